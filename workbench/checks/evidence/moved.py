"""What one text lacks at a place and seems to have at another: moved, and not left out."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.align.trust.moved import Moved, moved
from workbench.collation import Collation

Places = Mapping[int, Mapping[str, int]]
"""By bead, and witness that lacks it, the bead in which that witness seems to have it."""


def moved_to(collation: Collation) -> Places:
    """Return where the passages stand that the aligner believes to be moved (``align.moved``)."""
    found: dict[int, dict[str, int]] = {}
    for place in moved(collation.texts, collation.alignment):
        for side in (0, 1):
            for bead in _beads(collation, place, side):
                found.setdefault(bead, {})[place.keys[1 - side]] = place.beads[1 - side]
    return found


def _beads(collation: Collation, place: Moved, side: int) -> range:
    """Return the beads that hold a moved passage in one of its texts."""
    first, last = place.runs[side]
    ends = [collation.alignment.bead_of(place.keys[side], at) for at in (first, last - 1)]
    return range(ends[0], ends[1] + 1)
