"""How a language negates: the words that do, those that may, and what a word alone says.

They are in the section "words" of each language's file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from workbench.byword import ByWord
from workbench.checks.evidence.linked import possibly_rendering
from workbench.lexicon.bags import stem
from workbench.look import Look
from workbench.text import fold
from workbench.values.cut import WORD
from workbench.words import word_data

Hint = Literal["negates", "denies", "may negate", "begins a phrase"]

SHORTEST_PART = 4
"""Letters of a word from which its beginning may be a negating prefix: un-, не-."""

# A Farsi verb with the letter that negates it, its preverb before it; ی stands before آ and ا.
_BARE = re.compile(r"(بر|در|باز|فرو|فرا|وا)?[نم](.{2,})")
_GLIDE = "ی"

SHORTEST_STEM = 3
"""Letters of a word without the ending of a verb."""

CERTAIN: frozenset[Hint] = frozenset({"negates", "denies"})
"""What is said for sure, of which "may negate" and "begins a phrase" are no part."""


@dataclass(frozen=True, slots=True)
class Negating:
    """How a language negates."""

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    verbs: re.Pattern[str] | None
    verb_beginnings: tuple[str, ...]
    not_verbs: frozenset[str]
    perhaps_words: frozenset[str]
    perhaps: tuple[str, ...]
    perhaps_endings: tuple[str, ...]
    not_perhaps: re.Pattern[str]
    alike: Mapping[str, re.Pattern[str]]
    phrases: re.Pattern[str] | None
    phrase_beginnings: Mapping[str, frozenset[str]]
    homographs: frozenset[str]
    homograph_after: frozenset[str]
    joining: frozenset[str]
    paired: frozenset[str]
    denying: frozenset[str]
    denying_beginnings: tuple[str, ...]
    concord: re.Pattern[str] | None
    predicates: re.Pattern[str] | None
    not_predicates: re.Pattern[str]
    supposing: frozenset[str]
    sharing: frozenset[str]
    is_behind: bool
    either_side: frozenset[str]
    light: frozenset[str]
    prefixes: tuple[str, ...]
    not_prefixed: re.Pattern[str]
    verb_endings: tuple[str, ...]
    dispensing: frozenset[str]
    contrasting: frozenset[str]
    having: frozenset[str]
    anew: frozenset[str]
    before_negated: frozenset[str]
    denied_for_nothing: frozenset[str]
    hints: ByWord[frozenset[Hint]] = field(init=False, repr=False, compare=False)
    agrees: ByWord[bool] = field(init=False, repr=False, compare=False)
    """Whether a word stands beside a "not" alone: «никто не», «هیچ‌کس … نه»."""
    stems: ByWord[frozenset[str]] = field(init=False, repr=False, compare=False)
    """By which stems the lexicon may know a word in lower case, none of a light word."""
    stems_negated: ByWord[frozenset[str]] = field(init=False, repr=False, compare=False)
    """By which it may know what a prefix of the word negates."""
    rendered: ByWord[frozenset[str]] = field(init=False, repr=False, compare=False)
    """The stems that render a word in lower case, or what its prefix denies."""
    look: Look = field(init=False, repr=False, compare=False)
    """How words look that there may be a hint of."""
    _predicates: ByWord[bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        look = Look(
            (*self.words, *self.denying, *self.perhaps_words, *self.phrase_beginnings),
            (*self.beginnings, *self.verb_beginnings, *self.denying_beginnings, *self.perhaps),
            (*self.endings, *self.perhaps_endings),
        )
        object.__setattr__(self, "look", look)
        object.__setattr__(self, "hints", ByWord(self.hints_of))
        object.__setattr__(self, "agrees", ByWord(self._agrees))
        object.__setattr__(self, "_predicates", ByWord(self._is_predicate))
        object.__setattr__(self, "stems", ByWord(self._stems))
        object.__setattr__(self, "stems_negated", ByWord(self._stems_negated))
        object.__setattr__(
            self, "rendered", ByWord(lambda low: possibly_rendering(self.stems_told(low)))
        )

    def meant(self, hedge: str) -> str | None:
        """Return the name of what a hedge says, the same in every language, None if it has none."""
        low = hedge.casefold()
        return next((name for name, words in self.alike.items() if words.fullmatch(low)), None)

    def _agrees(self, word: str) -> bool:
        return bool(self.concord and self.concord.fullmatch(word.casefold()))

    def tells(self, words: Iterable[str]) -> bool:
        """Tell whether words in lower case tell of somebody, and neither ask nor suppose it."""
        return self.supposing.isdisjoint(words) and any(map(self._predicates.__getitem__, words))

    def _is_predicate(self, word: str) -> bool:
        return (
            bool(self.predicates and self.predicates.fullmatch(word))
            and not self.agrees[word]
            and not self.not_predicates.fullmatch(word)
        )

    def bare(self, word: str) -> Iterator[str]:
        """Yield what a verb in lower case may be without the letter that negates it."""
        found = _BARE.fullmatch(word) if self.verbs else None
        if found and self.verbs and self.verbs.fullmatch(word):
            before, rest = found[1] or "", found[2]
            yield before + rest
            if rest.startswith(_GLIDE):
                yield from (
                    before + first + rest[len(_GLIDE) :].removeprefix("ا") for first in "آا"
                )

    def _stems(self, word: str) -> frozenset[str]:
        if word in self.light:
            return frozenset()
        forms = [word, *self.bare(word)]
        if self.verb_endings:
            forms += [cut for form in forms for cut in self._cut(form)]
        return frozenset(map(stem, forms))

    def _stems_negated(self, word: str) -> frozenset[str]:
        return frozenset(map(stem, self.without_prefix(word)))

    def stems_told(self, word: str) -> frozenset[str]:
        """Return by which stems it may know a word in lower case, or what its prefix denies."""
        stems = self.stems[word]
        return stems | self.stems_negated[word] if self._denies(word) else stems

    def _cut(self, word: str) -> Iterator[str]:
        """Yield what a word in lower case may be without an ending of verbs."""
        if word.endswith(self.verb_endings):
            for ending in self.verb_endings:
                if word.endswith(ending) and len(word) >= len(ending) + SHORTEST_STEM:
                    yield word.removesuffix(ending)

    def without_prefix(self, word: str) -> Iterator[str]:
        """Yield what a word in lower case may be without a prefix that negates it."""
        if not word.startswith(self.prefixes) or self.not_prefixed.fullmatch(word):
            return
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) >= len(prefix) + SHORTEST_PART:
                yield word[len(prefix) :]

    def hints_of(self, word: str) -> frozenset[Hint]:
        """Return what a word alone says of its text."""
        low = word.casefold()
        hints: list[Hint] = []
        if self._negates(low):
            hints.append("negates")
        if self._denies(low):
            hints.append("denies")
        elif low in self.perhaps_words or self._may_negate(low):
            hints.append("may negate")
        if low in self.phrase_beginnings:
            hints.append("begins a phrase")
        return frozenset(hints)

    def certain(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some folded words that negate or deny."""
        return frozenset(word for word in words if not self.hints[word].isdisjoint(CERTAIN))

    def _negates(self, word: str) -> bool:
        """Tell whether a word in lower case negates."""
        if word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings):
            return True
        return bool(self.verbs and self.verbs.fullmatch(word)) and word not in self.not_verbs

    def _denies(self, word: str) -> bool:
        return word in self.denying or word.startswith(self.denying_beginnings)

    def _may_negate(self, word: str) -> bool:
        if len(word) <= SHORTEST_PART or self.not_perhaps.fullmatch(word):
            return False
        return word.startswith(self.perhaps) or word.endswith(self.perhaps_endings)


@cache
def negating(lang: str) -> Negating | None:
    """Return how a language negates, None where nothing is known of it."""
    data: Mapping[str, Any] | None = word_data(lang).get("negation")
    if not data:
        return None

    def folded(name: str) -> tuple[str, ...]:
        return _folded(data.get(name, ""))

    phrases = [fold(phrase).text.casefold() for phrase in data.get("phrases", ())]
    return Negating(
        frozenset(folded("words")),
        folded("endings"),
        folded("beginnings"),
        _verbs(data.get("verbs", ())),
        tuple(_verb_beginnings(data.get("verbs", ()))),
        frozenset(folded("not verbs")),
        frozenset(folded("perhaps")),
        tuple(word.rstrip("-") for word in folded("perhaps")),
        folded("perhaps endings"),
        _any_of(data.get("not perhaps", "")),
        {name: _any_of(words) for name, words in data.get("perhaps alike", {}).items()},
        _one_of(phrases) if phrases else None,
        _by_first(phrases),
        frozenset(folded("homographs")),
        frozenset(folded("homographs after")),
        frozenset(word_data(lang).get("joining", "").split()),
        frozenset(folded("paired")),
        frozenset(word for word in folded("denying") if not word.endswith("*")),
        tuple(word[:-1] for word in folded("denying") if word.endswith("*")),
        _any_of(data["concord"]) if "concord" in data else None,
        _any_of(data["predicates"]) if "predicates" in data else None,
        _any_of(data.get("not predicates", "")),
        frozenset(folded("supposing")),
        frozenset(folded("one for several")),
        data.get("stands") == "behind",
        frozenset(folded("either side")),
        frozenset(folded("light")),
        folded("prefixes"),
        _any_of(data.get("not prefixed", "")),
        folded("verb endings"),
        frozenset(folded("dispensing")),
        frozenset(folded("contrasting")),
        frozenset(folded("having")),
        frozenset(folded("begins anew")),
        frozenset(folded("before what is negated")),
        frozenset(folded("denied for nothing")),
    )


def _any_of(words: str) -> re.Pattern[str]:
    """Return what matches words, beginnings and endings of words, these with a * for the rest."""
    forms = (re.escape(fold(word).text.casefold()) for word in words.split())
    return re.compile("|".join(form.replace(r"\*", ".*") for form in forms))


def _by_first(phrases: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return the last words of phrases by their first, of which a text must have both."""
    ends: dict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        first, *_, last = 2 * WORD.findall(phrase)
        ends[first].add(last)
    return {first: frozenset(last) for first, last in ends.items()}


def _one_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return what finds phrases; a * in one stands for a word."""
    forms = (
        re.escape(phrase).replace(r"\*", r"\w+").replace(r"\ ", "[ \u200c]") for phrase in phrases
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _verbs(listed: Sequence[Mapping[str, str]]) -> re.Pattern[str] | None:
    """Return what verbs match that a letter before them negates: «برنگشت», «مترسید»."""

    def one_of(forms: str) -> str:
        return "|".join(map(re.escape, _folded(forms)))

    patterns = [
        f"(?:{one_of(each.get('preverbs', ''))})?{one_of(each['prefix'])}"
        f"(?:{one_of(each['stems'])})(?:{one_of(each.get('endings', ''))})?"
        for each in listed
    ]
    return re.compile("|".join(patterns)) if patterns else None


def _verb_beginnings(listed: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Yield what such verbs begin with."""
    for each in listed:
        for preverb in ("", *_folded(each.get("preverbs", ""))):
            yield from (preverb + prefix for prefix in _folded(each["prefix"]))


def _folded(forms: str) -> tuple[str, ...]:
    return tuple(fold(form).text.casefold() for form in forms.split())
