"""Parallel text in the manner of Moses: a file a language, line i of each is bead i.

Segments of one bead are joined by a space, so that their borders are lost, and so are scores. An
empty line stands where a witness has nothing.
"""

from __future__ import annotations

from pathlib import Path

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.line_texts import one_line
from workbench.formats.units import Cell, Unit, from_units, units
from workbench.languages.codes import language_of_key
from workbench.message import counted, uneven
from workbench.works.keys import is_key


def write(aligned: AlignedText) -> Written:
    """Return a file for each witness, ``NAME.KEY``, a bead a line."""
    lines: dict[str, list[str]] = {key: [] for key in aligned.keys}
    joined = 0
    for bead, unit in zip(aligned.alignment.beads, units(aligned), strict=True):
        joined += any(end - start > 1 for start, end in bead.runs)
        for key, column in lines.items():
            cell = unit.cells.get(key)
            column.append(one_line(cell.text) if cell else "")
    beads = counted(joined, "bead")
    notes = (f"{beads} of several segments became one line each",) if joined else ()
    return Written(
        {
            f"{aligned.name}.{key}": "".join(f"{line}\n" for line in column).encode()
            for key, column in lines.items()
        },
        notes,
    )


def read(source: Source) -> Reading:
    """Read the files beside the one named: ``letter.fa`` brings ``letter.ru`` and ``letter.en``."""
    columns = {
        key: source.text_beside(f"{source.path.stem}.{key}", key).removesuffix("\n").split("\n")
        for key in (path.suffix[1:] for path in _siblings(source))
    }
    if len(columns) < 2:
        message = f"there is no {source.name} in another language beside it, as {source.name}.en"
        raise InputError(message, source.path)
    if shown := uneven({key: len(lines) for key, lines in columns.items()}):
        message = f"parallel text needs as many lines in each language, but {shown}"
        raise InputError(message, source.path)
    found = [
        Unit({key: Cell(text) for key, text in zip(columns, row, strict=True) if text.strip()})
        for row in zip(*columns.values(), strict=True)
    ]
    langs = {key: language_of_key(key) or "und" for key in columns}
    return Reading(from_units(source, langs, found, title=source.path.stem))


def _siblings(source: Source) -> list[Path]:
    found = [path for path in source.path.parent.iterdir()
             if path.stem == source.path.stem and _is_language(path)]  # fmt: skip
    # Those named in the order they are named, the others by name.
    order = {path.name: place for place, path in enumerate(source.named or [source.path])}
    return sorted(found, key=lambda path: (order.get(path.name, len(order)), path.name))


def _is_language(path: Path) -> bool:
    key = path.suffix[1:]
    return is_key(key) and language_of_key(key) is not None and path.is_file()


def recognises(path: Path, data: bytes) -> bool:  # noqa: ARG001 - the suffix is enough
    """Tell parallel text by a suffix that is a language."""
    return _is_language(path)


FORMAT = AlignedFormat("Moses parallel text", recognises, write, read)
