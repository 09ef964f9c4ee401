"""What speaks for each bead of two texts, as tables over the points of a band.

Lengths, words and embeddings speak for a bead or against it; a break inside it, where a paragraph,
a heading or an item begins, speaks against it, and so does a beginning that is none.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.scoring import words
from workbench.align.scoring.closely import Closely
from workbench.align.scoring.embeddings import Scale
from workbench.align.scoring.length import Background, LengthModel
from workbench.align.scoring.order import Telling
from workbench.align.scoring.sentences import SentenceModel
from workbench.align.scoring.table import Table
from workbench.align.search.band import Band
from workbench.arrays import Floats, Ints, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.model import PairLexicon

LENGTH_WEIGHT = 1.0
# What a bead must be worth besides to reach across a break of either text, or to begin amid what
# the segment before it only begins to say.
BREAK = 4.0


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
    weight: float

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
        weight = words.weight(source, target)
        return cls(source, target, band, length, sentences, lexicon, back, scale, longest, weight)

    def between(self, start: Ints, end: Ints) -> Table:
        """Return the evidence for the beads between two corners."""
        (first, left), (last, right) = start.tolist(), end.tolist()
        source, target = self.source.window(first, last), self.target.window(left, right)
        band = self.band.between(start, end)
        if not len(source) or not len(target):
            nothing = np.full((self.longest, self.longest, len(band)), -np.inf)
            return Table(start, band, nothing, nothing)
        ahead = words.table(source, target, band, self.ahead, self.longest)
        mirror, at = _mirror(band, len(target))
        back = words.table(target, source, mirror, self.back, self.longest)[:, :, at]
        besides = _lengths(source, target, band, self.length, self.sentences, self.longest)
        if self.scale:
            besides += self.scale.table(source, target, band, self.longest)
        values = self.weight * (ahead + back.transpose(1, 0, 2)) + besides
        return Table(start, band, values, besides)

    def closely(self, start: Ints, end: Ints, table: Table) -> Closely:
        """Return what speaks for single beads between two corners, of which a table is known."""
        (first, left), (last, right) = start.tolist(), end.tolist()
        source, target = self.source.window(first, last), self.target.window(left, right)
        ahead = Telling.of(source, target, self.ahead)
        return Closely(table, ahead, Telling.of(target, source, self.back), self.weight)


def _lengths(
    source: Bags,
    target: Bags,
    band: Band,
    length: LengthModel,
    sentences: SentenceModel,
    longest: int,
) -> Floats:
    """Return what lengths in letters and in sentences say of each bead, and breaks inside it."""
    rows, columns = band.points()
    source_sums = np.concatenate([[0.0], np.cumsum(source.lengths)])
    target_sums = np.concatenate([[0.0], np.cumsum(target.lengths)])
    source_sentences, target_sentences = starts_of(source.sentences), starts_of(target.sentences)
    source_breaks, target_breaks = starts_of(source.breaks), starts_of(target.breaks)
    values = np.full((longest, longest, len(rows)), -np.inf)
    ours_by_chance = _by_chance(length.source, source_sums, longest)
    theirs_by_chance = _by_chance(length.target, target_sums, longest)
    for a in range(1, longest + 1):
        for b in range(1, longest + 1):
            there = np.flatnonzero((rows >= a) & (columns >= b))
            row, column = rows[there], columns[there]
            left = source_sums[row] - source_sums[row - a]
            right = target_sums[column] - target_sums[column - b]
            by_chance = ours_by_chance[a - 1, row] + theirs_by_chance[b - 1, column]
            told = LENGTH_WEIGHT * length.against(left, right, by_chance)
            ours = source_sentences[row] - source_sentences[row - a]
            theirs = target_sentences[column] - target_sentences[column - b]
            told += sentences.score(ours, a, theirs, b)
            crossed = source_breaks[row] - source_breaks[row - a + 1]
            crossed += target_breaks[column] - target_breaks[column - b + 1]
            crossed += source.goes_on[row - a].astype(np.int64) + target.goes_on[column - b]
            values[a - 1, b - 1, there] = told - BREAK * crossed
    return values


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
