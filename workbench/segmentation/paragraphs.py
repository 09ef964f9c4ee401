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
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Literal

from workbench.segmentation.markers import (
    heading_mark_end,
    is_rule,
    marker_end,
    quote_mark_end,
    trim,
)
from workbench.segmentation.pages import (
    FORM_FEED,
    NEWLINES,
    Span,
    is_gap,
    page_numbers,
    possible_page_numbers,
)
from workbench.segmentation.rules import Rules, is_long_initial, key

TERMINATORS = ".!?…؟۔。！？｡।॥‼⁇⁈⁉⸮"
CLOSERS = "\"'»”“’›)]}*_`\u200e\u200f\u202c\u2069"

# Longer lines were not broken by hand or by a mail program: each is a paragraph.
_MAX_WRAP = 140
_SHORT_LINE = 40
_TAB = 4
# A deeper indent centres a line or moves a date to the far side.
_MAX_INDENT = 12
# Filled lines differ by less than a word; verses differ by more.
_EVEN = 0.85
_HEADING_WORDS = 12
_HEADING_CHARS = 90
# A line of a title page is no longer.
_TITLE = 72
# More words after a colon explain; they head nothing.
_LABELLED_WORDS = 7
# Within a paragraph a line is as long as this share of the longest, words in its way and all.
_FULL = 0.7
# A paragraph cut by the end of a page has filled at least most of a line.
_MIN_CUT = 50
_LONG = 120

# A bullet in the middle of a line opens an item too: copied lists have lost their newlines.
_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|(?<=\S)[ \xa0](?=[•●▪◦][ \xa0])")
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_][^\W_\u200c]*(?:[\u200c\u064b-\u0655][^\W_]*)*")
_WORD_LABEL = re.compile(r"(?P<word>[^\W\d_]{2,12})(?P<end>[.)]|\s?[-–])\s+(?=\S)")
_DIGIT = re.compile(r"\d")
_DASHES = "-–—"
_MEMBER_ENDS = ",;،؛"
_LINK = re.compile(r"\[[^\[\]\n]{1,80}\]:")
_ABBREVIATED = re.compile(r"([^\W\d_]+)\.\Z")
_LIST_CONJUNCTION = re.compile(r"[;,؛،]\s+\w{1,3}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A span of the text without marks of heading and quotation; ``body`` is behind its marker."""

    start: int
    end: int
    body: int
    kind: Literal["heading", "item", "sentence"]


@dataclass(frozen=True, slots=True)
class _Line:
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
        return self.heading or self.body > self.start


def paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    """Return the paragraphs of ``text`` in order; a list item or a heading is one of its own."""
    found: list[Paragraph] = []
    blocks = list(_blocks(text, rules))
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
    return _without_page_cuts(text, found, rules, typical)


def _lines(text: str, rules: Rules) -> Iterator[_Line | None]:
    """Yield the lines of a text, None for one that ends a block: empty, or a page's end."""
    numbers = page_numbers(text)
    start = 0
    for newline in _NEWLINE.finditer(text):
        yield _line(text, start, newline.start(), rules, numbers)
        if newline.group() == FORM_FEED:
            yield None
        start = newline.end()
    yield _line(text, start, len(text), rules, numbers)


def _line(text: str, start: int, end: int, rules: Rules, numbers: frozenset[Span]) -> _Line | None:
    """Read one line; None if only white space, marks or a page's number stands on it."""
    opened = start
    start, end = trim(text, start, end)
    if start == end or (start, end) in numbers:
        return None
    indent = len(text[opened:start].expandtabs(_TAB))
    length = end - start + min(indent, _MAX_INDENT)
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
    return _Line(start, end, body, heading, quoted, indent, length)


def _word_label_end(text: str, start: int, end: int, rules: Rules) -> int:
    """Return where a number in words ends that labels an item: ``یکم. ``, ``دوم) ``, ``دو) ``."""
    found = _WORD_LABEL.match(text, start, end)
    if not found:
        return start
    word = key(found["word"])
    labels = word in rules.label_words or (found["end"] == ")" and word in rules.label_numbers)
    return found.end() if labels else start


def _blocks(text: str, rules: Rules) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in _lines(text, rules):
        if line is not None and not (block and block[-1].quoted and not line.quoted):
            block.append(line)
            continue
        if block:
            yield block
        block = [line] if line is not None else []
    if block:
        yield block


def _typical_length(blocks: list[list[_Line]]) -> int:
    """Return the length that nine lines in ten do not pass."""
    lengths = sorted(line.length for block in blocks for line in block)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _opening_indents(text: str, block: list[_Line], margin: int) -> set[int]:
    """Return the indents that open a paragraph in a block whose other lines are full ones.

    A line at the margin goes on with the one before it if that is long and its own first word
    mostly small, unlike a verse's.
    """
    width = max(line.length for line in block)
    pairs = [(a, b) for a, b in pairwise(block) if b.indent == margin and not b.special]
    opening = {a.indent for a, _ in pairs if 0 < a.indent - margin <= _MAX_INDENT}
    if not opening or not _SHORT_LINE <= width <= _MAX_WRAP:
        return set()
    full = sum(
        before.length >= _EVEN * width or _is_full(text, before, after, width)
        for before, after in pairs
    )
    small = sum(not text[after.start].isupper() for _, after in pairs)
    return opening if full * 5 >= len(pairs) * 4 and small * 4 >= len(pairs) else set()


def _indented_units(text: str, block: list[_Line], margin: int) -> Iterator[list[_Line]]:
    """Cut a block before an indented line, a heading, an item, a rule, and behind a short line."""
    width = max(line.length for line in block)
    unit: list[_Line] = []
    for line in block:
        apart = line.indent > margin or line.special or is_rule(text[line.start : line.end])
        if unit and (apart or unit[-1].heading or unit[-1].length < _FULL * width):
            yield unit
            unit = []
        unit.append(line)
    yield unit


def _units(text: str, block: list[_Line], typical: int, rules: Rules) -> Iterator[list[_Line]]:
    """Cut a block where a line is a heading or an item, and at newlines that are not soft."""
    unit: list[_Line] = []
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


def _unwrapped(text: str, lines: list[_Line], typical: int, rules: Rules) -> Iterator[list[_Line]]:
    listed = _is_enumeration(text, lines)
    if len(lines) == 1 or (not listed and _is_wrapped(text, lines, typical, rules)):
        yield lines
        return
    unit = lines[:1]
    for line in lines[1:]:
        before = unit[-1]
        small = text[line.start].islower() and not listed and not _ends(text, before.end)
        goes_on = small or _breaks_off(text, before, line, rules)
        if goes_on and max(before.length, line.length) <= _MAX_WRAP:
            unit.append(line)
        else:
            yield unit
            unit = [line]
    yield unit


def _is_enumeration(text: str, lines: list[_Line]) -> bool:
    """Tell whether lines are the members of one long sentence, as a resolution's preamble has them.

    Most end with a comma or a semicolon, and not for want of room.
    """
    pairs = list(pairwise(lines))
    width = max(line.length for line in lines)
    marked = sum(text[before.end - 1] in _MEMBER_ENDS for before, _ in pairs)
    full = sum(_is_full(text, before, after, width) for before, after in pairs)
    return len(pairs) > 1 and marked * 3 >= len(pairs) * 2 and full * 5 < len(pairs) * 4


def _are_titles(text: str, lines: list[_Line]) -> bool:
    """Tell whether lines are titles, dates and the like: none ends a sentence or goes on."""
    return max(line.length for line in lines) <= _TITLE and all(
        not _ends(text, line.end) and (text[line.start].isupper() or text[line.start].isdigit())
        for line in lines
    )


def _is_wrapped(text: str, lines: list[_Line], typical: int, rules: Rules) -> bool:
    """Tell whether a program filled these lines, so that their newlines mean nothing."""
    width = max(line.length for line in lines)
    if width > _MAX_WRAP:
        return False
    if _are_titles(text, lines):
        return False
    pairs = list(pairwise(lines))
    goes_on = sum(text[after.start].islower() for _, after in pairs)
    if goes_on * 2 > len(pairs):
        return True
    if width < _SHORT_LINE and typical > 1.5 * width:
        return False
    ended = sum(
        _ends(text, before.end) and not _breaks_off(text, before, after, rules)
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


def _is_ragged(text: str, lines: list[_Line]) -> bool:
    """Tell whether someone broke these lines by hand, in a script whose letters say nothing of it.

    Long lines that nothing ends are broken if the last one is ended: neither verse nor list.
    """
    heads = [text[line.start : line.end].lstrip("\"'«“„([")[:1] for line in lines[1:]]
    return (
        _ends(text, lines[-1].end)
        and all(line.length >= _MIN_CUT for line in lines[:-1])
        and all(head.isalnum() and not head.isupper() for head in heads)
    )


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Tell whether the first word after a line would not have fitted on it."""
    return line.length + 1 + len(_first_word(text, after.start)) > width


def _first_word(text: str, start: int) -> str:
    found = _WORD.match(text, start, start + 40)
    return found.group() if found else ""


def _ends(text: str, end: int) -> bool:
    """Tell whether the text before ``end`` closes a sentence."""
    tail = text[max(0, end - 12) : end].rstrip(CLOSERS)
    return tail[-1:] in TERMINATORS if tail else False


def _breaks_off(text: str, line: _Line, after: _Line, rules: Rules) -> bool:
    """Tell whether a line ends with an initial or abbreviation that the next line belongs to."""
    found = _ABBREVIATED.search(text, max(line.start, line.end - 16), line.end)
    if not found:
        return False
    word = found.group(1)
    if (len(word) == 1 and not word.islower()) or is_long_initial(word, rules):
        return True
    known = key(f"{word}.")
    numbered = known in rules.before_number and text[after.start].isdigit()
    return numbered or known in rules.never_last


def _leads(line: _Line, after: list[_Line] | None) -> bool:
    """Tell whether a line in a block is so much shorter than the next that it may head it."""
    return after is not None and sum(part.length for part in after) > 2 * line.length


def _paragraph(text: str, unit: list[_Line], rules: Rules, *, alone: bool) -> Paragraph:
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
    if key(words[0]) in rules.heading_words and len(words) < 4 and _DIGIT.search(line):
        return True
    _, colon, after = line.partition(": ")
    if colon and (len(words) > _LABELLED_WORDS or _DIGIT.search(after)):
        return False
    if not alone or line[0].islower() or line[0] in _DASHES or "://" in line:
        return False
    bare = line.rstrip(CLOSERS)
    return bare[-1:] not in (*TERMINATORS, *",;:،؛", *_DASHES, "") or _is_date(words, rules)


def _is_date(words: list[str], rules: Rules) -> bool:
    """Tell whether a line is a date, and a place perhaps, that ends in "г." or the like.

    Such a line has no word in small letters but the month: ``Париж, 26 декабря 1985 г.``
    """
    *rest, last = words
    if len(rest) < 2 or not rest[-1][-1].isdigit() or key(last) not in rules.may_end:
        return False
    return sum(word[0].islower() for word in rest) < 2


def _without_page_cuts(
    text: str, found: list[Paragraph], rules: Rules, typical: int
) -> list[Paragraph]:
    """Join what a page break cut, over the page number that may stand between."""
    joined: list[Paragraph] = []
    numbers = possible_page_numbers(text)
    ends_well = _ends_well(text, found)
    at = 0
    while at < len(found):
        paragraph = found[at]
        at += 1
        while at < len(found):
            step = 1
            if (found[at].start, found[at].end) in numbers and at + 1 < len(found):
                step = 2
            after = found[at + step - 1]
            broken = step == 2 or _page_ends(text, paragraph.end, after.start)
            if _has_link(text, paragraph, after) or not (
                _is_cut(text, paragraph, after, rules, ends_well=ends_well)
                or (broken and _is_cut_by_page(text, paragraph, after, rules, typical))
            ):
                break
            kind = "sentence" if paragraph.kind == "heading" else paragraph.kind
            paragraph = replace(paragraph, end=after.end, kind=kind)
            at += step
        joined.append(paragraph)
    return joined


def _has_link(text: str, before: Paragraph, after: Paragraph) -> bool:
    """Tell whether an address ends a paragraph or a Markdown link's definition begins one."""
    address = text[max(before.start, before.end - 200) : before.end].split()[-1]
    return "://" in address or _LINK.match(text, after.start, after.end) is not None


def _page_ends(text: str, start: int, end: int) -> bool:
    """Tell whether a form feed or a page number stands between two paragraphs."""
    between = text[start:end]
    return FORM_FEED in between or any(char.isdigit() for char in between)


def _is_cut_by_page(
    text: str, before: Paragraph, after: Paragraph, rules: Rules, typical: int
) -> bool:
    """Tell whether a sentence runs over what is known to be the end of a page.

    It does if nothing has ended it and its last line is full, whatever the next page begins with,
    or if it stops at a word that ends no sentence. What looks like a heading must go on in a small
    letter, or be unfinished.
    """
    line = before.end - max(text.rfind(mark, before.start, before.end) for mark in NEWLINES) - 1
    line = min(line, before.end - before.start)
    tail, head = text[before.end - 1], text[after.start : after.start + 60].lstrip("\"'«“„([")
    if after.kind != "sentence" or not head[:1].isalnum():
        return False
    unfinished = _is_unfinished(text, before, head, rules)
    full = line >= (_FULL * typical if typical <= _MAX_WRAP else _MIN_CUT)
    if not (full or unfinished):
        return False
    if tail in ",،":
        return not head[0].isupper()
    if not (tail.isalnum() or tail in "-\u200c\u0654"):
        return False
    return before.kind != "heading" or head[0].islower() or unfinished


def _ends_well(text: str, found: list[Paragraph]) -> bool:
    """Tell whether the long paragraphs of a text are wont to end with a full stop."""
    long = [part for part in found if part.end - part.start >= _LONG]
    return len(long) > 2 and sum(_ends(text, part.end) for part in long) >= 0.7 * len(long)


def _is_cut(
    text: str, before: Paragraph, after: Paragraph, rules: Rules, *, ends_well: bool
) -> bool:
    """Tell whether ``after`` goes on with the sentence that ``before`` began.

    After a letter, a small letter is proof enough. Scripts without capitals need a word that cannot
    end a sentence, or one that cannot begin it, or a long paragraph without a verb at its end in a
    text that otherwise ends its paragraphs properly.
    """
    length = before.end - before.start
    if before.kind == "heading" or after.kind != "sentence" or length < _MIN_CUT:
        return False
    tail = text[before.end - 30 : before.end].rstrip(CLOSERS)
    if not tail or _LIST_CONJUNCTION.search(tail):
        return False
    last = tail[-1]
    first = text[after.start : after.start + 60].lstrip("\"'«“„([")
    head = _LETTERS.match(first)
    if not head:
        return False
    if last in ",،":
        opening = _LETTERS.match(text, before.body)
        anaphora = opening is not None and key(opening.group()) == key(head.group())
        apart = is_gap(text[before.end : after.start])
        return head.group()[0].islower() and length >= _LONG and apart and not anaphora
    if not (last.isalnum() or last in "-\u200c" or last in "\u0654"):
        return False
    if head.group()[0].islower():
        return True
    if _is_unfinished(text, before, first, rules):
        return True
    final = _last_word(tail)
    verbs = rules.verb_endings
    if not verbs or not ends_well or length < _LONG or after.end - after.start < _MIN_CUT:
        return False
    uncased = head.group()[0].lower() == head.group()[0].upper() and last.lower() == last.upper()
    letter = text[before.end - 1].isalpha() or text[before.end - 1] in "\u0654"
    return uncased and letter and not final.endswith(verbs)


def _is_unfinished(text: str, before: Paragraph, after: str, rules: Rules) -> bool:
    """Tell whether a paragraph ends with a word that ends no sentence, or one begins with such."""
    head = _LETTERS.match(after)
    final = _last_word(text[max(before.start, before.end - 30) : before.end])
    return final in rules.unfinished or (head is not None and key(head.group()) in rules.unstarted)


def _last_word(text: str) -> str:
    words = _LETTERS.findall(text)
    return key(words[-1]) if words else ""
