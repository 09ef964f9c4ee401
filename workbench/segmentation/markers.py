"""List markers, headings and rules: what a line is, seen by itself."""

from __future__ import annotations

import re

_DIGIT = "0-9۰-۹٠-٩"
_BULLET = r"[-–—−*+•●▪◦‣·○■□]"
_ROMAN = r"(?=[IVXLivxl])(?:X{0,4}L?X{0,3})(?:IX|IV|V?I{0,3})|(?:x{0,3})(?:ix|iv|v?i{0,3})"
_ABJAD = r"(?:الف|[ابپتثجچحخدذرزسشصطعفقکگلمنهوی])(?:ـ|\u200d)?"

# Invisible marks of direction stand before many a Persian marker.
_INVISIBLE = r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"

_LABEL = rf"""(?:
    \(?[{_DIGIT}]{{1,3}}(?:\.[{_DIGIT}]{{1,3}}){{0,3}}(?:[.)]|\.\)|\s?[-–—ـ](?![{_DIGIT}]))
        (?:\s+|(?=[^\W\d_])(?<=[.)])|(?=[\u0620-\u06d3]))
  | [{_DIGIT}]{{1,2}}(?:[-–ـ][{_DIGIT}]{{1,2}}){{1,3}}(?:[.)]|\.\)|\s?[-–—ـ](?![{_DIGIT}]))\s+
  | [\(\[][{_DIGIT}]{{1,3}}[\)\]]\s*
  | \(?(?:{_ROMAN})(?:\)|\.)\s+
  | \(?[a-zA-Zа-яА-ЯёЁ]\)\s*
  | [a-z]\.\s+(?=[^\W\d_]\w)
  | \(?{_ABJAD}(?:\)|\s?[-–—](?=\s)|[.])\s*(?=\S{{2}})
)"""
_MARKER = re.compile(
    rf"{_INVISIBLE}(?:{_BULLET}(?:\s+(?:{_LABEL})?|(?=[{_DIGIT}\w«\"(]))|{_LABEL})",
    re.VERBOSE,
)
_SPEECH = re.compile(r"[-–—]\s*[«\"„“(]?[^\W\d_]")
# A longer line may be the first of a speech that runs over several.
_SHORT = 50
_HEADING_MARK = re.compile(r"#{1,6}(?=\s|$)\s*")
_QUOTE_MARK = re.compile(r"(?:>[^\S\n]?)+\s*")
_RULE = re.compile(r"(?:[-=_*~•·]\s?){3,}")


def marker_end(text: str, start: int, end: int) -> int:
    """Return where the list marker at ``start`` ends, or ``start`` where there is none."""
    found = _MARKER.match(text, start, end)
    if not found or _is_speech(text, start, found.end(), end):
        return start
    return found.end()


def _is_speech(text: str, start: int, body: int, end: int) -> bool:
    """Tell whether a dash opens direct speech: before no small letter, and it ends like speech."""
    if text[start] not in "—–" or not _SPEECH.match(text, start, end):
        return False
    if text[body - 1 : body + 2].strip(' —–\xa0«„“"').islower() or text[end - 1] in ";؛":
        return False
    return not text[end - 1].isalnum() or end - start > _SHORT


def heading_mark_end(text: str, start: int, end: int) -> int:
    """Return where a Markdown heading's marks end, or ``start`` where there are none."""
    found = _HEADING_MARK.match(text, start, end)
    return found.end() if found else start


def quote_mark_end(text: str, start: int, end: int) -> int:
    """Return where a Markdown quotation's marks end, or ``start`` where there are none."""
    found = _QUOTE_MARK.match(text, start, end)
    return found.end() if found else start


def is_rule(text: str) -> bool:
    """Tell whether a line is a ruled one: ``* * *``, ``-----``."""
    return len(text) < 200 and _RULE.fullmatch(text) is not None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without outer white space; an empty one at ``start`` if it is all space."""
    part = text[start:end]
    bare = part.lstrip()
    if not bare:
        return start, start
    start = end - len(bare)
    return start, start + len(bare.rstrip())
