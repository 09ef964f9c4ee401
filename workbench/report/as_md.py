"""The report as Markdown (CommonMark with tables): to read, to mail, to paste into an issue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.divergences import MQM_WEIGHTS, SEVERITIES, Divergence, Evidence
from workbench.formats.records import in_order
from workbench.report.counts import Counts, count, penalties
from workbench.report.excerpt import excerpt
from workbench.report.markdown import code, quoted, row, text
from workbench.report.model import CHANGED, SUMMARY, Report, file_name, translators


def render(report: Report) -> str:
    """Return head, tables, and a section a divergence, as Markdown."""
    counts = count(report)
    blocks = [
        f"# Divergence report: {text(report.work.title)}",
        *_warnings(report),
        _facts(report),
        "## Witnesses",
        _witnesses(report),
        *_notes(report),
        "## Overview",
        *_overview(report, counts),
        "## Divergences",
        *(block for n, d in enumerate(report.divergences, 1) for block in _finding(n, d, report)),
    ]
    if not report.divergences:
        blocks.append("None were found.")
    return "\n\n".join([*blocks, *_stale(report)]) + "\n"


def _warnings(report: Report) -> list[str]:
    return [
        f"> **{code(witness.key)}: {report.warning(witness.key)}.**"
        for witness in report.reconstructions
    ]


def _facts(report: Report) -> str:
    work = report.work
    facts = [
        ("Date", work.date),
        ("Archive", work.archive),
        ("Source", work.source),
        ("Licence", work.licence),
    ]
    lines = [f"- {name}: {text(value)}" for name, value in facts if value]
    if report.made:
        lines.append(f"- Made: {report.made.isoformat()}")
    return "\n".join([*lines, f"- Signature: {code(report.signature)}"])


def _witnesses(report: Report) -> str:
    rows = [
        [
            code(witness.key),
            text(witness.lang),
            text(report.warning(witness.key) or witness.status),
            code(witness.parent) if witness.parent else "–",
            text(translators(witness)) or "–",
            text(file_name(witness, report.work)),
            code(witness.sha256),
        ]
        for witness in report.work.witnesses
    ]
    heads = ("Key", "Language", "Status", "Made from", "Translators", "File", "sha256")
    return _table(heads, rows)


def _notes(report: Report) -> list[str]:
    blocks = [
        f"{code(witness.key)}: {text(witness.note)}"
        for witness in report.work.witnesses
        if witness.note
    ]
    if report.work.notes:
        blocks.append(text(report.work.notes))
    if summary := report.collation.summary:
        blocks.append("Summary in the catalogue, no witness but checked against them:")
        blocks.append(quoted(summary.text, summary.lang))
    return blocks


def _overview(report: Report, counts: Counts) -> list[str]:
    shown = [severity for severity in SEVERITIES if severity in counts.by_severity]
    kinds: list[list[str]] = [
        [kind, *(str(counts.by_kind_and_severity.get((kind, s), 0)) for s in shown), str(total)]
        for kind, total in counts.by_kind.items()
    ]
    kinds.append(["all", *(str(counts.by_severity[s]) for s in shown), str(counts.total)])
    blocks = [_table(("Kind", *shown, "all"), kinds)]
    if counts.by_hop:
        hops = [[text(hop), str(number)] for hop, number in counts.by_hop.items()]
        blocks.append(_table(("Hop", "all"), hops))
    if counts.by_verdict:
        verdicts = [[verdict, str(number)] for verdict, number in counts.by_verdict.items()]
        blocks.append(_table(("Verdict", "all"), verdicts))
    if agreements := report.agreements:
        blocks.append("\n".join(f"- {text(str(one))}" for one in agreements))
    return [*blocks, *_penalties(report, counts)]


def _penalties(report: Report, counts: Counts) -> list[str]:
    weights = ", ".join(f"{severity} {MQM_WEIGHTS[severity]}" for severity in SEVERITIES)
    if not counts.by_verdict.get("confirmed"):
        return [f"Penalty points (weights after MQM: {weights}): none, nothing is confirmed yet."]
    rows = [
        [
            "none named" if penalty.witness is None else code(penalty.witness),
            str(penalty.points),
            str(penalty.words or "–"),
            "–" if penalty.per_thousand is None else f"{penalty.per_thousand:.2f}",
        ]
        for penalty in penalties(report)
    ]
    return [
        f"Penalty points, from confirmed divergences only (weights after MQM: {weights}):",
        _table(("Witness", "points", "words", "points per 1,000 words"), rows),
    ]


def _finding(number: int, divergence: Divergence, report: Report) -> Iterable[str]:
    place = "the whole document" if divergence.bead is None else f"bead {divergence.bead}"
    hop = f"hop {code(divergence.hop)}" if divergence.hop else "no hop named"
    yield f"### {number}. {text(str(divergence.message))}"
    yield (
        f"**{divergence.severity}** {divergence.kind} in {place}; {hop}; confidence"
        f" {divergence.confidence}; verdict: **{report.state(divergence)}**"
    )
    for key in _keys(divergence, report):
        yield from _column(key, divergence, report)
    yield f"Vote: {text(str(divergence.reason))}"
    for verdict in report.verdicts_on(divergence):
        said = f"**{verdict.word}**" if verdict.word else "comment"
        said += ", to settle it," if verdict.settles else ""
        comment = f": {text(verdict.comment)}" if verdict.comment else ""
        changed = f" ({CHANGED})" if report.changed_since(divergence, verdict) else ""
        yield f"- {said} by {text(verdict.reviewer)}, {text(verdict.time)}{changed}{comment}"
        for key, reading in verdict.readings.items():
            yield f"  {code(key)} should read: {text(reading)}"
    yield (
        f"id {code(divergence.id)}, check {code(divergence.check)},"
        f" MQM {code(divergence.mqm)}, ITS {code(divergence.its)}"
    )


def _stale(report: Report) -> list[str]:
    if not report.stale:
        return []
    rows = [
        [code(v.divergence), v.word or "–", text(v.reviewer), text(v.time), text(v.comment)]
        for v in report.stale
    ]
    heads = ("Divergence", "Verdict", "Reviewer", "Time", "Comment")
    return ["## Verdicts on divergences no longer found", _table(heads, rows)]


def _keys(divergence: Divergence, report: Report) -> tuple[str, ...]:
    collation = report.collation
    keys = set(divergence.evidence)
    if divergence.bead is not None:
        keys.update(collation.keys)
    return in_order(keys, collation)


def _column(key: str, divergence: Divergence, report: Report) -> Iterable[str]:
    evidence = divergence.evidence.get(key, Evidence())
    values = ", ".join(code(value) for value in evidence.values)
    marks = [
        f" reads {values}" if values else "",
        ", **odd one out**" if key == divergence.odd else "",
        f" ({report.warning(key)})" if report.warning(key) else "",
    ]
    yield f"{code(key)}{''.join(marks)}:"
    passage = report.quoted(divergence, key)
    if passage:
        shown, spans = excerpt(passage, evidence.spans)
        yield quoted(shown, _lang(key, report), spans)
    elif divergence.bead is not None:
        yield "> *nothing stands here*"


def _lang(key: str, report: Report) -> str:
    if key in report.collation.by_key:
        return report.collation.lang(key)
    summary = report.collation.summary
    return summary.lang if key == SUMMARY and summary else "und"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join([row(heads), row(["---"] * len(heads)), *map(row, rows)])
