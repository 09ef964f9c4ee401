"""What the verdicts of several reviewers on one divergence come to."""

from __future__ import annotations

import pytest

from workbench.review import Seen, Verdict
from workbench.review.standing import standing


def said(*words: str) -> tuple[Verdict, ...]:
    """Return verdicts written as ``"anna:confirmed"``; ``"anna:"`` is a comment only."""
    found = []
    for word in words:
        who, _, verdict = word.partition(":")
        found.append(Verdict("x", verdict or None, "", who, "2026-01-01T00:00Z", Seen()))  # type: ignore[arg-type]
    return tuple(found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), "open"),
        (("anna:",), "open"),
        (("anna:confirmed",), "confirmed"),
        (("anna:confirmed", "anna:"), "confirmed"),
        (("anna:confirmed", "anna:dismissed"), "dismissed"),
        (("anna:confirmed", "reza:confirmed"), "confirmed"),
        (("anna:confirmed", "reza:dismissed"), "disputed"),
        (("anna:confirmed", "reza:unsure"), "disputed"),
        (("anna:confirmed", "reza:unsure", "reza:confirmed"), "confirmed"),
    ],
)
def test_standing(words: tuple[str, ...], expected: str) -> None:
    assert standing(said(*words)) == expected
