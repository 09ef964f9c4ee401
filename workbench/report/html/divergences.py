"""The divergences, one after another: evidence, values, the vote, and what reviewers said."""

from __future__ import annotations

from workbench.divergences import Divergence, Evidence
from workbench.message import Listed
from workbench.report.entries import Entry, entries, hop, how_sure, numbered, part, place
from workbench.report.excerpt import excerpt
from workbench.report.facts import given_on, lang_of, name_of, shown_keys
from workbench.report.html.filters import Facet, classes, form
from workbench.report.html.markup import (
    anchor,
    in_language,
    isolated,
    marked,
    own,
    plain,
    said,
    warning,
)
from workbench.report.model import CHANGED, Report
from workbench.report.wording import Wording
from workbench.review import Verdict
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS

# Longer ones may be cut by the end of a printed page.
_LONG = 500


def divergences(report: Report, by: tuple[Facet, ...]) -> str:
    """Return the section of divergences with its filters."""
    articles = "".join(_entry(entry, report, by) for entry in entries(report))
    none = f"<p>{report.none}</p>"
    return (
        f'<section id="divergences"><h2>{report.words("Divergences")}</h2>'
        f"{form(by, report.words)}{articles or none}"
        f"{_stale(report)}</section>"
    )


def _stale(report: Report) -> str:
    if not report.stale:
        return ""
    items = "".join(
        f"<li>id <code>{plain(verdict.divergence)}</code>{_given_on(verdict, report)}"
        f"<ul>{_verdict(verdict, report)}</ul></li>"
        for verdict in report.stale
    )
    return (
        f"<h3>{report.words('Verdicts on divergences no longer found')}</h3>"
        f'<p class="small">{report.words("Given on other texts or by other checks.")}</p>'
        f"<ul>{items}</ul>"
    )


def _given_on(verdict: Verdict, report: Report) -> str:
    known = verdict.seen.kind
    return f" {said(given_on(verdict, report.words), report.words)}" if known else ""


def _entry(entry: Entry, report: Report, by: tuple[Facet, ...]) -> str:
    first, words = entry.first, report.words
    identity = anchor(first.id)
    shape = " stretch" if len(entry.divergences) > 1 else ""
    shape += "" if _length(entry, report) > _LONG else " short"
    ids = words.joint("comma").join(f"<code>{plain(one.id)}</code>" for one in entry.divergences)
    return (
        f'<article class="divergence s-{entry.severity} {classes(entry, report, by)}{shape}"'
        f' id="{identity}"><header><a class="number" href="#{identity}">{numbered(entry, words)}'
        f"</a><h3>{said(first.message, words)}</h3>"
        f"{_tags(entry, report)}</header>{_columns(entry, report)}"
        f"{_vote(first, words)}"
        f"{_verdicts(first, report)}"
        f"<footer><bdi>id {ids}</bdi> · "
        f"{own(words, 'check {check}', check=words.term('check', first.check))} · "
        f"MQM {isolated(words.mqm(first.mqm))} · "
        f"<bdi>ITS {plain(first.its)}</bdi></footer></article>"
    )


def _vote(divergence: Divergence, words: Wording) -> str:
    if not divergence.reason.template:
        return ""
    return f'<p class="reason"><b>{words("Vote")}</b> {said(divergence.reason, words)}</p>'


def _length(entry: Entry, report: Report) -> int:
    return max(
        (
            sum(len(report.quoted(one, key)) for one in entry.divergences)
            for key in shown_keys(report, entry.first)
        ),
        default=0,
    )


def _tags(entry: Entry, report: Report) -> str:
    first, words = entry.first, report.words
    standing = report.standing(first)
    where = said(place(entry), words)
    if first.bead is not None:
        where = f'<a href="#b{first.bead}">{where}</a>'
    return (
        f'<p class="tags"><span class="severity">{SEVERITY_SIGNS[entry.severity]} '
        f"{words.term('severity', entry.severity)}</span>"
        f"<span>{words.term('kind', first.kind)}</span><span>{said(hop(entry), words)}</span>"
        f"<span>{where}</span><span>{words('confidence')} {how_sure(entry, words)}</span>"
        f'<span class="verdict {standing}">{STANDING_SIGNS[standing]} '
        f"{words.term('standing', standing)}</span>"
        "</p>"
    )


def _columns(entry: Entry, report: Report) -> str:
    keys = shown_keys(report, entry.first)
    columns = "".join(_column(key, entry, report) for key in keys)
    return f'<div class="texts n{min(len(keys), 6)}">{columns}</div>' if columns else ""


def _column(key: str, entry: Entry, report: Report) -> str:
    first = entry.first
    evidence = first.evidence.get(key, Evidence())
    told = part(entry, key)
    mark = f'<span class="part">{said(told, report.words)}</span>' if told else ""
    fault = " fault" if key == first.at_fault else ""
    return (
        f'<section class="column{fault}"><h4>{_name(key, report)}{mark}'
        f"{warning(report, key)}</h4>"
        f'<p class="values">{_values(evidence, report.words)}</p>'
        f"{_quotations(key, entry, report)}</section>"
    )


def _name(key: str, report: Report) -> str:
    if key in report.collation.by_key:
        lang = plain(report.words.language(report.collation.lang(key)))
        return f'<span class="key">{plain(key)}</span> {lang}'
    return f'<span class="key">{plain(name_of(report, key))}</span> {report.words("no witness")}'


def _values(evidence: Evidence, words: Wording) -> str:
    return own(words, "{values}", values=Listed(evidence.values, "comma"))


def _quotations(key: str, entry: Entry, report: Report) -> str:
    """Return what each bead has of a witness; where none has anything, that is said once."""
    quoted = entry.divergences
    if not any(report.quoted(one, key) for one in quoted):
        quoted = quoted[:1]
    if len(quoted) == 1:
        return _quotation(key, quoted[0], report)
    # The article is the anchor of the first.
    first, *more = quoted
    ends = key == next(iter(first.evidence), None)
    told = (_quotation(key, one, report, anchor(one.id) if ends else "") for one in more)
    return f"<div>{_quotation(key, first, report)}{''.join(told)}</div>"


def _quotation(key: str, divergence: Divergence, report: Report, identity: str = "") -> str:
    text = report.quoted(divergence, key)
    if not text:
        if divergence.bead is None:
            return ""
        return f'<p class="nothing">{report.words("Nothing stands here.")}</p>'
    attributes = in_language(lang_of(report, key)) + (f' id="{identity}"' if identity else "")
    spans = divergence.evidence.get(key, Evidence()).spans
    return f"<blockquote {attributes}>{marked(*excerpt(text, spans))}</blockquote>"


def _verdicts(divergence: Divergence, report: Report) -> str:
    given = "".join(
        _verdict(verdict, report, report.changed_since(divergence, verdict))
        for verdict in report.verdicts_on(divergence)
    )
    return f'<ul class="verdicts">{given}</ul>' if given else ""


def _verdict(verdict: Verdict, report: Report, changed: bool = False) -> str:
    word, words = verdict.word, report.words
    mark = f"{STANDING_SIGNS[word]} {words.term('standing', word)}" if word else words("comment")
    who = plain(words.sentence("{verdict} by {reviewer}, {time}")).format(
        verdict=f"<b>{mark}</b>",
        reviewer=isolated(verdict.reviewer),
        time=f"<time>{plain(words.time(verdict.time))}</time>",
    )
    if verdict.settles:
        who += f" <em>({words('to settle it')})</em>"
    if changed:
        who += f" <em>({words(CHANGED)})</em>"
    if verdict.comment:
        who += f'<p class="comment" dir="auto">{plain(verdict.comment)}</p>'
    readings = "".join(
        f'<p class="comment">{_reading(key, reading, report)}</p>'
        for key, reading in verdict.readings.items()
    )
    return f"<li>{who}{readings}</li>"


def _reading(key: str, reading: str, report: Report) -> str:
    return plain(report.words.sentence("{witness} should read: {reading}")).format(
        witness=f'<span class="key">{plain(key)}</span>',
        reading=f"<q {in_language(lang_of(report, key))}>{plain(reading)}</q>",
    )
