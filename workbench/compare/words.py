"""Two witnesses of one language word by word: what a copy, a draft or another edition has changed.

Words are compared as the texts spell them; what differs only in spelling (ی and ي, ё and е), case
or punctuation is said to. The longest common subsequence of words stays, as in ``diff``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args
from unicodedata import name

from rapidfuzz.distance import Indel, Levenshtein

from workbench.alignment import Run
from workbench.collation import Collation
from workbench.text import WORD_CUT, fold
from workbench.values import Value, read_values

Kind = Literal["value", "word", "spelling", "case", "punctuation"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""From what changes the sense most to what changes it least."""

MEANINGS: Mapping[Kind, str] = {
    "value": "a number, date or amount",
    "word": "other words",
    "spelling": "the same word in another spelling",
    "case": "capitals",
    "punctuation": "punctuation",
}
"""What each kind of difference is, for people."""

# Digits keep their separators, words their apostrophes and half-spaces; the rest stands alone.
# Marks (hamza above, vowels, accents) belong to the letter they stand on, and so does what no eye
# sees: soft hyphens, joiners, marks of direction. A word cut at the end of a line is one.
_UNSEEN = "\u00ad\u200d-\u200f\u2060\ufe00-\ufe0f"
_MARKS = (
    _UNSEEN + "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
)
_LETTERS = rf"[^\W\d][\w{_MARKS}]*"
_TOKEN = re.compile(
    rf"\d+(?:[.,:٫٬/]\d+)*[\w{_MARKS}]*|{_LETTERS}(?:(?:{WORD_CUT.pattern}|['’\u200c-]){_LETTERS})*|[^\w\s]|_+"
)
_WORD = re.compile(r"\w")

# Above so many cells words are not matched across the whole bead, only between those found once.
_CELLS = 400_000_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two witnesses differ; a span is empty where a witness has nothing.

    Spans are ``[start, end)`` offsets into the bead's text of each witness, as in divergences.
    """

    bead: int
    kind: Kind
    spans: Mapping[str, Run]
    texts: Mapping[str, str]

    @property
    def characters(self) -> tuple[tuple[str, str], ...]:
        """Which characters differ, by code point and name, where eyes may not see it.

        >>> spans = {"a": (0, 3), "b": (0, 3)}
        >>> Difference(0, "spelling", spans, {"a": "علي", "b": "علی"}).characters
        (('U+064A ARABIC LETTER YEH', 'U+06CC ARABIC LETTER FARSI YEH'),)
        """
        if self.kind not in ("spelling", "punctuation"):
            return ()
        one, other = self.texts.values()
        edits = Levenshtein.opcodes(one, other)
        return tuple(
            dict.fromkeys(
                (_named(one[edit.src_start : edit.src_end]),
                 _named(other[edit.dest_start : edit.dest_end]))
                for edit in edits if edit.tag != "equal"
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences of two witnesses in the order of the text, and how many words each has.

    ``same`` counts the words that stand in both, whatever their case and spelling.
    """

    keys: tuple[str, str]
    differences: tuple[Difference, ...]
    words: Mapping[str, int]
    same: int

    @property
    def counts(self) -> dict[Kind, int]:
        """How many differences there are of each kind that occurs."""
        found = Counter(one.kind for one in self.differences)
        return {kind: found[kind] for kind in KINDS if found[kind]}


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    key: str


def compare(collation: Collation, one: str, other: str) -> Comparison:
    """Compare two witnesses bead by bead; both are of one language, or all their words differ."""
    differences: list[Difference] = []
    words = {one: 0, other: 0}
    same = 0
    for bead in range(len(collation.alignment.beads)):
        texts = {key: collation.bead_text(bead, key) for key in (one, other)}
        tokens = {key: _tokens(text) for key, text in texts.items()}
        for key, own in tokens.items():
            words[key] += sum(_is_word(token) for token in own)
        if texts[one] == texts[other]:
            same += sum(_is_word(token) for token in tokens[one])
            continue
        edit = _Edit(bead, (one, other), texts, tokens, collation)
        differences += edit.differences()
        same += edit.same
    return Comparison((one, other), tuple(differences), words, same)


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(*found.span(), found.group(), fold(found.group()).text.casefold())
        for found in _TOKEN.finditer(text)
    ]


def _is_word(token: _Token) -> bool:
    return _WORD.search(token.text) is not None


def _named(text: str) -> str:
    return ", ".join(f"U+{ord(char):04X} {name(char, '')}".strip() for char in text)


class _Edit:
    """How one bead of the first witness becomes that of the second."""

    def __init__(
        self,
        bead: int,
        keys: tuple[str, str],
        texts: Mapping[str, str],
        tokens: Mapping[str, list[_Token]],
        collation: Collation,
    ) -> None:
        self.bead = bead
        self.keys = keys
        self.texts = texts
        self.tokens = tokens
        self.collation = collation
        self.same = 0

    def differences(self) -> Iterator[Difference]:
        one, other = (self.tokens[key] for key in self.keys)
        at = [0, 0]
        for first, second, size in _matches([a.key for a in one], [b.key for b in other]):
            if first > at[0] or second > at[1]:
                yield self._changed((at[0], first), (at[1], second))
            for number in range(size):
                a, b = one[first + number], other[second + number]
                self.same += _is_word(a)
                if a.text != b.text:
                    yield self._respelt((first + number, second + number), a, b)
            at = [first + size, second + size]

    def _respelt(self, at: tuple[int, int], a: _Token, b: _Token) -> Difference:
        """Return the difference of two words that are one but for case or spelling."""
        cased = fold(a.text).text != fold(b.text).text
        kind: Kind = "case" if cased else "spelling"
        if not _is_word(a):
            kind = "punctuation"
        return self._difference(kind, (at[0], at[0] + 1), (at[1], at[1] + 1))

    def _changed(self, one: Run, other: Run) -> Difference:
        changed = [
            token
            for key, run in zip(self.keys, (one, other), strict=True)
            for token in self.tokens[key][run[0] : run[1]]
        ]
        kind: Kind = "punctuation"
        if any(map(_is_word, changed)):
            kind = "word"
        difference = self._difference(kind, one, other)
        if kind == "word" and self._changes_value(difference):
            return Difference(self.bead, "value", difference.spans, difference.texts)
        return difference

    def _difference(self, kind: Kind, one: Run, other: Run) -> Difference:
        spans = {
            key: self._span(key, run) for key, run in zip(self.keys, (one, other), strict=True)
        }
        texts = {key: self.texts[key][start:end] for key, (start, end) in spans.items()}
        return Difference(self.bead, kind, spans, texts)

    def _span(self, key: str, run: Run) -> Run:
        tokens = self.tokens[key]
        start, end = run
        if start < end:
            return tokens[start].start, tokens[end - 1].end
        place = tokens[start - 1].end if start else 0
        return place, place

    def _changes_value(self, difference: Difference) -> bool:
        """Tell whether the values that the changed words are part of differ, as 27 and 28 do."""
        read = [self._values(key, difference.spans[key]) for key in self.keys]
        return read[0] != read[1]

    def _values(self, key: str, span: Run) -> list[object]:
        values = read_values(self.texts[key], self.collation.lang(key))
        first = max(bisect_left(values, span[0], key=_start) - 1, 0)
        found: list[object] = []
        for value in values[first:]:
            if value.start >= span[1]:
                break
            if value.end > span[0] and not value.vague:
                found.append((value.kind, value.readings, value.defect))
        return found


def _start(value: Value) -> int:
    return value.start


def _matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield runs of words that stay, as (place, place, size), and an empty run at the end."""
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    if head:
        yield 0, 0, head
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    for first, second, size in _inner(*middle):
        yield first + head, second + head, size
    if tail:
        yield len(one) - tail, len(other) - tail, tail
    yield len(one), len(other), 0


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _inner(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    if not one or not other:
        return
    if len(one) * len(other) > _CELLS:
        yield from _between_landmarks(one, other)
        return
    numbers: dict[str, int] = {}
    a, b = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (one, other))
    for block in Indel.opcodes(a, b):
        if block.tag == "equal":
            yield block.src_start, block.dest_start, block.src_end - block.src_start


def _between_landmarks(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the landmarks of two long texts, and what stays between them; none, and all differs."""
    done = 0, 0
    landmarks = _landmarks(one, other)
    if not landmarks:
        return
    for first, second in (*landmarks, (len(one), len(other))):
        for a, b, size in _inner(one[done[0] : first], other[done[1] : second]):
            yield a + done[0], b + done[1], size
        if first < len(one):
            yield first, second, 1
        done = first + 1, second + 1


def _landmarks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return words that stand once in each text, in an order both have (patience diff)."""
    counts = Counter(one), Counter(other)
    place = {word: at for at, word in enumerate(other) if counts[1][word] == 1}
    pairs = [
        (at, place[word]) for at, word in enumerate(one) if counts[0][word] == 1 and word in place
    ]
    ends: list[int] = []
    links: list[int] = []
    tops: list[int] = []
    for number, (_, at) in enumerate(pairs):
        pile = bisect_left(ends, at)
        links.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(at)
            tops.append(number)
        else:
            ends[pile], tops[pile] = at, number
    kept = []
    at = tops[-1] if tops else -1
    while at >= 0:
        kept.append(pairs[at])
        at = links[at]
    return kept[::-1]
