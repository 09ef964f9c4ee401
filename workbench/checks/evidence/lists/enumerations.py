"""Lists within sentences: "bread, salt and tea", their items told by commas and joining words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from workbench.byword import ByWord
from workbench.text import fold
from workbench.words import word_data

LONGEST_ITEM = 5
"""Words of an item between two others; what is longer is a clause."""

AT_THE_EDGE = 3
"""Words of the first and the last item that are read: they run on into the sentence."""

FEWEST_COMMAS = 2
"""Commas in a row that make a list without a joining word."""


@dataclass(frozen=True, slots=True, eq=False)
class Enumeration:
    """A list: its items as the places of their words, and whether a word joins any of them.

    It is equal to itself alone: no two lists of a text stand in the same places.
    """

    items: tuple[tuple[int, ...], ...]
    joined: bool

    def __len__(self) -> int:
        return len(self.items)


_STOP = re.compile(r"[.!?؟…:()\[\]—–]|\s-\s")
_COMMA = re.compile(r"[,;](?!\d)")


def enumerations(
    words: Sequence[str], gaps: Sequence[str], lang: str, commas: int = FEWEST_COMMAS
) -> list[Enumeration]:
    """Return the lists of two items or more in a text cut into words.

    So many ``commas`` in a row make one without a joining word.

    ``gaps`` is what stands before each word (``passages.Passages``). A list ends with the last of
    its joining words: what comes behind a comma after that goes on with the sentence.
    """
    found = []
    for run in _runs(_parts(words, gaps, joining_words(lang))):
        separators = [separator for _, separator in run[:-1]]
        last = max((at for at, one in enumerate(separators) if one == "and"), default=-1)
        joined = last >= 0
        if not joined and len(separators) >= commas:
            last = len(separators) - 1
        if last >= 0:
            first, *inner = [tuple(chunk) for chunk, _ in run[: last + 1]]
            final = tuple(run[last + 1][0])
            items = (first[-AT_THE_EDGE:], *inner, final[:AT_THE_EDGE])
            found.append(Enumeration(items, joined))
    return found


def count_joints(text: str, lang: str) -> tuple[int, int]:
    """Return how many words that join, and how many commas, may part items in folded text."""
    return sum(map(text.count, _joints(lang))), text.count(",")


@cache
def joining_words(lang: str) -> frozenset[str]:
    """Return the words that join the items of a list."""
    return frozenset(fold(word).text for word in word_data(lang).get("listing", "").split())


@cache
def _joints(lang: str) -> tuple[str, ...]:
    return tuple(f" {word} " for word in sorted(joining_words(lang)))


_Separator = Literal[",", "and", "."]

_SEPARATOR = ByWord[_Separator | None](
    lambda gap: "." if _STOP.search(gap) else "," if _COMMA.search(gap) else None
)
"""What of a list stands between two words; few of what parts words are different."""

_Part = tuple[range, _Separator]
"""Words that stand together, and what parts them from those after them."""


def _runs(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield two parts or more that commas and joining words part, the inner ones short."""
    run: list[_Part] = []
    for part in parts:
        run.append(part)
        if part[1] == ".":
            if len(run) > 1:
                yield run
            run = []
        elif len(run) > 1 and len(part[0]) > LONGEST_ITEM:
            yield run
            run = [part]


def _parts(words: Sequence[str], gaps: Sequence[str], joining: frozenset[str]) -> Iterator[_Part]:
    start = 0
    told = [at for at, gap in enumerate(gaps) if gap != " " and at and _SEPARATOR[gap]]
    joins = (
        set[int]()
        if joining.isdisjoint(words)
        else {at for at, word in enumerate(words) if word in joining}
    )
    for at in sorted({*told, *joins}):
        separator = _SEPARATOR[gaps[at]] if at else None
        if separator == "." and gaps[at] == ". " and len(words[at - 1]) == 1:
            separator = None  # an initial
        joined = at in joins and not _is_hyphened(gaps, at)
        if joined and separator != "." and (start < at or separator):
            separator = "and"
        if separator:
            yield range(start, at), separator
            start = at
        if joined and start == at:
            start = at + 1
    yield range(start, len(words)), "."


def _is_hyphened(gaps: Sequence[str], at: int) -> bool:
    """Tell whether a word is part of another: какой-либо."""
    return gaps[at].endswith("-") or (at + 1 < len(gaps) and gaps[at + 1].startswith("-"))
