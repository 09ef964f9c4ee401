"""All there is to say of the place at hand, however long."""

from __future__ import annotations

from itertools import chain
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip

from workbench.ui.account import Account, Inks
from workbench.ui.desk import Desk
from workbench.ui.keys import closing
from workbench.ui.strips import strip
from workbench.ui.widgets.painted import Painted


class Page(Painted):
    """The account, as high as it is long."""

    COMPONENT_CLASSES = {"page--head", "page--key", "page--verdict"}  # noqa: RUF012
    DEFAULT_CSS = """
    Page { height: auto; }
    Page > .page--head { text-style: bold; }
    Page > .page--key { color: $text-secondary; text-style: bold; }
    Page > .page--verdict { color: $text-success; text-style: bold; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows it takes."""
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        rows = self._rows(self.size.width)
        return strip(rows[y] if y < len(rows) else [], self.size.width, self.base)

    def _rows(self, width: int) -> list[list[Segment]]:
        names = ("page--head", "page--key", "page--verdict")
        inks = Inks(self.base, *(self.paint(name) for name in names))
        account = Account(self.desk, inks, max(width, 2))
        return [row for part in chain(account.parts(), account.details()) for row in part]


class DetailsDialog(ModalScreen[None]):
    """The reasons without a cut, the words that are evidence, the codes."""

    DEFAULT_CSS = """
    DetailsDialog { align: center middle; background: $background 60%; }
    DetailsDialog > VerticalScroll {
        width: 90%; max-width: 100; height: auto; max-height: 90%; background: $panel;
        border: round $accent; padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [closing("details.close", "i")]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """One text, to be scrolled."""
        with VerticalScroll():
            yield Page(self.desk)
