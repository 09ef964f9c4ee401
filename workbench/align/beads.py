"""Beads as arrays, the form in which the passes hand them on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.arrays import Floats, Ints, spread
from workbench.alignment import Bead


@dataclass(frozen=True, slots=True)
class Beads:
    """Where each bead starts and how far it goes (beads × texts), and its probability."""

    starts: Ints
    steps: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.scores)

    def parted(self) -> Beads:
        """Return the beads with each block that only one text has parted into single segments."""
        block = np.count_nonzero(self.steps, axis=1) == 1
        sizes = np.where(block, self.steps.max(axis=1, initial=0), 1)
        bead, late = spread(np.zeros(len(self), np.int64), sizes)
        steps = np.where(block[bead, None], np.minimum(self.steps[bead], 1), self.steps[bead])
        return Beads(self.starts[bead] + late[:, None] * steps, steps, self.scores[bead])

    def to_beads(self) -> tuple[Bead, ...]:
        """Return the beads of the contract, scores rounded to what they are good for."""
        ends = (self.starts + self.steps).tolist()
        return tuple(
            Bead(tuple(zip(start, end, strict=True)), round(score, 3))
            for start, end, score in zip(
                self.starts.tolist(), ends, self.scores.tolist(), strict=True
            )
        )
