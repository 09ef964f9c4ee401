"""Going about: in the queue, by beads, by what is searched for."""

from __future__ import annotations

from textual import work
from textual.widgets import Static
from textual.worker import get_current_worker

from workbench.divergences import Divergence
from workbench.message import counted
from workbench.ui.filters import Filter
from workbench.ui.screens.desk_screen import DeskScreen
from workbench.ui.search import Hit, Search
from workbench.ui.widgets.queue import Queue
from workbench.ui.widgets.texts import Texts


class GoingAbout(DeskScreen):
    """What a reviewer looks for."""

    def action_step(self, by: int) -> None:
        """Go on or back in the queue."""
        if self.desk.step(by):
            self.moved()

    def action_page(self, by: int) -> None:
        """Go on or back by a page."""
        if self.desk.step(by * self.query_one(Queue).page):
            self.moved()

    def action_first(self) -> None:
        """Go to the first divergence."""
        if self.desk.go(0):
            self.moved()

    def action_last(self) -> None:
        """Go to the last divergence."""
        if self.desk.go(len(self.desk.listing.rows) - 1):
            self.moved()

    def action_undecided(self) -> None:
        """Go to the next undecided divergence."""
        if self.desk.go_undecided():
            self.moved()
        else:
            self.tell("All that is listed is decided.")

    def action_fold(self) -> None:
        """Give each bead of a stretch a row, or each stretch one row."""
        self.desk.fold()
        self.refresh_all()
        if not self.desk.folds:
            self.tell("Every bead has its row.")
        elif self.desk.listing.stretches:
            self.tell("Missing beads in a row stand in one row.")
        else:
            self.tell("No text lacks three beads in a row here.")

    def action_filter(self) -> None:
        """Choose what is listed."""
        from workbench.ui.screens.filter import FilterDialog

        def chosen(wanted: Filter | None) -> None:
            if wanted is not None and wanted != self.desk.filter:
                self.desk.list_only(wanted)
                self.refresh_all()

        self.app.push_screen(FilterDialog(self.desk.filter, self.desk.choices()), chosen)

    def action_progress(self) -> None:
        """Show what is done and what is open."""
        from workbench.ui.progress import progress
        from workbench.ui.screens.reading import Reading

        self.app.push_screen(Reading(Static("\n".join(progress(self.desk)), markup=False)))

    def action_search(self) -> None:
        """Ask for words, or a divergence's id, and go to where they next stand, in any text."""
        from workbench.ui.screens.prompt import Prompt

        def asked(query: str | None) -> None:
            if query is None:
                return
            if cited := self.desk.find_id(query):
                self._go_to(cited)
            else:
                self._look(Search(query))

        question = "Search in all texts · Enter goes to the next · ] and [ go on and back"
        old = self.desk.search.query
        self.app.push_screen(Prompt(question, old, self.desk.reorder, replace=True), asked)

    def _go_to(self, divergence: Divergence) -> None:
        if self.desk.go_to(divergence):
            self.moved()
        else:
            self.tell("That divergence is not listed now; f changes what is.")

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
                self.tell("Nothing found.")

    def action_hit(self, by: int) -> None:
        """Go to the next or previous bead with what was searched for."""
        hit = self.desk.go_hit(by)
        if hit is None:
            self.tell("Nothing to go to; / searches.")
            return
        beads = sorted({hit.bead for hit in self.desk.hits})
        self.moved()
        here = beads.index(hit.bead) + 1
        self.tell(f"{here} of {counted(len(beads), 'bead')}, in {hit.key}")
