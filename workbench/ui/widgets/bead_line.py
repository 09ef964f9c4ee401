"""What bead is being edited: its number, how many segments of each, whether a person has set it."""

from __future__ import annotations

from rich.segment import Segment

from workbench.ui.desk import Desk
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
        bead = editor.alignment.beads[editor.bead]
        set_by = "set by hand" if bead.status == "pinned" else f"score {bead.score:.2f}"
        last = len(editor.alignment.beads) - 1
        said = f" alignment · bead {editor.bead} of 0 to {last} · {bead.type} · {set_by}"
        return [Segment(said, self.base)]
