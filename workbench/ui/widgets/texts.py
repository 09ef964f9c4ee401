"""The texts of the work, stacked or side by side, the evidence lit in each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from workbench.collation import SUMMARY, Collation
from workbench.divergences import Divergence
from workbench.languages import language
from workbench.ui.blocks import Block, BlockRow, nothing, share, text_block
from workbench.ui.desk import Desk
from workbench.ui.heads import head, labels_of
from workbench.ui.layout import among_neighbours
from workbench.ui.marks import HERE
from workbench.ui.spans import Spans
from workbench.ui.strips import Painter, segments, strip
from workbench.ui.typeset import Cell, typeset
from workbench.ui.widgets.scrolled import Scrolled

COLUMNS_FROM = 140
"""Terminal columns from which the texts stand side by side."""

GUTTER = " │ "

NEARBY = 2_000
"""Code points of a bead near the one being read that are set at most."""


class Texts(Scrolled):
    """Every witness's bead with its neighbours. Lit: evidence; reversed: in the text at fault."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "texts--head",
        "texts--active",
        "texts--status",
        "texts--context",
        "texts--here",
        "texts--lit",
        "texts--fault",
        "texts--hit",
    }
    DEFAULT_CSS = """
    Texts { width: 1fr; height: 1fr; background: $background; padding: 0 1; }
    Texts > .texts--head { color: $text-secondary; text-style: bold; background: $boost; }
    Texts > .texts--active { color: $text-primary; text-style: bold; background: $boost; }
    Texts > .texts--status { color: $text-error; text-style: italic; background: $boost; }
    Texts > .texts--context { color: $text-muted; text-style: dim; }
    Texts > .texts--here { color: $text-primary; text-style: bold; }
    Texts > .texts--lit {
        color: $foreground; background: $accent-muted; text-style: bold underline;
    }
    Texts > .texts--fault {
        color: $text-error; background: $error-muted; text-style: bold reverse;
    }
    Texts > .texts--hit { text-style: underline italic; color: $text-success; }
    """

    columns_from: ClassVar[int] = COLUMNS_FROM

    def __init__(self, desk: Desk) -> None:
        super().__init__("texts")
        self.desk = desk
        self.side_by_side: bool | None = None
        self._lines: list[Strip] | None = None
        self._drawn_size: Size | None = None
        self._cramped = False

    def place_changed(self) -> None:
        """Show another bead, or the same in another light, from where it matters."""
        self._scrolled.clear()
        self.redraw()

    def forget_rows(self) -> None:
        """Forget the rows drawn ahead."""
        self._lines = None

    def on_resize(self) -> None:
        """Wrap anew, unless the rows were drawn for this size already."""
        if self._drawn_size != self.size:
            self.place_changed()

    @property
    def in_columns(self) -> bool:
        """Whether the texts stand side by side now."""
        if self.desk.reorder == "terminal":
            return False  # a terminal that reorders mixes the cells of neighbouring columns
        if self.side_by_side is not None:
            return self.side_by_side
        return self.app.size.width >= self.columns_from

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self._lines is None:
            self._lines = self._draw()
        if y < len(self._lines):
            return self._lines[y]
        return Strip.blank(self.size.width, self.base)

    # --- what is drawn, which another way of looking at beads may change

    @property
    def collation(self) -> Collation:
        """The texts as they are aligned."""
        return self.desk.session.collation

    @property
    def keys(self) -> Sequence[str]:
        """The witnesses that are shown."""
        return self.desk.session.keys

    @property
    def bead(self) -> int | None:
        """The bead being read."""
        return self.desk.bead

    def read(self, key: str, bead: int, width: int) -> Block:
        """Set a witness's bead being read."""
        text = self.collation.bead_text(bead, key)
        rtl = self.desk.session.is_rtl(key)
        return text_block(text, width, rtl, self.evidence(key), self.desk.reorder)

    def context(self, key: str, bead: int, width: int) -> tuple[BlockRow, ...]:
        """Set a witness's bead near the one being read: no more of it than may be in sight."""
        text = self.collation.bead_text(bead, key)
        text = text[-NEARBY:] if bead < (self.bead or 0) else text[:NEARBY]
        rows = typeset(text, width, self.desk.session.is_rtl(key), self.desk.reorder)
        return tuple(BlockRow(row, "context") for row in rows)

    def evidence(self, key: str) -> Sequence[tuple[int, int]]:
        """Return the spans to be lit."""
        current = self.desk.current
        if current is None or key not in current.evidence:
            return ()
        return current.evidence[key].spans

    def found(self) -> Divergence | None:
        """Return the divergence that is shown, if there is one."""
        return self.desk.current

    # --- drawing

    def _draw(self) -> list[Strip]:
        width, height = self._drawn_size = self.size
        self._areas = {}
        self._cramped = False
        if self.bead is None:
            return self._summary(width, height)
        if self.in_columns:
            return self._columns(self.bead, width, height)
        return self._stack(self.bead, width, height)

    def _summary(self, width: int, height: int) -> list[Strip]:
        """Draw what the archive says of the document, where that is what was checked."""
        summary = self.collation.summary
        if summary is None or not self.evidence(SUMMARY):
            why = "This concerns no one place of the texts." if self.desk.current else ""
            return [strip([Segment(why, self.base)], width, self.base)]
        rtl = language(summary.lang).direction == "rtl"
        made = text_block(summary.text, width, rtl, self.evidence(SUMMARY), self.desk.reorder)
        room, active = max(height - 1, 0), self.desk.witness  # which keys scroll
        self._areas[active] = (range(height), range(width))
        top = self._top(active, made.top(room), max(len(made.rows) - room, 0))
        style, paint = self.paint("texts--active"), self._painter(SUMMARY)
        said = " summary: what the archive says"
        labels = (f"{said} that the document holds", said)
        hidden = (top > 0, top + room < made.last)
        return [
            *head(self.desk, SUMMARY, labels, width, style, style, hidden),
            *(self._row(row, width, rtl, paint) for row in made.rows[top : top + room]),
        ]

    def _stack(self, bead: int, width: int, height: int) -> list[Strip]:
        keys = self.keys
        inner = width - self._gutter_width
        read = {key: self.read(key, bead, inner) for key in keys}
        heads = {key: len(self._heads(key, width)) for key in keys}
        self._cramped = 2 * sum(heads.values()) > height
        if self._cramped:
            heads = dict.fromkeys(keys, 1)
        wanted = [heads[key] + len(made.rows) for key, made in read.items()]
        count = len(self.collation.alignment.beads)
        lines: list[Strip] = []
        for key, rows in zip(keys, share(height, wanted), strict=True):
            context = partial(self.context, width=inner)
            made = among_neighbours({key: read[key]}, context, bead, count, rows)[key]
            self._areas[key] = (range(len(lines), len(lines) + rows), range(width))
            lines += self._witness(key, made, width, rows, heads[key], gutter=True)
        return lines

    def _columns(self, bead: int, width: int, height: int) -> list[Strip]:
        keys = self.keys
        margin = self._gutter_width
        each = (width - margin - len(GUTTER) * (len(keys) - 1)) // len(keys)
        context = partial(self.context, width=each)
        blocks = among_neighbours(
            {key: self.read(key, bead, each) for key in keys},
            context, bead, len(self.collation.alignment.beads), height, nothing(each),
        )  # fmt: skip
        heads = max(len(self._heads(key, each)) for key in keys)
        columns = []
        left = 0
        for at, (key, made) in enumerate(blocks.items()):
            wide = each + margin if at == 0 else each
            self._areas[key] = (range(height), range(left, left + wide))
            columns.append(self._witness(key, made, wide, height, heads, gutter=at == 0))
            left += wide + len(GUTTER)
        gutter = Strip([Segment(GUTTER, self.paint("texts--context"))])
        lines = []
        for row in zip(*columns, strict=True):
            parts = [part for strip_ in row for part in (strip_, gutter)][:-1]
            lines.append(Strip.join(parts).adjust_cell_length(width, self.base))
        return lines

    def _witness(
        self, key: str, made: Block, width: int, height: int, heads: int, gutter: bool
    ) -> list[Strip]:
        """Draw a witness: at least ``heads`` rows of head, then its rows, from where it matters."""
        blank = Strip.blank(width, self.base)
        room = max(height - heads, 0)
        start = made.top(room)
        furthest = max(len(made.rows) - room, 0)
        top = self._top(key, start, furthest)
        hidden = (top > made.first, top + room < made.last)
        paint = self._painter(key)
        lines = self._heads(key, width, hidden)
        lines += [blank] * (heads - len(lines))
        rtl = self.desk.session.is_rtl(key)
        margin = self._gutter_width if gutter else 0
        for row in made.rows[top : top + room]:
            line = self._row(row, width - margin, rtl, paint)
            lines.append(Strip.join([Strip(self._gutter(row)), line]) if gutter else line)
        return [*lines, *[blank] * (height - len(lines))][:height]

    def _row(self, row: BlockRow, width: int, rtl: bool, paint: Painter) -> Strip:
        if row.role == "bead":
            parts = segments(row.row, self.base, paint)
            return strip(parts, width, self.base, right=rtl)
        dim = self.paint("texts--here" if row.role == "cut" else "texts--context")
        return strip(segments(row.row, dim), width, self.base, right=rtl)

    @property
    def _gutter_width(self) -> int:
        # A number beside Farsi that the terminal reorders might end up on its other side.
        if self.desk.reorder == "terminal":
            return 2
        return len(str(len(self.collation.alignment.beads))) + 2

    def _gutter(self, row: BlockRow) -> list[Segment]:
        is_here = row.bead == self.bead
        style = self.paint("texts--here" if is_here else "texts--context")
        number = str(row.bead) if row.begins and self._gutter_width > 2 else ""
        return [Segment(f"{number:>{self._gutter_width - 2}}{HERE if is_here else ' '} ", style)]

    def _heads(
        self, key: str, width: int, hidden: tuple[bool, bool] = (False, False)
    ) -> list[Strip]:
        style = self.paint("texts--active" if key == self.desk.witness else "texts--head")
        labels = labels_of(self.desk, key, self.found())
        status = self.paint("texts--status")
        return head(self.desk, key, labels, width, style, status, hidden, self._cramped)

    def _painter(self, key: str) -> Painter:
        base = self.base
        spans = Spans(self.evidence(key))
        found = self.found()
        lit = self.paint("texts--fault" if found and found.at_fault == key else "texts--lit")
        hit = self.paint("texts--hit")
        hits = Spans()
        if self.desk.search and self.bead is not None:
            text = self.collation.bead_text(self.bead, key)
            hits = Spans(self.desk.search.spans(text))

        def paint(cell: Cell) -> Style:
            if spans.touch(cell):
                return lit
            return hit if hits.touch(cell) else base

        return paint
