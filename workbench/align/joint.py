"""Three texts at once: the third decides what two leave open (Simard 1999).

The lattice holds the triples of grid points that none of the three pairwise passes has ruled out:
a tube round the path. A bead's weight is the prior of its shape, which the texts themselves move,
and half of the sum of what the three pairs say: of three pairs only two are independent, and where
one text stands apart from the others, two pairs say the same of it. Of a bead that one text lacks
only one pair speaks, and nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.decide import Asked, Decision, Weigh, decide_each, reached_each
from workbench.align.pair import CERTAIN, PairModel
from workbench.align.parts import Pairs, parted
from workbench.align.path import Edges
from workbench.align.scoring import blocks, priors
from workbench.align.scoring.closely import Closely
from workbench.align.scoring.outside import Outside
from workbench.align.scoring.priors import Shapes
from workbench.align.scoring.said_twice import SaidTwice
from workbench.align.scoring.table import Table
from workbench.align.search.band import around
from workbench.align.search.regions import Regions, walls
from workbench.arrays import Bools, Floats, Ints, spread

PAIRS = ((0, 1), (0, 2), (1, 2))
# How much of what two texts say counts in a bead of three, and in a bead that the third lacks.
_SHARE, _SHARE_ALONE = 0.5, 0.6
# So many times the texts teach how often their beads have each shape.
_ROUNDS = 2

_T = TypeVar("_T")
Decided = Asked[Decision]


@dataclass(frozen=True, slots=True)
class JointPass:
    """The pairs it was made with, the beads of its path, and the tube it has not ruled out.

    ``sure`` are the points that its path is sure to meet, ``shapes`` how common it found each.
    """

    models: Sequence[PairModel]
    beads: BeadArrays
    tube: Ints
    sure: Ints
    shapes: Shapes

    def taught(self) -> list[PairModel]:
        """Return the pairs with what the beads of all three texts teach of each two."""
        pairs = zip(PAIRS, self.models, strict=True)
        return [model.taught(self.beads.of_texts(pair)) for pair, model in pairs]


@dataclass(frozen=True, slots=True)
class _Alone:
    """What speaks for beads that lack a text: of what is said again, only that it is."""

    twice: SaidTwice
    outside: Outside

    def near(self, points: Ints, reach: int) -> Bools:
        near: Bools = self.twice.near(points, reach) | self.outside.near(points, reach)
        return near

    def worth(self, ends: Ints, steps: Ints) -> Floats:
        again = self.twice.worth(ends, steps)
        return np.where(again < 0, again, self.outside.worth(ends, steps))


def run(models: Sequence[PairModel], regions: Regions) -> JointPass:
    """Make a joint pass over what the pairs have not ruled out."""
    shapes, tube = priors.shapes(3), _tube(models)
    boxes = regions.parted(walls(_common([model.sure for model in models])))
    decision = _decided(models, boxes, tube, shapes, partial(decide_each, rounds=_ROUNDS))
    tube = decision.points[np.argsort(decision.points[:, 0], kind="stable")]
    sure = decision.points[decision.reached >= CERTAIN]
    sure = sure[np.argsort(sure.sum(axis=1))]
    return JointPass(models, _said(decision), tube, sure, shapes.moved(decision.taught))


def run_again(found: JointPass, regions: Regions) -> BeadArrays:
    """Return the beads of another pass, which decides with what the first has taught what it left.

    Of texts that it was sure of, nothing is left.
    """
    boxes = regions.parted(found.sure)
    corners = zip(boxes.starts, boxes.ends, strict=True)
    open_ones = [len(_among(found.tube, start, end)) > 2 for start, end in corners]
    left = boxes.some(np.flatnonzero(np.array(open_ones, np.bool_)))
    if not len(left.starts):
        return found.beads
    decision = _decided(found.taught(), left, found.tube, found.shapes, decide_each)
    known, ends = np.ones(len(found.beads), np.bool_), found.beads.starts + found.beads.steps
    for start, end in zip(left.starts, left.ends, strict=True):
        known &= ~((found.beads.starts >= start) & (ends <= end)).all(axis=1)
    return BeadArrays.joined([found.beads.where(known), _said(decision)], 3)


def _decided(
    models: Sequence[PairModel], regions: Regions, tube: Ints, shapes: Shapes, decided: Decided
) -> Decision:
    """Return the decision of all regions, those too large to be decided at once parted before.

    Where the pairs leave no path, the third gives way.
    """
    boxes = _bounded(models, regions, tube)
    parts = _decide_each(models, boxes, tube, shapes, decided)
    lost = [number for number, part in enumerate(parts) if not part.sound]
    if lost:
        composed = _composed(models)
        wider = _tube(composed)
        for number in lost:
            region = _bounded(composed, boxes.some(np.array([number])), wider)
            again = _decide_each(composed, region, wider, shapes, decided)
            parts[number] = Decision.joined(again, shapes)
    return Decision.joined(parts, shapes)


def _said(decision: Decision) -> BeadArrays:
    """Return the beads of a decision as they are said: those of blocks one by one."""
    return blocks.scored(decision.beads.parted(), decision.blocks.parted())


def _bounded(models: Sequence[PairModel], regions: Regions, tube: Ints) -> Regions:
    """Return the regions, those with too many points of a tube parted."""

    def glimpse(start: Ints, end: Ints) -> tuple[Ints, Floats]:
        region = Regions(start[None], end[None])
        ((seen, _),) = _each(models, region, tube, priors.shapes(3), reached_each)
        return seen

    return regions.bounded(partial(_among, tube), len(priors.shapes(3).steps), glimpse)


def _among(tube: Ints, start: Ints, end: Ints) -> Ints:
    """Return the points of a tube between two corners, both included."""
    first, last = np.searchsorted(tube[:, 0], (start[0], end[0] + 1))
    found = tube[first:last]
    return found[((found >= start) & (found <= end)).all(axis=1)]


def _decide_each(
    models: Sequence[PairModel], regions: Regions, tube: Ints, shapes: Shapes, decided: Decided
) -> list[Decision]:
    return [
        replace(part, beads=parted(part.beads, pairs), blocks=parted(part.blocks, pairs))
        for part, pairs in _each(models, regions, tube, shapes, decided)
    ]


def _each(
    models: Sequence[PairModel], regions: Regions, tube: Ints, shapes: Shapes, asked: Asked[_T]
) -> Iterator[tuple[_T, Pairs]]:
    """Yield what is asked of every region, and the evidence of each two texts in it."""
    points = partial(_among, tube)
    evidence = [
        replace(model, band=around(tube[:, one], tube[:, other], *model.shape)).evidence()
        for (one, other), model in zip(PAIRS, models, strict=True)
    ]
    texts = models[0].source, models[0].target, models[1].target
    alone = _Alone(SaidTwice.of(texts), Outside(np.array([len(text) for text in texts])))
    for some in regions.stretches(points, len(shapes.steps)):
        start, end = some.starts[0], some.ends[-1]
        tables = [
            known.between(start[list(pair)], end[list(pair)])
            for pair, known in zip(PAIRS, evidence, strict=True)
        ]
        closer = [
            known.closely(start[list(pair)], end[list(pair)], table)
            for pair, known, table in zip(PAIRS, evidence, tables, strict=True)
        ]
        split = [table.with_splits() for table in tables]
        closely = partial(_weigh_closely, shapes, closer)
        weigh = Weigh(partial(_weigh, shapes, split), alone, closely)
        pairs = {
            pair: (model.shapes, table)
            for pair, model, table in zip(PAIRS, models, tables, strict=True)
        }
        for found in asked(some, points, shapes, weigh):
            yield found, pairs


def _weigh(shapes: Shapes, tables: Sequence[Table], corners: Ints, edges: Edges) -> Floats:
    """Return what the three pairs say for beads at first sight."""
    total = np.zeros(len(edges.kind))
    for pair, table in zip(PAIRS, tables, strict=True):
        total += table.for_edges(shapes.steps[:, pair], corners[:, pair], edges)
    return _shares(shapes)[edges.kind] * total


def _weigh_closely(shapes: Shapes, pairs: Sequence[Closely], ends: Ints, kinds: Ints) -> Floats:
    """Return what the three pairs say for beads looked at closely."""
    steps, total = shapes.steps[kinds], np.zeros(len(kinds))
    for pair, known in zip(PAIRS, pairs, strict=True):
        total += known.of(ends[:, pair], steps[:, pair], split=True)
    return _shares(shapes)[kinds] * total


def _shares(shapes: Shapes) -> Floats:
    """Return how much of what the pairs say counts in beads of each shape."""
    return np.where(shapes.lacking, _SHARE_ALONE, _SHARE)


def _common(pairs: Sequence[Ints]) -> Ints:
    """Return the points of all three texts that every pair has among its own."""
    first, second, third = (points.tolist() for points in pairs)
    middle, last = dict(first), dict(second)
    known = {tuple(point) for point in third}
    found = [
        (row, middle[row], last[row])
        for row in sorted(middle.keys() & last.keys())
        if (middle[row], last[row]) in known
    ]
    return np.array(found, np.int64).reshape(-1, 3)


def _tube(models: Sequence[PairModel]) -> Ints:
    """Return the points (i, j, k) that lie in the cores of all three pairs, by i.

    Where all have settled the same nothing else is left.
    """
    first, second, third = (model.core for model in models)
    row, middle = first.points()
    pair, last = spread(second.low[row], np.diff(second.starts)[row])
    row, middle = row[pair], middle[pair]
    inside = third.find(middle, last) >= 0
    tube = np.stack([row, middle, last], axis=1)[inside]
    settled = _common([model.settled for model in models])
    only = np.full((len(first.low), 3), -1)
    only[settled[:, 0]] = settled
    only = only[tube[:, 0]]
    kept: Ints = tube[(only[:, 0] < 0) | (only == tube).all(axis=1)]
    return kept


def _composed(models: Sequence[PairModel]) -> list[PairModel]:
    """Return the models with a third band that holds whatever the first two allow.

    Where the pairs contradict one another so much that no path is in all three bands, the third
    pair gives way. Then there is a path between any two corners of the tube: along the lower edges
    of the first two bands, which rise (``band.around``), in steps of one segment of one text.
    """
    first, second, third = models
    row, middle = first.core.points()
    low = np.concatenate([middle, middle])
    last = np.concatenate([second.core.low[row], second.core.high[row] - 1])
    core = around(low, last, *third.shape)
    return [first, second, replace(third, core=core, band=core.widened(1, third.shape[1]))]
