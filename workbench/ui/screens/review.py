"""The main screen: queue, texts, reasons; every key lands here."""

from __future__ import annotations

import contextlib
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import get_current_worker

from workbench.errors import StoreError
from workbench.review import Word
from workbench.ui.desk import Desk
from workbench.ui.filters import Filter, choices
from workbench.ui.keys import ACTIONS, bindings
from workbench.ui.search import Hit, Search
from workbench.ui.widgets.key_bar import KeyBar
from workbench.ui.widgets.overview import Overview
from workbench.ui.widgets.queue import Queue
from workbench.ui.widgets.texts import Texts
from workbench.ui.widgets.title_bar import TitleBar
from workbench.ui.widgets.why import Why

REST = 0.5
"""Seconds at a place before it is kept: stepping quickly need not fill the journal."""


class ReviewScreen(Screen[None]):
    """A reviewer's desk on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ACTIONS)]
    AUTO_FOCUS = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, overview, queue and texts, reasons, keys."""
        yield TitleBar(self.desk)
        yield Overview(self.desk)
        with Horizontal():
            yield Queue(self.desk)
            yield Texts(self.desk)
        yield Why(self.desk)
        yield KeyBar()

    def on_resize(self) -> None:
        """Use the room there is."""
        width, height = self.app.size
        self.query_one(Queue).set_class(width >= 110, "-wide")
        self.query_one(Why).set_class(height >= 40, "-tall")

    def on_unmount(self) -> None:
        """Keep the place; every verdict is saved already."""
        with contextlib.suppress(StoreError):
            self.desk.review.go(self.desk.place)

    # --- what changed on the desk, onto the screen

    def _moved(self) -> None:
        """Show another place."""
        self.query_one(KeyBar).tell("")
        self.query_one(Queue).cursor_moved()
        self.query_one(Texts).place_changed()
        self._said()
        self.query_one(Overview).refresh()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._keep_place)

    def _said(self) -> None:
        """Show another verdict or comment."""
        self.query_one(Why).place_changed()
        self.query_one(TitleBar).refresh()
        self.query_one(Queue).cursor_moved()

    def _listed(self) -> None:
        """Show another queue."""
        self.query_one(Queue).listing_changed()
        self._moved()

    def _keep_place(self) -> None:
        try:
            self.desk.review.go(self.desk.place)
        except StoreError as error:
            self._tell(str(error), error=True)

    def _tell(self, message: str, error: bool = False) -> None:
        self.query_one(KeyBar).tell(message, error)

    # --- decide

    def action_decide(self, word: Word) -> None:
        """Give a word and go on."""
        try:
            given = self.desk.decide(word)
        except StoreError as error:
            self._tell(f"Not saved: {error}", error=True)
            return
        if not given:
            self._tell("No divergence is chosen here.")
            return
        self.desk.step(1)
        self._moved()

    def action_comment(self) -> None:
        """Write a comment."""
        from workbench.ui.screens.comment import CommentPrompt

        current = self.desk.current
        if current is None:
            self._tell("No divergence is chosen here.")
            return

        def written(comment: str | None) -> None:
            if comment is None or comment == self.desk.review.comment(current.id):
                return
            try:
                self.desk.decide(comment=comment)
            except StoreError as error:
                self._tell(f"Not saved: {error}", error=True)
            self._said()

        old = self.desk.review.comment(current.id)
        self.app.push_screen(CommentPrompt(old, self.desk.reorder), written)

    def action_dismiss_alike(self) -> None:
        """Dismiss all of this kind with these values."""
        try:
            count = self.desk.dismiss_alike()
        except StoreError as error:
            self._tell(f"Not saved: {error}", error=True)
            return
        self._listed()
        self._tell(f"Dismissed {count} alike; z takes it back." if count else "None alike is open.")

    def action_undo(self) -> None:
        """Take the last step back."""
        self._walk_back(undo=True)

    def action_redo(self) -> None:
        """Give it again."""
        self._walk_back(undo=False)

    def _walk_back(self, undo: bool) -> None:
        try:
            step = self.desk.undo() if undo else self.desk.redo()
        except StoreError as error:
            self._tell(f"Not saved: {error}", error=True)
            return
        if step is None:
            self._tell("Nothing to undo." if undo else "Nothing to redo.")
            return
        many = f" ({len(step.after)} divergences)" if len(step.after) > 1 else ""
        self._listed()
        self._tell(f"{'Undone' if undo else 'Redone'}{many}.")

    # --- find

    def action_step(self, by: int) -> None:
        """Go on or back in the queue."""
        if self.desk.step(by):
            self._moved()

    def action_page(self, by: int) -> None:
        """Go on or back by a page."""
        if self.desk.step(by * self.query_one(Queue).page):
            self._moved()

    def action_first(self) -> None:
        """Go to the first divergence."""
        if self.desk.go(0):
            self._moved()

    def action_last(self) -> None:
        """Go to the last divergence."""
        if self.desk.go(len(self.desk.shown) - 1):
            self._moved()

    def action_undecided(self) -> None:
        """Go to the next undecided divergence."""
        if self.desk.go_undecided():
            self._moved()
        else:
            self._tell("All that is listed is decided.")

    def action_uneven(self) -> None:
        """Go to the next bead that is not one segment each."""
        if self.desk.go_uneven():
            self._moved()
        else:
            self._tell("No bead further on is other than one segment each.")

    def action_go_bead(self) -> None:
        """Ask for a bead and go there."""
        from workbench.ui.screens.prompt import Prompt

        last = len(self.desk.session.collation.alignment.beads) - 1

        def chosen(number: str | None) -> None:
            if number:
                self.desk.go_bead(int(number))
                self._moved()

        question = f"Go to bead, 0 to {last} · Enter goes · Esc stays"
        self.app.push_screen(Prompt(question, only=r"\d{0,9}"), chosen)

    def action_filter(self) -> None:
        """Choose what is listed."""
        from workbench.ui.screens.filter import FilterDialog

        def chosen(wanted: Filter | None) -> None:
            if wanted is not None and wanted != self.desk.filter:
                self.desk.list_only(wanted)
                self._listed()

        found = choices(self.desk.divergences, self.desk.review.word)
        self.app.push_screen(FilterDialog(self.desk.filter, found), chosen)

    def action_progress(self) -> None:
        """Show what is done and what is open."""
        from workbench.ui.screens.progress import ProgressDialog

        self.app.push_screen(ProgressDialog(self.desk))

    def action_search(self) -> None:
        """Ask for words and go to where they next stand, in any text."""
        from workbench.ui.screens.prompt import Prompt

        def asked(query: str | None) -> None:
            if query is not None:
                self._look(Search(query))

        question = "Search in all texts · Enter goes to the next · ] and [ go on and back"
        old = self.desk.search.query
        self.app.push_screen(Prompt(question, old, self.desk.reorder, replace=True), asked)

    @work(thread=True, exclusive=True, group="search")
    def _look(self, search: Search) -> None:
        hits = search.hits(self.desk.session.collation)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._looked, search, hits)

    def _looked(self, search: Search, hits: list[Hit]) -> None:
        self.desk.look_for(search, hits)
        if hits:
            self.action_hit(1)
        else:
            self.query_one(Texts).redraw()
            if search:
                self._tell("Nothing found.")

    def action_hit(self, by: int) -> None:
        """Go to the next or previous bead with what was searched for."""
        hit = self.desk.go_hit(by)
        if hit is None:
            self._tell("Nothing to go to; / searches.")
            return
        beads = sorted({hit.bead for hit in self.desk.hits})
        self._moved()
        self._tell(f"{beads.index(hit.bead) + 1} of {len(beads)} beads, in {hit.key}")

    # --- read

    def action_next_witness(self) -> None:
        """Make the next text the active one."""
        self.desk.turn_to_next_witness()
        self.query_one(Texts).redraw()

    def action_scroll_text(self, by: int) -> None:
        """Scroll the active text."""
        self.query_one(Texts).scroll_text(self.desk.witness, by)

    def action_copy(self) -> None:
        """Copy the active text's bead, as stored, through the terminal (OSC 52)."""
        bead = self.desk.bead
        text = (
            "" if bead is None else self.desk.session.collation.bead_text(bead, self.desk.witness)
        )
        if not text:
            self._tell("Nothing to copy here.")
            return
        self.app.copy_to_clipboard(text)
        self._tell(f"Copied from {self.desk.witness}, {len(text)} characters.")

    def action_columns(self) -> None:
        """Stack the texts or stand them side by side."""
        texts = self.query_one(Texts)
        if self.desk.reorder == "terminal":
            self._tell("Side by side needs Farsi reordered by the workbench (F8).")
            return
        texts.side_by_side = not texts.in_columns
        texts.place_changed()

    def redraw_texts(self) -> None:
        """Draw all texts anew: they are to be shown in another way."""
        for part in (self.query_one(Texts), self.query_one(Why)):
            part.place_changed()
        self.query_one(TitleBar).refresh()

    # --- program

    def action_help(self) -> None:
        """Show all keys."""
        from workbench.ui.screens.help import HelpDialog

        own = [active.binding for active in self.active_bindings.values() if active.node is self]
        self.app.push_screen(HelpDialog(own))

    # --- mouse

    def on_queue_chosen(self, event: Queue.Chosen) -> None:
        """Go to the row that was clicked."""
        if self.desk.go(event.row):
            self._moved()

    def on_overview_chosen(self, event: Overview.Chosen) -> None:
        """Go to the stretch of the document that was clicked."""
        self.desk.go_bead(event.bead)
        self._moved()

    def on_texts_activated(self, event: Texts.Activated) -> None:
        """Make the text that was clicked the active one."""
        self.desk.witness = event.key
        self.query_one(Texts).redraw()
