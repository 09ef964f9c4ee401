"""Quotation marks of a text that have no partner, and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from workbench.checks.evidence.marks.flaw import (
    QUOTES,
    REACH,
    STRAIGHT,
    Flaw,
    What,
    marks,
    pair,
    unclosed,
)

# Marks behind which a quotation may begin, and marks before which it may end.
OPENS_AFTER = '([{«“"—–-/'
ENDS_BEFORE = '.,!?…;:؟،؛»”"'

# As German and Danish books set them, »so«.
_REVERSED = {"»": "«", "›": "‹"}

_SENTENCE_END = re.compile(r"[.!?؟…]\s|\n")
_LINE = re.compile(r"\S[^\n]*")
_QUOTE = re.compile(f"[{''.join((STRAIGHT, *QUOTES, *QUOTES.values()))}]")
# Within a word of Hebrew it marks an abbreviation: ד"ר.
_GERSHAYIM = re.compile('(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])')
_CLOSING = re.compile(r"[.!?؟…,،;:\s]{0,2}([»”\"])")

# Digits that may be inches or seconds; 1279 is a year, at the end of what is quoted.
_MEASURE = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d+)?\Z")
MEASURE_LENGTH = 8

_ARROW = re.compile(r"\w-»\w")  # File-»Save


def paragraph_starts(text: str) -> frozenset[int]:
    """Return the offsets of the first character of each line that has text."""
    return frozenset([line.start() for line in _LINE.finditer(text)])


def quote_flaws(text: str, breaks: frozenset[int], reach: float = REACH) -> Iterator[Flaw]:
    """Yield quotation marks without a partner, and quotations: those that may be two flaws too.

    A straight quote opens or closes by its neighbours. A paragraph that begins with an opening
    mark while a quotation is open may go on with that quotation, as English sets it; where one
    opens further on, the one before was not closed.
    """
    stack: list[int] = []
    for mark in marks(_QUOTE, text):
        char, offset = mark[0], mark.start()
        role = _role(text, offset, char, stack)
        if role is None:
            continue
        while stack and offset - stack[-1] > reach:
            yield unclosed(stack.pop(), sure=False)
        if role == "open":
            if stack and text[stack[-1]] == char != "«" and "\n" in text[stack[-1] : offset]:
                earlier = stack.pop()
                what: What = "continued" if offset in breaks else "unclosed"
                yield Flaw(what, ((earlier, earlier + 1),), sure=False)
            stack.append(offset)
            continue
        partners = [at for at in stack[-4:] if _closes(char, text[at])]
        if stack and not _ends_again(text, offset, stack[-1]) and _crosses(text, offset, stack):
            yield Flaw("crossed", ((at := stack.pop(), at + 1), (offset, offset + 1)), sure=False)
            continue
        if not partners:
            yield Flaw("unopened", ((offset, offset + 1),), sure=False)
            continue
        while stack[-1] != partners[-1]:
            at = stack.pop()
            yield unclosed(at, sure=False)
        yield pair(text, stack.pop(), offset)
    for at in stack:
        inner = text.find("«", at + 1, at + int(reach))
        if text[at] == "«" and inner in breaks:
            yield Flaw("continued", ((at, at + 1),), sure=False)
        else:
            what = "maybe unclosed" if _shares_its_end(text, at, inner) else "unclosed"
            yield Flaw(what, ((at, at + 1),), sure=False)


def _role(text: str, offset: int, char: str, stack: list[int]) -> Literal["open", "close"] | None:
    if char == STRAIGHT:
        return _straight_role(text, offset, stack)
    if char == "»" and _ARROW.match(text, max(offset - 2, 0)):
        return None
    if _is_reversed(text, offset, char, stack):
        return "open" if char in _REVERSED else "close"
    if char == "“" and any(text[at] == "„" for at in stack[-4:]):
        return "close"
    if char == "“" and stack and _closes_as_it_opened(text, offset, stack[-1]):
        return "close"
    if char == "”" and not any(_closes(char, text[at]) for at in stack[-4:]):
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        return "open" if not before.strip() and after.isalnum() else "close"
    if char in QUOTES:
        return "open"
    return "close"


def _closes_as_it_opened(text: str, offset: int, opener: int) -> bool:
    """Tell whether “ was typed for the closing mark too, in one line: “so“."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    stands_behind = before.strip() != "" and before not in OPENS_AFTER
    ends = not after.strip() or after in ENDS_BEFORE + ")]}"
    return text[opener] == "“" and stands_behind and ends and "\n" not in text[opener:offset]


def _is_reversed(text: str, offset: int, char: str, stack: list[int]) -> bool:
    """Tell whether a mark stands as »so« has it, by the marks that are open, or its neighbours."""
    if char not in _REVERSED:
        return any(_REVERSED.get(text[at]) == char for at in stack[-4:])
    if any(_closes(char, text[at]) for at in stack[-4:]):
        return False
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return (not before.strip() or before in "([—–-") and after.isalnum()


def _straight_role(text: str, offset: int, stack: list[int]) -> Literal["open", "close"] | None:
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    is_open = any(text[at] == STRAIGHT for at in stack[-4:])
    if _GERSHAYIM.match(text, offset):
        return None
    if not is_open and _MEASURE.search(text, max(offset - MEASURE_LENGTH, 0), offset):
        return None  # an inch or second mark: 5' 10"
    opens = (not before.strip() or before in "([{«“—–-/=") and after.strip() != ""
    closes = before.strip() != "" and (not after.strip() or after in ")]}»”.,;:!?…—–-/،؛؟'’>")
    if is_open and not before.strip() and after and after in ENDS_BEFORE:
        return "close"  # " so ".
    if not is_open and before == ">" and after.strip():
        return "open"  # <b>".txt"</b>
    if opens != closes:
        return "open" if opens else "close"
    if after in ("", "\n") or before in ("", "\n"):
        return "open" if before in ("", "\n") else "close"
    return "close" if is_open else "open"


def _crosses(text: str, offset: int, stack: list[int]) -> bool:
    """Tell whether a closing mark ends the quotation of another kind that is open in its line.

    A mark of its own kind in an earlier line was not closed, and does not wait for this one.
    """
    if _closes(text[offset], text[stack[-1]]) or "\n" in text[stack[-1] : offset]:
        return False
    partner = next((at for at in stack[-2:-5:-1] if _closes(text[offset], text[at])), None)
    return partner is None or "\n" in text[partner : stack[-1]]


def _ends_again(text: str, offset: int, opener: int) -> bool:
    """Tell whether the right mark closes a quotation just behind a wrong one: ``gone»."``."""
    behind = _CLOSING.match(text, offset + 1)
    return behind is not None and _closes(behind[1], text[opener])


def _closes(close: str, opener: str) -> bool:
    if close == opener == "“":
        return True
    return close in (QUOTES.get(opener) or _REVERSED.get(opener, opener))


def _shares_its_end(text: str, at: int, inner: int) -> bool:
    """Tell whether an open « may end at the » of an inner one, as Russian allows.

    «Завод «Серп» has two opening marks and one closing mark, and is right; both marks open in one
    sentence.
    """
    end = text.find("»", at, at + REACH)
    return text[at] == "«" and 0 < inner < end and not _SENTENCE_END.search(text, at, end)
