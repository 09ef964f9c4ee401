"""The texts while the alignment is edited: each segment on a row of its own, the cut between."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.collation import Collation
from workbench.ui.blocks import Block, BlockRow, Role, nothing, shifted
from workbench.ui.typeset import Cell, Row, typeset
from workbench.ui.widgets.texts import NEARBY, Texts

BULLET = "• "
CUT = "╌╌ cut ╌╌"
MANY = 40
"""Segments set on either side of the cut, or of a neighbour's border: more than a screen holds."""


class EditTexts(Texts):
    """Beads as the editor has them; the evidence is not lit, since it is being looked for anew."""

    @property
    def collation(self) -> Collation:
        """The texts as they are aligned by now."""
        return self.desk.editor.collation

    @property
    def bead(self) -> int | None:
        """The bead being edited."""
        return self.desk.editor.bead if self.collation.alignment.beads else None

    def read(self, key: str, bead: int, width: int) -> Block:
        """Set the bead's segments with the cut between them."""
        start, end = self.collation.alignment.run(bead, key)
        cut = self.desk.editor.cuts[key]
        if start == end:
            return Block(nothing(width), 0, 1)
        above = self._segments(key, range(max(start, cut - MANY), cut), width, "bead")
        below = self._segments(key, range(cut, min(end, cut + MANY)), width, "bead")
        rows = (*above, BlockRow(_cut(width), "cut"), *below)
        return Block(rows, 0, len(rows), len(above))

    def context(self, key: str, bead: int, width: int) -> tuple[BlockRow, ...]:
        """Set a neighbour's segments, those nearest to the bead being edited."""
        start, end = self.collation.alignment.run(bead, key)
        near = range(max(start, end - MANY), end)
        if bead > (self.bead or 0):
            near = range(start, min(end, start + MANY))
        return tuple(self._segments(key, near, width, "context"))

    def evidence(self, key: str) -> tuple[tuple[int, int], ...]:  # noqa: ARG002
        """Light nothing."""
        return ()

    def found(self) -> None:
        """Call none the odd one out."""
        return

    def _segments(self, key: str, numbers: Iterable[int], width: int, role: Role) -> list[BlockRow]:
        text = self.collation.by_key[key]
        rtl = self.desk.session.is_rtl(key)
        begins, _ = self.collation.bead_span(self.desk.editor.bead, key)
        rows: list[BlockRow] = []
        for number in numbers:
            segment = text.segments[number]
            shown = BULLET + text.text[segment.start : segment.end][:NEARBY]
            set_rows = typeset(shown, width, rtl, self.desk.reorder)
            # Cells count from the start of the bead, as what is lit in it does.
            by = segment.start - begins - len(BULLET)
            rows += [BlockRow(shifted(row, by), role) for row in set_rows]
        return rows


def _cut(width: int) -> Row:
    return Row(tuple(Cell(char, 1, 0, 0) for char in CUT[:width]))
