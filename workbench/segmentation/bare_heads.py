"""Running heads without numbers: the same line at the top or the foot of pages.

Only form feeds tell where a page ends. A refrain, or the heading of a table that runs on, comes
again at the edge of a page as well: so a sentence must run on past the heads here and there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from workbench.segmentation.page_breaks import (
    FEWEST_HEADS,
    FORM_FEED,
    LONGEST_HEAD,
    Span,
    full_lines,
    often_cut,
    runs_on,
)

# Fewer characters to a form feed are no pages.
_LEAST_PAGE = 100
# Lines at each edge of a page that are looked at: head, number, and the line of text beside them.
_DEPTH = 3

_NUMBER = re.compile(r"[^\w\n]{0,4}\d{1,4}[^\w\n]{0,4}")


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines from the top down and from the foot up; lone numbers are left out."""

    top: tuple[Span, ...]
    foot: tuple[Span, ...]


def bare_heads(text: str) -> frozenset[Span]:
    """Return the lines that surely are running heads without the numbers of pages."""
    if not FEWEST_HEADS - 1 <= text.count(FORM_FEED) <= len(text) // _LEAST_PAGE:
        return frozenset()
    pages = list(_pages(text))
    alike: dict[tuple[str, str], set[Span]] = defaultdict(set)
    for page in pages:
        for edge, lines in (("top", page.top), ("foot", page.foot)):
            if lines and (words := _words(text, lines[0])):
                alike[edge, words].add(lines[0])
    often = [spans for spans in alike.values() if len(spans) >= FEWEST_HEADS]
    cutting = set(_cutting(text, pages, frozenset().union(*often)))
    sure = [spans for spans in often if often_cut(len(spans & cutting), len(spans))]
    return frozenset().union(*sure)


def _pages(text: str) -> Iterator[_Page]:
    ends = [-1, *(found.start() for found in re.finditer(FORM_FEED, text)), len(text)]
    for start, end in pairwise(ends):
        lines = [*full_lines(text, start + 1, end)]
        yield _Page(_without_numbers(text, lines), _without_numbers(text, reversed(lines)))


def _without_numbers(text: str, lines: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(islice((span for span in lines if not _NUMBER.fullmatch(text, *span)), _DEPTH))


def _words(text: str, span: Span) -> str:
    """Return the words of a line that may be a head, in one form; ``""`` of others."""
    line = text[slice(*span)]
    may_be = len(line) <= LONGEST_HEAD and line[0].isalpha() and line[-1] not in ".!?…؟"
    return " ".join(line.split()).casefold() if may_be else ""


def _cutting(text: str, pages: Sequence[_Page], heads: frozenset[Span]) -> Iterator[Span]:
    """Yield the lines at the edges of pages between which a sentence runs on."""
    for page, following in pairwise(pages):
        above, below = (
            next((text[slice(*span)] for span in lines if span not in heads), "")
            for lines in (page.foot, following.top)
        )
        if runs_on(above, below):
            yield from (*page.foot[:1], *following.top[:1])
