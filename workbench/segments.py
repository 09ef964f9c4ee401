"""Text → segments: sentences, headings and list items as spans of the stored text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.segmentation.markers import heading_mark_end, marker_end
from workbench.segmentation.paragraphs import paragraphs, trim
from workbench.segmentation.rules import rules
from workbench.segmentation.sentences import Vocabulary, sentences

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


def segment(text: str, lang: str) -> tuple[Segment, ...]:
    """Cut a text into sentences, headings and list items.

    They are in order, do not overlap and cover every character but white space and the marks of
    Markdown headings and quotations. ``kind`` is ``"item"`` where a list marker opens the segment;
    the further sentences of an item are sentences.
    """
    own = rules(lang)
    vocabulary = Vocabulary(text)
    found: list[Segment] = []
    for number, part in enumerate(paragraphs(text, own)):
        if part.kind == "heading":
            found.append(Segment(part.start, part.end, "heading", number))
            continue
        for start, end in sentences(text, part.start, part.body, part.end, own, vocabulary):
            kind = part.kind if start == part.start else "sentence"
            found.append(Segment(start, end, kind, number))
    return tuple(found)


def segment_lines(text: str) -> tuple[Segment, ...]:
    """Take each line for a segment, empty ones too; a newline at the very end opens no line.

    Lines end at LF or CRLF and at nothing else. A run of empty lines ends a paragraph.
    """
    found: list[Segment] = []
    paragraph, empty = 0, False
    for line in re.finditer(r"[^\n]*\n|[^\n]+\Z", text):
        start, end = trim(text, *line.span())
        if start == end:
            found.append(Segment(line.start(), line.start(), "sentence", paragraph))
            empty = True
            continue
        paragraph += empty
        empty = False
        found.append(Segment(start, end, _line_kind(text, start, end), paragraph))
    return tuple(found)


def _line_kind(text: str, start: int, end: int) -> Kind:
    if heading_mark_end(text, start, end) > start:
        return "heading"
    return "item" if marker_end(text, start, end) > start else "sentence"


def describe(text: str, lang: str, spans: Iterable[tuple[int, int]]) -> tuple[Segment, ...]:
    """Return the segments for spans that someone else has cut, with kind and paragraph.

    A span is an item or a heading if it begins where one begins; an empty one belongs to the
    paragraph before it.
    """
    parts = paragraphs(text, rules(lang))
    starts = [part.start for part in parts]
    found: list[Segment] = []
    for start, end in spans:
        inner = trim(text, start, end)[0] if start < end else start
        number = max(0, bisect_right(starts, inner) - 1)
        kind: Kind = "sentence"
        if parts and start < end and inner <= parts[number].start:
            kind = parts[number].kind
        found.append(Segment(start, end, kind, number))
    return tuple(found)
