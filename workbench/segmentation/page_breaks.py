"""What shows that a page ends: form feeds, sentences that run on, numbers that rise by little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from workbench.segmentation.markers import trim

Span = tuple[int, int]
T = TypeVar("T")

NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"
FORM_FEED = "\x0c"
SPACE = "[ \\t\xa0\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"

REACH = 200
"""How far to look past white space for what stands round a line."""
LEAST_TEXT = 30
"""Fewer characters of text to a line that may number or head a page make a table."""
LONGEST_HEAD = 120
"""More characters are no running head."""
FEWEST_HEADS = 3
"""Two lines that are alike may be so by chance."""

_LINE = re.compile(f"[^{NEWLINES}]+")
# Pages whose numbers differ by no more are neighbours: some are not recognised.
_STEP = 3
# Fewer characters from one page's line to the next are no page: verses, rows of a table.
_LEAST_PAGE = 400
# One line of a page in five at the least must stand where a sentence runs on.
_CUTS = 5
# A line that a page's end has cut is not as short as a heading.
_LEAST_CUT = 40


def full_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the spans of lines without the white space round them, empty ones left out."""
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        span = trim(text, *line.span())
        if span[0] < span[1]:
            yield span


def is_gap(space: str) -> bool:
    """Tell whether white space holds a blank line or the end of a page."""
    return FORM_FEED in space or len(space.replace("\r\n", "\n").strip(" \t\xa0")) > 1


def runs_on(above: str, below: str) -> bool:
    """Tell whether a sentence goes on from one side of a page number or head to the other.

    Scripts without capitals show it less well than those where it goes on in a small letter.
    """
    line = re.split(f"[{NEWLINES}]", above)[-1]
    if len(line) < _LEAST_CUT or not below:
        return False
    return (line[-1].isalnum() or line[-1] in "-,،\u200c\u0654") and not below[0].isupper()


def often_cut(cuts: int, lines: int) -> bool:
    """Tell whether sentences run on past enough of the lines: past headings of chapters none do."""
    return cuts * _CUTS >= lines


def far_apart(lines: Sequence[Span]) -> bool:
    """Tell whether a page lies between most of two or more lines and the next."""
    lengths = sorted(b[0] - a[1] for a, b in pairwise(lines))
    return lengths[len(lengths) // 2] >= _LEAST_PAGE


def neighbours(number: int, following: int) -> bool:
    """Tell whether two numbers may be those of pages that follow each other."""
    return 0 < following - number <= _STEP


def runs(found: Sequence[T], follows: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """Yield the longest runs in which each follows the one before it."""
    run: list[T] = []
    for one in found:
        if run and not follows(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
