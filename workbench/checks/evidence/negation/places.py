"""Where words of a text negate: «نه» is nine as well, and "No." a number's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from workbench.checks.evidence.negation.negating import Negating

Span = tuple[int, int]

CLOSED = re.compile(r"\s*(?:\Z|[.!?,;:()\"])")
LONGEST_JOINT = 60  # letters
# "No. 96" and نه‌ماهه, of nine months, negate nothing.
_NUMBERED = re.compile(r"\b(?:no\.(?=\s?(?:\w-)?\d)|نه(?=\u200c))", re.IGNORECASE)
_MAY_BE_NUMBERED = frozenset({"no", "No", "NO", "نه"})


class Place(NamedTuple):
    """A word, where it begins in its text, and which of its words it is."""

    start: int
    word: str
    at: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word)


def negating_places(
    how: Negating, text: str, words: Sequence[Place], phrases: Iterable[Span]
) -> Iterator[Place]:
    """Yield those of some words, which may negate, that do it where they stand.

    In ``phrases`` none does.
    """
    if any(place.word in _MAY_BE_NUMBERED for place in words):
        phrases = (*phrases, *(found.span() for found in _NUMBERED.finditer(text)))
    for start, end in phrases:
        text = text[:start] + " " * (end - start) + text[end:]
    for place in words:
        if text.startswith(place.word, place.start) and (
            place.word.casefold() not in how.homographs or _is_clear(how, text, place)
        ):
            yield place


def _is_clear(how: Negating, text: str, place: Place) -> bool:
    """Tell whether a word that means another thing too (نه, nine) negates by where it stands.

    It closes a clause, stands behind a conjunction, or twice: «نه این نه آن».
    """
    before = text[max(place.start - LONGEST_JOINT, 0) : place.start].split()
    again = islice(re.finditer(rf"\b{place.word}\b", text), 2)
    return (
        CLOSED.match(text, place.end) is not None
        or not how.homograph_after.isdisjoint(before[-1:])
        or (place.word in how.paired and len(list(again)) > 1)
    )
