"""The list of differences: bead, kind and the words that differ."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.ui.comparing import CompareDesk
from workbench.ui.marks import NOTHING_HERE
from workbench.ui.strips import foreign, strip
from workbench.ui.widgets.queue import Queue

KIND_WIDTH = 11
LONGEST = 20
"""Code points of a difference that are shown in the list."""


class DifferenceList(Queue):
    """One row a difference; where there is room, what the first of the texts has there."""

    desk: CompareDesk

    def why_empty(self) -> str:
        """Say that there is nothing: a kind that does not occur cannot be chosen."""
        return "the texts do not differ"

    def _row(self, row: int, width: int) -> Strip:
        desk = self.desk
        difference = desk.differences[desk.listing.rows[row]]
        here = row == desk.listing.cursor and desk.free_bead is None
        style = self.paint("queue--cursor") if here else self.base
        kind = style if here else style + Style(bold=difference.kind == "value")
        digits = len(str(len(desk.session.collation.alignment.beads)))
        parts = [
            Segment(f" {difference.bead:>{digits}} ", style),
            Segment(f"{difference.kind:<{KIND_WIDTH}} ", kind),
        ]
        key = desk.comparison.keys[0]
        words = " ".join(difference.texts[key].split())[:LONGEST] or NOTHING_HERE
        parts += foreign(words, style, desk.session.is_rtl(key), desk.reorder)
        return strip(parts, width, style)
