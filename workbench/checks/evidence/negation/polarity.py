"""Whether what one text negates stands in another text, and is negated there too.

Languages negate differently often; but what «не подходит» is said of, "suitable" or مناسب, is
negated in every text or in none. The lexicon that comes with the aligner tells what word renders
what a "not" governs. Where it stands in a text, away from any "not" and any word that may stand for
one, that text tells the opposite; where nothing renders it, nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from workbench.checks.evidence.linked import rendering
from workbench.checks.evidence.negation.heads import Heads, Scope
from workbench.checks.evidence.opposites.phrases import Pole
from workbench.checks.evidence.opposites.poles import poles
from workbench.once import once

Link = Literal["answered", "hedged", "head", "near", "unknown"]
"""What of a "not" another text has: a "not" too, what may be one, or what is negated without it.

``head`` is what the "not" governs, ``near`` only a word beside it.
"""

_SUREST: Sequence[Link] = ("head", "near", "unknown")
_ANSWERED: frozenset[Link] = frozenset({"answered", "hedged"})


class Facing:
    """A sentence beside another of another text: what of its negation stands there."""

    def __init__(self, ours: Heads, theirs: Heads) -> None:
        self.ours = ours
        self.theirs = theirs
        self._heads = {scope: self._known(scope.head) for scope in ours.scopes}

    @once
    def links(self) -> Mapping[Scope, Link]:
        """What the other text has of what each "not" negates here."""
        return {scope: self._link(scope) for scope in self.ours.scopes}

    def _link(self, scope: Scope) -> Link:
        if not self._heads[scope].isdisjoint(self.theirs.stems_negated) or self._is_opposite(scope):
            return "answered"
        heads = self._places[scope]
        places = heads or self._standing(self._known(scope.near), names=False)
        if self._is_answered(scope, places):
            return "answered"
        if any(map(self.theirs.is_hedged, places)):
            return "hedged"
        if len(places) <= self._again(scope, scope.head if heads else scope.near):
            return "unknown"
        return "head" if heads and not scope.is_doubtful else "near"

    @once
    def _places(self) -> Mapping[Scope, Sequence[int]]:
        """Where words stand that render what each "not" governs."""
        return {scope: self._standing(known) for scope, known in self._heads.items()}

    def _known(self, places: Iterable[int]) -> frozenset[str]:
        """Return the stems that render words."""
        return rendering(frozenset[str]().union(*map(self.ours.stems, places)))

    def _standing(self, stems: frozenset[str], names: bool = True) -> Sequence[int]:
        """Return where words with any of some stems stand in the other text, names or not."""
        index = self.theirs.by_stem
        found = {place for one in stems & index.keys() for place in index[one]}
        return [at for at in found if names or not self.theirs.is_name(at)]

    def _again(self, scope: Scope, places: Iterable[int]) -> int:
        """Return how often the words at some places are said again, away from a "not"."""
        index = self.ours.by_stem
        stems = frozenset[str]().union(*map(self.ours.stems, places))
        again = {place for one in stems & index.keys() for place in index[one]}
        return sum(not scope.has((place,)) for place in again)

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

    def _is_opposite(self, scope: Scope) -> bool:
        """Tell whether the other text tells the opposite of what a "not" governs: "wrong"."""
        known = poles(self.ours.lang)
        if known is None:
            return False
        words = (self.ours.words[at] for at in scope.head if at not in scope.of)
        told = frozenset[Pole]().union(*map(known.words.__getitem__, words))
        return bool(told) and any(
            pole.set == other.set and pole.name != other.name
            for pole in told
            for other in self.theirs.told
        )


class Turned(NamedTuple):
    """The texts that negate and those that do not, and whether what is negated surely stands there.

    Where it is not sure, nothing of what is negated was found without a "not".
    """

    negated: tuple[str, ...]
    plain: tuple[str, ...]
    is_sure: bool


def all_turned(row: Mapping[str, Heads]) -> Iterator[Turned]:
    """Yield the texts that may tell the opposite of all the others by a "not", lost or added."""
    for odd, ours in row.items():
        others = tuple(key for key in row if key != odd)
        counts = [len(row[key].scopes) for key in others]
        if _may_say_it_once(row, odd):
            continue
        if len(ours.scopes) < min(counts):
            links = [_surest(Facing(row[key], ours)) for key in others]
            if len(lacked := [link for link in links if link]) == len(others):
                sure = _is_lacking(ours, lacked) and not any(row[key].asks_by_not for key in others)
                yield Turned(others, (odd,), sure)
        elif len(ours.scopes) > max(counts):
            added = list(_added([Facing(ours, row[key]) for key in others]))
            if added:
                doubtful = any(row[key].hedges or row[key].scopes for key in others)
                sure = any("head" in one and not (doubtful and "unknown" in one) for one in added)
                yield Turned((odd,), others, sure and not ours.asks_by_not)


def _may_say_it_once(row: Mapping[str, Heads], odd: str) -> bool:
    """Tell whether texts may differ only in how often they say one "not" of several things."""
    if not all(one.scopes for one in row.values()):
        return False
    ours, others = row[odd].said, [row[key].said for key in row if key != odd]
    if any(one.said.is_paired for one in row.values()):
        return True
    if ours.may_share():
        return any(one.is_repeated() for one in others)
    return ours.is_repeated() and any(one.may_share() for one in others)


def _is_lacking(ours: Heads, links: Sequence[Link]) -> bool:
    """Tell whether a text that negates less often than the others surely tells the opposite."""
    if ours.said.has_lost_not:
        return True
    if ours.scopes:
        return "head" in links and "unknown" not in links
    return "head" in links or (not ours.may_negate and "near" in links)


def _surest(facing: Facing) -> Link | None:
    """Return the surest link of what is negated and not answered, if there is any."""
    links = set(facing.links.values()) - _ANSWERED
    return min(links, key=_SUREST.index, default=None)


def _added(facing: Sequence[Facing]) -> Iterator[Sequence[Link]]:
    """Yield for what a text negates and no other answers, what they have of it."""
    for scope in facing[0].ours.scopes:
        links = [one.links[scope] for one in facing]
        if not scope.denies and _ANSWERED.isdisjoint(links):
            yield links
