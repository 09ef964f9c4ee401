"""What each bead says in each witness, folded and cut into words once for all who read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from workbench.arrays import Ints
from workbench.collation import Collation
from workbench.look import Look, Vocabulary
from workbench.stream import Stream
from workbench.text import Folded, fold
from workbench.values.cut import WORD

_NONE = frozenset[str]()


class Rows(dict[int, Sequence[str]]):
    """The words of each bead, or the gaps before them, found when they are asked for."""

    def __init__(self, stream: Stream, first: int) -> None:
        super().__init__()
        self._stream, self._first = stream, first

    def __missing__(self, bead: int) -> Sequence[str]:
        start, end = self._stream.starts[bead : bead + 2].tolist()
        numbers = self._stream.numbers[start + self._first : end - 1 + self._first : 2]
        self[bead] = found = [self._stream.pieces[number] for number in numbers.tolist()]
        return found


@dataclass(frozen=True, slots=True)
class Passages:
    """The texts of one witness, an entry a bead: as they read on, folded, and in words.

    ``gaps`` are what stands between each word and the one before it, before the first too;
    ``vocabulary`` are the different words of all, each with its case-folded form. ``stream`` has
    gaps and words in turn, and what stands behind the last.
    """

    prose: Sequence[str]
    folded: Sequence[Folded]
    words: Rows
    gaps: Rows
    vocabulary: Vocabulary
    stream: Stream

    def with_sign(self, sign: re.Pattern[str]) -> Iterator[str]:
        """Yield the words, and what parts them, in which one of some signs stands."""
        words = self.vocabulary if sign.search("".join(self.vocabulary)) else ()
        return filter(sign.search, chain(words, self.stream.partings))

    def spans(self, bead: int, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return the spans of words in their passage; neighbours, with what parts them, as one."""
        starts = self.starts(bead)
        found: list[tuple[int, int]] = []
        last = -1
        for place in sorted(places):
            start = found.pop()[0] if found and place == last + 1 else starts[place]
            found.append((start, starts[place] + len(self.words[bead][place])))
            last = place
        return tuple(self.folded[bead].span(*span) for span in found)

    def part(self, bead: int, start: int, end: int) -> str:
        """Return what a span of a passage reads, folded."""
        folded = self.folded[bead]
        if isinstance(folded.offsets, range):
            return folded.text[start:end]
        return fold(self.prose[bead][start:end]).text

    def starts(self, bead: int) -> list[int]:
        """Return where the words of a folded passage start."""
        first, last = self.stream.starts[bead : bead + 2].tolist()
        starts: list[int] = self.stream.offsets[first + 1 : last : 2].tolist()
        return starts

    def telling(self, tell: Callable[[str], object], look: Look | None = None) -> frozenset[str]:
        """Return the different words of all passages that ``tell``; each word is asked once.

        Only words that ``look`` so are asked, if that is given.
        """
        return frozenset(filter(tell, look.among(self.vocabulary) if look else self.vocabulary))

    def in_a_row(self, pairs: Iterable[tuple[str, ...]]) -> Ints:
        """Return where in the stream two words begin that are, case-folded, such a pair."""
        by_low = self.vocabulary.by_low
        return self.stream.in_a_row(
            (one, other)
            for first, second in pairs
            if first in by_low and second in by_low
            for one in by_low[first]
            for other in by_low[second]
        )

    def those(
        self, tell: Callable[[str], object], look: Look | None = None
    ) -> list[frozenset[str]]:
        """Return of each passage its different words that are ``telling``."""
        found: list[frozenset[str]] = [_NONE] * len(self.stream)
        for bead, words in self.stream.among(self.telling(tell, look)):
            found[bead] = frozenset(words)
        return found


@lru_cache(maxsize=1)
def passages(collation: Collation) -> Mapping[str, Passages]:
    """Return the passages of each witness; those of the last collation are remembered."""
    return {key: passages_of(collation.beads_prose(key)) for key in collation.keys}


def passages_of(prose: Sequence[str]) -> Passages:
    """Return the passages of a witness, one a bead."""
    folded = [fold(text) for text in prose]
    stream = Stream.of([WORD.split(one.text) for one in folded])
    gaps, words = Rows(stream, 0), Rows(stream, 1)
    return Passages(prose, folded, words, gaps, Vocabulary(stream.vocabulary), stream)
