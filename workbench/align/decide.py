"""From evidence to beads: the lattice of each region, its probabilities and its best path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workbench.align import consensus, path
from workbench.align.arrays import Floats, Ints
from workbench.align.beads import Beads
from workbench.align.blocks import Blocks
from workbench.align.path import Lattice
from workbench.align.priors import Shapes
from workbench.align.regions import Regions

# Beads less probable than the first of these are not weighed; than the next, where no path is left.
_CONSIDERED = (1e-3, 1e-9, 0.0)
# Evidence for a bead: its last corner on the grid and its kind of shape (both arrays).
Evidence = Callable[[Ints, Ints], Floats]


@dataclass(frozen=True, slots=True)
class Decision:
    """The beads chosen, and what came of all that were possible.

    ``blocks`` are the beads of passages that a text may lack, one by one; ``reached`` is the
    probability of each grid point and ``seen`` how often each shape occurs. ``sound`` is false
    where some region has no path, because the search has left it no room.
    """

    beads: Beads
    blocks: Blocks
    points: Ints
    reached: Floats
    seen: Floats
    sound: bool


def decide(
    regions: Regions, points: Callable[[Ints, Ints], Ints], shapes: Shapes, evidence: Evidence
) -> Decision:
    """Decide every region; ``points`` gives the grid points to search between two corners."""
    texts = regions.starts.shape[1]
    parts: list[Beads] = []
    blocks: list[Blocks] = []
    grid, reached = [np.zeros((0, texts), np.int64)], [np.zeros(0)]
    seen = np.zeros(len(shapes.steps))
    for start, end in zip(regions.starts, regions.ends, strict=True):
        inside = points(start, end) - start
        if not all((inside == corner).all(axis=1).any() for corner in (0 * start, end - start)):
            return _no_path(shapes, texts)
        lattice = path.build(inside, (end - start).tolist(), shapes.steps)
        edges = lattice.edges
        corners = lattice.coordinates + start
        weights = shapes.log_prior[edges.kind] + evidence(corners[edges.target], edges.kind)
        posterior = path.posterior(lattice, weights)
        if posterior is None:
            return _no_path(shapes, texts)
        taken = _chosen(lattice, posterior, corners, shapes)
        steps = shapes.steps[edges.kind[taken]]
        parts.append(Beads(corners[edges.source[taken]], steps, posterior[taken]))
        likely = np.flatnonzero(posterior >= _CONSIDERED[0])
        starts, steps = corners[edges.source[likely]], shapes.steps[edges.kind[likely]]
        blocks.append(Blocks.of(starts, steps, posterior[likely]))
        seen += np.bincount(edges.kind, weights=posterior, minlength=len(seen))
        arrived = np.bincount(edges.target, weights=posterior, minlength=len(lattice)).astype(float)
        arrived[0] = 1.0
        grid.append(corners)
        reached.append(arrived)
    beads = Beads.joined(parts, texts)
    singles = Blocks.joined(blocks, texts)
    nodes = np.concatenate(grid)
    return Decision(beads, singles, nodes, np.concatenate(reached), seen, sound=True)


def _chosen(lattice: Lattice, posterior: Floats, corners: Ints, shapes: Shapes) -> Ints:
    """Return the edges of the path that is right most often, of those that are likely enough."""
    edges = lattice.edges
    for least in _CONSIDERED:
        among = np.flatnonzero(posterior >= least)
        ends, steps = corners[edges.target[among]], shapes.steps[edges.kind[among]]
        taken = path.best(lattice, consensus.worth(ends, steps, posterior[among]), among)
        if taken is not None:
            return taken
    raise AssertionError("a lattice with probabilities has a path")


def _no_path(shapes: Shapes, texts: int) -> Decision:
    nowhere = np.zeros((0, texts), np.int64)
    seen = np.zeros(len(shapes.steps))
    none = Beads.joined([], texts), Blocks.joined([], texts)
    return Decision(*none, nowhere, np.zeros(0), seen, sound=False)
