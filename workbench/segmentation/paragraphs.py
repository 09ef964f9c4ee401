"""Text → paragraphs: blocks of lines parted, lists and headings apart, page cuts closed.

A blank line, a form feed and a page number end a paragraph. In books that mark a paragraph by its
first line's indent, an indented line opens one. Else ``wrapping`` tells which newlines end one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from workbench.segmentation.lines import (
    CLOSERS,
    EVEN,
    FULL,
    MAX_INDENT,
    MAX_WRAP,
    SHORT_LINE,
    TERMINATORS,
    Line,
    read_blocks,
)
from workbench.segmentation.markers import is_rule
from workbench.segmentation.page_cuts import Paragraph, without_page_cuts
from workbench.segmentation.rules import Rules, listed
from workbench.segmentation.wrapping import is_full, units
from workbench.text import is_small

_HEADING_WORDS = 12
_HEADING_CHARS = 90
# More words after a colon explain; they head nothing.
_LABELLED_WORDS = 7

_DIGIT = re.compile(r"\d")
_DASHES = "-–—"


def paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    """Return the paragraphs of ``text`` in order; a list item or a heading is one of its own."""
    found: list[Paragraph] = []
    blocks = list(read_blocks(text, rules))
    typical = _typical_length(blocks)
    margin = min((line.indent for block in blocks for line in block), default=0)
    opening = {indent for block in blocks for indent in _opening_indents(text, block, margin)}
    for block in blocks:
        if opening and all(line.indent in opening or line.indent == margin for line in block):
            parted = list(_indented_units(text, block, margin))
        else:
            parted = list(units(text, block, typical, rules))
        for unit, after in zip_longest(parted, parted[1:]):
            alone = len(unit) == 1 and (len(parted) == 1 or _leads(unit[0], after))
            found.append(_paragraph(text, unit, rules, alone=alone))
    return without_page_cuts(text, found, rules, typical)


def _typical_length(blocks: list[list[Line]]) -> int:
    """Return the length that nine lines in ten do not pass."""
    lengths = sorted(line.length for block in blocks for line in block)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _opening_indents(text: str, block: list[Line], margin: int) -> set[int]:
    """Return the indents that open a paragraph in a block whose other lines are full ones.

    A line at the margin goes on with the one before it if that is long and its own first word
    mostly small, unlike a verse's.
    """
    width = max(line.length for line in block)
    pairs = [(a, b) for a, b in pairwise(block) if b.indent == margin and not b.special]
    opening = {a.indent for a, _ in pairs if 0 < a.indent - margin <= MAX_INDENT}
    if not opening or not SHORT_LINE <= width <= MAX_WRAP:
        return set()
    full = sum(
        before.length >= EVEN * width or is_full(text, before, after, width)
        for before, after in pairs
    )
    small = sum(not text[after.start].isupper() for _, after in pairs)
    return opening if full * 5 >= len(pairs) * 4 and small * 4 >= len(pairs) else set()


def _indented_units(text: str, block: list[Line], margin: int) -> Iterator[list[Line]]:
    """Cut a block before an indented line, a heading, an item, a rule, and behind a short line."""
    width = max(line.length for line in block)
    unit: list[Line] = []
    for line in block:
        apart = line.indent > margin or line.special or is_rule(text[line.start : line.end])
        if unit and (apart or unit[-1].heading or unit[-1].length < FULL * width):
            yield unit
            unit = []
        unit.append(line)
    yield unit


def _leads(line: Line, after: list[Line] | None) -> bool:
    """Tell whether a line in a block is so much shorter than the next that it may head it."""
    return after is not None and sum(part.length for part in after) > 2 * line.length


def _paragraph(text: str, unit: list[Line], rules: Rules, *, alone: bool) -> Paragraph:
    first, last = unit[0], unit[-1]
    if first.heading:
        return Paragraph(first.start, last.end, first.start, "heading")
    if first.body > first.start:
        return Paragraph(first.start, last.end, first.body, "item")
    heading = len(unit) == 1 and is_heading(text[first.start : last.end], rules, alone=alone)
    return Paragraph(first.start, last.end, first.start, "heading" if heading else "sentence")


def is_heading(line: str, rules: Rules, *, alone: bool) -> bool:
    """Tell whether a line is a heading: short, with no punctuation to end it.

    Capitals throughout or a label (``Article 14``) show it anywhere, shortness only ``alone``.
    """
    if len(line) > _HEADING_CHARS or len(words := line.split()) > _HEADING_WORDS:
        return False
    if line.isupper() and any(len(word) > 1 for word in words):
        return True
    if listed(words[0]) in rules.heading_words and len(words) < 4 and _DIGIT.search(line):
        return True
    _, colon, after = line.partition(": ")
    if colon and (len(words) > _LABELLED_WORDS or _DIGIT.search(after)):
        return False
    if not alone or is_small(line[0]) or line[0] in _DASHES or "://" in line:
        return False
    bare = line.rstrip(CLOSERS)
    return bare[-1:] not in (*TERMINATORS, *",;:،؛", *_DASHES, "") or _is_date(words, rules)


def _is_date(words: list[str], rules: Rules) -> bool:
    """Tell whether a line is a date, and a place perhaps, that ends in "г." or the like.

    Such a line has no word in small letters but the month: ``Париж, 26 декабря 1985 г.``
    """
    *rest, last = words
    if len(rest) < 2 or not rest[-1][-1].isdigit() or listed(last) not in rules.may_end:
        return False
    return sum(is_small(word[0]) for word in rest) < 2
