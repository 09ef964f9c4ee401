r"""A table: a bead a row, a column a witness, tab-separated with quotes where a cell needs them.

Columns of ours: ``bead``, ``score``, ``status``, then the witnesses, then ``KEY segments``. So that
no spreadsheet takes a text for a formula, a cell that it might is written with an apostrophe before
it, which is taken off again on reading. A table made elsewhere has a column a language, named by
its code in the first row.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_suffix
from workbench.formats.aligned_table import Row, heading, read_table, rows_of
from workbench.formats.aligned_text import AlignedText
from workbench.formats.formulas import guarded

_QUOTED = re.compile('["\t\n\r]')
_LONGEST = 10_000_000


def write(aligned: AlignedText) -> Written:
    """Return one table with a heading."""
    rows = [_row(heading(aligned))]
    guards = 0
    for said, texts, cuts in rows_of(aligned):
        safe = [guarded(text) for text in texts]
        guards += sum(one != text for one, text in zip(safe, texts, strict=True))
        rows.append(_row([*said, *safe, *cuts]))
    note = f"{guards} cells that a spreadsheet might take for formulas begin with an apostrophe"
    return Written({f"{aligned.name}.tsv": "".join(rows).encode()}, (note,) if guards else ())


def _row(cells: Sequence[str]) -> str:
    # csv.writer leaves a carriage return without quotes where lines end with a newline alone.
    quoted = ('"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell
              for cell in cells)  # fmt: skip
    return "\t".join(quoted) + "\n"


def read(source: Source) -> Reading:
    """Read a table of ours, or one whose first row names languages."""
    text = source.text
    csv.field_size_limit(_LONGEST)
    # In many languages Excel writes semicolons.
    delimiter = max("\t;,", key=text.split("\n", 1)[0].count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    try:
        for row in table:
            rows.append((table.line_num, row))  # noqa: PERF401 - the line is needed with it
    except csv.Error as error:
        raise InputError(f"not a table: {error}", source.path, table.line_num) from None
    return read_table(source, rows, guarded=True)


FORMAT = AlignedFormat("table (TSV)", by_suffix(".tsv", ".csv", ".tab"), write, read)
