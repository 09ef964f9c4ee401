"""Text → paragraphs: hard-wrapped lines joined, lists and headings apart, page cuts closed.

A blank line, a form feed and a page number end a paragraph. A single newline inside a block of
lines is a soft break if the block looks as if a program had filled its lines: the first word of
each line would not have fitted on the line before. In books that mark a paragraph by its first
line's indent, an indented line opens one. Otherwise, and in texts with a paragraph a line, a
newline ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from workbench.segmentation.lines import (
    CLOSERS,
    FULL,
    MAX_INDENT,
    MAX_WRAP,
    MIN_FULL,
    TERMINATORS,
    Line,
    ends,
    read_blocks,
)
from workbench.segmentation.markers import is_rule
from workbench.segmentation.page_cuts import Paragraph, without_page_cuts
from workbench.segmentation.rules import Rules, is_long_initial, listed
from workbench.text import is_small

_SHORT_LINE = 40
# Filled lines differ by less than a word; verses differ by more.
_EVEN = 0.85
_HEADING_WORDS = 12
_HEADING_CHARS = 90
# A line of a title page is no longer.
_TITLE = 72
# More words after a colon explain; they head nothing.
_LABELLED_WORDS = 7

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_DASHES = "-–—"
_MEMBER_ENDS = ",;،؛"
_ABBREVIATED = re.compile(r"([^\W\d_]+)\.\Z")


def paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    """Return the paragraphs of ``text`` in order; a list item or a heading is one of its own."""
    found: list[Paragraph] = []
    blocks = list(read_blocks(text, rules))
    typical = _typical_length(blocks)
    margin = min((line.indent for block in blocks for line in block), default=0)
    opening = {indent for block in blocks for indent in _opening_indents(text, block, margin)}
    for block in blocks:
        if opening and all(line.indent in opening or line.indent == margin for line in block):
            units = list(_indented_units(text, block, margin))
        else:
            units = list(_units(text, block, typical, rules))
        for unit, after in zip_longest(units, units[1:]):
            alone = len(unit) == 1 and (len(units) == 1 or _leads(unit[0], after))
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
    if not opening or not _SHORT_LINE <= width <= MAX_WRAP:
        return set()
    full = sum(
        before.length >= _EVEN * width or _is_full(text, before, after, width)
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


def _units(text: str, block: list[Line], typical: int, rules: Rules) -> Iterator[list[Line]]:
    """Cut a block where a line is a heading or an item, and at newlines that are not soft."""
    unit: list[Line] = []
    for line in block:
        rule = is_rule(text[line.start : line.end])
        if unit and (line.special or rule or unit[-1].heading):
            yield from _unwrapped(text, unit, typical, rules)
            unit = []
        unit.append(line)
        if rule:
            yield unit
            unit = []
    if unit:
        yield from _unwrapped(text, unit, typical, rules)


def _unwrapped(text: str, lines: list[Line], typical: int, rules: Rules) -> Iterator[list[Line]]:
    enumerated = _is_enumeration(text, lines)
    if len(lines) == 1 or (not enumerated and _is_wrapped(text, lines, typical, rules)):
        yield lines
        return
    unit = lines[:1]
    for line in lines[1:]:
        before = unit[-1]
        small = is_small(text[line.start]) and not enumerated and not ends(text, before.end)
        goes_on = small or _breaks_off(text, before, line, rules)
        if goes_on and max(before.length, line.length) <= MAX_WRAP:
            unit.append(line)
        else:
            yield unit
            unit = [line]
    yield unit


def _is_enumeration(text: str, lines: list[Line]) -> bool:
    """Tell whether lines are the members of one long sentence, as a resolution's preamble has them.

    Most end with a comma or a semicolon, and not for want of room.
    """
    pairs = list(pairwise(lines))
    width = max(line.length for line in lines)
    marked = sum(text[before.end - 1] in _MEMBER_ENDS for before, _ in pairs)
    full = sum(_is_full(text, before, after, width) for before, after in pairs)
    return len(pairs) > 1 and marked * 3 >= len(pairs) * 2 and full * 5 < len(pairs) * 4


def _are_titles(text: str, lines: list[Line]) -> bool:
    """Tell whether lines are titles, dates and the like: none ends a sentence or goes on."""
    return max(line.length for line in lines) <= _TITLE and all(
        not ends(text, line.end) and (text[line.start].isupper() or text[line.start].isdigit())
        for line in lines
    )


def _is_wrapped(text: str, lines: list[Line], typical: int, rules: Rules) -> bool:
    """Tell whether a program filled these lines, so that their newlines mean nothing."""
    width = max(line.length for line in lines)
    if width > MAX_WRAP:
        return False
    if _are_titles(text, lines):
        return False
    pairs = list(pairwise(lines))
    goes_on = sum(is_small(text[after.start]) for _, after in pairs)
    if goes_on * 2 > len(pairs):
        return True
    if width < _SHORT_LINE and typical > 1.5 * width:
        return False
    ended = sum(
        ends(text, before.end) and not _breaks_off(text, before, after, rules)
        for before, after in pairs
    )
    if ended * 3 >= len(pairs) * 2:
        return False
    full = sum(_is_full(text, before, after, width) for before, after in pairs)
    even = min(before.length for before, _ in pairs) >= _EVEN * width >= _EVEN * _SHORT_LINE
    if full == len(pairs) and even:
        return True
    capitals = sum(text[after.start].isupper() for _, after in pairs)
    if capitals == len(pairs) and (len(pairs) > 2 or width < _SHORT_LINE):
        return False
    return full * 5 >= len(pairs) * 4 or (ended * 2 < len(pairs) and _is_ragged(text, lines))


def _is_ragged(text: str, lines: list[Line]) -> bool:
    """Tell whether someone broke these lines by hand, in a script whose letters say nothing of it.

    Long lines that nothing ends are broken if the last one is ended: neither verse nor list.
    """
    heads = [text[line.start : line.end].lstrip("\"'«“„([")[:1] for line in lines[1:]]
    return (
        ends(text, lines[-1].end)
        and all(line.length >= MIN_FULL for line in lines[:-1])
        and all(head.isalnum() and not head.isupper() for head in heads)
    )


def _is_full(text: str, line: Line, after: Line, width: int) -> bool:
    """Tell whether the first word after a line would not have fitted on it."""
    return line.length + 1 + len(_first_word(text, after.start)) > width


def _first_word(text: str, start: int) -> str:
    found = _WORD.match(text, start, start + 40)
    return found.group() if found else ""


def _breaks_off(text: str, line: Line, after: Line, rules: Rules) -> bool:
    """Tell whether a line ends with an initial or abbreviation that the next line belongs to."""
    found = _ABBREVIATED.search(text, max(line.start, line.end - 16), line.end)
    if not found:
        return False
    word = found.group(1)
    if (len(word) == 1 and not word.islower()) or is_long_initial(word, rules):
        return True
    known = listed(f"{word}.")
    numbered = known in rules.before_number and text[after.start].isdigit()
    return numbered or known in rules.never_last


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
