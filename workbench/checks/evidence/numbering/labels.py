"""Letters and numbers that label the items of a list: ``item_labels(collation, key)``.

"(a) … (b) …", «а) … б) …» and «الف) … ب) …» count alike: each letter is a number by its place in
the alphabet that the list follows. Farsi lists follow the alphabet or the abjad.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.collation import Collation
from workbench.languages import language
from workbench.segments import SegmentedText
from workbench.text import Folded, fold

_LABEL = re.compile(r"(?:[-*•] ?)?(\()?(\d{1,2}|[^\W\d_]{1,3})(\)|\.| ?-(?= ))(?!\d)")
_ROMAN = frozenset("ivx")
_MARK = re.compile(r"[^\s\w]")
_FARTHEST = 40
_LONGEST = 16  # a label with all its marks


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it is written, at a span of the stored text, and in which bead it stands.

    ``places`` are its numbers, one for each alphabet it is in.
    """

    written: str
    places: tuple[int, ...]
    bead: int
    start: int
    end: int

    @property
    def lettered(self) -> bool:
        """Whether it is a letter."""
        return not self.written.isdigit()

    @property
    def first(self) -> bool:
        """Whether it begins a list."""
        return 1 in self.places

    def perhaps_roman(self) -> bool:
        """Whether it may count in Roman numerals: (i)."""
        return self.written in _ROMAN


def openings(text: SegmentedText) -> Iterator[tuple[int, Folded]]:
    """Yield the segments that may open with a label, and the folded beginning of each.

    There is a mark behind a label, or before it.
    """
    for index in range(len(text)):
        begins = text.segment_text(index)[:_FARTHEST]
        if _MARK.search(begins, 0, _LONGEST):
            yield index, fold(begins)


def item_labels(collation: Collation, key: str) -> Iterator[Label]:
    """Yield the labels of a witness's items, in order."""
    text, alphabets = collation.by_key[key], _alphabets(collation.lang(key))
    for index, folded in openings(text):
        label = _LABEL.match(folded.text)
        if not label:
            continue
        opened, written, closed = label.groups()
        if not opened and closed == "." and written.isupper():
            continue  # A. Petrov
        places = _places(written.lower(), alphabets)
        if places:
            base, _ = text.segments.span(index, index)
            start, end = (base + at for at in folded.span(*label.span(2)))
            bead, _ = collation.place(key, start, end)
            yield Label(written.lower(), places, bead, start, end)


@cache
def _alphabets(lang: str) -> Sequence[tuple[str, ...]]:
    """Return the letters that lists in a language are labelled with, and the Latin ones."""
    listed = language(lang).data.get("list letters") or ()
    latin = language("en").data.get("list letters") or ()
    found = [fold(letters).text.lower() for letters in (*listed, *latin)]
    return tuple(tuple(letters.split()) for letters in dict.fromkeys(found))


def _places(written: str, alphabets: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    if written.isdigit():
        return (int(written),)
    places = [letters.index(written) + 1 for letters in alphabets if written in letters]
    return tuple(dict.fromkeys(places))
