"""Text → paragraphs: hard-wrapped lines joined, lists and headings apart, page cuts closed.

A blank line ends a paragraph. A single newline inside a block of lines is a soft break if the block
looks as if a program had filled its lines: the first word of each line would not have fitted on the
line before. Otherwise, and in texts with a paragraph a line, it ends a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Literal

from workbench.segmentation.markers import (
    heading_mark_end,
    is_page_number,
    is_rule,
    marker_end,
    quote_mark_end,
)
from workbench.segmentation.rules import Rules, key

TERMINATORS = ".!?…؟۔。！？｡।॥‼⁇⁈⁉⸮"
CLOSERS = "\"'»”“’›)]}*_`\u200e\u200f\u202c\u2069"

# Longer lines were not broken by hand or by a mail program: each is a paragraph.
_MAX_WRAP = 140
_SHORT_LINE = 40
# Filled lines differ by less than a word; verses differ by more.
_EVEN = 0.85
_HEADING_WORDS = 12
_HEADING_CHARS = 90
# More words after a colon explain; they head nothing.
_LABELLED_WORDS = 7
# A paragraph cut by the end of a page has filled at least most of a line.
_MIN_CUT = 50
_LONG = 120

# A bullet in the middle of a line opens an item too: copied lists have lost their newlines.
_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|(?<=\S)[ \xa0](?=[•●▪◦][ \xa0])")
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_][^\W_\u200c]*(?:[\u200c\u064b-\u0655][^\W_]*)*")
_WORD_LABEL = re.compile(r"([^\W\d_]{2,12})(?:[.)]|\s?[-–])\s+(?=\S)")
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
    """A line's content: ``start`` is behind heading and quotation marks; ``length`` as typed."""

    start: int
    end: int
    body: int
    heading: bool
    quoted: bool
    length: int

    @property
    def special(self) -> bool:
        return self.heading or self.body > self.start


def paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    """Return the paragraphs of ``text`` in order; a list item or a heading is one of its own."""
    found: list[Paragraph] = []
    blocks = list(_blocks(text, rules))
    typical = _typical_length(blocks)
    for block in blocks:
        units = list(_units(text, block, typical))
        for unit, after in zip_longest(units, units[1:]):
            alone = len(unit) == 1 and (len(units) == 1 or _leads(unit[0], after))
            found.append(_paragraph(text, unit, rules, alone=alone))
    return _without_page_cuts(text, found, rules)


def _lines(text: str, rules: Rules) -> Iterator[_Line | None]:
    start = 0
    for newline in _NEWLINE.finditer(text):
        yield _line(text, start, newline.start(), rules)
        start = newline.end()
    yield _line(text, start, len(text), rules)


def _line(text: str, start: int, end: int, rules: Rules) -> _Line | None:
    """Read one line; None if nothing but white space and marks stands on it."""
    start, end = trim(text, start, end)
    if start == end:
        return None
    length = end - start
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
    return _Line(start, end, body, heading, quoted, length)


def _word_label_end(text: str, start: int, end: int, rules: Rules) -> int:
    """Return where an ordinal in words ends that numbers an item: ``یکم. ``, ``دوم) ``."""
    found = _WORD_LABEL.match(text, start, end)
    labels = found is not None and key(found.group(1)) in rules.label_words
    return found.end() if found and labels else start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without outer white space; an empty one at ``start`` if it is all space."""
    part = text[start:end]
    bare = part.lstrip()
    if not bare:
        return start, start
    start = end - len(bare)
    return start, start + len(bare.rstrip())


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


def _units(text: str, block: list[_Line], typical: int) -> Iterator[list[_Line]]:
    """Cut a block where a line is a heading or an item, and at newlines that are not soft."""
    unit: list[_Line] = []
    for line in block:
        rule = is_rule(text[line.start : line.end])
        if unit and (line.special or rule or unit[-1].heading):
            yield from _unwrapped(text, unit, typical)
            unit = []
        unit.append(line)
        if rule:
            yield unit
            unit = []
    if unit:
        yield from _unwrapped(text, unit, typical)


def _unwrapped(text: str, lines: list[_Line], typical: int) -> Iterator[list[_Line]]:
    if len(lines) == 1 or _is_wrapped(text, lines, typical):
        yield lines
        return
    unit = lines[:1]
    for line in lines[1:]:
        before = unit[-1]
        goes_on = text[line.start].islower() and not _ends(text, before.end)
        if goes_on and max(before.length, line.length) <= _MAX_WRAP:
            unit.append(line)
        else:
            yield unit
            unit = [line]
    yield unit


def _is_wrapped(text: str, lines: list[_Line], typical: int) -> bool:
    """Tell whether a program filled these lines, so that their newlines mean nothing."""
    width = max(line.length for line in lines)
    if width > _MAX_WRAP:
        return False
    pairs = list(pairwise(lines))
    goes_on = sum(text[after.start].islower() for _, after in pairs)
    if goes_on * 2 > len(pairs):
        return True
    if width < _SHORT_LINE and typical > 1.5 * width:
        return False
    ended = sum(_ends(text, before.end) for before, _ in pairs)
    if ended * 3 >= len(pairs) * 2:
        return False
    full = sum(
        before.length + 1 + len(_first_word(text, after.start)) > width for before, after in pairs
    )
    even = min(before.length for before, _ in pairs) >= _EVEN * width >= _EVEN * _SHORT_LINE
    if full == len(pairs) and even:
        return True
    capitals = sum(text[after.start].isupper() for _, after in pairs)
    if capitals == len(pairs) and (len(pairs) > 2 or width < _SHORT_LINE):
        return False
    return full * 5 >= len(pairs) * 4


def _first_word(text: str, start: int) -> str:
    found = _WORD.match(text, start, start + 40)
    return found.group() if found else ""


def _ends(text: str, end: int) -> bool:
    """Tell whether the text before ``end`` closes a sentence."""
    tail = text[max(0, end - 12) : end].rstrip(CLOSERS)
    return tail[-1:] in TERMINATORS if tail else False


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
    label = key(words[0]) in rules.heading_words and len(words) < 4
    if ": " in line and len(words) > _LABELLED_WORDS:
        return False
    bare = line.rstrip(CLOSERS)
    if label and any(char.isdigit() for char in line):
        return True
    return (
        alone and bare[-1:] not in TERMINATORS + ",;:،؛-–—" and not line[0].islower() and bare != ""
    )


def _without_page_cuts(text: str, found: list[Paragraph], rules: Rules) -> list[Paragraph]:
    """Join what a page break cut, over the page number that may stand between."""
    joined: list[Paragraph] = []
    ends_well = _ends_well(text, found)
    at = 0
    while at < len(found):
        paragraph = found[at]
        at += 1
        while at < len(found):
            step = 1
            if is_page_number(text[found[at].start : found[at].end]) and at + 1 < len(found):
                step = 2
            after = found[at + step - 1]
            if not _is_cut(text, paragraph, after, rules, ends_well=ends_well):
                break
            paragraph = replace(paragraph, end=after.end)
            at += step
        joined.append(paragraph)
    return joined


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
        return head.group()[0].islower() and length >= _LONG and not anaphora
    if not (last.isalnum() or last in "-\u200c" or last in "\u0654"):
        return False
    if head.group()[0].islower():
        return True
    ending = _LETTERS.findall(tail)
    final = key(ending[-1]) if ending else ""
    if final in rules.unfinished or key(head.group()) in rules.unstarted:
        return True
    verbs = rules.verb_endings
    if not verbs or not ends_well or length < _LONG or after.end - after.start < _MIN_CUT:
        return False
    uncased = head.group()[0].lower() == head.group()[0].upper() and last.lower() == last.upper()
    letter = text[before.end - 1].isalpha() or text[before.end - 1] in "\u0654"
    return uncased and letter and not final.endswith(verbs)
