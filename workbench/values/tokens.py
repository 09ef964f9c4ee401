"""Words, runs of digits and marks: what the readers of values walk over.

A text is folded (``workbench.text.fold``) and cut; each token knows where it stood before that.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, KeysView, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from workbench.once import once
from workbench.text import Folded, fold
from workbench.values.han import SIGNS, han_numbers

TokenKind = Literal["word", "digits", "mark"]
Before = Literal["start", "line", "space", "zwnj", "none"]

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
    """Return the marks that belong to the letter before them, such as the vowel signs of Hindi."""
    codes = (*range(0x0300, 0x1D00), *range(0xA660, 0xAC00))
    return "".join(chr(code) for code in codes if unicodedata.category(chr(code)) in ("Mn", "Mc"))


_COMBINING = f"[{_combining()}]"
# Long runs of marks (ruled lines, noise) are one token: no value is written in them.
_WORD = (
    rf"[{_COMMON}]++(?!{_LETTER}|{_COMBINING}|')"
    rf"|{_LETTER}+(?:(?:{_COMBINING}|'(?={_LETTER})){_LETTER}*)*|[{WORD_SIGNS}]"
)
WORD = re.compile(_WORD)
"""A word of folded text, as tokens have it."""
_GAP = r"[\s\u200c]*"
# A token, as a word, digits or a mark, and what parts it from the next.
_TOKEN = re.compile(
    rf"(?:({_WORD})|([0-9]+)"
    rf"|((?:[^\s\w\u200c]|[_{_NUMBERS}]){{8,}}|[^\s\u200c]))({_GAP})"
)
_LEADING_GAP = re.compile(_GAP)
_HAN = re.compile(f"[{SIGNS}]")
# A tatweel between digits was typed for a dash: ۱۶ـ۱۷.
_TATWEEL = "\u0640"
_TATWEEL_DASH = re.compile(rf"(?<=\d){_TATWEEL}(?=\d)")


class Token(NamedTuple):
    """One word, one run of digits, or one mark (any other character that is not white space).

    ``text`` is folded and in lower case: digits are ASCII, dashes ``-``, ё is е, Arabic ي is ی;
    ٫ and ٬ stay. ``raw`` is the original, ``[start, end)`` its span there. ``before`` says what
    parts it from the token before: the ``"start"`` of the text, a ``"line"`` break, white
    ``"space"``, a ZWNJ (``"zwnj"``: بیست‌وهفتمین is the tokens بیست and وهفتمین), or nothing
    (``"none"``: the ``th`` of ``27th``, the ``,`` of ``1,5``). Apostrophes inside words belong to
    them ("o'clock"); hyphens are marks of their own.
    """

    kind: TokenKind
    text: str
    raw: str
    start: int
    end: int
    before: Before


LINE_STARTS = frozenset({"start", "line"})
"""What parts the first token of a line from the one before."""

_KIND, _TEXT, _BEFORE = itemgetter(0), itemgetter(1), itemgetter(5)


class Tokens(tuple[Token, ...]):
    """The tokens of a text, which know where each word, mark and run of digits stands.

    Many readers look for the few words of their lists, which most texts have none of.
    """

    @once
    def column(self) -> Sequence[str]:
        """The ``text`` of each token."""
        return list(map(_TEXT, self))

    @once
    def texts(self) -> frozenset[str]:
        """The different ``text`` of the tokens."""
        return frozenset(self.column)

    @once
    def digits(self) -> Sequence[int]:
        """Where the runs of digits stand."""
        return [at for at, kind in enumerate(map(_KIND, self)) if kind == "digits"]

    @once
    def lines(self) -> Sequence[int]:
        """Where a line begins."""
        return [at for at, before in enumerate(map(_BEFORE, self)) if before in LINE_STARTS]

    def places(self, texts: frozenset[str] | KeysView[str]) -> Sequence[int]:
        """Return where a token is one of some texts."""
        if texts.isdisjoint(self.texts):
            return ()
        return [at for at, text in enumerate(self.column) if text in texts]


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` in order; together they cover all but white space and ZWNJ."""
    folded = fold(_TATWEEL_DASH.sub("-", text) if _TATWEEL in text else text)
    plain = folded.text
    lower = plain.lower()
    if len(lower) != len(plain):  # İ and the like grow when lowered
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in plain)
    shifted = not isinstance(folded.offsets, range)
    tokens: list[Token] = []
    made = tuple.__new__  # Token(…) takes thrice as long
    leading = _LEADING_GAP.match(plain)
    first = leading.end() if leading else 0
    before: Before = "start"
    for word, digits, mark, gap in _TOKEN.findall(plain):
        kind: TokenKind = "word" if word else "digits" if digits else "mark"
        last = first + len(word or digits or mark)
        start, end = folded.span(first, last) if shifted else (first, last)
        tokens.append(made(Token, (kind, lower[first:last], text[start:end], start, end, before)))
        before = "space" if gap == " " else _before(gap, digits) if gap else "none"
        first = last + len(gap)
    return Tokens(_with_han_numbers(tokens, text, folded) if _HAN.search(plain) else tokens)


def _with_han_numbers(tokens: Sequence[Token], text: str, folded: Folded) -> Iterator[Token]:
    """Yield tokens in which numbers in Chinese characters are digits: 一九八六年 is 1986 and 年."""
    spans = (((start, end), value) for start, end, value in han_numbers(folded.text))
    numbers = {(at := folded.span(*span))[0]: (at[1], value) for span, value in spans}
    past = 0
    for token in tokens:
        if token.start in numbers:
            past, value = numbers[token.start]
            written = text[token.start : past]
            yield Token("digits", str(value), written, token.start, past, token.before)
        elif token.start >= past:
            yield token


def token_texts(folded: str) -> list[str]:
    """Return the ``text`` of each token of a text that is folded and in lower case already."""
    return [word or digits or mark for word, digits, mark, _ in _TOKEN.findall(folded)]


def _before(gap: str, digits: str) -> Before:
    # A tab behind digits ends the cell of a table: "8 500" and "135" are no 8,500,135.
    if "\n" in gap or "\r" in gap or (digits and "\t" in gap):
        return "line"
    return "space" if gap.strip("\u200c") else "zwnj"
