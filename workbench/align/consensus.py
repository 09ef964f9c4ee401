"""Which beads to say, of all that may be: those in which most segments are expected to stand right.

The heaviest path is the likeliest whole alignment, and yet its single beads need not be likely:
where many paths share a bead, that bead is the better word. So the path is chosen on which most
segments stand in the right bead, over all paths (maximum expected accuracy, Holmes and Durbin 1998;
minimum Bayes risk, Kumar and Byrne 2004). Right is counted as a reader counts, pair of texts by
pair of texts: a bead of three texts says something of each two of them.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from workbench.arrays import Floats, Ints, groups_of, spread

# That a segment has no counterpart is worth less to know than its counterpart.
_ALONE = 0.5


def worth(ends: Ints, steps: Ints, posterior: Floats) -> Floats:
    """Return how many segments each bead sets right, in the mean over all that may be.

    ``ends`` and ``steps`` (beads × texts) are where each bead ends and how far it goes.
    """
    total = np.zeros(len(posterior))
    for pair in combinations(range(ends.shape[1]), 2):
        end, step = ends[:, pair], steps[:, pair]
        linked = np.flatnonzero((step > 0).all(axis=1))
        group = groups_of(np.concatenate([end[linked], step[linked]], axis=1))
        likely = np.bincount(group, weights=posterior[linked])[group]
        total[linked] += likely * step[linked].sum(axis=1)
        for side in (0, 1):
            lone = np.flatnonzero((step[:, side] > 0) & (step[:, 1 - side] == 0))
            run, segment = spread(end[lone, side] - step[lone, side], step[lone, side])
            likely = np.bincount(segment, weights=posterior[lone][run])
            total[lone] += _ALONE * np.bincount(run, likely[segment], minlength=len(lone))
    return total
