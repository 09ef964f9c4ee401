"""What of one text's negation stands in another text, and is negated there too or not.

Languages negate differently often; but what «не подходит» is said of, "suitable" or مناسب, is
negated in every text or in none. The lexicon that comes with the aligner tells what word renders
what a "not" governs, and what renders the words around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, islice
from statistics import median_low
from typing import Literal, NamedTuple

from workbench.checks.evidence.linked import Possible
from workbench.checks.evidence.negation.heads import Heads, Scope
from workbench.once import once

Link = Literal["answered", "hedged", "head", "near", "unknown"]
"""What of a "not" another text has: a "not" too, what may be one, or what is negated without it.

``head`` is what the "not" governs, ``near`` only a word beside it.
"""

AROUND = 5
"""Words around a "not", of its clause, by which its place in the other text is told."""

REACH = 10
"""Words away from a "not" within which these stand."""

BESIDE = 5
"""Words away from that place within which what stands is of the same clause."""


class Met(NamedTuple):
    """How a text has the words around a "not" of another.

    ``link`` is what it has of the negated word; ``cover`` the share of the words around it that it
    renders, from 0 to 1; ``has_not`` and ``has_hedge`` tell whether it has, where these stand, a
    "not", and what may stand for one.
    """

    link: Link
    cover: float
    has_not: bool
    has_hedge: bool


class Facing:
    """A sentence beside another of another text: what of its negation stands there."""

    def __init__(self, ours: Heads, theirs: Heads, possible: Possible) -> None:
        self.ours = ours
        self.theirs = theirs
        self._possible = possible
        self._rendered: dict[int, Sequence[int]] = {}

    @once
    def met(self) -> Mapping[Scope, Met]:
        """What the other text has of what stands around each "not"."""
        return {scope: self._met(scope) for scope in self.ours.scopes}

    @once
    def cover(self) -> float:
        """The share of all words that say something of which the other text renders any."""
        said = [*compress(self.ours.stems, self.ours.saying)]
        met = sum(map(self.theirs.has_any, map(self._possible.__getitem__, said)))
        return met / len(said) if said else 0.0

    def rendered(self, place: int) -> Sequence[int]:
        """Return where words stand in the other text that render one."""
        if place not in self._rendered:
            self._rendered[place] = self.theirs.places_of(self._stems(place))
        return self._rendered[place]

    def affinity(self, ours: Scope, theirs: Scope) -> float:
        """Return how likely it is that two texts say the same by a "not", as an order of rank."""
        heads = frozenset(self._places[ours])
        apart = abs(self.ours.share(ours.of[0]) - self.theirs.share(theirs.of[0]))
        return (
            2.0 * (not heads.isdisjoint((*theirs.head, *theirs.of)))
            + (not heads.isdisjoint(theirs.near))
            - 3.0 * apart
        )

    def _met(self, scope: Scope) -> Met:
        around = [self.rendered(place) for place in self._around(scope)]
        share = self.ours.share(scope.of[0])
        nearest = [
            min(places, key=lambda at: abs(self.theirs.share(at) - share))
            for places in around
            if places
        ]
        middle = median_low(nearest) if nearest else int(share * len(self.theirs.low))

        def is_beside(places: Iterable[int]) -> bool:
            return any(abs(place - middle) <= BESIDE for place in places)

        return Met(
            self._link(scope),
            len(nearest) / len(around) if around else 0.0,
            is_beside(at for other in self.theirs.scopes for at in other.of),
            is_beside(self.theirs.hedges_but(self._places[scope])) or self._is_most(scope),
        )

    def _around(self, scope: Scope) -> Sequence[int]:
        """Return where the next words of the clause stand that say something."""
        at = scope.of[-1]
        near = (place for away in range(1, REACH + 1) for place in (at - away, at + away))
        found = (
            place
            for place in near
            if 0 <= place < len(self.ours.low)
            and self.ours.saying[place]
            and self.ours.is_same_clause(place, at)
            and place not in scope.of
        )
        return [*islice(found, AROUND)]

    def _is_most(self, scope: Scope) -> bool:
        """Tell whether what no other thing is more than is told to be the most of all."""
        return self.theirs.tells_most and self.ours.compares(scope)

    def _link(self, scope: Scope) -> Link:
        if any(not self._stems(at).isdisjoint(self.theirs.stems_negated) for at in scope.head):
            return "answered"
        if scope.denies and self.ours.times_denied <= self.theirs.times_denied:
            return "answered"
        heads = self._places[scope]
        places = heads or [
            at for at in self._all_rendered(scope.near) if not self.theirs.is_name(at)
        ]
        if self._is_answered(scope, places):
            return "answered"
        if self._is_most(scope):
            return "hedged"
        hedges = self.theirs.hedges_but(heads)
        if any(self.theirs.is_hedged(place, hedges) for place in places):
            return "hedged"
        if len(places) <= self._again(scope, scope.head if heads else scope.near):
            return "unknown"
        return "head" if heads and not scope.is_doubtful else "near"

    @once
    def _places(self) -> Mapping[Scope, Sequence[int]]:
        """Where words stand that render what each "not" governs."""
        return {scope: self._all_rendered(scope.head) for scope in self.ours.scopes}

    def _stems(self, place: int) -> frozenset[str]:
        """Return the stems that render a word."""
        return self._possible[self.ours.stems[place]]

    def _all_rendered(self, places: Iterable[int]) -> Sequence[int]:
        """Return where words stand in the other text that render any of some."""
        return sorted({at for place in places for at in self.rendered(place)})

    def _again(self, scope: Scope, places: Iterable[int]) -> int:
        """Return how often the words at some places are said again, away from a "not"."""
        stems = frozenset[str]().union(*map(self.ours.stems.__getitem__, places))
        return sum(not scope.has((place,)) for place in self.ours.places_of(stems))

    def _is_answered(self, scope: Scope, places: Sequence[int]) -> bool:
        """Tell whether the other text negates there, and does not by that answer another "not"."""
        return any(
            other.has(places)
            or (
                any(self.theirs.is_beside(place, other) for place in places)
                and not any(other.has(heads) for one, heads in self._places.items() if one != scope)
            )
            for other in self.theirs.scopes
        )
