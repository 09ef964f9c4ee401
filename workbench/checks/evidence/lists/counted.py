"""Lists of which one has an item more or fewer between two that all texts have.

"Mint, coriander, savory, garlic" against "mint, coriander, garlic": between what renders one
another the lists of two texts have as many items, and the third has one more, or one fewer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from math import prod

from workbench.checks.evidence.lists.enumerations import Enumeration
from workbench.checks.evidence.lists.rendered import Hit, Rendered

Uneven = tuple[tuple[str, ...], tuple[str, ...], Mapping[str, Sequence[int]]]
"""Texts that have an item, those that have it not, and the words that it may be."""

_Place = tuple[str, int]  # a text and the number of an item in its list

FEWEST = 3
"""Items of the list that lacks one, at least."""

MOST = 2000
"""Ways to set a list of each text side by side, beyond which a bead of many texts is a table."""


def uneven_lists(said: Rendered) -> Iterator[Uneven]:
    """Yield where the lists of one text have an item more, or fewer, than those of all others."""
    if prod(map(len, said.lists.values())) > MOST:
        return
    for row in product(*said.lists.values()):
        sizes = [*map(len, row)]
        if FEWEST <= min(sizes) < max(sizes):
            lists = dict(zip(said.lists, row, strict=True))
            for start, end in pairwise(_shared(said, lists)):
                inner = {
                    key: range(first + 1, last)
                    for key, first, last in zip(lists, start, end, strict=True)
                }
                yield from _uneven(said, lists, inner)


def _uneven(
    said: Rendered, lists: Mapping[str, Enumeration], inner: Mapping[str, range]
) -> Iterator[Uneven]:
    """Yield the odd one of lists by their items between two that they share."""
    most, least = max(map(len, inner.values())), min(map(len, inner.values()))
    if most - least != 1 or not all(_by_commas(lists[key], inner[key]) for key in lists):
        return
    present = tuple(key for key in lists if len(inner[key]) == most)
    absent = tuple(key for key in lists if key not in present)
    free = {
        key: [
            item
            for item in map(lists[key].items.__getitem__, inner[key])
            if not any(said.is_rendered(key, item, other, lists[other]) for other in absent)
        ]
        for key in present
    }
    if all(free.values()):
        yield present, absent, {key: items[0] for key, items in free.items()}


def _by_commas(these: Enumeration, inner: range) -> bool:
    """Tell whether commas part items, but for the last: what joins others may be one, کسب و کار."""
    return all(
        at in these.marked or at + 2 == len(these) for at in range(inner.start - 1, inner.stop)
    )


def _shared(said: Rendered, lists: Mapping[str, Enumeration]) -> list[tuple[int, ...]]:
    """Return the items that all lists have, as their renderings tell, if these are in one order.

    Not every two of the lists need tell it: what renders one of them renders the others.
    """
    one_item: dict[_Place, frozenset[_Place]] = {}
    for one, other in combinations(lists, 2):
        for here, there in _each_other(said.hits(one, lists[one], other, lists[other])):
            ends = (one, here), (other, there)
            places = frozenset(ends).union(*(one_item.get(end, ()) for end in ends))
            one_item |= dict.fromkeys(places, places)
    groups = [dict(places) for places in {*one_item.values()} if len(places) >= len(lists)]
    items = sorted(
        tuple(group[key] for key in lists) for group in groups if len(group) == len(lists)
    )
    told_twice = any(len(dict(places)) < len(places) for places in one_item.values())
    ordered = all(
        a < b for here, there in pairwise(items) for a, b in zip(here, there, strict=True)
    )
    return items if ordered and not told_twice else []


def _each_other(hits: frozenset[Hit]) -> list[Hit]:
    """Return the items that render one another and nothing else."""
    ours = Counter(here for here, _ in hits)
    theirs = Counter(there for _, there in hits)
    return [(here, there) for here, there in hits if ours[here] == theirs[there] == 1]
