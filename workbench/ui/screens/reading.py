"""Something to be read over the screen: scrolled as the queue is, and closed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget

from workbench.ui.keys import bound


class Reading(ModalScreen[None]):
    """One ``text``, however long. Any key that opens such a one closes it, too."""

    DEFAULT_CSS = """
    Reading { align: center middle; background: $background 60%; }
    Reading > VerticalScroll {
        width: 84; max-width: 100%; height: auto; max-height: 90%; background: $panel;
        border: round $accent; padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("reading.close", "dismiss", "escape", "enter", "q", "i", "p", "?", "f1"),
        bound("reading.down", "scroll(1)", "j"),
        bound("reading.up", "scroll(-1)", "k"),
        bound("reading.page_on", "page(1)", "space"),
        bound("reading.page_back", "page(-1)", "backspace"),
    ]

    def __init__(self, text: Widget) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Show it."""
        with VerticalScroll():
            yield self.text

    def action_scroll(self, by: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False, immediate=True)

    def action_page(self, by: int) -> None:
        """Scroll by what is in sight, but for a row to go on from."""
        self.action_scroll(by * max(self.query_one(VerticalScroll).size.height - 1, 1))
