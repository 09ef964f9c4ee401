"""The report as one HTML page: no script, nothing fetched, fit to print and to keep."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources

from workbench.report.counts import count
from workbench.report.html import filters, paper
from workbench.report.html.findings import findings
from workbench.report.html.head import masthead, readings, witnesses
from workbench.report.html.markup import plain
from workbench.report.html.overview import overview
from workbench.report.html.texts import aligned_text
from workbench.report.model import Report


def render(report: Report) -> str:
    """Return the report as a self-contained HTML page.

    Its policy (Content Security Policy, level 3) allows one thing: the page's own style, by hash.
    """
    counts = count(report)
    by = filters.facets(counts)
    style = f"{_style()}{filters.rules(by)}{paper.rules(report)}"
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Divergence report: {plain(report.work.title)}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n"
        f"{masthead(report)}\n{_contents(report)}\n<main>\n{witnesses(report)}\n"
        f"{overview(report, counts)}\n{findings(report, by)}\n{aligned_text(report)}\n"
        f"{readings(report)}\n{_colophon(report)}\n</main>\n</body>\n</html>\n"
    )


def _style() -> str:
    source = resources.files("workbench.report.html").joinpath("style.css")
    return source.read_text(encoding="utf-8")


def _hash(style: str) -> str:
    digest = sha256(style.encode("utf-8")).digest()
    return f"sha256-{b64encode(digest).decode('ascii')}"


def _contents(report: Report) -> str:
    parts = {
        "witnesses": "Witnesses",
        "overview": "Overview",
        "divergences": "Divergences",
        "text": "The aligned text",
        "readings": "Readings" if report.work.readings else "",
        "colophon": "How it was made",
    }
    links = "".join(f'<a href="#{part}">{name}</a>' for part, name in parts.items() if name)
    return f'<nav aria-label="Contents">{links}</nav>'


def _colophon(report: Report) -> str:
    rows = "".join(
        f'<tr><th scope="row">{plain(name)}</th><td>{plain(_shown(value))}</td></tr>'
        for name, value in sorted(report.settings.items())
    )
    table = f"<table><tbody>{rows}</tbody></table>" if rows else ""
    return (
        '<section id="colophon"><h2>How it was made</h2><p>By the translation-comparison'
        " workbench. The same texts, settings and version give this page again, byte for byte;"
        " its signature says which they were.</p>"
        f"<p><code>{plain(report.signature)}</code></p>{table}"
        "<p>A check proposes and a reviewer decides: what is not marked confirmed has not been"
        " judged by a person. Values are what the program read in a phrase, in its own notation."
        " Bead numbers count from 0.</p></section>"
    )


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
