"""The report as Markdown (CommonMark with tables): to read, to mail, to paste into an issue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.divergences import Divergence, Evidence
from workbench.report.counts import Counts, count
from workbench.report.entries import Entry, entries, hop, how_sure, numbered, part, place
from workbench.report.excerpt import excerpt
from workbench.report.facts import (
    column_name,
    lang_of,
    name_of,
    origin,
    shown_keys,
    verdict_line,
    witness_heading,
    witness_rows,
)
from workbench.report.figures import (
    kinds,
    kinds_heading,
    penalty_heading,
    penalty_rows,
    tallies,
    weights,
)
from workbench.report.markdown import code, quoted, row, said, text
from workbench.report.model import Report
from workbench.report.spans import Spans
from workbench.report.wording import Wording
from workbench.report.wording.heard import heard


def render(report: Report) -> str:
    """Return head, tables, and a section a divergence, as Markdown."""
    counts, words = count(report), report.words
    blocks = [
        f"# {words('Divergence report')}: {text(report.work.title, words)}",
        *_warnings(report),
        _facts(report),
        f"## {words('Witnesses')}",
        _witnesses(report),
        *_notes(report),
        f"## {words('Overview')}",
        *_overview(report, counts),
        f"## {words('Divergences')}",
        *(block for entry in entries(report) for block in _entry(entry, report)),
    ]
    if not report.divergences:
        blocks.append(report.none)
    blocks += [*_stale(report), *_readings(report)]
    if words.direction == "rtl":
        blocks = [f'<div dir="rtl" lang="{words.lang}">', *blocks, "</div>"]
    return "\n\n".join(blocks) + "\n"


def _warnings(report: Report) -> list[str]:
    return [
        f"> **{code(witness.key, report.words)}: {report.warning(witness.key)}.**"
        for witness in report.reconstructions
    ]


def _facts(report: Report) -> str:
    words = report.words
    lines = [f"- {name}: {text(value, words)}" for name, value in origin(report)]
    return "\n".join([*lines, f"- {words('Signature')}: {code(report.signature, words)}"])


def _witnesses(report: Report) -> str:
    words = report.words
    rows = [
        [
            code(key, words),
            *(text(one, words) or "–" for one in known),
            code(sha256, words),
        ]
        for key, *known, sha256, _ in witness_rows(report)
    ]
    return _table(witness_heading(words)[:-1], rows)


def _notes(report: Report) -> list[str]:
    blocks = [
        f"{code(witness.key, report.words)}: {text(witness.note, report.words)}"
        for witness in report.work.witnesses
        if witness.note
    ]
    if report.work.notes:
        ours = heard(report.work.notes, report.words)
        blocks.append(said(ours, report.words) if ours else text(report.work.notes, report.words))
    if summary := report.collation.summary:
        blocks.append(
            report.words("Summary in the catalogue, no witness but checked against them:")
        )
        blocks.append(quoted(summary.text, summary.lang, (), _is_rtl(report)))
    return blocks


def _overview(report: Report, counts: Counts) -> list[str]:
    words, every = report.words, report.words("all")
    rows = ([name, *map(words.number, numbers)] for name, numbers in kinds(counts, words))
    blocks = [_table((words("Kind"), *kinds_heading(counts, words)), rows)]
    for heading, sort, found in tallies(counts, words)[2:]:  # but kinds and severities
        told = ([text(words.term(sort, one)), words.number(found[one])] for one in found)
        blocks += [_table((heading, every), told)] if found else []
    if agreements := report.agreements:
        blocks.append("\n".join(f"- {said(one.message, words)}" for one in agreements))
    return [*blocks, *_penalties(report, counts)]


def _penalties(report: Report, counts: Counts) -> list[str]:
    words = report.words
    stated = words("Weights after MQM: {weights}.", weights=weights(words))
    head = f"{words('Penalty points')} ({words('from confirmed divergences only')})"
    if not counts.by_verdict.get("confirmed"):
        return [f"{head}. {report.unscored} {stated}"]
    rows = ([text(name, words), *figures] for name, *figures in penalty_rows(report))
    return [f"{head}. {stated}", _table(penalty_heading(words), rows)]


def _entry(entry: Entry, report: Report) -> Iterable[str]:
    words, first = report.words, entry.first
    comma = words.joint("comma")
    yield f"### {numbered(entry, words)}. {said(first.message, words)}"
    yield " · ".join(
        (
            f"**{words.term('severity', entry.severity)}**",
            words.term("kind", first.kind),
            said(place(entry), words),
            said(hop(entry), words),
            f"{words('confidence')} {how_sure(entry, words)}",
            f"{words('verdict')} **{words.term('standing', report.standing(first))}**",
        )
    )
    for key in shown_keys(report, first):
        yield from _column(key, entry, report)
    if first.reason.template:
        yield f"{words('Vote')}: {said(first.reason, words)}"
    given = report.verdicts_on(first)
    if given:
        yield "\n".join(f"- {said(verdict_line(one, report, first), words)}" for one in given)
    yield comma.join(
        (
            f"id {comma.join(code(one.id, words) for one in entry.divergences)}",
            f"{words('check')} {code(words.term('check', first.check), words)}",
            f"MQM {code(words.mqm(first.mqm), words)}",
            f"ITS {code(first.its, words)}",
        )
    )


def _stale(report: Report) -> list[str]:
    if not report.stale:
        return []
    words = report.words
    lines = [
        f"- {code(one.divergence, words)}: {said(verdict_line(one, report), words)}"
        for one in report.stale
    ]
    return [f"## {words('Verdicts on divergences no longer found')}", "\n".join(lines)]


def _readings(report: Report) -> list[str]:
    words = report.words
    lines = [
        f"- {text(one.where, words)}, {text(column_name(report, key), words)}:"
        f" {text(reading, words)}" + (f" ({text(one.reason, words)})" if one.reason else "")
        for one in report.work.readings
        for key, reading in one.texts.items()
    ]
    return [f"## {words('Readings chosen by the editor')}", "\n".join(lines)] if lines else []


def _column(key: str, entry: Entry, report: Report) -> Iterable[str]:
    words, first = report.words, entry.first
    values = words.joint("comma").join(
        _value(value, words) for value in first.evidence.get(key, Evidence()).values
    )
    read = words.sentence("reads {values}").format(values=values) if values else ""
    told = part(entry, key)
    marks = [
        f" {read}" if read else "",
        f"{words.joint('comma')}**{said(told, words)}**" if told else "",
        f" ({report.warning(key)})" if report.warning(key) else "",
    ]
    name = code(name_of(report, key), words)
    yield f"{name}{''.join(marks)}:"
    passages = [
        quoted(*_shown(key, one, report), _is_rtl(report))
        for one in entry.divergences
        if report.quoted(one, key)
    ]
    # Two quotations with but an empty line between would be one.
    if passages:
        yield "\n>\n".join(passages)
    elif first.bead is not None:
        yield f"> *{words('Nothing stands here.')}*"


def _shown(key: str, one: Divergence, report: Report) -> tuple[str, str, Spans]:
    evidence = one.evidence.get(key, Evidence())
    shown, spans = excerpt(report.quoted(one, key), evidence.spans)
    return shown, lang_of(report, key), spans


def _value(value: str, words: Wording) -> str:
    return code(words.value(value), words)


def _is_rtl(report: Report) -> bool:
    return report.words.direction == "rtl"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join([row(heads), row(["---"] * len(heads)), *map(row, rows)])
