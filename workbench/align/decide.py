"""From evidence to beads: the lattice of each region, its probabilities and its best path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import numpy as np

from workbench.align import consensus, path
from workbench.align.bead_arrays import BeadArrays
from workbench.align.path import Edges, Lattice
from workbench.align.scoring import blocks
from workbench.align.scoring.priors import Shapes
from workbench.align.search.regions import Points, Regions
from workbench.arrays import Bools, Floats, Ints

# Grid points less probable than this are ruled out.
RULED_OUT = 1e-5
# Beads less probable than the first of these are not weighed; than the next, where no path is left.
_CONSIDERED = (1e-3, 1e-9, 0.0)
# Than this, they are not looked at more closely, in short texts and in long ones: those with more
# points to search than the last.
_FORGOTTEN, _FORGOTTEN_IN_LONG, _LONG = 1e-5, 1e-4, 4000
# From here on an edge teaches how common its shape is.
_TEACHES = 0.2

_T = TypeVar("_T")


class Alone(Protocol):
    """What speaks for beads that lack a text."""

    def near(self, points: Ints, reach: int) -> Bools:
        """Tell which points end beads of at most so many segments that anything speaks of."""

    def worth(self, ends: Ints, steps: Ints) -> Floats:
        """Return what speaks for beads, by where they end and how far they go."""


@dataclass(frozen=True, slots=True)
class Weigh:
    """What speaks for beads, edges of a lattice.

    At ``first`` sight of all of them, from the lattice's corners on the grid and its edges; and
    ``closely``, of those that are not improbable then, from where they end on the grid and the
    kinds of their shapes. Always what speaks for those that lack a text, ``alone``.
    """

    first: Callable[[Ints, Edges], Floats]
    alone: Alone | None = None
    closely: Callable[[Ints, Ints], Floats] | None = None


# What can be asked of every region: ``decide_each`` or ``reached_each``.
Asked = Callable[[Regions, Points, Shapes, Weigh], list[_T]]


@dataclass(frozen=True, slots=True)
class Decision:
    """The beads chosen, and what came of all that were possible.

    ``blocks`` are the steps past passages that a text may lack; ``points`` are those of the
    grid that are not ruled out and ``reached`` how probable each is; ``seen`` is how often each
    shape occurs, ``taught`` the same of beads that something speaks for. ``sound`` is false where
    some region has no path, because the search has left it no room.
    """

    beads: BeadArrays
    blocks: BeadArrays
    points: Ints
    reached: Floats
    seen: Floats
    taught: Floats
    sound: bool = True

    @classmethod
    def none(cls, shapes: Shapes, sound: bool = True) -> Decision:
        """Return the decision of no region, or of one that has no path."""
        texts = shapes.steps.shape[1]
        nothing, nowhere = BeadArrays.joined([], texts), np.zeros((0, texts), np.int64)
        seen = np.zeros(len(shapes.steps))
        return cls(nothing, nothing, nowhere, np.zeros(0), seen, seen, sound)

    @classmethod
    def joined(cls, parts: Sequence[Decision], shapes: Shapes) -> Decision:
        """Return the decision of all regions."""
        texts = shapes.steps.shape[1]
        parts = [cls.none(shapes), *parts]
        return cls(
            BeadArrays.joined([part.beads for part in parts], texts),
            BeadArrays.joined([part.blocks for part in parts], texts),
            np.concatenate([part.points for part in parts]),
            np.concatenate([part.reached for part in parts]),
            np.sum([part.seen for part in parts], axis=0),
            np.sum([part.taught for part in parts], axis=0),
            all(part.sound for part in parts),
        )


def decide_each(
    regions: Regions,
    points: Points,
    shapes: Shapes,
    weigh: Weigh,
    rounds: int = 0,
) -> list[Decision]:
    """Decide every region by itself; their paths are summed up together, which is quicker.

    So many ``rounds`` the regions teach how often they have each shape, before they are decided.
    """
    return [
        Decision.none(shapes, sound=False)
        if posterior is None
        else _decide(lattice, posterior, shapes)
        for lattice, posterior in _summed(regions, points, shapes, weigh, rounds)
    ]


def reached_each(
    regions: Regions,
    points: Points,
    shapes: Shapes,
    weigh: Weigh,
) -> list[tuple[Ints, Floats]]:
    """Return for every region the points that its path may meet, and how probable each is."""
    return [
        (lattice.coordinates[:0], np.zeros(0))
        if posterior is None
        else _reached(lattice, posterior)
        for lattice, posterior in _summed(regions, points, shapes, replace(weigh, closely=None))
    ]


def _summed(
    regions: Regions,
    points: Points,
    shapes: Shapes,
    weigh: Weigh,
    rounds: int = 0,
) -> Iterator[tuple[Lattice, Floats | None]]:
    """Return the lattice of every region and how probable its edges are, None without a path."""
    lattices = []
    for start, end in zip(regions.starts, regions.ends, strict=True):
        some = points(start, end)
        there = all((some == corner).all(axis=1).any() for corner in (start, end))
        # Where a corner is ruled out nothing leads from one to the other.
        nowhere = np.stack([start, end]), shapes.steps[:0]
        lattices.append(path.build(*((some, shapes.steps) if there else nowhere)))
    told = [
        weigh.first(lattice.coordinates, lattice.edges) + _alone(lattice, shapes, weigh.alone)
        for lattice in lattices
    ]
    if weigh.closely:
        lattices = _likely(lattices, _posteriors(lattices, told, shapes))
        told = [
            some + _alone(lattice, shapes, weigh.alone)
            for lattice, some in zip(lattices, _told_closely(lattices, weigh.closely), strict=True)
        ]
    learnt = shapes
    for _ in range(rounds):
        found = _posteriors(lattices, told, learnt)
        learnt = shapes.moved(_seen(lattices, map(_sure_of, found), shapes))
    return zip(lattices, _posteriors(lattices, told, learnt), strict=True)


def _alone(lattice: Lattice, shapes: Shapes, alone: Alone | None) -> Floats:
    """Return what speaks for the edges of a lattice that lack a text, and nothing for others."""
    edges = lattice.edges
    worth = np.zeros(len(edges.kind))
    if alone:
        near = alone.near(lattice.coordinates, int(shapes.steps.max()))
        asked = np.flatnonzero(near[edges.target])
        asked = asked[shapes.lacking[edges.kind[asked]]]
        ends, kinds = lattice.coordinates[edges.target[asked]], edges.kind[asked]
        worth[asked] = alone.worth(ends, shapes.steps[kinds])
    return worth


def _likely(lattices: Sequence[Lattice], found: Sequence[Floats | None]) -> list[Lattice]:
    """Return the lattices without edges that are not likely; without a path there are none."""
    least = _FORGOTTEN if sum(map(len, lattices)) <= _LONG else _FORGOTTEN_IN_LONG
    nothing = np.zeros(0, np.int64)
    return [
        lattice.only(nothing if posterior is None else np.flatnonzero(posterior >= least))
        for lattice, posterior in zip(lattices, found, strict=True)
    ]


def _told_closely(
    lattices: Sequence[Lattice], closely: Callable[[Ints, Ints], Floats]
) -> list[Floats]:
    """Return what is told of the edges of each lattice; all are looked at together."""
    edges = [lattice.edges for lattice in lattices]
    ends = [lattice.coordinates[lattice.edges.target] for lattice in lattices]
    told = closely(np.concatenate(ends), np.concatenate([some.kind for some in edges]))
    return np.split(told, np.cumsum([len(some.kind) for some in edges])[:-1])


def _posteriors(
    lattices: Sequence[Lattice], told: Sequence[Floats], shapes: Shapes
) -> list[Floats | None]:
    """Return how probable the edges of each lattice are, None for one without a path."""
    weights = [
        shapes.log_prior[lattice.edges.kind] + some
        for lattice, some in zip(lattices, told, strict=True)
    ]
    return path.posteriors(lattices, weights)


def _sure_of(posterior: Floats | None) -> Floats | None:
    """Return the probabilities of edges that something speaks for, and nothing of the others.

    Where nothing tells one bead from another, those would teach what there are most paths of.
    """
    return None if posterior is None else np.where(posterior >= _TEACHES, posterior, 0.0)


def _seen(lattices: Sequence[Lattice], found: Iterable[Floats | None], shapes: Shapes) -> Floats:
    """Return how often each shape occurs."""
    seen = np.zeros(len(shapes.steps))
    for lattice, posterior in zip(lattices, found, strict=True):
        if posterior is not None:
            seen += np.bincount(lattice.edges.kind, posterior, minlength=len(seen))
    return seen


def _decide(lattice: Lattice, posterior: Floats, shapes: Shapes) -> Decision:
    edges, corners = lattice.edges, lattice.coordinates
    taken = _chosen(lattice, posterior, corners, shapes)
    steps = shapes.steps[edges.kind[taken]]
    beads = BeadArrays(corners[edges.source[taken]], steps, posterior[taken])
    some = np.flatnonzero(posterior >= blocks.CONSIDERED)
    some = some[shapes.lacking[edges.kind[some]]]
    held = BeadArrays(corners[edges.source[some]], shapes.steps[edges.kind[some]], posterior[some])
    seen, taught = (_seen([lattice], [some], shapes) for some in (posterior, _sure_of(posterior)))
    return Decision(beads, held, *_reached(lattice, posterior), seen, taught)


def _reached(lattice: Lattice, posterior: Floats) -> tuple[Ints, Floats]:
    """Return the points of a lattice that are not ruled out, and how probable each is."""
    into = lattice.edges.target
    reached = np.bincount(into, weights=posterior, minlength=len(lattice)).astype(float)
    reached[0] = 1.0
    kept = reached >= RULED_OUT
    return lattice.coordinates[kept], reached[kept]


def _chosen(
    lattice: Lattice,
    posterior: Floats,
    corners: Ints,
    shapes: Shapes,
) -> Ints:
    """Return the edges of the path that is right most often, of those that are likely enough."""
    edges = lattice.edges
    for least in _CONSIDERED:
        among = np.flatnonzero(posterior >= least)
        ends, steps = corners[edges.target[among]], shapes.steps[edges.kind[among]]
        taken = path.best(lattice, consensus.worth(ends, steps, posterior[among]), among)
        if taken is not None:
            return taken
    raise AssertionError("a lattice with probabilities has a path")
