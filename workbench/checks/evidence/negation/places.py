"""Where words of a text negate: «نه» is nine as well, and "No." a number's."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice

from workbench.checks.evidence.negation.negating import Negating
from workbench.values.cut import WORD

CLOSED = re.compile(r"\s*(?:\Z|[.!?,;:()\"])")
LONGEST_JOINT = 60  # letters
# "No. 96" and نه‌ماهه, of nine months, negate nothing.
_NUMBERED = re.compile(r"\b(?:no\.(?=\s?(?:\w-)?\d)|نه(?=\u200c))", re.IGNORECASE)
_MAY_BE_NUMBERED = frozenset({"no", "No", "NO", "نه"})


def may_be_numbered(words: Iterable[str]) -> bool:
    """Tell whether one of some words may belong to a number."""
    return not _MAY_BE_NUMBERED.isdisjoint(words)


def negating_places(
    how: Negating,
    text: str,
    negating: Container[str],
    matches: Iterable[re.Match[str]] | None = None,
) -> Iterator[re.Match[str]]:
    """Yield where ``negating`` words negate.

    ``matches`` are the words of the text, if none of them can belong to a number or a phrase.
    """
    if matches is None:
        text = _NUMBERED.sub(_blank, text)
        text = how.phrases.sub(_blank, text) if how.phrases else text
        matches = WORD.finditer(text)
    for word in matches:
        if word[0] in negating and (
            word[0].casefold() not in how.homographs or _is_clear(how, text, word)
        ):
            yield word


def _is_clear(how: Negating, text: str, word: re.Match[str]) -> bool:
    """Tell whether a word that means another thing too (نه, nine) negates by where it stands.

    It closes a clause, stands behind a conjunction, or twice: «نه این نه آن».
    """
    before = text[max(word.start() - LONGEST_JOINT, 0) : word.start()].split()
    again = islice(re.finditer(rf"\b{word[0]}\b", text), 2)
    return (
        CLOSED.match(text, word.end()) is not None
        or not how.homograph_after.isdisjoint(before[-1:])
        or (word[0] in how.paired and len(list(again)) > 1)
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
