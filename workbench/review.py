"""A review: one reviewer's verdicts on a work, kept in an append-only journal, folded on reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Word = Literal["confirmed", "dismissed", "unsure"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's word on one divergence; ``word`` is None where there is only a comment.

    ``time`` is ISO 8601 in UTC; ``seen`` is a hash of the bead's texts when the verdict was given.
    """

    divergence: str
    word: Word | None
    comment: str
    reviewer: str
    time: str
    seen: str
