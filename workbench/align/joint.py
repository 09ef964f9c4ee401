"""Three texts at once: the third decides what two leave open (Simard 1999).

The lattice holds the triples of grid points that none of the three pairwise passes has ruled out:
a tube round the path. A bead's weight is the prior of its shape and two thirds of the sum of what
the three pairs say, because of three pairs only two are independent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from workbench.align import priors
from workbench.align.arrays import Floats, Ints, spread
from workbench.align.band import around
from workbench.align.beads import Beads
from workbench.align.decide import Decision, decide_each
from workbench.align.evidence import with_splits
from workbench.align.pair import PairModel
from workbench.align.regions import Regions, walls

PAIRS = ((0, 1), (0, 2), (1, 2))
_SHARE = 2 / 3


# Points less probable than this are not searched again.
_RULED_OUT = 1e-5


@dataclass(frozen=True, slots=True)
class JointPass:
    """The pairs it was made with, the beads of its path, and the tube it has not ruled out."""

    models: Sequence[PairModel]
    beads: Beads
    tube: Ints

    def taught(self) -> list[PairModel]:
        """Return the pairs with what the beads of all three texts teach of each two."""
        pairs = zip(PAIRS, self.models, strict=True)
        return [model.taught(self.beads.of_texts(pair)) for pair, model in pairs]


def run(models: Sequence[PairModel], regions: Regions, tube: Ints | None = None) -> JointPass:
    """Make one joint pass over a tube, or over what the pairs have not ruled out."""
    searched = _tube(models) if tube is None else tube
    shapes = priors.shapes(3)
    whole = [model.table() for model in models]
    tables = [with_splits(table, model.band) for table, model in zip(whole, models, strict=True)]
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

    parts = decide_each(regions.parted(walls(_sure(models))), points, shapes, weigh)
    decision = Decision.joined(parts, shapes)
    if not decision.sound:
        return run(_composed(models), regions)
    beads = decision.blocks.scored(_parted(decision.beads, models, whole).parted())
    kept = decision.points[decision.reached >= _RULED_OUT]
    return JointPass(models, beads, kept[np.argsort(kept[:, 0], kind="stable")])


def _sure(models: Sequence[PairModel]) -> Ints:
    """Return the points of all three texts that every pair is sure of."""
    first, second, third = (model.sure.tolist() for model in models)
    middle, last = dict(first), dict(second)
    known = {tuple(point) for point in third}
    found = [
        (row, middle[row], last[row])
        for row in sorted(middle.keys() & last.keys())
        if (middle[row], last[row]) in known
    ]
    return np.array(found, np.int64).reshape(-1, 3)


def _parted(beads: Beads, models: Sequence[PairModel], tables: Sequence[Floats]) -> Beads:
    """Return the beads, each block that one text lacks parted as the other two would have it."""
    starts, steps, scores = [], [], []
    for start, step, score in zip(beads.starts, beads.steps, beads.scores, strict=True):
        parts = [step]
        for pair, model, table in zip(PAIRS, models, tables, strict=True):
            if np.count_nonzero(step) == 2 and (step[list(pair)] > 1).all():
                parts = []
                for size in _best_parts(start[list(pair)], step[list(pair)], model, table):
                    part = np.zeros(3, np.int64)
                    part[list(pair)] = size
                    parts.append(part)
        for part in parts:
            starts.append(start)
            steps.append(part)
            scores.append(score)
            start = start + part
    shape = (-1, 3)
    return Beads(
        np.array(starts, np.int64).reshape(shape),
        np.array(steps, np.int64).reshape(shape),
        np.array(scores, np.float64),
    )


def _best_parts(start: Ints, step: Ints, model: PairModel, table: Floats) -> list[tuple[int, int]]:
    """Return the sizes of the best beads of a block of two texts, none of them null."""
    prior = {
        (int(a), int(b)): float(log)
        for (a, b), log in zip(model.shapes.steps, model.shapes.log_prior, strict=True)
        if a and b
    }
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int]]]] = {(0, 0): (0.0, [])}
    for i, j in product(range(1, int(step[0]) + 1), range(1, int(step[1]) + 1)):
        at = int(model.band.find(start[:1] + i, start[1:] + j)[0])
        for (a, b), log in prior.items():
            if (before := best.get((i - a, j - b))) and at >= 0:
                worth = before[0] + log + float(table[at, a - 1, b - 1])
                if (i, j) not in best or worth > best[i, j][0]:
                    best[i, j] = worth, [*before[1], (a, b)]
    whole = int(step[0]), int(step[1])
    return best[whole][1] if whole in best else [whole]


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
    nothing = third.sure[:0]
    third = replace(third, core=core, band=core.widened(1, third.shape[1]), sure=nothing)
    return [first, second, third]
