"""One line to type, with what is typed shown right below: Farsi joined and in its order."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from workbench.ui import bidi
from workbench.ui.strips import segments
from workbench.ui.typeset import Reorder, one_line, reads_rtl
from workbench.ui.widgets.line import Line

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Preview(Line):
    """Farsi as it reads; Textual's own input shows it reversed and unjoined."""

    DEFAULT_CSS = """
    Preview { margin: 0 1; text-style: bold; display: none; }
    """

    def __init__(self, reorder: Reorder) -> None:
        super().__init__()
        self.text = ""
        self.reorder: Reorder = reorder

    def parts(self) -> list[Segment]:
        """Draw the end of the text, where the typing is."""
        end = self.text[-max(self.size.width - 2, 1) :]
        return segments(one_line(end, reads_rtl(self.text), self.reorder), self.base)


class TypedLine(Input):
    """The line itself, which takes Enter in its turn: after what was typed before it."""

    line_break = " "
    """What stands in the line for a line break of a pasted text."""

    def _on_paste(self, event: events.Paste) -> None:
        """Take every line that is pasted; Textual would take the first and drop the others."""
        event.prevent_default()
        event.stop()
        lines = (_CONTROL.sub(" ", line).strip() for line in event.text.strip().splitlines())
        self.replace(self.line_break.join(lines), *sorted(self.selection))

    async def on_key(self, event: events.Key) -> None:
        """Take Enter here; Textual would only find it on its way through the screens."""
        if event.key == "enter":
            event.stop()
            await self.action_submit()


class Prompt(ModalScreen[str | None]):
    """Ask for one line; None if the reviewer thought better of it.

    ``only`` is a pattern that what is typed must match; with ``replace`` the first key typed takes
    the place of ``value``.
    """

    DEFAULT_CSS = """
    Prompt { align: center bottom; background: $background 0%; }
    Prompt > Vertical { height: auto; background: $panel; border-top: solid $accent; }
    Prompt Label { margin: 0 1; color: $text-muted; width: 1fr; }
    Prompt Input { margin: 0 1; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel", id="prompt.leave")
    ]
    line_break: ClassVar[str] = " "

    def __init__(
        self,
        question: str,
        value: str = "",
        reorder: Reorder = "app",
        only: str | None = None,
        replace: bool = False,
    ) -> None:
        super().__init__()
        self.question = question
        self.value = value
        self.reorder: Reorder = reorder
        self.only = only
        self.replace = replace
        self._is_ready = False
        self._early: list[events.Key] = []

    def on_mount(self) -> None:
        """Be ready for keys; those that came before have their turn first."""
        line = self.query_one(TypedLine)
        line.line_break = self.line_break
        self.set_focus(line)
        self._is_ready = True
        for key in self._early:
            line.post_message(key)

    def take(self, key: events.Key) -> bool:
        """Take a key that went past the line, since it was pressed before it stood there.

        Keys may come faster than a line is put up: from a macro, or over a slow connection. Returns
        False for a key that types nothing.
        """
        if not (key.is_printable or key.key == "enter"):
            return False
        if self._is_ready:
            self.query_one(TypedLine).post_message(key.copy())
        else:
            self._early.append(key.copy())
        return True

    def compose(self) -> ComposeResult:
        """Question, line, preview."""
        with Vertical():
            yield Label(self.question, markup=False)
            yield TypedLine(
                self.value, restrict=self.only, select_on_focus=self.replace, compact=True
            )
            yield Preview(self.reorder)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what is typed as it reads."""
        preview = self.query_one(Preview)
        preview.text = event.value
        preview.display = any(map(bidi.is_rtl, event.value))
        preview.refresh()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take it."""
        event.stop()
        self.dismiss(self.taken(event.value))

    def taken(self, value: str) -> str:
        """Return what a typed line stands for."""
        return value.strip()

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)


class BeadPrompt(Prompt):
    """Ask for the number of one of ``count`` beads."""

    def __init__(self, count: int) -> None:
        question = f"Go to bead, 0 to {max(count - 1, 0)} · Enter goes · Esc stays"
        super().__init__(question, only=r"\d{0,9}")
