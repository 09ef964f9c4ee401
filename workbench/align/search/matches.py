"""Pairs of segments that are each other's best match by rare evidence, wherever they stand.

Evidence are links between stems seldom seen in either text: the rarer the two, the less likely do
they meet by chance. Common stems link everything with everything and are left out, which keeps the
work in proportion to the text.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Floats, Ints, order_of, spread, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.model import PairLexicon

# A link whose stems meet in more places than this tells nothing, or than this for each segment.
_COMMON, _COMMON_RATE = 60, 0.1
# So many places are looked at for each segment, those of the rarest links.
_PLACES = 150


@dataclass(frozen=True, slots=True)
class Matches:
    """Segments of two texts (matches × 2), by those of the first, and what each match is worth.

    A match is worth the logarithm of how much likelier its stems stand there if it is right than
    if it is not.
    """

    segments: Ints
    worth: Floats

    @classmethod
    def none(cls) -> Matches:
        """Return no matches."""
        return cls(np.zeros((0, 2), np.int64), np.zeros(0))

    def __len__(self) -> int:
        return len(self.worth)


def mutual(
    source: Bags, target: Bags, lexicon: PairLexicon, least: float, segments: float | None = None
) -> Matches:
    """Return the pairs of segments whose links are worth enough.

    The unit of ``least`` is what two stems are worth that stand once in each text and are sure of
    each other. Where the bags are parts of larger texts, ``segments`` is how many those have and
    ``frequency`` counts there.
    """
    size = segments or float(np.sqrt(len(source) * len(target)))
    places = source.frequency[lexicon.source] * target.frequency[lexicon.target]
    rare = np.flatnonzero((places > 0) & (places <= _most(places, size)))
    if not len(rare) or size <= 1:
        return Matches.none()
    enough = least * np.log(size)
    left, right = lexicon.source[rare], lexicon.target[rare]
    # How much likelier a stem is where the other stands than in any segment.
    trust = (lexicon.ahead[rare] + lexicon.back[rare]) / 2
    worth = np.log1p(trust * size / np.sqrt(places[rare]))
    (ours, our_starts), (theirs, their_starts) = _places(source), _places(target)
    link, at = spread(our_starts[left], np.diff(our_starts)[left])
    pair, other = spread(their_starts[right[link]], np.diff(their_starts)[right[link]])
    link, row, column = link[pair], ours[at[pair]], theirs[other]
    order = order_of(column)
    order = order[order_of(row[order])]
    link, row, column = link[order], row[order], column[order]
    cell = _cells(row, column)
    kept = np.flatnonzero((np.bincount(cell, worth[link]) >= enough)[cell])
    link, row, column = link[kept], row[kept], column[kept]
    cell = _cells(row, column)
    # What a stem says is said once, however many of the other segment's have a part in it.
    once = np.maximum(_alike(cell, left[link]), _alike(cell, right[link]))
    sums = np.bincount(cell, worth[link] / once)
    first = np.flatnonzero(np.diff(cell, prepend=-1))
    row, column = row[first], column[first]
    best_row, best_column = np.zeros(len(source)), np.zeros(len(target))
    np.maximum.at(best_row, row, sums)
    np.maximum.at(best_column, column, sums)
    sure = (sums >= enough) & (sums == best_row[row]) & (sums == best_column[column])
    return Matches(np.stack([row[sure], column[sure]], axis=1), sums[sure])


def _most(places: Ints, size: float) -> float:
    """Return in how many places the stems of a link may meet, for texts of so many segments."""
    ordered = np.sort(places)
    few = int(np.searchsorted(np.cumsum(ordered), _PLACES * size))
    rarest = int(ordered[few]) - 1 if few < len(ordered) else _COMMON_RATE * size
    return max(_COMMON, min(rarest, _COMMON_RATE * size))


def _cells(row: Ints, column: Ints) -> Ints:
    """Return the number of the cell of each entry, entries of one cell standing together."""
    new = (np.diff(row, prepend=-1) != 0) | (np.diff(column, prepend=-1) != 0)
    cells: Ints = np.cumsum(new) - 1
    return cells


def _alike(cell: Ints, stem: Ints) -> Ints:
    """Return for each entry how many of its cell have its stem."""
    order = np.lexsort((stem, cell))
    which = _cells(cell[order], stem[order])
    counts = np.empty_like(cell)
    counts[order] = np.bincount(which)[which]
    return counts


def _places(bags: Bags) -> tuple[Ints, Ints]:
    """Return the segments of each stem in turn, and where each stem's begin."""
    here = np.bincount(bags.stems, minlength=len(bags.vocabulary))
    return bags.owners[order_of(bags.stems)], starts_of(here)
