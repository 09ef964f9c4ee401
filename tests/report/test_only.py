"""Reports on the divergences of some verdicts only."""

from __future__ import annotations

import pytest

from tests.report.conftest import told
from workbench.errors import UsageError
from workbench.report import render
from workbench.report.model import Report, only

ORDINAL, AMOUNT, ADDITION, FACT = (
    "3f1c0a9be2d4",
    "77aa00bb11cc",
    "0d0d0d0d0d0d",
    "abcabcabcabc",
)


@pytest.mark.parametrize(
    ("standings", "ids"),
    [
        ((), [ORDINAL, AMOUNT, ADDITION, FACT]),
        (("confirmed",), [ORDINAL]),
        (("dismissed",), []),
        (("unsure",), []),
        (("disputed",), [ADDITION]),
        (("open",), [AMOUNT, FACT]),
        (("open", "confirmed"), [ORDINAL, AMOUNT, FACT]),
    ],
)
def test_only(demo: Report, standings: tuple[str, ...], ids: list[str]) -> None:
    assert [one.id for one in only(demo, standings).divergences] == ids


def test_what_was_asked_for_is_told_in_one_order(demo: Report) -> None:
    one, other = (only(demo, words) for words in (("open", "confirmed"), ("confirmed", "open")))
    assert one.settings["only"] == ("confirmed", "open")
    assert render(one, "html") == render(other, "html")
    assert "only" not in only(demo, ()).settings


@pytest.mark.parametrize("format_", ["html", "md", "docx"])
@pytest.mark.parametrize(
    ("standings", "none"), [(("dismissed",), True), (("confirmed",), False), ((), False)]
)
def test_what_is_left_out_is_not_said_not_to_be(
    demo: Report, standings: tuple[str, ...], none: bool, format_: str
) -> None:
    made = told(only(demo, standings), format_)
    assert ("None of those that were asked for were found." in made) == none
    assert "None were found." not in made
    assert ("this report leaves confirmed divergences out" in made) == (none and format_ != "docx")
    assert "no divergence has been confirmed" not in made


def test_reviewers_agree_as_far_as_they_do_whatever_is_reported(demo: Report) -> None:
    assert demo.agreements
    for standing in ("confirmed", "dismissed", "open", "disputed"):
        assert only(demo, (standing,)).agreements == demo.agreements


def test_an_unknown_verdict(demo: Report) -> None:
    with pytest.raises(UsageError, match="there is no standing 'agreed'; there are confirmed"):
        only(demo, ("agreed",))
