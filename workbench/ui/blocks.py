"""A text in rows: a bead of one witness, or many of them around the one being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.ui.spans import Spans
from workbench.ui.typeset import Cell, Reorder, Row, typeset

Role = Literal["context", "bead", "cut"]

LONGEST = 8_000
"""Code points of a bead that are set at most; of a longer one the stretch round its evidence."""

NOTHING = "— nothing here —"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A row of a block; cells of a ``"bead"`` row count from the start of the bead's text.

    ``bead`` is the number of the bead it belongs to, ``begins`` says that it is its first row. A
    ``"cut"`` row is no text: it shows where the bead would be split.
    """

    row: Row
    role: Role
    bead: int | None = None
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """All rows of a block; those of the bead being read are ``[first, last)``.

    ``lit`` is the first row with evidence, None without any.
    """

    rows: tuple[BlockRow, ...]
    first: int
    last: int
    lit: int | None = None

    def top(self, height: int) -> int:
        """Return the row to begin with so that ``height`` rows show what matters.

        The evidence comes before the bead, the bead before its neighbours, of which those before
        get half of what room is left.
        """
        room = height - (self.last - self.first)
        if room >= 0:
            top = self.first - max(room // 2, room - (len(self.rows) - self.last))
        elif self.lit is not None and self.lit - self.first >= height - 1:
            top = self.lit - height // 2
        else:
            top = self.first
        return max(0, min(top, len(self.rows) - height))


def text_block(
    text: str,
    width: int,
    rtl: bool,
    spans: Sequence[tuple[int, int]] = (),
    reorder: Reorder = "app",
) -> Block:
    """Set one text that stands by itself; an empty one says so."""
    start = _stretch(text, spans)
    set_rows = typeset(text[start : start + LONGEST], width, rtl, reorder)
    rows = [BlockRow(shifted(row, start), "bead") for row in set_rows]
    wanted = Spans(spans)
    lit = next((at for at, row in enumerate(rows) if any(map(wanted.touch, row.row.cells))), None)
    return Block(tuple(rows) or nothing(width), 0, max(len(rows), 1), lit)


def nothing(width: int) -> tuple[BlockRow, ...]:
    """Return what stands where a witness has nothing."""
    return tuple(BlockRow(row, "context") for row in typeset(NOTHING, width, False))


def share(height: int, wanted: Sequence[int]) -> list[int]:
    """Share out rows: nobody gets more than is wanted while another lacks, what is over is spread.

    >>> share(12, [2, 9, 3])
    [2, 7, 3]
    >>> share(12, [1, 2, 3])
    [3, 4, 5]
    """
    given = [0] * len(wanted)
    left = max(height, 0)
    while left:
        lacking = [at for at, want in enumerate(wanted) if given[at] < want]
        if not lacking:
            break
        each = max(left // len(lacking), 1)
        for at in lacking[:left]:
            more = min(each, wanted[at] - given[at])
            given[at] += more
            left -= more
    for at in range(len(given)):
        given[at] += left // len(given) + (at < left % len(given))
    return given


def _stretch(text: str, spans: Sequence[tuple[int, int]]) -> int:
    if len(text) <= LONGEST or not spans:
        return 0
    return max(0, min(spans[0][0] - LONGEST // 2, len(text) - LONGEST))


def shifted(row: Row, by: int) -> Row:
    """Return a row whose cells count from another place of the text."""
    if not by:
        return row
    cells = (Cell(c.text, c.width, c.start + by, c.end + by) for c in row.cells)
    return Row(tuple(cells), row.isolate)
