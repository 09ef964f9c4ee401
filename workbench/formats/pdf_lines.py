"""Pages put together by where their letters stand: marks of notes, lines from right to left.

A PDF keeps shapes and their places. pdfium, which puts them in order, turns words of Farsi and
Arabic round or parts them from their full stops; where it ends a word it mostly knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from unicodedata import bidirectional, category

from workbench.formats.text_format import RAISED, raised

HYPHEN = "\x02"
"""What pdfium has for a hyphen and the line's end behind it."""

# Shares of the size of the type: baselines of one line, and the widest gap within a word.
_SAME_LINE = 0.3
_GAP = 0.6
# Of the type of its line a note's mark has no more than this, and stands higher by such shares.
_SMALL = 0.9
_LOWEST, _HIGHEST = 0.15, 0.8
# Letters of a line, before or behind which pdfium may put a mark in it.
_REACH = 200
# Halves of a lam-alef, which has one shape for both, are as wide as each other.
_SAME_WIDTH = 0.01

_OPENING = ("(", "[", "{", "«")
_CLOSING = frozenset(f".,:;،؛!؟»)]}}{RAISED}")
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_ALEFS = frozenset("اآأإ")
# Behind Farsi or Arabic a hyphen parts two numbers, and they stand from right to left.
_NUMBER = r"\d+(?:[.,:/٫٬]\d+)*"
_LEFT_TO_RIGHT = re.compile(
    rf"[{RAISED}]*{_NUMBER}|[{RAISED}]+"
    rf"|{HYPHEN}?[^\W\d_\u0590-\u08ff]+(?:[.'’\-]?[^\W_\u0590-\u08ff]+)*"
)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character where it stands on the page; ``size`` is that of the type."""

    char: str
    left: float
    right: float
    baseline: float
    size: float


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters of a text are of scripts that run from right to left."""
    kinds = [bidirectional(char) for char in text]
    return kinds.count("R") + kinds.count("AL") > kinds.count("L")


def with_marks(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Return glyphs in pdfium's order, white space too, with the marks of notes in their lines.

    A mark is a small digit, raised beside a letter. pdfium may begin or end a line with it.
    """
    found = list(glyphs)
    solid = [at for at, one in enumerate(found) if not _is_space(one)]
    marks = set()
    for number, at in enumerate(solid):
        mark = found[at]
        around = slice(max(number - _REACH, 0), number + _REACH if mark.char.isdecimal() else 0)
        base = next((found[one] for one in solid[around] if _is_mark_of(mark, found[one])), None)
        if base:
            level = replace(mark, baseline=base.baseline, size=base.size)
            found[at] = replace(level, char=raised(mark.char))
            marks.add(at)
    ends: set[int] = set()
    for one, other in pairwise(solid):
        if not marks.isdisjoint((one, other)) and _is_level(found[one], found[other]):
            ends.update(at for at in range(one + 1, other) if found[at].char in "\r\n")
    return [one for at, one in enumerate(found) if at not in ends]


def _is_space(glyph: Glyph) -> bool:
    return glyph.char.isspace() or glyph.char == "\0"


def _is_mark_of(mark: Glyph, other: Glyph) -> bool:
    height = mark.baseline - other.baseline
    return (
        mark.size <= _SMALL * other.size
        and _LOWEST * other.size < height < _HIGHEST * other.size
        and max(mark.left - other.right, other.left - mark.right) < _GAP * other.size
    )


def text_of(glyphs: Iterable[Glyph]) -> str:
    """Return the lines of a page from its glyphs in pdfium's order, white space too.

    Lines stay in that order, which knows of columns.
    """
    lines: list[list[list[Glyph]]] = []
    for word in _words(glyphs):
        if lines and _is_level(lines[-1][0][0], word[0]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return "\n".join(map(_line, lines))


def _words(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs in words: where white space, another line or a wide gap parts them."""
    words: list[list[Glyph]] = []
    before: Glyph | None = None
    left = right = 0.0
    for glyph in glyphs:
        if _is_space(glyph):
            before = None
            continue
        gap = max(glyph.left - right, left - glyph.right)
        if before is None or gap >= _GAP * glyph.size or not _is_level(before, glyph):
            words.append([])
            left, right = glyph.left, glyph.right
        words[-1].append(glyph)
        left, right = min(left, glyph.left), max(right, glyph.right)
        before = glyph
    return words


def _is_level(one: Glyph, other: Glyph) -> bool:
    return abs(one.baseline - other.baseline) < _SAME_LINE * max(one.size, other.size)


def _line(words: Sequence[Sequence[Glyph]]) -> str:
    """Return the words of a line in order; Latin ones, several in a row, from left to right."""
    ordered = sorted(words, key=lambda word: -max(glyph.right for glyph in word))
    found: list[str] = []
    for latin, group in groupby(map(_word, ordered), _is_latin):
        row = list(group)
        found += reversed(row) if latin else row
    line = ""
    for word in found:
        piece = f"{word[:-1]} {word[-1]}".lstrip() if word.endswith(_OPENING) else word
        line += piece if not line or line.endswith(_OPENING) or _goes_on(word) else f" {piece}"
    return line


def _word(glyphs: Sequence[Glyph]) -> str:
    """Return the glyphs of a word from right to left, numbers and Latin letters the other way.

    Brackets have the shape of their partners there.
    """
    ordered = sorted(glyphs, key=lambda glyph: -glyph.right)
    for at, (one, other) in enumerate(pairwise(ordered)):
        alike = abs((one.right - one.left) - (other.right - other.left)) < _SAME_WIDTH
        if alike and one.char in _ALEFS and other.char == "ل":
            ordered[at : at + 2] = other, one
    text = "".join(glyph.char for glyph in ordered).translate(_MIRRORED)
    return _LEFT_TO_RIGHT.sub(lambda found: found[0][::-1], text)


def _is_latin(word: str) -> bool:
    return any(bidirectional(char) == "L" for char in word)


def _goes_on(word: str) -> bool:
    """Tell whether a piece belongs to the word before: marks, alone or with their letter."""
    bare = [char for char in word if category(char) != "Mn"]
    return len(bare) <= (len(word) > len(bare)) or word[0] in _CLOSING
