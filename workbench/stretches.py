"""Stretches: whole segments that one text lacks in beads that follow each other, read as one.

Each bead keeps its divergence, and each divergence its id and its verdicts; but thirty items left
out are shown to a reader as one passage of thirty.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from workbench.checks.whole import Whole
from workbench.divergences import Divergence

FEWEST = 3
"""Divergences that make a stretch: two are read faster than what is said of both."""

Stretch = tuple[int, ...]
"""The numbers of divergences that are read as one, in rising order."""


def stretches(
    divergences: Sequence[Divergence],
    numbers: Sequence[int],
    apart: Callable[[Divergence], Hashable] | None = None,
) -> dict[int, Stretch]:
    """Return the stretches among divergences of some numbers, each by its first.

    Those of which ``apart`` says different things never stand together.
    """
    found: list[list[int]] = []
    last_with: dict[Hashable, list[int]] = {}
    for number in numbers:
        one = divergences[number]
        if one.check != Whole.name() or one.bead is None:
            continue
        said = (_lack(one), apart(one) if apart else None)
        growing = last_with.get(said)
        if growing and divergences[growing[-1]].bead == one.bead - 1:
            growing.append(number)
        else:
            found.append([number])
            last_with[said] = found[-1]
    return {one[0]: tuple(one) for one in found if len(one) >= FEWEST}


def without_followers(numbers: Sequence[int], found: Mapping[int, Stretch]) -> Sequence[int]:
    """Return numbers without those that stand in a stretch behind its first."""
    if not found:
        return numbers
    followers = {number for stretch in found.values() for number in stretch[1:]}
    return [number for number in numbers if number not in followers]


def _lack(one: Divergence) -> Hashable:
    """Return what is said of a bead, but for the bead in which the passage seems to stand."""
    fields = tuple((name, str(said)) for name, said in one.message.fields.items() if name != "bead")
    return one.kind, one.odd, one.hop, one.message.template, fields
