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
from workbench.text import fold

_LABEL = re.compile(r"(?:[-*•] ?)?(\()?(\d{1,2}|[^\W\d_]{1,3})(\)|\.| ?-(?= ))(?!\d)")
_ROMAN = frozenset("ivx")
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


def item_labels(collation: Collation, key: str) -> Iterator[Label]:
    """Yield the labels of a witness's items, in order."""
    text, alphabets = collation.by_key[key], _alphabets(collation.lang(key))
    for index, segment in enumerate(text.segments):
        folded = fold(text.segment_text(index)[:_FARTHEST])
        label = _LABEL.match(folded.text)
        if not label:
            continue
        opened, written, closed = label.groups()
        if not opened and closed == "." and written.isupper():
            continue  # A. Petrov
        places = _places(written.lower(), alphabets)
        if places:
            start, end = (segment.start + at for at in folded.span(*label.span(2)))
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
