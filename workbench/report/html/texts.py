"""The full aligned text in columns, each bead an anchor, with links to its divergences."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.divergences import Divergence
from workbench.report.entries import entries
from workbench.report.html.markup import (
    anchor,
    in_language,
    marked,
    plain,
    warning,
)
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.signs import SEVERITY_SIGNS

Flags = Mapping[int, list[tuple[int, Divergence]]]


def aligned_text(report: Report) -> str:
    """Return the section with every bead of the alignment."""
    collation, words = report.collation, report.words
    flags: dict[int, list[tuple[int, Divergence]]] = {}
    for entry in entries(report):
        for number, divergence in enumerate(entry.divergences, entry.number):
            if divergence.bead is not None:
                flags.setdefault(divergence.bead, []).append((number, divergence))
    columns = {key: in_language(collation.lang(key)) for key in collation.keys}
    heads = "".join(
        f'<div><span class="key">{plain(key)}</span> '
        f"{plain(words.language(collation.lang(key)))}{warning(report, key)}</div>"
        for key in collation.keys
    )
    beads = "".join(
        _bead(number, report, columns, flags) for number in range(len(collation.alignment.beads))
    )
    return (
        f'<section id="text"><h2>{words("The aligned text")}</h2>'
        '<p class="only"><input type="checkbox" id="only-flagged">'
        f'<label for="only-flagged">{words("Show only beads with divergences")}</label></p>'
        f'<div class="beads n{min(len(columns), 6)}"><div class="heads"><div></div>{heads}</div>'
        f"{beads}</div></section>"
    )


def _bead(number: int, report: Report, columns: Mapping[str, str], flags: Flags) -> str:
    found = flags.get(number, [])
    texts = "".join(_text(number, key, report, columns[key], found) for key in columns)
    css = "bead flagged" if found else "bead"
    if _is_heading(number, report):
        css += " heading"
    return (
        f'<div class="{css}" id="b{number}"><div class="gutter"><a href="#b{number}">'
        f"{report.words.number(number)}</a>{_state(number, report)}"
        f"{''.join(_flag(place, d, report.words) for place, d in found)}</div>"
        f"{texts}</div>\n"
    )


def _text(
    number: int, key: str, report: Report, attributes: str, found: list[tuple[int, Divergence]]
) -> str:
    text = report.collation.bead_text(number, key)
    if not text:
        return '<p class="nothing">–</p>'
    spans = [span for _, d in found if key in d.evidence for span in d.evidence[key].spans]
    return f"<p {attributes}>{marked(text, spans) if spans else plain(text)}</p>"


def _flag(place: int, divergence: Divergence, words: Wording) -> str:
    title = f"{words.term('severity', divergence.severity)}: {words.term('kind', divergence.kind)}"
    sign = SEVERITY_SIGNS[divergence.severity]
    return (
        f'<a class="flag s-{divergence.severity}" href="#{anchor(divergence.id)}"'
        f' title="{title}">{sign} {words.number(place)}</a>'
    )


def _state(number: int, report: Report) -> str:
    beads, words = report.collation.alignment.beads, report.words
    if beads.is_pinned(number):
        return f'<small title="{words("Set by a person")}">{words("pinned")}</small>'
    if beads.is_doubtful(number):
        title = words("How sure the alignment is, 0 to 1")
        return f'<small title="{title}">{words.decimal(beads[number].score)}</small>'
    return ""


def _is_heading(number: int, report: Report) -> bool:
    collation = report.collation
    for key in collation.keys:
        start, end = collation.alignment.run(number, key)
        segments = collation.by_key[key].segments[start:end]
        if any(segment.kind != "heading" for segment in segments):
            return False
    return True
