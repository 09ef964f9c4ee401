"""What negation a text, or a sentence of it, has: whether, how often, and what may stand for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workbench.checks.evidence.negation.negating import LONGEST_PHRASE, Hint, Negating
from workbench.checks.evidence.negation.places import (
    CLOSED,
    LONGEST_JOINT,
    Place,
    Span,
    negating_places,
)
from workbench.checks.evidence.parts.sentences import Sentence
from workbench.once import once
from workbench.values.cut import WORD

MARK = re.compile(r"[.!?,;:()\"]|\s-\s")
"""What parts clauses."""

TOGETHER = 6
"""Words between two that negate together: «никто этого не знает»."""


class Negated:
    """A sentence read for its negation; ``telling`` are its words that may have a hint of it."""

    def __init__(self, how: Negating, sentence: Sentence, telling: Sequence[Place]) -> None:
        self.sentence = sentence
        self.start, self.text = sentence.start, sentence.text
        self.how = how
        self._telling = telling

    @property
    def words(self) -> Sequence[str]:
        """Its words, in order."""
        return self.sentence.words

    @once
    def low(self) -> Sequence[str]:
        """Its words in lower case."""
        return [*map(str.casefold, self.words)]

    @once
    def certain(self) -> frozenset[str]:
        """Those of its words that negate or deny."""
        return frozenset(place.word for place in self._telling if self.how.is_certain[place.word])

    @once
    def places(self) -> Sequence[Place]:
        """The words that negate it, where they stand."""
        words = self._hinting("negates")
        return words and [*negating_places(self.how, self.text, words, self._phrases)]

    @once
    def has_not(self) -> bool:
        """Whether a "not" surely negates it."""
        return bool(self.places) and not self._lacks_not(self.places)

    @property
    def asks(self) -> bool:
        """Whether it has a question."""
        return "?" in self.text or "؟" in self.text

    @property
    def has(self) -> bool:
        """Whether it tells that something is there, or that one has it: with, having."""
        return not self.how.having.isdisjoint(self.low)

    @property
    def is_paired(self) -> bool:
        """Whether it negates several things at once: neither this nor that."""
        return not self.how.paired.isdisjoint(self.low)

    @once
    def denials(self) -> Sequence[Place]:
        """The words that deny without a "not": without, impossible."""
        return [
            place
            for place in self._hinting("denies")
            if "negates" not in self.how.hints[place.word] and self._denies(place)
        ]

    def _denies(self, place: Place) -> bool:
        before, after = ["", *self.words, ""][place.at : place.at + 3 : 2]
        return (
            after.casefold() not in self.how.denied_for_nothing
            # «بی‌بی» is a lady.
            and place.word not in (before, after)
        )

    @once
    def hedges(self) -> frozenset[str]:
        """The words and phrases that may hold a negation, or put one in other words."""
        hedges = {place.word for place in self._hinting("may negate")}
        agreeing = [place for place in self._agreeing if place.word in hedges]
        if agreeing and self._lacks_not(agreeing):
            hedges.difference_update(place.word for place in agreeing)
        if phrase := self.phrase:
            hedges.add(phrase)
        surely = (place.word.casefold() for place in self.places)
        return frozenset(hedges | self._homographs.difference(surely))

    @once
    def _homographs(self) -> frozenset[str]:
        """Those of its words that may mean another thing than "not"."""
        return self.how.homographs.intersection(place.word for place in self._telling)

    @once
    def meant(self) -> Counter[str]:
        """How often hedges and denials say what, by the names of that in every language."""
        hedges = [place for place in self._telling if place.word in self.hedges]
        return Counter(
            filter(None, (self.how.meant[place.word] for place in (*hedges, *self.denials)))
        )

    @once
    def groups(self) -> list[Span]:
        """The spans of what negates once: words of a clause that do so together."""
        found: list[list[Place]] = []
        for word in self.places:
            if found and self._go_together(found[-1][-1], word):
                found[-1].append(word)
            else:
                found.append([word])
        if len(found) > 1:
            found = [group for group in found if not self._lacks_not(group)]
        return [(group[0].start, group[-1].end) for group in found]

    @property
    def times(self) -> int:
        """How often it negates, denials among it."""
        groups = len(self.groups) if len(self.places) > 1 else len(self.places)
        return groups + len(self.denials)

    @property
    def times_surely(self) -> int:
        """The same, none where a "not" was lost and only «никто» is left."""
        if not self.certain:
            return 0
        is_sure = self.has_not or bool(self._hinting("denies"))
        return self.times if is_sure else len(self.denials)

    def is_negated(self, place: Span) -> bool:
        """Tell whether a word negates in the clause of what stands at a place of the passage."""
        span = place[0] - self.start, place[1] - self.start
        before = WORD.findall(self.text[max(span[0] - LONGEST_JOINT, 0) : span[0]])[-1:]
        if before and before[0].casefold() in self.how.before_negated:
            return True
        return any(
            self._is_beside(span, word)
            and self.how.joining.isdisjoint(WORD.findall(self._between(span, word)))
            for word in ((place.start, place.end) for place in self.places)
        )

    def may_share(self) -> bool:
        """Tell whether one "not" may negate several things: "did not eat or sleep"."""
        behind = (self.text[end : end + LONGEST_JOINT].casefold() for _, end in self.groups)
        return bool(self.how.sharing) and any(
            one in self.how.sharing and after not in self.how.anew
            for some in behind
            for one, after in pairwise([*WORD.findall(MARK.split(some, maxsplit=1)[0]), ""])
        )

    def is_repeated(self) -> bool:
        """Tell whether it negates two things in a row: «не ел и не спал»."""
        return any(
            not MARK.search(between := self.text[end:start].casefold())
            and not self.how.joining.isdisjoint(words := WORD.findall(between))
            and len(words) <= TOGETHER
            for (_, end), (start, _) in pairwise(self.groups)
        )

    @once
    def phrase(self) -> str:
        """The first phrase that only looks like negation, if any."""
        return next((self.text[start:end] for start, end in self._phrases), "")

    @once
    def _phrases(self) -> Sequence[Span]:
        """Where such phrases stand."""
        found: list[Span] = []
        for place in self._hinting("begins a phrase"):
            those = slice(place.at, place.at + LONGEST_PHRASE)
            words = self.words[those]
            if not found or place.start >= found[-1][1]:
                length = self.how.phrase_length(
                    [*map(str.casefold, words)], self.sentence.gaps[those]
                )
                if length:
                    found.append((place.start, place.start + len(" ".join(words[:length]))))
        return found

    def _hinting(self, hint: Hint) -> Sequence[Place]:
        """Return the words that give such a hint."""
        return [place for place in self._telling if hint in self.how.hints[place.word]]

    def _lacks_not(self, negating: Sequence[Place]) -> bool:
        """Tell whether words that negate have lost the "not" that stands beside them.

        «Никто» is a whole answer, and «никто пришёл» nothing that anybody says. What is asked or
        supposed may be said so: «آیا هیچ کس آمد؟». So may what is told of two things: «ни … ни»;
        and «и ни одной рифмы» behind a clause has no verb that a "not" could stand beside.
        """
        return (
            all(self.how.agrees[place.word] for place in negating)
            and self._tells
            and not self._tells_of_two
            and any(map(self._is_told_of, negating))
        )

    def _is_told_of(self, place: Place) -> bool:
        """Tell whether the clause of a word tells something; the first may go on behind others."""
        begins = max((mark.end() for mark in MARK.finditer(self.text, 0, place.start)), default=0)
        if not WORD.search(self.text, 0, begins):
            begins = 0
        ends = MARK.search(self.text, place.end)
        end = ends.start() if ends and (begins or self.how.is_behind) else len(self.text)
        start = place.start if self.how.is_behind else begins
        return self.how.tells(WORD.findall(self.text[start:end].casefold()))

    @once
    def _agreeing(self) -> Sequence[Place]:
        """The words that stand beside a "not" alone; closing a clause they are a whole answer."""
        return [
            place
            for place in self._telling
            if self.how.agrees[place.word] and not CLOSED.match(self.text, place.end)
        ]

    @once
    def _tells_of_two(self) -> bool:
        return sum(place.word.casefold() in self.how.paired for place in self.places) > 1

    @once
    def _tells(self) -> bool:
        return not self.asks and self.how.tells(self.low)

    def _go_together(self, one: Place, other: Place) -> bool:
        """Tell whether two words that negate do so together: «никто этого не знает»."""
        low = {one.word.casefold(), other.word.casefold()}
        if not any(map(self.how.agrees.__getitem__, low)) and self.how.paired.isdisjoint(low):
            return False
        words = WORD.findall(between := self.text[one.end : other.start].casefold())
        parted = MARK.search(between) or not self.how.joining.isdisjoint(words)
        return not parted and len(words) <= TOGETHER

    def _is_beside(self, word: Span, group: Span) -> bool:
        """Tell whether a word stands in the clause of a group of words that negate."""
        between = self._between(word, group)
        return not MARK.search(between) and len(WORD.findall(between)) <= TOGETHER

    def _between(self, one: Span, other: Span) -> str:
        return self.text[min(one[1], other[1]) : max(one[0], other[0])]
