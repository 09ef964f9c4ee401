"""Items of a list that one of three texts has lost: "A, B and C" against "A and C".

An item between two others is sought that nothing renders in the text that lost it, while what
stands beside it in the others stands side by side there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product, takewhile

import numpy as np

from workbench.checks.evidence.lists.counted import uneven_lists
from workbench.checks.evidence.lists.enumerations import Enumeration, Lists
from workbench.checks.evidence.lists.rendered import FEWEST_LETTERS, Rendered
from workbench.collation import Collation
from workbench.lexicon.coverage import AllMet
from workbench.passages import passages

FEWEST_TEXTS = 3
"""Two texts may list things in two ways; what two others tell alike, the third has lost."""

FEWEST = 3
"""Items of the shortest list that may lose one."""

MOST_LISTS = 12
LONGEST_LIST = 30
"""Lists of a text, and items of a list, beyond which a bead is a table."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Items that every text of ``present`` has and none of ``absent``, their words by text."""

    bead: int
    present: tuple[str, ...]
    absent: tuple[str, ...]
    words: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Missing:
    """An item that nothing renders in a list; ``closed`` if its neighbours are neighbours there."""

    list: Enumeration
    at: int
    closed: bool


def dropped_items(collation: Collation, met: AllMet) -> Iterator[Dropped]:
    """Yield of each bead with lists an item that one text has lost."""
    if len(collation.keys) < FEWEST_TEXTS:
        return
    read = {key: Lists(one, collation.lang(key)) for key, one in passages(collation).items()}
    long = np.sum([one.long for one in read.values()], axis=0) >= len(read) - 1
    parted = np.all([one.parts for one in read.values()], axis=0)
    beads = np.flatnonzero(long & parted).tolist()
    listed = {bead: {key: one.of(bead) for key, one in read.items()} for bead in beads}
    beads = [bead for bead, lists in listed.items() if _may_differ(lists.values())]
    words = {pair: met[pair].words(FEWEST_LETTERS, beads) for pair in combinations(read, 2)}
    for bead in beads:
        said = Rendered(listed[bead], {pair: one.of(bead) for pair, one in words.items()})
        lost = chain.from_iterable(_lost(said, odd) for odd in read)
        if one := next(chain(lost, uneven_lists(said)), None):
            yield Dropped(bead, *one)


def _may_differ(lists: Iterable[Sequence[Enumeration]]) -> bool:
    """Tell whether every text has lists, few enough for prose, and one may have lost an item."""
    lengths = [[*map(len, one)] for one in lists]
    few = all(0 < len(one) <= MOST_LISTS and max(one) <= LONGEST_LIST for one in lengths)
    return few and sum(max(one) >= FEWEST for one in lengths) >= len(lengths) - 1


def _lost(
    said: Rendered, odd: str
) -> Iterator[tuple[tuple[str, ...], tuple[str], Mapping[str, Sequence[int]]]]:
    """Yield each item that all other texts have and one of a text's lists has not.

    Of all others' neighbours that are neighbours there, and of the list's being shorter, one sign
    may be wanting.
    """
    others = tuple(key for key in said.lists if key != odd)
    for short in said.lists[odd]:
        missing = [*takewhile(bool, ([*_missing(said, key, odd, short)] for key in others))]
        for items in _alike(said, others, missing) if len(missing) == len(others) else ():
            closed = sum(one.closed for one in items)
            shorter = any(len(one.list) > len(short) for one in items)
            if closed and closed + shorter >= len(others):
                words = (one.list.items[one.at] for one in items)
                yield others, (odd,), dict(zip(others, words, strict=True))


def _missing(said: Rendered, key: str, odd: str, short: Enumeration) -> Iterator[_Missing]:
    """Yield the items between two others of a text that nothing renders in a list or beside it."""
    for mine in said.lists[key]:
        inner = range(1, len(mine) - 1)
        lost = [at for at in inner if not said.is_rendered(key, mine.items[at], odd, short)]
        hits = said.hits(key, mine, odd, short) if lost else ()
        for at in lost if hits else ():
            before = {there for here, there in hits if here == at - 1}
            behind = {there for here, there in hits if here == at + 1}
            closed = any(abs(a - b) == 1 for a, b in product(before, behind))
            yield _Missing(mine, at, closed)


def _alike(
    said: Rendered,
    keys: Sequence[str],
    missing: Sequence[Sequence[_Missing]],
    items: tuple[_Missing, ...] = (),
) -> Iterator[tuple[_Missing, ...]]:
    """Yield items of all texts that are one, of which at most one is not closed."""
    if (at := len(items)) == len(missing):
        yield items
        return
    for item in missing[at]:
        if (item.closed or all(one.closed for one in items)) and (
            not items or _are_one(said, keys[at - 1], items[-1], keys[at], item)
        ):
            yield from _alike(said, keys, missing, (*items, item))


def _are_one(said: Rendered, one: str, ours: _Missing, other: str, theirs: _Missing) -> bool:
    """Tell whether items of two texts are one: they render each other, or stand alike."""
    return (ours.at, theirs.at) in said.hits(one, ours.list, other, theirs.list) or (
        ours.at == theirs.at and len(ours.list) == len(theirs.list)
    )
