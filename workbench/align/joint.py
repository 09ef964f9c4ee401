"""Three texts at once: the third decides what two leave open (Simard 1999).

The lattice holds the triples of grid points that none of the three pairwise passes has ruled out:
a tube round the path. A bead's weight is the prior of its shape and two thirds of the sum of what
the three pairs say, because of three pairs only two are independent.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.align import path, priors
from workbench.align.arrays import Ints, spread
from workbench.align.band import Band
from workbench.align.beads import Beads
from workbench.align.evidence import with_splits
from workbench.align.pair import PairModel, decide

PAIRS = ((0, 1), (0, 2), (1, 2))
_SHARE = 2 / 3


def tube(bands: Sequence[Band]) -> Ints:
    """Return the points (i, j, k) that lie in the bands of pairs 0-1, 0-2 and 1-2."""
    first, second, third = bands
    row, middle = first.points()
    pair, last = spread(second.low[row], np.diff(second.starts)[row])
    row, middle = row[pair], middle[pair]
    inside = third.find(middle, last) >= 0
    return np.stack([row, middle, last], axis=1)[inside]


def run(models: Sequence[PairModel]) -> tuple[list[PairModel], Beads]:
    """Make one joint pass: return what it taught the pairs, and the beads of the best path."""
    shapes = priors.shapes(3)
    texts = models[0].source, models[0].target, models[1].target
    points = tube([model.band for model in models])
    lattice = path.build(points, [len(text) for text in texts], shapes.steps)
    edges = lattice.edges
    weights = shapes.log_prior[edges.kind]
    for pair, model in zip(PAIRS, models, strict=True):
        step = shapes.steps[:, list(pair)]
        both = np.flatnonzero((step > 0).all(axis=1)[edges.kind])
        size = step[edges.kind[both]]
        end = lattice.coordinates[edges.target[both]][:, list(pair)]
        at = model.band.find(end[:, 0], end[:, 1])
        table = with_splits(model.table(), model.band)
        weights[both] += _SHARE * table[at, size[:, 0] - 1, size[:, 1] - 1]
    beads, _ = decide(lattice, weights, shapes)
    taught = [
        model.taught(Beads(beads.starts[:, list(pair)], beads.steps[:, list(pair)], beads.scores))
        for pair, model in zip(PAIRS, models, strict=True)
    ]
    return taught, beads
