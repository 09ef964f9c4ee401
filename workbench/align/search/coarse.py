"""Where to search: a chain of sure matches through two long texts.

Of the segments that are each other's best match (``matches``), the ``chain`` that is worth most is
the skeleton of the alignment (the anchor chains of Simard and Plamondon 1998). The band is the box
between each two matches of the chain, with a margin, so that a block missing in one text makes its
own room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.scoring.said_twice import again_and_before
from workbench.align.search import chain, matches
from workbench.align.search.band import Band, around
from workbench.align.search.matches import Matches
from workbench.align.search.regions import Regions
from workbench.arrays import Bools, Floats, Ints, median, spread
from workbench.lexicon.bags import Bags
from workbench.lexicon.model import PairLexicon

Before = Sequence[Bools]
"""For each text which of its segments it has said just before."""

# Grids up to this many points are searched whole, and boxes of larger ones up to the second.
_SMALL_GRID, WHOLE = 4_000, 25_000
# Boxes of no more points than this are not refined.
_SMALL = 1_000
# How far from the diagonal in larger ones: in widths of the box, and in segments at most.
_REACH, _FARTHEST = 0.15, 150
# How far two matches may drift apart that are not sure, at once and for each segment between them.
_DRIFT, _DRIFT_RATE = 4, 0.15
# So many segments of both texts without a sure match are long.
_LONG = 6000
# A match must be worth this share of what a unique stem is worth that is sure of its translation.
_SURE = 0.8
# So much of its worth keeps a match with the later of two copies.
_LATER = 0.8
# Boxes are refined so many times over at most.
_DEEPEST = 12


def band(
    source: Bags, target: Bags, lexicon: PairLexicon, pins: BeadArrays, margin: int
) -> tuple[Band, Ints]:
    """Return the band to search for the path between two texts, which goes through all pins.

    With it come points that the path is sure to meet.
    """
    rows, columns = len(source), len(target)
    if (rows + 1) * (columns + 1) <= _SMALL_GRID:
        return Band.whole(rows, columns), np.zeros((0, 2), np.int64)
    regions = Regions.between((rows, columns), pins)
    corners, sure = [], []
    before = tuple(again_and_before(text.wordings)[1] for text in (source, target))
    for start, end in zip(regions.starts, regions.ends, strict=True):
        skeleton = _skeleton(source, target, lexicon, before, start, end)
        sure.append(skeleton[_sure(skeleton, start, end)])
        # Each match is a step from its upper left to its lower right point.
        steps = np.repeat(skeleton, 2, axis=0)
        steps[1::2] += 1
        corners += [start[None], steps, end[None]]
    found = around(*_outline(source, target, np.concatenate(corners)), rows, columns)
    return found.widened(margin, columns), np.concatenate(sure)


def _skeleton(
    source: Bags, target: Bags, lexicon: PairLexicon, before: Before, start: Ints, end: Ints
) -> Ints:
    """Return the chain between two corners, refined in each box that it leaves too large.

    What is common in the whole text may be rare, and so tell much, in one box of it.
    """
    skeleton, boxes = np.zeros((0, 2), np.int64), [(start, end)]
    for _ in range(_DEEPEST):
        large = [(low, high) for low, high in boxes if (high - low).prod() > _SMALL]
        chains = [_chain(source, target, lexicon, before, low, high) for low, high in large]
        boxes = [
            box
            for (low, high), inner in zip(large, chains, strict=True)
            if len(inner)
            for box in zip([low, *(inner + 1)], [*inner, high], strict=True)
        ]
        skeleton = np.concatenate([skeleton, *chains])
    return skeleton[np.argsort(skeleton[:, 0])]


def _chain(
    source: Bags, target: Bags, lexicon: PairLexicon, before: Before, start: Ints, end: Ints
) -> Ints:
    """Return the best chain of the matches between two corners."""
    ours = source.part(int(start[0]), int(end[0]))
    theirs = target.part(int(start[1]), int(end[1]))
    found = matches.mutual(ours, theirs, lexicon, _SURE)
    found = _first_said(found, start, before)
    segments = float(np.sqrt((end - start).prod()))
    return start + chain.best(found, _places(ours, theirs, found.segments), segments)


def _first_said(found: Matches, start: Ints, before: Before) -> Matches:
    """Return matches after a corner, those worth less that have a segment said just before."""
    rows, columns = (start + found.segments).T
    late = before[0][rows] | before[1][columns]
    return replace(found, worth=np.where(late, _LATER * found.worth, found.worth))


def _outline(source: Bags, target: Bags, corners: Ints) -> tuple[Ints, Ints]:
    """Return points that give each row of each box between two corners its columns.

    In a box too large to be searched whole the path is looked for round the diagonal, and no
    farther from it than there are different segments: where all read the same, all paths do.
    """
    first, last = corners[:-1], corners[1:]
    differ, vast = np.zeros(len(first), np.int64), (last - first).prod(axis=1) > WHOLE
    differ[vast] = variety(source, target, first[vast], last[vast])
    box, row = spread(first[:, 0], last[:, 0] - first[:, 0] + 1)
    height, width = (last - first)[box].T
    low, high = first[box, 1], last[box, 1]
    large = vast[box]
    middle = low + (row - first[box, 0]) * width // np.maximum(height, 1)
    reach = np.minimum((_REACH * width).astype(np.int64), differ[box])
    reach = np.minimum(reach, _FARTHEST)
    reach = np.maximum(reach, 2 * width // np.maximum(height, 1))
    low = np.where(large, np.maximum(low, middle - reach), low)
    high = np.where(large, np.minimum(high, middle + reach), high)
    return np.concatenate([row, row]), np.concatenate([low, high])


def variety(source: Bags, target: Bags, first: Ints, last: Ints) -> Ints:
    """Return how many different segments that text has between two corners that has fewer."""
    found = [
        min(source.variety(top, bottom), target.variety(left, right))
        for (top, left), (bottom, right) in zip(first.tolist(), last.tolist(), strict=True)
    ]
    return np.array(found, np.int64)


def _places(source: Bags, target: Bags, matched: Ints) -> Floats:
    """Return how far two texts have come at their matches, at the beginning and at the end.

    That is measured in characters, those of the target as many as the source's would be, and told
    in segments of the source.
    """
    points = np.concatenate([[[0, 0]], matched, [[len(source), len(target)]]])
    ours, theirs = (np.concatenate([[0.0], np.cumsum(text.lengths)]) for text in (source, target))
    ratio = ours[-1] / theirs[-1]
    if len(matched):
        lengths = source.lengths[matched[:, 0]] / target.lengths[matched[:, 1]]
        ratio = median(lengths)
    come = np.stack([ours[points[:, 0]], theirs[points[:, 1]] * ratio], axis=1)
    places: Floats = come * len(source) / ours[-1]
    return places


def _sure(skeleton: Ints, start: Ints, end: Ints) -> Bools:
    """Tell which matches are sure: those that follow straight on others and are followed so.

    Where none is for long between two corners, those will do that are about as far from their
    neighbours in one text as in the other.
    """
    steps = np.diff(skeleton, axis=0, prepend=-1, append=-1)
    straight = (steps == 1).all(axis=1)
    sure: Bools = straight[:-1] & straight[1:]
    along = skeleton.sum(axis=1)
    marks = np.concatenate([[start.sum()], along[sure], [end.sum()]])
    after = np.searchsorted(marks[:-1], along, side="right")
    level = np.abs(steps[:, 0] - steps[:, 1]) <= _DRIFT + _DRIFT_RATE * np.abs(steps).max(axis=1)
    sure |= (marks[after] - marks[after - 1] > _LONG) & level[:-1] & level[1:]
    return sure
