"""Negation that some texts have and others not: a weak sign, since languages negate differently.

"Few", "without" and "refuse" may stand where another text says "not"; where a text has such a word
nothing is said. The words are in the section "words" of each language's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any, ClassVar, Literal

from workbench.byword import ByWord
from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import passages
from workbench.text import Folded, fold
from workbench.words import word_data

State = Literal["negated", "perhaps", "plain"]
Hint = Literal["negates", "may negate", "begins a phrase"]

MOST = 100
"""Words of a bead that are shown; what has more is no sentence."""

SHORTEST_PART = 4
"""Letters of a word from which its beginning may be a negating prefix: un-, не-."""

_NONE: frozenset[Hint] = frozenset()
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# "No. 96" and نه‌ماهه, of nine months, negate nothing.
_NUMBERED = re.compile(r"\b(?:no\.(?=\s?\d)|نه(?=\u200c))", re.IGNORECASE)
_INNER = re.compile(r"[,;:()\[\]\"/-](?=\s*\S)|[.!?](?=\s*\w)")


@dataclass(frozen=True, slots=True)
class _Negation:
    """How a language negates."""

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    verbs: re.Pattern[str] | None
    not_verbs: frozenset[str]
    perhaps_words: frozenset[str]
    perhaps: tuple[str, ...]
    not_perhaps: tuple[str, ...]
    phrases: re.Pattern[str] | None
    phrase_beginnings: frozenset[str]
    hints: ByWord[frozenset[Hint]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hints", ByWord(self.hints_of))

    def state(self, text: str, words: Iterable[str]) -> State:
        """Tell whether folded text, whose words are ``words``, negates."""
        hints = _NONE.union(*map(self.hints.__getitem__, words))
        if "negates" in hints and any(self.places(text)):
            return "negated"
        phrase = self.phrases and "begins a phrase" in hints and self.phrases.search(text)
        return "perhaps" if phrase or "may negate" in hints else "plain"

    def hints_of(self, word: str) -> frozenset[Hint]:
        """Return what a word alone says of its text."""
        low = word.casefold()
        hints: dict[Hint, bool] = {
            "negates": self.negates(low),
            "may negate": low in self.perhaps_words or self._may_negate(low),
            "begins a phrase": low in self.phrase_beginnings,
        }
        return frozenset(hint for hint, given in hints.items() if given)

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Return the words of folded text that negate."""
        for pattern in (_NUMBERED, self.phrases):
            text = pattern.sub(lambda match: " " * len(match[0]), text) if pattern else text
        return (word for word in _WORD.finditer(text) if self.negates(word[0].casefold()))

    def negates(self, word: str) -> bool:
        """Tell whether a word in lower case negates."""
        if word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings):
            return True
        return bool(self.verbs and self.verbs.fullmatch(word)) and word not in self.not_verbs

    def _may_negate(self, word: str) -> bool:
        if len(word) <= SHORTEST_PART or word.startswith(self.not_perhaps):
            return False
        return word.startswith(self.perhaps)


@cache
def _negation(lang: str) -> _Negation | None:
    data: Mapping[str, Any] | None = word_data(lang).get("negation")
    if not data:
        return None

    def folded(name: str) -> tuple[str, ...]:
        return tuple(fold(word).text.casefold() for word in data.get(name, "").split())

    phrases = [fold(phrase).text.casefold() for phrase in data.get("phrases", ())]
    return _Negation(
        frozenset(folded("words")),
        folded("endings"),
        folded("beginnings"),
        _verbs(data.get("verbs", ())),
        frozenset(folded("not verbs")),
        frozenset(folded("perhaps")),
        folded("perhaps"),
        folded("not perhaps"),
        _one_of(phrases) if phrases else None,
        frozenset(word for phrase in phrases for word in _WORD.findall(phrase)[:1]),
    )


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


class Negation(Check):
    """Negation that is not in every text."""

    kinds = ("negation",)
    thresholds: ClassVar[Mapping[str, float]] = {"clause": 12, "sentence": 30}
    """Words up to which it is more than a weak sign: in a clause without punctuation inside, and
    in a sentence of which two texts or more negate and one does not."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which some texts negate and the others surely do not."""
        read = passages(collation)
        known = {
            key: negation for key in collation.keys if (negation := _negation(collation.lang(key)))
        }
        for bead in range(len(collation.alignment.beads)):
            states = {
                key: negation.state(read[key].folded[bead].text, read[key].words[bead])
                for key, negation in known.items()
                if read[key].prose[bead]
            }
            negated = tuple(key for key, state in states.items() if state == "negated")
            plain = tuple(key for key, state in states.items() if state == "plain")
            if negated and plain and len(negated) + len(plain) == len(states):
                folded = {key: read[key].folded[bead] for key in states}
                yield self._finding(collation, bead, negated, plain, folded)

    def _finding(
        self,
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
        clear = self._is_clear([text.text for text in folded.values()], len(negated))
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

    def _is_clear(self, texts: Sequence[str], negated: int) -> bool:
        """Tell whether three texts or more are so short that they say one thing each."""
        longest = max(len(_WORD.findall(text)) for text in texts)
        if len(texts) < 3:
            return False
        if longest <= self.threshold("clause") and not any(_INNER.search(text) for text in texts):
            return True
        return longest <= self.threshold("sentence") and negated == len(texts) - 1


def _negation_of(collation: Collation, key: str) -> _Negation:
    negation = _negation(collation.lang(key))
    assert negation is not None
    return negation


def _spans(text: Folded, negation: _Negation) -> tuple[tuple[int, int], ...]:
    return tuple(text.span(*word.span()) for word in islice(negation.places(text.text), MOST))
