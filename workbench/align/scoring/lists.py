"""Beads longer than the search looks for: a list that one text sets as one paragraph.

The search joins at most ``LONGEST`` segments of a text. Where a bead is that long and the next
segments, or those before, have no counterpart, they are the rest of it if with them the lengths
agree better than without (the likelihood ratio of ``length``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.scoring.length import LengthModel
from workbench.align.scoring.priors import LONGEST
from workbench.arrays import Floats, Ints
from workbench.lexicon.bags import Bags

Lengths = Mapping[tuple[int, int], LengthModel]


def completed(texts: Sequence[Bags], beads: BeadArrays, models: Lengths) -> BeadArrays:
    """Return the beads, those at the limit with the lone segments beside them that belong there."""
    full = np.flatnonzero((beads.steps == LONGEST).any(axis=1) & (beads.steps > 0).any(axis=1))
    sums = [np.concatenate([[0.0], np.cumsum(text.lengths)]) for text in texts]
    starts, steps, scores = beads.starts.copy(), beads.steps.copy(), beads.scores.copy()
    gone = np.zeros(len(beads), np.bool_)
    for bead in full.tolist():
        for neighbours in (range(bead + 1, len(beads)), range(bead - 1, -1, -1)):
            for other in neighbours:
                if gone[other] or not _may_join(steps[bead], steps[other]):
                    break
                start = np.minimum(starts[bead], starts[other])
                step = steps[bead] + steps[other]
                ends = np.maximum(starts[bead] + steps[bead], starts[other] + steps[other])
                if (start + step != ends).any():
                    break  # A pin stands between.
                gain = _length(sums, start, step, models)
                gain -= _length(sums, starts[bead], steps[bead], models)
                if gain <= 0:
                    break
                starts[bead], steps[bead] = start, step
                scores[bead] *= 1 / (1 + np.exp(-gain))
                gone[other] = True
    return BeadArrays(starts[~gone], steps[~gone], scores[~gone])


def _may_join(bead: Ints, lone: Ints) -> bool:
    """Tell whether a bead is at the limit, and others not there, in all texts of its neighbour."""
    there = lone > 0
    return bool((bead[there] >= LONGEST).all() and (bead[~there] > 0).any())


def _length(sums: Sequence[Floats], start: Ints, step: Ints, models: Lengths) -> float:
    """Return how well the lengths of a bead agree, over all pairs of its texts."""
    total = 0.0
    sizes = [text[first + count] - text[first] for text, first, count in zip(
        sums, start.tolist(), step.tolist(), strict=True)]  # fmt: skip
    for (one, other), model in models.items():
        if step[one] and step[other]:
            ours, theirs = np.array(sizes[one]), np.array(sizes[other])
            total += float(model.score(ours, int(step[one]), theirs, int(step[other])))
    return total
