"""JSON Lines: a header, then a bead a line with the text of its segments. Holds everything.

::

    {"schema": "workbench/aligned-text/1", "name": "letter", "title": "…",
     "witnesses": {"fa": {"lang": "fa", "from": null}, "ru": {"lang": "ru", "from": "fa"}}}
    {"bead": 0, "score": 0.98, "status": "auto", "fa": {"text": "…", "segments": [[0, 12]]}}

``text`` is the bead's stored text in a witness, ``segments`` are code-point spans in it; a witness
that has nothing in a bead is not named there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbench.errors import InputError, UsageError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.marks import read_status
from workbench.formats.records import to_json
from workbench.formats.units import Cell, Unit, from_units, units
from workbench.languages.codes import language_code
from workbench.reading.schema import Schema
from workbench.store import parse_lines
from workbench.works.keys import check_key

SCHEMA = Schema("workbench/aligned-text")


def write(aligned: AlignedText) -> Written:
    """Return one file."""
    header = {
        "schema": SCHEMA.mark,
        "name": aligned.name,
        "title": aligned.title,
        "remarks": list(aligned.remarks),
        "witnesses": {
            text.key: {"lang": text.lang, "from": aligned.chain.parent(text.key)}
            for text in aligned.texts
        },
    }
    lines = [to_json(header)]
    for number, unit in enumerate(units(aligned)):
        cells = {
            key: {"text": cell.text, "segments": [list(cut) for cut in cell.cuts or ()]}
            for key, cell in unit.cells.items()
        }
        score = round(unit.score, 4)
        lines.append(to_json({"bead": number, "score": score, "status": unit.status, **cells}))
    return Written({f"{aligned.name}.jsonl": "".join(f"{line}\n" for line in lines).encode()})


def read(source: Source) -> Reading:
    """Read what ``write`` has written."""
    lines = parse_lines(source.data)
    for problem in lines.problems:
        raise InputError(problem.message, source.path, problem.line)
    first = lines.records[0].value if lines.records else {}
    version = SCHEMA.version_of(first, source.path)
    if version is None:
        message = f"its first line must have the schema {SCHEMA.mark!r}"
        raise InputError(f"this is no aligned text: {message}", source.path, 1)
    header = SCHEMA.upgraded(first, version)
    langs: dict[str, str] = {}
    parents: dict[str, str | None] = {}
    try:
        for key, witness in header["witnesses"].items():
            check_key(key)
            langs[key] = language_code(witness["lang"])
            parents[key] = witness.get("from")
        title = str(header["title"])
        remarks = tuple(map(str, header.get("remarks", ())))
    except (KeyError, TypeError, AttributeError):
        message = "the header must have title, and witnesses each with lang and from"
        raise InputError(message, source.path, 1) from None
    except UsageError as error:
        raise InputError(str(error), source.path, 1) from None
    found = []
    for record in lines.records[1:]:
        try:
            found.append(_unit(SCHEMA.upgraded(record.value, version), langs))
        except (KeyError, TypeError, ValueError):
            message = 'a bead is written {"fa": {"text": "…", "segments": [[0, 12]]}, …}'
            raise InputError(message, source.path, record.line) from None
    return Reading(from_units(source, langs, found, parents, title, remarks))


def _unit(value: dict[str, Any], langs: dict[str, str]) -> Unit:
    cells = {key: _cell(value[key]) for key in langs if key in value}
    score = value.get("score", 1.0)
    if isinstance(score, bool) or not 0 <= score <= 1:
        raise ValueError("score")
    return Unit(cells, float(score), read_status(value.get("status")))


def _cell(value: dict[str, Any]) -> Cell:
    text, spans = value["text"], value["segments"]
    if not isinstance(text, str) or "\0" in text:
        raise TypeError("text")
    done = 0
    for start, end in spans:
        if not (type(start) is type(end) is int and done <= start <= end <= len(text)):
            raise ValueError("span")
        done = end
    return Cell(text, tuple((start, end) for start, end in spans))


def recognises(path: Path, data: bytes) -> bool:
    """Tell our JSON Lines by the schema in the first line."""
    return path.suffix.lower() == ".jsonl" and f"{SCHEMA.name}/".encode() in data[:200]


FORMAT = AlignedFormat("JSON Lines", recognises, write, read, says_remarks=True)
