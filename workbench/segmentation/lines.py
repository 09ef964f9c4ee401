"""The lines of a text and their blocks: what marks them, how deep, how long, and what ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.segmentation.markers import (
    heading_mark_end,
    is_rule,
    marker_end,
    quote_mark_end,
    trim,
)
from workbench.segmentation.page_breaks import FORM_FEED, Span
from workbench.segmentation.page_numbers import page_numbers
from workbench.segmentation.rules import Rules, listed
from workbench.segmentation.running_heads import running_heads

# Unicode's Sentence_Terminal marks of the scripts that are printed today.
TERMINATORS = ".!?…؟۔。！？｡।॥։።፧။។៕᠃‼⁇⁈⁉⸮"
CLOSERS = "\"'»”“’›)]}」』）】〉》〕*_`\u200e\u200f\u202c\u2069"

# Longer lines were not broken by hand or by a mail program: each is a paragraph.
MAX_WRAP = 140
# Within a paragraph a line is as long as this share of the longest, words in its way and all.
FULL = 0.7
# This is most of a line, however wide the page.
MIN_FULL = 50
# Filled lines differ by less than a word; verses differ by more.
EVEN = 0.85
SHORT_LINE = 40
# A deeper indent centres a line or moves a date to the far side.
MAX_INDENT = 12
_TAB = 4

# A bullet in the middle of a line opens an item too: copied lists have lost their newlines.
_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|(?<=\S)[ \xa0](?=[•●▪◦][ \xa0])")
_WORD_LABEL = re.compile(r"(?P<word>[^\W\d_]{2,12})(?P<end>[.)]|\s?[-–])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's content: ``start`` is behind heading and quotation marks; ``length`` as typed.

    ``indent`` is in columns and counts in ``length``, though no more than a paragraph's indent.
    """

    start: int
    end: int
    body: int
    heading: bool
    quoted: bool
    indent: int
    length: int

    @property
    def special(self) -> bool:
        """Whether it is a heading or begins with a marker."""
        return self.heading or self.body > self.start


def _lines(text: str, rules: Rules) -> Iterator[Line | None]:
    """Yield the lines of a text, None for one that ends a block: empty, or a page's end."""
    numbers = page_numbers(text) | running_heads(text)
    start = 0
    for newline in _NEWLINE.finditer(text):
        yield _line(text, start, newline.start(), rules, numbers)
        if newline.group() == FORM_FEED:
            yield None
        start = newline.end()
    yield _line(text, start, len(text), rules, numbers)


def _line(text: str, start: int, end: int, rules: Rules, numbers: frozenset[Span]) -> Line | None:
    """Read one line; None if only white space, marks or a page's number stands on it."""
    opened = start
    start, end = trim(text, start, end)
    if start == end or (start, end) in numbers:
        return None
    indent = len(text[opened:start].expandtabs(_TAB))
    length = end - start + min(indent, MAX_INDENT)
    content = quote_mark_end(text, start, end)
    quoted = content > start
    start = heading_mark_end(text, content, end)
    heading = start > content
    if heading:
        bare = len(text[start:end].rstrip("#"))
        if bare < end - start and (not bare or text[start + bare - 1].isspace()):
            end = start + bare
    start, end = trim(text, start, end)
    if start == end:
        return None
    body = start if heading or is_rule(text[start:end]) else marker_end(text, start, end)
    if body == start and not heading:
        body = _word_label_end(text, start, end, rules)
    return Line(start, end, body, heading, quoted, indent, length)


def _word_label_end(text: str, start: int, end: int, rules: Rules) -> int:
    """Return where a number in words ends that labels an item: ``یکم. ``, ``دوم) ``, ``دو) ``."""
    found = _WORD_LABEL.match(text, start, end)
    if not found:
        return start
    word = listed(found["word"])
    labels = word in rules.label_words or (found["end"] == ")" and word in rules.label_numbers)
    return found.end() if labels else start


def read_blocks(text: str, rules: Rules) -> Iterator[list[Line]]:
    """Yield the lines of a text in blocks: what stands between empty lines, and in a quotation."""
    block: list[Line] = []
    for line in _lines(text, rules):
        if line is not None and not (block and block[-1].quoted and not line.quoted):
            block.append(line)
            continue
        if block:
            yield block
        block = [line] if line is not None else []
    if block:
        yield block


def ends(text: str, end: int) -> bool:
    """Tell whether the text before ``end`` closes a sentence."""
    tail = text[max(0, end - 12) : end].rstrip(CLOSERS)
    return tail[-1:] in TERMINATORS if tail else False
