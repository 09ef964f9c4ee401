"""List markers, headings and page numbers: what a line is, seen by itself."""

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
  | [\(\[][{_DIGIT}]{{1,3}}[\)\]]\s*
  | \(?(?:{_ROMAN})(?:\)|\.)\s+
  | \(?[a-zA-Zа-яА-ЯёЁ]\)\s*
  | [a-z]\.\s+(?=\w{{2}})
  | \(?{_ABJAD}(?:\)|\s?[-–—](?=\s)|[.])\s*(?=\S{{2}})
)"""
_MARKER = re.compile(
    rf"{_INVISIBLE}(?:{_BULLET}(?:\s+(?:{_LABEL})?|(?=[{_DIGIT}\w«\"(]))|{_LABEL})",
    re.VERBOSE,
)
_SPEECH = re.compile(r"[-–—]\s*[«\"„“]?[^\W\d_]")
_HEADING_MARK = re.compile(r"#{1,6}(?=\s|$)\s*")
_QUOTE_MARK = re.compile(r"(?:>[^\S\n]?)+\s*")
_PAGE_NUMBER = re.compile(rf"[-–—\[(\s]*(?:[^\W\d_]{{1,5}}\.?\s)?[{_DIGIT}]{{1,4}}[-–—\])\s]*")
_RULE = re.compile(r"(?:[-=_*~•·]\s?){3,}")


def marker_end(text: str, start: int, end: int) -> int:
    """Return where the list marker at ``start`` ends, or ``start`` where there is none.

    A Russian line that a dash and a capital open is direct speech unless it ends like an item.
    """
    found = _MARKER.match(text, start, end)
    if not found or found.end() == start:
        return start
    if (
        text[start] in "—–"
        and _SPEECH.match(text, start, end)
        and not text[found.end() - 1 : found.end() + 2].strip(' —–\xa0«„“"').islower()
        and text[end - 1] not in ";؛"
    ):
        return start
    return found.end()


def heading_mark_end(text: str, start: int, end: int) -> int:
    """Return where a Markdown heading's marks end, or ``start`` where there are none."""
    found = _HEADING_MARK.match(text, start, end)
    return found.end() if found else start


def quote_mark_end(text: str, start: int, end: int) -> int:
    """Return where a Markdown quotation's marks end, or ``start`` where there are none."""
    found = _QUOTE_MARK.match(text, start, end)
    return found.end() if found else start


def is_page_number(text: str) -> bool:
    """Tell whether a line is nothing but a page number: ``12``, ``- 12 -``, ``стр. 12``."""
    return len(text) < 20 and _PAGE_NUMBER.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is a ruled one: ``* * *``, ``-----``."""
    return len(text) < 200 and _RULE.fullmatch(text) is not None
