"""Beads as arrays, the form in which the passes hand them on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.alignment import Bead
from workbench.arrays import Bools, Floats, Ints, spread

# No bead that no person has seen is surer than this.
SUREST = 0.999


@dataclass(frozen=True, slots=True)
class BeadArrays:
    """Where each bead starts and how far it goes (beads × texts), and its probability."""

    starts: Ints
    steps: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.scores)

    @classmethod
    def of(cls, beads: Iterable[Bead], columns: Sequence[int]) -> BeadArrays:
        """Return beads of the contract in some of their texts, without those empty in all."""
        if not columns:
            return cls.joined([], 0)
        runs = np.array([[bead.runs[at] for at in columns] for bead in beads], np.int64)
        runs = runs.reshape(-1, len(columns), 2)
        starts, steps = runs[:, :, 0], runs[:, :, 1] - runs[:, :, 0]
        return cls(starts, steps, np.ones(len(runs))).solid()

    @classmethod
    def joined(cls, parts: Sequence[BeadArrays], texts: int) -> BeadArrays:
        """Return the beads of all parts in the order of the texts."""
        none = np.zeros((0, texts), np.int64)
        starts = np.concatenate([none, *(part.starts for part in parts)])
        steps = np.concatenate([none, *(part.steps for part in parts)])
        scores = np.concatenate([np.zeros(0), *(part.scores for part in parts)])
        order = np.argsort(starts.sum(axis=1), kind="stable")
        return cls(starts[order], steps[order], scores[order])

    def of_texts(self, columns: Sequence[int]) -> BeadArrays:
        """Return the beads in some of the texts, without those empty in all of these."""
        return self.seen_in(columns).solid()

    def seen_in(self, columns: Sequence[int]) -> BeadArrays:
        """Return the beads as some of the texts see them, with those empty in all of these.

        A pin of one text alone is for the others a point that no bead crosses.
        """
        at = list(columns)
        return BeadArrays(self.starts[:, at], self.steps[:, at], self.scores)

    def solid(self) -> BeadArrays:
        """Return the beads without those empty in every text."""
        return self.where(np.any(self.steps > 0, axis=1))

    def where(self, kept: Bools) -> BeadArrays:
        """Return some of the beads."""
        return BeadArrays(self.starts[kept], self.steps[kept], self.scores[kept])

    def believed(self, share: float) -> BeadArrays:
        """Return the beads with their probabilities lowered to a share."""
        return BeadArrays(self.starts, self.steps, self.scores * share)

    def parted(self) -> BeadArrays:
        """Return the beads with each block that only one text has parted into single segments."""
        block = np.count_nonzero(self.steps, axis=1) == 1
        sizes = np.where(block, self.steps.max(axis=1, initial=0), 1)
        bead, late = spread(np.zeros(len(self), np.int64), sizes)
        steps = np.where(block[bead, None], np.minimum(self.steps[bead], 1), self.steps[bead])
        return BeadArrays(self.starts[bead] + late[:, None] * steps, steps, self.scores[bead])

    def to_beads(self) -> list[Bead]:
        """Return the beads of the contract, scores rounded to what they are good for."""
        ends = self.starts + self.steps
        columns = self.starts.tolist(), ends.tolist(), self.scores.tolist()
        return [
            Bead(tuple(zip(start, end, strict=True)), round(min(score, SUREST), 3))
            for start, end, score in zip(*columns, strict=True)
        ]
