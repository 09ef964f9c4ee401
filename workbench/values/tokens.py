"""Words, runs of digits and marks: what the readers of values walk over.

A text is folded (``workbench.text.fold``) and cut; each token knows where it stood before that.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from itertools import accumulate, chain
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
    rf"[{_COMMON}]++(?!{_LETTER}|{_COMBINING}|')"
    rf"|{_LETTER}+(?:(?:{_COMBINING}|'(?={_LETTER})){_LETTER}*)*|[{WORD_SIGNS}]"
)
WORD = re.compile(f"({_WORD})")
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


class Piece(NamedTuple):
    """A token as others are made of it: it stands at ``[first, last)`` of the folded text."""

    text: str
    kind: TokenKind
    before: Before
    first: int
    last: int


Columns = tuple[Sequence[str], Sequence[TokenKind], Sequence[Before], Sequence[int], Sequence[int]]
"""Text, kind, what stands before, beginning and end of each token, as a ``Piece`` has them."""


class Tokens(tuple[str, ...]):
    """The tokens of a text, as the ``text`` of each; all else of a ``Token`` is asked for.

    It knows where each word, mark and run of digits stands: many readers look for the few words of
    their lists, which most texts have none of.
    """

    kinds: Sequence[TokenKind]
    befores: Sequence[Before]
    _starts: Sequence[int]
    _ends: Sequence[int]
    _folded: Folded
    _is_shifted: bool
    original: str

    def __new__(
        cls,
        texts: Iterable[str],
        kinds: Sequence[TokenKind],
        befores: Sequence[Before],
        bounds: tuple[Sequence[int], Sequence[int]],
        folded: Folded,
        original: str,
    ) -> Tokens:
        """Make tokens of their texts, kinds, and so on; ``bounds`` are those in the folded text."""
        made = super().__new__(cls, texts)
        made.kinds, made.befores = kinds, befores
        made._starts, made._ends = bounds
        made._folded, made.original = folded, original
        made._is_shifted = not isinstance(folded.offsets, range)
        return made

    @property
    def folded(self) -> str:
        """The folded text that they were cut from."""
        return self._folded.text

    def start(self, at: int) -> int:
        """Return where a token starts in the original."""
        first = self._starts[at]
        return self._folded.offsets[first] if self._is_shifted else first

    def end(self, at: int) -> int:
        """Return where it ends."""
        last = self._ends[at]
        return self._folded.span(self._starts[at], last)[1] if self._is_shifted else last

    def raw(self, at: int) -> str:
        """Return a token as it stands in the original."""
        return self.original[self.start(at) : self.end(at)]

    def token(self, at: int) -> Token:
        """Return all that is known of a token."""
        start, end = self.start(at), self.end(at)
        raw = self.original[start:end]
        return Token(self.kinds[at], self[at], raw, start, end, self.befores[at])

    def each(self) -> Iterator[Token]:
        """Yield all that is known of each token."""
        return map(self.token, range(len(self)))

    def piece(self, at: int) -> Piece:
        """Return a token to make others of."""
        start, end = self._starts[at], self._ends[at]
        return Piece(self[at], self.kinds[at], self.befores[at], start, end)

    def pieces(self) -> Iterator[Piece]:
        """Yield each token to make others of."""
        return map(self.piece, range(len(self)))

    def made_of(self, pieces: Iterable[Piece]) -> Tokens:
        """Return other tokens of the same text."""
        columns = [*zip(*pieces, strict=True)] or [(), (), (), (), ()]
        texts, kinds, befores, starts, ends = columns
        return Tokens(texts, kinds, befores, (starts, ends), self._folded, self.original)

    def part(self, first: int, last: int) -> Tokens:
        """Return the tokens from ``first`` on, before ``last``."""
        return self.made_of(map(self.piece, range(len(self))[first:last]))

    @once
    def texts(self) -> frozenset[str]:
        """The different ``text`` of the tokens."""
        return frozenset(self)

    @once
    def digits(self) -> Sequence[int]:
        """Where the runs of digits stand."""
        return [at for at, kind in enumerate(self.kinds) if kind == "digits"]

    @once
    def lines(self) -> Sequence[int]:
        """Where a line begins."""
        return [at for at, before in enumerate(self.befores) if before in LINE_STARTS]

    def places(self, texts: frozenset[str] | KeysView[str]) -> Sequence[int]:
        """Return where a token is one of some texts."""
        if texts.isdisjoint(self.texts):
            return ()
        return [at for at, text in enumerate(self) if text in texts]


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` in order; together they cover all but white space and ZWNJ."""
    folded = fold(_TATWEEL_DASH.sub("-", text) if TATWEEL in text else text)
    tokens = _cut(folded, text)
    if HAN.search(folded.text):
        return tokens.made_of(_with_han_numbers(tokens, folded.text))
    return tokens


def between_words(gap: str) -> tuple[Columns, Before]:
    """Return the tokens of what stands between two words, and what parts the second from them."""
    sign = "の"  # a word of one sign, which nothing else is joined to
    text = f"{sign}{gap}{sign}"
    cut = _cut(Folded(text, range(len(text) + 1)), text)
    starts, ends = ([at - 1 for at in bounds[1:-1]] for bounds in (cut._starts, cut._ends))
    return (cut[1:-1], cut.kinds[1:-1], cut.befores[1:-1], starts, ends), cut.befores[-1]


def lower(folded: str) -> str:
    """Return a folded text in lower case, as long as it is: İ and the like grow when lowered."""
    low = folded.lower()
    if len(low) == len(folded):
        return low
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


def _cut(folded: Folded, original: str) -> Tokens:
    """Return the tokens of a folded text, column by column."""
    low = lower(folded.text)
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
    return Tokens(texts, kinds, befores[:-1], (bounds[:-1:4], bounds[3::4]), folded, original)


_BEFORE: Mapping[str, Before] = {"": "none", " ": "space", "\u200c": "zwnj"}


def _before(gap: str, digits: str) -> Before:
    # A tab behind digits ends the cell of a table: "8 500" and "135" are no 8,500,135.
    if "\n" in gap or "\r" in gap or (digits and "\t" in gap):
        return "line"
    return "space" if gap.strip("\u200c") else "zwnj"


def _with_han_numbers(tokens: Tokens, folded: str) -> Iterator[Piece]:
    """Yield tokens in which numbers in Chinese characters are digits: 一九八六年 is 1986 and 年."""
    numbers = {start: (end, str(value)) for start, end, value in han_numbers(folded)}
    past = 0
    for token in tokens.pieces():
        if token.first in numbers:
            past, text = numbers[token.first]
            yield Piece(text, "digits", token.before, token.first, past)
        elif token.first >= past:
            yield token


def token_texts(folded: str) -> list[str]:
    """Return the ``text`` of each token of a text that is folded and in lower case already."""
    return [word or digits or mark for word, digits, mark, _ in _TOKEN.findall(folded)]
