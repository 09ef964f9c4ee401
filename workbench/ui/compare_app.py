"""The terminal to compare two witnesses as a program: ``run`` opens it."""

from __future__ import annotations

from functools import partial

from textual.screen import Screen

from workbench.compare.difference import Comparison
from workbench.ui import app
from workbench.ui.app import ReviewApp
from workbench.ui.comparing import CompareDesk
from workbench.ui.screens.compare import CompareScreen
from workbench.ui.session import Session
from workbench.ui.terminal import Plan


def run(session: Session, comparison: Comparison) -> None:
    """Open a comparison of two of the session's witnesses and return when the reader quits."""
    app.run(session, partial(CompareApp, comparison))


class CompareApp(ReviewApp):
    """The program: themes, keys and Farsi as in a review, another desk."""

    TITLE = "workbench compare"
    desk: CompareDesk

    def __init__(
        self, comparison: Comparison, session: Session, plan: Plan = app.SURE, kind: str = ""
    ) -> None:
        super().__init__(session, plan, kind)
        self.desk = CompareDesk(session, comparison)
        self.desk.reorder = plan.reorder

    def get_default_screen(self) -> Screen[None]:
        """Begin at the first difference."""
        return CompareScreen(self.desk)
