"""In which beads texts tell different poles of a set, or all of them several of one.

It is asked of all beads at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.arrays import Ints, distinct, found_in
from workbench.checks.evidence.opposites.phrases import Pole
from workbench.checks.evidence.opposites.places import Placed, Places

Row = Mapping[str, list[Placed]]
"""By text, the poles of some sets that it tells in a bead, in order."""


@dataclass(frozen=True, slots=True)
class Sets:
    """Which sets texts tell in which beads, each by one number with its bead.

    ``firsts`` tells of each of the ``poles`` which is the first of its set.
    """

    told: Mapping[str, Places]
    poles: tuple[Pole, ...]
    firsts: Ints

    @classmethod
    def of(cls, told: Mapping[str, Places]) -> Sets:
        """Return the sets that texts tell."""
        poles = next((one.poles for one in told.values()), ())
        first: dict[str, int] = {}
        firsts = [first.setdefault(pole.set, at) for at, pole in enumerate(poles)]
        return cls(told, poles, np.array(firsts, np.int64))

    def apart(self) -> Iterator[tuple[int, Row]]:
        """Yield the beads in which a text tells a pole that another lacks which tells its set."""
        each = [self._poles(one) for one in self.told.values()]
        poles, times = _counted(each)
        sets, texts = _counted([distinct(self._sets(one)) for one in each])
        of = self._sets(poles)
        return self._rows(of[times < texts[np.searchsorted(sets, of)]])

    def several(self, names: Collection[str]) -> Iterator[tuple[int, Row]]:
        """Yield the beads in which all texts tell several poles of one of these sets."""
        each = [self._sets(self._poles(one)) for one in self.told.values()]
        sets, texts = _counted([distinct(one[1:][one[1:] == one[:-1]]) for one in each])
        named = np.array([pole.set in names for pole in self.poles], np.bool_)
        return self._rows(sets[(texts == len(each)) & named[sets % len(self.poles)]])

    def _poles(self, one: Places) -> Ints:
        """Return which poles a text tells in each bead, rising."""
        return distinct(one.beads * len(self.poles) + one.told)

    def _sets(self, poles: Ints) -> Ints:
        """Return the sets of these, in their order."""
        return poles - poles % len(self.poles) + self.firsts[poles % len(self.poles)]

    def _rows(self, sets: Ints) -> Iterator[tuple[int, Row]]:
        """Yield the beads of these sets, with their poles."""
        those, width = distinct(sets), len(self.poles)
        by_bead = {
            key: one.by_bead(found_in(those, self._sets(one.beads * width + one.told))[0])
            for key, one in self.told.items()
        }
        for bead in distinct(those // width).tolist():
            yield bead, {key: some.get(bead, []) for key, some in by_bead.items()}


def _counted(each: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Return the numbers of several rising rows, each once, and in how many it stands."""
    every = np.sort(np.concatenate([np.zeros(0, np.int64), *each]))
    firsts = np.flatnonzero(np.diff(every, prepend=-1))
    return every[firsts], np.diff(firsts, append=len(every))
