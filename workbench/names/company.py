"""Which words of a text stand where the names of another do, and how much they keep company.

All names of a text are looked up in the other at once, in arrays: one by one it takes many times as
long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from workbench.arrays import Bools, Floats, Ints, distinct, order_of, spread, starts_of
from workbench.names.words import Words, cut, rows

SPREAD = 8
"""How much oftener a name and a word may stand in all, than they stand together."""

AT_ONCE = 2_000
"""Names that are looked up at a time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The different stems of each bead, numbered: ``stems[starts[bead]:starts[bead + 1]]``.

    ``names`` are the stems by number, ``often`` in how many beads each stands, ``begins`` its
    ``sounds.heads``.
    """

    names: Sequence[str]
    starts: Ints
    stems: Ints
    often: Ints
    begins: Ints

    @classmethod
    def of(cls, words: Words, begins: Sequence[int]) -> Standing:
        """Return the stems of each bead of a text; ``begins`` are given for each of its stems."""
        width = max(len(words.stems), 1)
        met = distinct(words.owners * width + words.stem_of[words.numbers])
        rows, stems = np.divmod(met, width)
        return cls(
            words.stems,
            starts_of(np.bincount(rows, minlength=len(words.starts) - 1)),
            stems,
            np.bincount(stems, minlength=len(words.stems)),
            np.array(begins, np.int64),
        )

    def rows(self) -> list[list[str]]:
        """Return the different stems of each bead."""
        return rows(self.names, self.stems, self.starts)

    def places(self) -> dict[str, list[int]]:
        """Return the beads of each stem, in order."""
        owners = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        beads = owners[order_of(self.stems)].tolist()
        return dict(zip(self.names, cut(beads, starts_of(self.often)), strict=True))

    def beside(self, beads: Sequence[Sequence[int]]) -> tuple[Ints, Ints, Ints]:
        """Return the stems that stand in any of some beads: of which, what stem, in how many."""
        rows = np.fromiter(chain.from_iterable(beads), np.int64)
        place, at = spread(self.starts[rows], np.diff(self.starts)[rows])
        owner = np.repeat(np.arange(len(beads)), list(map(len, beads)))[place]
        width = max(len(self.names), 1)
        met = np.sort(owner * width + self.stems[at])
        first = np.flatnonzero(np.diff(met, prepend=-1))
        return *np.divmod(met[first], width), np.diff(first, append=len(met))


def companions(
    names: Sequence[str],
    places: Mapping[str, Sequence[int]],
    begins: Mapping[str, int],
    other: Standing,
    least: float,
) -> Iterator[tuple[Ints, Ints, Floats, Bools]]:
    """Yield names with the stems of another text that may render them, and their company.

    They are numbers of ``names`` and of the other's stems. Those may render a name that keep
    company of ``least`` or more, or that stand in a bead with it and begin as it sounds, which is
    told last. ``places`` are the beads of each name, ``begins`` its ``sounds.heads``.
    """
    for low in range(0, len(names), AT_ONCE):
        some = names[low : low + AT_ONCE]
        beads = [places[name] for name in some]
        who, what, together = other.beside(beads)
        ours, theirs = np.array(list(map(len, beads)))[who], other.often[what]
        much = _company(together, ours, theirs, len(other.starts) - 1)
        alike = np.array([begins[name] for name in some])[who] & other.begins[what] > 0
        may = (alike | (much >= least)) & (SPREAD * together - ours >= theirs)
        yield low + who[may], what[may], much[may], alike[may]


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
