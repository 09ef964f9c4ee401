"""How much the numbers of sentences of two runs of segments speak for their being translations.

A segment may hold several sentences: a paragraph, say, or a line of the user's own. Translators
mostly keep sentences whole, so where a bead joins three segments with one, that one should hold
three. ``priors`` say how probable it is that so many segments stand against so many; here is said
how much more, or less, probable it is that so many *sentences* do (in the manner of Gale and Church
1993, whose unit of length is the character). Where every segment is one sentence, that is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Floats, Ints

# How probable it is that a translation has as many sentences, one more or fewer, two …
_APART = np.array([0.8, 0.15, 0.035, 0.01, 0.005])
# As many beads as the table's word counts for against what is seen.
_PRIOR_BEADS = 20.0


@dataclass(frozen=True, slots=True)
class SentenceModel:
    """The log probability that the numbers of sentences are so far apart, up to the last."""

    logs: Floats

    @classmethod
    def first(cls) -> SentenceModel:
        """Return the model before anything is known of the two texts."""
        return cls(np.log(_APART))

    def refit(self, source: Ints, sources: Ints, target: Ints, targets: Ints) -> SentenceModel:
        """Return the model with what beads held for right teach.

        The arrays are the numbers of sentences and of segments of each side. Beads of segments that
        are one sentence each teach nothing: their shape says it all.
        """
        several = (source > sources) | (target > targets)
        seen = np.bincount(self._apart(source, target)[several], minlength=len(_APART))
        counts = seen + _PRIOR_BEADS * _APART
        return SentenceModel(np.log(counts / counts.sum()))

    def score(self, source: Ints, sources: int, target: Ints, targets: int) -> Floats:
        """Return log likelihood ratios of runs of ``sources`` and ``targets`` segments."""
        shape = min(abs(sources - targets), len(self.logs) - 1)
        ratios: Floats = self.logs[self._apart(source, target)] - self.logs[shape]
        return ratios

    def _apart(self, source: Ints, target: Ints) -> Ints:
        apart: Ints = np.minimum(np.abs(source - target), len(self.logs) - 1)
        return apart
