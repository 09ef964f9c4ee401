"""How a language negates: the words that do, those that may, and what a word alone says.

They are in the section "words" of each language's file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal

from workbench.byword import ByWord
from workbench.checks.evidence.negation.listed import Listed, folded
from workbench.lexicon.bags import stem
from workbench.look import Look
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

ANY = "*"
"""What stands in a phrase for a word."""

Phrase = tuple[str, ...]

JOINTS = frozenset({" ", "\u200c"})
"""What parts the words of a phrase."""

LONGEST_PHRASE = 8
"""Words of a phrase, at most."""

_FORM = re.compile(rf"{WORD.pattern}|\*")

_CERTAIN: frozenset[Hint] = frozenset({"negates", "denies"})
"""What is said for sure, of which "may negate" and "begins a phrase" are no part."""

_BEGINS: frozenset[Hint] = frozenset({"begins a phrase"})


class Negating:
    """How a language negates, by what its file lists; ``joining`` are words that join clauses."""

    def __init__(self, data: Mapping[str, Any], joining: Iterable[str]) -> None:
        def words(name: str) -> frozenset[str]:
            return frozenset(folded(data.get(name, "")))

        def listed(name: str) -> Listed:
            return Listed.of(data.get(name, ""))

        phrases = [_forms(phrase) for phrase in data.get("phrases", ())]
        verbs: Sequence[Mapping[str, str]] = data.get("verbs", ())
        perhaps = folded(data.get("perhaps", ""))
        self._negating = listed("words")
        self._verbs = _verbs(verbs)
        self._not_verbs = words("not verbs")
        self._denying = listed("denying")
        self._perhaps = Listed(
            frozenset(perhaps),
            tuple(word.rstrip("-") for word in perhaps),
            folded(data.get("perhaps endings", "")),
        )
        self._not_perhaps = listed("not perhaps")
        self._alike = {
            name: Listed.of(alike) for name, alike in data.get("perhaps alike", {}).items()
        }
        self._concord = listed("concord")
        self._predicates = listed("predicates")
        self._not_predicates = listed("not predicates")
        self._supposing = words("supposing")
        self._prefixes = folded(data.get("prefixes", ""))
        self._not_prefixed = listed("not prefixed")
        self._verb_endings = folded(data.get("verb endings", ""))
        self.words = self._negating.words
        self._phrases = _by_first_two(phrases)
        self.phrase_pairs = [two for two in self._phrases if two[1] != ANY]
        """The two words that begin each phrase but those of which the second may be any."""
        self._phrase_beginnings = {first for first, _ in self._phrases}
        open_ended = {first for first, second in self._phrases if second == ANY}
        self.homographs = words("homographs")
        self.homograph_after = words("homographs after")
        self.marked = frozenset(data.get("homographs marked", "").split())
        self.verbs_behind = {
            word: frozenset(folded(before)) for word, before in data.get("verbs behind", {}).items()
        }
        """Words that are negated verbs behind some others alone, with those."""
        self.joining = frozenset(joining)
        self.paired = words("paired")
        self.sharing = words("one for several")
        self.anew = words("begins anew")
        self.is_behind = data.get("stands") == "behind"
        self.either_side = words("either side")
        self.light = words("light")
        self.dispensing = words("dispensing")
        self.contrasting = words("contrasting")
        self.having = words("having")
        self.linking = words("linking")
        self.compares = ByWord(listed("comparing").__contains__)
        """Whether a word in lower case compares: "stronger"."""
        self.tells_most = ByWord(listed("most of all").__contains__)
        """Whether it tells what is most of all."""
        self.before_negated = words("before what is negated")
        self.denied_for_nothing = words("denied for nothing")
        self.look = Look(
            (*self.words, *self._denying.words, *perhaps, *open_ended),
            (
                *self._negating.beginnings,
                *_verb_beginnings(verbs),
                *self._denying.beginnings,
                *self._perhaps.beginnings,
            ),
            (*self._negating.endings, *self._perhaps.endings),
        )
        """How words look that may give a hint, but those that begin a phrase with some other."""
        self.hints = ByWord(self._hints)
        """What a word alone says of its text."""
        self.is_hint = ByWord(
            lambda word: bool(self.hints[word] - _BEGINS) or word.casefold() in open_ended
        )
        """Whether a word gives a hint whatever stands behind it."""
        self.is_certain = ByWord(lambda word: not self.hints[word].isdisjoint(_CERTAIN))
        """Whether a word negates or denies."""
        self.agrees = ByWord(lambda word: word.casefold() in self._concord)
        """Whether a word stands beside a "not" alone: «никто не», «هیچ‌کس … نه»."""
        self.meant = ByWord(self._meant)
        """The name of what a hedge says, the same in every language, None if it has none."""
        self._tells = ByWord(self._is_predicate)
        self.stems = ByWord(self._stems)
        """By which stems the lexicon may know a word in lower case, none of a light word."""
        self.stems_negated = ByWord(lambda low: frozenset(map(stem, self.without_prefix(low))))
        """By which it may know what a prefix of the word negates."""
        self.stems_told = ByWord(self._stems_told)
        """By which it may know a word, or what its prefix denies."""

    def _meant(self, hedge: str) -> str | None:
        low = hedge.casefold()
        return next((name for name, words in self._alike.items() if low in words), None)

    def tells(self, words: Iterable[str]) -> bool:
        """Tell whether words in lower case tell of somebody, and neither ask nor suppose it."""
        return self._supposing.isdisjoint(words) and any(map(self._tells.__getitem__, words))

    def _is_predicate(self, word: str) -> bool:
        known = self._predicates, self._concord, self._not_predicates
        return [word in listed for listed in known] == [True, False, False]

    def bare(self, word: str) -> Iterator[str]:
        """Yield what a verb in lower case may be without the letter that negates it."""
        found = _BARE.fullmatch(word) if self._verbs else None
        if found and self._verbs and self._verbs.fullmatch(word):
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
        if self._verb_endings:
            forms += [cut for form in forms for cut in self._cut(form)]
        return frozenset(map(stem, forms))

    def _stems_told(self, word: str) -> frozenset[str]:
        stems = self.stems[word]
        return stems | self.stems_negated[word] if word in self._denying else stems

    def _cut(self, word: str) -> Iterator[str]:
        """Yield what a word in lower case may be without an ending of verbs."""
        if word.endswith(self._verb_endings):
            for ending in self._verb_endings:
                if word.endswith(ending) and len(word) >= len(ending) + SHORTEST_STEM:
                    yield word.removesuffix(ending)

    def prefixed(self, words: Iterable[str]) -> list[str]:
        """Return those of some words in lower case that may have a prefix that negates them."""
        return [word for word in words if word.startswith(self._prefixes)]

    def without_prefix(self, word: str) -> Iterator[str]:
        """Yield what a word in lower case may be without a prefix that negates it."""
        if not word.startswith(self._prefixes) or word in self._not_prefixed:
            return
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) >= len(prefix) + SHORTEST_PART:
                yield word[len(prefix) :]

    def _hints(self, word: str) -> frozenset[Hint]:
        low = word.casefold()
        hints: list[Hint] = []
        if low in self._negating or (self._is_verb(low) and low not in self._not_verbs):
            hints.append("negates")
        if low in self._denying:
            hints.append("denies")
        elif low in self._perhaps.words or self._may_negate(low):
            hints.append("may negate")
        if low in self._phrase_beginnings:
            hints.append("begins a phrase")
        return frozenset(hints)

    def phrase_length(self, words: Sequence[str], gaps: Sequence[str]) -> int:
        """Return how many words the longest phrase has that only looks like negation.

        It begins some words in lower case; ``gaps`` are what stands before each.
        """
        first, second, *_ = (*words, "")
        return max(
            (
                len(phrase)
                for two in ((first, second), (first, ANY))
                for phrase in self._phrases.get(two, ())
                if len(phrase) <= len(words)
                and all(form in (word, ANY) for form, word in zip(phrase, words, strict=False))
                and all(gap in JOINTS for gap in gaps[1 : len(phrase)])
            ),
            default=0,
        )

    def _is_verb(self, word: str) -> bool:
        return bool(self._verbs and self._verbs.fullmatch(word))

    def _may_negate(self, word: str) -> bool:
        return len(word) > SHORTEST_PART and word in self._perhaps and word not in self._not_perhaps


@cache
def negating(lang: str) -> Negating | None:
    """Return how a language negates, None where nothing is known of it."""
    words = word_data(lang)
    if "negation" not in words:
        return None
    return Negating(words["negation"], words.get("joining", "").split())


def _forms(phrase: str) -> Phrase:
    """Return the words of a phrase, a * for any."""
    return tuple(form[0] for form in _FORM.finditer(" ".join(folded(phrase))))


def _by_first_two(phrases: Iterable[Phrase]) -> Mapping[tuple[str, str], list[Phrase]]:
    """Return phrases by their first two words, a * for a second that may be any or is none."""
    found: defaultdict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        first, second, *_ = (*phrase, ANY)
        found[first, second].append(phrase)
    return found


def _verbs(listed: Sequence[Mapping[str, str]]) -> re.Pattern[str] | None:
    """Return what verbs match that a letter before them negates: «برنگشت», «مترسید»."""

    def one_of(forms: str) -> str:
        return "|".join(map(re.escape, folded(forms)))

    patterns = [
        f"(?:{one_of(each.get('preverbs', ''))})?{one_of(each['prefix'])}"
        f"(?:{one_of(each['stems'])})(?:{one_of(each.get('endings', ''))})?"
        for each in listed
    ]
    return re.compile("|".join(patterns)) if patterns else None


def _verb_beginnings(listed: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Yield what such verbs begin with."""
    for each in listed:
        for preverb in ("", *folded(each.get("preverbs", ""))):
            yield from (preverb + prefix for prefix in folded(each["prefix"]))
