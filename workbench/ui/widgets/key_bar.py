"""The last line: the keys most wanted, from the real bindings, or a message."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events

from workbench.ui.keys import Action
from workbench.ui.strips import foreign
from workbench.ui.typeset import Reorder
from workbench.ui.widgets.line import Line


class KeyBar(Line):
    """Key and label of each action that has one; each can be clicked."""

    COMPONENT_CLASSES = {"keybar--key", "keybar--message", "keybar--error"}  # noqa: RUF012
    DEFAULT_CSS = """
    KeyBar { background: $panel; color: $foreground; }
    KeyBar > .keybar--message { text-style: bold; }
    KeyBar > .keybar--error { text-style: bold reverse; color: $text-error; }
    KeyBar > .keybar--key { text-style: bold; color: $text-primary; }
    """

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__(id="keys")
        self._reorder: Reorder = "app"
        self._actions = actions
        self._message = ""
        self._is_error = False
        self._places: list[tuple[int, int, str]] = []

    def tell(self, message: str, error: bool = False, reorder: Reorder = "app") -> None:
        """Put a message in the place of the keys; ``""`` brings them back."""
        if message != self._message:
            self._message, self._is_error, self._reorder = message, error, reorder
            self.refresh()

    def parts(self) -> list[Segment]:
        """List keys until the line is full; or say what there is to say."""
        self._places = []
        if self._message:
            name = "keybar--error" if self._is_error else "keybar--message"
            style = Style.chain(self.base, self.paint(name))
            return [Segment(" ", style), *foreign(self._message, style, reorder=self._reorder)]
        key_style = Style.chain(self.base, self.paint("keybar--key"))
        parts: list[Segment] = []
        at = 0
        for key, label, action in self._fitting():
            width = _width(key, label)
            parts += [Segment(f" {key}", key_style), Segment(f" {label} ", self.base)]
            self._places.append((at, at + width, action))
            at += width
        return parts

    def _fitting(self) -> list[tuple[str, str, str]]:
        # Help and leaving, the last two, are there however narrow the terminal.
        *others, get_help, leave = self._wanted() or [("", "", "")] * 2
        last = [get_help, leave]
        room = self.size.width - sum(_width(key, label) for key, label, _ in last)
        chosen = []
        for key, label, action in others:
            room -= _width(key, label)
            if room < 0:
                break
            chosen.append((key, label, action))
        return [*chosen, *last]

    def _wanted(self) -> list[tuple[str, str, str]]:
        labels = {action.id: action.label for action in self._actions if action.label}
        seen: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.id in labels and binding.id not in seen:
                key = self.app.get_key_display(binding)
                seen[binding.id] = (key, labels[binding.id], binding.action)
        return [seen[name] for name in labels if name in seen]

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for start, end, action in self._places:
            if start <= event.x < end:
                await self.screen.run_action(action)


def _width(key: str, label: str) -> int:
    return len(key) + len(label) + 3
