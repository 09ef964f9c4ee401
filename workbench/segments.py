"""Text → segments: sentences, headings and list items as spans of the stored text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

from workbench.packed import Packed
from workbench.segmentation.clauses import clause_labels
from workbench.segmentation.markers import heading_mark_end, marker_end, trim
from workbench.segmentation.message_forms import message_forms
from workbench.segmentation.page_breaks import NEWLINES
from workbench.segmentation.page_numbers import blanked, page_numbers, possible_page_numbers
from workbench.segmentation.paragraphs import paragraphs
from workbench.segmentation.rules import rules
from workbench.segmentation.running_heads import running_heads
from workbench.segmentation.sentences import sentences
from workbench.segmentation.vocabulary import Vocabulary
from workbench.text import WORD_CUT

Kind = Literal["heading", "item", "sentence"]

_KINDS: tuple[Kind, ...] = get_args(Kind)
_NEWLINE = re.compile(f"[{NEWLINES}]")
_SOFT = str.maketrans(NEWLINES, " " * len(NEWLINES))


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


class Segments(Packed[Segment]):
    """Segments of one text, in order."""

    __slots__ = ("_ends", "_kinds", "_paragraphs", "_starts")

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._paragraphs = array("I")
        self._kinds = bytearray()
        for one in segments:
            self._starts.append(one.start)
            self._ends.append(one.end)
            self._paragraphs.append(one.paragraph)
            self._kinds.append(_KINDS.index(one.kind))

    def __len__(self) -> int:
        return len(self._starts)

    def started(self, offset: int) -> int:
        """Return how many begin at an offset of the text or before it."""
        return bisect_right(self._starts, offset)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of the text from one segment on to the end of another."""
        return self._starts[first], self._ends[last]

    def _item(self, number: int) -> Segment:
        return Segment(
            self._starts[number],
            self._ends[number],
            _KINDS[self._kinds[number]],
            self._paragraphs[number],
        )


@dataclass(frozen=True, slots=True, init=False)
class SegmentedText:
    """A witness's text with its segments: what aligners and checks read.

    ``gaps`` are the spans of the stored text, in order, that say nothing of the matter: numbers of
    pages between segments or, where a page break cuts a sentence, inside one, labels of clauses in
    several levels, which are no figures, and what a program's message has once for each number or
    gender. ``prose`` leaves them out.
    """

    key: str
    lang: str
    text: str
    segments: Segments
    gaps: tuple[tuple[int, int], ...] = field(repr=False, compare=False)

    def __init__(self, key: str, lang: str, text: str, segments: Iterable[Segment]) -> None:
        packed = segments if isinstance(segments, Segments) else Segments(segments)
        parts = {"key": key, "lang": lang, "text": text, "segments": packed}
        left_out = (*_page_gaps(text, packed), *clause_labels(text), *message_forms(text))
        gaps = tuple(sorted(left_out))
        for name, value in (*parts.items(), ("gaps", gaps)):
            object.__setattr__(self, name, value)

    def __len__(self) -> int:
        return len(self.segments)

    def segment_text(self, index: int) -> str:
        """Return the stored text of one segment."""
        start, end = self.segments.span(index, index)
        return self.text[start:end]

    def prose(self, start: int, end: int) -> str:
        """Return a span of the stored text as it reads on, as long, so that offsets still hold.

        Gaps are blanked, and so are line breaks inside a segment, which part no number; where one
        cuts a word it is left, and folding makes the word whole.
        """
        text = self.text[start:end]
        if self.gaps:
            first, last = (bisect_right(self.gaps, (at, at)) for at in (start, end))
            near = self.gaps[max(first - 1, 0) : last]
            inside = ((max(at, start), min(stop, end)) for at, stop in near if stop > start)
            text = blanked(text, ((at - start, stop - start) for at, stop in inside))
        if not _NEWLINE.search(text):
            return text
        pieces: list[str] = []
        done = start
        opened, later = self.segments.started(start), self.segments.started(end - 1)
        for number in range(max(opened - 1, 0), later):
            first, last = self.segments.span(number, number)
            low, high = max(first, done) - start, min(last, end) - start
            if low < high:
                pieces += text[done - start : low], _softened(text[low:high])
                done = start + high
        return "".join((*pieces, text[done - start :]))

    def line(self, offset: int) -> int:
        """Return the line of the stored text that an offset stands in, counted from 1."""
        return bisect_right(_line_starts(self.text), offset)

    def span(self, run: tuple[int, int]) -> tuple[int, int]:
        """Return the span of the stored text that a run of segments covers; empty for an empty run.

        An empty run has its place: the end of the segment before it.
        """
        first, last = run
        if first < last:
            return self.segments.span(first, last - 1)
        _, at = self.segments.span(first - 1, first - 1) if first else (0, 0)
        return at, at


def _softened(text: str) -> str:
    """Return a text, as long, whose line breaks are blanks where they do not cut a word."""
    pieces: list[str] = []
    done = 0
    for cut in WORD_CUT.finditer(text):
        pieces += text[done : cut.start()].translate(_SOFT), cut[0]
        done = cut.end()
    return "".join((*pieces, text[done:].translate(_SOFT)))


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(newline.end() for newline in re.finditer("\n", text)))


def _page_gaps(text: str, segments: Segments) -> tuple[tuple[int, int], ...]:
    """Return the page numbers and running heads that are not in a segment of their own."""
    found = []
    pages = page_numbers(text) | possible_page_numbers(text) | running_heads(text)
    for start, end in sorted(pages):
        after = segments.started(start)
        inside = after > 0 and segments[after - 1].start < start and end < segments[after - 1].end
        ahead = after == len(segments) or segments[after].start >= end
        if inside or (ahead and (after == 0 or segments[after - 1].end <= start)):
            found.append((start, end))
    return tuple(found)


def segment(text: str, lang: str) -> tuple[Segment, ...]:
    """Cut a text into sentences, headings and list items.

    They are in order, do not overlap and cover every character but white space, the marks of
    Markdown headings and quotations, and the numbers of pages. ``kind`` is ``"item"`` where a list
    marker opens the segment; the further sentences of an item are sentences.
    """
    own = rules(lang)
    vocabulary = Vocabulary(text)
    parts = paragraphs(text, own)
    spans = Segments(Segment(part.start, part.end) for part in parts)
    text = blanked(text, _page_gaps(text, spans))
    found: list[Segment] = []
    for number, part in enumerate(parts):
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
    at, size = 0, len(text)
    while at < size:
        after = text.find("\n", at) + 1 or size
        start, end = (at, at) if after - at == 1 and text[at] == "\n" else trim(text, at, after)
        if start == end:
            found.append(Segment(at, at, "sentence", paragraph))
            empty = True
        else:
            paragraph += empty
            empty = False
            found.append(Segment(start, end, _line_kind(text, start, end), paragraph))
        at = after
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
