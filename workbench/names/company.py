"""Which words of a text stand where the names of another do, and how much they keep company.

All names of a text are looked up in the other at once, in arrays: one by one it takes many times as
long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workbench.arrays import Floats, Ints, distinct, order_of, spread, starts_of
from workbench.names.words import Words

SPREAD = 8
"""How much oftener a name and a word may stand in all, than they stand together."""

AT_ONCE = 2_000
"""Names that are looked up at a time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The different stems of each bead, numbered: ``stems[starts[bead]:starts[bead + 1]]``.

    ``often`` is in how many beads each stem stands, ``beads`` are those, stem by stem; where those
    of a stem begin, is told by ``firsts``.
    """

    starts: Ints
    stems: Ints
    often: Ints
    beads: Ints
    firsts: Ints

    @classmethod
    def of(cls, words: Words) -> Standing:
        """Return the stems of each bead of a text."""
        width = max(len(words.stems), 1)
        rows, stems = np.divmod(distinct(words.owners * width + words.said), width)
        often = np.bincount(stems, minlength=len(words.stems))
        return cls(
            starts_of(np.bincount(rows, minlength=len(words.starts) - 1)),
            stems,
            often,
            rows[order_of(stems)],
            starts_of(often),
        )

    def places(self, stem: int) -> list[int]:
        """Return the beads of a stem, in order."""
        beads: list[int] = self.beads[self.firsts[stem] : self.firsts[stem + 1]].tolist()
        return beads


def companions(
    names: Ints, ours: Standing, theirs: Standing
) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Yield names with the stems of another text that may render them, and their company.

    Both are numbers of stems. Those may render a name that hardly ever stand without it, nor it
    without them.
    """
    for low in range(0, len(names), AT_ONCE):
        who, what, together = _beside(names[low : low + AT_ONCE], ours, theirs)
        may = SPREAD * together - ours.often[who] >= theirs.often[what]
        who, what, together = who[may], what[may], together[may]
        often, other = ours.often[who], theirs.often[what]
        yield who, what, _company(together, often, other, len(theirs.starts) - 1)


def _beside(names: Ints, ours: Standing, theirs: Standing) -> tuple[Ints, Ints, Ints]:
    """Return the stems that stand in a bead with names of another text, and in how many."""
    name, place = spread(ours.firsts[names], ours.often[names])
    rows = ours.beads[place]
    which, at = spread(theirs.starts[rows], np.diff(theirs.starts)[rows])
    width = max(len(theirs.often), 1)
    met = np.sort(names[name[which]] * width + theirs.stems[at])
    first = np.flatnonzero(np.diff(met, prepend=-1))
    return *np.divmod(met[first], width), np.diff(first, append=len(met))


def _company(together: Ints, ours: Ints, theirs: Ints, beads: int) -> Floats:
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
