"""Where the values of a document stand: what overlaps none of them, and those of each passage."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from workbench.values.model import Value
from workbench.values.tokens import Tokens


class Spans:
    """The spans of values that are in order and do not overlap."""

    def __init__(self, values: Sequence[Value]) -> None:
        self._starts = [value.start for value in values]
        self._ends = [value.end for value in values]

    def free(self, start: int, end: int) -> bool:
        """Whether no value covers a part of ``[start, end)``."""
        before = bisect_left(self._starts, end) - 1
        return before < 0 or self._ends[before] <= start


def moved(value: Value, by: int) -> Value:
    """Return a value that stands elsewhere."""
    kind, start, end, *rest, ends, implied = value
    within = tuple(moved(one, by) for one in ends) if ends else ()
    return Value._make((kind, start + by, end + by, *rest, within, implied))


def by_passage(values: Sequence[Value], tokens: Tokens) -> list[tuple[Value, ...]]:
    """Return of each passage the values, which are in order, as they stand in it."""
    starts = [value.start for value in values]
    begins = (0, *(tokens.ends[at] for at in tokens.breaks))
    edges = [*(bisect_left(starts, begin) for begin in begins), len(values)]
    return [
        tuple(moved(value, -begin) for value in values[first:last])
        for begin, (first, last) in zip(begins, pairwise(edges), strict=True)
    ]
