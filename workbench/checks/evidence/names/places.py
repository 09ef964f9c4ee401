"""What stands in a text where a name should: near what renders the words beside it.

In a short text most names stand but once, and nothing can be learnt of them. Yet where two texts
say "Comrade Kianuri", and the third says "Comrade" and a name that renders nothing, that name has
taken the other's place.
"""

from __future__ import annotations

from workbench.checks.evidence.names.unclaimed import Unclaimed
from workbench.names.hearing import sure_to_sound_like
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.translated import learnt

LINKED = 0.2
"""Probability in the shipped lexicon from which one word is taken to render another."""

BESIDE = 2
"""Words before and behind a name whose renderings tell where it should stand."""

REACH = 3
"""Words from what renders such a neighbour within which another name has taken the place."""


def in_its_place(
    mentions: Mentions, mention: Mention, bead: int, key: str, unclaimed: Unclaimed
) -> Mention | None:
    """Return the one name of a text that stands where one that it lacks should."""
    if not unclaimed.of(key):
        return None
    beside = [
        (source, at)
        for source, places in mention.at.items()
        for first, last in ((min(places), max(places)),)
        for at in (*range(first - BESIDE, first), *range(last + 1, last + 1 + BESIDE))
        if 0 <= at < len(mentions.texts[source].words[bead])
    ]
    rendered = {_rendered(mentions, bead, source, at, key) for source, at in beside}
    near = {at + step for at in rendered if at is not None for step in range(-REACH, REACH + 1)}
    names = [mentions.word(key, bead, at) for at in unclaimed.of(key) if at in near]
    found = [name for name in names if len(name.at) == 1]
    return found[0] if len(found) == 1 else None


def _rendered(mentions: Mentions, bead: int, source: str, at: int, key: str) -> int | None:
    """Return the one word of ``key`` that renders a word of ``source``."""
    for mention in mentions.by_bead[bead]:
        if at in mention.at.get(source, ()) and len(mention.at.get(key, ())) == 1:
            return mention.at[key][0]
    ours, theirs = mentions.texts[source], mentions.texts[key]
    links, spelling = learnt(ours.words[bead][at], LINKED), ours.spelling(bead, at)
    alike = {
        place
        for place in range(len(theirs.words[bead]))
        if sure_to_sound_like(spelling, theirs.spelling(bead, place))
    }
    found = [
        place
        for place, other in enumerate(theirs.short_stems(bead))
        if place in alike or other in links
    ]
    return found[0] if len(found) == 1 else None
