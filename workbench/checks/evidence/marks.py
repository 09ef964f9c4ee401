"""Marks of one text that do not pair, brackets and quotation marks, over the whole of it.

Nothing is known here of the other texts: `checks/punctuation.py` weighs what is found by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from workbench.values.numerals.roman import is_roman

REACH = 4000
"""How many characters a bracket or quotation may run before its two ends no longer belong."""

BRACKETS = {"(": ")", "[": "]", "{": "}"}
QUOTES = {"«": "»", "“": "”", "„": "“”"}
STRAIGHT = '"'
MARKER_LENGTH = 4
MOST = 20_000
"""Marks of a kind that any text may have, however short."""

DENSE = 25
"""Characters of a long text to one mark of a kind, in the densest of prose."""


_SENTENCE_END = re.compile(r"[.!?؟…]\s|\n")
_LINE = re.compile(r"\S[^\n]*")
_BRACKET = re.compile(f"[{re.escape(''.join((*BRACKETS, *BRACKETS.values())))}]")
_QUOTE = re.compile(f"[{''.join((STRAIGHT, *QUOTES, *QUOTES.values()))}]")

_CLOSING = re.compile(r"[.!?؟…,،;:\s]{0,2}([»”\"])")

# Digits that may be inches or seconds; 1279 is a year, at the end of what is quoted.
_MEASURE = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d+)?$")
MEASURE_LENGTH = 8

What = Literal["unclosed", "unopened", "crossed", "continued", "shared", "apart", "whole"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Marks that do not pair, at offsets of the text.

    ``what`` is ``"unclosed"``, ``"unopened"``, ``"crossed"`` (an opening mark closed by another
    kind's closing mark), ``"continued"`` (the next paragraph opens it again: right where a long
    quotation is set so, and unclosed where the other texts close it), ``"shared"`` (it ends at the
    closing mark of an inner one: right in Russian, and unclosed where another text has more whole
    quotations) or ``"apart"`` (closed in
    another paragraph: right where a quotation runs on, and two flaws that seem a pair where it does
    not). ``"whole"`` is no flaw but a quotation that pairs.
    """

    what: What
    spans: tuple[tuple[int, int], ...]
    sure: bool


def paragraph_starts(text: str) -> frozenset[int]:
    """Return the offsets of the first character of each line that has text."""
    return frozenset([line.start() for line in _LINE.finditer(text)])


def _marks(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Return the marks of a text, as many as prose may have: what has more is noise."""
    return islice(pattern.finditer(text), MOST + len(text) // DENSE)


def bracket_flaws(text: str, reach: float = REACH) -> Iterator[Flaw]:
    """Yield brackets without a partner; list markers such as ``a)`` are none.

    ``reach`` is how many characters a bracket may run.
    """
    closers = {close: opener for opener, close in BRACKETS.items()}
    stack: list[int] = []
    for mark in _marks(_BRACKET, text):
        char, offset = mark[0], mark.start()
        if char in BRACKETS:
            stack.append(offset)
        else:
            while stack and offset - stack[-1] > reach:
                yield _unclosed(stack.pop())
            kinds = [text[at] for at in stack[-8:]]
            if closers[char] in kinds:
                while text[stack[-1]] != closers[char]:
                    yield _unclosed(stack.pop())
                stack.pop()
            elif _is_marker(text, offset) or _is_smiley(text, offset):
                continue
            elif stack:
                opener = stack.pop()
                yield Flaw("crossed", ((opener, opener + 1), (offset, offset + 1)), sure=True)
            else:
                yield Flaw("unopened", ((offset, offset + 1),), sure=True)
    for at in stack:
        if not _is_smiley(text, at):
            yield _unclosed(at)


def _unclosed(offset: int, sure: bool = True) -> Flaw:
    return Flaw("unclosed", ((offset, offset + 1),), sure)


def _is_marker(text: str, offset: int) -> bool:
    """Tell whether a closing bracket ends a list marker: ``a)``, ``12)``, ``الف)``, ``iv)``.

    Markers open a line, or stand in a row after a colon, comma or full stop; a short word that
    opens a line is one as well: ``دو)``.
    """
    if text[offset] != ")":
        return False
    start = offset
    while start > 0 and offset - start < MARKER_LENGTH and text[start - 1].isalnum():
        start -= 1
    marker = text[start:offset]
    if marker and (start == 0 or text[start - 1] == "\n"):
        return True
    if not (len(marker) == 1 or marker.isdecimal() or marker == "الف" or is_roman(marker.upper())):
        return False
    before = text[max(0, start - 4) : start].rstrip(" \t-–—•*")
    return not before or before[-1] in "\n,;:.،؛"


def _is_smiley(text: str, offset: int) -> bool:
    return text[max(0, offset - 2) : offset].rstrip("-").endswith((":", ";"))


def quote_flaws(text: str, breaks: frozenset[int], reach: float = REACH) -> Iterator[Flaw]:
    """Yield quotation marks without a partner, and quotations: those that may be two flaws too.

    A straight quote opens or closes by its neighbours. A paragraph that begins with an opening
    mark while a quotation is open may go on with that quotation, as English sets it; where one
    opens further on, the one before was not closed.
    """
    stack: list[int] = []
    for mark in _marks(_QUOTE, text):
        char, offset = mark[0], mark.start()
        role = _role(text, offset, char, stack)
        if role is None:
            continue
        while stack and offset - stack[-1] > reach:
            yield _unclosed(stack.pop(), sure=False)
        if role == "open":
            if stack and text[stack[-1]] == char != "«" and "\n" in text[stack[-1] : offset]:
                earlier = stack.pop()
                what: What = "continued" if offset in breaks else "unclosed"
                yield Flaw(what, ((earlier, earlier + 1),), sure=False)
            stack.append(offset)
            continue
        partners = [at for at in stack[-4:] if _closes(char, text[at])]
        if not partners and stack and not _ends_again(text, offset, stack[-1]):
            yield Flaw("crossed", ((at := stack.pop(), at + 1), (offset, offset + 1)), sure=False)
            continue
        if not partners:
            yield Flaw("unopened", ((offset, offset + 1),), sure=False)
            continue
        while stack[-1] != partners[-1]:
            at = stack.pop()
            if not (text[at] == "«" == text[partners[-1]]):
                yield _unclosed(at, sure=False)
        at = stack.pop()
        over = "\n" in text[at:offset]
        yield Flaw("apart" if over else "whole", ((at, at + 1), (offset, offset + 1)), sure=False)
    for at in stack:
        inner = text.find("«", at + 1, at + int(reach))
        if text[at] == "«" and inner in breaks:
            yield Flaw("continued", ((at, at + 1),), sure=False)
        else:
            what = "shared" if _shares_its_end(text, at, inner) else "unclosed"
            yield Flaw(what, ((at, at + 1),), sure=False)


def _role(text: str, offset: int, char: str, stack: list[int]) -> Literal["open", "close"] | None:
    if char == STRAIGHT:
        return _straight_role(text, offset, stack)
    if char == "“" and any(text[at] == "„" for at in stack[-4:]):
        return "close"
    if char == "”" and not any(_closes(char, text[at]) for at in stack[-4:]):
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        return "open" if not before.strip() and after.isalnum() else "close"
    if char in QUOTES:
        return "open"
    return "close"


def _straight_role(text: str, offset: int, stack: list[int]) -> Literal["open", "close"] | None:
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    is_open = any(text[at] == STRAIGHT for at in stack[-4:])
    if not is_open and _MEASURE.search(text, max(offset - MEASURE_LENGTH, 0), offset):
        return None  # an inch or second mark: 5' 10"
    opens = (not before.strip() or before in "([{«“—–-/") and after.strip() != ""
    closes = before.strip() != "" and (not after.strip() or after in ")]}»”.,;:!?…—–-/،؛؟'’")
    if opens == closes:
        return "close" if is_open else "open"
    return "open" if opens else "close"


def _ends_again(text: str, offset: int, opener: int) -> bool:
    """Tell whether the right mark closes a quotation just behind a wrong one: ``gone»."``."""
    behind = _CLOSING.match(text, offset + 1)
    return behind is not None and _closes(behind[1], text[opener])


def _closes(close: str, opener: str) -> bool:
    return close in QUOTES.get(opener, opener)


def _shares_its_end(text: str, at: int, inner: int) -> bool:
    """Tell whether an open « may end at the » of an inner one, as Russian allows.

    «Завод «Серп» has two opening marks and one closing mark, and is right; both marks open in one
    sentence.
    """
    end = text.find("»", at, at + REACH)
    return text[at] == "«" and 0 < inner < end and not _SENTENCE_END.search(text, at, end)
