"""Which beads to say, of all that may be: those of which most are expected to be right.

The heaviest path is the likeliest whole alignment, and yet its single beads need not be likely:
where many paths share a bead, that bead is the better word. So the path is chosen whose beads are
right most often over all paths (minimum Bayes risk, Kumar and Byrne 2004; maximum expected
accuracy, Holmes and Durbin 1998). Right is counted as a reader counts, pair of texts by pair of
texts: a bead that joins three texts says something of each two, and a segment without counterpart
is a word as well. Each word costs half a point, the price at which F1 near 1 is highest
(Lewis 1995).
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from workbench.align.arrays import Floats, Ints, spread

_PRICE = 0.5
# Segments alone weigh less than beads: few readers miss them, and scores count them apart.
_ALONE = 0.5


def worth(ends: Ints, steps: Ints, posterior: Floats) -> Floats:
    """Return what each bead is worth, from all beads that may be and their probabilities.

    ``ends`` and ``steps`` (beads × texts) are where each ends and how far it goes.
    """
    total = np.zeros(len(posterior))
    for pair in combinations(range(ends.shape[1]), 2):
        end, step = ends[:, pair], steps[:, pair]
        linked = np.flatnonzero((step > 0).all(axis=1))
        _, group = np.unique(
            np.concatenate([end[linked], step[linked]], axis=1), axis=0, return_inverse=True
        )
        likely = np.bincount(group.ravel(), weights=posterior[linked])[group.ravel()]
        total[linked] += likely - _PRICE
        for side in (0, 1):
            alone = np.flatnonzero((step[:, side] > 0) & (step[:, 1 - side] == 0))
            total[alone] += _ALONE * _segments_alone(
                end[alone, side], step[alone, side], posterior[alone]
            )
    return total


def _segments_alone(end: Ints, step: Ints, posterior: Floats) -> Floats:
    """Return what runs of segments without counterpart are worth, segment by segment."""
    if not len(end):
        return np.zeros(0)
    run, segment = spread(end - step, step)
    likely = np.bincount(segment, weights=posterior[run])
    gains = np.bincount(run, weights=likely[segment] - _PRICE, minlength=len(end))
    return gains.astype(np.float64)
