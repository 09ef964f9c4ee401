"""The head of the page: what the document is, its witnesses, and how far they may be trusted."""

from __future__ import annotations

from workbench.report.html.markup import in_language, isolated, language_name, plain, warning
from workbench.report.model import WARNING, Report, file_name, translators
from workbench.work import Conjecture, Witness, Work


def masthead(report: Report) -> str:
    """Return title, archive reference, warning and signature."""
    work = report.work
    made = f"<dt>Made</dt><dd>{report.made.isoformat()}</dd>" if report.made else ""
    return (
        '<header class="masthead"><p class="kicker">Divergence report</p>'
        f'<h1 dir="auto">{plain(work.title)}</h1>{_banner(report)}<dl class="facts">'
        f"{_fact('Date', work.date)}{_fact('Archive', work.archive)}"
        f"{_fact('Source', work.source)}{_fact('Licence', work.licence)}"
        f"{_fact('Translators', _translators(work))}{made}"
        f"<dt>Signature</dt><dd><code>{plain(report.signature)}</code></dd></dl></header>"
    )


def _fact(name: str, value: str) -> str:
    return f'<dt>{name}</dt><dd dir="auto">{plain(value)}</dd>' if value else ""


def _translators(work: Work) -> str:
    return "; ".join(f"{w.key}: {translators(w)}" for w in work.witnesses if w.translators)


def _banner(report: Report) -> str:
    if not report.reconstructions:
        return ""
    named = " and ".join(
        f"{language_name(w.lang)} ({plain(w.key)})" for w in report.reconstructions
    )
    return (
        f'<p class="banner" role="note"><strong>{named}: {WARNING}.</strong> What differs from a'
        " reconstruction differs from what its author supposed, not from the archive.</p>"
    )


def witnesses(report: Report) -> str:
    """Return the table of witnesses, and the notes of the editor."""
    rows = "".join(_witness(witness, report) for witness in report.work.witnesses)
    return (
        '<section id="witnesses"><h2>Witnesses</h2><table class="witnesses"><thead><tr>'
        '<th scope="col">Key</th><th scope="col">Language</th><th scope="col">Status</th>'
        '<th scope="col">Made from</th><th scope="col">Translators</th>'
        '<th scope="col" class="figure">Segments</th><th scope="col" class="figure">Words</th>'
        f"</tr></thead>{rows}</table>{_notes(report)}</section>"
    )


def _witness(witness: Witness, report: Report) -> str:
    text = report.collation.by_key[witness.key]
    words = len(text.text.split())
    named = isolated(translators(witness) or "–")
    file = isolated(file_name(witness, report.work))
    note = f'<p class="note" dir="auto">{plain(witness.note)}</p>' if witness.note else ""
    status = warning(report, witness.key) or plain(witness.status)
    return (
        f'<tbody><tr><th scope="row">{plain(witness.key)}</th><td>{language_name(witness.lang)}'
        f"</td><td>{status}</td><td>{plain(witness.parent or '–')}</td><td>{named}</td>"
        f'<td class="figure">{len(text):,}</td>'
        f'<td class="figure">{words:,}</td></tr>'
        f'<tr class="under"><td></td><td colspan="6">{note}<p class="digest">{file}, sha256 '
        f"<code>{plain(witness.sha256)}</code></p></td></tr></tbody>"
    )


def _notes(report: Report) -> str:
    parts = ""
    if report.work.notes:
        notes = plain(report.work.notes)
        parts += f'<h3>Editor’s notes</h3><p class="notes" dir="auto">{notes}</p>'
    if summary := report.collation.summary:
        parts += (
            '<h3>Summary in the catalogue</h3><p class="small">No witness; checked against them.'
            f"</p><blockquote {in_language(summary.lang)}>{plain(summary.text)}</blockquote>"
        )
    return parts


def readings(report: Report) -> str:
    """Return what editors put in place of what witnesses have, with their reasons."""
    chosen = report.work.readings
    if not chosen:
        return ""
    keys = [key for key in report.work.keys if any(key in reading.texts for reading in chosen)]
    heads = "".join(
        f'<th scope="col">{plain(key)}{warning(report, key)}</th>'
        for key in ("where", *keys, "reason")
    )
    rows = "".join(_reading(reading, keys, report) for reading in chosen)
    return (
        '<section id="readings"><h2>Readings chosen by the editor</h2>'
        f'<table class="readings"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        "</section>"
    )


def _reading(reading: Conjecture, keys: list[str], report: Report) -> str:
    cells = "".join(
        f"<td {in_language(report.collation.lang(key))}>{plain(reading.texts.get(key, ''))}</td>"
        for key in keys
    )
    return (
        f'<tr><td dir="auto">{plain(reading.where)}</td>{cells}'
        f'<td dir="auto">{plain(reading.reason)}</td></tr>'
    )
