"""Words as numbers, so that many are looked up among many more at once.

A dictionary of Python's takes as long to fill with the stems of all concepts as a short document
takes to align.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from workbench.arrays import Ints, Keys, numbering

_SPACE = 32
# So many bytes of a word are read at a time.
_BYTES = 8
# Odd, and with its bits well mixed (Knuth's golden ratio): no two stems share a key, as a test
# shows of all that the shipped concepts know.
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_HALF, _LAST_BITS = 32, (1 << 64) - 1
_FIRST_BYTES = np.array([(1 << 8 * size) - 1 for size in range(_BYTES + 1)], np.uint64)


class Words(NamedTuple):
    """The words of a text: their keys, in which cells they stand, and which bytes they are."""

    keys: Keys
    cells: Ints
    starts: Ints
    ends: Ints

    def at(self, numbers: Ints) -> Words:
        """Return some of them."""
        return Words(
            self.keys[numbers], self.cells[numbers], self.starts[numbers], self.ends[numbers]
        )


def word_keys(text: bytes) -> Words:
    r"""Return the words of a text, which are parted by spaces, cells by tabs or new lines.

    >>> keys, cells, *_ = word_keys(b"go went\tgo")
    >>> bool(keys[0] == keys[2]), bool(keys[0] == keys[1]), cells.tolist()
    (True, False, [0, 0, 1])
    """
    padded, size = b"".join([text, b"\n", bytes(_BYTES)]), len(text) + 1
    letters = np.frombuffer(padded, np.uint8, size)
    ends = np.flatnonzero(letters <= _SPACE)
    parted = letters[ends] != _SPACE
    starts = np.concatenate([[0], ends[:-1] + 1])
    words = np.flatnonzero(ends > starts)
    starts, ends = starts[words], ends[words]
    # The bytes from every place on as one number.
    whole = np.ndarray(size, "<u8", padded, strides=(1,))
    sizes, keys = ends - starts, np.zeros(len(words), np.uint64)
    for at in range(0, int(sizes.max(initial=0)), _BYTES):
        longer = np.flatnonzero(sizes > at)
        mixed = whole[starts[longer] + at]
        mixed &= _FIRST_BYTES[np.minimum(sizes[longer] - at, _BYTES)]
        mixed += keys[longer]
        mixed *= _FACTOR
        mixed ^= mixed >> np.uint64(_HALF)
        keys[longer] = mixed
    return Words(keys, (np.cumsum(parted) - parted)[words], starts, ends)


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """The ``size`` words of a vocabulary by their keys, which rise, with the number of each.

    It is equal to itself alone.
    """

    size: int
    keys: Keys
    numbers: Ints

    def among(self, numbers: Ints) -> Numbered:
        """Return some of the words, numbered in the order in which they are given."""
        given = numbering(self.size, numbers)[self.numbers]
        those = given >= 0
        return Numbered(len(numbers), self.keys[those], given[those])


@lru_cache(maxsize=4)
def numbered(vocabulary: tuple[str, ...]) -> Numbered:
    """Return the words of a vocabulary by their keys; each text is asked with every other."""
    keys, numbers, *_ = word_keys("\n".join(vocabulary).encode())
    order = np.argsort(keys)
    return Numbered(len(vocabulary), keys[order], numbers[order])


def word_key(word: str) -> int:
    """Return the key of one word.

    >>> word_key("internationally") == word_keys(b"internationally").keys.tolist()[0]
    True
    """
    encoded, key = word.encode(), 0
    for at in range(0, len(encoded), _BYTES):
        part = int.from_bytes(encoded[at : at + _BYTES], "little")
        key = (key + part) * int(_FACTOR) & _LAST_BITS
        key ^= key >> _HALF
    return key
