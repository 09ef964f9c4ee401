"""How probable the single beads of a block are that some text lacks.

A block missing from a text can be cut into steps of the path in many ways, none of them probable by
itself. What is said of it are single beads, and each of those is as probable as all the steps
together that hold it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.arrays import Bools, Floats, Ints, groups_of, spread
from workbench.align.beads import Beads


@dataclass(frozen=True, slots=True)
class Blocks:
    """Beads of one segment, or none, a text: where each stands (-1 for none), and how probable."""

    places: Ints
    probabilities: Floats

    @classmethod
    def of(cls, starts: Ints, steps: Ints, posterior: Floats) -> Blocks:
        """Return the single beads that steps with a text missing hold, in the order they stand."""
        longest = steps.max(axis=1, initial=0)
        whole = _lacking(steps) & ((steps == 0) | (steps == longest[:, None])).all(axis=1)
        starts, steps, longest = starts[whole], steps[whole], longest[whole]
        step, late = spread(np.zeros_like(longest), longest)
        places = np.where(steps[step] > 0, starts[step] + late[:, None], -1)
        group = groups_of(places + 1)
        sums = np.bincount(group, weights=posterior[whole][step])
        single = np.zeros((len(sums), places.shape[1]), np.int64)
        single[group] = places
        return cls(single, np.minimum(sums, 1.0))

    @classmethod
    def joined(cls, parts: list[Blocks], texts: int) -> Blocks:
        """Return the single beads of all regions."""
        places = np.concatenate([np.zeros((0, texts), np.int64), *(part.places for part in parts)])
        sums = np.concatenate([np.zeros(0), *(part.probabilities for part in parts)])
        return cls(places, sums)

    def scored(self, beads: Beads) -> Beads:
        """Return beads with the probabilities of those that are here."""
        if not len(self.places) or not len(beads):
            return beads
        single = np.flatnonzero(_lacking(beads.steps) & (beads.steps <= 1).all(axis=1))
        wanted = np.where(beads.steps[single] > 0, beads.starts[single], -1)
        sizes = np.concatenate([self.places, wanted]).max(axis=0) + 2
        strides = np.cumprod([1, *sizes[:-1]])
        keys, ours = (self.places + 1) @ strides, (wanted + 1) @ strides
        order = np.argsort(keys)
        at = np.minimum(np.searchsorted(keys[order], ours), len(keys) - 1)
        there = keys[order][at] == ours
        scores = beads.scores.copy()
        scores[single[there]] = self.probabilities[order][at[there]]
        return Beads(beads.starts, beads.steps, scores)


def _lacking(steps: Ints) -> Bools:
    lacking: Bools = (steps == 0).any(axis=1)
    return lacking
