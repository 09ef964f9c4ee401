"""What one text alone has before the others begin, or after they have ended.

A title page, a preface, thanks, a date, a note of the translator: who adds to a text, or leaves
something of it out, does so at its beginning and its end far more often than between.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Bools, Floats, Ints

# How much likelier than elsewhere, in logs, one text alone has its first segments, and its last.
_LIKELIER = 2.0


@dataclass(frozen=True, slots=True)
class Outside:
    """Where the texts end: their numbers of segments."""

    ends: Ints

    def near(self, points: Ints, reach: int) -> Bools:
        """Tell which points end beads of at most so many segments that may be worth anything."""
        near: Bools = ((points <= reach) | (points == self.ends)).any(axis=1)
        return near

    def worth(self, ends: Ints, steps: Ints) -> Floats:
        """Return what beads are worth for it, by where they end and how far they go.

        >>> ends = np.array([[0, 2, 0], [1, 0, 0], [5, 5, 5], [5, 4, 5]])
        >>> steps = np.array([[0, 2, 0], [1, 1, 0], [0, 0, 3], [0, 1, 0]])
        >>> Outside(np.array([5, 5, 5])).worth(ends, steps).tolist()
        [2.0, 0.0, 2.0, 0.0]
        """
        outside = np.zeros(len(ends), np.bool_)
        size = steps.sum(axis=1)
        for end, step, last in zip(ends.T, steps.T, self.ends, strict=True):
            outside |= (step == size) & ((end == size) | (end == last))
        return np.where(outside, _LIKELIER, 0.0)
