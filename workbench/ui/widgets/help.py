"""Help: every key that works here, read from the bindings themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.keys import format_key
from textual.widget import Widget

from workbench.ui.keys import Action, without_twins


class Help(Widget):
    """What the marks mean, then keys by what they are for."""

    DEFAULT_CSS = """
    Help { height: auto; }
    """

    def __init__(
        self, bindings: Iterable[Binding], actions: Iterable[Action], marks: Iterable[str]
    ) -> None:
        super().__init__()
        self.bindings = list(bindings)
        self.actions = tuple(actions)
        self.marks = tuple(marks)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows it takes."""
        return self.text(width).plain.count("\n") + 1

    def render(self) -> Content:
        """Say it in the columns there are."""
        return self.text(self.content_size.width)

    def text(self, width: int) -> Content:
        """Say it all, in lines of ``width`` at the most."""
        parts = [Content.styled("marks", "bold underline")]
        for mark in (*self.marks, ""):
            parts += _lines(_kept_together(mark, width - 2), "  ", width)
        for group, actions in groupby(self.actions, key=lambda action: action.group):
            parts.append(Content.styled(group, "bold underline"))
            for action in actions:
                keys = "  ".join(self._keys(action))
                parts += _lines(action.description, f"  {keys:<14} ", width)
            parts.append(Content(""))
        parts += _lines(LAYOUTS, "  ", width)
        return Content("\n").join(parts)

    def _keys(self, action: Action) -> list[str]:
        keys = [binding.key for binding in self.bindings if binding.id == action.id]
        return [format_key(key) for key in without_twins(keys)]


def _kept_together(marks: str, room: int) -> str:
    """Return a row of marks in which none is parted from what it means."""
    each = marks.split("  ")
    return "  ".join(mark.replace(" ", "\xa0") if len(mark) <= room else mark for mark in each)


def _lines(text: str, before: str, width: int) -> list[Content]:
    """Return a text behind ``before``, its further lines beneath its first."""
    room = max(width - len(before), 20)
    lines = wrap(text, room, break_on_hyphens=False) or [""]
    return [Content(f"{before if not at else ' ' * len(before)}{line}".replace("\xa0", " "))
            for at, line in enumerate(lines)]  # fmt: skip


LAYOUTS = "Letter keys work with the Russian and the Farsi layout switched on, too."
