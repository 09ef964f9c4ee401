"""The lines of a block → units: which newlines a program put in to fill its lines.

A single newline inside a block is a soft break if the block looks filled: the first word of each
line would not have fitted on the line before. A page may be one such block: there a short line ends
a paragraph, or heads the next. Otherwise, and in texts with a paragraph a line, a newline ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.segmentation.lines import (
    EVEN,
    FULL,
    MAX_WRAP,
    MIN_FULL,
    SHORT_LINE,
    TERMINATORS,
    Line,
    ends,
)
from workbench.segmentation.markers import is_rule
from workbench.segmentation.rules import Rules, is_long_initial, listed
from workbench.text import is_small

# A line of a title page is no longer.
_TITLE = 72
# Three short lines may be a heading.
_FEWEST_VERSES = 3

_WORD = re.compile(r"\S+")
_MEMBER_ENDS = ",;،؛"
_ABBREVIATED = re.compile(r"([^\W\d_]+)\.\Z")


def units(text: str, block: list[Line], typical: int, rules: Rules) -> Iterator[list[Line]]:
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
        yield from _parted(text, lines)
        return
    filled = set() if enumerated else _filled(text, lines, typical)
    unit = lines[:1]
    for number, line in enumerate(lines[1:]):
        before = unit[-1]
        small = is_small(text[line.start]) and not enumerated and not ends(text, before.end)
        goes_on = small or number in filled or _breaks_off(text, before, line, rules)
        if goes_on and max(before.length, line.length) <= MAX_WRAP:
            unit.append(line)
        else:
            yield unit
            unit = [line]
    yield unit


def _parted(text: str, lines: list[Line]) -> Iterator[list[Line]]:
    """Cut filled lines behind the short ones: those that end a paragraph, and headings."""
    width = max(line.length for line in lines)
    soft = [(a, b) for a, b in pairwise(lines) if is_small(text[b.start])]
    filled = sum(a.length >= FULL * width for a, b in soft) * 5 > len(soft) * 4
    unit = lines[:1]
    for line in lines[1:]:
        if filled and unit[-1].length < FULL * width and not is_small(text[line.start]):
            yield unit
            unit = []
        unit.append(line)
    yield unit


def _filled(text: str, lines: list[Line], typical: int) -> set[int]:
    """Return the numbers of full lines that lead, by full lines only, to the end of a sentence.

    A page out of a PDF is one block: prose, headings and verse without an empty line between. A
    heading is not full, or ends no sentence, and a verse is short.
    """
    width = max(line.length for line in lines)
    found: set[int] = set()
    if typical < EVEN * width:
        return found
    ended = ends(text, lines[-1].end)
    for number in reversed(range(len(lines) - 1)):
        line = lines[number]
        if ends(text, line.end):
            ended = True
        elif ended := ended and line.length >= max(MIN_FULL, FULL * width):
            found.add(number)
    return found


def _is_enumeration(text: str, lines: list[Line]) -> bool:
    """Tell whether lines are the members of one long sentence, as a resolution's preamble has them.

    Most end with a comma or a semicolon, and not for want of room.
    """
    pairs = list(pairwise(lines))
    width = max(line.length for line in lines)
    marked = sum(text[before.end - 1] in _MEMBER_ENDS for before, _ in pairs)
    full = sum(is_full(text, before, after, width) for before, after in pairs)
    return len(pairs) > 1 and marked * 3 >= len(pairs) * 2 and full * 5 < len(pairs) * 4


def _are_titles(text: str, lines: list[Line]) -> bool:
    """Tell whether lines are titles, dates and the like: none ends a sentence or goes on."""
    return max(line.length for line in lines) <= _TITLE and all(
        not ends(text, line.end) and (text[line.start].isupper() or text[line.start].isdigit())
        for line in lines
    )


def _are_verses(text: str, lines: list[Line], rules: Rules) -> bool:
    """Tell whether lines in a script without capitals are verses: some short ones, and no stop.

    Thai prose has none either.
    """
    whole = text[lines[0].start : lines[-1].end]
    return (
        len(lines) > _FEWEST_VERSES
        and not rules.only_abbreviates
        and max(line.length for line in lines) < MIN_FULL
        and not any(mark in whole for mark in TERMINATORS + rules.terminators)
        and all(text[line.start].upper() == text[line.start].lower() for line in lines)
    )


def _is_wrapped(text: str, lines: list[Line], typical: int, rules: Rules) -> bool:
    """Tell whether a program filled these lines, so that their newlines mean nothing."""
    width = max(line.length for line in lines)
    if width > MAX_WRAP:
        return False
    if _are_titles(text, lines) or _are_verses(text, lines, rules):
        return False
    pairs = list(pairwise(lines))
    goes_on = sum(is_small(text[after.start]) for _, after in pairs)
    if goes_on * 2 > len(pairs):
        return True
    if width < SHORT_LINE and typical > 1.5 * width:
        return False
    ended = sum(
        ends(text, before.end) and not _breaks_off(text, before, after, rules)
        for before, after in pairs
    )
    if ended * 3 >= len(pairs) * 2:
        return False
    full = sum(is_full(text, before, after, width) for before, after in pairs)
    even = min(before.length for before, _ in pairs) >= EVEN * width >= EVEN * SHORT_LINE
    if full == len(pairs) and even:
        return True
    capitals = sum(text[after.start].isupper() for _, after in pairs)
    if capitals == len(pairs) and (len(pairs) > 2 or width < SHORT_LINE):
        return False
    return full * 5 >= len(pairs) * 4


def is_full(text: str, line: Line, after: Line, width: int) -> bool:
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
