"""Lists within sentences: "bread, salt and tea", their items told by commas and joining words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np

from workbench.arrays import Bools, Ints, starts_of
from workbench.passages import Passages
from workbench.stream import Stream
from workbench.text import fold
from workbench.words import word_data

LONGEST_ITEM = 3
"""Words of an item between two others; what is longer is a clause."""

AT_THE_EDGE = 3
"""Words of the first and the last item that are read: they run on into the sentence."""


class Enumeration:
    """A list: its items as the places of their words; ``item_of`` each is its number.

    ``marked`` are the items behind which a comma stands, and no joining word. A list is equal to
    itself alone: no two lists of a text stand in the same places.
    """

    __slots__ = ("first", "item_of", "items", "last", "marked")

    def __init__(self, items: Sequence[range], marked: frozenset[int]) -> None:
        self.items = items
        self.marked = marked
        self.item_of = {word: at for at, item in enumerate(items) for word in item}
        self.first = next(iter(self.item_of), 0)
        self.last = next(reversed(self.item_of), 0)

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
        kinds[~stream.is_word] = [*map(_kind, stream.partings)]
        joining = joining_words(lang) & read.vocabulary.keys()
        kinds[[stream.number[word] for word in joining]] = _BY_WORD
        every = kinds[stream.numbers]
        marks = np.flatnonzero(every)
        owners, every = stream.owners[marks], every[marks]
        places = marks - stream.starts[owners]
        going = every != _BY_STOP
        # Gaps and words stand in turn.
        between = places[1:] // 2 - (places[:-1] + 1) // 2
        inner = going[1:] & going[:-1] & (owners[1:] == owners[:-1])
        inner &= (between > 0) & (between <= LONGEST_ITEM)
        self.parts = _has(owners[going], len(stream))
        self.long = _has(owners[every == _BY_WORD], len(stream))
        self.long &= _has(owners[1:][inner], len(stream))
        telling = _telling(stream, marks, every == _BY_WORD)
        self._kinds, self._places = every[telling], places[telling]
        self._starts = starts_of(np.bincount(owners[telling], minlength=len(stream)))
        self._sizes = np.diff(stream.starts) // 2

    def of(self, bead: int) -> list[Enumeration]:
        """Return the lists of two items or more that a word joins, or else that commas do.

        A list ends with the last of its joining words: what comes behind a comma after that goes on
        with the sentence.
        """
        runs = _runs(self._parts(bead))
        return [*_lists(runs, _BY_WORD)] or [*_lists(runs, _BY_COMMA)]

    def _parts(self, bead: int) -> list[_Part]:
        """Return the parts of a bead by the marks before words, and by words that join."""
        these = slice(*self._starts[bead : bead + 2].tolist())
        marks = zip(self._places[these].tolist(), self._kinds[these].tolist(), strict=True)
        parts: list[_Part] = []
        start = 0
        for place, kind in marks:
            at = place // 2
            if place % 2 == 0 or start < at:
                parts.append((range(start, at), kind))
            elif parts and parts[-1][0].stop == at and parts[-1][1] == _BY_COMMA:
                parts[-1] = parts[-1][0], kind
            start = at + place % 2
        return [*parts, (range(start, int(self._sizes[bead])), _BY_STOP)]


def _has(owners: Ints, beads: int) -> Bools:
    has: Bools = np.bincount(owners, minlength=beads) > 0
    return has


def _lists(runs: Iterable[Sequence[_Part]], joined: int) -> Iterator[Enumeration]:
    """Yield the lists whose last item is joined so."""
    for run in runs:
        parting = [by for _, by in run[-2::-1]]
        if joined in parting:
            last = len(parting) - parting.index(joined)
            first, *inner = (chunk for chunk, _ in run[:last])
            items = [first[-AT_THE_EDGE:], *inner, run[last][0][:AT_THE_EDGE]]
            marked = frozenset(at for at, (_, by) in enumerate(run[:last]) if by == _BY_COMMA)
            yield Enumeration(items, marked)


@cache
def joining_words(lang: str) -> frozenset[str]:
    """Return the words that join the items of a list."""
    return frozenset(fold(word).text for word in word_data(lang).get("listing", "").split())


def _kind(gap: str) -> int:
    """Return what of a list stands between two words."""
    if gap == " ":
        return _NOTHING
    return _BY_STOP if _STOP.search(gap) else _BY_COMMA if _COMMA.search(gap) else _NOTHING


def _runs(parts: Iterable[_Part]) -> list[list[_Part]]:
    """Return two parts or more that commas and joining words part, the inner ones short."""
    runs: list[list[_Part]] = [[]]
    for part in parts:
        runs[-1].append(part)
        if part[1] == _BY_STOP:
            runs.append([])
        elif len(runs[-1]) > 1 and len(part[0]) > LONGEST_ITEM:
            runs.append([part])
    return [run for run in runs if len(run) > 1]


def _telling(stream: Stream, marks: Ints, joins: Bools) -> Bools:
    """Tell which places of marks and joining words part anything.

    What is before the first word of a bead parts nothing, nor what is behind the last, or an
    initial, nor a joining word that is part of another: какой-либо.
    """
    hyphens = np.zeros((2, len(stream.pieces)), np.bool_)
    for at, tells in enumerate((str.startswith, str.endswith)):
        hyphens[at, ~stream.is_word] = [tells(gap, "-") for gap in stream.partings]
    letters = np.fromiter(map(len, stream.pieces), np.int64, len(stream.pieces))
    owners, here, before = stream.owners[marks], stream.numbers[marks], stream.numbers[marks - 1]
    behind = stream.numbers[np.minimum(marks + 1, len(stream.numbers) - 1)]
    initials = (here == stream.number.get(". ", -1)) & (letters[before] == 1)
    within = (marks > stream.starts[owners]) & (marks < stream.starts[owners + 1] - 1)
    telling: Bools = np.where(joins, ~(hyphens[1, before] | hyphens[0, behind]), within & ~initials)
    return telling
