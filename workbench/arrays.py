"""Names for NumPy types, and two idioms of ragged arrays that all parts share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Vectors = NDArray[np.float32]
Keys = NDArray[np.uint64]

# A table of which last bits occur has so many places for each number, and up to twice as many.
_BITS_EACH = 16


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


def distinct_of(values: Ints, order: Ints) -> tuple[Ints, Ints]:
    """Return the distinct values, and of each value which of them it is, given an order for them.

    >>> [part.tolist() for part in distinct_of(np.array([3, 1, 3]), np.array([1, 0, 2]))]
    [[1, 3], [1, 0, 1]]
    """
    ordered = values[order]
    first = np.diff(ordered, prepend=-1) != 0
    which = np.empty(len(values), np.int64)
    which[order] = np.cumsum(first) - 1
    return ordered[first], which


def small(values: Ints) -> Ints:
    """Return values from 0 on as numbers of so few bits as hold them, which are soonest sorted.

    >>> small(np.array([0, 255])).dtype, small(np.array([0, 256])).dtype
    (dtype('uint8'), dtype('uint16'))
    """
    few: Ints = values.astype(np.min_scalar_type(int(values.max(initial=0))))
    return few


def order_of(values: Ints) -> Ints:
    """Return the order that sorts values, equal ones as they stand; none is below 0 or above 2³².

    NumPy sorts numbers of 16 bits by counting, several times as fast as larger ones.

    >>> order_of(np.array([70_000, 2, 70_000, 1])).tolist()
    [3, 1, 0, 2]
    """
    if values.itemsize <= 2:
        return np.argsort(values, kind="stable")
    order: Ints = np.argsort(values.astype(np.uint16), kind="stable")
    high = values >> 16
    return order[np.argsort(high[order].astype(np.uint16), kind="stable")] if high.any() else order


def median(values: Floats) -> float:
    """Return the median of some values; NumPy's own loads all of its masked arrays to find it.

    >>> median(np.array([3.0, 1.0, 2.0, 5.0]))
    2.5
    """
    ordered = np.sort(values)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


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


def found_in(known: Ints | Keys, asked: Ints | Keys) -> tuple[Ints, Ints]:
    """Return which of the numbers asked for are among rising ones, and where they stand there.

    Where few are, as of the words that might be met, their last bits tell so of most at once, which
    is quicker than to search for them all; and those that rise are sooner found than others.

    >>> [part.tolist() for part in found_in(np.array([2, 5, 7]), np.array([5, 3, 2, 5]))]
    [[0, 2, 3], [1, 0, 1]]
    """
    last_bits = (_BITS_EACH << len(known).bit_length()) - 1
    may_be = np.zeros(last_bits + 1, np.bool_)
    may_be[known & last_bits] = True
    likely = may_be[asked & last_bits].nonzero()[0]
    numbers = asked[likely]
    order = numbers.argsort()
    places = np.empty_like(order)
    places[order] = known.searchsorted(numbers[order])
    there = known.take(places, mode="clip") == numbers
    return likely[there], places[there]


def numbering(size: int, these: Sequence[int] | Ints) -> Ints:
    """Return of each of so many things which of these it is, in the order given; -1 of others.

    >>> numbering(4, [2, 0]).tolist()
    [1, -1, 0, -1]
    """
    which = np.full(size, -1, np.int64)
    which[these] = np.arange(len(these))
    return which


def spread(first: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Return for ranges ``first[g] … first[g] + counts[g]`` the members' groups and values.

    >>> [part.tolist() for part in spread(np.array([7, 1]), np.array([2, 1]))]
    [[0, 0, 1], [7, 8, 1]]
    """
    group = np.repeat(np.arange(len(counts)), counts)
    return group, np.arange(len(group)) + np.repeat(first - starts_of(counts)[:-1], counts)
