"""Journals on the disk: read and folded, one file a reviewer."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import store
from workbench.errors import StoreError, UsageError
from workbench.review.state import State

SCHEMA = "workbench/review"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal as read: its state, the work it says it reviews, and the lines that made no sense.

    Bad lines stay in the file. ``header`` is None where the file is new or its header is lost.
    """

    path: Path
    state: State
    header: Mapping[str, Any] | None
    problems: tuple[store.Problem, ...]


def read_journal(path: Path, reviewer: str = "") -> Journal:
    """Read and fold a journal; one that does not exist is empty."""
    lines = store.read_lines(path)
    records = list(lines.records)
    header = None
    if records and records[0].value.get("schema") == SCHEMA:
        header = records.pop(0).value
        if header.get("version") != VERSION:
            raise StoreError(
                f"{path} is a review of version {header.get('version')}, this workbench reads"
                f" version {VERSION}; update the workbench"
            )
    name = str(header.get("reviewer", reviewer)) if header else reviewer
    state = State(name or path.stem)
    problems = list(lines.problems)
    for record in records:
        if record.value.get("schema") == SCHEMA:
            continue  # two journals of one reviewer joined by a merge
        try:
            state.apply(record.value)
        except ValueError as error:
            problems.append(store.Problem(record.line, str(error)))
    problems.sort(key=lambda problem: problem.line)
    return Journal(path, state, header, tuple(problems))


def read_reviews(folder: Path) -> tuple[Journal, ...]:
    """Read every reviewer's journal in a ``reviews`` folder, in order of file names."""
    return tuple(read_journal(path) for path in sorted(folder.glob("*.jsonl")))


def journal_name(reviewer: str) -> str:
    """Return the file name of a reviewer's journal: letters and digits of any script, ``.-_``.

    Where that changes the name, a hash keeps it apart from others that would look the same.
    """
    name = unicodedata.normalize("NFC", reviewer).strip()
    if not name or not any(char.isalnum() for char in name):
        raise UsageError(f"{reviewer!r} is no name for a reviewer; use letters or digits")
    safe = re.sub(r"[^\w.-]+", "-", name).strip(".-")[:60]
    if safe != reviewer or safe.upper() in _RESERVED:
        safe += "-" + hashlib.sha256(reviewer.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{safe}.jsonl"


# Names that Windows gives to devices, whatever their extension.
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}
)


def header(work: str, reviewer: str, time: str) -> dict[str, Any]:
    """Return the first record of a journal."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "work": work,
        "reviewer": reviewer,
        "created": time,
    }


def line(record: Mapping[str, Any]) -> bytes:
    """Return a record as the journal keeps it."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace")
