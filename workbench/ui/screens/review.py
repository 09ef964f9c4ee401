"""The main screen: queue, texts, reasons; every key lands here."""

from __future__ import annotations

import contextlib
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.worker import get_current_worker

from workbench.errors import StoreError, WorkbenchError
from workbench.ui.desk import Desk
from workbench.ui.keys import ACTIONS, Action, bindings
from workbench.ui.screens.deciding import Deciding
from workbench.ui.screens.going_about import GoingAbout
from workbench.ui.widgets.key_bar import KeyBar
from workbench.ui.widgets.overview import Overview
from workbench.ui.widgets.queue import Queue
from workbench.ui.widgets.texts import Texts
from workbench.ui.widgets.title_bar import TitleBar
from workbench.ui.widgets.why import Why

REST = 0.5
"""Seconds at a place before it is kept: stepping quickly need not fill the journal."""


class ReviewScreen(Deciding, GoingAbout):
    """A reviewer's desk on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ACTIONS)]
    actions: ClassVar[tuple[Action, ...]] = ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, overview, queue and texts, reasons, keys."""
        yield TitleBar(self.desk)
        yield Overview(self.desk)
        queue, why = Queue(self.desk), Why(self.desk)
        self._use_room(queue, why)
        with Horizontal():
            yield queue
            yield Texts(self.desk)
        yield why
        yield KeyBar(self.actions)

    def on_resize(self) -> None:
        """Use the room there is."""
        self._use_room(self.query_one(Queue), self.query_one(Why))

    def _use_room(self, queue: Queue, why: Why) -> None:
        width, height = self.app.size
        queue.set_class(width >= 110, "-wide").set_class(width < 70, "-narrow")
        why.set_class(height >= 40, "-tall")

    def on_unmount(self) -> None:
        """Keep the place; every verdict is saved already."""
        with contextlib.suppress(StoreError):
            self.desk.review.go(self.desk.place)

    # --- what changed on the desk, onto the screen

    def moved(self) -> None:
        """Show another place."""
        self.tell("")
        self._show_place()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._keep_place)

    def refresh_all(self) -> None:
        """Show another queue."""
        self.query_one(Queue).listing_changed()
        self._show_place()

    def _show_place(self) -> None:
        self.query_one(Texts).place_changed()
        self.query_one(Overview).refresh()
        self.said()

    def said(self) -> None:
        """Show another verdict or comment."""
        self.query_one(Why).place_changed()
        self.query_one(TitleBar).refresh()
        self.query_one(Queue).cursor_moved()

    def _keep_place(self) -> None:
        try:
            self.desk.review.go(self.desk.place)
        except StoreError as error:
            self.tell(str(error), error=True)

    # --- read

    def action_details(self) -> None:
        """Show the whole account of the place at hand."""
        from workbench.ui.screens.reading import Reading
        from workbench.ui.widgets.details import Details

        self.app.push_screen(Reading(Details(self.desk)))

    def redraw_texts(self) -> None:
        """Draw all texts anew: they are to be shown in another way."""
        super().redraw_texts()
        self.query_one(Why).place_changed()
        self.query_one(TitleBar).refresh()

    def action_report(self) -> None:
        """Write the report, beside the work."""
        if self.desk.session.report is None:
            self.tell("Texts given on the command line have no reviews; `workbench report` does.")
            return
        self.tell("Writing the report …")
        self._write_report()

    @work(thread=True, exclusive=True, group="report")
    def _write_report(self) -> None:
        session = self.desk.session
        try:
            said = f"Wrote {session.report(session.collation)}" if session.report else ""
            failed = False
        except WorkbenchError as error:
            said, failed = str(error), True
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.tell, said, failed)

    def action_edit(self) -> None:
        """Correct the alignment, from the bead at hand."""
        from workbench.ui.screens.edit import EditScreen

        if not self.desk.editor.alignment.beads:
            self.tell("There are no beads.")
            return
        self.desk.editor.go_bead(self.desk.edited_bead())
        self.app.push_screen(EditScreen(self.desk), lambda _: self.refresh_all())

    # --- mouse

    def on_queue_chosen(self, event: Queue.Chosen) -> None:
        """Go to the row that was clicked."""
        if self.desk.go(event.row):
            self.moved()

    def on_overview_chosen(self, event: Overview.Chosen) -> None:
        """Go to the stretch of the document that was clicked."""
        self.desk.go_bead(event.bead)
        self.moved()
