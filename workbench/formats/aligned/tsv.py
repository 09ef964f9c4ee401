r"""A table: a bead a row, a column a witness, tab-separated with quotes where a cell needs them.

Columns of ours: ``bead``, ``score``, ``status``, then the witnesses, then ``KEY segments``. So that
no spreadsheet takes a text for a formula, a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab
or an apostrophe is written with an apostrophe before it, which is taken off again on reading. A
table made elsewhere has a column a language, named by its code in the first row.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import (
    AlignedText,
    Cell,
    Unit,
    from_units,
    parse_cuts,
    units,
)
from workbench.formats.marks import (
    Marks,
    read_score,
    read_status,
    score_text,
    witness_mark,
)
from workbench.language_codes import known_code, language_of_key
from workbench.reading import decode

_OURS = ("bead", "score", "status")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_QUOTED = re.compile('["\t\n\r]')
_LONGEST = 10_000_000


def write(aligned: AlignedText) -> Written:
    """Return one table with a heading."""
    keys = aligned.keys
    marks = [witness_mark(aligned, key) for key in keys]
    rows = [_row([*_OURS, *marks, *(f"{key} segments" for key in keys)])]
    guarded = 0
    for number, unit in enumerate(units(aligned)):
        cells = [unit.cells.get(key, Cell("", ())) for key in keys]
        guarded += sum(_guarded(cell.text) != cell.text for cell in cells)
        texts = [_guarded(cell.text) for cell in cells]
        cuts = [cell.shown_cuts for cell in cells]
        rows.append(_row([str(number), score_text(unit.score), unit.status, *texts, *cuts]))
    note = f"{guarded} cells that a spreadsheet might take for formulas begin with an apostrophe"
    return Written({f"{aligned.name}.tsv": "".join(rows).encode()}, (note,) if guarded else ())


def _row(cells: Sequence[str]) -> str:
    # csv.writer leaves a carriage return without quotes where lines end with a newline alone.
    quoted = ('"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell
              for cell in cells)  # fmt: skip
    return "\t".join(quoted) + "\n"


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def read(source: Source) -> Reading:
    """Read a table of ours, or one whose first row names languages."""
    text = decode(source.data, source.path)
    csv.field_size_limit(_LONGEST)
    table = csv.reader(io.StringIO(text, newline=""), _dialect(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in table:
            rows.append((table.line_num, row))  # noqa: PERF401 - the line is needed with it
    except csv.Error as error:
        raise InputError(f"not a table: {error}", source.path, table.line_num) from None
    heading = rows[0][1]
    for line, row in rows:
        if len(row) > len(heading):
            message = f"this row has {len(row)} cells, the heading {len(heading)}"
            raise InputError(message, source.path, line)
    ours = tuple(heading[:3]) == _OURS
    return _ours(source, rows) if ours else _foreign(source, heading, rows)


def _dialect(text: str) -> type[csv.Dialect]:
    heading = text.split("\n", 1)[0]
    return csv.excel_tab if "\t" in heading or "," not in heading else csv.excel


def _ours(source: Source, rows: Sequence[tuple[int, list[str]]]) -> Reading:
    marks = Marks(source)
    heading = rows[0][1]
    keys = [marks.add(mark, 1) for mark in heading[3:] if not mark.endswith(" segments")]
    found = []
    for line, row in rows[1:]:
        if len(row) != 3 + 2 * len(keys):
            message = f"this row has {len(row)} cells, not {3 + 2 * len(keys)}"
            raise InputError(message, source.path, line)
        texts = [cell.removeprefix("'") for cell in row[3 : 3 + len(keys)]]
        cuts = [parse_cuts(shown, text) for shown, text in
                zip(row[3 + len(keys) :], texts, strict=True)]  # fmt: skip
        cells = {key: Cell(text, own) for key, text, own in zip(keys, texts, cuts, strict=True)}
        found.append(Unit(cells, read_score(row[1]), read_status(row[2])))
    langs = marks.langs
    parents = marks.parents(langs)
    return Reading(from_units(source.name, source.path.name, langs, found, parents, source.path))


def _foreign(
    source: Source, heading: Sequence[str], rows: Sequence[tuple[int, list[str]]]
) -> Reading:
    marks = Marks(source)
    columns: dict[str, int] = {}
    left = []
    for number, name in enumerate(heading):
        if not language_of_key(known_code(name) or ""):
            left.append(name)
            continue
        key = marks.know(name, 1)
        if key in columns:
            raise InputError(f"two columns are in {key}; rename one", source.path, 1)
        columns[key] = number
    if len(columns) < 2:
        raise InputError(
            "its first row must name the languages of two columns at least, as fa and en",
            source.path,
            1,
        )
    found = [
        Unit({key: Cell(row[at]) for key, at in columns.items()
              if at < len(row) and row[at].strip()})
        for _, row in rows[1:]
    ]  # fmt: skip
    named = ", ".join(repr(name[:30]) for name in left)
    aligned = from_units(source.name, source.path.name, marks.langs, found, path=source.path)
    return Reading(aligned, (f"left out the columns {named}",) if left else ())


def recognises(path: Path, data: bytes) -> bool:  # noqa: ARG001 - the suffix is enough
    """Tell a table by its suffix."""
    return path.suffix.lower() in (".tsv", ".csv", ".tab")


FORMAT = AlignedFormat("table (TSV)", recognises, write, read)
