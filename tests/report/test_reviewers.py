"""What reviewers say, in every report: readings, words that settle, agreement."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.report.conftest import told, validator
from workbench.report import render
from workbench.report.model import Report
from workbench.review import Seen, Verdict

ID = "0d0d0d0d0d0d"
READING = "двадцать седьмой <съезд>"


@pytest.fixture
def settled(demo: Report) -> Report:
    """The demo with a third reader's word, a reading with it."""
    third = Verdict(
        ID, "confirmed", "", "Third", "2026-11-22T08:00:00Z", Seen(), {"ru": READING}, settles=True
    )
    return replace(demo, verdicts={**demo.verdicts, ID: (*demo.verdicts[ID], third)})


def as_json(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(render(report, "json"))
    validator("report-1").validate(document)
    return document


def as_text(report: Report, name: str) -> str:
    made = render(report, name)
    assert isinstance(made, str)
    return made.replace("\\", "")


def test_a_third_reader_settles_what_two_dispute(demo: Report, settled: Report) -> None:
    (divergence,) = [one for one in demo.divergences if one.id == ID]
    assert demo.standing(divergence) == "disputed"
    assert settled.standing(divergence) == "confirmed"
    assert "to settle it" in as_text(settled, "html")
    assert "to settle it" in as_text(settled, "md")
    (found,) = [one for one in as_json(settled)["divergences"] if one["id"] == ID]
    assert [given["settles"] for given in found["verdicts"]] == [False, False, True]


def test_readings_stand_beside_the_comment(settled: Report) -> None:
    html = as_text(settled, "html")
    assert 'should read: <q lang="ru" dir="ltr">двадцать седьмой &lt;съезд&gt;</q>' in html
    markdown = as_text(settled, "md")
    assert "ru should read: двадцать седьмой" in markdown
    assert "<съезд>" not in told(settled, "md")
    (found,) = [one for one in as_json(settled)["divergences"] if one["id"] == ID]
    assert found["verdicts"][-1]["readings"] == {"ru": READING}


def test_agreement_stands_in_the_overview(settled: Report) -> None:
    said = "Reza and Анна agree on 1 of the 2 that both have judged (50%); Cohen"
    assert said in as_text(settled, "html").replace("<bdi>", "").replace("</bdi>", "")
    assert said in as_text(settled, "md")
    (pair,) = as_json(settled)["agreement"]
    assert (pair["first"], pair["second"], pair["both"], pair["same"]) == ("Reza", "Анна", 2, 1)


def test_one_reviewer_alone_agrees_with_nobody(demo: Report) -> None:
    alone = {key: given[:1] for key, given in demo.verdicts.items()}
    report = replace(demo, verdicts=alone)
    assert as_json(report)["agreement"] == []
    assert "agree on" not in as_text(report, "html")
