"""An Excel workbook (extra [xlsx]): summary, findings to filter, the alignment, the settings.

Every cell is text, so that none can be a formula, and those of right-to-left languages run so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Any

from workbench import __version__
from workbench.divergences import MQM_WEIGHTS
from workbench.errors import UsageError
from workbench.formats.same_zip import without_times
from workbench.formats.text_format import missing
from workbench.languages import language
from workbench.report.counts import count, penalties
from workbench.report.facts import (
    WITNESS_HEADING,
    column_name,
    facts,
    lang_of,
    setting_text,
    warnings,
    witness_rows,
)
from workbench.report.finding_rows import heading, rows, text_columns
from workbench.report.model import Report
from workbench.text import visible

_LONGEST = 32_767
"""Characters that Excel keeps in a cell."""
_MOST = 1_048_576
"""Rows that Excel keeps in a sheet."""
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
_TEXT_WIDTH, _WIDTH = 50, 14
# xlsxwriter would write the clock's time.
_MADE = datetime(2000, 1, 1)

Row = Sequence[str]


def render(report: Report) -> bytes:
    """Return the workbook; UsageError where Excel cannot hold a text, or there are too many."""
    try:
        xlsxwriter: Any = import_module("xlsxwriter")
    except ImportError:
        raise missing("xlsx", "Excel workbooks") from None
    out = BytesIO()
    book = _Book(xlsxwriter.Workbook(out, {"in_memory": True}))
    title = visible(report.work.title, newlines=False)[:255]
    book.file.set_properties({"title": title, "created": _MADE})
    book.sheet("Summary", _summary(report), heads=())
    langs = {at: lang_of(report, key) for at, key in text_columns(report).items()}
    book.sheet("Findings", [heading(report), *rows(report)], langs, filtered=True)
    first = len(_BEAD_HEADING)
    langs = {at: report.collation.lang(key) for at, key in enumerate(report.collation.keys, first)}
    book.sheet("Alignment", _alignment(report), langs)
    book.sheet("Settings", _settings(report))
    book.file.close()
    return without_times(out.getvalue())


class _Book:
    def __init__(self, file: Any) -> None:
        self.file = file
        self.bold = file.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = file.add_format({"text_wrap": True, "valign": "top", "reading_order": 0})
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
        filtered: bool = False,
    ) -> None:
        """Write a table; the rows ``heads`` are bold, and the first of them stays in sight."""
        found = list(table)
        if len(found) > _MOST:
            raise UsageError(f"Excel holds {_MOST} rows in a sheet; write csv instead")
        langs = langs or {}
        sheet = self.file.add_worksheet(name)
        width = max(map(len, found), default=0)
        for column in range(width):
            sheet.set_column(column, column, _TEXT_WIDTH if column in langs else _WIDTH)
        formats = {
            column: self.directed[language(lang).direction] for column, lang in langs.items()
        }
        for number, row in enumerate(found):
            for column, cell in enumerate(row):
                if cell:
                    own = self.bold if number in heads else formats.get(column, self.plain)
                    sheet.write_string(number, column, _storable(cell, name, number), own)
        if heads:
            sheet.freeze_panes(1, 0)
        if filtered:
            sheet.autofilter(0, 0, max(len(found) - 1, 0), width - 1)


def _storable(text: str, sheet: str, row: int) -> str:
    shown = _NO_CHARACTERS.sub(lambda odd: f"⟨U+{ord(odd.group()):04X}⟩", visible(text))
    if len(shown) > _LONGEST:
        message = f"row {row + 1} of {sheet} has a text of {len(shown)} characters"
        raise UsageError(f"{message}; Excel holds {_LONGEST} in a cell: write csv instead")
    return shown


def _summary(report: Report) -> Iterable[Row]:
    yield ("Divergence report",)
    yield from facts(report)
    yield from (("Warning", one) for one in warnings(report))
    if summary := report.collation.summary:
        yield ("Summary in the catalogue", summary.text)
    yield ()
    yield WITNESS_HEADING
    yield from witness_rows(report)
    yield ()
    counts = count(report)
    yield ("Divergences", str(counts.total))
    for name, sorts in (
        ("Kind", counts.by_kind),
        ("Severity", counts.by_severity),
        ("Confidence", counts.by_confidence),
        ("Verdict", counts.by_verdict),
        ("Hop", counts.by_hop),
    ):
        yield from ((name, sort, str(number)) for sort, number in sorts.items())
    yield from (("Agreement", str(one)) for one in report.agreements)
    yield ()
    weights = ", ".join(f"{severity} {weight}" for severity, weight in MQM_WEIGHTS.items())
    yield ("Penalty points", "from confirmed divergences only", f"weights after MQM: {weights}")
    yield ("Witness", "Points", "Words", "Points per 1,000 words")
    for penalty in penalties(report):
        per_thousand = "" if penalty.per_thousand is None else f"{penalty.per_thousand:.2f}"
        named = "none named" if penalty.witness is None else penalty.witness
        yield (named, str(penalty.points), str(penalty.words or ""), per_thousand)
    for reading in report.work.readings:
        for key, text in reading.texts.items():
            yield ("Reading", reading.where, column_name(report, key), text, reading.reason)


_BEAD_HEADING = ("bead", "score", "status")


def _alignment(report: Report) -> Iterable[Row]:
    collation = report.collation
    yield (*_BEAD_HEADING, *(column_name(report, key) for key in collation.keys))
    for number, bead in enumerate(collation.alignment.beads):
        texts = (collation.bead_text(number, key) for key in collation.keys)
        yield (str(number), f"{bead.score:.4f}", bead.status, *texts)


def _settings(report: Report) -> Iterable[Row]:
    yield ("Setting", "Value")
    yield ("workbench", __version__)
    yield ("signature", report.signature)
    for name in sorted(report.settings):
        yield (name, setting_text(report.settings[name]) or "all")
