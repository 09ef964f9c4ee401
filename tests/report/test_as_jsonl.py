"""JSON Lines: the same as the JSON document, a line a divergence."""

from __future__ import annotations

import json

from workbench.report import render
from workbench.report.as_jsonl import SCHEMA
from workbench.report.model import WARNING, Report


def test_lines_hold_what_the_document_holds(demo: Report) -> None:
    first, *found = map(json.loads, str(render(demo, "jsonl")).splitlines())
    document = json.loads(render(demo, "json"))
    assert found == document["divergences"]
    assert first["schema"] == SCHEMA
    assert {**first, "schema": document["schema"]} == {
        name: value for name, value in document.items() if name not in ("divergences", "beads")
    }


def test_reconstructions_are_named_in_the_header(demo: Report) -> None:
    assert str(render(demo, "jsonl")).splitlines()[0].count(WARNING) == 2


def test_a_line_has_texts_spans_and_verdicts(demo: Report) -> None:
    first = json.loads(str(render(demo, "jsonl")).splitlines()[1])
    (start, end), *_ = first["spans"]["ru"]
    assert first["texts"]["ru"][start:end] == "XXVII"
    assert [one["reviewer"] for one in first["verdicts"]] == ["Анна", "Reza"]
