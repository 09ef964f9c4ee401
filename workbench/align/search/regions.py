"""Boxes of the grid that are decided one by one: between pins, and between points that are sure.

Inside a region the path goes from its start to its end; nothing may cross from one into the next.
A reviewer's pins stand between regions. Long texts are parted at sure points as well, and where
there are none for long at likely ones, so that the memory a pass needs does not grow with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.arrays import Floats, Ints

# The grid points to search between two corners.
Points = Callable[[Ints, Ints], Ints]
# Grid points that the path between two corners seems to meet, and how probable each is.
Glimpse = Callable[[Ints, Ints], tuple[Ints, Floats]]

# Long texts are parted about every so many segments, those of all texts counted.
_APART = 500
# No more beads than this are weighed together, if it can be helped.
_WEIGHED = 2_400_000
# So many are decided at a time, and so many beads weighed, of which a wide search has more.
_AT_ONCE, _WEIGHED_AT_ONCE = 6000, 4_800_000


@dataclass(frozen=True, slots=True)
class Regions:
    """Corners of the regions in order (regions × texts), none of them empty in every text."""

    starts: Ints
    ends: Ints

    @classmethod
    def between(cls, shape: Sequence[int], pins: BeadArrays) -> Regions:
        """Return what pins leave of a grid."""
        starts = np.concatenate([np.zeros((1, len(shape)), np.int64), pins.starts + pins.steps])
        ends = np.concatenate([pins.starts, np.array([shape], np.int64)])
        return cls(starts, ends).solid()

    def solid(self) -> Regions:
        """Return the regions without empty ones."""
        kept = (self.starts < self.ends).any(axis=1)
        return Regions(self.starts[kept], self.ends[kept])

    def holding(self, rows: Ints) -> Ints:
        """Return the numbers of the regions that hold any of these rows of the first text."""
        low, high = self.starts[:, :1], self.ends[:, :1]
        return np.flatnonzero(((rows >= low) & (rows <= high)).any(axis=1))

    def stretches(self, points: Points, shapes: int) -> Iterator[Regions]:
        """Yield the regions in order, as many neighbours at a time as are decided together.

        ``shapes`` is how many shapes of beads are weighed at each point.
        """
        corners = zip(self.starts, self.ends, strict=True)
        searched = np.array([len(points(start, end)) for start, end in corners])
        share = (self.ends - self.starts).sum(axis=1) / _AT_ONCE
        share += searched * shapes / _WEIGHED_AT_ONCE
        full = np.diff(np.cumsum(share).astype(int), prepend=-1) > 0
        apart = np.ones(len(share), np.bool_)
        apart[1:] = (self.starts[1:] != self.ends[:-1]).any(axis=1)
        for first, last in pairwise([*np.flatnonzero(full | apart).tolist(), len(share)]):
            yield Regions(self.starts[first:last], self.ends[first:last])

    def some(self, numbers: Ints) -> Regions:
        """Return some of the regions."""
        return Regions(self.starts[numbers], self.ends[numbers])

    def bounded(self, points: Points, shapes: int, glimpse: Glimpse) -> Regions:
        """Return the regions, those with too many beads of so many shapes parted at likely points.

        A glimpse is had of as much as can be weighed, and trusted in its first half: where
        it ends is a mere guess.
        """
        found, most = [], _WEIGHED // shapes
        for start, end in zip(self.starts, self.ends, strict=True):
            left = points(start, end)
            while len(left) > most:
                level = left.sum(axis=1)
                order = np.argsort(level, kind="stable")
                end = left[order[most]]
                seen, probable = glimpse(start, end)
                low, high = level[order[[most // 4, most // 2]]]
                early = np.flatnonzero((seen.sum(axis=1) > low) & (seen.sum(axis=1) <= high))
                start = seen[early[probable[early].argmax()]] if len(early) else end
                found.append(start)
                left = left[(left >= start).all(axis=1)]
        return self.parted(np.array(found, np.int64).reshape(-1, self.starts.shape[1]))

    def parted(self, points: Ints) -> Regions:
        """Return the regions parted at points of the path, given in order."""
        if not len(points):
            return self
        starts, ends = [], []
        for start, end in zip(self.starts, self.ends, strict=True):
            inside = ((points >= start) & (points <= end)).all(axis=1)
            inside &= (points != start).any(axis=1) & (points != end).any(axis=1)
            walls = points[inside]
            starts += [start, *walls]
            ends += [*walls, end]
        shape = (-1, self.starts.shape[1])
        return Regions(np.array(starts).reshape(shape), np.array(ends).reshape(shape))


def walls(sure: Ints) -> Ints:
    """Return points of the path, given in order, that are far enough apart to part a long text."""
    rows, chosen = sure.sum(axis=1), []
    last = 0
    for at, row in enumerate(rows.tolist()):
        if row - last >= _APART:
            chosen.append(at)
            last = row
    return sure[np.array(chosen, np.int64)]
