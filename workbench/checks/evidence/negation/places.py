"""Where words of a text negate: «نه» is nine as well, and "No." a number's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from workbench.checks.evidence.negation.negating import Negating

CLOSED = re.compile(r"\s*(?:\Z|[.!?,;:()\"])")
LONGEST_JOINT = 60  # letters
# "No. 96" and نه‌ماهه, of nine months, negate nothing.
_NUMBERED = re.compile(r"\b(?:no\.(?=\s?(?:\w-)?\d)|نه(?=\u200c))", re.IGNORECASE)
_MAY_BE_NUMBERED = frozenset({"no", "No", "NO", "نه"})


class Place(NamedTuple):
    """A word, and where it begins in its text."""

    start: int
    word: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word)


def negating_places(
    how: Negating, text: str, words: Sequence[Place], has_phrase: bool
) -> Iterator[Place]:
    """Yield those of some words, which may negate, that do it where they stand."""
    if has_phrase or any(place.word in _MAY_BE_NUMBERED for place in words):
        text = _NUMBERED.sub(_blank, text)
        text = how.phrases.sub(_blank, text) if how.phrases else text
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


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
