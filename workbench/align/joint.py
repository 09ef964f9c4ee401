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


# Points less probable than this are not searched again.
_RULED_OUT = 1e-5


def run(
    models: Sequence[PairModel], regions: Regions, tube: Ints | None = None
) -> tuple[list[PairModel], Beads, Ints]:
    """Make one joint pass over a tube, or over what the pairs have not ruled out.

    Return what the pass taught the pairs, the beads of the best path, and the tube that is left.
    """
    searched = _tube(models) if tube is None else tube
    shapes = priors.shapes(3)
    tables = [with_splits(model.table(), model.band) for model in models]
    linking = [shapes.linking(pair) for pair in PAIRS]

    def points(start: Ints, end: Ints) -> Ints:
        first, last = np.searchsorted(searched[:, 0], (start[0], end[0] + 1))
        found = searched[first:last]
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
    kept = decision.points[decision.reached >= _RULED_OUT]
    return taught, decision.beads, kept[np.argsort(kept[:, 0], kind="stable")]


def _tube(models: Sequence[PairModel]) -> Ints:
    """Return the points (i, j, k) that lie in the cores of all three pairs, by i."""
    first, second, third = (model.core for model in models)
    row, middle = first.points()
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
    row, middle = first.core.points()
    low = np.concatenate([middle, middle])
    last = np.concatenate([second.core.low[row], second.core.high[row] - 1])
    core = around(low, last, *third.shape)
    return [first, second, replace(third, core=core, band=core.widened(1, third.shape[1]))]
