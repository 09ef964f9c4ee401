"""The first line of a comparison: which texts, how much of them is the same, what is listed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from workbench.ui.comparing import CompareDesk
from workbench.ui.strips import foreign
from workbench.ui.widgets.line import Line

LEAST_TITLE = 12


class CompareTitle(Line):
    """Title, counts by kind, words in both."""

    DEFAULT_CSS = """
    CompareTitle { background: $panel; color: $foreground; }
    """

    def __init__(self, desk: CompareDesk) -> None:
        super().__init__(id="title")
        self.desk = desk

    def parts(self) -> list[Segment]:
        """Say it, the most important first."""
        desk, style = self.desk, self.base
        found = desk.comparison
        one, other = found.keys
        counts = " · ".join(f"{count} {kind}" for kind, count in found.counts.items())
        pieces = [f"{one} ≠ {other}", counts or "no differences"]
        if desk.kind:
            pieces.insert(1, f"only: {desk.kind} ({len(desk.listing.shown)})")
        in_both = f"{found.same:,} words in both"
        if self._room([*pieces, in_both]) >= LEAST_TITLE:
            pieces.append(in_both)
        title, room = desk.session.title, max(self._room(pieces), LEAST_TITLE)
        if len(title) > room:
            title = f"{title[: room - 1]}…"
        bold = style + Style(bold=True)
        return [
            Segment(" ", style),
            *foreign(title, bold, reorder=desk.reorder),
            *(Segment(f"  {piece}", style) for piece in pieces),
        ]

    def _room(self, pieces: Sequence[str]) -> int:
        return self.size.width - sum(len(piece) + 2 for piece in pieces) - 2
