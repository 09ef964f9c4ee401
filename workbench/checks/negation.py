"""Negation that some texts have and others not: a weak sign, since languages negate differently.

"Few", "without" and "refuse" may stand where another text says "not"; where a text has such a word
nothing is said. The words are in the section "words" of each language's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.text import Folded, fold
from workbench.words import word_data

State = Literal["negated", "perhaps", "plain"]

SHORTEST_PART = 4
"""Letters of a word from which its beginning may be a negating prefix: un-, не-."""

CLAUSE = 12
"""Words up to which a segment without inner punctuation is taken for a single clause."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_INNER = re.compile(r"[,;:()\[\]\"/-](?=.)|[.!?](?=\s*\w)")


@dataclass(frozen=True, slots=True)
class _Negation:
    """How a language negates."""

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    perhaps_words: frozenset[str]
    perhaps: tuple[str, ...]
    phrases: re.Pattern[str] | None

    def state(self, text: str) -> State:
        """Tell whether folded text in lower case negates."""
        kept = self.phrases.sub(" ", text) if self.phrases else text
        perhaps = len(kept) != len(text)
        for word in _WORD.findall(kept):
            if self.negates(word):
                return "negated"
            perhaps = perhaps or word in self.perhaps_words or self._may_negate(word)
        return "perhaps" if perhaps else "plain"

    def negates(self, word: str) -> bool:
        """Tell whether a word negates."""
        return word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings)

    def _may_negate(self, word: str) -> bool:
        return len(word) > SHORTEST_PART and word.startswith(self.perhaps)


@cache
def _negation(lang: str) -> _Negation | None:
    data: Mapping[str, Any] | None = word_data(lang).get("negation")
    if not data:
        return None

    def folded(name: str) -> tuple[str, ...]:
        return tuple(fold(word).text.casefold() for word in data.get(name, "").split())

    phrases = [re.escape(fold(phrase).text.casefold()) for phrase in data.get("phrases", ())]
    return _Negation(
        frozenset(folded("words")),
        folded("endings"),
        folded("beginnings"),
        frozenset(folded("perhaps")),
        folded("perhaps"),
        re.compile(rf"\b(?:{'|'.join(phrases)})\b") if phrases else None,
    )


class Negation(Check):
    """Negation that is not in every text."""

    kinds = ("negation",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which some texts negate and the others surely do not."""
        for bead in range(len(collation.alignment.beads)):
            folded = {
                key: fold(text)
                for key in collation.keys
                if _negation(collation.lang(key)) and (text := collation.bead_text(bead, key))
            }
            states = {
                key: _negation_of(collation, key).state(text.text.casefold())
                for key, text in folded.items()
            }
            negated = tuple(key for key, state in states.items() if state == "negated")
            plain = tuple(key for key, state in states.items() if state == "plain")
            if negated and plain and len(negated) + len(plain) == len(states):
                yield _finding(collation, bead, negated, plain, folded)


def _negation_of(collation: Collation, key: str) -> _Negation:
    negation = _negation(collation.lang(key))
    assert negation is not None
    return negation


def _finding(
    collation: Collation,
    bead: int,
    negated: tuple[str, ...],
    plain: tuple[str, ...],
    folded: Mapping[str, Folded],
) -> Finding:
    evidence = {}
    for key in collation.keys:
        if key in folded:
            spans = _spans(folded[key], _negation_of(collation, key)) if key in negated else ()
            text = collation.bead_text(bead, key)
            evidence[key] = Evidence(spans, tuple(text[start:end] for start, end in spans))
    clear = len(folded) > 2 and all(_is_clause(text.text) for text in folded.values())
    confidence: Confidence = "medium" if clear else "low"
    fields = {"negated": Listed(negated), "plain": Listed(plain)}
    return Finding(
        kind="negation",
        severity="major",
        confidence=confidence,
        bead=bead,
        evidence=evidence,
        message=Message("negated in {negated}, not in {plain}", fields),
        groups=(negated, plain),
    )


def _spans(text: Folded, negation: _Negation) -> tuple[tuple[int, int], ...]:
    return tuple(
        text.span(*word.span())
        for word in _WORD.finditer(text.text)
        if negation.negates(word[0].casefold())
    )


def _is_clause(text: str) -> bool:
    """Tell whether text is short and has no punctuation inside."""
    return len(_WORD.findall(text)) <= CLAUSE and not _INNER.search(text.strip())
