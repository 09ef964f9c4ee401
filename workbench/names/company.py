"""In which beads the words of a text stand, in arrays, and how much two keep each other company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from workbench.align.arrays import Floats, Ints, spread, starts_of


@dataclass(frozen=True, slots=True)
class Standing:
    """The different stems of each bead, numbered: ``stems[starts[bead]:starts[bead + 1]]``.

    ``often`` is in how many beads each stands.
    """

    starts: Ints
    stems: Ints
    often: Ints

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]], often: Mapping[str, int]) -> Standing:
        """Return the stems of each bead, numbered as they stand in ``often``."""
        numbers = {stem: number for number, stem in enumerate(often)}
        return cls(
            starts_of(np.array(list(map(len, rows)), np.int64)),
            np.fromiter(map(numbers.__getitem__, chain.from_iterable(rows)), np.int64),
            np.array(list(often.values()), np.int64),
        )

    def beside(self, beads: Sequence[Sequence[int]]) -> tuple[Ints, Ints, Ints]:
        """Return the stems that stand in any of some beads: of which, what stem, in how many."""
        rows = np.fromiter(chain.from_iterable(beads), np.int64)
        place, at = spread(self.starts[rows], np.diff(self.starts)[rows])
        owner = np.repeat(np.arange(len(beads)), list(map(len, beads)))[place]
        width = max(len(self.often), 1)
        met = np.sort(owner * width + self.stems[at])
        first = np.flatnonzero(np.diff(met, prepend=-1))
        return *np.divmod(met[first], width), np.diff(first, append=len(met))


def company(together: Ints, ours: Ints, theirs: Ints, beads: int) -> Floats:
    """Return how much more than by chance two stems stand together, 0 to 1.

    It is Cohen's kappa, for rare stems the same as Dice's coefficient, less what a handful of
    meetings may owe to chance: all of it where they meet once.
    """
    chance = ours * theirs / beads
    apart = (ours + theirs) / 2 - chance
    close = (together > chance) & (apart > 0)
    kappa = np.divide(together - chance, apart, out=np.zeros(len(apart)), where=close)
    much: Floats = kappa * (1 - 1 / together)
    return much
