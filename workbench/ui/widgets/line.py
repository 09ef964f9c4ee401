"""A widget of one line, drawn by ourselves."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from workbench.ui.strips import strip
from workbench.ui.widgets.painted import Painted


class Line(Painted):
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
            return Strip.blank(self.size.width, self.base)
        return strip(self.parts(), self.size.width, self.base)
