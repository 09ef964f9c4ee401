"""Rows of cells to what Textual draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.ui.typeset import PDI, Cell, Reorder, Row, one_line

Painter = Callable[[Cell], Style]


def segments(row: Row, base: Style, paint: Painter | None = None) -> list[Segment]:
    """Return a row as segments, neighbours of one style together."""
    if not row.cells:
        return []
    if paint is None:
        return [Segment(row.text, base)]
    runs: list[tuple[list[str], Style]] = []
    for cell in row.cells:
        style = paint(cell)
        if not runs or runs[-1][1] != style:
            runs.append(([], style))
        runs[-1][0].append(cell.text)
    painted = [Segment("".join(texts), style) for texts, style in runs]
    return [Segment(row.isolate, base), *painted, Segment(PDI, base)] if row.isolate else painted


def strip(parts: Iterable[Segment], width: int, base: Style, right: bool = False) -> Strip:
    """Return segments as one line of ``width`` columns, aligned left or right, cut if too long."""
    line = Strip(parts)
    if line.cell_length >= width:
        return line.crop(0, width)
    gap = Segment(" " * (width - line.cell_length), base)
    return Strip([gap, *line] if right else [*line, gap], width)


def foreign(text: str, base: Style, rtl: bool = False, reorder: Reorder = "app") -> list[Segment]:
    """Return a text that is not ours, of whatever script, as one row that can harm nothing."""
    return segments(one_line(text, rtl, reorder), base)
