"""From stored text to display rows: wrapped, joined, reordered, each cell knowing its origin.

Order matters: letters are joined over the whole paragraph, the paragraph is wrapped in logical
order, and only then is each row reordered. A cell holds one letter with its marks and the span of
the stored text it shows, so that highlights and the mouse find their way through the reordering.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from rich.cells import get_character_cell_size

from workbench.ui import bidi
from workbench.ui.shaping import ZWJ, ZWNJ, shape
from workbench.visible import visible

Reorder = Literal["app", "terminal"]
"""Who puts right-to-left text in visual order: this program, or the terminal it runs in."""

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
DOTTED_CIRCLE = "◌"
SOFT_HYPHEN = "\u00ad"

Span = tuple[int, int]

_SPACES = re.compile(r"[ \t\r\n\f\v\x1c-\x1e\x85]+")
_QUOTING = frozenset({FSI, PDI})
_BREAK_AFTER = frozenset(" -‐–—/")
_NEVER_FIRST = frozenset(" .,:;!?)]}»”’…、。，．：；！？）］｝」』】〉》〕・ー々")
_WIDE = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A letter with its marks in its place on the screen.

    ``width`` is in terminal columns; ``start`` and ``end`` are the span of the stored text.
    """

    text: str
    width: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One display row, its cells in the order they are sent, left to right.

    ``isolate`` opens the isolate it is sent in where the terminal is to reorder it: whatever stands
    beside it on the screen is no part of it.
    """

    cells: tuple[Cell, ...]
    isolate: str = ""

    @property
    def width(self) -> int:
        """Columns taken."""
        return sum(cell.width for cell in self.cells)

    @property
    def text(self) -> str:
        """What is sent to the terminal."""
        sent = "".join(cell.text for cell in self.cells)
        return f"{self.isolate}{sent}{PDI}" if self.isolate else sent


@lru_cache(maxsize=128)
def typeset(
    text: str, width: int, rtl: bool, reorder: Reorder = "app", quotes: tuple[Span, ...] = ()
) -> tuple[Row, ...]:
    """Set a text in rows of at most ``width`` columns.

    Single line breaks are spaces, empty lines part paragraphs. ``rtl`` is the direction of the
    language the text is in; ``quotes``, in order, are stretches of other texts quoted in it, each
    of which reads in its own direction. Rows are neither padded nor aligned.
    """
    rows: list[Row] = []
    for start, end in _paragraphs(text):
        rows += _Paragraph(text, start, end, rtl, reorder, quotes).rows(max(width, 2))
    return tuple(rows)


def one_line(text: str, rtl: bool, reorder: Reorder = "app") -> Row:
    """Set a text as one row, however wide: for what is shown in passing, like a value."""
    rows = typeset(" ".join(text.split()), 1 << 30, rtl, reorder)
    return rows[0] if rows else Row(())


def reads_rtl(text: str) -> bool:
    """Tell whether a text of a language that nobody names reads from right to left."""
    return bidi.paragraph(text).base == 1


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _SPACES.finditer(text):
        if text.count("\n", gap.start(), gap.end()) > 1:
            if gap.start() > start:
                yield start, gap.start()
            start = gap.end()
    if start < len(text):
        yield start, len(text)


class _Paragraph:
    """A paragraph on its way to the screen: what is shown, and where each character came from."""

    def __init__(
        self, text: str, start: int, end: int, rtl: bool, reorder: Reorder, quotes: Sequence[Span]
    ) -> None:
        self.rtl = rtl
        self.reorder = reorder
        self.shown, self.origin = _shown(text, start, end, quotes)
        # Most texts have nothing that joins or turns round, and are set four times as quickly.
        self.is_plain = not rtl and not bidi.MAY_TURN.search(self.shown)
        self.drawn = self.shown if self.is_plain else _drawn(self.shown, reorder)
        self.clusters = _clusters(self.shown)
        self.bidi = None
        if reorder == "app" and not self.is_plain:
            self.bidi = bidi.paragraph(self.shown, int(rtl))

    def rows(self, width: int) -> Iterator[Row]:
        for first, last in _wrap(self.shown, self.clusters, width):
            yield self._row(first, last)

    def _row(self, first: int, last: int) -> Row:
        if self.bidi is None:
            if self.reorder == "terminal":
                return self._logical_row(first, last)
            return Row(tuple(self._cell(at, mirror=False) for at in range(first, last)))
        start, end = self.clusters[first].start, self.clusters[last - 1].end
        line = self.bidi.line(start, end)
        levels = [line[cluster.start - start] for cluster in self.clusters[first:last]]
        # A character that the algorithm would remove goes with the paragraph.
        levels = [self.bidi.base if level == bidi.REMOVED else level for level in levels]
        order = bidi.visual_order(levels)
        return Row(tuple(self._cell(first + at, levels[at] % 2 == 1) for at in order))

    def _logical_row(self, first: int, last: int) -> Row:
        """Return a row for a terminal that reorders, its quotations opened and closed in it."""
        cells = [self._cell(at, mirror=False) for at in range(first, last)]
        start, end = self.clusters[first].start, self.clusters[last - 1].end
        is_open = [
            self.shown.count(FSI, 0, at) > self.shown.count(PDI, 0, at) for at in (start, end)
        ]
        if is_open[0]:
            cells[0] = replace(cells[0], text=FSI + cells[0].text)
        if is_open[1]:
            cells[-1] = replace(cells[-1], text=cells[-1].text + PDI)
        has_rtl = any(bidi.is_rtl(char) for char in self.shown[start:end])
        return Row(tuple(cells), RLI if self.rtl else LRI if has_rtl else "")

    def _cell(self, number: int, mirror: bool) -> Cell:
        cluster = self.clusters[number]
        sent = self.drawn[cluster.start]
        if mirror:
            sent = bidi.MIRRORED.get(sent, sent)
        elif sent in _QUOTING and self.reorder == "app":
            sent = ""
        if cluster.end - cluster.start > 1:
            marks = self.drawn[cluster.start + 1 : cluster.end]
            sent += "".join(mark for mark in marks if not _unsent(mark, self.reorder))
        start, end = self.origin[cluster.start], self.origin[cluster.end - 1] + 1
        # A text has few letters, and many cells of each.
        return Cell(sys.intern(sent), cluster.width, start, end)


class _Cluster(NamedTuple):
    """A span ``[start, end)`` of what is shown that moves as one.

    ``room`` is the columns it takes in terminals that give a spacing vowel sign, as Hindi has it,
    one of its own; others give it none, and in neither may a row be cut short.
    """

    start: int
    end: int
    width: int
    room: int


def _shown(text: str, start: int, end: int, quotes: Sequence[Span] = ()) -> tuple[str, list[int]]:
    """Return ``text[start:end]`` with one space for white space, controls made visible.

    With it, for each character the offset in ``text`` that it stands for. Every quotation gets an
    isolate, the only ones there are: those of the text have been made visible.
    """
    pieces: list[str] = []
    origin: list[int] = []
    here = [(max(first, start), min(last, end)) for first, last in quotes]
    here = [span for span in here if span[0] < span[1]]
    marks = [(at, mark) for span in here for at, mark in zip(span, (FSI, PDI), strict=True)][::-1]
    at = start
    while at < end:
        while marks and marks[-1][0] <= at:
            before, mark = marks.pop()
            pieces.append(mark)
            origin.append(max(before - 1, start))
        gap = _SPACES.match(text, at, end)
        shown = " " if gap else visible(text[at], newlines=False)
        if (not pieces or pieces[-1] == FSI) and _width(shown[0]) == 0:
            shown = DOTTED_CIRCLE + shown
        pieces.append(shown)
        origin += [at] * len(shown)
        at = gap.end() if gap else at + 1
    for before, mark in reversed(marks):
        pieces.append(mark)
        origin.append(max(before - 1, start))
    return "".join(pieces), origin


def _drawn(shown: str, reorder: Reorder) -> str:
    shaped = shape(shown)
    if reorder == "app":
        return shaped
    # The terminal joins letters itself, but never gets to see the joiner: shape those beside one.
    return "".join(
        formed if ZWJ in shown[max(at - 1, 0) : at + 2] else char
        for at, (char, formed) in enumerate(zip(shown, shaped, strict=True))
    )


def _unsent(char: str, reorder: Reorder) -> bool:
    """Tell what no terminal may get: joiners, soft hyphens, selectors change widths at will."""
    if char == ZWNJ or char in _QUOTING:
        return reorder == "app"
    is_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return is_selector or unicodedata.category(char) == "Cf"


def _width(char: str) -> int:
    """Return the columns a character takes; soft hyphens take none, as they are never sent."""
    return 0 if char == SOFT_HYPHEN else get_character_cell_size(char)


def _clusters(shown: str) -> list[_Cluster]:
    starts: list[int] = []
    widths: list[int] = []
    rooms: list[int] = []
    for at, char in enumerate(shown):
        width = _width(char)
        if width or not starts:
            starts.append(at)
            widths.append(width)
            rooms.append(width)
        elif unicodedata.category(char) == "Mc":
            rooms[-1] += 1
    ends = [*starts[1:], len(shown)]
    return [_Cluster(*parts) for parts in zip(starts, ends, widths, rooms, strict=True)]


def _may_part(shown: str, clusters: list[_Cluster], at: int) -> bool:
    """Tell whether a row may break before a cluster because a wide character stands there.

    Chinese and Japanese put no spaces between words; but no row begins with what closes.
    """
    if at >= len(clusters) or shown[clusters[at].start] in _NEVER_FIRST:
        return False
    return _WIDE in (clusters[at - 1].width, clusters[at].width)


def _wrap(shown: str, clusters: list[_Cluster], width: int) -> Iterator[tuple[int, int]]:
    """Part clusters into rows, as ``[first, last)``; the space at which a row breaks is left out.

    A word wider than a row is cut.
    """
    first = 0
    while first < len(clusters):
        used = 0
        last = first
        fitting = None
        while last < len(clusters):
            char = shown[clusters[last].start]
            if used + clusters[last].room > width and char != " ":
                break
            used += clusters[last].room
            last += 1
            if char in _BREAK_AFTER or _may_part(shown, clusters, last):
                fitting = last
        if last < len(clusters) and fitting is not None:
            last = fitting
        end = last
        while end > first and shown[clusters[end - 1].start] == " ":
            end -= 1
        if end > first:
            yield first, end
        first = last
