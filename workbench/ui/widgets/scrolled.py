"""A widget whose parts scroll each for itself, by keys and by the wheel; a click chooses one."""

from __future__ import annotations

from textual import events
from textual.message import Message

from workbench.ui.widgets.painted import Painted

TOGETHER = ""
"""The key under which parts that stand side by side are scrolled: beads stay on one row."""


class Scrolled(Painted):
    """Where each part was drawn, by its key, and how far it was scrolled from where it began."""

    class Activated(Message):
        """A part was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._scrolled: dict[str, int] = {}
        self._areas: dict[str, tuple[range, range]] = {}

    @property
    def in_columns(self) -> bool:
        """Whether the parts stand side by side now."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again what is shown."""
        self.forget_rows()
        self.refresh()

    def page_text(self, key: str, by: int) -> None:
        """Scroll one part by what is in sight of it, but for a row to go on from."""
        rows, _ = self._areas.get(key, (range(0), range(0)))
        self.scroll_text(key, by * max(len(rows) - 2, 1))

    def scroll_text(self, key: str, by: int) -> None:
        """Scroll one part by rows; side by side, all of them."""
        key = self._scrolls_as(key)
        self._scrolled[key] = self._scrolled.get(key, 0) + by
        self.redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the part under the mouse."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the part under the mouse."""
        self._wheel(event, -1)

    def on_click(self, event: events.Click) -> None:
        """Choose the part under the mouse."""
        key = self._key_at(event)
        if key is not None:
            self.post_message(self.Activated(key))

    def _top(self, key: str, start: int, furthest: int) -> int:
        """Return the first row to be drawn of a part that begins at ``start`` unless scrolled."""
        scrolled = self._scrolls_as(key)
        top = max(0, min(start + self._scrolled.get(scrolled, 0), furthest))
        self._scrolled[scrolled] = top - start
        return top

    def _scrolls_as(self, key: str) -> str:
        return TOGETHER if self.in_columns else key

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        key = self._key_at(event)
        if key is not None:
            event.stop()
            self.scroll_text(key, by)

    def _key_at(self, event: events.MouseEvent) -> str | None:
        place = event.get_content_offset(self)
        if place is None:
            return None
        for key, (rows, columns) in self._areas.items():
            if place.y in rows and place.x in columns:
                return key
        return None
