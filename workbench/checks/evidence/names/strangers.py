"""The names that one text of a bead has alone: what may stand there for another's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.checks.evidence.names.unclaimed import is_abbreviated
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions

COMMON = 0.012
"""Chance of standing unrendered in a bead from which a name is no stranger: God, in a Bible."""

SHORT = 50
"""Beads below which a document has no chance to teach its names: what sounds alike must do."""

CLOSE = 0.1
"""The same up to which it stands where the other should."""

SCENE = 5
"""Beads before and after in which one who is named may be "he" or "the king" in another text."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that one text alone has in a bead.

    ``faith`` is how probable it is that it is rendered in another, learnt from ``beads`` others;
    ``chance`` how probable it is that a bead has it unrendered, without any error.
    """

    mention: Mention
    faith: float
    beads: int
    chance: float


def strangers(mentions: Mentions, bead: int) -> dict[str, list[Stranger]]:
    """Return, by witness, the names it alone has in a bead."""
    found: dict[str, list[Stranger]] = {key: [] for key in mentions.texts}
    for mention in mentions.by_bead[bead]:
        text = mentions.texts[mention.key]
        capital = not text.has_capitals or mention.name in text.names
        if len(mention.at) == 1 and capital:
            faith, beads = mentions.rendered(mention)
            share = (beads + 1) / len(mentions.by_bead)
            chance = share * (1 - faith) if len(mentions.by_bead) >= SHORT else 0.0
            found[mention.key].append(Stranger(mention, faith, beads, chance))
    return found


def surest(some: Iterable[Stranger]) -> Stranger:
    """Return the one of several strangers that is most faithfully rendered elsewhere."""
    return max(some, key=lambda one: (one.faith, one.beads))


def is_faithful(stranger: Stranger) -> bool:
    """Tell whether a name of one text alone is known to be rendered elsewhere."""
    return stranger.beads >= 2 and stranger.faith >= 0.6


def may_be_new(mentions: Mentions, bead: int, mention: Mention, stranger: Mention) -> bool:
    """Tell whether a word that stands nowhere else is none of the others' words."""
    place = stranger.at[stranger.key][0]
    return not mentions.table.is_spoken_for(
        mention, bead, stranger.key, place
    ) and not mentions.is_heard(mention, bead, stranger.key, place)


def is_cut_short(mentions: Mentions, mention: Mention, stranger: Stranger, bead: int) -> bool:
    """Tell whether one of two names may be the other, cut to its first letters: AZ, for Arizona.

    Of two acronyms nothing but the document tells that they are not one: WHO, ВОЗ.
    """
    other = stranger.mention
    if is_abbreviated(mentions.texts[other.key], bead, other.at[other.key][0]):
        return True
    ours, theirs = (mentions.is_acronym(one, bead) for one in (mention, other))
    return ours != theirs or (ours and not stranger.beads)
