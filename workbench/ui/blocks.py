"""One witness's part of the screen: the bead being read, between the beads before and after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.ui.session import Session
from workbench.ui.typeset import Cell, Reorder, Row, typeset

Role = Literal["context", "bead"]

LONGEST = 8_000
"""Code points of a bead that are set at most; of a longer one the stretch round its evidence."""

FURTHEST = 20
"""How many beads away a neighbour with text is looked for."""

NOTHING = "— nothing here —"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A row of a block; cells of a ``"bead"`` row count from the start of the bead's text."""

    row: Row
    role: Role


@dataclass(frozen=True, slots=True)
class Block:
    """All rows of a block; those of the bead itself are ``[first, last)``.

    ``lit`` is the first row with evidence, None without any.
    """

    rows: tuple[BlockRow, ...]
    first: int
    last: int
    lit: int | None

    def top(self, height: int, lead: int | None = None) -> int:
        """Return the row to begin with so that ``height`` rows show what matters.

        The evidence comes before the bead, the bead before its neighbours, of which the one before
        gets half of what room is left, or ``lead`` rows; a negative row stands for empty ones.
        """
        if lead is not None and (self.lit is None or self.lit - self.first + lead < height):
            return self.first - lead
        room = height - (self.last - self.first)
        if room >= 0:
            top = self.first - max(room // 2, room - (len(self.rows) - self.last))
        elif self.lit is not None and self.lit - self.first >= height - 1:
            top = self.lit - height // 2
        else:
            top = self.first
        return max(0, min(top, len(self.rows) - height))


def block(
    session: Session,
    key: str,
    bead: int,
    width: int,
    spans: Sequence[tuple[int, int]] = (),
    reorder: Reorder = "app",
) -> Block:
    """Set a bead of a witness, between the nearest beads before and after that have text."""
    rtl = session.is_rtl(key)
    before, after = (
        [
            BlockRow(row, "context")
            for row in typeset(_neighbour(session, key, bead, step), width, rtl, reorder)
        ]
        for step in (-1, 1)
    )
    middle = text_block(session.collation.bead_text(bead, key), width, rtl, spans, reorder)
    shift = len(before)
    return Block(
        (*before, *middle.rows, *after),
        shift,
        shift + len(middle.rows),
        None if middle.lit is None else shift + middle.lit,
    )


def text_block(
    text: str,
    width: int,
    rtl: bool,
    spans: Sequence[tuple[int, int]] = (),
    reorder: Reorder = "app",
) -> Block:
    """Set one text that stands by itself."""
    start = _stretch(text, spans)
    set_rows = typeset(text[start : start + LONGEST], width, rtl, reorder)
    rows = [BlockRow(_shifted(row, start), "bead") for row in set_rows]
    wanted = Spans(spans)
    lit = next((at for at, row in enumerate(rows) if any(map(wanted.touch, row.row.cells))), None)
    if not rows:
        rows = [BlockRow(row, "context") for row in typeset(NOTHING, width, False)]
    return Block(tuple(rows), 0, len(rows), lit)


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


class Spans:
    """Spans of a text, asked of every cell: in order and without overlaps, so that asking is quick.

    >>> Spans([(4, 6), (0, 2), (1, 3)]).parts
    [(0, 3), (4, 6)]
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.parts: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if start == end:
                continue
            if self.parts and start <= self.parts[-1][1]:
                self.parts[-1] = (self.parts[-1][0], max(end, self.parts[-1][1]))
            else:
                self.parts.append((start, end))
        self._starts = [start for start, _ in self.parts]

    def touch(self, cell: Cell) -> bool:
        """Tell whether a cell shows any of them."""
        at = bisect_left(self._starts, cell.end) - 1
        return at >= 0 and cell.start < self.parts[at][1]


def _neighbour(session: Session, key: str, bead: int, step: int) -> str:
    beads = len(session.collation.alignment.beads)
    for at in range(bead + step, bead + step * (FURTHEST + 1), step):
        if not 0 <= at < beads:
            break
        if text := session.collation.bead_text(at, key):
            return text[-LONGEST:] if step < 0 else text[:LONGEST]
    return ""


def _stretch(text: str, spans: Sequence[tuple[int, int]]) -> int:
    if len(text) <= LONGEST or not spans:
        return 0
    return max(0, min(spans[0][0] - LONGEST // 2, len(text) - LONGEST))


def _shifted(row: Row, by: int) -> Row:
    if not by:
        return row
    cells = (Cell(c.text, c.width, c.start + by, c.end + by) for c in row.cells)
    return Row(tuple(cells), row.isolate)
