"""What stands in a text where a name should: next to what renders the word next to it.

In a short text most names stand but once, and nothing can be learnt of them. Yet where two texts
say "Comrade Kianuri", and the third says "Comrade" and a word that renders nothing, that word has
taken the name's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.lexicon.bags import stem as short_stem
from workbench.lexicon.general import shipped
from workbench.names.dictionary import has_dictionary, in_dictionary, is_adjective
from workbench.names.guesses import WRONG, agree
from workbench.names.hearing import ALIKE, SURE_SOUND, sounds_like, sure_to_sound_like
from workbench.names.letters import are_near, holds
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.renderings import MADE_OF
from workbench.names.sounds import heads, likeness
from workbench.names.text import Text
from workbench.names.translated import learnt

SHORTEST = 3
"""Letters of a word that may be a name."""

MOST_BEADS = 3
"""Beads in which a word that has taken a name's place may stand."""

LINKED = 0.2
"""Probability in the shipped lexicon from which one word is taken to render another."""

BESIDE = 2
"""Words before and behind a name whose renderings tell where it should stand."""

REACH = 3
"""Words from what renders such a neighbour within which another name has taken the place."""

SPELT = 0.95
"""Likeness of sound from which even words of two consonants are one."""

UNLIKE = 0.65
"""Likeness of sound from which a word may be the name, spelt otherwise."""


_OPENING = frozenset('"«“„‘')
# A name ends after few words, and no mark stands among them but a hyphen.
_CLOSED = re.compile(r"[\w\s-]{0,24}[\"»”“’]")


def in_its_place(mentions: Mentions, mention: Mention, bead: int, key: str) -> int | None:
    """Return the word of ``key`` that stands where a name that it lacks should, if there is one."""
    for source, places in mention.at.items():
        for neighbour, step in ((min(places) - 1, 1), (max(places) + 1, -1)):
            if 0 <= neighbour < len(mentions.texts[source].words[bead]):
                there = _rendered(mentions, bead, source, neighbour, key)
                if there is not None and _may_replace(
                    mentions,
                    mention,
                    bead,
                    key,
                    there + step,
                    _is_titled(mentions, bead, key, there, step),
                ):
                    return there + step
    return _nearby(mentions, mention, bead, key) if mention.strength >= ALIKE else None


def _nearby(mentions: Mentions, mention: Mention, bead: int, key: str) -> int | None:
    """Return the one word that may have replaced a name, near what stands beside the name."""
    beside = [
        (source, at)
        for source, places in mention.at.items()
        for first, last in ((min(places), max(places)),)
        for at in (*range(first - BESIDE, first), *range(last + 1, last + 1 + BESIDE))
        if 0 <= at < len(mentions.texts[source].words[bead])
    ]
    rendered = {_rendered(mentions, bead, source, at, key) for source, at in beside}
    near = {at + step for at in rendered if at is not None for step in range(-REACH, REACH + 1)}
    found = [at for at in sorted(near) if _may_replace(mentions, mention, bead, key, at)]
    return found[0] if len(found) == 1 else None


def _rendered(mentions: Mentions, bead: int, source: str, at: int, key: str) -> int | None:
    """Return the one word of ``key`` that renders a word of ``source``."""
    for mention in mentions.by_bead[bead]:
        if at in mention.at.get(source, ()) and len(mention.at.get(key, ())) == 1:
            return mention.at[key][0]
    ours, theirs = mentions.texts[source], mentions.texts[key]
    word = ours.words[bead][at]
    if len(word) == 1:
        found = [
            place
            for place, other in enumerate(theirs.words[bead])
            if len(other) == 1 and heads(word.casefold()) & heads(other.casefold())
        ]
    else:
        links = learnt(word, LINKED)
        spelling = ours.spelling(bead, at)
        alike = {
            place
            for place in theirs.sounding(bead, heads(spelling))
            if sure_to_sound_like(spelling, theirs.spelling(bead, place))
        }
        found = [
            place
            for place, other in enumerate(theirs.short_stems(bead))
            if place in alike or other in links
        ]
    return found[0] if len(found) == 1 else None


def _is_titled(mentions: Mentions, bead: int, key: str, place: int, step: int) -> bool:
    """Tell whether a word next to another is a name, be it a word as well.

    It is behind an initial or a title, and beside another name.
    """
    text = mentions.texts[key]
    word, stem = text.words[bead][place], text.stems[bead][place]
    if len(word) == 1:
        ((_, end),) = text.spans(bead, (place,))
        return step > 0 and text.texts[bead][end : end + 1] == "."
    return (step > 0 and stem in text.barred) or (
        text.has_capitals and mentions.is_proper(mentions.word(key, bead, place), bead)
    )


def _may_replace(
    mentions: Mentions, mention: Mention, bead: int, key: str, place: int, titled: bool = False
) -> bool:
    """Tell whether a word may be another name: rare, unknown, and nothing's rendering.

    Next to another name or an initial, where it is ``titled``, it may stand in a dictionary.
    """
    text = mentions.texts[key]
    if not 0 <= place < len(text.words[bead]):
        return False
    word, stem = text.words[bead][place], text.stems[bead][place]
    if len(word) < SHORTEST or text.often[stem] > MOST_BEADS:
        return False
    if not text.has_capitals and (
        not has_dictionary(text.lang) or (mentions.is_word(mention, bead) and not titled)
    ):
        return False
    if stem in text.common and (text.has_capitals or not titled):
        return False
    if text.has_capitals:
        opens = place == 0 and (stem not in text.opening or in_dictionary(word, text.lang))
        if opens or not word[0].isupper() or stem not in text.names:
            return False
    elif short_stem(word) in shipped() and not _is_known_name(word) and not titled:
        return False
    known = not titled and not may_be_name(mentions, mention, bead, key, place)
    if known or mentions.table.is_spoken_for(mention, bead, key, place):
        return False
    if is_heard(mentions, mention, bead, key, place):
        return False
    if any(place in one.at.get(key, ()) for one in mentions.by_bead[bead] if len(one.at) > 1):
        return False
    return not _may_be(mentions.table.spellings(mention, bead), text.spellings[stem])


def _may_be(spellings: Sequence[str], word: str) -> bool:
    """Tell whether a word may be the name, spelt otherwise or with another in one word.

    By ear names are spelt as they sound, but a word in Latin letters may keep a spelling of old.
    """
    if any(holds(word, spelling, MADE_OF) for spelling in spellings):
        return True
    if agree(spellings) and not word.isascii():
        return any(are_near(spelling, word, WRONG) for spelling in spellings)
    return any(likeness(spelling, word, UNLIKE) >= UNLIKE for spelling in spellings)


def may_be_name(mentions: Mentions, mention: Mention, bead: int, key: str, place: int) -> bool:
    """Tell whether a word may be a name though a dictionary has it, in the place of a ``mention``.

    A word with a capital may: Elm, of Wernbloom's team, but not "Gulf" where the others say خلیج,
    nor an adjective, unless the name stands as one.
    """
    text = mentions.texts[key]
    if not in_dictionary(text.words[bead][place], text.lang):
        return True
    if not text.has_capitals or _is_quoted(text, bead, place):
        return text.has_capitals
    adjective = is_adjective(text.words[bead][place], text.lang)
    return not mentions.is_word(mention, bead) and (
        not adjective or _is_attribute(mentions, mention, bead)
    )


def _is_attribute(mentions: Mentions, mention: Mention, bead: int) -> bool:
    """Tell whether a name stands before another word with a capital: Bering Strait."""
    return any(
        words[last + 1][0].isupper()
        for key, places in mention.at.items()
        for words, last in ((mentions.texts[key].words[bead], max(places)),)
        if mentions.texts[key].has_capitals and last + 1 < len(words)
    )


def _is_quoted(text: Text, bead: int, place: int) -> bool:
    """Tell whether a word with a capital opens a name in quotation marks: the ship "Albatross"."""
    ((start, end),) = text.spans(bead, (place,))
    said = text.texts[bead]
    return (
        text.has_capitals and said[start - 1 : start] in _OPENING and bool(_CLOSED.match(said, end))
    )


def _is_known_name(word: str) -> bool:
    """Tell whether the lexicon has a word for a name: it sounds like what renders it."""
    low = word.casefold()
    return any(sounds_like(low, other) >= SURE_SOUND for other in shipped().of(short_stem(low)))


def is_heard(mentions: Mentions, mention: Mention, bead: int, key: str, place: int) -> bool:
    """Tell whether a word sounds like one of the texts that have the name, capital or not."""
    text = mentions.texts[key]
    spelling = text.spelling(bead, place)
    sources = [mentions.texts[source] for source in mention.at]
    return any(
        sounds_like(spelling, theirs) >= ALIKE
        or likeness(spelling, theirs, SPELT) >= SPELT
        or (len(spelling) <= SHORTEST and are_near(spelling, theirs, MADE_OF))
        for source in sources
        for theirs in map(source.spellings.__getitem__, source.distinct[bead])
    ) or any(
        sounds_like(spelling, theirs) >= ALIKE and are_near(spelling, theirs, WRONG)
        for source in sources
        for theirs in _joined(source, bead)
    )


def _joined(text: Text, bead: int) -> Iterator[str]:
    """Yield two or three words of a bead as one: Dar ol-Fonun."""
    words = [word.casefold() for word in text.words[bead]]
    for count in (2, 3):
        yield from map("".join, zip(*(words[start:] for start in range(count)), strict=False))
