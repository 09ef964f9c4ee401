"""Cutting a text into tokens: ``tokenize(text)``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import accumulate, chain

from workbench.text import Folded, fold
from workbench.values.han import SIGNS, han_numbers
from workbench.values.tokens import Before, Columns, Token, TokenKind, Tokens

# Superscripts, vulgar fractions and circled digits are letters to ``\w``; here they are marks.
_NUMBERS = (
    r"\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793"
)
# Han and Hiragana part no words; each of their characters is taken for one, as a word's letters
# are in no other script. A run of Katakana is mostly one word.
WORD_SIGNS = (
    r"\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"[^\W\d_{_NUMBERS}{WORD_SIGNS}]"
# Words of these letters alone, which most are, are found in two thirds of the time.
_COMMON = "A-Za-zА-яا-غف-وپچژکگی"


def _combining() -> str:
    """Return the marks that belong to the letter before them, such as the vowel signs of Hindi.

    They are told by ranges, which a pattern is made of in a tenth of the time.
    """
    ranges: list[tuple[int, int]] = []
    for code in (*range(0x0300, 0x1D00), *range(0xA660, 0xAC00)):
        if unicodedata.category(chr(code)) in ("Mn", "Mc"):
            first = ranges.pop()[0] if ranges and ranges[-1][1] == code - 1 else code
            ranges.append((first, code))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_COMBINING = f"[{_combining()}]"
# Long runs of marks (ruled lines, noise) are one token: no value is written in them.
_WORD = (
    rf"[{_COMMON}]++(?:(?= )|(?!\w|{_COMBINING}|'))"
    rf"|(?:{_LETTER}++(?:{_COMBINING}|'(?={_LETTER}))*+)++|[{WORD_SIGNS}]"
)
# Most of what parts words are spaces, passed over soonest if they are asked for first.
WORD = re.compile(f"(?! )({_WORD})")
"""A word of folded text, as tokens have it; what splits a text into gaps and words in turn."""
_GAP = r"[\s\u200c]*"
# A token, as a word, digits or a mark, and what parts it from the next.
_TOKEN = re.compile(
    rf"(?:({_WORD})|([0-9]+)"
    rf"|((?:[^\s\w\u200c]|[_{_NUMBERS}]){{8,}}|[^\s\u200c]))({_GAP})"
)
_LEADING_GAP = re.compile(_GAP)
HAN = re.compile(f"[{SIGNS}]")
"""What finds a sign of a number in Chinese characters, of which one may make a number."""

# A tatweel between digits was typed for a dash: ۱۶ـ۱۷.
TATWEEL = "\u0640"
_TATWEEL_DASH = re.compile(rf"(?<=\d){TATWEEL}(?=\d)")


STAND_IN = "の"
"""A word of one sign, which nothing else is joined to: it stands for any."""


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` in order; together they cover all but white space and ZWNJ."""
    folded = fold(_TATWEEL_DASH.sub("-", text) if TATWEEL in text else text)
    columns = _cut(folded.text)
    if HAN.search(folded.text):
        columns = _with_han_numbers(columns, folded.text)
    return Tokens(in_original(columns, folded), text)


def in_original(columns: Columns, folded: Folded) -> Columns:
    """Return the columns of tokens of a folded text as they stand in the original."""
    if isinstance(folded.offsets, range):
        return columns
    *others, starts, ends = columns
    offsets = folded.offsets
    ends = [offsets[at] if offsets[at] > offsets[at - 1] else folded.end(at) for at in ends]
    return (*others, [*map(offsets.__getitem__, starts)], ends)


def between_words(gaps: Iterable[str]) -> Columns:
    """Return the tokens of what stands between words, a ``STAND_IN`` before each and behind all."""
    return _cut(STAND_IN + "".join(gap + STAND_IN for gap in gaps))


def lower(folded: str) -> str:
    """Return a folded text in lower case, as long as it is: İ, which grows when lowered, stays."""
    return "İ".join(map(str.lower, folded.split("İ")))


def _cut(folded: str) -> Columns:
    """Return the tokens of a folded text, column by column."""
    low = lower(folded)
    leading = _LEADING_GAP.match(low)
    found: list[tuple[str, str, str, str]] = _TOKEN.findall(low)
    texts = [word or digits or mark for word, digits, mark, _ in found]
    kinds: list[TokenKind] = [
        "word" if word else "digits" if digits else "mark" for word, digits, _, _ in found
    ]
    befores: list[Before] = ["start"]
    befores += [_BEFORE.get(gap) or _before(gap, digits) for _, digits, _, gap in found]
    bounds = [
        *accumulate(map(len, chain.from_iterable(found)), initial=leading.end() if leading else 0)
    ]
    # A token begins where the gap before it ends, and ends where the one behind it begins.
    return texts, kinds, befores[:-1], bounds[:-1:4], bounds[3::4]


_BEFORE: Mapping[str, Before] = {"": "none", " ": "space", "\u200c": "zwnj"}


def _before(gap: str, digits: str) -> Before:
    # A tab behind digits ends the cell of a table: "8 500" and "135" are no 8,500,135.
    if "\n" in gap or "\r" in gap or (digits and "\t" in gap):
        return "line"
    return "space" if gap.strip("\u200c") else "zwnj"


def _with_han_numbers(columns: Columns, folded: str) -> Columns:
    """Make digits of numbers in Chinese characters: 一九八六年 is 1986 and 年."""
    numbers = {start: (end, str(value)) for start, end, value in han_numbers(folded)}
    found: list[Token] = []
    past = 0
    for token in map(Token._make, zip(*columns, strict=True)):
        if token.start in numbers:
            past, text = numbers[token.start]
            found.append(Token(text, "digits", token.before, token.start, past))
        elif token.start >= past:
            found.append(token)
    return [*zip(*found, strict=True)]


def token_texts(folded: str) -> list[str]:
    """Return the ``text`` of each token of a text that is folded and in lower case already."""
    return [word or digits or mark for word, digits, mark, _ in _TOKEN.findall(folded)]
