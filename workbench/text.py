"""One spelling for comparison, with offsets back to the stored text, which is never changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folded:
    """Text spelt for comparison; ``offsets[i]`` is where character ``i`` stood in the original.

    ``offsets`` has one entry more than ``text``: the end of the original.
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original for a span of the folded text."""
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[end]
