"""Of what a text says twice the later is the one too many: a sentence, or a whole passage.

Where a text says a segment twice that the others have once, nothing tells which of the two they
have: either may stand alone, and of a passage said twice any part of the first and the rest of the
second. Who copies reads on where he thinks he was and writes it again, so it is the second that
readers strike out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.arrays import Bools, Floats, Ints, distinct, starts_of
from workbench.lexicon.bags import Bags

# What it costs that a segment stands alone that is said again: so little that whatever else tells
# the two apart says more; and in a passage, where it is likelier than not that all of it does not.
_COST, _COST_IN_PASSAGE = 0.2, 0.8
# At most so many segments stand between a passage and its copy, and in the copy one in ten may
# read otherwise.
_BETWEEN, _SAME = 4, 0.9


@dataclass(frozen=True, slots=True)
class SaidTwice:
    """For each text what it costs that the segments up to each point stand alone."""

    costs: tuple[Floats, ...]

    @classmethod
    def of(cls, texts: Sequence[Bags]) -> SaidTwice:
        """Return what some texts say twice."""
        return cls(tuple(_costs(text.wordings) for text in texts))

    def __bool__(self) -> bool:
        """Tell whether any text says anything twice."""
        return any(cost[-1] > 0 for cost in self.costs)

    def near(self, points: Ints, reach: int) -> Bools:
        """Tell which points end beads of at most so many segments that may cost anything."""
        found = np.zeros(len(points), np.bool_)
        for end, cost in zip(points.T, self.costs, strict=True):
            found |= cost[end] > cost[np.maximum(end - reach, 0)]
        return found

    def worth(self, ends: Ints, steps: Ints) -> Floats:
        """Return what beads that some text lacks are worth for it, nothing or less.

        ``ends`` and ``steps`` (beads × texts) are where they end and how far they go.
        """
        most = np.zeros(len(ends))
        for text, cost in enumerate(self.costs):
            end, step = ends[:, text], steps[:, text]
            np.maximum(most, cost[end] - cost[end - step], out=most)
        return -most


def _costs(wordings: Ints) -> Floats:
    """Return what it costs that all segments before each point stand alone."""
    again, before = again_and_before(wordings)
    first = np.pad(again & ~before, 1)
    in_passage = first[:-2] | first[2:]
    costs: Floats = np.where(in_passage, _COST_IN_PASSAGE, _COST) * first[1:-1]
    return np.concatenate([[0.0], np.cumsum(costs)])


def again_and_before(wordings: Ints) -> tuple[Bools, Bools]:
    """Tell which segments are said again soon, in a copy of their passage, and which were said.

    >>> again, before = again_and_before(np.array([5, 1, 2, 1, 2, 7]))
    >>> again.tolist(), before.tolist()
    ([False, True, True, False, False, False], [False, False, False, True, True, False])
    """
    again, before = np.zeros((2, len(wordings)), np.bool_)
    order = np.argsort(wordings, kind="stable")
    apart = np.diff(order)[np.diff(wordings[order]) == 0]
    for lag in distinct(apart).tolist():
        shortest = max(lag - _BETWEEN, 1)
        enough = _SAME * shortest
        if np.count_nonzero(apart == lag) < enough / 2:
            continue
        same = wordings[lag:] == wordings[:-lag]
        if len(same) < shortest:
            continue
        sums = starts_of(same)
        passages = np.flatnonzero(sums[shortest:] - sums[:-shortest] >= enough)
        turns = np.bincount(passages, minlength=len(same) + 1)
        turns -= np.bincount(passages + shortest, minlength=len(same) + 1)
        copied = same & (np.cumsum(turns)[:-1] > 0)
        again[:-lag] |= copied
        before[lag:] |= copied
    return again, before
