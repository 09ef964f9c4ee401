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


def distinct(values: Ints) -> Ints:
    """Return the values in order, each once.

    NumPy's own ``unique`` hashes, which is many times slower where most values differ.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(values)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def groups_of(rows: Ints) -> Ints:
    """Return the number of the group of each row, equal rows in one group, groups in order.

    The numbers in the rows must not be negative.

    >>> groups_of(np.array([[2, 1], [0, 3], [2, 1]])).tolist()
    [1, 0, 1]
    """
    if not len(rows):
        return np.zeros(0, np.int64)
    sizes = rows.max(axis=0) + 1
    strides = np.append(np.cumprod(sizes[:0:-1])[::-1], 1)
    # One number a row sorts far quicker than the rows.
    group: Ints = np.unique(rows @ strides, return_inverse=True)[1]
    return group


def spread(first: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Return for ranges ``first[g] … first[g] + counts[g]`` the members' groups and values.

    >>> [part.tolist() for part in spread(np.array([7, 1]), np.array([2, 1]))]
    [[0, 0, 1], [7, 8, 1]]
    """
    group = np.repeat(np.arange(len(counts)), counts)
    return group, np.arange(len(group)) + np.repeat(first - starts_of(counts)[:-1], counts)
