"""Letters and numbers that label the items of a list: ``item_labels(collation, key)``.

"(a) … (b) …", «а) … б) …» and «الف) … ب) …» count alike: each letter is a number by its place in
the alphabet that the list follows. Farsi lists follow the alphabet or the abjad.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from workbench.collation import Collation
from workbench.languages import language
from workbench.segments import SegmentedText
from workbench.text import Folded, fold

_LABEL = re.compile(r"(?:[-*•] ?)?(\()?(\d{1,2}|[^\W\d_]{1,3})(\)|\.| ?-(?= ))(?!\d)")
_ROMAN = frozenset("ivx")
_MARKED = re.compile(r"\W{0,8}\w{1,8}\s?[^\s\w]")
_FARTHEST = 40


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


@lru_cache(maxsize=1)
def openings(collation: Collation) -> Mapping[str, Sequence[tuple[int, Folded]]]:
    """Return of each text the segments that may open with a label, and how each begins, folded.

    There is a mark behind a label.
    """
    return {key: tuple(_openings(text)) for key, text in collation.by_key.items()}


def _openings(text: SegmentedText) -> Iterator[tuple[int, Folded]]:
    for index in range(len(text)):
        start, end = text.segments.span(index, index)
        if _MARKED.match(text.text, start, end):
            yield index, fold(text.text[start : min(end, start + _FARTHEST)])


def item_labels(collation: Collation, key: str) -> Iterator[Label]:
    """Yield the labels of a witness's items, in order."""
    text, alphabets = collation.by_key[key], _alphabets(collation.lang(key))
    for index, folded in openings(collation)[key]:
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
