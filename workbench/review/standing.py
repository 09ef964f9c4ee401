"""Where a divergence stands among all reviewers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from workbench.review.verdicts import Verdict

Standing = Literal["confirmed", "dismissed", "unsure", "disputed", "open"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)


def standing(verdicts: Sequence[Verdict]) -> Standing:
    """Return what the reviewers' last words come to: one word, ``disputed``, or still ``open``.

    A word given to settle a dispute, the last of them, counts before all others.
    """
    for verdict in reversed(verdicts):
        if verdict.settles and verdict.word is not None:
            return verdict.word
    last = {verdict.reviewer: verdict.word for verdict in verdicts if verdict.word is not None}
    words = set(last.values())
    if not words:
        return "open"
    return words.pop() if len(words) == 1 else "disputed"
