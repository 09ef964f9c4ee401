"""Two witnesses side by side, what differs in the bead marked in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from rich.style import Style

from workbench.ui.blocks import Block, BlockRow, text_block
from workbench.ui.comparing import CompareDesk
from workbench.ui.marks import NOTHING_HERE
from workbench.ui.spans import Spans
from workbench.ui.strips import Painter
from workbench.ui.typeset import Cell
from workbench.ui.widgets.texts import Texts


class CompareTexts(Texts):
    """The difference being read reversed, others of the bead underlined; ∅ where one has nothing.

    The ∅ stands on the screen only: its cells have an empty span of the stored text.
    """

    COMPONENT_CLASSES = {"comparetexts--now", "comparetexts--other"}  # noqa: RUF012
    DEFAULT_CSS = """
    CompareTexts > .comparetexts--now { color: $text-accent; text-style: bold reverse; }
    CompareTexts > .comparetexts--other { color: $text-accent; text-style: underline; }
    """
    columns_from: ClassVar[int] = 100

    desk: CompareDesk

    @property
    def keys(self) -> Sequence[str]:
        """The two witnesses."""
        return self.desk.comparison.keys

    def evidence(self, key: str) -> Sequence[tuple[int, int]]:
        """Return the span of the difference being read."""
        difference = self.desk.difference
        return (difference.spans[key],) if difference else ()

    def found(self) -> None:
        """Call none the odd one out: of two that differ nobody knows."""
        return

    def read(self, key: str, bead: int, width: int) -> Block:
        """Set a witness's bead being read, with a mark where it has nothing."""
        text = self.collation.bead_text(bead, key)
        place = self.desk.missing(key)
        if place is None or not text:
            return super().read(key, bead, width)
        mark = f" {NOTHING_HERE}" if place else f"{NOTHING_HERE} "
        marked = text[:place] + mark + text[place:]
        span = (place, place + len(mark))
        rtl = self.desk.session.is_rtl(key)
        block = text_block(marked, width, rtl, [span], self.desk.reorder)
        return replace(block, rows=tuple(_without(row, span) for row in block.rows))

    def _painter(self, key: str) -> Painter:
        now, other = self.paint("comparetexts--now"), self.paint("comparetexts--other")
        here = Spans(self.evidence(key))
        others = Spans(one.spans[key] for one in self.desk.others)
        plain = super()._painter(key)

        def paint(cell: Cell) -> Style:
            if cell.start == cell.end or here.touch(cell):
                return now
            return other if others.touch(cell) else plain(cell)

        return paint


def _without(row: BlockRow, span: tuple[int, int]) -> BlockRow:
    """Return a row whose cells count as if ``span``, which was put in, were not there."""
    start, end = span

    def back(place: int) -> int:
        return place if place <= start else max(place - (end - start), start)

    cells = (replace(cell, start=back(cell.start), end=back(cell.end)) for cell in row.row.cells)
    return replace(row, row=replace(row.row, cells=tuple(cells)))
