"""Filters that need no script: radio buttons, and a style rule for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.report.counts import NO_HOP, Counts, hops_of
from workbench.report.entries import Entry
from workbench.report.figures import tallies
from workbench.report.html.markup import named
from workbench.report.model import Report
from workbench.report.wording import Wording

_LETTERS = {"kind": "k", "severity": "w", "standing": "v", "hop": "h"}


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to part the divergences. Sort number ``n`` has the class ``<letter><n>``."""

    heading: str
    sort: str
    letter: str
    sorts: Mapping[str, int]

    def css_class(self, sort: str) -> str:
        """Return the class of divergences of a sort."""
        return f"{self.letter}{tuple(self.sorts).index(sort)}"


def facets(counts: Counts, words: Wording) -> tuple[Facet, ...]:
    """Return the facets of a report: kind, severity, verdict, hop."""
    return tuple(
        Facet(
            heading, sort, _LETTERS[sort], {one: number for one, number in found.items() if number}
        )
        for heading, sort, found in tallies(counts, words)
        if sort in _LETTERS
    )


def classes(entry: Entry, report: Report, by: tuple[Facet, ...]) -> str:
    """Return the classes that let the filters find an entry: those of all that it tells."""
    kind, severity, verdict, hop = by
    names = [
        name
        for one in entry.divergences
        for name in (
            kind.css_class(one.kind),
            severity.css_class(one.severity),
            verdict.css_class(report.standing(one)),
            *(hop.css_class(each) for each in hops_of(one) or (NO_HOP,)),
        )
    ]
    return " ".join(dict.fromkeys(names))


def form(by: tuple[Facet, ...], words: Wording) -> str:
    """Return the radio buttons; a facet with a single sort parts nothing and is left out."""
    groups = "".join(_group(facet, words) for facet in by if len(facet.sorts) > 1)
    if not groups:
        return ""
    return (
        f'<form class="filters" aria-label="{words("Show only some divergences")}">{groups}'
        f'<button type="reset">{words("Show all")}</button></form>'
    )


def rules(by: tuple[Facet, ...]) -> str:
    """Return the style rules that hide what is not chosen."""
    return "".join(
        f"body:has(#f-{facet.letter}{number}:checked) .divergence:not(.{facet.letter}{number})"
        "{display:none}\n"
        for facet in by
        if len(facet.sorts) > 1
        for number in range(len(facet.sorts))
    )


def _group(facet: Facet, words: Wording) -> str:
    chosen = _choice(facet.letter, "all", words("all"), checked=True)
    rest = "".join(
        _choice(
            facet.letter,
            str(number),
            f"{named(words, facet.sort, sort)} <small>{words.number(many)}</small>",
        )
        for number, (sort, many) in enumerate(facet.sorts.items())
    )
    return f"<fieldset><legend>{facet.heading}</legend>{chosen}{rest}</fieldset>"


def _choice(letter: str, suffix: str, label: str, checked: bool = False) -> str:
    identity = f"f-{letter}{suffix}"
    chosen = " checked" if checked else ""
    return (
        f'<span class="choice"><input type="radio" name="f-{letter}" id="{identity}"{chosen}>'
        f'<label for="{identity}">{label}</label></span>'
    )
