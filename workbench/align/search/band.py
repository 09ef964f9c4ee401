"""The part of the alignment grid that is searched: for each row one stretch of columns.

A grid point ``(i, j)`` stands for "the first ``i`` segments of one text and the first ``j`` of the
other are done". Points of a band are numbered row by row, so that memory grows with the length of
the text and not with its square.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Bools, Ints, spread, starts_of


@dataclass(frozen=True, slots=True)
class Band:
    """Row ``i`` holds the columns ``low[i] <= j < high[i]``; ``starts`` numbers the points."""

    low: Ints
    high: Ints
    starts: Ints

    @classmethod
    def of(cls, low: Ints, high: Ints) -> Band:
        """Return the band with these stretches."""
        return cls(low, high, starts_of(np.maximum(high - low, 0)))

    @classmethod
    def whole(cls, rows: int, columns: int) -> Band:
        """Return the whole grid of two texts with so many segments."""
        return cls.of(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns + 1, np.int64))

    def __len__(self) -> int:
        return int(self.starts[-1])

    @property
    def columns(self) -> int:
        """One more than the last column of any row."""
        return int(self.high.max())

    def points(self) -> tuple[Ints, Ints]:
        """Return row and column of every point."""
        return spread(self.low, np.diff(self.starts))

    def among(self, start: Ints, end: Ints) -> Ints:
        """Return the points between two corners, both included (points × 2)."""
        first, last = int(start[0]), int(end[0]) + 1
        low = np.maximum(self.low[first:last], start[1])
        high = np.minimum(self.high[first:last], end[1] + 1)
        row, column = spread(low, np.maximum(high - low, 0))
        return np.stack([row + first, column], axis=1)

    def find(self, rows: Ints, columns: Ints) -> Ints:
        """Return the numbers of points, -1 where a point is not in the band."""
        inside = (rows >= 0) & (rows < len(self.low))
        row = np.where(inside, rows, 0)
        inside &= (columns >= self.low[row]) & (columns < self.high[row])
        return np.where(inside, self.starts[row] + columns - self.low[row], -1)

    def between(self, start: Ints, end: Ints) -> Band:
        """Return what lies between two corners, rows and columns counted from the first."""
        rows = slice(int(start[0]), int(end[0]) + 1)
        low = np.maximum(self.low[rows], start[1])
        high = np.minimum(self.high[rows], end[1] + 1)
        return Band.of(low - start[1], np.maximum(low, high) - start[1])

    def widened(self, margin: int, columns: int, closed: Bools | None = None) -> Band:
        """Return the band grown by ``margin`` points on every side, within ``columns`` segments.

        Rows that are ``closed`` make no others grow, nor themselves.
        """
        low, high = self.low, self.high
        if closed is not None:
            low, high = np.where(closed, columns + margin, low), np.where(closed, -margin, high)
        size = 2 * margin + 1
        low, high = (np.pad(edge, margin, mode="edge") for edge in (low, high))
        low = np.lib.stride_tricks.sliding_window_view(low, size).min(axis=1) - margin
        high = np.lib.stride_tricks.sliding_window_view(high, size).max(axis=1) + margin
        low, high = np.minimum(low, self.low), np.maximum(high, self.high)
        return Band.of(np.maximum(low, 0), np.minimum(high, columns + 1))

    def widened_at(self, rows: Ints, margin: int, columns: int) -> Band:
        """Return the band with ``margin`` more columns on both sides near some rows."""
        turns = np.zeros(len(self.low) + 1, np.int64)
        np.add.at(turns, np.maximum(rows - margin, 0), 1)
        np.add.at(turns, np.minimum(rows + margin + 1, len(self.low)), -1)
        near = np.cumsum(turns[:-1]) > 0
        low, high = self.low - margin * near, self.high + margin * near
        return Band.of(np.maximum(low, 0), np.minimum(high, columns + 1))


def around(rows: Ints, columns: Ints, height: int, width: int) -> Band:
    """Return the band that holds the given points and all rows between them, and rises.

    Rows without a point take the stretch between the points before and after them. Neither edge
    ever goes back: with a margin of one, steps of one segment lead from any point to any other that
    is farther on in both texts.
    """
    low = np.full(height + 1, width + 1, np.int64)
    high = np.full(height + 1, -1, np.int64)
    np.minimum.at(low, rows, columns)
    np.maximum.at(high, rows, columns + 1)
    # What no point fixes is bounded by the neighbours: low from above, high from below.
    empty = high < 0
    if empty.any():
        filled = np.flatnonzero(~empty)
        at = np.flatnonzero(empty)
        where = np.searchsorted(filled, at)
        before = filled[np.maximum(where - 1, 0)]
        after = filled[np.minimum(where, len(filled) - 1)]
        low[at] = np.where(where > 0, low[before], 0)
        high[at] = np.where(where < len(filled), high[after], width + 1)
    low = np.minimum.accumulate(low[::-1])[::-1]
    return Band.of(low, np.maximum.accumulate(high))
