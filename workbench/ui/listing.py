"""What is listed of what was found, row by row, and the place among the rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from workbench.stretches import Stretch, without_followers


class Listing:
    """The numbers of what is ``shown``, in rising order, in ``rows``: a stretch stands in one.

    ``rows`` has the first number of each. ``cursor`` counts rows, ``within`` how far into the
    stretch at the cursor the place is; 0 and 0 where nothing is listed.
    """

    def __init__(self, shown: Sequence[int]) -> None:
        self.show(shown)

    def show(self, shown: Sequence[int], stretches: Mapping[int, Stretch] | None = None) -> None:
        """List other numbers, beginning at the top."""
        self.shown = shown
        self.stretches = stretches or {}
        self.rows = without_followers(shown, self.stretches)
        self.cursor = self.within = 0

    @property
    def number(self) -> int | None:
        """The number at the place; None where nothing is listed."""
        return self.numbers(self.cursor)[self.within] if self.rows else None

    def numbers(self, row: int) -> Stretch:
        """Return the numbers that stand in a row."""
        first = self.rows[row]
        return self.stretches.get(first, (first,))

    def go(self, row: int, within: int = 0) -> bool:
        """Go to a row, or the nearest there is; tell whether the place changed."""
        before = self.cursor, self.within
        self.cursor = max(0, min(row, len(self.rows) - 1))
        self.within = within
        return before != (self.cursor, self.within)

    def go_to(self, number: int) -> None:
        """Go to a number, or the next that is listed."""
        for first, stretch in self.stretches.items():
            if number in stretch:
                self.go(bisect_left(self.rows, first), stretch.index(number))
                return
        self.go(bisect_left(self.rows, number))
