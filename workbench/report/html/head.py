"""The head of the page: what the document is, its witnesses, and how far they may be trusted."""

from __future__ import annotations

from workbench.message import Listed
from workbench.report.facts import origin
from workbench.report.html.markup import in_language, isolated, own, plain, said, warning
from workbench.report.model import Report, file_name, translators
from workbench.report.wording.heard import heard
from workbench.words import count_words
from workbench.works.work import DO_NOT_CITE, Conjecture, Witness


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
    rows = "".join(_witness(witness, report) for witness in report.work.witnesses)
    return (
        f'<section id="witnesses"><h2>{words("Witnesses")}</h2>'
        '<table class="witnesses cards"><thead><tr>'
        f'<th scope="col">{words("Key")}</th><th scope="col">{words("Language")}</th>'
        f'<th scope="col">{words("Status")}</th><th scope="col">{words("Made from")}</th>'
        f'<th scope="col">{words("Translators")}</th>'
        f'<th scope="col" class="figure">{words("Segments")}</th>'
        f'<th scope="col" class="figure">{words("Words")}</th>'
        f"</tr></thead>{rows}</table>{_notes(report)}</section>"
    )


def _witness(witness: Witness, report: Report) -> str:
    words, text = report.words, report.collation.by_key[witness.key]
    named = isolated(translators(witness, words) or "–")
    file = isolated(file_name(witness, report.work))
    note = f'<p class="note" dir="auto">{plain(witness.note)}</p>' if witness.note else ""
    status = warning(report, witness.key) or words.term("status", witness.status)
    return (
        f'<tbody><tr class="over"><th scope="row">{plain(witness.key)}</th>'
        f"<td>{plain(words.language(witness.lang))}</td><td>{status}</td>"
        f'<td data-of="{words("Made from")}">{plain(witness.parent or "–")}</td>'
        f'<td data-of="{words("Translators")}">{named}</td>'
        f'<td class="figure" data-of="{words("Segments")}">{words.number(len(text))}</td>'
        f'<td class="figure" data-of="{words("Words")}">'
        f"{words.number(count_words(text.text))}</td></tr>"
        f'<tr class="under"><td></td><td colspan="6">{note}<p class="digest">{file}'
        f'{words.joint("comma")}<bdi>sha256 <code dir="ltr">{plain(witness.sha256)}</code></bdi>'
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
