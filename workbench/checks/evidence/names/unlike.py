"""A name that only sounds somewhat like the one the other texts have: Bahram for Bahman.

Most names of a short text stand but once. Where two texts in different scripts spell a name letter
for letter alike, and the third has a word that begins and sounds like it but is another by its
letters, that word is another name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from workbench.checks.evidence.names.present import is_present
from workbench.checks.evidence.names.unclaimed import is_abbreviated
from workbench.lexicon.bags import STEMS
from workbench.names.given import given
from workbench.names.letters import apart, are_near, distances
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.sounds import changed_places, heard
from workbench.names.translated import RENDERINGS, is_ordinary
from workbench.names.writing import cost
from workbench.script import foreign_letters, main_script

SAME = 0.45
"""Wrong letters up to which two texts have the same name."""

OTHER, LEAST = 0.95, 0.65
"""Wrong letters from which a third text has another name, by one of the two and by the other."""

LOOSE_OTHER, LOOSE_LEAST = 1.3, 1.0
"""The same for a text in a script without capitals, which spells foreign names by ear."""

WRITTEN, WRITTEN_OTHERWISE = 7.0, 11.0
"""What it costs at the most to write one name in two languages, and how much more at the least to
write it as another: each foreign letter costs nine."""

USUAL = 1.3
"""The same for each letter where it is the usual way to write the name."""

SHORTEST = 4
"""Letters of a name from which one wrong letter makes another."""

AGAIN = 2
"""Beads in which two words stand for each other from which it is how the text spells the name."""


def unlike(mentions: Mentions, mention: Mention, bead: int) -> str | None:
    """Return the one text that has another name than two others, if that is sure."""
    if len(mention.at) < 3 or not mentions.is_proper(mention, bead):
        return None
    odd = _known_other(mentions, mention, bead) or _spelt_otherwise(mentions, mention, bead)
    if odd and is_abbreviated(mentions.texts[odd], bead, mention.at[odd][0]):
        return None
    return odd


def _apart(spelt: Mapping[str, str]) -> list[str]:
    """Return the texts whose word may be read with the same consonants as no other's."""
    read = {key: frozenset(heard(word).ways) for key, word in spelt.items()}
    return [
        key
        for key, ways in read.items()
        if all(other == key or ways.isdisjoint(theirs) for other, theirs in read.items())
    ]


def _spelt_otherwise(mentions: Mentions, mention: Mention, bead: int) -> str | None:
    """Return the one of some texts that spells a name otherwise than two that spell it alike."""
    spelt = dict(zip(mention.at, mentions.table.spellings(mention, bead), strict=True))
    return next(
        (
            key
            for key in _apart(spelt)
            if not _is_known(mentions, mention, bead, key)
            and _is_name(mentions, mention, bead, key)
            for pair in combinations([other for other in spelt if other != key], 2)
            if _is_another(mentions, mention, bead, key, pair, spelt)
        ),
        None,
    )


def _is_another(
    mentions: Mentions,
    mention: Mention,
    bead: int,
    key: str,
    pair: tuple[str, str],
    spelt: Mapping[str, str],
) -> bool:
    """Tell whether a text has another name than two that have the same, in different scripts."""
    if len({main_script(mentions.shown(mention, other, bead)) for other in pair}) < len(pair):
        return False
    one, other = (spelt[text] for text in pair)
    word = spelt[key]
    langs = [mentions.texts[text].lang for text in (*pair, key)]
    if _is_written_otherwise((one, other, word), langs) or (
        _agree(one, other) and changed_places(one, word) and changed_places(other, word)
    ):
        return not is_present(mentions, mention, bead, key, mention.at[key])
    return (
        _agree(one, other)
        and _are_far(mentions, key, (one, other), word)
        and not is_present(mentions, mention, bead, key)
    )


def _is_written_otherwise(words: Sequence[str], langs: Sequence[str]) -> bool:
    """Tell whether languages hardly ever write the first two of three words, one name, as a third.

    As they write their letters, that is: Вавилов, واویلوف, Pavlov.
    """
    (one, other, word), (lang, its, theirs) = words, langs
    if foreign_letters(theirs)[word] or min(map(_shortest, words)) < SHORTEST:
        return False
    agreed = cost(one, lang, other, its)
    return (
        agreed is not None
        and agreed <= WRITTEN
        and all(
            (found := cost(name, its_own, word, theirs)) is not None
            and found >= agreed + WRITTEN_OTHERWISE
            for name, its_own in ((one, lang), (other, its))
        )
    )


def _shortest(forms: str) -> int:
    return min(map(len, forms.split()))


def _known_other(mentions: Mentions, mention: Mention, bead: int) -> str | None:
    """Return the text whose word the list of names has for another name than the others': Hosein.

    Its vowels alone tell it from Hasan, and those every language writes as it pleases.
    """
    keys = [*mention.at]
    words = [mentions.shown(mention, key, bead) for key in keys]
    odd = _of_another_name([*map(STEMS.__getitem__, words)])
    if odd is None:
        return None
    words = [*map(str.casefold, words)]
    key, word = keys.pop(odd), words.pop(odd)
    langs = [mentions.texts[one].lang for one in keys]
    theirs = zip(words, langs, strict=True)
    if all(_is_written_so(word, mentions.texts[key].lang, *name) for name in theirs):
        return None
    called_so = (mentions.table.listed(bead, one, mention.at[one][0]) for one in keys)
    stems = mentions.texts[key].short_stems(bead)
    return key if all(called.isdisjoint(stems) for called in called_so) else None


def _of_another_name(stems: Sequence[str]) -> int | None:
    """Return which of some stems the list has for another name than two of the others."""
    known = given()
    if sum(map(known.__contains__, stems)) < 2:
        return None
    for at, stem in enumerate(stems):
        others = (*stems[:at], *stems[at + 1 :])
        theirs = known.get(stem)
        if (
            theirs
            and theirs.isdisjoint(others)
            and any(one in known.get(other, ()) for one, other in combinations(others, 2))
        ):
            return at
    return None


def _is_written_so(word: str, lang: str, name: str, its: str) -> bool:
    """Tell whether a language writes a name as a word is written, and no other word of the list.

    جلیلی may be of the Galilee, but not where the others have Джалили and Jalili.
    """
    usual = cost(name, its, word, lang)
    return usual is not None and usual <= USUAL * len(name)


def _agree(one: str, other: str) -> bool:
    """Tell whether two texts spell a name alike."""
    longest = min(len(one.split()[0]), len(other.split()[0]))
    return longest >= SHORTEST - 1 and are_near(one, other, SAME)


def _are_far(mentions: Mentions, key: str, names: Sequence[str], word: str) -> bool:
    """Tell whether a word of a text is another name than those of the others."""
    strict = mentions.texts[key].has_capitals
    other, least = (OTHER, LEAST) if strict else (LOOSE_OTHER, LOOSE_LEAST)
    return all(
        distance >= least for name in names for distance in distances(name, word, least)
    ) and any(apart(name, word, other) >= other for name in names)


def _is_name(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether the word of a text that is to be another name is one at all."""
    text = mentions.texts[key]
    word = text.words[bead][mention.at[key][0]]
    if text.stems[bead][mention.at[key][0]] in text.common:
        return False
    return not is_ordinary(word)


def _is_known(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether a word is known to render the name, from the lexicon or this document."""
    text = mentions.texts[key]
    theirs = {text.stems[bead][at] for at in mention.at[key]}
    words = {STEMS[text.words[bead][at]] for at in mention.at[key]}
    for other, places in mention.at.items():
        if other == key:
            continue
        ours = mentions.texts[other]
        for at in places:
            if not words.isdisjoint(RENDERINGS[ours.words[bead][at]]):
                return True
            beads = ours.places[ours.stems[bead][at]]
            if any(len(set(beads).intersection(text.places[stem])) >= AGAIN for stem in theirs):
                return True
    return False
