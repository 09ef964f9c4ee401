"""What is told in the next bead: then the cut between the two is doubtful, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.values.match import match
from workbench.values.model import Value


def said_nearby(
    collation: Collation,
    bead: int,
    wanted: Sequence[Value],
    present: Collection[str],
    absent: Collection[str],
) -> bool:
    """Tell whether one that lacks what others have says it in the next bead, and they do not."""
    read = values(collation)
    for near in (bead - 1, bead + 1):
        if 0 <= near < len(read):
            there = {
                key
                for key, held in read[near].items()
                if any(match(a, b) == "same" for a in held for b in wanted)
            }
            if not there.isdisjoint(absent) and there.isdisjoint(present):
                return True
    return False
