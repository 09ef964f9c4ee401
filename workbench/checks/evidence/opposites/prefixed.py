"""Opposites that a prefix makes: "reliable" and «ненадёжный», قانونی and "illegal".

They need not be listed: the lexicon tells that «надёжный» renders "reliable", and the language that
«не-» negates it. Where all texts but one tell such a word or negate it by a prefix or a "not", and
that one does the other thing, it tells the opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workbench.checks.evidence.linked import RENDERINGS, rendering
from workbench.checks.evidence.negation.heads import Heads
from workbench.checks.evidence.negation.negating import Negating

FEWEST = 3
"""Texts of which one can be told to be alone."""


class Prefixed(NamedTuple):
    """The texts that agree and the odd one, and where each has the word, as a place among its own.

    A text that has the word in no form that is known has no place.
    """

    many: tuple[str, ...]
    odd: str
    places: Mapping[str, int]


class _Told(NamedTuple):
    """Whether a text negates a word, and where it stands if it is known."""

    negates: bool
    place: int | None


def may_be_prefixed(how: Negating, word: str) -> bool:
    """Tell whether a prefix may negate in a word what the lexicon knows."""
    low = word.casefold()
    if how.not_perhaps.fullmatch(low) or not how.hints[word].isdisjoint({"negates", "denies"}):
        return False
    return any(RENDERINGS[stem] for stem in how.stems_negated[low])


def may_be_told(
    hows: Mapping[str, Negating],
    stems: Mapping[str, frozenset[str]],
    hints: Mapping[str, frozenset[str]],
) -> bool:
    """Tell whether all other texts may have a word that one has with a prefix, any without it.

    ``stems`` are those of all words of each text, ``hints`` the words that ``may_be_prefixed``.
    """
    return any(
        any(not bare.isdisjoint(stems[other]) for other in stems if other != key)
        and all(
            not (bare | whole).isdisjoint(stems[other] | _negated(hows[other], hints[other]))
            for other in stems
            if other != key
        )
        for key, words in hints.items()
        for word in words
        for bare in [rendering(hows[key].stems_negated[word.casefold()])]
        for whole in [rendering(hows[key].stems[word.casefold()])]
    )


def _negated(how: Negating, words: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*(how.stems_negated[word.casefold()] for word in words))


def prefixed(row: Mapping[str, Heads], hints: Mapping[str, frozenset[str]]) -> Iterator[Prefixed]:
    """Yield the words of a sentence that one text alone negates by a prefix, or alone does not.

    ``hints`` are the words of each text that ``may_be_prefixed``.
    """
    if len(row) < FEWEST:
        return
    for key, ours in row.items():
        for place, word in enumerate(ours.words):
            if word in hints[key] and not ours.is_name(place):
                yield from _opinions(row, key, place)


def _opinions(row: Mapping[str, Heads], key: str, place: int) -> Iterator[Prefixed]:
    """Yield what texts tell of a word with a prefix, if one of them is alone."""
    ours = row[key]
    stems = ours.how.stems_negated[ours.low[place]]
    if not stems.isdisjoint(ours.by_stem) or any(
        ours.is_beside(place, scope) for scope in ours.scopes
    ):
        return
    bare, whole = rendering(stems), rendering(ours.stems(place))
    told: dict[str, _Told] = {key: _Told(True, place)}
    for other, theirs in row.items():
        if other != key:
            found = _told(theirs, bare, whole)
            if found is None:
                return
            told[other] = found
    for negates in (True, False):
        alone = [one for one, how in told.items() if how.negates == negates]
        if len(alone) == 1:
            (odd,) = alone
            places = {one: how.place for one, how in told.items() if how.place is not None}
            if odd in places:
                yield Prefixed(tuple(one for one in told if one != odd), odd, places)


def _told(theirs: Heads, bare: frozenset[str], whole: frozenset[str]) -> _Told | None:
    """Return whether a text negates a word of which ``bare`` are stems, None where it is not told.

    ``whole`` are the stems of the word with its prefix: who has one of them, negates it.
    """
    for place, word in enumerate(theirs.low):
        if not theirs.how.stems_negated[word].isdisjoint(bare):
            return _Told(True, place)
    if not whole.isdisjoint(theirs.by_stem):
        return _Told(True, _first(theirs, whole))
    places = [place for one in bare & theirs.by_stem.keys() for place in theirs.by_stem[one]]
    if not places:
        return None
    if any(theirs.is_beside(place, scope) for place in places for scope in theirs.scopes):
        return _Told(True, min(places))
    if theirs.may_negate or any(map(theirs.is_denied, places)):
        return None
    return _Told(False, min(places))


def _first(said: Heads, stems: frozenset[str]) -> int:
    """Return where the first word with one of some stems stands."""
    return min(place for one in stems & said.by_stem.keys() for place in said.by_stem[one])
