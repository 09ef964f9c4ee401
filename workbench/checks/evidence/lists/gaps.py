"""Where a list has items between two that another list has side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from workbench.checks.evidence.lists.enumerations import Enumeration
from workbench.checks.evidence.lists.rendered import Rendered

MOST_MISSING = 2
"""Items that may be missing between two places."""

FARTHEST = 4
"""Items between two places of a list that are held together."""


class Gap(NamedTuple):
    """Where a longer list has items that a shorter one has not.

    ``items`` of the longer are missing between ``after`` and ``before`` of the shorter; ``ends``
    counts on how many sides they are held by items that render each other, and not by the end of
    the list.
    """

    items: tuple[int, ...]
    after: int
    before: int
    ends: int
    missing: int


def gaps(
    said: Rendered, x: str, ours: Enumeration, y: str, theirs: Enumeration, whole: bool
) -> Iterator[Gap]:
    """Yield where a list has more items than another between two that are held together.

    Where the longer lists are all of one length, they are held at their ends too.
    """
    hits = said.hits(x, ours, y, theirs)
    if not hits or len(hits) > 2 * max(len(ours), len(theirs)):
        return  # nothing holds them, or the same word again and again
    size, fewer = len(ours), len(theirs)
    held = [*hits]
    if whole and 1 <= size - fewer <= MOST_MISSING:
        held += [(-1, -1), (size, fewer)]
    found: dict[tuple[int, int], Gap] = {}
    for (first, after), (last, before) in product(held, held):
        missing = last - first - (before - after)
        if not (0 < before - after <= FARTHEST and 1 <= missing <= MOST_MISSING):
            continue
        ends = ((first, after) in hits) + ((last, before) in hits)
        if (after, before) in found and found[after, before].ends >= ends:
            continue
        items = tuple(
            at
            for at in range(first + 1, last)
            if ours.items[at] and not said.is_rendered(x, ours.items[at], y, theirs)
        )
        unmet = sum(
            1
            for at in range(after + 1, before)
            if theirs.items[at] and not said.is_rendered(y, theirs.items[at], x, ours)
        )
        if len(items) - unmet >= missing:
            found[after, before] = Gap(items, after, before, ends, missing)
    for (after, before), gap in found.items():
        if not any(
            after <= a and b <= before and (a, b) != (after, before) and other.ends >= gap.ends
            for (a, b), other in found.items()
        ):
            yield gap
