"""Lists within sentences: "bread, salt and tea", their items told by commas and joining words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

import numpy as np

from workbench.arrays import Bools, Ints, starts_of
from workbench.passages import Passages
from workbench.text import fold
from workbench.words import word_data

LONGEST_ITEM = 3
"""Words of an item between two others; what is longer is a clause."""

AT_THE_EDGE = 3
"""Words of the first and the last item that are read: they run on into the sentence."""


class Enumeration:
    """A list: its items as the places of their words; ``item_of`` each is its number.

    It is equal to itself alone: no two lists of a text stand in the same places.
    """

    __slots__ = ("first", "item_of", "items", "last")

    def __init__(self, items: Sequence[Sequence[int]]) -> None:
        self.items = tuple(map(tuple, items))
        self.item_of = {word: at for at, item in enumerate(self.items) for word in item}
        self.first = min(self.item_of, default=0)
        self.last = max(self.item_of, default=0)

    def __len__(self) -> int:
        return len(self.items)


_STOP = re.compile(r"[.!?؟…:()\[\]—–]|\s-\s")
_COMMA = re.compile(r"[,;](?!\d)")
_NOTHING, _BY_COMMA, _BY_WORD, _BY_STOP = range(4)

_Part = tuple[range, int]
"""Words that stand together, and what parts them from those after them."""


class Lists:
    """The lists of a witness; those of a bead are found when they are asked for.

    ``parts`` tells in which beads commas or joining words part anything, ``long`` where such a word
    stands and a few words are parted on both sides.
    """

    def __init__(self, read: Passages, lang: str) -> None:
        stream = read.stream
        kinds = np.zeros(len(stream.pieces), np.int64)
        kinds[[stream.number[gap] for gap in read.partings]] = [*map(_kind, read.partings)]
        joining = joining_words(lang) & read.vocabulary.keys()
        kinds[[stream.number[word] for word in joining]] = _BY_WORD
        every = kinds[stream.numbers]
        marks = np.flatnonzero(every)
        owners = stream.owners[marks]
        self._read = read
        self._kinds = every[marks]
        self._places = marks - stream.starts[owners]
        self._starts = starts_of(np.bincount(owners, minlength=len(stream)))
        going = self._kinds != _BY_STOP
        # Gaps and words stand in turn.
        between = self._places[1:] // 2 - (self._places[:-1] + 1) // 2
        inner = going[1:] & going[:-1] & (owners[1:] == owners[:-1])
        inner &= (between > 0) & (between <= LONGEST_ITEM)
        self.parts = _has(owners[going], len(stream))
        self.long = _has(owners[self._kinds == _BY_WORD], len(stream))
        self.long &= _has(owners[1:][inner], len(stream))

    def of(self, bead: int) -> list[Enumeration]:
        """Return the lists of two items or more that a word joins, or else that commas do.

        A list ends with the last of its joining words: what comes behind a comma after that goes on
        with the sentence.
        """
        runs = [*_runs(self._parts(bead))]
        return [*_lists(runs, _BY_WORD)] or [*_lists(runs, _BY_COMMA)]

    def _parts(self, bead: int) -> Iterator[_Part]:
        these = slice(*self._starts[bead : bead + 2].tolist())
        words, gaps = self._read.words[bead], self._read.gaps[bead]
        separators, joins = dict[int, int](), set[int]()
        # What is before the first word parts nothing.
        for place, kind in zip(
            self._places[these].tolist(), self._kinds[these].tolist(), strict=True
        ):
            at = place // 2
            if place % 2:
                if not _is_hyphened(gaps, at):
                    joins.add(at)
            elif 0 < at < len(words) and not _is_initial(words[at - 1], gaps[at]):
                separators[at] = kind
        return _parted(separators, joins, len(words))


def _has(owners: Ints, beads: int) -> Bools:
    has: Bools = np.bincount(owners, minlength=beads) > 0
    return has


def _lists(runs: Iterable[Sequence[_Part]], joined: int) -> Iterator[Enumeration]:
    """Yield the lists whose last item is joined so."""
    for run in runs:
        last = max((at for at, (_, by) in enumerate(run[:-1], 1) if by == joined), default=0)
        if last:
            first, *inner = (chunk for chunk, _ in run[:last])
            yield Enumeration([first[-AT_THE_EDGE:], *inner, run[last][0][:AT_THE_EDGE]])


@cache
def joining_words(lang: str) -> frozenset[str]:
    """Return the words that join the items of a list."""
    return frozenset(fold(word).text for word in word_data(lang).get("listing", "").split())


def _kind(gap: str) -> int:
    """Return what of a list stands between two words."""
    if gap == " ":
        return _NOTHING
    return _BY_STOP if _STOP.search(gap) else _BY_COMMA if _COMMA.search(gap) else _NOTHING


def _parted(separators: Mapping[int, int], joins: Set[int], size: int) -> Iterator[_Part]:
    """Yield parts by what stands before words, and by words that join what is beside them."""
    start = 0
    for at in sorted({*separators, *joins}):
        separator = separators.get(at, _NOTHING)
        if at in joins and separator != _BY_STOP and (start < at or separator):
            separator = _BY_WORD
        if separator:
            yield range(start, at), separator
            start = at
        if at in joins and start == at:
            start = at + 1
    yield range(start, size), _BY_STOP


def _runs(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield two parts or more that commas and joining words part, the inner ones short."""
    run: list[_Part] = []
    for part in parts:
        run.append(part)
        if part[1] == _BY_STOP:
            if len(run) > 1:
                yield run
            run = []
        elif len(run) > 1 and len(part[0]) > LONGEST_ITEM:
            yield run
            run = [part]


def _is_initial(before: str, gap: str) -> bool:
    return gap == ". " and len(before) == 1


def _is_hyphened(gaps: Sequence[str], at: int) -> bool:
    """Tell whether a word is part of another: какой-либо."""
    return gaps[at].endswith("-") or (at + 1 < len(gaps) and gaps[at + 1].startswith("-"))
