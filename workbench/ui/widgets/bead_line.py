"""What bead is being edited: its number, how many segments of each, whether a person has set it."""

from __future__ import annotations

from rich.segment import Segment

from workbench.ui.desk import Desk
from workbench.ui.walk import described
from workbench.ui.widgets.line import Line


class BeadLine(Line):
    """One row about the bead."""

    DEFAULT_CSS = """
    BeadLine { background: $surface; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="bead")
        self.desk = desk

    def parts(self) -> list[Segment]:
        """Say it."""
        editor = self.desk.editor
        if not editor.alignment.beads:
            return [Segment(" There are no beads.", self.base)]
        said = f" alignment · {described(editor.alignment, editor.bead)}"
        return [Segment(said, self.base)]
