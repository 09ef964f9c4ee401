"""An Excel workbook (extra [xlsx]): a bead a row, a column a witness, as in the table (TSV).

Texts are text and nothing else, so that none can be a formula, and those of Farsi run from right to
left. Excel keeps at most 32,767 characters in a cell: longer texts are refused, not cut. A workbook
made elsewhere has a column a language in its first sheet, named by its code in the first row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO
from typing import Any

from workbench.errors import InputError, UsageError
from workbench.extras import missing
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_suffix
from workbench.formats.aligned_table import OURS, Row, heading, read_table, rows_of
from workbench.formats.aligned_text import AlignedText
from workbench.formats.safe_zip import LARGEST, SafeZip
from workbench.formats.workbook import LONGEST_CELL, length, workbook
from workbench.languages import language

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
_WIDTHS = {"bead": 6, "score": 8, "status": 8}


def write(aligned: AlignedText) -> Written:
    """Return one workbook with one sheet."""
    data = workbook(aligned.title, lambda book: _fill(book, aligned))
    return Written({f"{aligned.name}.xlsx": data})


def _fill(book: Any, aligned: AlignedText) -> None:
    sheet = book.add_worksheet("Alignment")
    texts_end = len(OURS) + len(aligned.keys)
    for column, name in enumerate(heading(aligned)):
        sheet.write_string(0, column, name, book.add_format({"bold": True}))
        sheet.set_column(column, column, _WIDTHS.get(name, 60 if column < texts_end else 12))
    sheet.freeze_panes(1, 0)
    formats = [
        book.add_format({"text_wrap": True, "valign": "top",
                         "reading_order": 2 if language(text.lang).direction == "rtl" else 1})
        for text in aligned.texts
    ]  # fmt: skip
    for number, (said, texts, cuts) in enumerate(rows_of(aligned)):
        bead, score, status = said
        # Numbers, so that tables can be sorted by them.
        sheet.write_number(number + 1, 0, int(bead))
        sheet.write_number(number + 1, 1, float(score))
        sheet.write_string(number + 1, 2, status)
        for column, (text, own) in enumerate(zip(texts, formats, strict=True), len(OURS)):
            sheet.write_string(number + 1, column, _storable(text, number), own)
        for column, cut in enumerate(cuts, texts_end):
            sheet.write_string(number + 1, column, cut)


def _storable(text: str, number: int) -> str:
    if (count := length(text)) > LONGEST_CELL:
        message = f"bead {number} has {count} characters; Excel holds {LONGEST_CELL} in a cell"
        raise UsageError(f"{message}: write tsv instead")
    if _NO_CHARACTERS.search(text):
        message = f"bead {number} holds U+FFFE or U+FFFF, which Excel cannot keep"
        raise UsageError(f"{message}: write tsv instead")
    return text


def read(source: Source) -> Reading:
    """Read the first sheet of a workbook; what it computes is taken as Excel last computed it."""
    packed = SafeZip(source.data, source.path)
    packed.check_size(LARGEST)
    try:
        calamine: Any = import_module("python_calamine")
    except ImportError:
        raise missing("xlsx", "Excel workbooks") from None
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(source.data))
        values = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except Exception as error:
        said = " ".join(str(error).split())[:200]
        raise InputError(f"is no Excel workbook: {said}", source.path) from None
    rows: list[Row] = [
        (number, [_text(value) for value in row]) for number, row in enumerate(values, 1)
    ]
    if not rows:
        raise InputError("its first sheet is empty", source.path)
    notes = []
    if len(book.sheet_names) > 1:
        notes.append(f"took the sheet {book.sheet_names[0]!r}, left {len(book.sheet_names) - 1}")
    reading = read_table(source, _trimmed(rows), guarded=False)
    return Reading(reading.aligned, (*notes, *reading.notes))


def _trimmed(rows: Sequence[Row]) -> list[Row]:
    """Take off empty cells at the ends of rows, which Excel keeps for their looks."""
    width = max((at for at, cell in enumerate(rows[0][1], 1) if cell), default=0)
    return [
        (number, row[:width] if not any(row[width:]) else row)
        for number, row in rows
        if any(row) or number == 1
    ]


def _text(value: object) -> str:
    # Excel has no whole numbers.
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


FORMAT = AlignedFormat("Excel workbook", by_suffix(".xlsx", ".xlsm"), write, read)
