"""The head of a witness's part of the screen: its key, language and what must be known of it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.languages import language
from workbench.ui.desk import Desk
from workbench.ui.marks import ACTIVE
from workbench.ui.strips import foreign, segments, strip
from workbench.ui.typeset import typeset

MARGIN = 3
"""Columns kept for the marks of what is out of sight."""


def head(
    desk: Desk,
    key: str,
    label: str,
    width: int,
    style: Style,
    note_style: Style,
    hidden: tuple[bool, bool] = (False, False),
    cramped: bool = False,
) -> list[Strip]:
    """Draw the head of ``key``, called ``label``.

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


def label_of(desk: Desk, key: str, is_odd: bool) -> str:
    """Return what a witness is called above its text."""
    name = language(desk.session.collation.lang(key)).name
    label = key if name in (key, "") else f"{key} {name}"
    if is_odd:
        label += " ≠ odd one out"
    return f"{ACTIVE if key == desk.witness else ' '}{label}"
