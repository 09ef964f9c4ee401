"""What speaks for each bead of two texts, as a table over the points of a band.

Lengths, words and embeddings speak for a bead or against it; a break inside it, where a paragraph,
a heading or an item begins, speaks against it.
"""

from __future__ import annotations

import numpy as np

from workbench.align import embeddings, words
from workbench.align.arrays import Floats, Ints, starts_of
from workbench.align.bags import Bags
from workbench.align.band import Band
from workbench.align.length import LengthModel
from workbench.align.lexicon import PairLexicon

LENGTH_WEIGHT = 1.0
# Both directions of the lexicon speak of the same words.
WORDS_WEIGHT = 0.5
# What a bead must be worth besides to reach across a break of either text.
BREAK = 4.0


def table(
    source: Bags,
    target: Bags,
    band: Band,
    length: LengthModel,
    lexicon: PairLexicon,
    longest: int,
) -> Floats:
    """Return the evidence for beads that end at each point of the band.

    The result has shape points × ``longest`` × ``longest``: entry ``[p, a - 1, b - 1]`` is for the
    last ``a`` segments of the source before the point and the last ``b`` of the target; -inf where
    there are not so many.
    """
    ahead = words.table(source, target, band, lexicon, longest)
    mirror, at = _mirror(band, len(target))
    back = words.table(target, source, mirror, lexicon.reversed(), longest)[at]
    result = WORDS_WEIGHT * (ahead + back.transpose(0, 2, 1))
    if source.vectors is not None and target.vectors is not None:
        result += embeddings.table(source, target, band, longest)

    rows, columns = band.points()
    source_sums = np.concatenate([[0.0], np.cumsum(source.lengths)])
    target_sums = np.concatenate([[0.0], np.cumsum(target.lengths)])
    source_breaks, target_breaks = starts_of(source.breaks), starts_of(target.breaks)
    for a in range(1, longest + 1):
        for b in range(1, longest + 1):
            there = (rows >= a) & (columns >= b)
            row, column = rows[there], columns[there]
            left = source_sums[row] - source_sums[row - a]
            right = target_sums[column] - target_sums[column - b]
            result[there, a - 1, b - 1] += LENGTH_WEIGHT * length.score(left, a, right, b)
            crossed = source_breaks[row] - source_breaks[row - a + 1]
            crossed += target_breaks[column] - target_breaks[column - b + 1]
            result[there, a - 1, b - 1] -= BREAK * crossed
            result[~there, a - 1, b - 1] = -np.inf
    return result


def with_splits(table: Floats, band: Band) -> Floats:
    """Return the evidence where a many-to-many bead may be worth what its best parts are worth.

    Two segments against two may stand together only because a third text has joined them; what
    speaks for the pair is then what speaks for its parts.
    """
    rows, columns = band.points()
    result = table.copy()
    longest = table.shape[1]
    for a in range(2, longest + 1):
        for b in range(2, longest + 1):
            for c in range(1, a):
                for d in range(1, b):
                    # The last part has c × d segments; what is before it is split already.
                    before = band.find(rows - c, columns - d)
                    parts = result[before, a - c - 1, b - d - 1] + table[:, c - 1, d - 1]
                    parts[before < 0] = -np.inf
                    np.maximum(result[:, a - 1, b - 1], parts, out=result[:, a - 1, b - 1])
    return result


def _mirror(band: Band, columns: int) -> tuple[Band, Ints]:
    """Return a band with rows and columns exchanged, and where each point stands in it."""
    rows, at = band.points()
    low = np.full(columns + 1, len(band.low), np.int64)
    high = np.zeros(columns + 1, np.int64)
    np.minimum.at(low, at, rows)
    np.maximum.at(high, at, rows + 1)
    mirror = Band.of(np.minimum(low, high), high)
    return mirror, mirror.find(at, rows)
