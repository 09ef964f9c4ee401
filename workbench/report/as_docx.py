"""A Word document: the divergences as a table to paste from, Farsi from right to left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.divergences import Divergence, Evidence
from workbench.formats.records import in_order
from workbench.message import Field, Listed, Message
from workbench.report.counts import count
from workbench.report.entries import Entry, entries, hop, how_sure, numbered, part, place
from workbench.report.excerpt import excerpt
from workbench.report.facts import (
    column_name,
    facts,
    lang_of,
    name_of,
    quotation,
    verdict_line,
    warnings,
    witness_heading,
    witness_rows,
)
from workbench.report.figures import penalty_heading, penalty_rows, tallies, weights
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.report.wordprocessing import (
    PAGE_WIDTH,
    begins_rtl,
    document,
    even,
    foreign,
    mixes_directions,
    paragraph,
    passage,
    run,
    sentence,
    table,
)

_PLACE, _SAID = 2050, 3200
"""Widths of the first column and the last; the texts share the rest."""

_WITNESS = (900, 1400, 1650, 1350, 1550, 1000, 1200, 1000, 2350, 1558)
"""Widths of the columns of witnesses, under their heading."""


def render(report: Report) -> bytes:
    """Return the document: head, witnesses, figures, and a row a divergence."""
    return document("".join(_body(report)), report.work.title)


def _body(report: Report) -> Iterable[str]:
    words, ours = report.words, _Ours(report.words)
    title = run(f"{words('Divergence report')}: ", words.lang) + foreign(report.work.title, words)
    yield paragraph(title, words.lang, "Heading1")
    for warning in warnings(report):
        yield ours.paragraph(ours.bold(warning))
    for name, value in facts(report):
        yield ours.fact(name, value)
    if summary := report.collation.summary:
        yield ours.paragraph(ours.bold(f"{words('Summary in the catalogue')}:"))
        yield paragraph(run(summary.text, summary.lang), summary.lang)
    yield ours.heading(words("Witnesses"))
    heads = witness_heading(words)
    rows = ([ours.quote(cell) for cell in row] for row in witness_rows(report))
    yield table(heads, rows, _WITNESS, words.lang)
    yield ours.heading(words("Overview"))
    yield from _overview(report, ours)
    yield ours.heading(words("Divergences"))
    yield _divergences(report, ours)
    yield paragraph("")
    if report.stale:
        yield ours.heading(words("Verdicts on divergences no longer found"))
        for verdict in report.stale:
            yield ours.paragraph(
                foreign(f"{verdict.divergence}: ", words)
                + sentence(verdict_line(verdict, report), words)
            )


@dataclass(frozen=True, slots=True)
class _Ours:
    """The report's own words in runs and paragraphs."""

    words: Wording

    def bold(self, text: str) -> str:
        return run(text, self.words.lang, bold=True)

    def paragraph(self, runs: str) -> str:
        return paragraph(runs, self.words.lang)

    def quote(self, text: str) -> str:
        return self.paragraph(foreign(text, self.words))

    def fact(self, name: str, value: str | Message) -> str:
        """Return a fact in a line; what runs the other way, with words of ours in it, beneath."""
        head = self.bold(f"{name}: ")
        if isinstance(value, Message):
            return self.paragraph(head + sentence(value, self.words))
        lang = "fa" if begins_rtl(value) else "und"
        if lang == self.words.lang or not mixes_directions(value):
            return self.paragraph(head + foreign(value, self.words))
        return self.paragraph(head) + paragraph(run(value, lang), lang)

    def heading(self, text: str) -> str:
        return paragraph(run(text, self.words.lang), self.words.lang, "Heading2")

    def said(self, message: Message, *, bold: bool = False) -> str:
        return self.paragraph(sentence(message, self.words, bold=bold))


def _overview(report: Report, ours: _Ours) -> Iterable[str]:
    words, counts = report.words, count(report)
    yield ours.paragraph(run(f"{words('Divergences')}: {words.number(counts.total)}", words.lang))
    for name, sort, found in tallies(counts, words):
        if found:
            told = [
                Message("{sort} {count}", {"sort": words.term(sort, one), "count": number})
                for one, number in found.items()
            ]
            yield ours.said(Message("{name}: {told}", {"name": Message(name), "told": told}))
    for agreement in report.agreements:
        yield ours.said(agreement.message)
    if counts.by_verdict.get("confirmed"):
        yield from _penalties(report, ours)


def _penalties(report: Report, ours: _Ours) -> Iterable[str]:
    words, heads = report.words, penalty_heading(report.words)
    yield ours.paragraph(
        run(f"{words('Penalty points')} ({words('from confirmed divergences only')})", words.lang)
    )
    yield ours.said(Message("Weights after MQM: {weights}.", {"weights": weights(words)}))
    rows = ([ours.quote(cell) for cell in row] for row in penalty_rows(report))
    yield table(heads, rows, even(len(heads)), words.lang)


def _divergences(report: Report, ours: _Ours) -> str:
    words = report.words
    if not report.divergences:
        return ours.paragraph(run(report.none, words.lang))
    keys = report.collation.keys
    heading = (
        words("Place"),
        *(column_name(report, key) for key in keys),
        words("Divergence and verdict"),
    )
    widths = [_PLACE, *even(len(keys), PAGE_WIDTH - _PLACE - _SAID), _SAID]
    rows = (row for entry in entries(report) for row in _rows(entry, keys, report, ours))
    return table(heading, rows, widths, words.lang)


def _rows(
    entry: Entry, keys: Sequence[str], report: Report, ours: _Ours
) -> Iterable[Sequence[str]]:
    """Yield the row of an entry, and one for each further bead of a stretch: its texts and id.

    In one row the texts of a long stretch would drift apart over several pages.
    """
    yield _row(entry, keys, report, ours)
    for number, divergence in enumerate(entry.divergences[1:], entry.number + 1):
        one = Entry(number, (divergence,))
        yield (
            ours.paragraph(ours.bold(f"{numbered(one, report.words)}. ")) + ours.said(place(one)),
            *(_passage(key, divergence, report, ours) for key in keys),
            ours.said(Message("{what}: {how}", {"what": "id", "how": divergence.id})),
        )


def _row(entry: Entry, keys: Sequence[str], report: Report, ours: _Ours) -> list[str]:
    words, divergence = report.words, entry.first
    kind = run(words.term("kind", divergence.kind), words.lang)
    first = [
        ours.paragraph(ours.bold(f"{numbered(entry, words)}. ") + kind),
        ours.paragraph(run(words.term("severity", entry.severity), words.lang)),
        ours.said(place(entry)),
        ours.said(hop(entry)),
    ]
    standing = words.term("standing", report.standing(divergence))
    last = [
        ours.said(divergence.message, bold=True),
        *_elsewhere(entry, report, ours),
        ours.said(divergence.reason) if divergence.reason.template else "",
        ours.paragraph(ours.bold(f"{words('Verdict')}: {standing}")),
        *(
            ours.said(verdict_line(one, report, divergence))
            for one in report.verdicts_on(divergence)
        ),
        ours.said(_codes(entry, words)),
    ]
    texts = (_quotations(key, entry, report, ours) for key in keys)
    return ["".join(first), *texts, "".join(last)]


def _elsewhere(entry: Entry, report: Report, ours: _Ours) -> Iterable[str]:
    """Yield what the evidence quotes that is no witness: the summary in the catalogue."""
    for key in in_order(entry.first.evidence, report.collation):
        if key not in report.collation.by_key:
            yield ours.paragraph(ours.bold(f"{name_of(report, key)}:"))
            yield _quotations(key, entry, report, ours)


def _codes(entry: Entry, words: Wording) -> Message:
    divergence = entry.first
    told = [
        Message("{what}: {how}", {"what": what, "how": how})
        for what, how in (
            (words("confidence"), how_sure(entry, words)),
            ("id", divergence.id),
            (words("check"), words.term("check", divergence.check)),
            ("MQM", words.mqm(divergence.mqm)),
            ("ITS", divergence.its),
        )
    ]
    return Message("{told}", {"told": told})


def _quotations(key: str, entry: Entry, report: Report, ours: _Ours) -> str:
    """Return what the first bead of an entry has of a witness, and what is said of all of it."""
    divergence = entry.first
    evidence = divergence.evidence.get(key, Evidence())
    said = ""
    if evidence.values:
        values: dict[str, Field] = {"values": Listed(evidence.values, "comma")}
        said += ours.said(Message("reads {values}", values))
    if told := part(entry, key):
        said += ours.said(told, bold=True)
    return _passage(key, divergence, report, ours, said)


def _passage(key: str, divergence: Divergence, report: Report, ours: _Ours, said: str = "") -> str:
    """Return what a bead has of a witness, what is said of it, and what must be said of that."""
    evidence = divergence.evidence.get(key, Evidence())
    shown, spans = excerpt(quotation(report, divergence, key), evidence.spans)
    if not shown:
        return said
    lang = lang_of(report, key)
    # A row is pasted without its heading.
    warning = report.warning(key)
    warned = ours.paragraph(run(warning, report.words.lang)) if warning else ""
    return paragraph(passage(shown, lang, spans), lang) + said + warned
