"""The panel below: what was found and why, the values side by side, the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from workbench.ui.account import Account, Inks, Rows
from workbench.ui.desk import Desk
from workbench.ui.strips import strip
from workbench.ui.widgets.painted import Painted

MORE = " …"


class Why(Painted):
    """Kind, severity, confidence, hop; message and reason in words; values; verdict and comment."""

    COMPONENT_CLASSES = {"why--head", "why--key", "why--verdict"}  # noqa: RUF012
    DEFAULT_CSS = """
    Why { height: 5; background: $surface; padding: 0 1; }
    Why.-tall { height: 7; }
    Why > .why--head { text-style: bold; }
    Why > .why--key { color: $text-secondary; text-style: bold; }
    Why > .why--verdict { color: $text-success; text-style: bold; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="why")
        self.desk = desk
        self._lines: list[list[Segment]] | None = None
        self._is_cut = False

    def place_changed(self) -> None:
        """Say it of another divergence."""
        self.forget_rows()
        self.refresh()

    def forget_rows(self) -> None:
        """Forget the rows drawn ahead."""
        self._lines = None

    def on_resize(self) -> None:
        """Wrap anew."""
        self.place_changed()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width, height = self.size
        if self._lines is None:
            self._lines, self._is_cut = fit(self.parts(max(width, 2)), height)
        parts = self._lines[y] if y < len(self._lines) else []
        if y == height - 1 and self._is_cut:
            shortened = strip(parts, width - len(MORE), self.base)
            parts = [*shortened, Segment(MORE, self.base)]
        return strip(parts, width, self.base)

    def parts(self, width: int) -> list[Rows]:
        """Return what is said, a part for each thing."""
        return list(self.account(self.inks, width).parts())

    def account(self, inks: Inks, width: int) -> Account:
        """Return what is to be said here."""
        return Account(self.desk, inks, width)

    @property
    def inks(self) -> Inks:
        """The styles it is written in."""
        names = ("why--head", "why--key", "why--verdict")
        return Inks(self.base, *(self.paint(name) for name in names))


def fit(parts: Sequence[Rows], height: int) -> tuple[list[list[Segment]], bool]:
    """Choose ``height`` rows at most, and tell whether any were left out.

    Every part keeps its first row; what is over goes to the parts in their order.
    """
    room = height - len(parts)
    lines: list[list[Segment]] = []
    for rows in parts:
        more = min(max(room, 0), len(rows) - 1)
        room -= more
        lines += rows[: 1 + more]
    return lines[:height], sum(map(len, parts)) > height
