"""The screen to step through what two witnesses of one language have different."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from workbench.ui.comparing import CompareDesk
from workbench.ui.keys import COMPARE_ACTIONS, Action, bindings
from workbench.ui.marks import IN_COMPARISONS
from workbench.ui.screens.going_about import GoingAbout
from workbench.ui.widgets.compare_texts import CompareTexts
from workbench.ui.widgets.compare_title import CompareTitle
from workbench.ui.widgets.difference_list import DifferenceList
from workbench.ui.widgets.difference_panel import DifferencePanel
from workbench.ui.widgets.key_bar import KeyBar
from workbench.ui.widgets.queue import Queue


class CompareScreen(GoingAbout):
    """Both texts, the list of differences, the one that is being read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMPARE_ACTIONS)]
    actions: ClassVar[tuple[Action, ...]] = COMPARE_ACTIONS
    marks: ClassVar[tuple[str, ...]] = IN_COMPARISONS

    desk: CompareDesk

    def compose(self) -> ComposeResult:
        """Title, list and texts, the difference, keys."""
        yield CompareTitle(self.desk)
        with Horizontal():
            yield DifferenceList(self.desk)
            yield CompareTexts(self.desk)
        yield DifferencePanel(self.desk)
        yield KeyBar(self.actions)

    def on_resize(self) -> None:
        """Use the room there is."""
        self.query_one(DifferenceList).set_class(self.app.size.width >= 110, "-wide")

    def moved(self) -> None:
        """Show another place."""
        self.tell("")
        self.query_one(DifferenceList).cursor_moved()
        self.redraw_texts()

    def refresh_all(self) -> None:
        """Show another list."""
        self.query_one(DifferenceList).listing_changed()
        self.moved()

    def redraw_texts(self) -> None:
        """Draw all that shows words of the texts."""
        super().redraw_texts()
        self.query_one(DifferencePanel).place_changed()
        self.query_one(DifferenceList).refresh()
        self.query_one(CompareTitle).refresh()

    def action_kind(self) -> None:
        """List one kind of difference only, then the next, then all."""
        self.desk.list_next_kind()
        self.refresh_all()

    def on_queue_chosen(self, event: Queue.Chosen) -> None:
        """Go to the row that was clicked."""
        if self.desk.go(event.row):
            self.moved()
