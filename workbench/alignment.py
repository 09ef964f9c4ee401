"""Beads and alignments, and the pure edits a reviewer makes of them.

An alignment is cut points and nothing else: its beads stand in order, and every segment of every
witness stands in exactly one of them. Each edit returns a new alignment and pins what it touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from workbench.beads import Bead, Beads, Run, Status
from workbench.errors import AlignmentError, EditError

__all__ = ["Alignment", "Bead", "Beads", "Change", "Run", "Status"]


@dataclass(frozen=True, slots=True, init=False)
class Alignment:
    """Beads in order over witnesses ``keys``. Raises AlignmentError where runs leave gaps."""

    keys: tuple[str, ...]
    beads: Beads

    def __init__(self, keys: tuple[str, ...], beads: Iterable[Bead]) -> None:
        if not isinstance(beads, Beads) or beads.width != len(keys):
            beads = Beads(len(keys), _checked(keys, beads, [0] * len(keys)))
        object.__setattr__(self, "keys", keys)
        object.__setattr__(self, "beads", beads)

    @property
    def sizes(self) -> dict[str, int]:
        """How many segments each witness has."""
        ends = self.beads[-1].runs if self.beads else ((0, 0),) * len(self.keys)
        return {key: end for key, (_, end) in zip(self.keys, ends, strict=True)}

    @property
    def edited(self) -> bool:
        """Whether a person has set any of its beads."""
        return self.beads.pinned > 0

    def column(self, key: str) -> int:
        """Return the place of witness ``key`` in each bead's runs."""
        return self.keys.index(key)

    def run(self, bead: int, key: str) -> Run:
        """Return the run of ``key``'s segments in bead number ``bead``."""
        return self.beads.run(bead, self.column(key))

    def runs(self, key: str) -> Iterator[Run]:
        """Yield the run of ``key``'s segments in each bead."""
        return pairwise((0, *self.beads.ends(self.column(key))))

    def next_uneven(self, after: int) -> int | None:
        """Return the next bead behind number ``after`` that is not one segment each."""
        return self.beads.next_uneven(after)

    def next_doubtful(self, after: int, below: float) -> int | None:
        """Return the next bead behind number ``after`` whose score is below a threshold."""
        return self.beads.next_doubtful(after, below)

    def bead_of(self, key: str, segment: int) -> int:
        """Return the number of the bead that holds a segment of a witness."""
        column = self.column(key)
        low, high = 0, len(self.beads)
        while low < high:
            middle = (low + high) // 2
            if self.beads.run(middle, column)[1] <= segment:
                low = middle + 1
            else:
                high = middle
        if low == len(self.beads):
            raise EditError(f"{key} has no segment {segment}")
        return low

    def merge(self, bead: int) -> Alignment:
        """Join a bead with the next one."""
        first, second = self._bead(bead), self._bead(bead + 1)
        runs = tuple((a[0], b[1]) for a, b in zip(first.runs, second.runs, strict=True))
        return self._replace(bead, 2, [Bead(runs, status="pinned")])

    def split(self, bead: int, cuts: Mapping[str, int]) -> Alignment:
        """Part a bead in two; ``cuts`` names each witness's first segment of the second part.

        A witness that is not named stays whole in the first part.
        """
        whole = self._bead(bead)
        first, second = [], []
        for key, (start, end) in zip(self.keys, whole.runs, strict=True):
            cut = cuts.get(key, end)
            if not start <= cut <= end:
                raise EditError(f"cannot split bead {bead} at segment {cut} of {key}")
            first.append((start, cut))
            second.append((cut, end))
        parts = [Bead(tuple(first), status="pinned"), Bead(tuple(second), status="pinned")]
        if any(all(start == end for start, end in part.runs) for part in parts):
            raise EditError(f"splitting bead {bead} here would leave one part empty")
        return self._replace(bead, 1, parts)

    def move(self, bead: int, key: str, step: Literal[-1, 1]) -> Alignment:
        """Move a segment across the border to a neighbour.

        ``step`` 1 takes the bead's last segment of ``key`` down into the next bead, -1 takes its
        first segment up into the bead before. A bead left empty disappears.
        """
        column = self.column(key)
        other = bead + step
        if not 0 <= other < len(self.beads):
            raise EditError("there is no bead on that side to move the segment to")
        low, high = min(bead, other), max(bead, other)
        start, end = self._bead(bead).runs[column]
        if start == end:
            raise EditError(f"bead {bead} has no segment of {key} to move")
        border = end - 1 if step == 1 else start + 1
        upper = _with_run(self.beads[low], column, (self.beads[low].runs[column][0], border))
        lower = _with_run(self.beads[high], column, (border, self.beads[high].runs[column][1]))
        kept = [part for part in (upper, lower) if any(a != b for a, b in part.runs)]
        return self._replace(low, 2, kept)

    def _bead(self, number: int) -> Bead:
        if not 0 <= number < len(self.beads):
            raise EditError(f"there is no bead {number}")
        return self.beads[number]

    def _replace(self, at: int, count: int, beads: Sequence[Bead]) -> Alignment:
        old = self.beads[at : at + count]
        ends = [start for start, _ in old[0].runs]
        beads = tuple(_checked(self.keys, beads, ends, at))
        if ends != [end for _, end in old[-1].runs]:
            raise AlignmentError(f"bead {at}: what stands in its place ends elsewhere")
        return Alignment(self.keys, self.beads.replaced(at, count, beads))


@dataclass(frozen=True, slots=True)
class Change:
    """An edit: the beads that stood in a row, and those that stand in their place.

    It names segments, no bead numbers, so that it still holds after edits elsewhere.
    """

    keys: tuple[str, ...]
    before: tuple[Bead, ...]
    after: tuple[Bead, ...]

    @classmethod
    def between(cls, old: Alignment, new: Alignment) -> Change:
        """Return the change that makes ``new`` of ``old``, of as few beads as there can be."""
        first = old.beads.same_up_to(new.beads)
        last = old.beads.same_from_end(new.beads)
        if last and old.beads[-last] != new.beads[-last]:
            last -= 1  # it ends where the other does, but begins elsewhere
        last = min(last, len(old.beads) - first, len(new.beads) - first)
        before = old.beads[first : len(old.beads) - last]
        return cls(old.keys, before, new.beads[first : len(new.beads) - last])

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.keys, self.after, self.before)

    def place(self, alignment: Alignment) -> int | None:
        """Return the number of the first bead it replaces; None if they do not stand there."""
        if self.keys != alignment.keys or not self.before:
            return None
        try:
            at = next(
                alignment.bead_of(key, start)
                for key, (start, end) in zip(self.keys, self.before[0].runs, strict=True)
                if start < end
            )
        except (EditError, StopIteration):
            return None
        there = alignment.beads[at : at + len(self.before)]
        return at if _told(there) == _told(self.before) else None

    def applied(self, alignment: Alignment) -> Alignment | None:
        """Return the alignment with this change made; None where it does not fit."""
        at = self.place(alignment)
        try:
            return None if at is None else alignment._replace(at, len(self.before), self.after)
        except AlignmentError:
            return None


def _told(beads: Iterable[Bead]) -> list[tuple[tuple[Run, ...], Status]]:
    """Return what tells beads apart; scores are rounded when they are kept."""
    return [(bead.runs, bead.status) for bead in beads]


def _checked(
    keys: Sequence[str], beads: Iterable[Bead], at: list[int], first: int = 0
) -> Iterator[Bead]:
    """Yield beads that go on from segments ``at`` without gaps; ``at`` moves to where they end."""
    for number, bead in enumerate(beads, first):
        if len(bead.runs) != len(keys):
            raise AlignmentError(f"bead {number} does not name every witness once")
        for column, (start, end) in enumerate(bead.runs):
            if start != at[column] or end < start:
                raise AlignmentError(
                    f"bead {number}: segments of {keys[column]} must go on from"
                    f" {at[column]}, but here stands {start} to {end}"
                )
            at[column] = end
        if all(start == end for start, end in bead.runs):
            raise AlignmentError(f"bead {number} is empty in every witness")
        yield bead


def _with_run(bead: Bead, column: int, run: Run) -> Bead:
    runs = (*bead.runs[:column], run, *bead.runs[column + 1 :])
    return replace(bead, runs=runs, score=1.0, status="pinned")
