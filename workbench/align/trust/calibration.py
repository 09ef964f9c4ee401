"""How often a bead is right, from how probable the sums over all paths make it.

The sums take what speaks for a bead for independent witnesses, and words of one sentence are not:
the probabilities are too sure of themselves. One number, a temperature, mends that (Guo et al.
2017, after Platt 1999): the odds are raised to a power. Fitted on what beads of nine corpora turned
out to be, it is 0.62 to 0.71 for three texts and 0.66 to 0.74 for two, whichever corpus is left
out; that the passes over two texts said the same, which shape a bead has, and how sure its
neighbours are add nothing that holds on a corpus left out. Since words are asked where they stand
(``order``) beads are right as often as they say, or a little more often.
Where few words are known beforehand a text teaches itself more than is right; there the power is
less, by what it was in seven sets of three languages that no lexicon knows.
``python -m benchmarks.alignment`` counts how often beads of each score are right.
"""

from __future__ import annotations

import numpy as np

from workbench.align.bead_arrays import BeadArrays

POWER = 0.67
# What is left of it where no word is known, and the share of known words that leaves it whole.
_UNKNOWN, _KNOWN = 0.6, 0.2


def calibrated(beads: BeadArrays, known: float = 1.0) -> BeadArrays:
    """Return the beads, their probabilities as often right as they say.

    ``known`` is what share of the words was known beforehand.

    >>> one = np.ones((3, 2), np.int64)
    >>> calibrated(BeadArrays(one, one, np.array([0.5, 0.85, 1.0]))).scores.round(2).tolist()
    [0.5, 0.76, 1.0]
    """
    power = POWER * (_UNKNOWN + (1 - _UNKNOWN) * min(known / _KNOWN, 1.0))
    right, wrong = beads.scores**power, (1 - np.minimum(beads.scores, 1.0)) ** power
    return BeadArrays(beads.starts, beads.steps, right / (right + wrong))
