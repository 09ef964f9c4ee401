"""Choose what the queue shows: facets with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, SelectionList
from textual.widgets.selection_list import Selection

from workbench.ui.filters import Choice, Filter
from workbench.ui.keys import twins


class FilterDialog(ModalScreen[Filter]):
    """A list of every facet's values; space chooses, Esc or f closes and applies."""

    DEFAULT_CSS = """
    FilterDialog { align: center middle; background: $background 60%; }
    FilterDialog > Vertical {
        width: 48; max-width: 90%; height: 80%; background: $panel; border: round $accent;
    }
    FilterDialog Label { margin: 0 1; color: $text-muted; }
    FilterDialog SelectionList { border: none; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(["escape", "f", *twins("f")]), "apply", "apply", id="filter.apply"),
        Binding(",".join(["x", *twins("x")]), "clear", "show all", id="filter.clear"),
    ]

    def __init__(self, chosen: Filter, choices: Sequence[tuple[Choice, int]]) -> None:
        super().__init__()
        self.chosen = chosen
        self.choices = choices

    def compose(self) -> ComposeResult:
        """List what can be chosen, with how many there are of each."""
        with Vertical():
            yield Label("space choose · x show all · Esc apply", markup=False)
            yield SelectionList[Choice](
                *(
                    Selection(
                        Content(f"{facet}: {value} ({count})"),
                        (facet, value),
                        (facet, value) in self.chosen.chosen,
                    )
                    for (facet, value), count in self.choices
                )
            )

    def action_apply(self) -> None:
        """Close, and list what was chosen."""
        chosen = self.query_one(SelectionList[Choice]).selected
        self.dismiss(Filter(frozenset(chosen)))

    def action_clear(self) -> None:
        """Choose nothing, which shows all."""
        self.dismiss(Filter())
