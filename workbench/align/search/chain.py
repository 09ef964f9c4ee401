"""The best chain of matches through two texts (Abouelhoda and Ohlebusch 2005; Li 2018).

A chain rises in both texts. It earns what its matches are worth and pays for what is odd about the
steps between them. Passages that say the same are about as long in both texts, so where the next
match stands is Cauchy about where the lengths say: a step past something that one text lacks is
odder than one straight on, but the longer it is the less it matters how long. So a few matches pay
for the step to where they stand, and one that stands astray by chance does not.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import numpy as np

from workbench.align.search.matches import Matches
from workbench.arrays import Floats, Ints

# A match must outweigh this power of the number of segments: it is the best of so many.
_CHANCE = 0.7
# How far two texts drift apart, in segments: at once, and for each segment they go on.
_DRIFT, _DRIFT_RATE = 1.0, 0.1
# How much odder it is that something is missing than that a match stands at any one segment.
_MISSING = 5.0
# Steps from so many matches before are weighed; from farther back something must be missing.
_LOOK_BACK = 100


def best(matches: Matches, places: Floats, segments: float) -> Ints:
    """Return the segments of the matches of the best chain, in order.

    ``places`` (matches + 2 × 2) is how far the two texts have come at each match, and at their
    beginning and end, in units of which passages that say the same have as many in both.
    ``segments`` is how many the texts have.
    """
    worth = matches.worth - _CHANCE * np.log(segments)
    oddest = float(np.log(segments)) + _MISSING
    row, column = np.concatenate([[[-1, -1]], matches.segments]).T
    total, before = np.zeros(len(row)), np.zeros(len(row), np.int64)
    front = _Front()
    for low, high in pairwise(_turns(row)):
        for at in range(max(low, 1), high):
            total[at], before[at] = front.best(int(column[at]))
            total[at] -= oddest
            near = np.flatnonzero(column[max(low - _LOOK_BACK, 0) : low] < column[at])
            near += max(low - _LOOK_BACK, 0)
            if len(near):
                reached = total[near] - _oddity(places[at] - places[near])
                choice = int(reached.argmax())
                if reached[choice] >= total[at]:
                    total[at], before[at] = reached[choice], near[choice]
            total[at] += worth[at - 1]
        # What stands in one row does not rise.
        for at in range(low, high):
            front.add(int(column[at]), float(total[at]), at)
    last = total - np.minimum(_oddity(places[-1] - places[:-1]), oddest)
    at, chain = int(last.argmax()), []
    while at:
        chain.append(at - 1)
        at = int(before[at])
    return matches.segments[np.array(chain[::-1], np.int64)]


def _turns(row: Ints) -> list[int]:
    """Return where each row begins, and the end."""
    return [*np.flatnonzero(np.diff(row, prepend=-2)).tolist(), len(row)]


def _oddity(steps: Floats) -> Floats:
    """Return how improbable steps are that lead to so many segments on, as logarithms."""
    reach = _DRIFT + _DRIFT_RATE * steps.min(axis=1)
    drift = (steps[:, 0] - steps[:, 1]) / reach
    oddity: Floats = np.log(np.pi * reach * (1 + drift**2))
    return oddity


class _Front:
    """The best chain that ends before each column: columns and totals rise together."""

    def __init__(self) -> None:
        self._columns: list[int] = []
        self._chains: list[tuple[float, int]] = []

    def best(self, column: int) -> tuple[float, int]:
        """Return the total of the best chain that ends before a column, and its last match."""
        return self._chains[bisect_left(self._columns, column) - 1]

    def add(self, column: int, total: float, match: int) -> None:
        """Add a chain that ends at a column."""
        first = last = bisect_left(self._columns, column)
        if first and self._chains[first - 1][0] >= total:
            return
        while last < len(self._columns) and self._chains[last][0] <= total:
            last += 1
        self._columns[first:last] = [column]
        self._chains[first:last] = [(total, match)]
