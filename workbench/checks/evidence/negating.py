"""How a language negates: the words that do, those that may, and how often a text negates.

They are in the section "words" of each language's file.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any, Literal

from workbench.byword import ByWord
from workbench.text import fold
from workbench.values.tokens import WORD
from workbench.words import word_data

State = Literal["negated", "denied", "perhaps", "plain"]
Hint = Literal["negates", "denies", "may negate", "begins a phrase"]

SHORTEST_PART = 4
"""Letters of a word from which its beginning may be a negating prefix: un-, не-."""

TOGETHER = 6
"""Words between two that negate together: «никто этого не знает»."""

_NONE: frozenset[Hint] = frozenset()
_CERTAIN: frozenset[Hint] = frozenset({"negates", "denies"})
# "No. 96" and نه‌ماهه, of nine months, negate nothing.
_NUMBERED = re.compile(r"\b(?:no\.(?=\s?(?:\w-)?\d)|نه(?=\u200c))", re.IGNORECASE)
_MARK = re.compile(r"[.!?,;:()\"]|\s-\s")
_CLOSED = re.compile(r"\s*(?:\Z|[.!?,;:()\"])")
_LONGEST_JOINT = 40  # letters


@dataclass(frozen=True, slots=True)
class Negating:
    """How a language negates."""

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    verbs: re.Pattern[str] | None
    not_verbs: frozenset[str]
    perhaps_words: frozenset[str]
    perhaps: tuple[str, ...]
    perhaps_endings: tuple[str, ...]
    not_perhaps: tuple[str, ...]
    phrases: re.Pattern[str] | None
    phrase_beginnings: frozenset[str]
    homographs: frozenset[str]
    homograph_after: frozenset[str]
    joining: frozenset[str]
    paired: frozenset[str]
    denying: frozenset[str]
    denying_beginnings: tuple[str, ...]
    hints: ByWord[frozenset[Hint]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hints", ByWord(self.hints_of))

    def state(self, text: str, words: Collection[str]) -> State:
        """Tell whether folded text, whose words are ``words``, negates."""
        hints = _NONE.union(*map(self.hints.__getitem__, words))
        if "negates" in hints:
            if any(self.places(text)):
                return "negated"
            if not self.homographs.isdisjoint(words):
                return "perhaps"
        if "denies" in hints:
            return "denied"
        phrase = self.phrases and "begins a phrase" in hints and self.phrases.search(text)
        return "perhaps" if phrase or "may negate" in hints else "plain"

    def hints_of(self, word: str) -> frozenset[Hint]:
        """Return what a word alone says of its text."""
        low = word.casefold()
        hints: list[Hint] = []
        if self._negates(low):
            hints.append("negates")
        if low in self.denying or low.startswith(self.denying_beginnings):
            hints.append("denies")
        elif low in self.perhaps_words or self._may_negate(low):
            hints.append("may negate")
        if low in self.phrase_beginnings:
            hints.append("begins a phrase")
        return frozenset(hints)

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Return the words of folded text that negate."""
        for pattern in (_NUMBERED, self.phrases):
            text = pattern.sub(lambda match: " " * len(match[0]), text) if pattern else text
        for word in WORD.finditer(text):
            if self.has_negation(word[0]) and (
                word[0].casefold() not in self.homographs or self._is_clear(text, word)
            ):
                yield word

    def denials(self, text: str) -> Iterator[re.Match[str]]:
        """Return the words of folded text that deny without a "not": without, impossible."""
        for word in WORD.finditer(text):
            if "denies" in self.hints[word[0]] and "negates" not in self.hints[word[0]]:
                yield word

    def _is_clear(self, text: str, word: re.Match[str]) -> bool:
        """Tell whether a word that means another thing too (نه, nine) negates by where it stands.

        It closes a clause, stands behind a conjunction, or twice: «نه این نه آن».
        """
        before = text[max(word.start() - _LONGEST_JOINT, 0) : word.start()].split()
        again = islice(re.finditer(rf"\b{word[0]}\b", text), 2)
        return (
            _CLOSED.match(text, word.end()) is not None
            or not self.homograph_after.isdisjoint(before[-1:])
            or len(list(again)) > 1
        )

    def groups(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of what negates once: words of a clause that do so together."""
        found: list[tuple[int, int]] = []
        for word in self.places(text):
            start = found[-1][1] if found else 0
            if found and self._go_together(text[start : word.start()]):
                found[-1] = found[-1][0], word.end()
            else:
                found.append(word.span())
        return found

    def times(self, text: str) -> int:
        """Return how often folded text negates, denials among it."""
        return len(self.groups(text)) + len(list(self.denials(text)))

    def _go_together(self, between: str) -> bool:
        """Tell whether words that negate do so together, by what stands between them."""
        words = WORD.findall(between.casefold())
        parted = _MARK.search(between) or not self.joining.isdisjoint(words)
        return not parted and len(words) <= TOGETHER

    def is_paired(self, words: Collection[str]) -> bool:
        """Tell whether a text negates several things at once: neither this nor that."""
        return not self.paired.isdisjoint(word.casefold() for word in words)

    def is_hedged(self, text: str) -> bool:
        """Tell whether a text may negate elsewhere than in the clauses in which it does."""
        if self.phrases and self.phrases.search(text):
            return True
        groups = self.groups(text)
        starts = [start for start, _ in groups]
        for word in WORD.finditer(text):
            if "may negate" in self.hints[word[0]]:
                after = bisect(starts, word.start())
                nearest = groups[max(after - 1, 0) : after + 1]
                if not any(_is_beside(text, word.span(), group) for group in nearest):
                    return True
        return False

    def has_negation(self, word: str) -> bool:
        """Tell whether a folded word negates, as far as it can be told without its text."""
        return "negates" in self.hints[word]

    def is_certain(self, word: str) -> bool:
        """Tell whether a folded word negates or denies."""
        return not self.hints[word].isdisjoint(_CERTAIN)

    def _negates(self, word: str) -> bool:
        """Tell whether a word in lower case negates."""
        if word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings):
            return True
        return bool(self.verbs and self.verbs.fullmatch(word)) and word not in self.not_verbs

    def _may_negate(self, word: str) -> bool:
        if len(word) <= SHORTEST_PART or word.startswith(self.not_perhaps):
            return False
        return word.startswith(self.perhaps) or word.endswith(self.perhaps_endings)


@cache
def negating(lang: str) -> Negating | None:
    """Return how a language negates, None where nothing is known of it."""
    data: Mapping[str, Any] | None = word_data(lang).get("negation")
    if not data:
        return None

    def folded(name: str) -> tuple[str, ...]:
        return tuple(fold(word).text.casefold() for word in data.get(name, "").split())

    phrases = [fold(phrase).text.casefold() for phrase in data.get("phrases", ())]
    return Negating(
        frozenset(folded("words")),
        folded("endings"),
        folded("beginnings"),
        _verbs(data.get("verbs", ())),
        frozenset(folded("not verbs")),
        frozenset(folded("perhaps")),
        folded("perhaps"),
        folded("perhaps endings"),
        folded("not perhaps"),
        _one_of(phrases) if phrases else None,
        frozenset(word for phrase in phrases for word in WORD.findall(phrase)[:1]),
        frozenset(folded("homographs")),
        frozenset(folded("homographs after")),
        frozenset(word_data(lang).get("joining", "").split()),
        frozenset(folded("paired")),
        frozenset(word for word in folded("denying") if not word.endswith("*")),
        tuple(word[:-1] for word in folded("denying") if word.endswith("*")),
    )


def _is_beside(text: str, word: tuple[int, int], group: tuple[int, int]) -> bool:
    """Tell whether a word stands in the clause of a group of words that negate."""
    between = text[min(word[1], group[1]) : max(word[0], group[0])]
    return not _MARK.search(between) and len(WORD.findall(between)) <= TOGETHER


def _one_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _verbs(listed: Sequence[Mapping[str, str]]) -> re.Pattern[str] | None:
    """Return what verbs match that a letter before them negates: «برنگشت», «مترسید»."""

    def one_of(forms: str) -> str:
        return "|".join(re.escape(fold(form).text.casefold()) for form in forms.split())

    patterns = [
        f"(?:{one_of(each.get('preverbs', ''))})?{one_of(each['prefix'])}"
        f"(?:{one_of(each['stems'])})(?:{one_of(each.get('endings', ''))})?"
        for each in listed
    ]
    return re.compile("|".join(patterns)) if patterns else None
