"""What a text has, if anything, where the others have a name that it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.checks.evidence.names.agreed import another
from workbench.checks.evidence.names.findings import Judged, lost, replaced
from workbench.checks.evidence.names.places import in_its_place
from workbench.checks.evidence.names.present import is_present
from workbench.checks.evidence.names.rows import left_out_of_row
from workbench.checks.evidence.names.strangers import (
    CLOSE,
    COMMON,
    SHORT,
    Stranger,
    is_cut_short,
    may_be_new,
    surest,
)
from workbench.checks.evidence.names.unclaimed import Unclaimed
from workbench.checks.finding import Confidence
from workbench.names.letters import are_near
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions

OFTEN = 5
"""Beads of a name from which a text that has another somewhere, and not it, has lost it."""

APART = 0.3
"""Share of a text by which a name may be further on than the one whose place it has taken."""

PROBABLE = 0.8
"""How probable a name must be in a text that is weakly said to have lost it."""

LETTERS = 0.15
"""Wrong letters up to which two texts spell even a short name alike: Mota, موتا."""

SPELT = 0.9
"""Strength from which a name that stands but once is spelt alike in two texts."""


def may_be_lost(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether it may be told of a text without a name of its own that it lacks another's."""
    probable, _ = mentions.expected(mention, bead, key)
    return probable >= PROBABLE or mentions.is_proper(mention, bead)


def missing(
    mentions: Mentions,
    bead: int,
    mention: Mention,
    key: str,
    strangers: Sequence[Stranger],
    unclaimed: Unclaimed,
) -> Iterator[Judged]:
    """Yield the finding that a text lacks a name which others have, or has another for it."""
    probable, beads = mentions.expected(mention, bead, key)
    spelt = mentions.is_spelt_alike(mention, bead)
    alone = spelt and len(mentions.by_bead) < SHORT
    free = [
        one
        for one in strangers
        if not one.mention.used
        and (alone or not mentions.settled(one.mention, bead).doubtful)
        and one.chance <= COMMON
        and (one.beads or may_be_new(mentions, bead, mention, one.mention))
        and mentions.apart(mention, one.mention, bead) <= APART
        and not is_cut_short(mentions, mention, one, bead)
    ]
    if free:
        stranger = surest(free)
        close = mentions.apart(mention, stranger.mention, bead) <= CLOSE
        known = close and (
            mention.strength >= SPELT
            or all(
                are_near(one, other, LETTERS)
                for one, other in combinations(mentions.table.spellings(mention, bead), 2)
            )
        )
        confidence = _confidence(probable, beads, stranger, mention.strength, alone, known)
        taught = confidence == "high"
        if taught or (confidence == "medium" and not is_present(mentions, mention, bead, key)):
            yield replaced(mentions, bead, mention, stranger.mention, confidence)
            return
    proper = spelt and mentions.is_proper(mention, bead)
    if found := another(mentions, mention, bead, key, unclaimed):
        mention.used = True
        yield replaced(mentions, bead, *found, "medium")
        return
    other = in_its_place(mentions, mention, bead, key, unclaimed) if proper else None
    if other and not is_present(mentions, mention, bead, key):
        yield replaced(mentions, bead, mention, other, "medium")
        return
    gone = proper and left_out_of_row(mentions, mention, bead, key)
    if not gone and strangers:
        gone = (
            probable >= 0.97
            and beads >= OFTEN
            and not mentions.near(mention, bead, [key], 3)
            and not any(is_cut_short(mentions, mention, one, bead) for one in strangers)
        )
    if (
        gone or (probable >= PROBABLE and not mentions.near(mention, bead, [key], 1))
    ) and not is_present(mentions, mention, bead, key):
        yield lost(mentions, bead, mention, key, "medium" if gone else "low")


def _confidence(
    probable: float, beads: int, stranger: Stranger, strength: float, alone: bool, known: bool
) -> Confidence:
    """Say how sure it is that a stranger stands for a name that has been learnt from ``beads``.

    ``alone``: the bead alone shows that the others have a name; ``known``: it is known that they
    have one and that the stranger is one.
    """
    if not stranger.beads:
        firm = probable >= 0.8 if beads else alone
        return "medium" if firm and strength >= 0.8 else "low"
    if stranger.faith >= 0.8 and probable >= 0.9 and beads >= 2:
        return "high"
    either = max(probable, stranger.faith)
    if (beads or known) and probable * stranger.faith >= 0.45 and either >= 0.8:
        return "medium"
    return "low"
