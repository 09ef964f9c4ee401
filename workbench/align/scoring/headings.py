"""Headings that one text sets on a line of their own and another runs into the text they head.

«فصل چهارم» stands alone where the Russian goes on: "Статья IV. Россия …". Nothing is missing there,
so the heading joins the bead of what it heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from workbench.alignment import Bead
from workbench.segmentation.rules import listed, rules
from workbench.segments import SegmentedText

LONGEST = 4
"""Words of a heading that only numbers what it heads: «فصل بیست و یکم»."""


def with_headings(texts: Sequence[SegmentedText], beads: Sequence[Bead]) -> list[Bead]:
    """Return the beads, those of a heading alone joined with the next, where that has it inside.

    Pinned beads stay as they are.
    """
    joined: list[Bead] = []
    held: Bead | None = None
    for bead, after in zip_longest(beads, beads[1:]):
        whole = bead if held is None else _together(held, bead)
        if after is not None and _heads(texts, bead, after):
            held = whole
        else:
            joined.append(whole)
            held = None
    return joined


def _heads(texts: Sequence[SegmentedText], bead: Bead, after: Bead) -> bool:
    """Tell whether a bead of some texts is a heading that the others have inside the next."""
    if "pinned" in (bead.status, after.status):
        return False
    sides = list(zip(texts, bead.runs, after.runs, strict=True))
    alone = [(text, run) for text, run, _ in sides if run[0] < run[1]]
    inside = [(text, run) for text, here, run in sides if here[0] == here[1]]
    return (
        bool(alone and inside)
        and all(run[0] < run[1] for _, _, run in sides)
        and all(_is_heading(text, run) for text, run in alone)
        and all(_is_headed(text, run[0]) for text, run in inside)
    )


def _is_heading(text: SegmentedText, run: tuple[int, int]) -> bool:
    """Tell whether a run is one heading that does no more than number what it heads."""
    words = text.segment_text(run[0]).split()
    return run[1] - run[0] == 1 and len(words) <= LONGEST and _is_headed(text, run[0])


def _is_headed(text: SegmentedText, segment: int) -> bool:
    """Tell whether a segment begins as a numbered heading does: "Article IV. Russia …"."""
    words = text.segment_text(segment).split(maxsplit=2)
    if len(words) < 2 or listed(words[0]) not in rules(text.lang).heading_words:
        return False
    # Most texts have no such heading, and what values mean takes long to import.
    from workbench.values import read_values

    return any(value.readings for value in read_values(" ".join(words[:2]), text.lang))


def _together(one: Bead, other: Bead) -> Bead:
    runs = tuple((a[0], b[1]) for a, b in zip(one.runs, other.runs, strict=True))
    return Bead(runs, min(one.score, other.score))
