"""A plain warning where texts do not look like translations of each other."""

from __future__ import annotations

from itertools import permutations

from workbench.alignment import Alignment

_SURE = 0.5
_ENOUGH = 0.5


def doubts(alignment: Alignment) -> str | None:
    """Return one sentence for the user if most of a text has no sure counterpart, else None."""
    sizes = alignment.sizes
    for key, size in sizes.items():
        if not size:
            return f"{key} has no text, so nothing could be aligned with it"
    for key, size in sizes.items():
        matched = max(_matched(alignment, key, other) for other in sizes if other != key)
        if matched < _ENOUGH * size:
            return (
                f"only {matched} of {size} segments of {key} have a sure counterpart:"
                " perhaps the texts are not translations of each other"
            )
    for key, other in permutations(sizes, 2):
        matched = _matched(alignment, key, other)
        if matched < _ENOUGH * sizes[key]:
            return (
                f"only {matched} of {sizes[key]} segments of {key} have a sure counterpart in"
                f" {other}: perhaps {other} is a part, or no translation of the same text"
            )
    return None


def _matched(alignment: Alignment, key: str, other: str) -> int:
    """Return how many segments of a text are surely in one bead with segments of another."""
    column, against = alignment.column(key), alignment.column(other)
    return sum(
        bead.runs[column][1] - bead.runs[column][0]
        for bead in alignment.beads
        if bead.score >= _SURE and bead.runs[against][0] < bead.runs[against][1]
    )
