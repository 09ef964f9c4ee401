"""Do bead scores mean what they say? Of beads scored 0.8, eight in ten should be right.

A reliability table (Niculescu-Mizil and Caruana 2005) with the expected calibration error: the mean
distance between score and share of right beads, weighted by beads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.score.beads import Cells

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Beads whose score lies in ``[low, high)``: how many, their mean score, how many are right."""

    low: float
    high: float
    beads: int
    mean: float
    right: int

    @property
    def share(self) -> float:
        """The share of right beads; 0 where there are none."""
        return self.right / self.beads if self.beads else 0.0


def reliability(
    documents: Iterable[tuple[Iterable[Cells], Iterable[tuple[Cells, float]]]],
) -> tuple[Bin, ...]:
    """Return the table for predicted beads with their scores, strictly; empty bins are left out."""
    scores: list[list[float]] = [[] for _ in range(BINS)]
    right = [0] * BINS
    for gold, predicted in documents:
        known = set(gold)
        for bead, score in predicted:
            at = min(int(score * BINS), BINS - 1)
            scores[at].append(score)
            right[at] += bead in known
    return tuple(
        Bin(at / BINS, (at + 1) / BINS, len(found), sum(found) / len(found), right[at])
        for at, found in enumerate(scores)
        if found
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error, 0 to 1."""
    total = sum(one.beads for one in bins)
    return sum(one.beads * abs(one.mean - one.share) for one in bins) / total if total else 0.0
