"""A plain warning where texts do not look like translations of each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from workbench.alignment import Alignment
from workbench.segments import SegmentedText

_SURE = 0.5
_ENOUGH = 0.5


def doubts(alignment: Alignment, texts: Sequence[SegmentedText] = ()) -> str | None:
    """Return one sentence for the user if most of a text has no sure counterpart, else None.

    With the ``texts`` it says whether their segments can be told apart at all.
    """
    sizes = alignment.sizes
    for key, size in sizes.items():
        if not size:
            return f"{key} has no text, so nothing could be aligned with it"
    sure = {(key, other): _matched(alignment, key, other) for key, other in permutations(sizes, 2)}
    for key, size in sizes.items():
        matched = max(sure[key, other] for other in sizes if other != key)
        if matched < _ENOUGH * size:
            told = f"only {matched} of {size} segments of {key} have a sure counterpart"
            if alike := [text.key for text in texts if _alike(text)]:
                return f"{told}: most segments of {' and '.join(alike)} read like others of theirs"
            others = [other for other in sizes if other != key]
            if whole := [one for one in others if sure[one, key] >= _ENOUGH * sizes[one]]:
                parts = f"{' and '.join(whole)} {'are parts' if whole[1:] else 'is a part'}"
                return f"{told}: perhaps {parts} of it, or no translation of the same text"
            return f"{told}: perhaps the texts are not translations of each other"
    for (key, other), matched in sure.items():
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


def _alike(text: SegmentedText) -> bool:
    """Tell whether most of a text's segments say what others of it say."""
    wordings = {" ".join(text.segment_text(at).split()) for at in range(len(text))}
    return len(wordings) < _ENOUGH * len(text)
