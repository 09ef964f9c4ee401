"""Numbers of pages and leaves on lines of their own, which are no one's words.

A line is a page number only where something shows it, since years, chapters and rows of a table
stand on lines of their own too: a form feed beside it, numbers that rise from page to page, or a
sentence that runs on below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from workbench.languages import known
from workbench.segmentation.markers import trim
from workbench.segmentation.page_breaks import (
    FORM_FEED,
    LEAST_TEXT,
    NEWLINES,
    REACH,
    SPACE,
    Span,
    far_apart,
    is_gap,
    neighbours,
    often_cut,
    runs,
    runs_on,
)
from workbench.segmentation.rules import section

_DASH = "[-–—−ـ=~*|·•]"
# Longer numbers at the foot of a page may be years.
_LONG = 1000

Style = Literal["labelled", "dashed", "bare"]


@dataclass(frozen=True, slots=True)
class _Number:
    """A line that may number a page: ``start`` and ``end`` of the line without white space.

    ``page`` counts the form feeds before it; ``top`` and ``bottom`` tell that one stands beside it.
    ``after`` is where the text above ends; ``alone`` tells that blank lines are
    round it, ``apart`` that one is above or below.
    """

    start: int
    end: int
    after: int
    value: int
    style: Style
    page: int
    top: bool
    bottom: bool
    alone: bool
    apart: bool
    runs_on: bool

    @property
    def span(self) -> Span:
        return self.start, self.end


def page_numbers(text: str) -> frozenset[Span]:
    """Return the lines that surely number pages."""
    return _read(text)[0]


def possible_page_numbers(text: str) -> frozenset[Span]:
    """Return the lines between blank ones that number a page if a sentence runs on below them."""
    return _read(text)[1]


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text as long, with spaces for what stands in ``spans``, which are in order."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += text[at:start], " " * (end - start)
        at = end
    return "".join((*pieces, text[at:])) if pieces else text


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[frozenset[Span], frozenset[Span]]:
    lines = list(_line().finditer(text))
    if len(lines) * LEAST_TEXT > len(text):
        return frozenset(), frozenset()
    found = list(_numbers(text, lines))
    sure = {number.span for number in (*_beside_form_feeds(found), *_rising(found))}
    possible = {number.span for number in found if number.alone}
    return frozenset(sure), frozenset(possible)


@cache
def _line() -> re.Pattern[str]:
    """Return the pattern of a line, with the line break before it, that may number a page."""
    words = sorted({word for code in known() for word in _words(code, "page_words")}, key=len)
    of = "|".join(word for code in known() for word in _words(code, "page_of"))
    label = "|".join(map(re.escape, reversed(words)))
    return re.compile(
        rf"""(?:\A|[{NEWLINES}]){SPACE}{{0,200}}+
        (?P<line>(?P<open>(?:{_DASH}{{1,3}}|[\[(/])\s?)?
            (?P<label>(?:{label})[.:]?\s?)?
            (?P<number>\d{{1,4}}|[ivxl]{{1,8}}(?![\w.]))
            (?P<back>\s?(?:об\b\.?|[rv]\b))?
            (?P<total>\s?(?:/|(?:{of})\b)\s?\d{{1,4}})?
            (?P<close>\s?(?:{_DASH}{{1,3}}|[\])/])|\.)?)
        {SPACE}{{0,200}}+(?=[{NEWLINES}]|\Z)""",
        re.VERBOSE | re.IGNORECASE,
    )


def _words(code: str, name: str) -> list[str]:
    return section(code).get(name, "").split()


def _numbers(text: str, lines: Sequence[re.Match[str]]) -> Iterator[_Number]:
    page = at = 0
    has_pages = FORM_FEED in text
    for found in lines:
        start, end = trim(text, *found.span())
        style = _style(found)
        value = _value(found["number"])
        if style is None or value is None:
            continue
        page, at = page + text.count(FORM_FEED, at, start), start
        above, below = text[max(0, start - REACH) : start], text[end : end + REACH]
        over, under = above[len(above.rstrip()) :], below[: len(below) - len(below.lstrip())]
        first, last = start == len(over), end + len(under) == len(text)
        gaps = first or is_gap(over), last or is_gap(under)
        top, bottom = (
            has_pages and (at_edge or FORM_FEED in space)
            for space, at_edge in ((over, first), (under, last))
        )
        if style == "bare" and not (found["number"].isdecimal() or top or bottom):
            continue
        yield _Number(
            start,
            end,
            start - len(over),
            value,
            style,
            page,
            top,
            bottom,
            alone=all(gaps),
            apart=any(gaps),
            runs_on=runs_on(above.rstrip(), below.lstrip()),
        )


def _style(found: re.Match[str]) -> Style | None:
    opened, closed = (found["open"] or "").strip(), (found["close"] or "").strip()
    if found["label"] or (found["total"] and not opened + closed):
        return "labelled"
    if opened + closed in ("", ".", "[]", "()", "//"):
        return "bare"
    dashes = opened and closed and not set(opened + closed) & set("[](/).")
    return "dashed" if dashes else None


def _value(number: str) -> int | None:
    """Return a page's number; small Roman numerals number the pages of a preface."""
    if number.isdecimal():
        return int(number)
    if not number.islower():
        return None
    digits = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in number]
    return sum(-a if a < b else a for a, b in pairwise([*digits, 0]))


def _beside_form_feeds(found: Sequence[_Number]) -> Iterator[_Number]:
    """Yield the numbers at the top or the foot of pages that form feeds divide.

    A year may stand at the foot of a title page, a chapter's number at the top of one: bare numbers
    must be short at the foot; at the top they must keep in step with the pages and cut sentences.
    """
    beside = [one for one in found if one.top or one.bottom]
    in_step = {one.span for one in beside if one.value == one.page + 1}
    for a, b in pairwise(beside):
        if b.value - a.value == b.page - a.page > 0:
            in_step |= {a.span, b.span}
    tops = [one for one in beside if one.style == "bare" and not one.bottom]
    pages = len(tops) == 1 or _often_cut(tops)
    for one in beside:
        short = one.bottom and one.alone and one.value < _LONG
        kept = one.span in in_step and (one.bottom or pages)
        if one.style != "bare" or short or kept:
            yield one


def _rising(found: Sequence[_Number]) -> Iterator[_Number]:
    """Yield the numbers of one style that rise, each by little, through the text."""
    for style in ("labelled", "dashed", "bare"):
        alike = [one for one in found if one.style == style and (one.apart or style == "dashed")]
        alone = [one for one in alike if one.alone or style == "dashed"]
        for chain in runs(alone, _follows):
            if len(chain) > 1 and (style != "bare" or _cuts_pages(chain)):
                yield from chain
        # Some programs leave no blank line between a page's number and its text.
        for chain in runs(alike, _follows) if len(alone) < len(alike) else ():
            if len(chain) > 2 and _cuts_pages(chain):
                yield from chain


def _follows(one: _Number, other: _Number) -> bool:
    """Tell whether a page lies between two numbers that are of neighbouring pages."""
    return neighbours(one.value, other.value) and other.after > one.end


def _cuts_pages(chain: Sequence[_Number]) -> bool:
    """Tell whether numbers that rise stand a page apart and cut sentences: chapters do not."""
    return far_apart([one.span for one in chain]) and _often_cut(chain)


def _often_cut(found: Sequence[_Number]) -> bool:
    return often_cut(sum(one.runs_on for one in found), len(found))
