"""Sums and best paths through a lattice of grid points (Rabiner 1989; Durbin et al. 1998, ch. 4).

The lattice knows nothing of texts: its nodes are grid points of any dimension, its edges are beads
with a log weight. Nodes stand in order of their level, the sum of their coordinates, so that all
nodes of one level can be computed at once from the levels before: that is what makes NumPy quick.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from workbench.arrays import Floats, Ints, order_of, spread, starts_of

# Less than the log of any sum, and yet a number that can be taken off another.
_NOTHING = -1e300

_T = TypeVar("_T", bound=np.generic)


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

    def only(self, numbers: Ints) -> Lattice:
        """Return the lattice with some of its edges, given by their rising numbers."""
        source, target, kind = (
            part[numbers] for part in (self.edges.source, self.edges.target, self.edges.kind)
        )
        starts = starts_of(np.bincount(target, minlength=len(self)))
        return Lattice(self.coordinates, self.levels, Edges(source, target, kind, starts))


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
        root = np.zeros(len(coordinates), np.int64)
        for kinds, cell in self._followed(coordinates, steps, np.arange(len(steps)), 0, root):
            found[kinds] = self.nodes[cell]
        return np.ascontiguousarray(found.T)

    def _followed(
        self, coordinates: Ints, steps: Ints, kinds: Ints, axis: int, cell: Ints
    ) -> Iterator[tuple[Ints, Ints]]:
        """Yield steps of some ``kinds`` with the cell of each point, from one of an ``axis`` on."""
        if axis == len(self.axes):
            yield kinds, cell
            return
        low, high, shift = (part[cell] for part in self.axes[axis])
        for step in sorted(set(steps[kinds, axis].tolist())):
            value = coordinates[:, axis] - step
            inside = (value >= low) & (value < high)
            child = np.where(inside, shift + value, -1)
            alike = kinds[steps[kinds, axis] == step]
            yield from self._followed(coordinates, steps, alike, axis + 1, child)


def posteriors(lattices: Sequence[Lattice], weights: Sequence[Floats]) -> list[Floats | None]:
    """Return the probability of every edge of each lattice, over all its paths from start to goal.

    None stands for a lattice without a path.
    """
    ahead = [
        _Sweep.of(lattice.edges.starts, lattice.levels, lattice.edges.source, some)
        for lattice, some in zip(lattices, weights, strict=True)
    ]
    back = [_mirrored(lattice, some) for lattice, some in zip(lattices, weights, strict=True)]
    values = _sums([*ahead, *back])
    found: list[Floats | None] = []
    for number, (lattice, some) in enumerate(zip(lattices, weights, strict=True)):
        before, after = values[number], values[len(lattices) + number][::-1]
        total, edges = float(before[-1]), lattice.edges
        if np.isfinite(total):
            logs = before[edges.source] + some + after[edges.target] - total
            found.append(np.exp(np.minimum(logs, 0.0)))
        else:
            found.append(None)
    return found


@dataclass(frozen=True, slots=True)
class _Sweep:
    """Sums over the paths to each node, to be computed level by level.

    ``nodes`` are those that edges lead to and ``first`` the first edge of each; both stand by
    level, and so do edges: ``node_turns`` and ``edge_turns`` are where the levels begin, and the
    end.
    """

    count: int
    nodes: Ints
    first: Ints
    source: Ints
    weights: Floats
    node_turns: Ints
    edge_turns: Ints

    @classmethod
    def of(cls, starts: Ints, levels: Ints, source: Ints, weights: Floats) -> _Sweep:
        nodes = np.flatnonzero(np.diff(starts))
        turns = np.searchsorted(nodes, levels)
        return cls(len(starts) - 1, nodes, starts[nodes], source, weights, turns, starts[levels])


def _mirrored(lattice: Lattice, weights: Floats) -> _Sweep:
    """Return the sweep over the mirrored lattice: last node first, edges by their source."""
    count, edges = len(lattice), lattice.edges
    source = count - 1 - edges.source
    order = order_of(source)
    starts = starts_of(np.bincount(source, minlength=count))
    levels = count - lattice.levels[::-1]
    return _Sweep.of(starts, levels, count - 1 - edges.target[order], weights[order])


def _sums(sweeps: Sequence[_Sweep]) -> list[Floats]:
    """Return for each node of each sweep the log of the sum of all paths to it.

    A level of all sweeps is computed at once, because a level has few nodes and each step of NumPy
    costs as much as hundreds of numbers.
    """
    base = starts_of(np.array([sweep.count for sweep in sweeps]))
    shifted = list(zip(sweeps, base.tolist(), strict=False))
    by_node, node_turns = _by_level([sweep.node_turns for sweep in sweeps])
    by_edge, edge_turns = _by_level([sweep.edge_turns for sweep in sweeps])
    nodes = _placed(by_node, [sweep.nodes + start for sweep, start in shifted])
    sizes = _placed(by_node, [np.diff(sweep.first, append=len(sweep.source)) for sweep in sweeps])
    source = _placed(by_edge, [sweep.source + start for sweep, start in shifted])
    weights = _placed(by_edge, [sweep.weights for sweep in sweeps])
    first = starts_of(sizes)[:-1]
    first -= np.repeat(edge_turns[:-1], np.diff(node_turns))
    values = np.full(base[-1], -np.inf)
    values[base[:-1]] = 0.0
    levels = zip(pairwise(node_turns.tolist()), pairwise(edge_turns.tolist()), strict=True)
    with np.errstate(divide="ignore"):
        for (low, high), (begin, end) in levels:
            if low == high:
                continue
            # NumPy's ``logaddexp`` does the same, at many times the cost a number.
            candidates = values[source[begin:end]]
            candidates += weights[begin:end]
            greatest = np.maximum.reduceat(candidates, first[low:high])
            np.maximum(greatest, _NOTHING, out=greatest)
            candidates -= np.repeat(greatest, sizes[low:high])
            sums = np.add.reduceat(np.exp(candidates, out=candidates), first[low:high])
            values[nodes[low:high]] = np.log(sums, out=sums) + greatest
    return np.split(values, base[1:-1])


def _by_level(turns: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Return where what several sweeps have goes, so that what all have of a level stands together.

    ``turns`` are where the levels begin in each. With it come where they begin in the whole.
    """
    counts = np.zeros((max(map(len, turns)) - 1, len(turns)), np.int64)
    for number, turn in enumerate(turns):
        counts[: len(turn) - 1, number] = np.diff(turn)
    starts = starts_of(counts.ravel())
    places = [
        spread(starts[number :: len(turns)][: len(turn) - 1], np.diff(turn))[1]
        for number, turn in enumerate(turns)
    ]
    return np.concatenate(places), starts[:: len(turns)]


def _placed(places: Ints, parts: Sequence[NDArray[_T]]) -> NDArray[_T]:
    """Return the parts as one, every entry in its place."""
    whole = np.empty(len(places), parts[0].dtype)
    whole[places] = np.concatenate(parts)
    return whole


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
