"""What a text has instead of a name that two others spell alike, letter by letter.

How a document renders its names is learnt where they recur; where a name stands but once, two
texts that spell it alike, each in its own script, are the best witnesses there are. If no word of
the third may be that name, a word of it that is a name, and that nothing in the other two accounts
for, stands for it: one that is spelt nearly so (Voronin, Voronov), or the only one.
"""

from __future__ import annotations

from itertools import combinations, product

from workbench.checks.evidence.names.present import is_present
from workbench.checks.evidence.names.unclaimed import Unclaimed, is_acronym
from workbench.languages import language
from workbench.names.dictionary import in_dictionary
from workbench.names.letters import apart, are_near, is_within
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.sounds import changed_places
from workbench.names.translated import RENDERINGS
from workbench.script import foreign_letters

AGREED = 0.35
"""Wrong letters up to which two texts have the same name."""

LIKE = 0.65
"""Wrong letters up to which a word may well be the name."""

SHORTEST = 3
"""Letters of a name that is looked for."""

UNLIKE, MISSPELT = 0.95, 1.6
"""Wrong letters from which a word is another name, and up to which it is one misspelt."""

FEW = 18
"""Words of a text among which the one unknown name stands for the one that is lacking."""

APART = 0.25
"""Share of a longer one by which they may stand apart."""

TAUGHT = 200
"""Beads from which a document teaches its names, and long ones need not be guessed at."""

SCENE = 2
"""Beads before and after a longer one in which the others may name who is named there."""


def another(
    mentions: Mentions, mention: Mention, bead: int, key: str, unclaimed: Unclaimed
) -> tuple[Mention, Mention] | None:
    """Return a name as two texts have it, and what a third has instead, if that is sure."""
    others = [other for other in mention.at if other != key]
    if len(others) < 2 or not unclaimed.names(key) or not mentions.is_proper(mention, bead):
        return None
    for pair in combinations(others, 2):
        name = _agreed(mentions, mention, bead, pair)
        other = name and _other(mentions, name, bead, key, unclaimed)
        if name and other:
            return name, other
    return None


def _agreed(
    mentions: Mentions, mention: Mention, bead: int, pair: tuple[str, str]
) -> Mention | None:
    """Return the two words that two texts spell alike, or are known to have for one name."""
    one, other = pair
    if _script(mentions, one) == _script(mentions, other):
        return None
    for ours, theirs in product(mention.at[one], mention.at[other]):
        if (
            _is_name(mentions, one, bead, ours)
            and _is_name(mentions, other, bead, theirs)
            and (
                mention.known
                or _are_alike(
                    mentions.texts[one].spelling(bead, ours),
                    mentions.texts[other].spelling(bead, theirs),
                )
            )
        ):
            name = mentions.texts[one].stems[bead][ours]
            return Mention(one, name, {one: (ours,), other: (theirs,)}, strength=1.0)
    return None


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two words are one name, or one holds the other: ستارخان, Саттар."""
    return are_near(one, other, AGREED) or is_within(one, other) or is_within(other, one)


def _is_name(mentions: Mentions, key: str, bead: int, place: int) -> bool:
    """Tell whether a word may be what two texts have for one name, as far as it alone tells."""
    text = mentions.texts[key]
    word = text.words[bead][place]
    if len(word) < SHORTEST or foreign_letters(text.lang)[word]:
        return False
    if not text.has_capitals:
        return True
    return (
        word[0].isupper()
        and not is_acronym(text, bead, place)
        and not in_dictionary(word, text.lang)
    )


def _other(
    mentions: Mentions, name: Mention, bead: int, key: str, unclaimed: Unclaimed
) -> Mention | None:
    """Return what a text has instead of a name, if that is sure."""
    text = mentions.texts[key]
    if _is_rendered(mentions, name, bead, key):
        return None
    spelt = mentions.table.spellings(name, bead)
    alike = [
        place
        for place in unclaimed.names(key)
        for word in (text.spelling(bead, place),)
        if UNLIKE <= min(apart(one, word, MISSPELT) for one in spelt) <= MISSPELT
        or all(changed_places(one, word) for one in spelt)
    ]
    long = not alike and len(text.words[bead]) > FEW
    taught = long and len(mentions.by_bead) >= TAUGHT
    found = alike if len(alike) == 1 else () if taught else unclaimed.of(key)
    if not found or found != list(range(found[0], found[0] + len(found))):
        return None
    other = Mention(key, text.stems[bead][found[0]], {key: (found[0],)})
    if (
        (long and mentions.apart(name, other, bead) > APART)
        or (long and mentions.near(other, bead, name.at, SCENE))
        or _stands_for(mentions, name, other, bead)
        or is_present(mentions, name, bead, key)
        or _is_like(mentions, name, bead, key)
    ):
        return None
    return other


def _is_like(mentions: Mentions, name: Mention, bead: int, key: str) -> bool:
    """Tell whether a word of a text may well be the name, spelt otherwise."""
    text = mentions.texts[key]
    stems = {stem for stem in text.stems[bead] if stem not in text.common}
    return any(
        are_near(one, text.spellings[stem], LIKE)
        for one in mentions.table.spellings(name, bead)
        for stem in stems
    )


def _is_rendered(mentions: Mentions, name: Mention, bead: int, key: str) -> bool:
    """Tell whether the lexicon or the list of names has some word of a text for the name."""
    return any(
        known and not known.isdisjoint(mentions.texts[key].short_stems(bead))
        for other, places in name.at.items()
        for known in (RENDERINGS[mentions.texts[other].words[bead][place]] for place in places)
    )


def _stands_for(mentions: Mentions, name: Mention, other: Mention, bead: int) -> bool:
    """Tell whether a word stands for the name, or for nothing, elsewhere: Вирсавия, Beersheba."""
    ours, theirs = mentions.texts[name.key], mentions.texts[other.key]
    for there in {*ours.places[name.name]}.intersection(theirs.places[other.name]) - {bead}:
        one = mentions.word(other.key, there, theirs.stems[there].index(other.name))
        if len(one.at) == 1 or name.name in (
            ours.stems[there][at] for at in one.at.get(name.key, ())
        ):
            return True
    return False


def _script(mentions: Mentions, key: str) -> str:
    return language(mentions.texts[key].lang).script
