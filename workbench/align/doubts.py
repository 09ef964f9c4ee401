"""A plain warning where texts do not look like translations of each other."""

from __future__ import annotations

from workbench.alignment import Alignment

_SURE = 0.5
_ENOUGH = 0.5


def doubts(alignment: Alignment) -> str | None:
    """Return one sentence for the user if most of a text has no sure counterpart, else None."""
    sizes = alignment.sizes
    for key, size in sizes.items():
        if not size:
            return f"{key} has no text, so nothing could be aligned with it"
    for column, (key, size) in enumerate(sizes.items()):
        matched = sum(
            bead.runs[column][1] - bead.runs[column][0]
            for bead in alignment.beads
            if bead.score >= _SURE and sum(start < end for start, end in bead.runs) > 1
        )
        if matched < _ENOUGH * size:
            return (
                f"only {matched} of {size} segments of {key} have a sure counterpart:"
                " perhaps the texts are not translations of each other"
            )
    return None
