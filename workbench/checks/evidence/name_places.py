"""What stands in a text where a name should: next to what renders the word next to it.

In a short text most names stand but once, and nothing can be learnt of them. Yet where two texts
say "Comrade Kianuri", and the third says "Comrade" and a word that renders nothing, that word has
taken the name's place.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.align.bags import stem as short_stem
from workbench.align.general import shipped
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.renderings import ALIKE, SURE_SOUND, Text, sounds_like, sure_to_sound_like
from workbench.names.sounds import heads, likeness

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


def in_its_place(mentions: Mentions, mention: Mention, bead: int, key: str) -> int | None:
    """Return the word of ``key`` that stands where a name that it lacks should, if there is one."""
    for source, places in mention.at.items():
        for neighbour, step in ((min(places) - 1, 1), (max(places) + 1, -1)):
            if 0 <= neighbour < len(mentions.texts[source].words[bead]):
                there = _rendered(mentions, bead, source, neighbour, key)
                if there is not None and _may_replace(mentions, mention, bead, key, there + step):
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
        links = {
            other
            for _, other, ahead, back in shipped().by_stem.get(short_stem(word), ())
            if max(ahead, back) >= LINKED
        }
        spelling = ours.spellings[ours.stems[bead][at]]
        alike = {
            place
            for place in theirs.sounding(bead, heads(spelling))
            if sure_to_sound_like(spelling, theirs.spellings[theirs.stems[bead][place]])
        }
        found = [
            place
            for place, other in enumerate(theirs.words[bead])
            if place in alike or short_stem(other) in links
        ]
    return found[0] if len(found) == 1 else None


def _may_replace(mentions: Mentions, mention: Mention, bead: int, key: str, place: int) -> bool:
    """Tell whether a word may be another name: rare, unknown, and nothing's rendering."""
    text = mentions.texts[key]
    if not 0 <= place < len(text.words[bead]):
        return False
    word, stem = text.words[bead][place], text.stems[bead][place]
    if len(word) < SHORTEST or len(text.places[stem]) > MOST_BEADS or stem in text.common:
        return False
    if text.has_capitals:
        if place == 0 or not word[0].isupper() or stem not in text.names:
            return False
    elif (short_stem(word) in shipped().by_stem and not _is_known_name(word)) or (
        mentions.table.is_spoken_for(mention, bead, key, place)
    ):
        return False
    if _is_heard(mentions, mention, bead, key, place):
        return False
    owned = any(place in one.at.get(key, ()) for one in mentions.by_bead[bead] if len(one.at) > 1)
    return not owned and not any(
        likeness(spelling, text.spellings[stem], UNLIKE) >= UNLIKE
        for spelling in mentions.table.spellings(mention, bead)
    )


def _is_known_name(word: str) -> bool:
    """Tell whether the lexicon has a word for a name: it sounds like what renders it."""
    low = word.casefold()
    return any(
        sounds_like(low, other) >= SURE_SOUND
        for _, other, _, _ in shipped().by_stem[short_stem(low)]
    )


def _is_heard(mentions: Mentions, mention: Mention, bead: int, key: str, place: int) -> bool:
    """Tell whether a word sounds like one of the texts that have the name, capital or not."""
    text = mentions.texts[key]
    spelling = text.spellings[text.stems[bead][place]]
    return any(
        sounds_like(spelling, theirs) >= ALIKE or likeness(spelling, theirs, SPELT) >= SPELT
        for source in mention.at
        for theirs in _spellings(mentions.texts[source], bead)
    )


def _spellings(text: Text, bead: int) -> Iterator[str]:
    """Yield how the words of a bead are spelt, and two or three of them as one: Dar ol-Fonun."""
    yield from map(text.spellings.__getitem__, text.distinct[bead])
    words = [word.casefold() for word in text.words[bead]]
    for count in (2, 3):
        yield from map("".join, zip(*(words[start:] for start in range(count)), strict=False))
