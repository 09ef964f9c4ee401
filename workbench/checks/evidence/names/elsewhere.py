"""A name that a text spells in another way than at its other places: Meshkafian, of Meshkatian.

Where the others have one name in several beads, the text has one word for it. A word that stands
but once, is a letter or two away from that one, and is less like the name by its letters, is it
misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from rapidfuzz.distance import OSA, Prefix

from workbench.lexicon.bags import stem as short_stem
from workbench.names.alphabets import UNVOWELLED, sounds
from workbench.names.dictionary import in_dictionary, is_derived
from workbench.names.letters import VOWELS
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.spellings import OddSpelling
from workbench.names.text import Text
from workbench.names.writing import wrong_letters
from workbench.script import foreign_letters

SHORTEST, LONG = 4, 6
"""Letters of a name from which it may be misspelt by one, and by two; two may change places in
any."""

ENDING = 2
"""Letters of a name that what is made of it may have lost: Spain, Spaniard."""

WORSE = (0.3, 0.1, 0.0)
"""Wrong letters by which a misspelt name at the least sounds less like the name than the usual
word does that stands for it in one other bead, in two, and in more."""

SURE = 0.5
"""The same from which that is certain."""

MANY = 4
"""Beads of the usual word from which it is certain however near the other sounds."""

_TWICE = re.compile(r"(.)\1")


class Elsewhere:
    """What each text of a document has for its names, to tell what it has otherwise in one bead."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._rare: dict[int, dict[str, list[int]]] = {}
        for key, text in mentions.texts.items():
            for bead, places in _rare_names(text).items():
                self._rare.setdefault(bead, {})[key] = places

    def misspelt(self, mention: Mention, bead: int) -> OddSpelling | None:
        """Return the word of a bead that is a name misspelt, which its text spells otherwise."""
        mentions = self._mentions
        rare = self._rare.get(bead) if mentions.is_proper(mention, bead) else None
        for key, places in rare.items() if rare else ():
            text, stems = mentions.texts[key], mentions.texts[key].stems[bead]
            others = {
                other: mentions.texts[other].stems[bead][at[0]]
                for other, at in mention.at.items()
                if other != key
            }
            may_be = any(
                _is_letters_away(stems[at], stem)
                for other, name in others.items()
                for stem in mentions.table.renderings[other, key].get(name, ())
                for at in places
            )
            usual = self._usual(others, bead, key) if may_be else {}
            fewest = min((len(mention.at[other]) for other in others), default=0)
            if not usual or sum(map(usual.__contains__, stems)) >= fewest:
                continue
            sources = map(mentions.texts.__getitem__, others)
            names = [(one.spelling(bead, mention.at[one.key][0]), one.lang) for one in sources]
            for at in places:
                found = _misspelt(text, stems[at], usual, names)
                if found and not self._is_listed(bead, key, at, found[0], others):
                    return _odd(text, bead, at, *found)
        return None

    def _is_listed(
        self, bead: int, key: str, place: int, usual: str, others: Iterable[str]
    ) -> bool:
        """Tell whether the list of names has a word for a name, and not as the usual one: Аракс."""
        texts = self._mentions.texts
        listed = self._mentions.table.listed(bead, key, place)
        return not usual.startswith(short_stem(texts[key].words[bead][place])) and any(
            not listed.isdisjoint(texts[other].short_stems(bead)) for other in others
        )

    def _usual(self, others: Mapping[str, str], bead: int, key: str) -> dict[str, int]:
        """Return what a text has in other beads for a name of the others, with in how many."""
        found: dict[str, int] = {}
        places = self._mentions.texts[key].places
        for other, name in others.items():
            beads = {*self._mentions.texts[other].places[name]} - {bead}
            for stem in self._mentions.table.renderings[other, key].get(name, ()):
                if together := len(beads.intersection(places[stem])):
                    found.setdefault(stem, together)
        return found


def _rare_names(text: Text) -> dict[int, list[int]]:
    """Return by bead where words stand that stand in no other, and that may be names."""
    stream, once, stems = text.stream, text.standing.often == 1, [*text.stream.stems]
    used = stream.used[once[stream.stem_of[stream.used]]]
    if text.has_capitals:
        used = used[text.upper[used]]
    return stream.places(
        number
        for number, stem in zip(used.tolist(), stream.stem_of[used].tolist(), strict=True)
        if _may_be_name(text, stream.pieces[number], stems[stem])
    )


def _may_be_name(text: Text, word: str, stem: str) -> bool:
    return (
        stem not in text.common
        and not foreign_letters(text.lang)[word]
        and not (text.has_capitals and word[1:2].isupper())
    )


def _misspelt(
    text: Text, odd: str, usual: Mapping[str, int], names: Sequence[tuple[str, str]]
) -> tuple[str, bool] | None:
    """Return which of the usual words for some names another is, misspelt, and if for certain."""
    for stem in sorted(usual, key=lambda stem: (-usual[stem], stem)):
        if _is_letters_away(odd, stem) and _may_be_one(text, odd, stem):
            beads, worse = usual[stem], _worse(text, odd, stem, names)
            if worse >= WORSE[min(beads, len(WORSE)) - 1]:
                sure = worse >= SURE or beads >= MANY
                return stem, sure and not _has_a_vowel_more(odd, stem)
    return None


def _may_be_one(text: Text, odd: str, usual: str) -> bool:
    """Tell whether a word may be another misspelt, and not made of it: no form, no adjective."""
    shared = Prefix.similarity(odd, usual)
    return (
        min(len(odd), len(usual)) >= SHORTEST
        and not any(a.startswith(b) or a.endswith(b) for a, b in ((odd, usual), (usual, odd)))
        and not (is_derived(odd, text.lang) and shared >= len(usual) - ENDING)
        and usual not in text.common
        and not (text.has_capitals and in_dictionary(usual, text.lang))
        and _TWICE.sub(r"\1", odd) != _TWICE.sub(r"\1", usual)
    )


def _is_letters_away(odd: str, usual: str) -> bool:
    wrong = OSA.distance(odd, usual)
    if wrong == 2:
        return min(len(odd), len(usual)) >= LONG or sorted(odd) == sorted(usual)
    return wrong == 1


def _has_a_vowel_more(one: str, other: str) -> bool:
    """Tell whether but one of two words writes a vowel, in a script that may leave it out: منگا.

    Both may stand in a good text.
    """
    bare, its = (
        [letter for letter in word if VOWELS.isdisjoint("".join(sounds(letter)))]
        for word in (one, other)
    )
    return one[0] in UNVOWELLED and bare == its and len(one) != len(other)


def _worse(text: Text, odd: str, usual: str, names: Sequence[tuple[str, str]]) -> float:
    """Return by how many wrong letters a word is less like some names than another.

    Each name comes with its language.
    """
    one, other = text.spellings[odd], text.spellings[usual]
    return fmean(
        wrong_letters(one, text.lang, *name) - wrong_letters(other, text.lang, *name)
        for name in names
    )


def _odd(text: Text, bead: int, place: int, usual: str, likely: bool) -> OddSpelling:
    there = text.places[usual][0]
    return OddSpelling(
        key=text.key,
        bead=bead,
        spans=text.spans(bead, (place,)),
        odd=text.words[bead][place],
        usual=text.words[there][text.stems[there].index(usual)],
        times=len(text.places[usual]),
        likely=likely,
    )
