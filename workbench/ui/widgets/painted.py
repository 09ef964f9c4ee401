"""A widget that draws its own rows, its styles at hand: Textual takes 0.2 ms to work one out."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class Painted(Widget):
    """Base of every widget here that has ``render_line``."""

    @property
    def base(self) -> Style:
        """The widget's own style."""
        return self.paint("")

    def paint(self, name: str) -> Style:
        """Return the style of a component class, worked out once until styles change."""
        paints: dict[str, Style] = self.__dict__.setdefault("_paints", {})
        if name not in paints:
            paints[name] = self.get_component_rich_style(name) if name else self.rich_style
        return paints[name]

    def notify_style_update(self) -> None:
        """Forget styles: the theme or a class has changed."""
        self.__dict__.pop("_paints", None)
        self.forget_rows()
        super().notify_style_update()

    def forget_rows(self) -> None:
        """Forget what is drawn ahead, where a widget does so."""
