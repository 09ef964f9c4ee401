"""Where to search: a chain of sure matches through two long texts.

Of the segments that are each other's best match (``matches``), the longest chain that rises in both
texts is the skeleton of the alignment (the anchor chains of Simard and Plamondon 1998). The band is
the box between each two matches of the chain, with a margin, so that a block missing in one text
makes its own room.
"""

from __future__ import annotations

from bisect import bisect_left

import numpy as np

from workbench.align import matches
from workbench.align.arrays import Bools, Ints, spread
from workbench.align.bags import Bags
from workbench.align.band import Band, around
from workbench.align.beads import Beads
from workbench.align.lexicon import PairLexicon
from workbench.align.regions import Regions

# Grids up to this many points are searched whole.
WHOLE = 25_000
# Boxes of no more points than this are not refined.
_SMALL = 1_000
# How far from the diagonal, in widths of the box.
_REACH = 0.15
# How far two matches may drift apart, at once and for each segment between them.
_DRIFT, _DRIFT_RATE = 4, 0.15
# A match must be worth this share of what a unique stem is worth that is sure of its translation.
_SURE = 0.8


def band(
    source: Bags, target: Bags, lexicon: PairLexicon, pins: Beads, margin: int
) -> tuple[Band, Ints]:
    """Return the band to search for the path between two texts, which goes through all pins.

    With it come points that the path is sure to meet.
    """
    rows, columns = len(source), len(target)
    if (rows + 1) * (columns + 1) <= WHOLE:
        return Band.whole(rows, columns), np.zeros((0, 2), np.int64)
    regions = Regions.between((rows, columns), pins)
    corners, sure = [], []
    for start, end in zip(regions.starts, regions.ends, strict=True):
        chain = _refined(source, target, lexicon, start, end)
        sure.append(chain[_certain(chain)])
        # Each match is a step from its upper left to its lower right point.
        steps = np.repeat(chain, 2, axis=0)
        steps[1::2] += 1
        corners += [start[None], steps, end[None]]
    found = around(*_outline(np.concatenate(corners)), rows, columns)
    return found.widened(margin, columns), np.concatenate(sure)


def _refined(source: Bags, target: Bags, lexicon: PairLexicon, start: Ints, end: Ints) -> Ints:
    """Return the chain between two corners, refined in each box that it leaves too large.

    What is common in the whole text may be rare, and so tell much, in one box of it.
    """
    size = end - start
    if size.prod() <= _SMALL:
        return np.zeros((0, 2), np.int64)
    ours = source.part(int(start[0]), int(end[0]))
    theirs = target.part(int(start[1]), int(end[1]))
    inner = matches.mutual(ours, theirs, lexicon, _SURE)
    chain = _supported(_chain(inner), size) + start
    if not len(chain):
        return chain
    parts = []
    befores = np.concatenate([start[None], chain + 1])
    for before, match, after in zip(befores, [*chain, None], [*chain, end], strict=True):
        parts.append(_refined(source, target, lexicon, before, after))
        if match is not None:
            parts.append(match[None])
    return np.concatenate(parts)


def _outline(corners: Ints) -> tuple[Ints, Ints]:
    """Return points that give each row of each box between two corners its columns.

    In a box too large to be searched whole the path is looked for round the diagonal.
    """
    first, last = corners[:-1], corners[1:]
    box, row = spread(first[:, 0], last[:, 0] - first[:, 0] + 1)
    height, width = (last - first)[box].T
    low, high = first[box, 1], last[box, 1]
    large = height * width > WHOLE
    middle = low + (row - first[box, 0]) * width // np.maximum(height, 1)
    reach = np.maximum((_REACH * width).astype(np.int64), 2 * width // np.maximum(height, 1))
    low = np.where(large, np.maximum(low, middle - reach), low)
    high = np.where(large, np.minimum(high, middle + reach), high)
    return np.concatenate([row, row]), np.concatenate([low, high])


def _chain(matches: Ints) -> Ints:
    """Return the longest chain of matches that rises in both texts."""
    rows, columns = matches.T
    order = np.lexsort((-columns, rows))
    tails: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for at in order.tolist():
        column = int(columns[at])
        place = bisect_left(tails, column)
        before.append(heads[place - 1] if place else -1)
        if place == len(tails):
            tails.append(column)
            heads.append(len(before) - 1)
        else:
            tails[place] = column
            heads[place] = len(before) - 1
    chain = []
    at = heads[-1] if heads else -1
    while at >= 0:
        chain.append((rows[order[at]], columns[order[at]]))
        at = before[at]
    return np.array(chain[::-1], np.int64).reshape(-1, 2)


def _supported(chain: Ints, end: Ints) -> Ints:
    """Return the chain without matches that agree with neither of their neighbours.

    Two agree if they are as far apart in one text as in the other, give or take. Where a block is
    missing, the matches on each side of it agree with those of their side. The corners of the box
    are neighbours too.
    """
    agree = _agree(np.concatenate([[[-1, -1]], chain, end[None]]))
    kept: Ints = chain[agree[:-1] | agree[1:]]
    return kept


def _agree(chain: Ints) -> Bools:
    """Tell of each two neighbours in a chain whether they agree."""
    steps = np.diff(chain, axis=0)
    agree: Bools = np.abs(steps[:, 0] - steps[:, 1]) <= _DRIFT + _DRIFT_RATE * steps.max(axis=1)
    return agree


def _certain(chain: Ints) -> Bools:
    """Tell which matches follow straight on others and are followed straight on by others."""
    steps = np.diff(chain, axis=0, prepend=-1, append=-1)
    straight = (steps == 1).all(axis=1)
    certain: Bools = straight[:-1] & straight[1:]
    return certain
