"""Aligned text as the rows of a table, whatever kind of table that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.errors import InputError
from workbench.formats.aligned_format import Reading, Source
from workbench.formats.aligned_text import AlignedText
from workbench.formats.formulas import unguarded
from workbench.formats.marks import Marks, read_score, read_status, score_text, witness_mark
from workbench.formats.units import Cell, Unit, from_units, read_cell, units
from workbench.languages.codes import known_code, language_of_key

Row = tuple[int, list[str]]
"""A row's line or number in its file, and its cells."""

OURS = ("bead", "score", "status")
"""The first columns of a table of ours."""


def heading(aligned: AlignedText) -> list[str]:
    """Return the heads of the columns of a table of ours."""
    marks = [witness_mark(aligned, key) for key in aligned.keys]
    return [*OURS, *marks, *(f"{key} segments" for key in aligned.keys)]


def rows_of(aligned: AlignedText) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield for each bead what is said of it, its texts and their cuts: together a row."""
    for number, unit in enumerate(units(aligned)):
        cells = [unit.cells.get(key, Cell("", ())) for key in aligned.keys]
        said = [str(number), score_text(unit.score), unit.status]
        yield said, [cell.text for cell in cells], [cell.shown_cuts for cell in cells]


def read_table(source: Source, rows: Sequence[Row], *, guarded: bool) -> Reading:
    """Read a table of ours, or one whose first row names languages.

    ``guarded``: texts in tables of ours may have an apostrophe before them that is not theirs.
    """
    heading = rows[0][1]
    for line, row in rows:
        if len(row) > len(heading):
            message = f"this row has {len(row)} cells, the heading {len(heading)}"
            raise InputError(message, source.path, line)
    if tuple(heading[:3]) == OURS:
        return _ours(source, rows, guarded)
    return _foreign(source, heading, rows)


def _ours(source: Source, rows: Sequence[Row], guarded: bool) -> Reading:
    marks = Marks(source)
    heading = rows[0][1]
    keys = [marks.add(mark, 1) for mark in heading[3:] if not mark.endswith(" segments")]
    found = []
    for line, row in rows[1:]:
        if len(row) != 3 + 2 * len(keys):
            message = f"this row has {len(row)} cells, not {3 + 2 * len(keys)}"
            raise InputError(message, source.path, line)
        texts = row[3 : 3 + len(keys)]
        if guarded:
            texts = [unguarded(text) for text in texts]
        columns = zip(keys, texts, row[3 + len(keys) :], strict=True)
        cells = {key: read_cell(text, shown) for key, text, shown in columns}
        found.append(Unit(cells, read_score(row[1]), read_status(row[2])))
    langs = marks.langs
    parents = marks.parents(langs)
    return Reading(from_units(source, langs, found, parents))


def _foreign(source: Source, heading: Sequence[str], rows: Sequence[Row]) -> Reading:
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
    named = ", ".join(repr(name[:30]) for name in left)
    if len(columns) < 2:
        message = "its first row must name the languages of two columns at least, as fa and en"
        raise InputError(f"{message}, and has {named or 'nothing'}", source.path, 1)
    found = [
        Unit({key: Cell(row[at]) for key, at in columns.items()
              if at < len(row) and row[at].strip()})
        for _, row in rows[1:]
    ]  # fmt: skip
    aligned = from_units(source, marks.langs, found)
    return Reading(aligned, (f"left out the columns {named}",) if left else ())
