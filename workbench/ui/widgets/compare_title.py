"""The first line of a comparison: which texts, how much of them is the same, what is listed."""

from __future__ import annotations

from workbench.ui.comparing import CompareDesk
from workbench.ui.widgets.title_bar import LEAST_TITLE, TitleBar


class CompareTitle(TitleBar):
    """Title, counts by kind, words in both."""

    desk: CompareDesk

    def pieces(self) -> list[str]:
        """Return what stands behind the title."""
        desk, found = self.desk, self.desk.comparison
        one, other = found.keys
        counts = " · ".join(f"{count} {kind}" for kind, count in found.counts.items())
        pieces = [f"{one} ≠ {other}", counts or "no differences"]
        if desk.kind:
            pieces.insert(1, f"only: {desk.kind} ({len(desk.listing.shown)})")
        in_both = f"{found.same:,} words in both"
        if self.room([*pieces, in_both]) >= LEAST_TITLE:
            pieces.append(in_both)
        return pieces
