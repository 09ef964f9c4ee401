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

BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "〔": "〕"}
QUOTES = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』", "《": "》", "〈": "〉"}
STRAIGHT = '"'
OPENER = {
    close: opener for opener, closes in (*BRACKETS.items(), *QUOTES.items()) for close in closes
}
"""Of a closing mark, the mark that opens what it closes."""

# As German and Danish books set them, »so«.
_REVERSED = {"»": "«", "›": "‹"}

MARKER_LENGTH = 4
MOST = 20_000
"""Marks of a kind that any text may have, however short."""

DENSE = 25
"""Characters of a long text to one mark of a kind, in the densest of prose."""


_SENTENCE_END = re.compile(r"[.!?؟…]\s|\n")
_LINE = re.compile(r"\S[^\n]*")
_BRACKET = re.compile(f"[{re.escape(''.join((*BRACKETS, *BRACKETS.values())))}]")
_MARKER = re.compile(r"(?<![\w(])(\d{1,3}|[^\W\d_])\)")
_QUOTE = re.compile(f"[{''.join((STRAIGHT, *QUOTES, *QUOTES.values()))}]")
# Within a word of Hebrew it marks an abbreviation: ד"ר.
_GERSHAYIM = re.compile('(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])')

_CLOSING = re.compile(r"[.!?؟…,،;:\s]{0,2}([»”\"])")

# Digits that may be inches or seconds; 1279 is a year, at the end of what is quoted.
_MEASURE = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d+)?\Z")
MEASURE_LENGTH = 8

# Of a mark before a bracket that is quoted, the mark behind it.
_ENDS_QUOTING = {
    "'": "'",
    '"': '"',
    "‘": "’",
    **{opener: ends[-1] for opener, ends in QUOTES.items()},
}
_CONTROLS = "\u200e\u200f"

_ARROW = re.compile(r"\w-»\w")  # File-»Save

_SINGLE = re.compile("['‘’]")
_ELISION = re.compile(r"\d|(?:em|til|tis|twas|twere|cause|bout|n|s|d)\b", re.IGNORECASE)
# The letter ayn as scholars write it, ‘Ali and Sa‘di, opens no quotation.
_AYN = re.compile(
    r"(?:Ali|Abd|Abbas|Adil|Aisha|Ala|Alam|Amr|Arab|Ashura|Attar|Aziz|Eraq|Imad|Iraq|Isa|Izz|Obeyd"
    r"|Omar|Orfi|Osman|Othman|Ubayd|Ulama|Umar|Uthman)",
    re.IGNORECASE,
)
_AYN_WITHIN = re.compile(r"‘(?<=[^\W\d_]‘)[^\W\d_]")
_OPENS_AFTER = '([{«“"—–-/'
_ENDS_BEFORE = '.,!?…;:؟،؛»”"'
_LISTS = ",;،؛"

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


def paragraph_starts(text: str) -> frozenset[int]:
    """Return the offsets of the first character of each line that has text."""
    return frozenset([line.start() for line in _LINE.finditer(text)])


def _marks(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Return the marks of a text, as many as prose may have: what has more is noise."""
    return islice(pattern.finditer(text), MOST + len(text) // DENSE)


def bracket_flaws(text: str, reach: float = REACH) -> Iterator[Flaw]:
    """Yield brackets without a partner, and pairs; list markers such as ``a)`` are none.

    ``reach`` is how many characters a bracket may run.
    """
    stack: list[int] = []
    series = _Series(text)
    for mark in _marks(_BRACKET, text):
        char, offset = mark[0], mark.start()
        if char in BRACKETS:
            stack.append(offset)
        else:
            while stack and offset - stack[-1] > reach:
                yield from _unclosed_bracket(text, stack.pop())
            kinds = [text[at] for at in stack[-8:]]
            if OPENER[char] in kinds:
                while text[stack[-1]] != OPENER[char]:
                    yield from _unclosed_bracket(text, stack.pop())
                yield _pair(text, stack.pop(), offset)
            elif _is_marker(text, offset, series) or _names_no_pair(text, offset):
                continue
            elif stack:
                opener = stack.pop()
                yield Flaw("crossed", ((opener, opener + 1), (offset, offset + 1)), sure=True)
            else:
                yield Flaw("unopened", ((offset, offset + 1),), sure=True)
    for at in stack:
        yield from _unclosed_bracket(text, at)


def _unclosed_bracket(text: str, offset: int) -> Iterator[Flaw]:
    if not _names_no_pair(text, offset):
        yield _unclosed(offset)


def _unclosed(offset: int, sure: bool = True) -> Flaw:
    return Flaw("unclosed", ((offset, offset + 1),), sure)


def _pair(text: str, opener: int, closer: int) -> Flaw:
    """Return what two marks that pair are, by whether they stand in one paragraph."""
    over = "\n" in text[opener:closer] and not _is_block(text, opener, closer)
    what: What = "apart" if over else "whole"
    return Flaw(what, ((opener, opener + 1), (closer, closer + 1)), sure=False)


def _is_block(text: str, opener: int, closer: int) -> bool:
    """Tell whether two brackets enclose lines, as those of program code and formulas do."""
    behind = text[opener + 1 : closer].split("\n", 1)[0]
    before = text[opener + 1 : closer].rsplit("\n", 1)[-1]
    return text[opener] == "{" or not behind.strip() or not before.strip()


def _is_marker(text: str, offset: int, series: _Series) -> bool:
    """Tell whether a closing bracket ends a list marker: ``a)``, ``12)``, ``الف)``, ``iv)``.

    Markers open a line, or stand in a row after a colon, comma or full stop, or beside the next in
    their series: ``1) … and 2) …``; a short word that opens a line is one as well: ``دو)``.
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
    return not before or before[-1] in "\n,;:.،؛" or series.has_next_to(marker, start)


class _Series:
    """The markers, ``1)``, that stand without an opening bracket in the line that is read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = (0, 0)
        self._near: frozenset[int] = frozenset()

    def has_next_to(self, marker: str, offset: int) -> bool:
        """Tell whether the line of an offset has the marker before or after this one."""
        if offset >= self._line[1]:
            start = self._text.rfind("\n", self._line[1], offset) + 1 or self._line[1]
            end = self._text.find("\n", offset)
            self._line = (start, end if end >= 0 else len(self._text))
            places = set(map(_place, _MARKER.findall(self._text, *self._line)))
            self._near = frozenset(place + step for place in places for step in (-1, 1))
        return (marker.isdecimal() or len(marker) == 1) and _place(marker) in self._near


def _place(marker: str) -> int:
    """Return the place of a marker in its series; letters stand far behind the numbers."""
    return int(marker) if marker.isdecimal() else ord(marker) + 10_000


def _names_no_pair(text: str, offset: int) -> bool:
    """Tell whether a bracket is a part of a smiley, or spoken of: put «)» at the end."""
    if text[max(0, offset - 2) : offset].rstrip("-").endswith((":", ";")):
        return True
    before = text[max(0, offset - 2) : offset].rstrip(_CONTROLS)[-1:]
    after = text[offset + 1 : offset + 3].lstrip(_CONTROLS)[:1]
    if text[offset] in BRACKETS and after and after in _LISTS:
        return True
    return _ENDS_QUOTING.get(before, "") == after != ""


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
        if stack and not _ends_again(text, offset, stack[-1]) and _crosses(text, offset, stack):
            yield Flaw("crossed", ((at := stack.pop(), at + 1), (offset, offset + 1)), sure=False)
            continue
        if not partners:
            yield Flaw("unopened", ((offset, offset + 1),), sure=False)
            continue
        while stack[-1] != partners[-1]:
            at = stack.pop()
            yield _unclosed(at, sure=False)
        yield _pair(text, stack.pop(), offset)
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
    stands_behind = before.strip() != "" and before not in _OPENS_AFTER
    ends = not after.strip() or after in _ENDS_BEFORE + ")]}"
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
    if is_open and not before.strip() and after and after in _ENDS_BEFORE:
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


def single_quote_flaws(text: str) -> Iterator[Flaw]:
    """Yield quotations in single marks, ``‘so’`` or ``'so'``, and marks that may lack a partner.

    They pair in their line. A mark behind a letter may be an apostrophe, ``the players’``: it
    closes what is open, but is missed by nobody. In a text that writes ayn so, ``‘`` is none.
    """
    opener, closed, line = -1, -1, 0
    romanised = _AYN_WITHIN.search(text) is not None
    for mark in _marks(_SINGLE, text):
        offset = mark.start()
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        if before.isalnum() and after.isalnum():
            continue  # an apostrophe
        if mark[0] == "'" in (before, after):
            continue  # '''bold''' in a wiki
        if _AYN.match(text, offset + 1) or (romanised and mark[0] == "‘"):
            continue
        if "\n" in text[line:offset]:
            if opener >= 0 > closed:
                yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)
            opener, closed = -1, -1
        line = offset
        role = _single_role(before, mark[0], after)
        if role == "close" and opener < 0 and before in _LISTS and after.strip():
            role = "open"  # 'a','b'
        if role == "open" and _ELISION.match(text, offset + 1):
            role = None
        if role == "open":
            if opener >= 0 > closed:
                yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)
            opener, closed = offset, -1
        elif opener >= 0 and role:
            if closed < 0:
                yield Flaw("whole", ((opener, opener + 1), (offset, offset + 1)), sure=False)
            closed = offset
            if role == "close":
                opener, closed = -1, -1
        elif role == "close":
            yield Flaw("maybe unopened", ((offset, offset + 1),), sure=False)
    if opener >= 0 > closed:
        yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)


def _single_role(
    before: str, mark: str, after: str
) -> Literal["open", "close", "may close"] | None:
    """Return what a single mark does, by the characters beside it."""
    ends = not after.strip() or after in _ENDS_BEFORE + ")]}"
    if before in _OPENS_AFTER and before and ends:
        return "may close"  # 'https://'
    if not before.strip() or before in _OPENS_AFTER:
        return "open" if mark != "’" and after.strip() else None
    if mark == "‘":
        return "may close" if ends else None
    return "close" if before in _ENDS_BEFORE else "may close"
