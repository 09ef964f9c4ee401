"""The report as JSON Lines: a header, then a divergence a line with texts and verdicts."""

from __future__ import annotations

from workbench.formats.records import to_json
from workbench.report.as_json import divergence_document, head
from workbench.report.model import Report

SCHEMA = "workbench/report-lines/1"


def render(report: Report) -> str:
    """Return the lines; each holds what the JSON document holds of the same thing."""
    lines = [to_json({**head(report), "schema": SCHEMA})]
    lines += [to_json(divergence_document(one, report)) for one in report.divergences]
    return "".join(f"{line}\n" for line in lines)
