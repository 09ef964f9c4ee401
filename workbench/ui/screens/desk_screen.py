"""What every screen over the desk can do: tell, undo, redo, turn to another text, help."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.message import Message
from textual.screen import Screen

from workbench.errors import EditError, StoreError
from workbench.message import counted
from workbench.review import Step
from workbench.ui.desk import Desk
from workbench.ui.editor import Editor
from workbench.ui.keys import Action
from workbench.ui.marks import IN_REVIEWS
from workbench.ui.widgets.key_bar import KeyBar
from workbench.ui.widgets.scrolled import Scrolled
from workbench.ui.widgets.texts import Texts


class Edited(Message):
    """The alignment was edited: it is to be kept, and divergences are to be looked for anew."""


class DeskScreen(Screen[None]):
    """A screen with texts and a line of keys; ``actions`` are what its keys do."""

    AUTO_FOCUS = ""
    actions: ClassVar[tuple[Action, ...]] = ()
    marks: ClassVar[tuple[str, ...]] = IN_REVIEWS

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def refresh_all(self) -> None:
        """Show everything anew: the alignment, or what is listed, has changed."""
        raise NotImplementedError

    def moved(self) -> None:
        """Show another place."""
        raise NotImplementedError

    def tell(self, message: str, error: bool = False) -> None:
        """Say something in the place of the keys; ``""`` brings them back."""
        self.query_one(KeyBar).tell(message, error, self.desk.reorder)

    def try_to(self, do: Callable[[], None]) -> bool:
        """Do it; where it cannot be done or saved, say why and return False."""
        try:
            do()
        except StoreError as error:
            self.tell(f"Not saved: {error}", error=True)
        except EditError as error:
            self.tell(f"{str(error)[:1].upper()}{str(error)[1:]}")
        else:
            return True
        return False

    def redraw_texts(self) -> None:
        """Draw all texts anew: they are to be shown in another way."""
        self.query_one(Texts).place_changed()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._walk_back("Undone", self.desk.undo)

    def action_redo(self) -> None:
        """Give it again."""
        self._walk_back("Redone", self.desk.redo)

    def _walk_back(self, done: str, walk: Callable[[], Step | None]) -> None:
        steps: list[Step | None] = []
        if not self.try_to(lambda: steps.append(walk())):
            return
        step = steps[0]
        if step is None:
            self.tell("Nothing to undo." if done == "Undone" else "Nothing to redo.")
            return
        what = "."
        if step.edit:
            what = ": an edit of the alignment."
            self.post_message(Edited())
        elif len(step.after) > 1:
            what = f" ({len(step.after)} divergences)."
        self.refresh_all()
        self.tell(f"{done}{what}")

    # --- going about by beads

    @property
    def over_beads(self) -> Desk | Editor:
        """What goes about here: its place, in its alignment."""
        return self.desk

    def action_go_bead(self) -> None:
        """Ask for a bead and go there."""
        from workbench.ui.screens.prompt import BeadPrompt

        def chosen(number: str | None) -> None:
            if number:
                self.over_beads.go_bead(int(number))
                self.moved()

        self.app.push_screen(BeadPrompt(len(self.over_beads.alignment.beads)), chosen)

    def action_uneven(self) -> None:
        """Go to the next bead that is not one segment each."""
        found = self.over_beads.alignment.next_uneven(self._here)
        self._go_on_to(found, "is other than one segment each")

    def action_doubtful(self) -> None:
        """Go to the next doubtful bead."""
        below = self.desk.session.doubtful
        found = self.over_beads.alignment.next_doubtful(self._here, below)
        self._go_on_to(found, f"scores below {below:g}")

    @property
    def _here(self) -> int:
        bead = self.over_beads.bead
        return -1 if bead is None else bead

    def _go_on_to(self, bead: int | None, what: str) -> None:
        if bead is None:
            self.tell(f"No bead further on {what}.")
            return
        self.over_beads.go_bead(bead)
        self.moved()

    def action_next_witness(self) -> None:
        """Make the next text the active one."""
        self.desk.turn_to_next_witness()
        self.query_one(Texts).redraw()

    def action_scroll_text(self, by: int) -> None:
        """Scroll the active text."""
        self.query_one(Texts).scroll_text(self.desk.witness, by)

    def action_page_text(self, by: int) -> None:
        """Scroll the active text by what is in sight of it."""
        self.query_one(Texts).page_text(self.desk.witness, by)

    def action_copy(self) -> None:
        """Copy the active text's bead, as stored, through the terminal (OSC 52)."""
        bead = self.desk.bead
        text = (
            "" if bead is None else self.desk.session.collation.bead_text(bead, self.desk.witness)
        )
        if not text:
            self.tell("Nothing to copy here.")
            return
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied from {self.desk.witness}, {counted(len(text), 'character')}.")

    def action_columns(self) -> None:
        """Stack the texts or stand them side by side."""
        texts = self.query_one(Texts)
        if self.desk.reorder == "terminal":
            self.tell("Side by side needs Farsi reordered by the workbench (F8).")
            return
        texts.side_by_side = not texts.in_columns
        texts.place_changed()

    def action_help(self) -> None:
        """Show all keys."""
        from workbench.ui.screens.reading import Reading
        from workbench.ui.widgets.help import Help

        own = [active.binding for active in self.active_bindings.values() if active.node is self]
        self.app.push_screen(Reading(Help(own, self.actions, self.marks)))

    def on_scrolled_activated(self, event: Scrolled.Activated) -> None:
        """Make the text that was clicked the active one."""
        self.desk.witness = event.key
        self.query_one(Texts).redraw()
