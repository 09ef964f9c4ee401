"""What is said of marks that do not pair, brackets and quotation marks, and which belong together.

Nothing is known here of the other texts: `checks/punctuation.py` weighs what is found by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

REACH = 4000
"""How many characters a bracket or quotation may run before its two ends no longer belong."""

BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "〔": "〕"}
QUOTES = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』", "《": "》", "〈": "〉"}
STRAIGHT = '"'
OPENER = {
    close: opener for opener, closes in (*BRACKETS.items(), *QUOTES.items()) for close in closes
}
"""Of a closing mark, the mark that opens what it closes."""

SEPARATORS = ",;،؛"
"""Marks between the items of a list."""

MOST = 20_000
"""Marks of a kind that any text may have, however short."""

DENSE = 25
"""Characters of a long text to one mark of a kind, in the densest of prose."""

What = Literal[
    "unclosed",
    "unopened",
    "crossed",
    "continued",
    "maybe unclosed",
    "maybe unopened",
    "apart",
    "whole",
]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Marks that do not pair, at offsets of the text.

    ``what`` is ``"unclosed"``, ``"unopened"``, ``"crossed"`` (an opening mark closed by another
    kind's closing mark), ``"continued"`` (the next paragraph opens it again: right where a long
    quotation is set so, and unclosed where the other texts close it), ``"maybe unclosed"`` or
    ``"maybe unopened"`` (a flaw where another text has more whole quotations: it may end at the
    closing mark of an inner one, as in Russian, or be an apostrophe) or ``"apart"`` (closed in
    another paragraph: right where a quotation runs on, and two flaws that seem a pair where it does
    not). ``"whole"`` is no flaw but a quotation that pairs.
    """

    what: What
    spans: tuple[tuple[int, int], ...]
    sure: bool


def marks(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the marks of a text, as many as prose may have: what has more is noise."""
    return islice(pattern.finditer(text), MOST + len(text) // DENSE)


def unclosed(offset: int, sure: bool = True) -> Flaw:
    """Return an opening mark that nothing closes."""
    return Flaw("unclosed", ((offset, offset + 1),), sure)


def pair(text: str, opener: int, closer: int) -> Flaw:
    """Return what two marks that pair are, by whether they stand in one paragraph."""
    over = "\n" in text[opener:closer] and not _is_block(text, opener, closer)
    what: What = "apart" if over else "whole"
    return Flaw(what, ((opener, opener + 1), (closer, closer + 1)), sure=False)


def _is_block(text: str, opener: int, closer: int) -> bool:
    """Tell whether two marks are brackets around lines, as of program code and formulas."""
    if text[opener] not in BRACKETS:
        return False
    behind = text[opener + 1 : closer].split("\n", 1)[0]
    before = text[opener + 1 : closer].rsplit("\n", 1)[-1]
    return text[opener] == "{" or not behind.strip() or not before.strip()
