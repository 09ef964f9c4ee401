"""What divergences can be told apart by: what they say of themselves, their beads, the verdicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from workbench.divergences import Divergence
from workbench.ui.session import Session

OPEN = "open"
WITH_COMMENT, WITH_READING, NO_NOTE = "comment", "suggested reading", "none"
NO_BEAD = "no bead"
NO_HOP = "no hop"

Tell = Callable[[Divergence], str]
"""Says what value a divergence has of a facet."""

Facets = Mapping[str, Tell]
"""What divergences can be told apart by, and how each is told, in the order they are offered."""

Words = Callable[[str], str | None]
"""A reviewer's word on the divergence of an id."""

BY_ITSELF: Facets = {
    "severity": lambda item: item.severity,
    "confidence": lambda item: item.confidence,
    "kind": lambda item: item.kind,
    "hop": lambda item: item.hop or NO_HOP,
}
"""What a divergence says of itself."""


def facets(session: Session) -> Facets:
    """Return all that a session's divergences can be told apart by."""
    reviews: list[tuple[str, Words]] = [("verdict", session.review.word)]
    reviews += [(f"verdict of {one.reviewer}", one.word) for one in session.others]
    said = {name: partial(_word_on, word) for name, word in reviews}
    return {**said, **BY_ITSELF, "bead": _by_bead(session), "note": partial(_note, session)}


def _word_on(word: Words, item: Divergence) -> str:
    return word(item.id) or OPEN


def _by_bead(session: Session) -> Tell:
    beads, below = session.collation.alignment.beads, session.doubtful
    low, high = f"score below {below:g}", f"score {below:g} or more"

    def tell(item: Divergence) -> str:
        if item.bead is None:
            return NO_BEAD
        if beads.is_pinned(item.bead):
            return "set by hand"
        return low if beads.is_doubtful(item.bead, below) else high

    return tell


def _note(session: Session, item: Divergence) -> str:
    verdict = session.review.verdicts.get(item.id)
    if verdict and verdict.comment:
        return WITH_COMMENT
    return WITH_READING if verdict and verdict.readings else NO_NOTE
