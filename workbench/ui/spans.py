"""Spans of a text, asked of every cell that is drawn."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable

from workbench.report.spans import joined
from workbench.ui.typeset import Cell


class Spans:
    """Spans in order and without overlaps, so that asking is quick.

    >>> Spans([(4, 6), (0, 2), (1, 3)]).parts
    [(0, 3), (4, 6)]
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.parts = [span for span in joined(spans, sys.maxsize) if span[0] < span[1]]
        self._starts = [start for start, _ in self.parts]

    def touch(self, cell: Cell) -> bool:
        """Tell whether a cell shows any of them."""
        at = bisect_left(self._starts, cell.end) - 1
        return at >= 0 and cell.start < self.parts[at][1]
