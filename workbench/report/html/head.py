"""The head of the page: what the document is, its witnesses, and how far they may be trusted."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.message import Listed
from workbench.report.facts import origin, witness_heading, witness_rows
from workbench.report.html.markup import in_language, isolated, own, plain, said, warning
from workbench.report.model import Report, translators
from workbench.report.wording.heard import heard
from workbench.works.work import DO_NOT_CITE, Conjecture


def masthead(report: Report) -> str:
    """Return title, archive reference, warning and signature."""
    words = report.words
    known = "".join(
        f'<dt>{name}</dt><dd dir="auto">{plain(value)}</dd>' for name, value in origin(report)
    )
    if named := _translators(report):
        known += f"<dt>{words('Translators')}</dt><dd>{named}</dd>"
    return (
        f'<header class="masthead"><p class="kicker">{words("Divergence report")}</p>'
        f'<h1 dir="auto">{plain(report.work.title)}</h1>{_banner(report)}<dl class="facts">{known}'
        f'<dt>{words("Signature")}</dt><dd><code dir="ltr">{plain(report.signature)}</code></dd>'
        "</dl></header>"
    )


def _translators(report: Report) -> str:
    told = (
        f"{isolated(witness.key)}: {isolated(translators(witness, report.words))}"
        for witness in report.work.witnesses
        if witness.translators
    )
    return report.words.joint("semicolon").join(told)


def _banner(report: Report) -> str:
    if not report.reconstructions:
        return ""
    words = report.words
    names = [f"{words.language(w.lang)} ({w.key})" for w in report.reconstructions]
    named = own(words, "{texts}", texts=Listed(names))
    caution = words(
        "What differs from a reconstruction differs from what its author supposed, not from the"
        " archive."
    )
    warned = f"<strong>{named}: {words(DO_NOT_CITE)}.</strong>"
    return f'<p class="banner" role="note">{warned} {caution}</p>'


def witnesses(report: Report) -> str:
    """Return the table of witnesses, and the notes of the editor."""
    words = report.words
    key, lang, status, parent, named, _, *figures = witness_heading(words)[:8]
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in (key, lang, status, parent, named)
    ) + "".join(f'<th scope="col" class="figure">{name}</th>' for name in figures)
    rows = "".join(_witness(row, report) for row in witness_rows(report))
    return (
        f'<section id="witnesses"><h2>{words("Witnesses")}</h2>'
        f'<table class="witnesses cards"><thead><tr>{heads}'
        f"</tr></thead>{rows}</table>{_notes(report)}</section>"
    )


def _witness(row: Sequence[str], report: Report) -> str:
    words = report.words
    key, lang, status, parent, named, file, segments, count, sha256, note = row
    noted = f'<p class="note" dir="auto">{plain(note)}</p>' if note else ""
    return (
        f'<tbody><tr class="over"><th scope="row">{plain(key)}</th>'
        f"<td>{plain(lang)}</td><td>{warning(report, key) or plain(status)}</td>"
        f'<td data-of="{words("Made from")}">{plain(parent or "–")}</td>'
        f'<td data-of="{words("Translators")}">{isolated(named or "–")}</td>'
        f'<td class="figure" data-of="{words("Segments")}">{segments}</td>'
        f'<td class="figure" data-of="{words("Words")}">{count}</td></tr>'
        f'<tr class="under"><td></td><td colspan="6">{noted}<p class="digest">{isolated(file)}'
        f'{words.joint("comma")}<bdi>sha256 <code dir="ltr">{plain(sha256)}</code></bdi>'
        "</p></td></tr></tbody>"
    )


def _notes(report: Report) -> str:
    parts, words = "", report.words
    if report.work.notes:
        ours = heard(report.work.notes, words)
        notes, way = (said(ours, words), "") if ours else (plain(report.work.notes), ' dir="auto"')
        parts += f'<h3>{words("Editor’s notes")}</h3><p class="notes"{way}>{notes}</p>'
    if summary := report.collation.summary:
        parts += (
            f"<h3>{words('Summary in the catalogue')}</h3>"
            f'<p class="small">{words("No witness; checked against them.")}</p>'
            f"<blockquote {in_language(summary.lang)}>{plain(summary.text)}</blockquote>"
        )
    return parts


def readings(report: Report) -> str:
    """Return what editors put in place of what witnesses have, with their reasons."""
    chosen = report.work.readings
    if not chosen:
        return ""
    keys = [key for key in report.work.keys if any(key in reading.texts for reading in chosen)]
    heads = "".join(f'<th scope="col">{plain(key)}{warning(report, key)}</th>' for key in keys)
    heads = (
        f'<th scope="col">{report.words("Place")}</th>{heads}'
        f'<th scope="col">{report.words("Reason")}</th>'
    )
    rows = "".join(_reading(reading, keys, report) for reading in chosen)
    return (
        f'<section id="readings"><h2>{report.words("Readings chosen by the editor")}</h2>'
        f'<table class="readings cards long"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></section>"
    )


def _reading(reading: Conjecture, keys: list[str], report: Report) -> str:
    cells = "".join(
        f'<td data-of="{plain(key)}" {in_language(report.collation.lang(key))}>'
        f"{plain(reading.texts.get(key, ''))}</td>"
        for key in keys
    )
    return (
        f'<tr><td dir="auto">{plain(reading.where)}</td>{cells}'
        f'<td data-of="{report.words("Reason")}" dir="auto">{plain(reading.reason)}</td></tr>'
    )
