"""The head of a witness's part of the screen: its key, language and what must be known of it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.divergences import Divergence
from workbench.languages import language
from workbench.ui.desk import Desk
from workbench.ui.marks import ACTIVE, AT_FAULT
from workbench.ui.strips import foreign, segments, strip
from workbench.ui.typeset import typeset

MARGIN = 3
"""Columns kept for the marks of what is out of sight."""


def head(
    desk: Desk,
    key: str,
    labels: tuple[str, str],
    width: int,
    style: Style,
    note_style: Style,
    hidden: tuple[bool, bool] = (False, False),
    cramped: bool = False,
) -> list[Strip]:
    """Draw the head of ``key`` with the first of its labels that fits.

    A status that does not fit beside it gets rows of its own or, where the screen is ``cramped``,
    is cut short; ``hidden`` says whether rows of the bead are out of sight above and below.
    """
    more = " " + "▲" * hidden[0] + "▼" * hidden[1]
    end = Segment(f"{more:>{MARGIN}}", style)
    status = desk.session.status(key)
    note: list[Segment] = []
    if status:
        note = [Segment(" · ", note_style), *foreign(status, note_style, reorder=desk.reorder)]
    room = width - MARGIN
    label = next((one for one in labels if len(one) <= room), labels[-1])
    fits = cramped or len(label) + sum(part.cell_length for part in note) <= room
    first = [Segment(label, style), *(note if fits else [])]
    rows = [Strip([*strip(first, room, style), end], width)]
    if not fits:
        indent = Segment("  ", note_style)
        rows += [
            strip([indent, *segments(row, note_style)], width, note_style)
            for row in typeset(status, max(width - 2, 2), False, desk.reorder)
        ]
    return rows


def labels_of(desk: Desk, key: str, found: Divergence | None) -> tuple[str, str]:
    """Return what a witness is called above its text, in full and short."""
    name = language(desk.session.collation.lang(key)).name
    active = ACTIVE if key == desk.witness else " "
    label = key if name in (key, "") else f"{key} {name}"
    said, briefly = _part_in(found, key) if found else ("", "")
    return f"{active}{label}{said}", f"{active}{key}{briefly}"


def _part_in(found: Divergence, key: str) -> tuple[str, str]:
    """Say what part a witness has in a divergence, in full and briefly."""
    if key == found.at_fault:
        if key == found.odd:
            return f" {AT_FAULT} odd one out", f" {AT_FAULT} odd"
        return f" {AT_FAULT} hop {found.hop}", f" {AT_FAULT} {found.hop}"
    return (" · stands alone", " · alone") if key == found.odd else ("", "")
