"""Sums and best paths through a lattice of grid points (Rabiner 1989; Durbin et al. 1998, ch. 4).

The lattice knows nothing of texts: its nodes are grid points of any dimension, its edges are beads
with a log weight. Nodes stand in order of their level, the sum of their coordinates, so that all
nodes of one level can be computed at once from the levels before: that is what makes NumPy quick.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.arrays import Floats, Ints, order_of, starts_of


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


def build(coordinates: Ints, steps: Ints) -> Lattice:
    """Return the lattice over grid points (nodes × dimensions) with the given steps.

    The start is the origin, which must be among the points; the goal is the last of them.
    """
    coordinates = coordinates[np.argsort(coordinates.sum(axis=1), kind="stable")]
    level = coordinates.sum(axis=1)
    levels = np.append(np.flatnonzero(np.diff(level, prepend=-1)), len(level))
    source = _Places.of(coordinates).before(coordinates, steps)
    target, kind = np.nonzero(source >= 0)
    starts = starts_of(np.bincount(target, minlength=len(coordinates)))
    return Lattice(coordinates, levels, Edges(source[target, kind], target, kind, starts))


@dataclass(frozen=True, slots=True)
class _Places:
    """Grid points by their coordinates, axis by axis: a tree whose nodes are arrays of children.

    A cell of an axis is a point's first coordinates; it has a child for each value of the next
    that lies between the lowest and the highest of any point in it. ``axes`` are three arrays each:
    lowest, one more than the highest, and what added to the value gives the child's number. The
    last entry is the cell of points that are not there. ``nodes`` are the last children's points.
    """

    axes: tuple[tuple[Ints, Ints, Ints], ...]
    nodes: Ints

    @classmethod
    def of(cls, coordinates: Ints) -> _Places:
        cell, cells, axes = np.zeros(len(coordinates), np.int64), 1, []
        for values in coordinates.T:
            low = np.full(cells + 1, values.max() + 1)
            high = np.zeros(cells + 1, np.int64)
            np.minimum.at(low, cell, values)
            np.maximum.at(high, cell, values + 1)
            starts = starts_of(np.maximum(high - low, 0)[:-1])
            axes.append((low, high, starts - low))
            cell, cells = (starts - low)[cell] + values, int(starts[-1])
        nodes = np.full(cells + 1, -1)
        nodes[cell] = np.arange(len(coordinates))
        return cls(tuple(axes), nodes)

    def before(self, coordinates: Ints, steps: Ints) -> Ints:
        """Return for each point and each step the point that the step comes from, or -1."""
        found = np.full((len(steps), len(coordinates)), -1)

        def follow(axis: int, cell: Ints, kinds: Ints) -> None:
            if axis == len(self.axes):
                found[kinds] = self.nodes[cell]
                return
            low, high, shift = (part[cell] for part in self.axes[axis])
            for step in np.unique(steps[kinds, axis]):
                value = coordinates[:, axis] - step
                inside = (value >= low) & (value < high)
                child = np.where(inside, shift + value, -1)
                follow(axis + 1, child, kinds[steps[kinds, axis] == step])

        follow(0, np.zeros(len(coordinates), np.int64), np.arange(len(steps)))
        return np.ascontiguousarray(found.T)


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
    order = order_of(count - 1 - edges.source)
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
    values = np.full(count, -np.inf)
    values[0] = 0.0
    # Nodes that no edge leads to stay out.
    full = np.flatnonzero(np.diff(starts))
    turns = np.searchsorted(full, levels).tolist()
    bounds = starts[levels].tolist()
    starts = starts[full]
    for level in range(1, len(turns) - 1):
        low, high, first = turns[level], turns[level + 1], bounds[level]
        if low < high:
            candidates = values[source[first : bounds[level + 1]]]
            candidates += weights[first : bounds[level + 1]]
            values[full[low:high]] = combine.reduceat(candidates, starts[low:high] - first)
    return values


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
