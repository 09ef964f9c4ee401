"""A Word document: the divergences as a table to paste from, Farsi from right to left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.divergences import Divergence, Evidence
from workbench.report.counts import count
from workbench.report.excerpt import excerpt
from workbench.report.facts import (
    WITNESS_HEADING,
    column_name,
    facts,
    lang_of,
    quotation,
    quoted_keys,
    said,
    warnings,
    witness_rows,
)
from workbench.report.finding_rows import STALE
from workbench.report.model import Report
from workbench.report.wordprocessing import (
    PAGE_WIDTH,
    document,
    even,
    paragraph,
    passage,
    run,
    table,
)

_PLACE, _SAID = 1500, 3200
"""Widths of the first column and the last; the texts share the rest."""


def render(report: Report) -> bytes:
    """Return the document: head, witnesses, figures, and a row a divergence."""
    return document("".join(_body(report)), report.work.title)


def _body(report: Report) -> Iterable[str]:
    yield paragraph(run(f"Divergence report: {report.work.title}"), style="Heading1")
    for warning in warnings(report):
        yield paragraph(run(warning, bold=True))
    for name, value in facts(report):
        yield paragraph(run(f"{name}: ", bold=True) + run(value))
    if summary := report.collation.summary:
        yield paragraph(run("Summary in the catalogue, no witness:", bold=True))
        yield paragraph(run(summary.text, summary.lang), summary.lang)
    yield paragraph(run("Witnesses"), style="Heading2")
    yield table(WITNESS_HEADING, map(_cells, witness_rows(report)), even(len(WITNESS_HEADING)))
    yield paragraph(run("Overview"), style="Heading2")
    yield from _overview(report)
    yield paragraph(run("Divergences"), style="Heading2")
    yield _findings(report)
    yield paragraph("")
    if report.stale:
        yield paragraph(run(f"Verdicts on divergences {STALE}"), style="Heading2")
        for verdict in report.stale:
            yield paragraph(run(f"{verdict.divergence}: {said(verdict, report)}"))


def _cells(row: Sequence[str]) -> list[str]:
    return [paragraph(run(cell)) for cell in row]


def _overview(report: Report) -> Iterable[str]:
    counts = count(report)
    sorts = {
        "Kind": counts.by_kind,
        "Severity": counts.by_severity,
        "Verdict": counts.by_verdict,
        "Hop": counts.by_hop,
    }
    yield paragraph(run(f"Divergences: {counts.total}"))
    for name, found in sorts.items():
        if found:
            shown = ", ".join(f"{sort} {number}" for sort, number in found.items())
            yield paragraph(run(f"{name}: {shown}"))
    for agreement in report.agreements:
        yield paragraph(run(str(agreement)))


def _findings(report: Report) -> str:
    if not report.divergences:
        return paragraph(run("None were found."))
    keys = quoted_keys(report)
    heading = ("Place", *(column_name(report, key) for key in keys), "Divergence and verdict")
    widths = [_PLACE, *even(len(keys), PAGE_WIDTH - _PLACE - _SAID), _SAID]
    rows = (
        _row(number, divergence, keys, report)
        for number, divergence in enumerate(report.divergences, 1)
    )
    return table(heading, rows, widths)


def _row(number: int, divergence: Divergence, keys: Sequence[str], report: Report) -> list[str]:
    place = "whole document" if divergence.bead is None else f"bead {divergence.bead}"
    first = (run(f"{number}. ", bold=True) + run(divergence.kind), run(divergence.severity),
             run(place), run(divergence.hop or "no hop named"))  # fmt: skip
    last = [
        paragraph(run(str(divergence.message), bold=True)),
        paragraph(run(str(divergence.reason))),
        paragraph(run(f"Verdict: {report.state(divergence)}", bold=True)),
        *(paragraph(run(said(one, report, divergence))) for one in report.verdicts_on(divergence)),
        paragraph(run(f"confidence {divergence.confidence}, id {divergence.id}, check"
                      f" {divergence.check}, MQM {divergence.mqm}, ITS {divergence.its}")),
    ]  # fmt: skip
    texts = (_quotation(key, divergence, report) for key in keys)
    return ["".join(map(paragraph, first)), *texts, "".join(last)]


def _quotation(key: str, divergence: Divergence, report: Report) -> str:
    evidence = divergence.evidence.get(key, Evidence())
    text, lang = quotation(report, divergence, key), lang_of(report, key)
    shown, spans = excerpt(text, evidence.spans)
    quoted = paragraph(passage(shown, lang, spans), lang) if shown else ""
    values = ", ".join(evidence.values)
    odd = paragraph(run("odd one out", bold=True)) if key == divergence.odd else ""
    # A row is pasted without its heading.
    warning = paragraph(run(report.warning(key))) if quoted and report.warning(key) else ""
    return quoted + (paragraph(run(f"reads {values}")) if values else "") + odd + warning
