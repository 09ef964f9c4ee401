"""How cost grows with size: by n log n or worse."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import linear_regression

TOLERANCE = 1.25
"""How much faster than n log n a step may grow: caches and the machine's other work."""

Points = Sequence[tuple[int, float]]


def exponent(points: Points) -> float:
    """Return the slope of cost against size, both on a logarithmic scale, by least squares.

    1 is in proportion; n log n comes to about 1.1 between a thousand and a hundred thousand.
    """
    xs, ys = zip(*((math.log(size), math.log(cost)) for size, cost in points), strict=True)
    return linear_regression(xs, ys).slope


def steps_worse_than_n_log_n(
    points: Points, floor: float = 0.0, tolerance: float = TOLERANCE
) -> list[tuple[int, int]]:
    """Return the steps from size to size in which cost grows faster than n log n.

    ``floor`` is what the least of inputs costs; it is taken off.
    """
    found = []
    for (small, before), (large, after) in pairwise(points):
        allowed = large * math.log(large) / (small * math.log(small)) * tolerance
        if after - floor > (before - floor) * allowed:
            found.append((small, large))
    return found
