"""A widget of one line, drawn by ourselves."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from workbench.ui.strips import strip


class Line(Widget):
    """One row; a subclass says what stands in it."""

    DEFAULT_CSS = """
    Line { height: 1; width: 1fr; }
    """

    def parts(self) -> list[Segment]:
        """Return what stands in the line."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        if y:
            return Strip.blank(self.size.width, self.rich_style)
        return strip(self.parts(), self.size.width, self.rich_style)
