"""The queue of divergences: a list drawn line by line, as quick with a million as with ten."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.divergences import SEVERITIES
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS
from workbench.ui.desk import Desk
from workbench.ui.marks import ACTIVE, COMMENT, CONFIDENCES, NO_BEAD
from workbench.ui.strips import strip
from workbench.ui.widgets.painted import Painted

KIND_WIDTH = 12
WIDE = 32


class Queue(Painted, ScrollView):
    """One row a divergence or a stretch: severity, bead, kind, verdict; in a wide one, the hop."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "queue--cursor",
        "queue--decided",
        "queue--critical",
        "queue--major",
        "queue--empty",
    }
    DEFAULT_CSS = """
    Queue {
        width: 25; background: $surface; scrollbar-size-vertical: 1; overflow-x: hidden;
        border-right: solid $panel;
    }
    Queue.-wide { width: 36; }
    Queue.-narrow { display: none; }
    Queue > .queue--cursor { background: $primary; color: $text; text-style: bold; }
    Queue > .queue--decided { color: $text-muted; text-style: dim; }
    Queue > .queue--critical { color: $text-error; text-style: bold; }
    Queue > .queue--major { color: $text-warning; }
    Queue > .queue--empty { color: $text-muted; }
    """
    can_focus = False

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="queue")
        self.desk = desk
        self._drawn_cursor = 0

    def on_mount(self) -> None:
        """Begin where the reviewer was."""
        self.listing_changed()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.listing_changed()

    def cursor_moved(self) -> None:
        """Bring the cursor into sight and draw the rows that changed."""
        top, height = round(self.scroll_y), self._height
        cursor = self.desk.listing.cursor
        if top <= cursor < top + height:
            for row in {self._drawn_cursor, cursor}:
                self.refresh_line(row)
        else:
            nearest = cursor if cursor < top else cursor - height + 1
            by_one = abs(nearest - top) == 1
            top = nearest if by_one else cursor - height // 3
            self.scroll_to(y=max(top, 0), animate=False, immediate=True, force=True)
            self.refresh()
        self._drawn_cursor = cursor

    def listing_changed(self) -> None:
        """Draw everything again: other rows are listed, or many have another verdict."""
        self.virtual_size = Size(self.size.width, max(len(self.desk.listing.rows), 1))
        self.cursor_moved()
        self.refresh()

    @property
    def _height(self) -> int:
        return self.scrollable_content_region.height or 1

    @property
    def page(self) -> int:
        """Rows in sight."""
        return max(self._height - 1, 1)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        row = event.y + round(self.scroll_y)
        if row < len(self.desk.listing.rows):
            self.post_message(self.Chosen(row))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row = y + round(self.scroll_y)
        width = self.scrollable_content_region.width
        if row < len(self.desk.listing.rows):
            return self._row(row, width)
        style = self.base
        if y == 0 and not self.desk.listing.rows:
            style = self.paint("queue--empty")
            return strip([Segment(f" {self.why_empty()}", style)], width, self.base)
        return Strip.blank(width, style)

    def why_empty(self) -> str:
        """Say why nothing is listed."""
        return "nothing passes; f: filter" if self.desk.filter else "no divergences"

    def _row(self, row: int, width: int) -> Strip:
        told = self.desk.at(row)
        divergence = told[0]
        severity = min((one.severity for one in told), key=SEVERITIES.index)
        verdicts = [self.desk.review.verdicts.get(one.id) for one in told]
        words = {verdict.word if verdict else None for verdict in verdicts}
        word = words.pop() if len(words) == 1 else None
        here = row == self.desk.listing.cursor and self.desk.free_bead is None
        style = self.base
        mark_style = style
        if here:
            style = mark_style = self.paint("queue--cursor")
        elif word:
            style = mark_style = self.paint("queue--decided")
        elif severity in ("critical", "major"):
            mark_style = self.paint(f"queue--{severity}")
        digits = len(str(len(self.desk.session.collation.alignment.beads)))
        bead = NO_BEAD if divergence.bead is None else str(divergence.bead)
        many = f"×{len(told)}" if len(told) > 1 else CONFIDENCES[divergence.confidence]
        kind = f"{divergence.kind}{many}"
        text = f"{ACTIVE if here else ' '}{bead:>{digits}} {kind:<{KIND_WIDTH}.{KIND_WIDTH}}"
        if width >= WIDE:
            text += f" {divergence.hop or divergence.odd or '':<8.8}"
        marks = STANDING_SIGNS[word] if word else " "
        noted = any(verdict and (verdict.comment or verdict.readings) for verdict in verdicts)
        marks += COMMENT if noted else " "
        parts = [Segment(SEVERITY_SIGNS[severity], mark_style), Segment(text, style)]
        room = width - len(marks) - 1
        return Strip([*strip(parts, room, style), Segment(f" {marks}", style)], width)
