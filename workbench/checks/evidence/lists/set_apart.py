"""Items of lists that marks set apart: parted by semicolons, or by commas behind a colon.

They are cut alike in every language, so that of three texts one that has an item less has lost it,
or one that has an item more put it in. Which it is, is told by which items of the longer lists
render those of the shorter one in order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.checks.evidence.lists.enumerations import LONGEST_ITEM
from workbench.checks.evidence.lists.rendered import Told

FEWEST = 3
"""Items of the longer list, and texts."""

MET = 0.35
"""Share of the words of an item that may meet a counterpart in a text that lacks it."""

HELD = 0.3
"""Share of the other items of which some word must meet one."""

_OPENS = re.compile(r":\s")
_ENDS = re.compile(r"[.!?…](?:\s|$)|[()\[\]]")
_WORDS_OF_AN_INITIAL = 1


class Row(NamedTuple):
    """A list, its items as the places of their words, and whether semicolons part them."""

    items: tuple[range, ...]
    by_semicolons: bool


class Fewer(NamedTuple):
    """The texts whose list has an item that the others' have not, and its words by text."""

    present: tuple[str, ...]
    absent: tuple[str, ...]
    words: Mapping[str, tuple[int, ...]]


def row(words: Sequence[str], gaps: Sequence[str], joining: Collection[str]) -> Row | None:
    """Return the list that a passage has behind its first colon, or in the whole of it."""
    opening = next((at for at, gap in enumerate(gaps) if _OPENS.search(gap)), 0)
    end = next(
        (
            at
            for at in range(opening + 1, len(words))
            if _ENDS.search(gaps[at]) and len(words[at - 1]) > _WORDS_OF_AN_INITIAL
        ),
        len(words),
    )
    inner = range(opening + 1, end)
    if semicolons := [at for at in inner if ";" in gaps[at]]:
        fewest = 1 if opening else 2
        return Row(_items(opening, semicolons, end), True) if len(semicolons) >= fewest else None
    joints = [at for at in inner if words[at].casefold() in joining and at + 1 < end]
    commas = [at for at in inner if "," in gaps[at] and at not in joints]
    if not opening or not commas:
        return None
    starts = sorted({*commas, *(at + 1 for at in joints)})
    items = _items(opening, starts, end)
    bare = tuple(
        range(one.start, one.stop - (one.stop < end and one.stop - 1 in joints)) for one in items
    )
    short = all(0 < len(one) <= LONGEST_ITEM for one in bare)
    return Row(bare, False) if short else None


def _items(first: int, starts: Sequence[int], end: int) -> tuple[range, ...]:
    bounds = [first, *starts, end]
    return tuple(range(a, b) for a, b in pairwise(bounds) if a < b)


def fewer(bead: int, rows: Mapping[str, Row], told: Told) -> Fewer | None:
    """Return the item that the longer lists of a bead have, and the shorter ones lack."""
    sizes = {key: len(one.items) for key, one in rows.items()}
    most, least = max(sizes.values()), min(sizes.values())
    if len(rows) < FEWEST or most != least + 1 or most < FEWEST:
        return None
    if len({one.by_semicolons for one in rows.values()}) > 1:
        return None
    present = tuple(key for key in rows if sizes[key] == most)
    absent = tuple(key for key in rows if sizes[key] == least)
    if len(present) == 1 and not rows[present[0]].by_semicolons:
        return None  # "ewer and basin" may be one thing, or two
    share = {
        (one, other): [told.share(bead, one, item, other) for item in rows[one].items]
        for one in present
        for other in absent
    }

    def lost(at: int) -> float:
        return sum(some[at] for some in share.values())

    at = min(range(most), key=lost)
    if all(
        some[at] <= MET
        and sum(one > 0 for here, one in enumerate(some) if here != at) >= HELD * (most - 1)
        for some in share.values()
    ):
        return Fewer(present, absent, {key: tuple(rows[key].items[at]) for key in present})
    return None
