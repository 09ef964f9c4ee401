"""Choose what the queue shows: facets with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from workbench.ui.filters import Choice, Filter
from workbench.ui.keys import bound


class FilterDialog(ModalScreen[Filter]):
    """A list of every facet's values, each with its box; Esc or f closes and applies."""

    DEFAULT_CSS = """
    FilterDialog { align: center middle; background: $background 60%; }
    FilterDialog > Vertical {
        width: 48; max-width: 90%; height: 80%; background: $panel; border: round $accent;
    }
    FilterDialog Label { margin: 0 1; color: $text-muted; }
    FilterDialog OptionList { border: none; height: 1fr; background: $panel; }
    FilterDialog OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("filter.apply", "apply", "escape", "f", "q"),
        bound("filter.clear", "clear", "x"),
        bound("filter.choose", "choose", "space"),
        bound("filter.next", "step(1)", "j"),
        bound("filter.previous", "step(-1)", "k"),
    ]

    def __init__(self, chosen: Filter, choices: Sequence[tuple[Choice, int]]) -> None:
        super().__init__()
        self.chosen = chosen
        self.choices = choices

    def compose(self) -> ComposeResult:
        """List what can be chosen, with how many there are of each."""
        with Vertical():
            yield Label("space choose · x show all · q or Esc apply", markup=False)
            yield OptionList(*(Option(self._label(at)) for at in range(len(self.choices))))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose, or no longer choose."""
        self.chosen = self.chosen.toggled(self.choices[event.option_index][0])
        label = self._label(event.option_index)
        event.option_list.replace_option_prompt_at_index(event.option_index, label)

    def action_choose(self) -> None:
        """Choose what is highlighted."""
        self.query_one(OptionList).action_select()

    def action_step(self, by: int) -> None:
        """Go on or back in the list."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def action_apply(self) -> None:
        """Close, and list what was chosen."""
        self.dismiss(self.chosen)

    def action_clear(self) -> None:
        """Choose nothing, which shows all."""
        self.dismiss(Filter())

    def _label(self, at: int) -> Content:
        (facet, value), count = self.choices[at]
        box = "[x]" if (facet, value) in self.chosen.chosen else "[ ]"
        return Content(f"{box} {facet}: {value} ({count})")
