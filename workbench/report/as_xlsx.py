"""An Excel workbook (extra [xlsx]): summary, divergences to filter, the alignment, the settings.

No cell can be a formula, and those of right-to-left languages run so. All are text but the numbers
of beads and their scores, by which a reader may sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench import __version__
from workbench.errors import UsageError
from workbench.formats.workbook import workbook
from workbench.languages import language
from workbench.report.counts import count
from workbench.report.divergence_rows import BEAD, heading, rows, text_columns
from workbench.report.facts import (
    column_name,
    fact_text,
    facts,
    lang_of,
    setting_text,
    warnings,
    witness_heading,
    witness_rows,
)
from workbench.report.figures import penalty_heading, penalty_rows, tallies, weights
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.visible import fit_for_xml, visible

_LONGEST = 16_000
"""Characters that a cell is given: Excel keeps 32,767, and counts rare ones (U+10000 on) twice."""
_MOST = 1_048_576
"""Rows that Excel keeps in a sheet."""
_NARROWEST, _WIDEST = 8, 50
_A4 = 9
_PRINTED = 185
"""Characters across a printed page that can be read well: letters of 7 points or more."""
_LINE, _HIGHEST = 15, 409
"""Points: the height of a line, and the most that Excel gives a row."""

_OURS = 3
"""Columns of the alignment before its texts."""
_WHICH = 2
"""The last of the columns that say which divergence a row tells of."""

Row = Sequence[str]


def render(report: Report) -> bytes:
    """Return the workbook; UsageError where there are more rows than Excel can hold."""
    title = visible(report.work.title, newlines=False)
    return workbook(title, lambda file: _fill(_Book(file, report.words), report))


def _fill(book: _Book, report: Report) -> None:
    words = report.words
    book.sheet(words("Summary"), _summary(report), heads=())
    langs = {at: lang_of(report, key) for at, key in text_columns(report).items()}
    table = [heading(report), *rows(report)]
    book.sheet(words("Divergences"), table, langs, figures=(BEAD,), filtered=True)
    langs = {at: report.collation.lang(key) for at, key in enumerate(report.collation.keys, _OURS)}
    book.sheet(words("Alignment"), _alignment(report), langs, figures=(0, 1))
    book.sheet(words("Settings"), _settings(report))


class _Book:
    def __init__(self, file: Any, words: Wording) -> None:
        self.file = file
        self.rtl = words.direction == "rtl"
        self.bold = file.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = file.add_format({"text_wrap": True, "valign": "top", "reading_order": 0})
        # On the right a number would run into the id beside it.
        self.figure = file.add_format({"align": "left", "valign": "top"})
        self.directed = {
            direction: file.add_format({"text_wrap": True, "valign": "top", "reading_order": order})
            for direction, order in (("ltr", 1), ("rtl", 2))
        }

    def sheet(
        self,
        name: str,
        table: Iterable[Row],
        langs: Mapping[int, str] | None = None,
        *,
        heads: Sequence[int] = (0,),
        figures: Sequence[int] = (),
        filtered: bool = False,
    ) -> None:
        """Write a table; the rows ``heads`` are bold, and the first of them stays in sight.

        The columns ``figures`` hold numbers, but for heads.
        """
        found = [part for row in table for part in _parts([*map(_storable, row)])]
        if len(found) > _MOST:
            raise UsageError(f"Excel holds {_MOST} rows in a sheet; write csv instead")
        langs = langs or {}
        sheet = self.file.add_worksheet(name)
        if self.rtl:
            sheet.right_to_left()
        widths = _widths(found)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        formats = {
            column: self.directed[language(lang).direction] for column, lang in langs.items()
        }
        for number, row in enumerate(found):
            # LibreOffice fits no height of its own to a row without one.
            sheet.set_row(number, min(_LINE * _lines(row, widths), _HIGHEST))
            for column, cell in enumerate(row):
                if cell and number in heads:
                    sheet.write_string(number, column, cell, self.bold)
                elif cell and column in figures:
                    sheet.write_number(number, column, float(cell), self.figure)
                elif cell:
                    sheet.write_string(number, column, cell, formats.get(column, self.plain))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(-(-sum(widths) // _PRINTED), 0)
        if heads:
            sheet.freeze_panes(1, 0)
            sheet.repeat_rows(0)
        if filtered:
            sheet.repeat_columns(0, _WHICH)
            sheet.autofilter(0, 0, max(len(found) - 1, 0), len(widths) - 1)


def _widths(table: Sequence[Row]) -> list[int]:
    """Return the width of each column, in characters: that of its longest cell, within bounds."""
    widths = [_NARROWEST] * max(map(len, table), default=0)
    for row in table:
        for column, cell in enumerate(row):
            widths[column] = min(max(widths[column], len(cell) + 2), _WIDEST)
    return widths


def _lines(row: Row, widths: Sequence[int]) -> int:
    """Return how many lines a row takes, as wide as its cells are."""
    return max(
        (
            sum(1 + len(line) // width for line in cell.split("\n"))
            for cell, width in zip(row, widths, strict=False)
        ),
        default=1,
    )


def _storable(text: str) -> str:
    # Of a tab a cell shows nothing: "210,000" and "0" behind it would read as one number.
    text = text.replace("\t", "    ")
    return fit_for_xml(text)


def _parts(row: Row) -> Iterable[Row]:
    """Yield a row, or as many as hold its texts, the first column in each of them."""
    while any(len(cell) > _LONGEST for cell in row):
        yield [cell[:_LONGEST] for cell in row]
        row = [row[0][:_LONGEST], *(cell[_LONGEST:] for cell in row[1:])]
    yield row


def _summary(report: Report) -> Iterable[Row]:
    words = report.words
    yield (words("Divergence report"),)
    yield from ((name, fact_text(value, words)) for name, value in facts(report))
    yield from ((words("Warning"), visible(one)) for one in warnings(report))
    if summary := report.collation.summary:
        yield (words("Summary in the catalogue"), visible(summary.text))
    yield ()
    yield witness_heading(words)
    yield from map(_shown, witness_rows(report))
    yield ()
    yield from _counts(report)
    yield ()
    yield (
        words("Penalty points"),
        words("from confirmed divergences only"),
        words("Weights after MQM: {weights}.", weights=weights(words)),
    )
    yield penalty_heading(words)
    yield from map(_shown, penalty_rows(report))
    for reading in report.work.readings:
        for key, text in reading.texts.items():
            told = (reading.where, column_name(report, key), text, reading.reason)
            yield (words("Reading"), *_shown(told))


def _counts(report: Report) -> Iterable[Row]:
    words, counts = report.words, count(report)
    yield (words("Divergences"), words.number(counts.total))
    for name, sort, found in tallies(counts, words):
        for one, number in found.items():
            yield (name, visible(words.term(sort, one)), words.number(number))
    for agreement in report.agreements:
        yield (words("Agreement"), words.say(agreement.message))


def _shown(row: Row) -> Row:
    return tuple(map(visible, row))


def _alignment(report: Report) -> Iterable[Row]:
    collation, words = report.collation, report.words
    yield _heading(report)
    for number, bead in enumerate(collation.alignment.beads):
        texts = (visible(collation.bead_text(number, key)) for key in collation.keys)
        status = words.term("bead", bead.status)
        yield (str(number), f"{bead.score:.4f}", status, *texts)


def _heading(report: Report) -> Row:
    words = report.words
    texts = (visible(column_name(report, key)) for key in report.collation.keys)
    return (words("bead"), words("score"), words("status"), *texts)


def _settings(report: Report) -> Iterable[Row]:
    words = report.words
    yield (words("Setting"), words("Value"))
    yield ("workbench", __version__)
    yield (words("signature"), visible(report.signature))
    for name in sorted(report.settings):
        value = visible(setting_text(name, report.settings[name], words))
        yield (visible(words.term("setting", name)), value)
