"""Whether a word that renders nothing was misread for the one that the other texts let expect.

The word that is expected must be one that is known; it must be no other form of the word, nor of
its root; and the word itself must render nothing of what that one renders. A word that nobody knows
is a slip then. One that is known may well be a free translation that happens to look so: all must
tell clearly that it is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import permutations, product
from math import log
from typing import NamedTuple

from workbench.checks.evidence.misread.expected import DEEP, SHORTEST, Doubt, Rendered, doubts
from workbench.checks.evidence.misread.near import LOST, MORE, OTHER, SWAPPED
from workbench.collation import Collation
from workbench.languages import language
from workbench.lexicon.bags import STEMS
from workbench.lexicon.concepts import shipped_concepts
from workbench.lexicon.general import shipped
from workbench.names.dictionary import further_endings, in_dictionary
from workbench.passages import passages
from workbench.words import stems

CLEAR = 0.55
"""How surely each other text should find its word rendered, where a known word may be misread."""

LONGEST_ENDING = 3
"""Letters of an ending that a dictionary may lack."""

ENDING = 2
"""Letters at the end of a word of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A word of a text that is ``expected`` to be another; if it is ``known``, it is one as well.

    ``renders`` has a stem of each other text that the expected one renders; ``weight`` is how
    surely these should be rendered, as log odds.
    """

    doubt: Doubt
    expected: str
    known: bool
    renders: Mapping[str, Rendered]
    weight: float


def misread(collation: Collation, clear: float = CLEAR) -> list[Misread]:
    """Return the words of a document that were misread, each with what is expected most surely.

    ``clear`` is how surely each other text should find its word rendered if a word is known.
    """
    read = passages(collation)
    best: dict[tuple[str, int], Misread] = {}
    for doubt in doubts(collation):
        lang = collation.lang(doubt.key)
        if found := _judged(doubt, lang, read[doubt.key].vocabulary.by_low, clear):
            place = doubt.key, doubt.entry
            if place not in best or found.weight > best[place].weight:
                best[place] = found
    often = Counter(map(_matter, best.values()))
    return [one for one in best.values() if often[_matter(one)] == 1]


def _matter(one: Misread) -> tuple[str, str, str]:
    """Return the word and what is expected: what recurs is a way to translate."""
    return one.doubt.key, STEMS[one.doubt.word], one.doubt.stem[:-1]


def _judged(doubt: Doubt, lang: str, said: Container[str], clear: float) -> Misread | None:
    known = doubt.known or in_dictionary(doubt.word, lang) or _has_an_ending(doubt.word, lang)
    if known and doubt.at > DEEP:
        return None
    expected = mended(doubt)
    if not _is_word(doubt, expected, known, lang) and expected not in said:
        return None
    if not _may_look_so(doubt.word, expected, doubt.how, doubt.at, lang):
        return None
    if known and _are_of_one_root(doubt.word, expected, lang):
        return None
    if _are_moods(doubt.word, expected, lang):
        return None
    if known and not _is_of_shape(doubt, expected, lang):
        return None
    if _may_render(doubt):
        return None
    best = {other: max(found, key=_usual) for other, found in doubt.renders.items()}
    weight = -sum(log(1 - one.usual) for one in best.values())
    if known and not (min(map(_usual, best.values())) >= clear and _mean_one_thing(doubt)):
        return None
    return Misread(doubt, expected, known, best, weight)


def _is_word(doubt: Doubt, expected: str, known: bool, lang: str) -> bool:
    """Tell whether a dictionary has what is expected.

    It may have but what that begins with, without an ending, where the word itself is known.
    """
    if expected == doubt.stem or in_dictionary(expected, lang):
        return True
    ends = range(len(expected) - 1, max(len(expected) - LONGEST_ENDING, SHORTEST) - 1, -1)
    return known and any(in_dictionary(expected[:end], lang) for end in ends)


def _has_an_ending(word: str, lang: str) -> bool:
    """Tell whether it is a known word with a further ending: آبمان is "our water"."""
    concepts = shipped_concepts()
    return any(
        word.endswith(ending) and concepts.meant(word.removesuffix(ending))
        for ending in further_endings(lang)
    )


def _may_render(doubt: Doubt) -> bool:
    """Tell whether the lexicon knows the word itself to render what the expected one does."""
    known = shipped().of(STEMS[doubt.word])
    return any(one.stem in known for found in doubt.renders.values() for one in found)


def _usual(one: Rendered) -> float:
    return one.usual


def _mean_one_thing(doubt: Doubt) -> bool:
    """Tell whether the dictionary has one thing that what is expected, and all others, may mean."""
    concepts = shipped_concepts()
    meant = concepts.meant(doubt.stem)
    for found in doubt.renders.values():
        meant &= frozenset[int]().union(*(concepts.meant(one.stem) for one in found))
    return bool(meant)


def _may_look_so(word: str, expected: str, how: int, at: int, lang: str) -> bool:
    """Tell whether two words look alike, and are no two forms of one."""
    looks, stem_of = _look_alikes(lang), stems(lang)
    ours, theirs = word[at : at + 1], expected[at : at + 1]
    last = at + (how == SWAPPED)
    if len(expected) < SHORTEST or last >= min(len(stem_of[word]), len(stem_of[expected])):
        return False
    if how == OTHER and at and (ours, theirs) in looks.shapes:
        return True
    if how in (LOST, MORE):
        letter = theirs if how == LOST else ours
        if not at or letter in looks.of_roots:
            return False
    elif how == OTHER and (
        {ours, theirs} <= looks.of_roots or (not at and {ours, theirs} <= looks.prefixes)
    ):
        return False
    return min(len(word), len(expected)) - at > looks.ending


def _are_of_one_root(word: str, expected: str, lang: str) -> bool:
    """Tell whether two words are one behind their preverbs: «почистить» and «прочистить».

    So are "when" and "then". One of them has two letters at least: «склад» and «оклад» are two
    words.
    """
    return any(
        word.startswith(one)
        and expected.startswith(other)
        and word.removeprefix(one) == expected.removeprefix(other)
        for one, other in permutations(_look_alikes(lang).preverbs, 2)
        if len(one) + len(other) > 2
    )


def _are_moods(word: str, expected: str, lang: str) -> bool:
    """Tell whether a verb asks in one of two forms and tells in the other: «жарьте», «жарите»."""
    return any(
        word.endswith(one)
        and expected.endswith(other)
        and word.removesuffix(one) == expected.removesuffix(other)
        for one, other in permutations(_look_alikes(lang).moods, 2)
    )


def _is_of_shape(doubt: Doubt, expected: str, lang: str) -> bool:
    """Tell whether a letter is read for one of its shape, where a language has such letters."""
    shapes, at = _look_alikes(lang).shapes, doubt.at
    return not shapes or (doubt.how == OTHER and (doubt.word[at], expected[at]) in shapes)


class _LookAlikes(NamedTuple):
    """What the section "look-alikes" says of a language."""

    ending: int
    shapes: frozenset[tuple[str, str]]
    of_roots: frozenset[str]
    prefixes: frozenset[str]
    preverbs: tuple[str, ...]
    moods: tuple[str, ...]


@cache
def _look_alikes(lang: str) -> _LookAlikes:
    data = language(lang).data.get("look-alikes") or {}
    return _LookAlikes(
        int(data.get("ending", ENDING)),
        frozenset(pair for row in data.get("shapes", "").split() for pair in product(row, row)),
        frozenset(data.get("of roots", "").split()),
        frozenset(data.get("prefixes", "").split()),
        *(tuple(data.get(name, "").split()) for name in ("preverbs", "moods")),
    )


def mended(doubt: Doubt) -> str:
    """Return the word as it should be, by the stem that it should have."""
    word, at = doubt.word, doubt.at
    if doubt.how == OTHER:
        return word[:at] + doubt.stem[at] + word[at + 1 :]
    if doubt.how == LOST:
        return word[:at] + doubt.stem[at] + word[at:]
    if doubt.how == MORE:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
