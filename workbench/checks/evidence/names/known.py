"""Names that a text seems to lack, though a word of it renders them: Christmas, Рождество.

The document teaches how names are rendered where they recur, and sound tells it where they are
spelt out. A name that is translated (Cape, Lake, Supreme, the Mediterranean) and stands but once is
known to neither, but perhaps to the lexicon that comes with the aligner.
"""

from __future__ import annotations

from workbench.lexicon.bags import stem as short_stem
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.translated import renderings

LINKED = 0.1
"""Probability in the shipped lexicon from which a word may render another."""


def doubt_what_is_translated(mentions: Mentions) -> None:
    """Take back that a text lacks a name where the lexicon knows a word of it that may be it."""
    for bead, row in enumerate(mentions.by_bead):
        stems: dict[str, frozenset[str]] = {}
        for mention in row:
            if not mention.lacking:
                continue
            known = _renderings(mentions, mention, bead)
            for other in mention.lacking if known else ():
                if other not in stems:
                    stems[other] = frozenset(map(short_stem, mentions.texts[other].words[bead]))
                if not known.isdisjoint(stems[other]):
                    mention.doubt(other)


def _renderings(mentions: Mentions, mention: Mention, bead: int) -> frozenset[str]:
    """Return the stems that may render the words of a mention."""
    words = (
        mentions.texts[key].words[bead][at] for key, places in mention.at.items() for at in places
    )
    return frozenset[str]().union(*(renderings(word, LINKED) for word in words))
