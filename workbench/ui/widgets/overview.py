"""The second line: the whole document as a strip that shows where divergences cluster."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from workbench.ui.desk import Desk
from workbench.ui.marks import HEIGHTS, PLACE
from workbench.ui.widgets.line import Line


class Overview(Line):
    """Each column a stretch of the document; the place we are at is marked. Click to go there."""

    COMPONENT_CLASSES = {"overview--here"}  # noqa: RUF012
    DEFAULT_CSS = """
    Overview { color: $accent; background: $surface; }
    Overview > .overview--here { text-style: bold; color: $foreground; background: $primary; }
    """

    class Chosen(Message):
        """A bead was clicked."""

        def __init__(self, bead: int) -> None:
            super().__init__()
            self.bead = bead

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="overview")
        self.desk = desk
        self._drawn: tuple[Sequence[int], int, str] | None = None

    def parts(self) -> list[Segment]:
        """Draw the stretches; where we are a mark stands in place of the height."""
        width = self.size.width
        glyphs = self._glyphs(width)
        bead = self.desk.bead
        if bead is None:
            return [Segment(glyphs, self.base)]
        beads = len(self._beads)
        # The first column whose stretch begins at the bead, or else the one that holds it.
        at = -(-bead * width // beads)
        if at * beads // width != bead:
            at -= 1
        here = Style.chain(self.base, self.paint("overview--here"))
        return [
            Segment(glyphs[:at], self.base),
            Segment(PLACE, here),
            Segment(glyphs[at + 1 :], self.base),
        ]

    def on_click(self, event: events.Click) -> None:
        """Go to the stretch that was clicked."""
        self.post_message(self.Chosen(event.x * len(self._beads) // max(self.size.width, 1)))

    @property
    def _beads(self) -> Sequence[object]:
        return self.desk.session.collation.alignment.beads

    def _glyphs(self, width: int) -> str:
        # Counted again only when the queue or the width has changed.
        drawn = self._drawn
        if drawn is None or drawn[0] is not self.desk.listing.shown or drawn[1] != width:
            drawn = self._drawn = (self.desk.listing.shown, width, self._counted(width))
        return drawn[2]

    def _counted(self, width: int) -> str:
        beads = len(self._beads)
        counts = array("I", bytes(4 * (beads + 1)))
        for number in self.desk.listing.shown:
            bead = self.desk.divergences[number].bead
            if bead is not None:
                counts[bead] += 1
        stretches = []
        for column in range(width):
            first = column * beads // width
            last = max((column + 1) * beads // width, first + 1)
            stretches.append(sum(counts[first:last]))
        most = max(stretches, default=0) or 1
        steps = len(HEIGHTS) - 1
        return "".join(HEIGHTS[-(-count * steps // most)] for count in stretches)
