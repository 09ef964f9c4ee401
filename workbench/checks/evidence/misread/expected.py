"""Words that render nothing, and what the other texts let one expect in their place.

A word counts if nothing in the other texts meets it, if it is rare in its text, and if a stem of
the dictionary that it looks like may render a word of each of the other texts, one that nothing
meets in the first. All is asked of all words of a text at once; few are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from workbench.arrays import (
    Bools,
    Floats,
    Ints,
    distinct,
    distinct_of,
    found_in,
    numbering,
    order_of,
    spread,
    starts_of,
)
from workbench.checks.evidence.linked import LINKED, LINKED_BACK
from workbench.checks.evidence.misread.near import Near, dictionary, near
from workbench.collation import Collation
from workbench.lexicon.bags import Bags
from workbench.lexicon.concepts import shipped_concepts
from workbench.lexicon.coverage import Met, cover
from workbench.lexicon.general import shipped
from workbench.lexicon.keys import Numbered, numbered
from workbench.lexicon.stems import Stems, stems
from workbench.names.dictionary import has_dictionary

RARE = 200
"""One bead in so many has a word, at most, that is read for another; two at least may."""

COMMON = 20
"""One bead in so many has a word, at most, that tells what a rarer one renders."""

FEW = 3
"""Beads in which a word may stand and meet what it renders by its rarity."""

THEME = 12
"""Beads in which a word of a short document may stand and tell something."""

OFTENER = 4
"""Times that a common word stands oftener than one that it does not render."""

SHORTEST = 4
"""Letters of a word that may be misread: what a shorter one looks like is endless."""

DEEP = 2
"""Letters before the wrong one, at most, in a word that is known: behind more of them a word of the
same root may go on otherwise."""

VAGUE = 12
"""Things that a word that is known may mean, at most: who means more may render anything."""


class Rendered(NamedTuple):
    """A stem of another text that nothing meets in the first, an entry of its joined bags.

    ``usual`` is how surely it should be met, 0 to 1.
    """

    stem: str
    entry: int
    usual: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of a text that may be misread for one that begins with a stem.

    It is an ``entry`` of the text's joined bags; if it is ``known``, it is a word all right.
    ``how`` tells what is wrong with it and ``at`` at which letter, as in ``near``; ``renders`` are
    the stems of the other texts that the expected one may render.
    """

    key: str
    bead: int
    entry: int
    word: str
    known: bool
    stem: str
    how: int
    at: int
    renders: Mapping[str, Sequence[Rendered]]


def doubts(collation: Collation) -> Iterator[Doubt]:
    """Yield the words that may be misread, of all texts of whose language there is a dictionary."""
    if len(collation.keys) < 2 or not len(collation.alignment.beads):
        return
    read = stems(collation)
    covered, met = cover(collation)
    free = {pair: ~_is_met(one) for pair, one in met.items()}
    for key, ours in read.items():
        if not has_dictionary(collation.lang(key)):
            continue
        others = {
            other: _Other(theirs.joined, free[other, key], met[key, other])
            for other, theirs in read.items()
            if other != key
        }
        rows = _Rows.of(ours, np.logical_and.reduce([free[key, other] for other in others]))
        told: dict[str, _Told] = {}
        kept = np.ones(len(rows.stems), np.bool_)
        for other, theirs in others.items():
            told[other] = rows.rendered(theirs, np.flatnonzero(kept))
            tells = np.bincount(told[other].rows, minlength=len(kept)) > 0
            kept &= tells | (theirs.bags.sizes == 0)[rows.beads]
        usual = {other: covered[other, key].usual for other in others}
        yield from rows.doubts(key, kept, told, usual, read)


class _Told(NamedTuple):
    """The rows of which a text has what their stem may render, and the entry that tells so."""

    rows: Ints
    entries: Ints


class _Other(NamedTuple):
    """Another text: which of its entries nothing meets in the first, and what meets in both."""

    bags: Bags
    free: Bools
    met: Met

    def telling(self) -> Ints:
        """Return the entries that tell something, as they are free and not common."""
        rare = _often(self.bags) <= max(THEME, len(self.bags) // COMMON)
        return np.flatnonzero(self.free & rare)

    def linked(self, source: Numbered, stems: Ints) -> tuple[Ints, Ints]:
        """Return which of some stems may render which of its own, by the place of both."""
        target = numbered(self.bags.vocabulary).among(stems)
        seen = shipped().between(source, target)
        sure = np.maximum(seen.ahead, seen.back) >= LINKED
        sure &= np.minimum(seen.ahead, seen.back) >= LINKED_BACK
        known = shipped().concepts.between(source, target)
        ours, theirs = self._learnt(source, stems)
        width = max(target.size, 1)
        pairs = [
            seen.source[sure] * width + seen.target[sure],
            known.source * width + known.target,
            ours * width + theirs,
        ]
        return np.divmod(distinct(np.concatenate(pairs)), width)

    def _learnt(self, source: Numbered, stems: Ints) -> tuple[Ints, Ints]:
        """Return what in this document renders what, again and again."""
        ours = self.met.left.joined
        mine = numbered(ours.vocabulary)
        at, known = found_in(source.keys, mine.keys)
        first = np.full(mine.size, -1, np.int64)
        first[mine.numbers[at]] = source.numbers[known]
        second = numbering(len(self.bags.vocabulary), stems)
        one = first[ours.stems[self.met.ours]]
        other = second[self.bags.stems[self.met.theirs]]
        both, width = (one >= 0) & (other >= 0), max(len(stems), 1)
        pairs = np.sort(one[both] * width + other[both])
        return np.divmod(distinct(pairs[1:][pairs[1:] == pairs[:-1]]), width)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Words that may be misread, each with a stem that it is near: a row a word and a stem.

    ``entries`` are those of the words in the joined bags of their text, ``beads`` where they stand,
    ``known`` tells which are words all right; ``stems``, ``how`` and ``at`` are those of ``near``.
    """

    read: Stems
    entries: Ints
    beads: Ints
    known: Bools
    stems: Ints
    how: Ints
    at: Ints

    @classmethod
    def of(cls, read: Stems, free: Bools) -> _Rows:
        """Return the rows of the words that are rare and, as nothing meets them, free."""
        often = _often(read.joined)
        entries = np.flatnonzero(free & (often <= max(FEW - 1, len(read.joined) // RARE)))
        said, every = read.words[entries], read.said.words
        means = shipped_concepts().meanings(numbered(read.joined.vocabulary))[read.said.stems]
        plain = [
            at
            for at in distinct(said).tolist()
            if means[at] <= VAGUE and _may_be_misread(every[at])
        ]
        looks = near([every[at] for at in plain])
        likely = (means[plain][looks.words] == 0) | (looks.at <= DEEP)
        looks = Near(*(column[likely] for column in looks))
        starts = starts_of(np.bincount(looks.words, minlength=len(plain)))
        word = numbering(len(every), plain)[said]
        entries, word = entries[word >= 0], word[word >= 0]
        at, row = spread(starts[word], np.diff(starts)[word])
        entries = entries[at]
        known = (means[plain][looks.words[row]] > 0) | (often[entries] >= FEW)
        beads = read.joined.owners[entries]
        return cls(read, entries, beads, known, looks.stems[row], looks.how[row], looks.at[row])

    def rendered(self, other: _Other, rows: Ints) -> _Told:
        """Return what another text has that the stems of some rows may render."""
        near = self.stems[rows]
        used, stem = distinct_of(near, order_of(near))
        there = other.telling()
        stems = distinct(other.bags.stems[there])
        source, target = other.linked(shipped_concepts().stems.among(used), stems)
        first = np.searchsorted(source, np.arange(len(used) + 1))
        at, link = spread(first[stem], np.diff(first)[stem])
        width = max(len(other.bags.vocabulary), 1)
        have = other.bags.owners[there] * width + other.bags.stems[there]
        row = rows[at]
        at, place = found_in(have, self.beads[row] * width + stems[target[link]])
        return _Told(row[at], there[place])

    def doubts(
        self,
        key: str,
        kept: Bools,
        told: Mapping[str, _Told],
        usual: Mapping[str, Floats],
        read: Mapping[str, Stems],
    ) -> Iterator[Doubt]:
        """Yield the doubts of the rows that are kept, if any text tells anything of them."""
        renders: dict[int, dict[str, list[Rendered]]] = {}
        for other, found in told.items():
            bags = read[other].joined
            these = kept[found.rows]
            pairs = np.stack([found.rows[these], found.entries[these]], axis=1)
            for row, entry in pairs.tolist():
                stem = bags.vocabulary[bags.stems[entry]]
                one = Rendered(stem, entry, float(usual[other][entry]))
                renders.setdefault(row, {}).setdefault(other, []).append(one)
        known, words = dictionary(), self.read.words
        for row, others in sorted(renders.items()):
            entry = int(self.entries[row])
            yield Doubt(
                key,
                int(self.beads[row]),
                entry,
                self.read.said.words[words[entry]],
                bool(self.known[row]),
                known[self.stems[row]],
                int(self.how[row]),
                int(self.at[row]),
                others,
            )


def _may_be_misread(word: str) -> bool:
    """Tell whether a word is long enough, and none that a capital tells for a name."""
    return len(word) >= SHORTEST and word.isalpha() and word == word.lower()


def _is_met(met: Met) -> Bools:
    """Tell of each entry of a text whether another meets it, with no far commoner word."""
    ours, theirs = met.left.joined, met.right.joined
    mine, other = _often(ours)[met.ours], _often(theirs)[met.theirs]
    tells = (other <= max(FEW, len(theirs) // COMMON)) | (other <= OFTENER * mine)
    found = np.zeros(len(ours.stems), np.bool_)
    found[met.ours[tells]] = True
    return found


def _often(bags: Bags) -> Ints:
    return bags.frequency[bags.stems]
