"""Text → segments: sentences, headings and list items as spans of the stored text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "item", "sentence"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A span ``[start, end)`` of the stored text, in code points, without outer white space.

    ``paragraph`` counts the paragraphs of the text from 0; a paragraph cut by a page break counts
    as one.
    """

    start: int
    end: int
    kind: Kind = "sentence"
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class SegmentedText:
    """A witness's text with its segments: what aligners and checks read."""

    key: str
    lang: str
    text: str
    segments: tuple[Segment, ...]

    def __len__(self) -> int:
        return len(self.segments)

    def segment_text(self, index: int) -> str:
        """Return the stored text of one segment."""
        segment = self.segments[index]
        return self.text[segment.start : segment.end]

    def span(self, run: tuple[int, int]) -> tuple[int, int]:
        """Return the span of the stored text that a run of segments covers; empty for an empty run.

        An empty run has its place: the end of the segment before it.
        """
        first, last = run
        if first < last:
            return self.segments[first].start, self.segments[last - 1].end
        at = self.segments[first - 1].end if first else 0
        return at, at
