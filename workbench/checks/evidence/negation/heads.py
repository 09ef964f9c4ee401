"""What each "not" of a sentence negates: the word that it governs, and words near by.

«Не» and "not" stand before what they negate. A Farsi verb holds its "not" itself; where the verb
says little, the noun before it is what is negated: «کار نمی‌کند».
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from workbench.byword import ByWord
from workbench.checks.evidence.negation.negated import TOGETHER, Negated
from workbench.once import once

FAR = 6
"""Words away from a "not" in which what it negates is looked for."""

NEAR = 2
"""Words before a Farsi verb, behind its noun, that it may negate too."""

BESIDE_HEDGE = 10
"""Words beside one that may stand for a "not" which it may negate."""

WANT = "want"
"""What words say that may stand for a "not" in any case: lacking, отсутствует."""

SHORTEST = 2
"""Letters of a word that may be negated."""

_MARK = re.compile(r"[.!?;:,()\"؟؛،]|\s-\s")
_ENDED = re.compile(r"[.!?:\"؟]")
_is_marked = ByWord(lambda gap: bool(_MARK.search(gap)))
_is_ended = ByWord(lambda gap: _is_marked[gap] and bool(_ENDED.search(gap)))


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """What one "not" negates, as places of words in their sentence; it is equal to itself alone.

    ``of`` are the words that negate, ``head`` what they surely govern, ``near`` what they may.
    ``denies`` tells that they do it without a "not", as "without" does and "impossible";
    ``is_doubtful`` that the same may be said without it: "not until then", "red, not blue".
    """

    of: tuple[int, ...]
    head: tuple[int, ...]
    near: tuple[int, ...]
    denies: bool = False
    is_doubtful: bool = False

    def has(self, places: Iterable[int]) -> bool:
        """Tell whether any of these places is its own."""
        return any(place in self.of or place in self.head or place in self.near for place in places)


class Heads:
    """A sentence of a language read for what it negates.

    ``alike`` are the names of what all texts say that denies or may stand for a "not": here it is
    none.
    """

    def __init__(self, said: Negated, alike: Collection[str | None]) -> None:
        self.said = said
        self._alike = alike
        self.how = said.how
        self.words = said.words
        self.low = said.low

    @once
    def _clause(self) -> Sequence[int]:
        """In which clause each word stands."""
        return [*accumulate(map(_is_marked.__getitem__, self.said.sentence.gaps))]

    @once
    def _joined(self) -> Sequence[int]:
        """Behind how many joining words each stands."""
        return [*accumulate(map(self.how.joining.__contains__, self.low))]

    @once
    def scopes(self) -> tuple[Scope, ...]:
        """What is negated, by each "not" and each word that denies."""
        return (*self._negated(), *self._denied())

    @property
    def times_denied(self) -> int:
        """How often it denies without a "not"."""
        return sum(scope.denies for scope in self.scopes)

    @once
    def hedges(self) -> Sequence[int]:
        """Where words stand that may stand for a "not"."""
        hedging = {word for word in self.said.hedges if self.how.meant[word] not in self._alike}
        return [at for at, word in enumerate(self.words) if word in hedging]

    def is_beside(self, place: int, scope: Scope) -> bool:
        """Tell whether a word stands in the clause of a "not"."""
        return any(
            self._clause[place] == self._clause[other]
            and self._joined[place] == self._joined[other]
            and abs(place - other) <= TOGETHER + 1
            for other in scope.of
        )

    def compares(self, scope: Scope) -> bool:
        """Tell whether a "not" stands in a clause that compares: "nothing is stronger"."""
        clause = self._clause[scope.of[-1]]
        return any(
            self.how.compares[low]
            for low, other in zip(self.low, self._clause, strict=True)
            if other == clause
        )

    @once
    def tells_most(self) -> bool:
        """Whether it tells what is most of all."""
        return any(map(self.how.tells_most.__getitem__, self.low))

    def hedges_but(self, heads: Collection[int]) -> Sequence[int]:
        """Return the hedges without words that render what is negated: "refused", «не отказался».

        What has it with a negating prefix is a hedge, "unread", and so is "lacking".
        """
        return [
            at
            for at in self.hedges
            if at not in heads
            or next(self.how.without_prefix(self.low[at]), "")
            or self.how.meant[self.low[at]] == WANT
        ]

    def is_hedged(self, place: int, hedges: Iterable[int]) -> bool:
        """Tell whether a word stands beside a hedge, or a phrase does for a "not"."""
        return bool(self.said.phrase) or any(
            abs(place - hedge) <= BESIDE_HEDGE and self._clause[place] == self._clause[hedge]
            for hedge in hedges
        )

    def is_same_clause(self, place: int, other: int) -> bool:
        """Tell whether two words stand in one clause."""
        return self._clause[place] == self._clause[other]

    def share(self, place: int) -> float:
        """Return where a word stands, as a share of the sentence."""
        return (place + 0.5) / len(self.low)

    @once
    def saying(self) -> Sequence[bool]:
        """Whether each word says more than light words do, and does not negate."""
        light, certain = self.how.light, self.said.certain
        return [
            len(low) > SHORTEST and low not in light and word not in certain
            for low, word in zip(self.low, self.words, strict=True)
        ]

    def is_name(self, place: int) -> bool:
        """Tell whether a word may be a name by its capital."""
        return self.words[place][0].isupper() and not self._opens(place)

    def _opens(self, place: int) -> bool:
        """Tell whether a word opens the sentence, or a part of it that a mark has closed."""
        return place == 0 or _is_ended[self.said.sentence.gaps[place]]

    @once
    def stems(self) -> Sequence[frozenset[str]]:
        """The stems by which the lexicon may know each word, or what its prefix denies."""
        return [*map(self.how.stems_told.__getitem__, self.low)]

    def places_of(self, stems: frozenset[str]) -> Sequence[int]:
        """Return where words stand that have any of some stems."""
        return [at for at, own in enumerate(self._stems) if not own.isdisjoint(stems)]

    def has_any(self, stems: frozenset[str]) -> bool:
        """Tell whether any of its words has any of some stems."""
        return not self._all_stems.isdisjoint(stems)

    @once
    def _stems(self) -> Sequence[frozenset[str]]:
        """The stems of each word."""
        return [*map(self.how.stems.__getitem__, self.low)]

    @once
    def _all_stems(self) -> frozenset[str]:
        return frozenset[str]().union(*self._stems)

    @once
    def stems_negated(self) -> frozenset[str]:
        """The stems of all that is negated by a prefix."""
        prefixed = self.how.prefixed(self.low)
        return frozenset[str]().union(*map(self.how.stems_negated.__getitem__, prefixed))

    def _negated(self) -> Iterator[Scope]:
        if not self.said.has_not:
            return
        places = self.said.places
        groups = self.said.groups if len(places) > 1 else [(0, len(self.said.text))]
        for first, last in groups:
            of = tuple(place.at for place in places if first <= place.start < last)
            alone = [at for at in of if not self.how.agrees[self.low[at]]] or of
            if of:
                yield self._scope(alone[-1], of)

    def _denied(self) -> Iterator[Scope]:
        for word in self.said.denials:
            if self.how.meant[word.word] in self._alike:
                continue
            at = word.at
            behind, before = self._governed(at, 1, 2), self._governed(at, -1, 1)
            if next(self.how.without_prefix(self.low[at]), ""):
                yield Scope((at,), (at,), (), denies=True)
            else:
                yield Scope((at,), behind[:1], (*behind[1:], *before), denies=True)

    def _scope(self, at: int, of: tuple[int, ...]) -> Scope:
        """Return what a word negates, of those that do so together."""
        word = self.low[at]
        doubtful = self._is_doubtful(at)
        if not self.how.is_behind or word in self.how.homographs:
            behind = self._governed(at, 1, 2)
            before = self._governed(at, -1, 1) if word in self.how.either_side else ()
            return Scope(of, behind[:1], (*behind[1:], *before), is_doubtful=doubtful)
        verb, before = self._verb(at), self._governed(at, -1, 1 + NEAR)
        head, near = (verb, before) if verb else (before[:1], before[1:])
        return Scope(of, head, near, is_doubtful=doubtful)

    def _is_doubtful(self, at: int) -> bool:
        """Tell whether what a word negates may be said without it.

        It stands beside "only" or "until", sets one thing against another, or asks.
        """
        how, clause = self.how, self._clause[at]
        words = {
            self.low[place]
            for place in range(max(at - FAR, 0), min(at + FAR + 1, len(self.low)))
            if self._clause[place] == clause
        }
        if not how.dispensing.isdisjoint(words):
            return True
        before = self.low[at - 1] if at else ""
        opens = at == 0 or (
            before in how.contrasting and (at == 1 or self._clause[at - 2] < clause)
        )
        if self.low[at] in how.words and opens and not self._opens(at):
            return True
        bare = next(how.bare(self.low[at]), "")
        return bool(bare) and bare in self.low[max(at - NEAR, 0) : at]

    def _verb(self, at: int) -> tuple[int, ...]:
        """Return where the verb stands that a Farsi word negates, if it says something."""
        bare = next(self.how.bare(self.low[at]), "")
        if bare:
            return () if bare in self.how.light else (at,)
        next_word = self._governed(at, 1, 1)
        return next_word if next_word == (at + 1,) else ()

    def _governed(self, at: int, step: int, most: int) -> tuple[int, ...]:
        """Return the next words of a clause that say something, before a word or behind it."""
        found: list[int] = []
        last = at + step * (FAR + 1)
        for place in range(at + step, min(max(last, -1), len(self.low)), step):
            if self._clause[place] != self._clause[at] or len(found) == most:
                break
            if self._may_be_head(place):
                found.append(place)
        return tuple(found)

    def _may_be_head(self, place: int) -> bool:
        word = self.low[place]
        return len(word) >= SHORTEST and word not in self.how.light and not self.is_name(place)
