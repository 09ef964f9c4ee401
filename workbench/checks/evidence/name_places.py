"""What stands in a text where a name should: next to what renders the word next to it.

In a short text most names stand but once, and nothing can be learnt of them. Yet where two texts
say "Comrade Kianuri", and the third says "Comrade" and a word that renders nothing, that word has
taken the name's place.
"""

from __future__ import annotations

from workbench.align.bags import stem as short_stem
from workbench.align.general import shipped
from workbench.names.mentions import Mention, Mentions
from workbench.names.renderings import SURE_SOUND, sounds_like
from workbench.names.sounds import heads, likeness

SHORTEST = 3
"""Letters of a word that may be a name."""

MOST_BEADS = 3
"""Beads in which a word that has taken a name's place may stand."""

LINKED = 0.2
"""Probability in the shipped lexicon from which one word is taken to render another."""

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
    return None


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
        found = [
            place
            for place, other in enumerate(theirs.words[bead])
            if short_stem(other) in links
            or sounds_like(spelling, theirs.spellings[theirs.stems[bead][place]]) >= SURE_SOUND
        ]
    return found[0] if len(found) == 1 else None


def _may_replace(mentions: Mentions, mention: Mention, bead: int, key: str, place: int) -> bool:
    """Tell whether a word may be another name: rare, unknown, and nothing's rendering."""
    text = mentions.texts[key]
    if not 0 <= place < len(text.words[bead]):
        return False
    word, stem = text.words[bead][place], text.stems[bead][place]
    if len(word) < SHORTEST or len(text.places[stem]) > MOST_BEADS:
        return False
    if text.has_capitals:
        if not word[0].isupper() or stem in text.common:
            return False
    elif short_stem(word) in shipped().by_stem:
        return False
    owned = any(place in one.at.get(key, ()) for one in mentions.by_bead[bead] if len(one.at) > 1)
    return not owned and not any(
        likeness(spelling, text.spellings[stem]) >= UNLIKE
        for spelling in mentions.spellings(mention, bead)
    )
