"""What speaks for each bead of two texts, as tables over the points of a band.

Lengths, words and embeddings speak for a bead or against it; a break inside it, where a paragraph,
a heading or an item begins, speaks against it, and so does a beginning that is none.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align import words
from workbench.align.arrays import Floats, Ints, starts_of
from workbench.align.bags import Bags
from workbench.align.band import Band
from workbench.align.embeddings import Scale
from workbench.align.length import Background, LengthModel
from workbench.align.lexicon import PairLexicon
from workbench.align.path import Edges
from workbench.align.sentences import SentenceModel

LENGTH_WEIGHT = 1.0
# Both directions of the lexicon speak of the same words.
WORDS_WEIGHT = 0.5
# What a bead must be worth besides to reach across a break of either text, or to begin amid what
# the segment before it only begins to say.
BREAK = 4.0


@dataclass(frozen=True, slots=True)
class Table:
    """The evidence for beads between two corners of the grid.

    ``band`` counts from ``start``, the first corner. ``values`` has shape ``longest`` ×
    ``longest`` × points of the band: entry ``[a - 1, b - 1, p]`` is for the last ``a`` segments of
    the source before the point and the last ``b`` of the target; -inf where there are not so many.
    """

    start: Ints
    band: Band
    values: Floats

    def of(self, ends: Ints, steps: Ints) -> Floats:
        """Return the evidence for beads, by where they end and how far they go (beads × 2)."""
        row, column = (ends - self.start).T
        at = self.band.find(row, column)
        found: Floats = self.values[steps[:, 0] - 1, steps[:, 1] - 1, at]
        return np.where(at >= 0, found, -np.inf)

    def for_edges(self, steps: Ints, corners: Ints, edges: Edges) -> Floats:
        """Return the evidence for beads, the edges of a lattice; 0 where a text has no part in one.

        ``steps`` are its kinds (kinds × 2), ``corners`` its nodes on the grid (nodes × 2).
        """
        longest, points = len(self.values), len(self.band)
        values = np.full((longest**2 + 1, points + 1), -np.inf)
        values[:-1, :-1] = self.values.reshape(longest**2, points)
        values[-1] = 0.0
        row = (steps[:, 0] - 1) * longest + steps[:, 1] - 1
        row = np.where((steps > 0).all(axis=1), row, longest**2) * (points + 1)
        at = self.band.find(*(corners - self.start).T)
        at[at < 0] = points
        found: Floats = values.ravel()[row[edges.kind] + at[edges.target]]
        return found

    def with_splits(self) -> Table:
        """Return the evidence where a many-to-many bead may be worth what its best parts are worth.

        Two segments against two may stand together only because a third text has joined them; what
        speaks for the pair is then what speaks for its parts.
        """
        rows, columns = self.band.points()
        values, result = self.values, self.values.copy()
        longest = len(values)
        for a in range(2, longest + 1):
            for b in range(2, longest + 1):
                for c in range(1, a):
                    for d in range(1, b):
                        # The last part has c × d segments; what is before it is split already.
                        before = self.band.find(rows - c, columns - d)
                        parts = result[a - c - 1, b - d - 1, before] + values[c - 1, d - 1]
                        parts[before < 0] = -np.inf
                        np.maximum(result[a - 1, b - 1], parts, out=result[a - 1, b - 1])
        return Table(self.start, self.band, result)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of two texts, from which the evidence for their beads is read.

    It is read between two corners at a time, so that what is kept does not grow with the texts.
    """

    source: Bags
    target: Bags
    band: Band
    length: LengthModel
    sentences: SentenceModel
    ahead: PairLexicon
    back: PairLexicon
    scale: Scale | None
    longest: int

    @classmethod
    def of(
        cls,
        source: Bags,
        target: Bags,
        band: Band,
        length: LengthModel,
        sentences: SentenceModel,
        lexicon: PairLexicon,
        longest: int,
    ) -> Evidence:
        """Return the evidence of a lexicon, models of lengths, and vectors if there are any."""
        scale = Scale.of(source, target, band)
        back = lexicon.reversed()
        return cls(source, target, band, length, sentences, lexicon, back, scale, longest)

    def between(self, start: Ints, end: Ints) -> Table:
        """Return the evidence for the beads between two corners."""
        (first, left), (last, right) = start.tolist(), end.tolist()
        source, target = self.source.window(first, last), self.target.window(left, right)
        band = self.band.between(start, end)
        if not len(source) or not len(target):
            return Table(start, band, np.full((self.longest, self.longest, len(band)), -np.inf))
        ahead = words.table(source, target, band, self.ahead, self.longest)
        mirror, at = _mirror(band, len(target))
        back = words.table(target, source, mirror, self.back, self.longest)[:, :, at]
        values = WORDS_WEIGHT * (ahead + back.transpose(1, 0, 2))
        if self.scale:
            values += self.scale.table(source, target, band, self.longest)
        _add_lengths(values, source, target, band, self.length, self.sentences)
        return Table(start, band, values)


def _add_lengths(
    values: Floats,
    source: Bags,
    target: Bags,
    band: Band,
    length: LengthModel,
    sentences: SentenceModel,
) -> None:
    """Add what lengths in letters and in sentences say of each bead, and breaks inside it."""
    rows, columns = band.points()
    source_sums = np.concatenate([[0.0], np.cumsum(source.lengths)])
    target_sums = np.concatenate([[0.0], np.cumsum(target.lengths)])
    source_sentences, target_sentences = starts_of(source.sentences), starts_of(target.sentences)
    source_breaks, target_breaks = starts_of(source.breaks), starts_of(target.breaks)
    longest = len(values)
    ours_by_chance = _by_chance(length.source, source_sums, longest)
    theirs_by_chance = _by_chance(length.target, target_sums, longest)
    for a in range(1, longest + 1):
        for b in range(1, longest + 1):
            there = np.flatnonzero((rows >= a) & (columns >= b))
            told = np.full(len(rows), -np.inf)
            row, column = rows[there], columns[there]
            left = source_sums[row] - source_sums[row - a]
            right = target_sums[column] - target_sums[column - b]
            by_chance = ours_by_chance[a - 1, row] + theirs_by_chance[b - 1, column]
            told[there] = LENGTH_WEIGHT * length.against(left, right, by_chance)
            ours = source_sentences[row] - source_sentences[row - a]
            theirs = target_sentences[column] - target_sentences[column - b]
            told[there] += sentences.score(ours, a, theirs, b)
            crossed = source_breaks[row] - source_breaks[row - a + 1]
            crossed += target_breaks[column] - target_breaks[column - b + 1]
            crossed += source.goes_on[row - a].astype(np.int64) + target.goes_on[column - b]
            values[a - 1, b - 1] += told
            values[a - 1, b - 1, there] -= BREAK * crossed


def _by_chance(background: Background, sums: Floats, longest: int) -> Floats:
    """Return the log density of the length of each run of segments, by its size and its end."""
    found = np.zeros((longest, len(sums)))
    for size in range(1, min(longest, len(sums) - 1) + 1):
        found[size - 1, size:] = background.log_density(sums[size:] - sums[:-size], size)
    return found


def _mirror(band: Band, columns: int) -> tuple[Band, Ints]:
    """Return a band with rows and columns exchanged, and where each point stands in it."""
    rows, at = band.points()
    low = np.full(columns + 1, len(band.low), np.int64)
    high = np.zeros(columns + 1, np.int64)
    np.minimum.at(low, at, rows)
    np.maximum.at(high, at, rows + 1)
    mirror = Band.of(np.minimum(low, high), high)
    return mirror, mirror.find(at, rows)
