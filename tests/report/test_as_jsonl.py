"""JSON Lines: the same as the JSON document, a line a divergence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.report.conftest import told, validator
from workbench.report import render
from workbench.report.as_jsonl import SCHEMA
from workbench.report.model import Report
from workbench.report.wording import LANGUAGES, wording

LINES = validator("report-lines-1")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_is_as_the_schema_says(demo: Report, lang: str) -> None:
    for line in told(replace(demo, words=wording(lang)), "jsonl").splitlines():
        LINES.validate(json.loads(line))


@pytest.mark.parametrize(
    "line",
    [
        {"schema": SCHEMA},
        {"id": "3f1c0a9be2d4", "kind": "ordinal"},
        {"bead": 0, "fa": [0], "score": 1.0, "status": "auto", "text": {}},
    ],
)
def test_lines_of_no_report_are_refused(line: dict[str, Any]) -> None:
    assert not LINES.is_valid(line)


def test_lines_hold_what_the_document_holds(demo: Report) -> None:
    first, *found = map(json.loads, told(demo, "jsonl").splitlines())
    document = json.loads(render(demo, "json"))
    assert found == document["divergences"]
    assert first["schema"] == SCHEMA
    assert {**first, "schema": document["schema"]} == {
        name: value for name, value in document.items() if name not in ("divergences", "beads")
    }
