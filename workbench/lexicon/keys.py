"""Words as numbers, so that many are looked up among many more at once.

A dictionary of Python's takes as long to fill with the stems of all concepts as a short document
takes to align.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workbench.arrays import Ints

Keys = NDArray[np.uint64]

_SPACE = 32
# So many bytes of a word are read at a time.
_BYTES = 8
# Odd, and with its bits well mixed (Knuth's golden ratio): no two stems share a key, as a test
# shows of all that the shipped concepts know.
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_FIRST_BYTES = np.array([(1 << 8 * size) - 1 for size in range(_BYTES + 1)], np.uint64)


def word_keys(text: str) -> tuple[Keys, Ints]:
    r"""Return the key of each word of a text, and in which cell it stands.

    Words are parted by spaces, cells by tabs or new lines.

    >>> keys, cells = word_keys("go went\tgo")
    >>> bool(keys[0] == keys[2]), bool(keys[0] == keys[1]), cells.tolist()
    (True, False, [0, 0, 1])
    """
    encoded = f"{text}\n".encode()
    ends = np.flatnonzero(np.frombuffer(encoded, np.uint8) <= _SPACE)
    parted = np.frombuffer(encoded, np.uint8)[ends] != _SPACE
    starts = np.concatenate([[0], ends[:-1] + 1])
    words = np.flatnonzero(ends > starts)
    starts, ends = starts[words], ends[words]
    # The bytes from every place on as one number.
    whole = np.ndarray(len(encoded), "<u8", encoded + bytes(_BYTES), strides=(1,))
    keys = np.zeros(len(words), np.uint64)
    for at in range(0, int((ends - starts).max(initial=0)), _BYTES):
        longer = np.flatnonzero(ends - starts > at)
        first = starts[longer] + at
        left = np.minimum(ends[longer] - first, _BYTES)
        mixed = (keys[longer] + (whole[first] & _FIRST_BYTES[left])) * _FACTOR
        keys[longer] = mixed ^ (mixed >> np.uint64(32))
    return keys, (np.cumsum(parted) - parted)[words]
