"""The words of a text with their stems as one stream of numbers, each different word asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

import numpy as np

from workbench.arrays import Bools, Ints, starts_of
from workbench.stream import Stream
from workbench.words import lexis, mark_before, stems

Told = TypeVar("Told")

_ZWNJ = "\u200c"

MOST_COMPOUNDS = 2
"""Words that one may be a part of and yet be a part of a name."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of all beads, at some places of a ``stream``, those of one bead together.

    Those of one are ``numbers[starts[bead]:starts[bead + 1]]``: numbers of the ``pieces`` of the
    stream, as are ``used``, the different words, as they first stand in the text. ``stem_of`` has
    for each piece that is a word the number of its stem, by which ``stems`` tell it.
    """

    stream: Stream
    at: Ints
    numbers: Ints
    starts: Ints
    used: Ints
    stems: Mapping[str, int]
    stem_of: Ints

    @classmethod
    def of(cls, stream: Stream, lang: str, most: int) -> Words:
        """Return the words of a text, of beads that have no more than ``most``.

        Endings that a zero-width non-joiner joins to their word are left out.
        """
        is_word = stream.is_word[stream.numbers]
        particles = stream.held(lexis(lang).particles & stream.number.keys())
        joins = _told(stream.pieces, stream.numbers[particles - 1], _joins)
        is_word[particles[joins[stream.numbers[particles - 1]]]] = False
        counts = np.bincount(stream.owners[is_word], minlength=len(stream))
        at = np.flatnonzero(is_word & (counts <= most)[stream.owners])
        numbers = stream.numbers[at]
        used = _different(numbers)
        found = [*map(stems(lang).__getitem__, map(stream.pieces.__getitem__, used.tolist()))]
        number = {stem: place for place, stem in enumerate(dict.fromkeys(found))}
        stem_of = np.full(len(stream.pieces), -1)
        stem_of[used] = [*map(number.__getitem__, found)]
        starts = starts_of(np.where(counts <= most, counts, 0))
        return cls(stream, at, numbers, starts, used, number, stem_of)

    @property
    def pieces(self) -> Sequence[str]:
        """The different words, and what may stand between them."""
        return self.stream.pieces

    @property
    def said(self) -> Ints:
        """The number of each word's stem."""
        return self.stem_of[self.numbers]

    @property
    def owners(self) -> Ints:
        """The bead of each word."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def span(self, bead: int, place: int) -> tuple[int, int]:
        """Return where a word stands in its bead's folded text, with the endings left out."""
        last, at = self.starts[bead + 1] - 1, self.starts[bead] + place
        behind = self.at[at + 1] - 1 if at < last else self.stream.starts[bead + 1] - 1
        return int(self.stream.offsets[self.at[at]]), int(self.stream.offsets[behind])

    def shortest(self) -> Ints:
        """Return the shortest word of each stem, of several as short the first."""
        used = self.used
        lengths = np.fromiter(map(len, self.pieces), np.int64, len(self.pieces))[used]
        longest_first = used[np.argsort(lengths, kind="stable")[::-1]]
        found = np.zeros(len(self.stems), np.int64)
        found[self.stem_of[longest_first]] = longest_first  # of several the last stays
        return found

    def telling(self, tell: Callable[[str], bool], among: Bools) -> Bools:
        """Return of each piece whether it is a word among some, and tells something."""
        return _told(self.pieces, self.numbers[among[self.numbers]], tell)

    def beginning(self, tell: Callable[[str], bool]) -> Bools:
        """Return of each piece whether it is a word whose first letter tells something."""
        pieces = self.pieces
        firsts = [pieces[one][0] for one in self.used.tolist()]
        by_letter = {letter: tell(letter) for letter in set(firsts)}
        told = np.zeros(len(self.pieces), np.bool_)
        told[self.used] = [*map(by_letter.__getitem__, firsts)]
        return told

    def behind(self, tell: Callable[[str], bool]) -> Bools:
        """Return of each word whether it is no bead's first and what stands before it tells."""
        gaps = self.stream.numbers[self.at - 1]
        found = _told(self.pieces, gaps, tell)[gaps]
        found[self.starts[:-1][np.diff(self.starts) > 0]] = False
        return found

    def count(self, words: Bools) -> Ints:
        """Return how often each stem stands as one of some words, told of each piece."""
        return np.bincount(self.said[words[self.numbers]], minlength=len(self.stems))

    def compounds(self) -> dict[int, list[str]]:
        """Return of stems, by number, the words that a zero-width non-joiner makes of them: نیک‌پی.

        What makes many is no part of a name.
        """
        found: dict[int, dict[str, None]] = {}
        at = np.flatnonzero(self.behind(_ZWNJ.__eq__))
        pairs = zip(self.numbers[at - 1].tolist(), self.numbers[at].tolist(), strict=True)
        for first, last in pairs:
            whole = self.pieces[first] + self.pieces[last]
            for one in (first, last):
                found.setdefault(int(self.stem_of[one]), {})[whole] = None
        return {stem: [*some] for stem, some in found.items() if len(some) <= MOST_COMPOUNDS}

    def places(self, some: Iterable[int]) -> dict[int, list[int]]:
        """Return by bead where in it words of some numbers stand, in order."""
        those = np.zeros(len(self.pieces), np.bool_)
        those[np.fromiter(some, np.int64)] = True
        at = np.flatnonzero(those[self.numbers])
        beads = self.owners[at]
        found: dict[int, list[int]] = {}
        for bead, place in zip(beads.tolist(), (at - self.starts[beads]).tolist(), strict=True):
            found.setdefault(bead, []).append(place)
        return found

    def some_stems(self, numbers: Ints) -> set[str]:
        """Return the stems that have some numbers."""
        stems = [*self.stems]
        return {stems[stem] for stem in _different(numbers).tolist()}

    def rows(self) -> list[list[str]]:
        """Return the words of each bead."""
        return self._by_bead(self.pieces, self.numbers)

    def stem_rows(self) -> list[list[str]]:
        """Return the stems of the words of each bead."""
        return self._by_bead([*self.stems], self.said)

    def _by_bead(self, told: Sequence[str], numbers: Ints) -> list[list[str]]:
        every: list[str] = np.array(told, object)[numbers].tolist()
        return [every[first:last] for first, last in pairwise(self.starts.tolist())]


class ByStem(dict[str, Told], Generic[Told]):
    """What is found out of each stem of a text when it is first asked for."""

    def __init__(self, find_out: Callable[[str], Told]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, stem: str) -> Told:
        found = self[stem] = self._find_out(stem)
        return found


def _joins(gap: str) -> bool:
    """Tell whether a word is joined to the one before it by what stands between them."""
    return mark_before(gap) == _ZWNJ


def _told(pieces: Sequence[str], numbers: Ints, tell: Callable[[str], bool]) -> Bools:
    """Return of each piece whether it is one of some, and tells something; each is asked once."""
    told = np.zeros(len(pieces), np.bool_)
    some = _different(numbers)
    told[some] = [tell(pieces[one]) for one in some.tolist()]
    return told


def _different(numbers: Ints) -> Ints:
    """Return the different ones of some small numbers, in order; sorting takes far longer."""
    return np.flatnonzero(np.bincount(numbers))
