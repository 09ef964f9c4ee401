"""The screen to correct the alignment: beads with their segments, the cut, the edits."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType

from workbench.ui.desk import Desk
from workbench.ui.editor import Editor
from workbench.ui.keys import EDIT_ACTIONS, Action, bindings
from workbench.ui.screens.desk_screen import DeskScreen, Edited
from workbench.ui.widgets.bead_line import BeadLine
from workbench.ui.widgets.edit_texts import EditTexts
from workbench.ui.widgets.key_bar import KeyBar
from workbench.ui.widgets.texts import Texts
from workbench.ui.widgets.title_bar import TitleBar


class EditScreen(DeskScreen):
    """The alignment under a reviewer's hands. What is done here is undone as all else is."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EDIT_ACTIONS)]
    actions: ClassVar[tuple[Action, ...]] = EDIT_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.editor = desk.editor

    def compose(self) -> ComposeResult:
        """Title, texts, what bead this is, keys."""
        yield TitleBar(self.desk)
        yield EditTexts(self.desk)
        yield BeadLine(self.desk)
        yield KeyBar(self.actions)

    def refresh_all(self) -> None:
        """Show the bead as it is now."""
        self.query_one(Texts).place_changed()
        self.query_one(BeadLine).refresh()
        self.query_one(TitleBar).refresh()

    def moved(self) -> None:
        """Show another bead."""
        self.tell("")
        self.refresh_all()

    def action_leave(self) -> None:
        """Go back to the divergences."""
        self.dismiss()

    # --- go about

    def action_step(self, by: int) -> None:
        """Go on or back by beads."""
        self.editor.go_bead(self.editor.bead + by)
        self.moved()

    @property
    def over_beads(self) -> Editor:
        """The editor goes about."""
        return self.editor

    def action_cut(self, by: int) -> None:
        """Move the cut in the active text."""
        self.editor.shift_cut(self.desk.witness, by)
        self.moved()

    # --- edit

    def action_merge(self) -> None:
        """Join the bead with the next one."""
        self._edit(self.editor.merge, "Merged")

    def action_split(self) -> None:
        """Part the bead at the cut."""
        self._edit(self.editor.split, "Split")

    def action_move(self, step: Literal[-1, 1]) -> None:
        """Move a segment of the active text to a neighbour."""
        self._edit(lambda: self.editor.move(self.desk.witness, step), "Moved")

    def _edit(self, edit: Callable[[], None], done: str) -> None:
        if self.try_to(edit):
            self.post_message(Edited())
            self.refresh_all()
            self.tell(f"{done}; z takes it back.")
