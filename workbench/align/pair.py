"""Two texts: path, lexicon, path again (Moore 2002; Varga et al. 2005).

The first pass searches a wide band with lengths, anchors and the general lexicon. Its beads teach
the length model, the shapes' priors and the text's own lexicon, which score the next pass in the
narrow band that the first has not ruled out. Where pins hold most of the texts they teach all that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.decide import RULED_OUT, Asked, Decision, Weigh, decide_each, reached_each
from workbench.align.scoring import blocks, priors
from workbench.align.scoring.closely import Closely
from workbench.align.scoring.evidence import Evidence
from workbench.align.scoring.length import LengthModel
from workbench.align.scoring.priors import Shapes
from workbench.align.scoring.said_twice import SaidTwice
from workbench.align.scoring.sentences import SentenceModel
from workbench.align.search import coarse
from workbench.align.search.band import Band, around
from workbench.align.search.regions import Regions, walls
from workbench.arrays import Floats, Ints, distinct, starts_of
from workbench.lexicon import model as lexicon
from workbench.lexicon.bags import Bags
from workbench.lexicon.model import PairLexicon

# The first pass looks only for beads of so many segments a side.
_FIRST_LONGEST = 2
# Its band has this margin, and is widened, more each time, where the path touches its edge.
_FIRST_MARGIN = 3
_WIDER = (40, 160, 400)
# A region with more points than this is not searched again.
_WIDEST = 300_000
_AT_EDGE = 1e-3
# Points at least so probable are sure; a run of single beads between points at least so probable as
# the second is settled.
CERTAIN, _SETTLED = 0.9999, 0.99
# Points less probable than the first of these are not searched again, nor any farther than the
# margin from one; the next is taken where that leaves more points a segment than can be afforded.
_RULED_OUT = (RULED_OUT, 1e-4, 1e-3, 1e-2, 1e-1, CERTAIN)
_MARGIN = 2
_CORE_MARGIN = 1
_AFFORDED = 7
# A bead teaches if it is at least this probable.
_SURE = 0.5
# So many beads' worth of doubt stand against the words that a text teaches itself: a short text
# whose first beads are wrong learns from them that they are right.
_DOUBT = 40.0
# In texts of more segments in all, stems that meet what renders them at least so probably teach
# nothing: there is enough to learn from.
_MANY, _EXPLAINED = 1000, 0.1

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PairModel:
    """All that is known of two texts after a pass.

    ``band`` is what the next pass searches, ``core`` what the last has not ruled out; ``sure`` are
    points that the path is sure to meet, ``settled`` those that nothing near them is left beside.
    """

    source: Bags
    target: Bags
    pins: BeadArrays
    prior: PairLexicon
    lexicon: PairLexicon
    length: LengthModel
    sentences: SentenceModel
    shapes: Shapes
    longest: int
    band: Band
    core: Band
    sure: Ints
    settled: Ints

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of segments."""
        return len(self.source), len(self.target)

    def evidence(self) -> Evidence:
        """Return what speaks for the beads of the band."""
        return Evidence.of(
            self.source,
            self.target,
            self.band,
            self.length,
            self.sentences,
            self.lexicon,
            self.longest,
        )

    @property
    def mostly_pinned(self) -> bool:
        """Whether pins hold more than half of the texts."""
        return 2 * int(self.pins.steps.sum()) > sum(self.shape)

    def at_length(self) -> PairModel:
        """Return the model for a search for beads of any length."""
        return replace(self, shapes=priors.shapes(2), longest=priors.LONGEST)

    def taught(self, beads: BeadArrays) -> PairModel:
        """Return the model with lengths and lexicon learnt from beads of these two texts."""
        beads = BeadArrays.joined([beads, self.pins], 2)
        sure = (beads.scores >= _SURE) & (beads.steps > 0).all(axis=1)
        starts, steps, scores = beads.starts[sure], beads.steps[sure], beads.scores[sure]
        single = np.flatnonzero((steps == 1).all(axis=1))
        length = self.length.refit(
            self.source.lengths[starts[single, 0]], self.target.lengths[starts[single, 1]]
        )
        runs = np.stack([starts[:, 0], steps[:, 0], starts[:, 1], steps[:, 1]], axis=1)
        explains = _EXPLAINED if sum(self.shape) > _MANY else lexicon.NOTHING
        learnt = lexicon.learn(self.source, self.target, runs, scores, self.prior, explains)
        learnt = learnt.doubted(self.prior, len(scores) / (len(scores) + _DOUBT))
        told, heard = (
            starts_of(text.sentences)[starts[:, side] + steps[:, side]]
            - starts_of(text.sentences)[starts[:, side]]
            for side, text in enumerate((self.source, self.target))
        )
        sentences = self.sentences.refit(told, steps[:, 0], heard, steps[:, 1])
        return replace(self, lexicon=learnt, length=length, sentences=sentences)


def begun(source: Bags, target: Bags, prior: PairLexicon, pins: BeadArrays) -> PairModel:
    """Return what is known of two texts before any pass, and where the first is to search."""
    length = LengthModel.first(source.lengths, target.lengths)
    shapes = priors.shapes(2, _FIRST_LONGEST)
    band, sure = coarse.band(source, target, prior, pins, _FIRST_MARGIN)
    return PairModel(
        source,
        target,
        pins,
        prior,
        prior,
        length,
        SentenceModel.first(),
        shapes,
        _FIRST_LONGEST,
        band,
        band,
        sure,
        sure[:0],
    )


def first_pass(model: PairModel) -> PairModel:
    """Return what a first pass over a wide band teaches."""
    regions = _regions(model)
    parts = _decide_each(model, regions)
    decision = Decision.joined(parts, model.shapes)
    for margin in _WIDER:
        wider, numbers = _widened(model, regions, _touching(model, decision), margin)
        if not len(numbers):
            break
        model = replace(model, band=wider)
        # Only what touched the edge is searched again.
        near = _decide_each(model, regions.some(numbers))
        for number, found in zip(numbers.tolist(), near, strict=True):
            parts[number] = found
        decision = Decision.joined(parts, model.shapes)
    return _narrowed(model.taught(decision.beads), decision).at_length()


def next_pass(model: PairModel) -> PairModel:
    """Return what another pass teaches."""
    decision = _decide(model)
    model = _narrowed(model.taught(decision.beads), decision)
    return replace(model, shapes=model.shapes.refit(decision.seen))


def by_pins(model: PairModel) -> PairModel:
    """Return what pins teach, which no pass needs to find."""
    return model.taught(model.pins.where(np.zeros(len(model.pins), np.bool_))).at_length()


def last_pass(model: PairModel) -> BeadArrays:
    """Return the beads of the last pass."""
    parts = _each(model, _regions(model), decide_each, closely=True)
    decision = Decision.joined(parts, model.shapes)
    return blocks.scored(decision.beads.parted(), decision.blocks.parted())


def _regions(model: PairModel) -> Regions:
    """Return the regions to be decided one by one."""

    def glimpse(start: Ints, end: Ints) -> tuple[Ints, Floats]:
        (seen,) = _each(model, Regions(start[None], end[None]), reached_each)
        return seen

    regions = Regions.between(model.shape, model.pins).parted(walls(model.sure))
    return regions.bounded(model.band.among, len(model.shapes.steps), glimpse)


def _decide(model: PairModel) -> Decision:
    return Decision.joined(_decide_each(model, _regions(model)), model.shapes)


def _decide_each(model: PairModel, regions: Regions) -> list[Decision]:
    return _each(model, regions, decide_each)


def _each(model: PairModel, regions: Regions, asked: Asked[_T], closely: bool = False) -> list[_T]:
    """Return what is asked of every region, a stretch of them at a time."""
    evidence, points = model.evidence(), model.band.among
    twice = SaidTwice.of((model.source, model.target))
    parts: list[_T] = []
    for some in regions.stretches(points, len(model.shapes.steps)):
        start, end = some.starts[0], some.ends[-1]
        table = evidence.between(start, end)
        weigh = Weigh(partial(table.for_edges, model.shapes.steps), twice if twice else None)
        if closely:
            known = evidence.closely(start, end, table)
            weigh = replace(weigh, closely=partial(_weigh_closely, model.shapes, known))
        parts += asked(some, points, model.shapes, weigh)
    return parts


def _weigh_closely(shapes: Shapes, known: Closely, ends: Ints, kinds: Ints) -> Floats:
    """Return what speaks for beads looked at closely."""
    return known.of(ends, shapes.steps[kinds])


def _touching(model: PairModel, decision: Decision) -> Ints:
    """Return the rows where the path may want to leave the band."""
    band, shape = model.band, model.shape
    row, column = decision.points[decision.reached >= _AT_EDGE].T
    low = (column == band.low[row]) & (column > 0)
    high = (column == band.high[row] - 1) & (column < shape[1])
    # The ends of the path are at the edge by right.
    inner = (row > 0) & (row < shape[0])
    return distinct(row[(low | high) & inner])


def _widened(model: PairModel, regions: Regions, rows: Ints, margin: int) -> tuple[Band, Ints]:
    """Return the band widened near some rows, and the numbers of the regions that it is wider in.

    A region that would become too large to be searched together is left as it is, and so is one
    with fewer different segments than the margin has: there a wider search finds nothing new.
    """
    wider = model.band.widened_at(rows, margin, model.shape[1])
    holding = regions.some(regions.holding(rows))
    differ = coarse.variety(model.source, model.target, holding.starts, holding.ends)
    numbers = [
        number
        for number, different in zip(regions.holding(rows).tolist(), differ.tolist(), strict=True)
        if different >= margin
        and len(wider.among(regions.starts[number], regions.ends[number])) <= _WIDEST
    ]
    some = regions.some(np.array(numbers, np.int64))
    inside = np.zeros(len(rows), np.bool_)
    for start, end in zip(some.starts, some.ends, strict=True):
        inside |= (rows >= start[0]) & (rows <= end[0])
    return model.band.widened_at(rows[inside], margin, model.shape[1]), np.array(numbers, np.int64)


def _narrowed(model: PairModel, decision: Decision) -> PairModel:
    """Return the model with the band of what a pass has not ruled out, its path always within.

    Near what is settled nothing else is searched.
    """
    shape, pins = model.shape, model.pins
    settled = _settled(decision)
    closed = np.zeros(shape[0] + 1, np.bool_)
    closed[settled[:, 0]] = True
    ends = np.array([(0, 0), shape])
    path = [decision.beads.starts, pins.starts, pins.starts + pins.steps, ends]
    for least in _RULED_OUT:
        points = np.concatenate([decision.points[decision.reached >= least], *path])
        core = around(points[:, 0], points[:, 1], *shape)
        band = core.widened(_MARGIN, shape[1], closed)
        if len(band) <= _AFFORDED * sum(shape):
            break
    core = core.widened(_CORE_MARGIN, shape[1])
    sure = _in_order(decision.points[decision.reached >= CERTAIN])
    return replace(model, band=band, core=core, sure=sure, settled=settled)


def _settled(decision: Decision) -> Ints:
    """Return the points that single beads lead to and from, and to and from their neighbours."""
    alone = np.ones(len(decision.points), np.bool_)
    for axis in decision.points.T:
        # Where segments stand alone side by side the path meets more than one point of a row.
        alone &= np.bincount(axis, decision.reached)[axis] <= 2 - _SETTLED
    points = _in_order(decision.points[alone & (decision.reached >= _SETTLED)])
    single = (np.diff(points, axis=0, prepend=-1, append=-1) == 1).all(axis=1)
    settled: Ints = points[single[:-1] & single[1:]]
    return settled


def _in_order(points: Ints) -> Ints:
    """Return points of one path in order."""
    return points[np.argsort(points.sum(axis=1))]
