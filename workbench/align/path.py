"""Sums and best paths through a lattice of grid points (Rabiner 1989; Durbin et al. 1998, ch. 4).

The lattice knows nothing of texts: its nodes are grid points of any dimension, its edges are beads
with a log weight. Nodes stand in order of their level, the sum of their coordinates, so that all
nodes of one level can be computed at once from the levels before: that is what makes NumPy quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.align.arrays import Floats, Ints, starts_of


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges by the node they lead to; ``source`` and ``kind`` an edge, ``starts`` a node."""

    source: Ints
    target: Ints
    kind: Ints
    starts: Ints


@dataclass(frozen=True, slots=True)
class Lattice:
    """Nodes in order of level, the first the start and the last the goal, and the edges to them.

    ``levels`` are the numbers of the first node of each level, and of the end.
    """

    coordinates: Ints
    levels: Ints
    edges: Edges

    def __len__(self) -> int:
        return len(self.coordinates)


def build(coordinates: Ints, shape: Sequence[int], steps: Ints) -> Lattice:
    """Return the lattice over grid points (nodes × dimensions) with the given steps.

    ``shape`` are the numbers of segments: the start is the origin, the goal the opposite corner.
    Both must be among the points.
    """
    order = np.argsort(coordinates.sum(axis=1), kind="stable")
    coordinates = coordinates[order]
    level = coordinates.sum(axis=1)
    levels = np.append(np.flatnonzero(np.diff(level, prepend=-1)), len(level))

    strides = np.ones(len(shape), np.int64)
    for axis in range(len(shape) - 2, -1, -1):
        strides[axis] = strides[axis + 1] * (shape[axis + 1] + 1)
    keys = coordinates @ strides
    by_key = np.argsort(keys, kind="stable")
    sorted_keys = keys[by_key]

    source = np.empty((len(keys), len(steps)), np.int64)
    for kind, step in enumerate(steps):
        wanted = sorted_keys - step @ strides
        at = np.minimum(np.searchsorted(sorted_keys, wanted), len(keys) - 1)
        there = (sorted_keys[at] == wanted) & (coordinates[by_key] >= step).all(axis=1)
        source[by_key, kind] = np.where(there, by_key[at], -1)
    target, kind_of = np.nonzero(source >= 0)
    counts = np.bincount(target, minlength=len(keys))
    edges = Edges(source[target, kind_of], target, kind_of, starts_of(counts))
    return Lattice(coordinates, levels, edges)


def forward(lattice: Lattice, weights: Floats, combine: np.ufunc) -> Floats:
    """Return for each node the weights of all paths to it, combined.

    ``combine`` is ``np.logaddexp`` for sums, ``np.maximum`` for best paths.
    """
    edges = lattice.edges
    return _sweep(len(lattice), lattice.levels, edges.starts, edges.source, weights, combine)


def backward(lattice: Lattice, weights: Floats, combine: np.ufunc) -> Floats:
    """Return for each node the weights of all paths from it to the goal, combined."""
    # The same sweep over the mirrored lattice: last node first, edges by their source.
    count, edges = len(lattice), lattice.edges
    order = np.argsort(count - 1 - edges.source, kind="stable")
    starts = starts_of(np.bincount(count - 1 - edges.source, minlength=count))
    levels = count - lattice.levels[::-1]
    mirrored = _sweep(
        count, levels, starts, count - 1 - edges.target[order], weights[order], combine
    )
    return mirrored[::-1]


def _sweep(
    count: int,
    levels: Ints,
    starts: Ints,
    source: Ints,
    weights: Floats,
    combine: np.ufunc,
) -> Floats:
    # Each node gets one edge more, from a node of weight -inf, so that none is without an edge.
    values = np.full(count + 1, -np.inf)
    values[0] = 0.0
    extra = starts[:-1]
    source = np.insert(source, extra, count)
    weights = np.insert(weights, extra, 0.0)
    starts = starts + np.arange(count + 1)
    bounds = starts[levels]
    for level in range(1, len(levels) - 1):
        low, high = levels[level], levels[level + 1]
        first, last = bounds[level], bounds[level + 1]
        candidates = values[source[first:last]] + weights[first:last]
        values[low:high] = combine.reduceat(candidates, starts[low:high] - first)
    return values[:count]


def posterior(lattice: Lattice, weights: Floats) -> Floats | None:
    """Return the probability of every edge, over all paths from start to goal, if there are any."""
    ahead = forward(lattice, weights, np.logaddexp)
    behind = backward(lattice, weights, np.logaddexp)
    total = float(ahead[-1])
    if not np.isfinite(total):
        return None
    edges = lattice.edges
    logs = ahead[edges.source] + weights + behind[edges.target] - total
    probability: Floats = np.exp(np.minimum(logs, 0.0))
    return probability


def best(lattice: Lattice, worth: Floats, among: Ints) -> Ints | None:
    """Return the edges of the path that is worth most, in order; None if there is no path.

    Only the edges ``among`` are used, given by their rising numbers; ``worth`` is what each of
    them is worth.
    """
    edges = lattice.edges
    values, arrived = {0: 0.0}, {}
    rows = zip(
        among.tolist(),
        edges.source[among].tolist(),
        edges.target[among].tolist(),
        worth.tolist(),
        strict=True,
    )
    for edge, source, target, gain in rows:
        if source in values:
            value = values[source] + gain
            if target not in values or value > values[target]:
                values[target], arrived[target] = value, edge
    node, path = len(lattice) - 1, []
    if node not in values:
        return None
    while node > 0:
        path.append(arrived[node])
        node = int(edges.source[arrived[node]])
    return np.array(path[::-1], np.int64)
