"""A comparison of two witnesses as one HTML page, in the style of the reports."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.collation import Collation
from workbench.compare.difference import KINDS, MEANINGS, Comparison, Difference, Kind
from workbench.message import counted
from workbench.report.html.markup import in_language, language_name, marked, plain
from workbench.report.html.page import page
from workbench.works.work import Work

_STYLE = "".join(f"mark[data-kind={kind}]{{--mark:var(--panel)}}" for kind in KINDS[2:]) + (
    "mark[data-kind=value]{--mark-line:var(--odd);font-weight:600}"
    "body:has(#only-flagged:checked) .bead:not(.flagged){display:none}"
    ".only label{margin-inline-start:.4em}"
    ".list{margin-block:.6rem}.list ul{columns:18rem;list-style:none;padding:0;margin-block:.4rem}"
    ".list li{break-inside:avoid}.list a{display:inline-block;min-width:3em}"
)
_OPEN = 50
"""Differences of a kind up to which their list stands open."""
_LONGEST = 60
"""Characters that the list shows of each side."""


def render(work: Work, collation: Collation, comparison: Comparison, signature: str) -> str:
    """Return the page: what differs by kind, then both texts side by side with it marked."""
    one, other = comparison.keys
    by_bead: dict[int, list[Difference]] = {}
    for difference in comparison.differences:
        by_bead.setdefault(difference.bead, []).append(difference)
    beads = "".join(
        _bead(number, collation, comparison.keys, by_bead.get(number, ()))
        for number in range(len(collation.alignment.beads))
        if any(collation.bead_text(number, key) for key in comparison.keys)
    )
    heads = "".join(
        f'<div><span class="key">{plain(key)}</span> {language_name(collation.lang(key))}</div>'
        for key in comparison.keys
    )
    body = (
        '<header class="masthead"><p class="kicker">Word by word</p>'
        f'<h1 dir="auto">{plain(work.title)}: {plain(one)} and {plain(other)}</h1>'
        '<dl class="facts"><dt>Signature</dt>'
        f"<dd><code>{plain(signature)}</code></dd></dl></header>\n<main>\n"
        f"{_differences(collation, comparison)}\n"
        '<section id="text"><h2>The texts</h2><p class="only">'
        '<input type="checkbox" id="only-flagged"><label for="only-flagged">Show only beads that'
        f' differ</label></p><div class="beads n2"><div class="heads"><div></div>{heads}</div>'
        f"{beads}</div></section>\n</main>"
    )
    return page(f"{work.title}: {one} and {other}", body, _STYLE)


def _differences(collation: Collation, comparison: Comparison) -> str:
    """Return how many places differ and, kind by kind, which: links to the beads."""
    found: dict[Kind, list[str]] = {kind: [] for kind in comparison.counts}
    for difference in comparison.differences:
        bead = difference.bead
        sides = " → ".join(_side(collation, difference, key) for key in comparison.keys)
        found[difference.kind].append(f'<li><a href="#b{bead}">{bead}</a> {sides}</li>')
    lists = "".join(
        f'<details class="list"{" open" * (len(items) <= _OPEN)}><summary><b>{kind}</b>'
        f" {len(items):,} · {MEANINGS[kind]}</summary><ul>{''.join(items)}</ul></details>"
        for kind, items in found.items()
    )
    one, other = comparison.keys
    words = comparison.words
    places = counted(len(comparison.differences), "place")
    return (
        f'<section><h2>Differences</h2><p class="lead">{places}'
        f" differ. {plain(one)} has {counted(words[one], 'word')}, {plain(other)} {words[other]:,};"
        f" {comparison.same:,} stand in both.</p>{lists}</section>"
    )


def _side(collation: Collation, difference: Difference, key: str) -> str:
    start, end = difference.spans[key]
    text = collation.bead_text(difference.bead, key)[start:end]
    shown = f"{text[:_LONGEST]}…" if end - start > _LONGEST else text or "∅"
    return f"<bdi {in_language(collation.lang(key))}>{plain(shown)}</bdi>"


def _bead(
    number: int, collation: Collation, keys: Sequence[str], found: Sequence[Difference]
) -> str:
    texts = "".join(_text(number, collation, key, found) for key in keys)
    css = "bead flagged" if found else "bead"
    return (
        f'<div class="{css}" id="b{number}"><div class="gutter">'
        f'<a href="#b{number}">{number}</a></div>{texts}</div>\n'
    )


def _text(number: int, collation: Collation, key: str, found: Sequence[Difference]) -> str:
    text = collation.bead_text(number, key)
    if not text:
        return '<p class="nothing">–</p>'
    pieces, done = [], 0
    for one in found:
        start, end = one.spans[key]
        shown = marked(text[start:end], [(0, end - start)])
        pieces += [plain(text[done:start]), shown.replace("<mark", f"<mark {_kind(one)}", 1)]
        done = end
    return f"<p {in_language(collation.lang(key))}>{''.join(pieces)}{plain(text[done:])}</p>"


def _kind(difference: Difference) -> str:
    title: str = difference.kind
    for one, other in difference.characters:
        title += f"; {one or 'nothing'} ≠ {other or 'nothing'}"
    return f'title="{title}" data-kind="{difference.kind}"'
