"""Two witnesses of one language word by word: what a copy, a draft or another edition has changed.

Words are compared as the texts spell them; what differs only in spelling (ی and ي, ё and е, a
half-space), case or punctuation is said to. The longest common subsequence of words stays, as in
``diff``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from workbench.alignment import Run
from workbench.collation import Collation
from workbench.compare.difference import Comparison, Difference, Kind
from workbench.compare.subsequence import matches
from workbench.compare.tokens import Token, spelling, tokens_of
from workbench.values import read_values


def compare(collation: Collation, one: str, other: str) -> Comparison:
    """Compare two witnesses bead by bead; both are of one language, or all their words differ."""
    differences: list[Difference] = []
    words = {one: 0, other: 0}
    same = 0
    for bead in range(len(collation.alignment.beads)):
        texts = {key: collation.bead_text(bead, key) for key in (one, other)}
        tokens = {key: tokens_of(text) for key, text in texts.items()}
        for key, own in tokens.items():
            words[key] += sum(token.is_word for token in own)
        if texts[one] == texts[other]:
            same += sum(token.is_word for token in tokens[one])
            continue
        edit = _Edit(bead, (one, other), texts, tokens, collation)
        differences += edit.differences()
        same += edit.same
    return Comparison((one, other), tuple(differences), words, same)


class _Edit:
    """How one bead of the first witness becomes that of the second."""

    def __init__(
        self,
        bead: int,
        keys: tuple[str, str],
        texts: Mapping[str, str],
        tokens: Mapping[str, list[Token]],
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
        for first, second, size in matches([a.key for a in one], [b.key for b in other]):
            if first > at[0] or second > at[1]:
                yield self._changed((at[0], first), (at[1], second))
            for number in range(size):
                a, b = one[first + number], other[second + number]
                self.same += a.is_word
                if a.text != b.text:
                    yield self._respelt((first + number, second + number), a, b)
            at = [first + size, second + size]

    def _respelt(self, at: tuple[int, int], a: Token, b: Token) -> Difference:
        """Return the difference of two words that are one but for case or spelling."""
        cased = spelling(a.text) != spelling(b.text)
        kind: Kind = "case" if cased else "spelling"
        if not a.is_word:
            kind = "punctuation"
        return self._difference(kind, (at[0], at[0] + 1), (at[1], at[1] + 1))

    def _changed(self, one: Run, other: Run) -> Difference:
        changed = [
            token
            for key, run in zip(self.keys, (one, other), strict=True)
            for token in self.tokens[key][run[0] : run[1]]
        ]
        kind: Kind = "punctuation"
        if any(token.is_word for token in changed):
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
        first = max(bisect_left(values, span[0], key=lambda value: value.start) - 1, 0)
        found: list[object] = []
        for value in values[first:]:
            if value.start >= span[1]:
                break
            if value.end > span[0] and not value.vague:
                found.append((value.kind, value.readings, value.defect))
        return found
