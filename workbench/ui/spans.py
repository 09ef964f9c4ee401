"""Spans of a text, asked of every cell that is drawn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from workbench.ui.typeset import Cell


class Spans:
    """Spans in order and without overlaps, so that asking is quick.

    >>> Spans([(4, 6), (0, 2), (1, 3)]).parts
    [(0, 3), (4, 6)]
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.parts: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if start == end:
                continue
            if self.parts and start <= self.parts[-1][1]:
                self.parts[-1] = (self.parts[-1][0], max(end, self.parts[-1][1]))
            else:
                self.parts.append((start, end))
        self._starts = [start for start, _ in self.parts]

    def touch(self, cell: Cell) -> bool:
        """Tell whether a cell shows any of them."""
        at = bisect_left(self._starts, cell.end) - 1
        return at >= 0 and cell.start < self.parts[at][1]
