"""A witness as one stream of numbers, all its beads on end: what is asked of every word at once.

What is found out of a word, or of what stands between two, is found out once for all places where
it stands, and NumPy does the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count, pairwise

import numpy as np

from workbench.arrays import Bools, Floats, Ints, distinct, found_in, starts_of

# Odd, and with its bits well mixed.
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of a witness and what stands between them, as they stand.

    ``pieces`` are the different ones, ``number`` tells the number of each and ``is_word`` whether
    it is a word, ``numbers`` which of them stands at each place, ``owners`` its bead, ``offsets``
    where in the bead's folded text it begins; those of a bead begin at ``starts``.
    """

    pieces: Sequence[str]
    number: Mapping[str, int]
    is_word: Bools
    numbers: Ints
    owners: Ints
    offsets: Ints
    starts: Ints

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Stream:
        """Return the stream of the pieces of each bead."""
        number = numbers()
        sizes = np.fromiter(map(len, rows), np.int64, len(rows))
        starts = starts_of(sizes)
        every = map(number.__getitem__, chain.from_iterable(rows))
        which = np.fromiter(every, np.int64, int(starts[-1]))
        owners = np.repeat(np.arange(len(sizes)), sizes)
        ends = starts_of(np.fromiter(map(len, number), np.int64, len(number))[which])
        offsets = ends[:-1] - ends[starts[:-1]][owners]
        is_word = np.zeros(len(number), np.bool_)
        # Each second one of a bead is a word.
        is_word[which[(np.arange(len(which)) - starts[owners]) & 1 > 0]] = True
        return cls(tuple(number), number, is_word, which, owners, offsets, starts)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def rows(self, told: Sequence[str]) -> list[list[str]]:
        """Return what is told of each piece, bead by bead, where it stands."""
        every = np.array([*told, None], object)[self.numbers].tolist()
        return [every[start:end] for start, end in pairwise(self.starts.tolist())]

    @property
    def words(self) -> Ints:
        """The places of words."""
        return np.flatnonzero(self.is_word[self.numbers])

    @property
    def vocabulary(self) -> Iterator[str]:
        """The different words."""
        return compress(self.pieces, self.is_word.tolist())

    @property
    def partings(self) -> Iterator[str]:
        """What stands between two words, or before or behind all, each once."""
        return compress(self.pieces, (~self.is_word).tolist())

    def repeating(self, words: Iterable[str], fewest: int) -> list[int]:
        """Return the beads in which a row of so many words may stand twice over, at once.

        ``words`` are those of the ``vocabulary`` as they are read. Rows of the fewest words are
        told by numbers, of which one is by chance alone another's.
        """
        number = numbers()
        said = np.fromiter(map(number.__getitem__, words), np.uint64)
        said = said[(np.cumsum(self.is_word) - 1)[self.numbers[self.words]]]
        owners = self.owners[self.words]
        rows = owners[fewest - 1 :].astype(np.uint64)
        for at in range(fewest):
            rows = rows * _FACTOR + said[at : at + len(rows)]
        # The lowest bits tell where a row stands: of rows that are alike the next is the nearest.
        bits = len(rows).bit_length()
        rows = np.sort(rows >> bits << bits | np.arange(len(rows), dtype=np.uint64))
        again = np.flatnonzero(rows[1:] >> bits == rows[:-1] >> bits)
        last = (1 << bits) - 1
        first, second = ((rows[again + at] & last).astype(np.int64) for at in range(2))
        # What stands between the two stands once more behind the second.
        ends = np.minimum(2 * second - first, len(owners)) - 1
        at_once = (said[ends] == said[second - 1]) & (owners[ends] == owners[first])
        beads: list[int] = distinct(owners[first[at_once]]).tolist()
        return beads

    def held(self, pieces: Collection[str]) -> Ints:
        """Return the places at which one of these pieces, all of them its own, stands."""
        those = np.zeros(len(self.pieces), np.bool_)
        those[[self.number[piece] for piece in pieces]] = True
        return np.flatnonzero(those[self.numbers])

    def in_a_row(self, pairs: Iterable[tuple[str, str]]) -> Ints:
        """Return the places at which the first of a pair of words stands, the second behind it."""
        width = len(self.pieces)
        those = [self.number[one] * width + self.number[other] for one, other in pairs]
        said = self.numbers[:-2] * width + self.numbers[2:]
        return found_in(np.array(sorted(those), np.int64), said)[0]

    def among(self, pieces: Collection[str]) -> Iterator[tuple[int, list[str]]]:
        """Yield each bead that has some of these pieces, in order, with those that it has."""
        places = self.held(pieces)
        words = [self.pieces[number] for number in self.numbers[places].tolist()]
        owners = self.owners[places]
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        for bead, span in zip(
            owners[starts].tolist(), pairwise([*starts.tolist(), len(words)]), strict=True
        ):
            yield bead, words[slice(*span)]

    def total(self, words: Iterable[float] = (0,), partings: Iterable[float] = (0,)) -> Floats:
        """Return of each bead the sum of what its words count, and what parts them.

        It is told of each in the order of the ``vocabulary``, and of the ``partings``.
        """
        each = np.zeros(len(self.pieces))
        each[self.is_word] = np.fromiter(words, np.float64)
        each[~self.is_word] = np.fromiter(partings, np.float64)
        sums = np.bincount(self.owners, weights=each[self.numbers], minlength=len(self))
        return sums.astype(np.float64)


def numbers() -> defaultdict[str, int]:
    """Return the number of each piece of text, given when it is first met."""
    return defaultdict(count().__next__)
