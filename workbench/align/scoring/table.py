"""What speaks for the beads of two texts, as a table over the points of a band."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.path import Edges
from workbench.align.search.band import Band
from workbench.arrays import Floats, Ints


@dataclass(frozen=True, slots=True)
class Table:
    """The evidence for beads between two corners of the grid.

    ``band`` counts from ``start``, the first corner. ``values`` has shape ``longest`` ×
    ``longest`` × points of the band: entry ``[a - 1, b - 1, p]`` is for the last ``a`` segments of
    the source before the point and the last ``b`` of the target; -inf where there are not so many.
    ``besides`` is the part of it that speaks of anything but words.
    """

    start: Ints
    band: Band
    values: Floats
    besides: Floats

    def of(self, ends: Ints, steps: Ints) -> Floats:
        """Return the evidence for beads, by where they end and how far they go (beads × 2)."""
        row, column = (ends - self.start).T
        at = self.band.find(row, column)
        found: Floats = self.values[steps[:, 0] - 1, steps[:, 1] - 1, at]
        return np.where(at >= 0, found, -np.inf)

    def besides_words(self, ends: Ints, steps: Ints) -> Floats:
        """Return what of the evidence for beads speaks of anything but words."""
        return Table(self.start, self.band, self.besides, self.besides).of(ends, steps)

    def for_edges(self, steps: Ints, corners: Ints, edges: Edges) -> Floats:
        """Return the evidence for beads, the edges of a lattice; 0 where a text has no part in one.

        ``steps`` are its kinds (kinds × 2), ``corners`` its nodes on the grid (nodes × 2).
        """
        longest, points = len(self.values), len(self.band)
        values = np.full((longest**2 + 1, points + 1), -np.inf)
        values[:-1, :-1] = self.values.reshape(longest**2, points)
        values[-1] = 0.0
        row = (steps[:, 0] - 1) * longest + steps[:, 1] - 1
        row = np.where((steps > 0).all(axis=1), row, longest**2) * (points + 1)
        at = self.band.find(*(corners - self.start).T)
        at[at < 0] = points
        found: Floats = values.ravel()[row[edges.kind] + at[edges.target]]
        return found

    def with_splits(self) -> Table:
        """Return the evidence where a many-to-many bead may be worth what its best parts are worth.

        Two segments against two may stand together only because a third text has joined them; what
        speaks for the pair is then what speaks for its parts.
        """
        rows, columns = self.band.points()
        values, result = self.values, self.values.copy()
        longest = len(values)
        for a in range(2, longest + 1):
            for b in range(2, longest + 1):
                for c in range(1, a):
                    for d in range(1, b):
                        # The last part has c × d segments; what is before it is split already.
                        before = self.band.find(rows - c, columns - d)
                        parts = result[a - c - 1, b - d - 1, before] + values[c - 1, d - 1]
                        parts[before < 0] = -np.inf
                        np.maximum(result[a - 1, b - 1], parts, out=result[a - 1, b - 1])
        return Table(self.start, self.band, result, self.besides)
