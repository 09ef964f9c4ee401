"""The tables of a document as paragraphs: cell by cell, or of short cells row by row."""

from __future__ import annotations

from collections.abc import Sequence

Cells = list[list[str]]
"""The paragraphs of each cell of a row."""

_LONGEST_CELL = 60


def is_of_short_cells(rows: Sequence[Cells]) -> bool:
    """Tell whether a table holds words and figures rather than text: no cell is a paragraph."""
    cells = [cell for row in rows for cell in row]
    return (
        len(rows) > 1
        and max(map(len, rows)) > 1
        and all(len(cell) < 2 for cell in cells)
        and all(_is_short(paragraph) for cell in cells for paragraph in cell)
    )


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and "\n" not in text and not text.startswith(("#", "- "))


def table_paragraphs(rows: Sequence[Cells]) -> list[str]:
    """Return a table's paragraphs: those of its cells, or of short cells a row, as people type it.

    Tabs part the cells of a row.
    """
    if is_of_short_cells(rows):
        return ["\t".join(cell[0] if cell else "" for cell in row).rstrip("\t") for row in rows]
    return [paragraph for row in rows for cell in row for paragraph in cell]


class OpenTables:
    """The tables that a reader is in, the innermost last: what it reads there is put into cells.

    ``paragraphs`` is the reader's own list. What stands outside a row stays in it.
    """

    def __init__(self, paragraphs: list[str]) -> None:
        self._paragraphs = paragraphs
        self._open: list[list[Cells]] = []

    def begin(self) -> None:
        """Begin a table, perhaps in a cell of another."""
        self._open.append([])

    def row(self) -> None:
        """Begin a row."""
        if self._open:
            self._open[-1].append([])

    def cell(self, first: int) -> None:
        """End a cell, which has the paragraphs from number ``first`` on."""
        if self._open and self._open[-1]:
            own = self._paragraphs[first:]
            del self._paragraphs[first:]
            self._open[-1][-1].append([one for one in own if one.strip()])

    def end(self) -> list[Cells]:
        """End a table, which then stands among the paragraphs, and return its rows."""
        rows = self._open.pop()
        self._paragraphs += table_paragraphs(rows)
        return rows
