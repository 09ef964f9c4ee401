"""The divergences, one after another: evidence, values, the vote, and what reviewers said."""

from __future__ import annotations

import re

from workbench.divergences import Divergence, Evidence
from workbench.formats.records import in_order
from workbench.report.excerpt import excerpt
from workbench.report.html.filters import Facet, classes, form
from workbench.report.html.markup import (
    SEVERITY_SIGNS,
    VERDICT_SIGNS,
    anchor,
    in_language,
    isolated,
    language_name,
    marked,
    message,
    plain,
    value,
    warning,
)
from workbench.report.model import CHANGED, SUMMARY, Report
from workbench.review import Verdict

# Longer findings may be cut by the end of a printed page.
_LONG = 500
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[:.\d]*(?:Z|[+]00:00)", re.ASCII)


def findings(report: Report, by: tuple[Facet, ...]) -> str:
    """Return the section of divergences with its filters."""
    articles = "".join(
        _finding(number, divergence, report, by)
        for number, divergence in enumerate(report.divergences, 1)
    )
    return (
        '<section id="divergences"><h2>Divergences</h2>'
        f"{form(by) or ''}{articles or '<p>None were found.</p>'}{_stale(report)}</section>"
    )


def _stale(report: Report) -> str:
    if not report.stale:
        return ""
    items = "".join(
        f"<li>id <code>{plain(verdict.divergence)}</code><ul>{_verdict(verdict, report)}</ul></li>"
        for verdict in report.stale
    )
    return (
        "<h3>Verdicts on divergences no longer found</h3>"
        f'<p class="small">Given on other texts or by other checks.</p><ul>{items}</ul>'
    )


def _finding(number: int, divergence: Divergence, report: Report, by: tuple[Facet, ...]) -> str:
    identity = anchor(divergence.id)
    size = "" if _length(divergence, report) > _LONG else " short"
    return (
        f'<article class="finding s-{divergence.severity} {classes(divergence, report, by)}{size}"'
        f' id="{identity}"><header><a class="number" href="#{identity}">{number}</a>'
        f'<h3 dir="auto">{message(divergence.message)}</h3>'
        f"{_tags(divergence, report)}</header>{_columns(divergence, report)}"
        f'<p class="reason"><b>Vote</b> {message(divergence.reason)}</p>'
        f"{_verdicts(divergence, report)}"
        f"<footer>id <code>{plain(divergence.id)}</code> · check {plain(divergence.check)} · MQM "
        f"{plain(divergence.mqm)} · ITS {plain(divergence.its)}</footer></article>"
    )


def _length(divergence: Divergence, report: Report) -> int:
    return max(
        (len(report.quoted(divergence, key)) for key in _keys(divergence, report)), default=0
    )


def _tags(divergence: Divergence, report: Report) -> str:
    state = report.state(divergence)
    place = (
        "whole document"
        if divergence.bead is None
        else f'<a href="#b{divergence.bead}">bead {divergence.bead}</a>'
    )
    hop = f"hop {isolated(divergence.hop)}" if divergence.hop else "no hop named"
    return (
        f'<p class="tags"><span class="severity">{SEVERITY_SIGNS[divergence.severity]} '
        f"{divergence.severity}</span><span>{divergence.kind}</span><span>{hop}</span>"
        f"<span>{place}</span><span>confidence {divergence.confidence}</span>"
        f'<span class="verdict {state}">{VERDICT_SIGNS[state]} {state}</span></p>'
    )


def _columns(divergence: Divergence, report: Report) -> str:
    keys = _keys(divergence, report)
    columns = "".join(_column(key, divergence, report) for key in keys)
    return f'<div class="texts n{min(len(keys), 6)}">{columns}</div>' if columns else ""


def _keys(divergence: Divergence, report: Report) -> tuple[str, ...]:
    keys = set(divergence.evidence)
    if divergence.bead is not None:
        keys.update(report.collation.keys)
    return in_order(keys, report.collation)


def _column(key: str, divergence: Divergence, report: Report) -> str:
    evidence = divergence.evidence.get(key, Evidence())
    odd = key == divergence.odd
    mark = '<span class="odd-one">odd one out</span>' if odd else ""
    return (
        f'<section class="column{" odd" if odd else ""}"><h4>{_name(key, report)}{mark}'
        f"{warning(report, key)}</h4>"
        f'<p class="values">{_values(evidence)}</p>'
        f"{_quotation(key, divergence, evidence, report)}</section>"
    )


def _name(key: str, report: Report) -> str:
    if key in report.collation.by_key:
        lang = language_name(report.collation.lang(key))
        return f'<span class="key">{plain(key)}</span> {lang}'
    return f'<span class="key">{plain(key)}</span> no witness'


def _values(evidence: Evidence) -> str:
    return "; ".join(map(value, evidence.values))


def _quotation(key: str, divergence: Divergence, evidence: Evidence, report: Report) -> str:
    text = report.quoted(divergence, key)
    if not text:
        if divergence.bead is None:
            return ""
        return '<p class="nothing">Nothing stands here.</p>'
    attributes = in_language(_lang(key, report))
    return f"<blockquote {attributes}>{marked(*excerpt(text, evidence.spans))}</blockquote>"


def _lang(key: str, report: Report) -> str:
    if key in report.collation.by_key:
        return report.collation.lang(key)
    summary = report.collation.summary
    return summary.lang if key == SUMMARY and summary else "und"


def _verdicts(divergence: Divergence, report: Report) -> str:
    given = "".join(
        _verdict(verdict, report, report.changed_since(divergence, verdict))
        for verdict in report.verdicts_on(divergence)
    )
    return f'<ul class="verdicts">{given}</ul>' if given else ""


def _verdict(verdict: Verdict, report: Report, changed: bool = False) -> str:
    word = verdict.word
    said = f"<b>{VERDICT_SIGNS[word]} {word}</b>" if word else "<b>comment</b>"
    who = f"{said} by {isolated(verdict.reviewer)}, <time>{plain(_readable(verdict.time))}</time>"
    if verdict.settles:
        who += " <em>(to settle it)</em>"
    if changed:
        who += f" <em>({CHANGED})</em>"
    if verdict.comment:
        who += f'<p class="comment" dir="auto">{plain(verdict.comment)}</p>'
    readings = "".join(
        f'<p class="comment"><span class="key">{plain(key)}</span> should read'
        f" <q {in_language(_lang(key, report))}>{plain(reading)}</q></p>"
        for key, reading in verdict.readings.items()
    )
    return f"<li>{who}{readings}</li>"


def _readable(time: str) -> str:
    """Return ISO 8601 in UTC as ``2026-11-20 10:00 UTC``; anything else as it is."""
    found = _TIME.fullmatch(time)
    return f"{found[1]} {found[2]} UTC" if found else time
