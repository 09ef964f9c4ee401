"""The divergences as a table: a divergence a row, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.divergences import Divergence, Evidence
from workbench.report.facts import column_name, quotation, quoted_keys, said
from workbench.report.model import Report
from workbench.review import Verdict
from workbench.text import visible

STALE = "no longer found"
"""What stands as the message of a verdict whose divergence is found no more."""

_BEFORE = (
    "document", "bead", "id", "kind", "severity", "confidence", "check", "odd", "hop",
)  # fmt: skip
_AFTER = (
    "message", "vote", "verdict", "reviewer", "note", "verdict time", "said", "mqm", "its",
    "signature",
)  # fmt: skip


def heading(report: Report) -> tuple[str, ...]:
    """Return the names of the columns; those of witnesses stand between ours."""
    keys = quoted_keys(report)
    texts = (column_name(report, key) for key in keys)
    marks = (f"{key} {what}" for what in ("evidence", "values") for key in keys)
    return tuple(_shown(name) for name in (*_BEFORE, *texts, *marks, *_AFTER))


def text_columns(report: Report) -> dict[int, str]:
    """Return which columns hold a witness's own words: by column, counted from 0, its key."""
    keys = quoted_keys(report)
    first = len(_BEFORE)
    return {first + at: keys[at % len(keys)] for at in range(2 * len(keys))}


def rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield a row a divergence, then a row for each verdict whose divergence is found no more."""
    keys = quoted_keys(report)
    for divergence in report.divergences:
        yield tuple(_shown(cell) for cell in _row(divergence, keys, report))
    for verdict in report.stale:
        yield tuple(_shown(cell) for cell in _stale(verdict, keys, report))


def _row(divergence: Divergence, keys: tuple[str, ...], report: Report) -> Iterator[str]:
    yield report.work.name
    yield "" if divergence.bead is None else str(divergence.bead)
    yield from (divergence.id, divergence.kind, divergence.severity, divergence.confidence)
    yield from (divergence.check, divergence.odd or "", divergence.hop or "")
    quoted = {key: quotation(report, divergence, key) for key in keys}
    evidence = {key: divergence.evidence.get(key, Evidence()) for key in keys}
    yield from quoted.values()
    for key in keys:
        yield " … ".join(quoted[key][start:end] for start, end in evidence[key].spans)
    for key in keys:
        yield ", ".join(evidence[key].values)
    verdicts = report.verdicts_on(divergence)
    yield from (str(divergence.message), str(divergence.reason), report.state(divergence))
    yield from _given(verdicts)
    yield "\n".join(said(verdict, report, divergence) for verdict in verdicts)
    yield from (divergence.mqm, divergence.its, report.signature)


def _stale(verdict: Verdict, keys: tuple[str, ...], report: Report) -> Iterator[str]:
    yield report.work.name
    yield from ("", verdict.divergence)
    yield from [""] * (len(_BEFORE) - 3 + 3 * len(keys))
    yield from (STALE, "", verdict.word or "")
    yield from _given((verdict,))
    yield from (said(verdict, report), "", "", report.signature)


def _given(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield who spoke, what they noted, and when the last of them did."""
    yield "; ".join(dict.fromkeys(one.reviewer for one in verdicts))
    yield "; ".join(one.comment for one in verdicts if one.comment)
    yield verdicts[-1].time if verdicts else ""


def _shown(cell: str) -> str:
    return visible(cell).replace("\r\n", "\n")
