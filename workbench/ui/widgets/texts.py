"""The texts of the work, stacked or side by side, the evidence lit in each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from workbench.languages import language
from workbench.ui.blocks import Block, BlockRow, Spans, block, share, text_block
from workbench.ui.desk import Desk
from workbench.ui.heads import head
from workbench.ui.strips import Painter, segments, strip
from workbench.ui.typeset import Cell
from workbench.ui.widgets.painted import Painted

COLUMNS_FROM = 140
"""Terminal columns from which the texts stand side by side."""

GUTTER = " │ "

SUMMARY = "summary"
"""The key under which evidence names the summary, which is no witness."""


class Texts(Painted):
    """Every witness's bead with its neighbours. Lit: the evidence; reversed: the odd witness's."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "texts--head",
        "texts--active",
        "texts--status",
        "texts--context",
        "texts--lit",
        "texts--odd",
        "texts--hit",
    }
    DEFAULT_CSS = """
    Texts { width: 1fr; height: 1fr; background: $background; padding: 0 1; }
    Texts > .texts--head { color: $text-secondary; text-style: bold; background: $boost; }
    Texts > .texts--active { color: $text-primary; text-style: bold; background: $boost; }
    Texts > .texts--status { color: $text-error; text-style: italic; background: $boost; }
    Texts > .texts--context { color: $text-muted; text-style: dim; }
    Texts > .texts--lit {
        color: $foreground; background: $accent-muted; text-style: bold underline;
    }
    Texts > .texts--odd { color: $text-error; background: $error-muted; text-style: bold reverse; }
    Texts > .texts--hit { text-style: underline italic; color: $text-success; }
    """

    class Activated(Message):
        """A text was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="texts")
        self.desk = desk
        self.side_by_side: bool | None = None
        self._scrolled: dict[str, int] = {}
        self._lines: list[Strip] | None = None
        self._areas: dict[str, tuple[range, range]] = {}

    def place_changed(self) -> None:
        """Show another bead, or the same in another light, from where it matters."""
        self._scrolled.clear()
        self.redraw()

    def forget_rows(self) -> None:
        """Forget the rows drawn ahead."""
        self._lines = None

    def redraw(self) -> None:
        """Draw again what is shown."""
        self.forget_rows()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew."""
        self.place_changed()

    @property
    def in_columns(self) -> bool:
        """Whether the texts stand side by side now."""
        if self.desk.reorder == "terminal":
            return False  # a terminal that reorders mixes the cells of neighbouring columns
        if self.side_by_side is not None:
            return self.side_by_side
        return self.app.size.width >= COLUMNS_FROM

    def scroll_text(self, key: str, by: int) -> None:
        """Scroll one witness by rows."""
        self._scrolled[key] = self._scrolled.get(key, 0) + by
        self.redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the text under the mouse."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the text under the mouse."""
        self._wheel(event, -1)

    def on_click(self, event: events.Click) -> None:
        """Make the text under the mouse the active one."""
        key = self._key_at(event)
        if key is not None:
            self.post_message(self.Activated(key))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self._lines is None:
            self._lines = self._draw()
        if y < len(self._lines):
            return self._lines[y]
        return Strip.blank(self.size.width, self.base)

    # --- drawing

    def _draw(self) -> list[Strip]:
        width, height = self.size
        keys = self.desk.session.keys
        bead = self.desk.bead
        self._areas = {}
        if bead is None:
            return self._summary(width, height)
        if self.in_columns:
            return self._side_by_side(bead, keys, width, height)
        blocks = {key: self._block(key, bead, width) for key in keys}
        heads = {key: len(self._heads(key, width)) for key in keys}
        wanted = [heads[key] + made.last - made.first for key, made in blocks.items()]
        lines: list[Strip] = []
        for key, rows in zip(keys, share(height, wanted), strict=True):
            self._areas[key] = (range(len(lines), len(lines) + rows), range(width))
            lines += self._witness(key, blocks[key], width, rows)
        return lines

    def _summary(self, width: int, height: int) -> list[Strip]:
        """Draw what the archive says of the document, where that is what was checked."""
        summary = self.desk.session.collation.summary
        if summary is None or not self._evidence(SUMMARY):
            why = "This concerns no one place of the texts." if self.desk.current else ""
            return [strip([Segment(why, self.base)], width, self.base)]
        style = self.paint("texts--active")
        rtl = language(summary.lang).direction == "rtl"
        made = text_block(summary.text, width, rtl, self._evidence(SUMMARY), self.desk.reorder)
        top = made.top(height - 1)
        paint = self._painter(SUMMARY)
        said = " summary: what the archive says that the document holds"
        return [
            strip([Segment(said, style)], width, style),
            *(self._row(row, width, rtl, paint) for row in made.rows[top : top + height - 1]),
        ]

    def _side_by_side(self, bead: int, keys: Sequence[str], width: int, height: int) -> list[Strip]:
        each = (width - len(GUTTER) * (len(keys) - 1)) // len(keys)
        blocks = {key: self._block(key, bead, each) for key in keys}
        heads = max(len(self._heads(key, each)) for key in keys)
        # The bead begins on the same row in each, after as much context as the longest has.
        lead = min(max(made.first for made in blocks.values()), height // 4)
        columns = []
        for at, (key, made) in enumerate(blocks.items()):
            left = at * (each + len(GUTTER))
            self._areas[key] = (range(height), range(left, left + each))
            columns.append(self._witness(key, made, each, height, heads, lead))
        gutter = Strip([Segment(GUTTER, self.paint("texts--context"))])
        lines = []
        for row in zip(*columns, strict=True):
            parts = [part for strip_ in row for part in (strip_, gutter)][:-1]
            lines.append(Strip.join(parts).adjust_cell_length(width, self.base))
        return lines

    def _block(self, key: str, bead: int, width: int) -> Block:
        return block(self.desk.session, key, bead, width, self._evidence(key), self.desk.reorder)

    def _witness(
        self,
        key: str,
        made: Block,
        width: int,
        height: int,
        heads: int = 0,
        lead: int | None = None,
    ) -> list[Strip]:
        """Draw a witness: at least ``heads`` rows of head, ``lead`` rows before the bead."""
        blank = Strip.blank(width, self.base)
        heads = max(heads, len(self._heads(key, width)))
        room = max(height - heads, 0)
        start = made.top(room, lead)
        furthest = max(len(made.rows) - room, start)
        top = max(min(start, 0), min(start + self._scrolled.get(key, 0), furthest))
        self._scrolled[key] = top - start
        rows = made.rows[max(top, 0) : max(top + room, 0)]
        hidden = (top > made.first, top + room < made.last)
        paint = self._painter(key)
        lines = self._heads(key, width, hidden)
        lines += [blank] * (heads - len(lines) + max(-top, 0))
        rtl = self.desk.session.is_rtl(key)
        lines += [self._row(row, width, rtl, paint) for row in rows]
        return [*lines, *[blank] * (height - len(lines))][:height]

    def _row(self, row: BlockRow, width: int, rtl: bool, paint: Painter) -> Strip:
        if row.role == "bead":
            parts = segments(row.row, self.base, paint)
            return strip(parts, width, self.base, right=rtl)
        dim = self.paint("texts--context")
        return strip(segments(row.row, dim), width, self.base, right=rtl)

    def _heads(
        self, key: str, width: int, hidden: tuple[bool, bool] = (False, False)
    ) -> list[Strip]:
        style = self.paint("texts--active" if key == self.desk.witness else "texts--head")
        return head(self.desk, key, width, style, self.paint("texts--status"), hidden)

    def _painter(self, key: str) -> Painter:
        base = self.base
        spans = Spans(self._evidence(key))
        current = self.desk.current
        is_odd = current is not None and current.odd == key
        lit = self.paint("texts--odd" if is_odd else "texts--lit")
        hit = self.paint("texts--hit")
        bead = self.desk.bead
        hits = Spans()
        if self.desk.search and bead is not None:
            text = self.desk.session.collation.bead_text(bead, key)
            hits = Spans(self.desk.search.spans(text))

        def paint(cell: Cell) -> Style:
            if spans.touch(cell):
                return lit
            return hit if hits.touch(cell) else base

        return paint

    def _evidence(self, key: str) -> Sequence[tuple[int, int]]:
        current = self.desk.current
        if current is None or key not in current.evidence:
            return ()
        return current.evidence[key].spans

    # --- mouse

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        key = self._key_at(event)
        if key is not None:
            event.stop()
            self.scroll_text(key, by)

    def _key_at(self, event: events.MouseEvent) -> str | None:
        place = event.get_content_offset(self)
        if place is None:
            return None
        for key, (rows, columns) in self._areas.items():
            if place.y in rows and place.x in columns:
                return key
        return None
