"""The report as one HTML page: no script, nothing fetched, fit to print and to keep."""

from __future__ import annotations

from workbench.report.counts import count
from workbench.report.facts import setting_text
from workbench.report.html import chain, filters, paper
from workbench.report.html.divergences import divergences
from workbench.report.html.head import masthead, readings, witnesses
from workbench.report.html.markup import isolated, plain
from workbench.report.html.overview import overview
from workbench.report.html.page import page
from workbench.report.html.texts import aligned_text
from workbench.report.model import Report


def render(report: Report) -> str:
    """Return the report as a self-contained HTML page in the language of its words."""
    counts = count(report)
    by = filters.facets(counts, report.words)
    body = (
        f"{masthead(report)}\n{_contents(report)}\n<main>\n{witnesses(report)}\n"
        f"{overview(report, counts)}\n{divergences(report, by)}\n{aligned_text(report)}\n"
        f"{readings(report)}\n{_colophon(report)}\n</main>"
    )
    title = f"{report.words('Divergence report')}: {report.work.title}"
    style = chain.rules(report) + filters.rules(by) + paper.rules(report)
    return page(title, body, style, report.words.lang)


def _contents(report: Report) -> str:
    words = report.words
    parts = {
        "witnesses": words("Witnesses"),
        "overview": words("Overview"),
        "divergences": words("Divergences"),
        "text": words("The aligned text"),
        "readings": words("Readings") if report.work.readings else "",
        "colophon": words("How it was made"),
    }
    links = "".join(f'<a href="#{part}">{name}</a>' for part, name in parts.items() if name)
    return f'<nav aria-label="{words("Contents")}">{links}</nav>'


def _colophon(report: Report) -> str:
    words = report.words
    rows = "".join(
        f'<tr><th scope="row">{plain(words.term("setting", name))}</th>'
        f"<td>{isolated(setting_text(name, value, words))}</td></tr>"
        for name, value in sorted(report.settings.items())
    )
    table = f"<table><tbody>{rows}</tbody></table>" if rows else ""
    made = words(
        "By the translation-comparison workbench. The same texts, settings and version give this"
        " page again, byte for byte; its signature says which they were."
    )
    caution = words(
        "A check proposes and a reviewer decides: what is not marked confirmed has not been judged"
        " by a person. Values are what the program read in a phrase, put into words: “dollars”"
        " alone are taken for those of the United States, “pounds” for British ones. Bead numbers"
        " count from 0."
    )
    return (
        f'<section id="colophon"><h2>{words("How it was made")}</h2><p>{made}</p>'
        f'<p><code dir="ltr">{plain(report.signature)}</code></p>'
        f"<p>{words('Cite a divergence by its id, with the signature.')}</p>"
        f"{table}<p>{caution}</p></section>"
    )
