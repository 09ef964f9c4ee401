"""Beads, and many of them in arrays."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.packed import Packed

Status = Literal["auto", "pinned"]
Run = tuple[int, int]

DOUBTFUL = 0.9
"""The score below which a bead that nobody has set by hand is doubtful: worth a look."""


@dataclass(frozen=True, slots=True)
class Bead:
    """One aligned group: for each witness a run ``[start, end)`` of its segments, perhaps empty.

    ``runs`` stand in the order of the alignment's keys. ``score`` is the probability, 0 to 1, that
    this bead is right; ``status`` is ``"pinned"`` once a person has set it.
    """

    runs: tuple[Run, ...]
    score: float = 1.0
    status: Status = "auto"

    @property
    def type(self) -> str:
        """The numbers of segments, as ``"1-1-2"``."""
        return "-".join(str(end - start) for start, end in self.runs)


class Beads(Packed[Bead]):
    """Beads in a row from the first segments on, each beginning where the one before ends.

    ``width`` is how many witnesses they have.
    """

    __slots__ = ("_ends", "_pinned", "_scores", "width")

    def __init__(self, width: int, beads: Iterable[Bead] = ()) -> None:
        self.width = width
        self._ends = array("I")
        self._scores = array("d")
        self._pinned = bytearray()
        for bead in beads:
            self._ends.extend([end for _, end in bead.runs])
            self._scores.append(bead.score)
            self._pinned.append(bead.status == "pinned")

    def __len__(self) -> int:
        return len(self._scores)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Beads):
            return len(self) == len(other) and self.same_up_to(other) == len(self)
        return super().__eq__(other)

    __hash__ = Packed.__hash__

    def run(self, number: int, column: int) -> Run:
        """Return one run of a bead, which takes no making of the bead."""
        at = number * self.width + column
        return (self._ends[at - self.width] if number else 0, self._ends[at])

    def ends(self, column: int) -> array[int]:
        """Return where the run of each bead ends in one column."""
        return self._ends[column :: self.width]

    @property
    def scores(self) -> array[float]:
        """The score of each bead."""
        return self._scores[:]

    @property
    def pinned(self) -> int:
        """How many of them a person has set."""
        return sum(self._pinned)

    def is_pinned(self, number: int) -> bool:
        """Tell whether a person has set a bead."""
        return bool(self._pinned[number])

    def is_doubtful(self, number: int, below: float = DOUBTFUL) -> bool:
        """Tell whether a bead scores below a threshold and nobody has set it by hand."""
        return self._scores[number] < below and not self._pinned[number]

    def next_doubtful(self, after: int, below: float) -> int | None:
        """Return the next bead behind number ``after`` that is doubtful."""
        later = range(after + 1, len(self))
        return next((number for number in later if self.is_doubtful(number, below)), None)

    def next_uneven(self, after: int) -> int | None:
        """Return the next bead behind number ``after`` that is not one segment of each witness."""
        first = (after + 1) * self.width
        starts = self._ends[first - self.width :] if first else [0] * self.width + list(self._ends)
        for at, (start, end) in enumerate(zip(starts, self._ends[first:], strict=False), first):
            if end - start != 1:
                return at // self.width
        return None

    def replaced(self, at: int, count: int, beads: Iterable[Bead]) -> Beads:
        """Return the beads with others in the place of ``count`` of them, as long in all."""
        new = Beads(self.width, beads)
        first, last = at * self.width, (at + count) * self.width
        new._ends = self._ends[:first] + new._ends + self._ends[last:]
        new._scores = self._scores[:at] + new._scores + self._scores[at + count :]
        new._pinned = self._pinned[:at] + new._pinned + self._pinned[at + count :]
        return new

    def same_up_to(self, other: Beads) -> int:
        """Return how many beads are equal from the first on."""
        low, high = 0, min(len(self), len(other))
        while low < high:
            middle = (low + high + 1) // 2
            if self._rows(low, middle) == other._rows(low, middle):
                low = middle
            else:
                high = middle - 1
        return low

    def same_from_end(self, other: Beads) -> int:
        """Return how many rows of ends are equal, back from the last bead."""
        low, high = 0, min(len(self), len(other))
        ours, theirs = len(self), len(other)
        while low < high:
            middle = (low + high + 1) // 2
            if self._rows(ours - middle, ours - low) == other._rows(theirs - middle, theirs - low):
                low = middle
            else:
                high = middle - 1
        return low

    def _rows(self, first: int, last: int) -> tuple[bytes, bytes, bytearray]:
        ends = self._ends[first * self.width : last * self.width]
        return ends.tobytes(), self._scores[first:last].tobytes(), self._pinned[first:last]

    def _item(self, number: int) -> Bead:
        at = number * self.width
        ends = self._ends[at : at + self.width]
        starts = self._ends[at - self.width : at] if number else [0] * self.width
        runs = tuple(zip(starts, ends, strict=True))
        return Bead(runs, self._scores[number], "pinned" if self._pinned[number] else "auto")
