"""Three texts at once: the third decides what two leave open (Simard 1999).

The lattice holds the triples of grid points that none of the three pairwise passes has ruled out:
a tube round the path. A bead's weight is the prior of its shape and two thirds of the sum of what
the three pairs say, because of three pairs only two are independent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workbench.align import priors
from workbench.align.arrays import Floats, Ints, spread
from workbench.align.band import around
from workbench.align.beads import Beads
from workbench.align.decide import decide
from workbench.align.evidence import with_splits
from workbench.align.pair import PairModel
from workbench.align.regions import Regions

PAIRS = ((0, 1), (0, 2), (1, 2))
_SHARE = 2 / 3


def run(models: Sequence[PairModel], regions: Regions) -> tuple[list[PairModel], Beads]:
    """Make one joint pass: return what it taught the pairs, and the beads of the best path."""
    shapes = priors.shapes(3)
    tables = [with_splits(model.table(), model.band) for model in models]
    linking = [shapes.linking(pair) for pair in PAIRS]

    def points(start: Ints, end: Ints) -> Ints:
        found = _tube(models, start, end)
        return found[((found >= start) & (found <= end)).all(axis=1)]

    def weigh(corners: Ints, kinds: Ints) -> Floats:
        total = np.zeros(len(kinds))
        for (one, other), model, table, links in zip(PAIRS, models, tables, linking, strict=True):
            both = np.flatnonzero(links[kinds])
            end, step = corners[both], shapes.steps[kinds[both]]
            at = model.band.find(end[:, one], end[:, other])
            total[both] += _SHARE * table[at, step[:, one] - 1, step[:, other] - 1]
        return total

    decision = decide(regions, points, shapes, weigh)
    if not decision.sound:
        return run(_composed(models), regions)
    taught = [
        model.taught(decision.beads.of_texts(pair))
        for pair, model in zip(PAIRS, models, strict=True)
    ]
    return taught, decision.beads


def _tube(models: Sequence[PairModel], start: Ints, end: Ints) -> Ints:
    """Return the points (i, j, k) that lie in the bands of all three pairs."""
    first, second, third = (model.band for model in models)
    row, middle = first.within(int(start[0]), int(end[0]))
    pair, last = spread(second.low[row], np.diff(second.starts)[row])
    row, middle = row[pair], middle[pair]
    inside = third.find(middle, last) >= 0
    return np.stack([row, middle, last], axis=1)[inside]


def _composed(models: Sequence[PairModel]) -> list[PairModel]:
    """Return the models with a third band that holds whatever the first two allow.

    Where the pairs contradict one another so much that no path is in all three bands, the third
    pair gives way.
    """
    first, second, third = models
    row, middle = first.band.points()
    low = np.concatenate([middle, middle])
    last = np.concatenate([second.band.low[row], second.band.high[row] - 1])
    band = around(low, last, *third.shape).widened(1, third.shape[1])
    return [first, second, replace(third, band=band)]
