"""Of two copies of a sentence the later is the one too many.

Where a text says a segment twice that the others have once, nothing tells which of the two they
have: either may stand alone. Who copies reads on where he thinks he was and writes it again, so it
is the second that readers strike out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.arrays import Bools, Floats, Ints
from workbench.lexicon.bags import Bags

# What it costs that the first of two copies stands alone: so little that whatever else tells them
# apart says more.
_COST = 0.2
# Copies stand at most so many segments apart.
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Copies:
    """For each text which of its segments are said again soon, and were not said just before."""

    first: tuple[Bools, ...]

    @classmethod
    def of(cls, texts: Sequence[Bags]) -> Copies:
        """Return the copies in some texts."""
        return cls(tuple(_first(text.wordings) for text in texts))

    def worth(self, ends: Ints, steps: Ints) -> Floats:
        """Return what beads are worth for it, by where they end and how far they go.

        Both are beads × texts. The first of two copies costs something where some text lacks it.
        """
        lacking = (steps == 0).any(axis=1)
        said_again = np.zeros(len(ends), np.bool_)
        for text, first in enumerate(self.first):
            if first.any():
                here = (steps[:, text] == 1) & lacking
                said_again |= here & first[ends[:, text] - 1]
        return np.where(said_again, -_COST, 0.0)


def _first(wordings: Ints) -> Bools:
    again, before = np.zeros((2, len(wordings)), np.bool_)
    for apart in range(1, min(_NEAR, len(wordings) - 1) + 1):
        same = wordings[apart:] == wordings[:-apart]
        again[:-apart] |= same
        before[apart:] |= same
    first: Bools = again & ~before
    return first
