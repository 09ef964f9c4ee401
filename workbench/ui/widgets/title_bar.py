"""The first line: which work, how far it is reviewed, what is shown, by whom."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from workbench.review import WORDS
from workbench.signs import STANDING_SIGNS
from workbench.ui.desk import Desk
from workbench.ui.strips import foreign
from workbench.ui.widgets.line import Line

BAR_WIDTH = 8
LEAST_TITLE = 12


class TitleBar(Line):
    """Title, progress, filter, reviewer."""

    DEFAULT_CSS = """
    TitleBar { background: $panel; color: $foreground; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="title")
        self.desk = desk

    def parts(self) -> list[Segment]:
        """Say it, the most important first; the title is cut to the room that is left."""
        pieces, style, reorder = self.pieces(), self.base, self.desk.reorder
        title, room = self.desk.session.title, max(self.room(pieces), LEAST_TITLE)
        if len(title) > room:
            title = f"{title[: room - 1]}…"
        *others, last = pieces
        return [
            Segment(" ", style),
            *foreign(title, style + Style(bold=True), reorder=reorder),
            Segment("".join(f"  {piece}" for piece in others) + "  ", style),
            *foreign(last, style, reorder=reorder),
        ]

    def pieces(self) -> list[str]:
        """Return what stands behind the title."""
        desk = self.desk
        total = len(desk.divergences)
        full = round(BAR_WIDTH * desk.decided / total) if total else BAR_WIDTH
        words = "  ".join(f"{STANDING_SIGNS[word]}{desk.words[word]}" for word in WORDS)
        pieces = [
            f"{desk.decided}/{total} decided {'▰' * full}{'▱' * (BAR_WIDTH - full)}",
            words,
            desk.review.reviewer,
        ]
        if not desk.session.keeps:
            pieces.insert(1, "nothing is kept")
        if desk.session.others:
            pieces.insert(1, "disputed only")
        if desk.is_checking:
            pieces.insert(1, "checking …")
        if desk.filter:
            pieces.insert(1, f"only: {desk.filter} ({len(desk.listing.shown)})")
        return pieces

    def room(self, pieces: Sequence[str]) -> int:
        """Return how many columns are left for the title."""
        return self.size.width - sum(len(piece) + 2 for piece in pieces) - 2
