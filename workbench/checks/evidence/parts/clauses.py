"""The clauses of a text likeliest to have been left out of another: ``Clauses.lost``.

What is left out mostly goes from one mark, or joining word, to another. Of all runs of clauses that
one is looked for whose words the other text answers least and whose length is what the other lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, pairwise, product

import numpy as np

from workbench.arrays import Floats, Ints
from workbench.checks.evidence.parts.lengths import Lengths
from workbench.checks.evidence.parts.seams import joining
from workbench.collation import Collation
from workbench.lexicon.coverage import Coverages
from workbench.lexicon.stems import stems
from workbench.passages import Passages, passages

LONGEST = 5
"""Clauses in a row that may have been lost; what is more is most of a text."""

MOST = 60
"""Clauses of a passage beyond which it is no prose."""

FARTHEST = 4.0
"""Standard deviations of length beyond which more say nothing new."""

# With one class of characters before all else, what has none is passed over fast.
_MARK = re.compile(
    r"[,;:،؛()\[\]«»“”.!?؟…–—-]"
    r"(?:(?<=[,;:،؛])(?=\s)|(?<=\s[–—-])\s|(?<=[()\[\]«»“”])|(?<=[.!?؟…])[.!?؟…]*(?=\s|$))"
)
_OPENING = "([«“"
_MARKS = (", ", "; ", ": ", " - ", " – ", " — ", "(", "[", ". ", "! ", "? ")


@dataclass(frozen=True, slots=True)
class Lost:
    """A run of clauses that another text seems to lack, as a span of the bead's text.

    ``words`` is the log likelihood ratio of its words.
    """

    span: tuple[int, int]
    words: float


class Clauses:
    """The clauses of all witnesses, found when they are asked for."""

    def __init__(self, collation: Collation, covered: Coverages, lengths: Lengths) -> None:
        self._collation = collation
        self._passages = passages(collation)
        self._stems = stems(collation)
        self._covered = covered
        self._lengths = lengths
        self._read: dict[tuple[int, str], _Read] = {}
        self._lost: dict[tuple[int, str, str], Lost | None] = {}

    def lost(self, bead: int, key: str, other: str) -> Lost | None:
        """Return what of a bead's text ``other`` likeliest lacks; None if it cannot be parted."""
        asked = bead, key, other
        if asked not in self._lost:
            self._lost[asked] = self._likeliest(*asked)
        return self._lost[asked]

    def all_lost(self, bead: int, present: Sequence[str], absent: Sequence[str]) -> list[Lost]:
        """Return what each of ``present`` has that each of ``absent`` likeliest lacks."""
        found = (self.lost(bead, key, other) for key, other in product(present, absent))
        return [one for one in found if one]

    def _likeliest(self, bead: int, key: str, other: str) -> Lost | None:
        ours = self._of(bead, key)
        ratios = self._covered[key, other].ratios_of(bead)
        if not 1 < len(ours.clauses) <= MOST or len(ratios) != len(ours.owners):
            return None
        words = np.bincount(ours.owners, weights=ratios, minlength=len(ours.clauses))
        first, last = self._run(bead, key, other, words.tolist())
        span = ours.clauses[first][0], ours.clauses[last - 1][1]
        return Lost(span, float(words[first:last].sum()))

    def _run(self, bead: int, key: str, other: str, words: Sequence[float]) -> tuple[int, int]:
        """Return the first of the clauses likeliest to be lost, and the one behind the last."""
        ours = self._of(bead, key)
        excess = float(self._lengths.excess[other, key][bead])
        deviation = float(self._lengths.deviation[other, key][bead])
        letters = [0.0, *accumulate(ours.letters)]
        spread = abs(excess / deviation) if deviation else letters[-1]
        told = [0.0, *accumulate(words)]
        count = len(ours.clauses)

        def likelihood(run: tuple[int, int]) -> float:
            first, last = run
            left = (letters[last] - letters[first] - excess) / spread
            return told[last] - told[first] - min(left * left, FARTHEST**2) / 2

        runs = (
            (first, last)
            for first in range(count)
            for last in range(first + 1, min(first + LONGEST, count) + 1)
            if last - first < count
        )
        return max(runs, key=likelihood)

    def _of(self, bead: int, key: str) -> _Read:
        if (bead, key) not in self._read:
            read, told = self._passages[key], self._stems[key]
            prose, folded = read.prose[bead], read.folded[bead]
            spans = [*pairwise(_cuts(read, bead, self._collation.lang(key)))]
            letters = [sum(map(str.isalpha, prose[start:end])) for start, end in spans]
            clauses = [*compress(spans, letters)]
            stems = told.places(bead)[:, 0]
            if not isinstance(folded.offsets, range):
                stems = np.array(folded.offsets)[stems]
            # What stands before the first clause is taken for its own.
            starts = np.array([start for start, _ in clauses[1:]], np.int64)
            owners = starts.searchsorted(stems, side="right")
            self._read[bead, key] = _Read(clauses, [*filter(None, letters)], owners)
        return self._read[bead, key]


@dataclass(frozen=True, slots=True)
class _Read:
    """A bead's text: its clauses, how many letters each has, and in which each stem stands."""

    clauses: Sequence[tuple[int, int]]
    letters: Sequence[int]
    owners: Ints


def clause_counts(collation: Collation) -> Mapping[str, Floats]:
    """Return how many marks and joining words may part clauses of each witness, an entry a bead."""
    counts = {}
    for key, read in passages(collation).items():
        joins = map(joining(collation.lang(key)).__contains__, read.stream.vocabulary)
        marks = (sum(map(piece.count, _MARKS)) for piece in read.stream.partings)
        counts[key] = read.stream.total(joins, marks)
    return counts


def _cuts(read: Passages, bead: int, lang: str) -> list[int]:
    """Return where marks and joining words may part the clauses of a bead's text, and its ends."""
    text, offsets, joins = read.prose[bead], read.folded[bead].offsets, joining(lang)
    cuts = {0, len(text)}
    cuts.update(
        found.start() if found[0] in _OPENING else found.end() for found in _MARK.finditer(text)
    )
    if not joins.isdisjoint(low := list(map(read.vocabulary.__getitem__, read.words[bead]))):
        starts = read.starts(bead)
        cuts.update(offsets[starts[at]] for at, word in enumerate(low) if word in joins)
    return sorted(cuts)
