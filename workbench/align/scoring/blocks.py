"""How probable the beads of a passage are that some text lacks.

A passage missing from a text can be cut into steps of the path in many ways, none of them probable
by itself. What is said of it are the beads of the others; each of those is as probable as all the
steps together that hold it.
"""

from __future__ import annotations

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.arrays import Bools, Ints, groups_of

CONSIDERED = 0.001
"""Steps less probable than this add nothing that counts."""


def scored(beads: BeadArrays, held: BeadArrays) -> BeadArrays:
    """Return beads, those that lack a text with the probabilities of all that are ``held``.

    Those are the beads that the steps hold, each with the probability of its step.
    """
    alone: Bools = (beads.steps == 0).any(axis=1)
    if not len(held) or not alone.any():
        return beads
    ours, theirs = _places(beads.where(alone)), _places(held)
    group = groups_of(np.concatenate([ours, theirs]))
    sums = np.bincount(group[len(ours) :], held.scores, minlength=int(group.max()) + 1)
    scores = beads.scores.copy()
    scores[alone] = np.maximum(scores[alone], np.minimum(sums[group[: len(ours)]], 1.0))
    return BeadArrays(beads.starts, beads.steps, scores)


def _places(beads: BeadArrays) -> Ints:
    """Return what beads hold; where they stand in a text that they lack says nothing."""
    starts = np.where(beads.steps > 0, beads.starts + 1, 0)
    return np.concatenate([starts, beads.steps], axis=1)
