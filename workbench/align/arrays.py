"""Names for NumPy types, and two idioms of ragged arrays that all parts share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Vectors = NDArray[np.float32]


def starts_of(counts: Ints | Bools) -> Ints:
    """Return where each of the consecutive groups of these sizes starts, and the total at the end.

    >>> starts_of(np.array([2, 0, 3])).tolist()
    [0, 2, 2, 5]
    """
    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts


def spread(first: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Return for ranges ``first[g] … first[g] + counts[g]`` the members' groups and values.

    >>> [part.tolist() for part in spread(np.array([7, 1]), np.array([2, 1]))]
    [[0, 0, 1], [7, 8, 1]]
    """
    group = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(group)) - np.repeat(starts_of(counts)[:-1], counts)
    return group, first[group] + within
