"""Journals on the disk: read and folded, one file a reviewer."""

from __future__ import annotations

import contextlib
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
from workbench.reading.schema import Schema
from workbench.review.order import in_order
from workbench.review.state import State

SCHEMA = Schema("workbench/review")
ATTRIBUTES = ".gitattributes"

_UNION = """\
# Journals only grow: git keeps the lines of both sides.
*.jsonl text eol=lf merge=union
"""


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal as read: its state, the work it says it reviews, and the lines that made no sense.

    Bad lines stay in the file. ``header`` is None where the file is new or its header is lost;
    ``last`` is the id of the last record, which the next one follows.
    """

    path: Path
    state: State
    header: Mapping[str, Any] | None
    problems: tuple[store.Problem, ...]
    last: str | None = None


def read_journal(path: Path, reviewer: str = "") -> Journal:
    """Read and fold a journal; one that does not exist is empty.

    Raises NewerError where any line of it was written by a newer workbench.
    """
    lines = store.read_lines(path)
    problems = list(lines.problems)
    headers, records = [], []
    for record in lines.records:
        # More than one header where two machines began the same journal and git merged them.
        if SCHEMA.version_of(record.value, path, record.line):
            headers.append(record.value)
            continue
        try:
            value = SCHEMA.read_line(record.value, path, record.line)
        except ValueError as error:
            problems.append(store.Problem(record.line, str(error)))
        else:
            records.append(store.Record(record.line, value))
    header = headers[0] if headers else None
    name = str(header.get("reviewer", reviewer)) if header else reviewer
    state = State(name or path.stem)
    last = None
    for record in in_order(records):
        try:
            state.apply(record.value)
        except ValueError as error:
            problems.append(store.Problem(record.line, str(error)))
        last = record.value.get("id", last)
    problems.sort(key=lambda problem: problem.line)
    return Journal(path, state, header, tuple(problems), last if isinstance(last, str) else None)


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


def ease_merging(folder: Path) -> None:
    """Let git join two machines' journals line by line, where it has not been told how.

    Without it git stops at a conflict, since both add to the end; nothing is lost then either.
    """
    path = folder / ATTRIBUTES
    with contextlib.suppress(StoreError):
        if not path.exists():
            store.write_whole(path, _UNION)


def header(work: str, reviewer: str, time: str) -> dict[str, Any]:
    """Return the first record of a journal."""
    return {
        "schema": SCHEMA.mark,
        "work": work,
        "reviewer": reviewer,
        "created": time,
    }


def line(record: Mapping[str, Any]) -> bytes:
    """Return a record as the journal keeps it."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace")
