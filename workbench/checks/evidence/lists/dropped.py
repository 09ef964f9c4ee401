"""Items of a list that one text has lost: "A, B and C" against "A and C".

The lists of a bead are laid side by side. What all texts but one have, and nothing renders in that
one, is weighed (``weighed``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from workbench.checks.evidence.lists.enumerations import (
    Enumeration,
    count_joints,
    enumerations,
    joining_words,
)
from workbench.checks.evidence.lists.rendered import Rendered, Told
from workbench.checks.evidence.lists.set_apart import fewer, row
from workbench.checks.evidence.lists.weighed import weighed
from workbench.checks.evidence.parts.lengths import Lengths
from workbench.checks.evidence.parts.seams import joining
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.lexicon.coverage import AllMet
from workbench.passages import Passages, passages

LIKELY = -0.3
"""Log odds from which an item is likely missing: one flag in 200 clean beads of news."""

WEAK = -1.0
"""The same from which it may be."""

MOST_LISTS = 12
LONGEST_LIST = 40
"""Lists of a text, and items of a list, beyond which a bead is a table."""

MOST_JOINED = 3
"""Texts of which one may have no list that a word joins."""

FEWEST = 3
"""Items of the shortest list that may lose one."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Items that every text of ``present`` has and none of ``absent``.

    ``words`` are the places of their words by text, ``likely`` whether they are likelier missing
    than said otherwise.
    """

    bead: int
    present: tuple[str, ...]
    absent: tuple[str, ...]
    words: Mapping[str, tuple[int, ...]]
    likely: bool


def dropped_items(collation: Collation, met: AllMet, lengths: Lengths) -> Iterator[Dropped]:
    """Yield of each bead with lists of different length the likeliest loss of items."""
    read = passages(collation)
    langs = {key: collation.lang(key) for key in read}
    joints = [[count_joints(one.text, langs[key]) for one in read[key].folded] for key in read]
    told = Told.of(read, met)
    for bead, some in enumerate(zip(*joints, strict=True)):
        if apart := _set_apart(langs, bead, read, told):
            yield apart
            continue
        if not (_may_list(some) and any(sum(one) > 1 for one in some)):
            continue
        lists = _lists(langs, bead, read)
        if lists and _may_differ(lists.values()) and _may_lack(bead, lists, told):
            said = Rendered(bead, lists, read, met)
            found = [one for odd in langs for one in _lost_in(said, told, lengths, odd)]
            found = [one for one in found if not _is_no_item(collation, one, read)]
            if found:
                yield max(found, key=lambda one: one.likely)


def _set_apart(
    langs: Mapping[str, str], bead: int, read: Mapping[str, Passages], told: Told
) -> Dropped | None:
    """Return an item lost from a list that colons or semicolons set apart in every text."""
    if not all(";" in (text := one.folded[bead].text) or ":" in text for one in read.values()):
        return None
    rows = {
        key: found
        for key, one in read.items()
        if (found := row(one.words[bead], one.gaps[bead], joining_words(langs[key])))
    }
    if len(rows) < len(read):
        return None
    lost = fewer(bead, rows, told)
    return Dropped(bead, *lost, likely=True) if lost else None


def _may_list(joints: Sequence[tuple[int, int]]) -> bool:
    """Tell whether texts may have lists by their joining words and commas, one without the former.

    It has a comma then.
    """
    without = [commas for words, commas in joints if not words]
    return not without or (len(without) == 1 and len(joints) >= MOST_JOINED and without[0] > 0)


def _may_lack(bead: int, lists: Mapping[str, Sequence[Enumeration]], told: Told) -> bool:
    """Tell whether all texts but one have an item that is met nowhere in the rest."""
    lacking = {
        (one, other)
        for one, other in permutations(lists, 2)
        if any(
            told.lacks(bead, one, item, other)
            for each in filter(_is_long, lists[one])
            for item in each.items
        )
    }
    return any(all((key, odd) in lacking for key in lists if key != odd) for odd in lists)


def _is_no_item(collation: Collation, one: Dropped, read: Mapping[str, Passages]) -> bool:
    """Tell whether items are joining words in some text, or numbers, which are compared as such."""
    said = values(collation)[one.bead]
    for key, places in one.words.items():
        words = read[key].words[one.bead]
        joins = joining(collation.lang(key))
        if all(words[at].casefold() in joins for at in places) or all(
            any(value.start <= start and end <= value.end for value in said.get(key, ()))
            for start, end in read[key].spans(one.bead, places)
        ):
            return True
    return False


def _lists(
    langs: Mapping[str, str], bead: int, read: Mapping[str, Passages]
) -> Mapping[str, Sequence[Enumeration]]:
    """Return the lists of each text of a bead; nothing if several have none that a word joins.

    One text may have lost that word with the last item of a list.
    """
    found: dict[str, Sequence[Enumeration]] = {}
    unjoined = []
    for key, one in read.items():
        found[key] = enumerations(one.words[bead], one.gaps[bead], langs[key])
        if not any(each.joined for each in found[key]):
            unjoined.append(key)
            if len(unjoined) > 1 or len(read) < MOST_JOINED:
                return {}
    for key in unjoined:
        found[key] = enumerations(read[key].words[bead], read[key].gaps[bead], langs[key], 1)
    return found


def _may_differ(lists: Iterable[Sequence[Enumeration]]) -> bool:
    """Tell whether every text has lists, few enough for prose, and one may have lost an item."""
    lengths = [tuple(map(len, one)) for one in lists]
    few = all(0 < len(one) <= MOST_LISTS and max(one) <= LONGEST_LIST for one in lengths)
    long = any(max(one) >= FEWEST for one in lengths if one)
    return few and len(set(lengths)) > 1 and long


def _lost_in(said: Rendered, told: Told, lengths: Lengths, odd: str) -> Iterator[Dropped]:
    """Yield what lists of all other texts likeliest have and one of a text has not."""
    others = [key for key in said.lists if key != odd]
    found = [
        lost
        for some in product(*(filter(_is_long, said.lists[key]) for key in others))
        for lost in weighed(said, told, lengths, dict(zip(others, some, strict=True)), odd)
    ]
    best = max(found, key=lambda one: one.log_odds, default=None)
    if best and best.log_odds > WEAK:
        likely = best.log_odds > LIKELY and len(others) > 1
        yield Dropped(said.bead, tuple(others), (odd,), best.words, likely)


def _is_long(enumeration: Enumeration) -> bool:
    """Tell whether a list may have lost an item and be one still; commas alone set off a name."""
    return enumeration.joined and len(enumeration) >= FEWEST
