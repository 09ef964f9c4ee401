"""Help: every key that works here, read from the bindings themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.keys import format_key
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.ui.keys import Action, twins, without_twins


class HelpDialog(ModalScreen[None]):
    """What the marks mean, then keys by what they are for."""

    DEFAULT_CSS = """
    HelpDialog { align: center middle; background: $background 60%; }
    HelpDialog > VerticalScroll {
        width: 76; max-width: 96%; height: 90%; background: $panel; border: round $accent;
        padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            ",".join(["escape", "enter", "question_mark", *twins("q"), "q", "f1"]),
            "dismiss",
            "close",
            id="help.close",
        )
    ]

    def __init__(
        self, bindings: Iterable[Binding], actions: Iterable[Action], marks: Iterable[str]
    ) -> None:
        super().__init__()
        self.bindings = list(bindings)
        self.actions = tuple(actions)
        self.marks = tuple(marks)

    def compose(self) -> ComposeResult:
        """One text, to be scrolled."""
        with VerticalScroll():
            yield Static(self.text())

    def text(self) -> Content:
        """Say it all."""
        parts = [Content.styled("marks", "bold underline")]
        parts += [Content(f"  {line}") for line in (*self.marks, "")]
        for group, actions in groupby(self.actions, key=lambda action: action.group):
            parts.append(Content.styled(group, "bold underline"))
            for action in actions:
                keys = "  ".join(self._keys(action))
                parts.append(Content(f"  {keys:<14} {action.description}"))
            parts.append(Content(""))
        parts.append(Content(f"  {LAYOUTS}"))
        return Content("\n").join(parts)

    def _keys(self, action: Action) -> list[str]:
        keys = [binding.key for binding in self.bindings if binding.id == action.id]
        return [format_key(key) for key in without_twins(keys)]


LAYOUTS = "Letter keys work with the Russian and the Farsi layout switched on, too."
