"""Brackets of a text that have no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.evidence.marks.flaw import (
    BRACKETS,
    OPENER,
    QUOTES,
    REACH,
    SEPARATORS,
    Flaw,
    marks,
    pair,
    unclosed,
)
from workbench.values.numerals.roman import is_roman

MARKER_LENGTH = 4

_BRACKET = re.compile(f"[{re.escape(''.join((*BRACKETS, *BRACKETS.values())))}]")
_MARKER = re.compile(r"(?<![\w(])(\d{1,3}|[^\W\d_])\)")
# Of a mark before a bracket that is quoted, the mark behind it.
_ENDS_QUOTING = {
    "'": "'",
    '"': '"',
    "‘": "’",
    **{opener: ends[-1] for opener, ends in QUOTES.items()},
}
_CONTROLS = "\u200e\u200f"


def bracket_flaws(text: str, reach: float = REACH) -> Iterator[Flaw]:
    """Yield brackets without a partner, and pairs; list markers such as ``a)`` are none.

    ``reach`` is how many characters a bracket may run.
    """
    stack: list[int] = []
    series = _Series(text)
    for mark in marks(_BRACKET, text):
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
                yield pair(text, stack.pop(), offset)
            elif _is_marker(text, offset, series) or _names_nopair(text, offset):
                continue
            elif stack:
                opener = stack.pop()
                yield Flaw("crossed", ((opener, opener + 1), (offset, offset + 1)), sure=True)
            else:
                yield Flaw("unopened", ((offset, offset + 1),), sure=True)
    for at in stack:
        yield from _unclosed_bracket(text, at)


def _unclosed_bracket(text: str, offset: int) -> Iterator[Flaw]:
    if not _names_nopair(text, offset):
        yield unclosed(offset)


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


def _names_nopair(text: str, offset: int) -> bool:
    """Tell whether a bracket is a part of a smiley, or spoken of: put «)» at the end."""
    if text[max(0, offset - 2) : offset].rstrip("-").endswith((":", ";")):
        return True
    before = text[max(0, offset - 2) : offset].rstrip(_CONTROLS)[-1:]
    after = text[offset + 1 : offset + 3].lstrip(_CONTROLS)[:1]
    if text[offset] in BRACKETS and after and after in SEPARATORS:
        return True
    return _ENDS_QUOTING.get(before, "") == after != ""
