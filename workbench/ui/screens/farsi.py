"""The question which line reads right, for terminals that do not say who reorders."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from workbench.ui.strips import segments
from workbench.ui.typeset import Reorder, one_line
from workbench.ui.widgets.line import Line

PHRASE = "مادهٔ ۲۶ (سال ۱۹۴۸)"
"""A mark, two numbers, brackets: each goes wrong in its own way."""

ANSWERS = frozenset("12۱۲")


class Phrase(Line):
    """The phrase set one way, with its number."""

    def __init__(self, number: int, reorder: Reorder) -> None:
        super().__init__()
        self.number = number
        self.reorder: Reorder = reorder

    def parts(self) -> list[Segment]:
        """Draw number and phrase."""
        phrase = one_line(PHRASE, True, self.reorder)
        return [
            Segment(f"   {self.number}   ", self.base),
            *segments(phrase, self.base),
        ]


class FarsiQuestion(ModalScreen[Reorder | None]):
    """Ask once; the answer is remembered for this kind of terminal."""

    DEFAULT_CSS = """
    FarsiQuestion { align: center middle; }
    FarsiQuestion > Vertical {
        width: 52; height: auto; background: $panel; border: round $accent; padding: 1;
    }
    FarsiQuestion Label { width: 1fr; }
    FarsiQuestion Phrase { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,۱", "answer('app')", "the first line", id="farsi.first"),
        Binding("2,۲", "answer('terminal')", "the second line", id="farsi.second"),
    ]

    def compose(self) -> ComposeResult:
        """Ask, and show the two lines."""
        with Vertical():
            yield Label(
                "Terminals differ in how they show Farsi. Which line reads right, from right"
                " to left, with (1948) in brackets at its end?",
                markup=False,
            )
            yield Phrase(1, "app")
            yield Phrase(2, "terminal")
            yield Label(
                "Press 1 or 2. Any other key closes this, and it is asked again next time;"
                " F8 changes it."
                " In kitty, set force_ltr yes and press 1.",
                markup=False,
            )

    def action_answer(self, reorder: Reorder) -> None:
        """Take the answer."""
        self.dismiss(reorder)

    def on_key(self, event: events.Key) -> None:
        """Stand in nobody's way: any other key leaves the question, and does nothing else."""
        if event.key in ANSWERS:
            return
        event.stop()
        event.prevent_default()
        self.dismiss(None)
