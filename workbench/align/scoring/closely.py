"""What speaks for single beads of two texts, their words asked where they stand (``order``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from workbench.align.scoring.order import Telling
from workbench.align.scoring.table import Table
from workbench.arrays import Floats, Ints, distinct, groups_of


@dataclass(frozen=True, slots=True)
class Closely:
    """The evidence for beads between two corners of the grid, of which a table is known."""

    table: Table
    ahead: Telling
    back: Telling
    weight: float

    def of(self, ends: Ints, steps: Ints, split: bool = False) -> Floats:
        """Return the evidence for beads, by where they end and how far they go (beads × 2).

        A bead that one text has no part in is worth 0, and with ``split`` a many-to-many one what
        its best parts are worth: see ``Table.with_splits``.
        """
        found = np.zeros(len(ends))
        both = np.flatnonzero((steps > 0).all(axis=1))
        weigh = self._split if split else self._whole
        found[both] = weigh(ends[both], steps[both])
        return found

    def _whole(self, ends: Ints, steps: Ints) -> Floats:
        """Return the evidence for beads of both texts; those that are the same are asked once."""
        rows = np.concatenate([ends, steps], axis=1)
        group = groups_of(rows)
        beads = np.empty((group.max(initial=-1) + 1, 4), np.int64)
        beads[group] = rows
        ends, steps = beads[:, :2], beads[:, 2:]
        ours, theirs = zip((ends - steps - self.table.start).T, steps.T, strict=True)
        told = self.ahead.scores(ours, theirs) + self.back.scores(theirs, ours)
        found = self.table.besides_words(ends, steps) + self.weight * told
        return found[group]

    def _split(self, ends: Ints, steps: Ints) -> Floats:
        alike = {shape: np.flatnonzero((steps == shape).all(axis=1)) for shape in _shapes(steps)}
        asked = [(ends, steps)]
        for shape, beads in alike.items():
            start = ends[beads] - steps[beads]
            for low, high in _parts(shape):
                step = np.array(high) - low
                asked.append((start + high, np.broadcast_to(step, start.shape)))
        values = self._whole(*map(np.concatenate, zip(*asked, strict=True)))
        found, *parts = np.split(values, np.cumsum([len(some) for some, _ in asked])[:-1])
        told = iter(parts)
        for shape, beads in alike.items():
            best = {(0, 0): np.zeros(len(beads))}
            for (low, high), worth in zip(_parts(shape), told, strict=False):
                worth = worth + best[low]
                best[high] = np.maximum(best[high], worth) if high in best else worth
            found[beads] = best[shape]
        return found


def _shapes(steps: Ints) -> list[tuple[int, int]]:
    """Return the shapes that have several segments on both sides."""
    wide = steps[(steps > 1).all(axis=1)]
    size = int(steps.max(initial=0)) + 1
    return [divmod(shape, size) for shape in distinct(wide @ np.array([size, 1])).tolist()]


def _parts(shape: tuple[int, int]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the parts of a bead may begin and end, the earlier ends first."""
    for high in product(range(1, shape[0] + 1), range(1, shape[1] + 1)):
        yield (0, 0), high
        for low in product(range(1, high[0]), range(1, high[1])):
            yield low, high
