"""A text in tokens, as two copies of it are compared: words, numbers and single marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.text import WORD_CUT, fold

# Digits keep their separators, words their apostrophes and half-spaces; the rest stands alone.
# Marks (hamza above, vowels, accents) belong to the letter they stand on, and so does what no eye
# sees: soft hyphens, joiners, marks of direction. A word cut at the end of a line is one.
_UNSEEN = "\u00ad\u200d-\u200f\u2060\ufe00-\ufe0f"
_MARKS = (
    _UNSEEN + "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
)
_LETTERS = rf"[^\W\d][\w{_MARKS}]*"
_TOKEN = re.compile(
    rf"\d+(?:[.,:٫٬/]\d+)*[\w{_MARKS}]*|{_LETTERS}(?:(?:{WORD_CUT.pattern}|['’\u200c-]){_LETTERS})*|[^\w\s]|_+"
)
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Token:
    """A token at ``[start, end)`` of a text; ``key`` is its one spelling, in lower case."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark."""
        return _WORD.search(self.text) is not None


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    return [
        Token(*found.span(), found.group(), spelling(found.group()).casefold())
        for found in _TOKEN.finditer(text)
    ]


def spelling(word: str) -> str:
    """Return the one spelling of a word, without the half-spaces of Farsi: میکردند for می‌کردند."""
    return fold(word).text.replace("\u200c", "")
