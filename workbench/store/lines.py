"""JSON Lines: one write a record, and every line that is none told with its number."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.store.disk import BINARY, explained, sync_folder, write_all


def append_line(path: Path | str, line: bytes) -> None:
    r"""Append one line to a journal and wait until it is on the disk.

    ``line`` comes with or without its ``\n``. After a torn line, left by a power cut, the new one
    begins on a line of its own. Missing folders are made. Raises StoreError if it was not saved.
    """
    path = Path(path)
    line = line.removesuffix(b"\n")
    if b"\n" in line:
        raise ValueError("a record must be one line")
    with explained(path, "save to"):
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | BINARY
        descriptor = os.open(path, flags, 0o666)
        try:
            _append(descriptor, (b"\n" if _is_torn(descriptor) else b"") + line + b"\n")
        finally:
            os.close(descriptor)
        if new:
            sync_folder(path.parent)


@dataclass(frozen=True, slots=True)
class Record:
    """A line of a journal: its 1-based number and the JSON object that stands there."""

    line: int
    value: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that is no record. ``torn`` is the half-written last line that a power cut leaves."""

    line: int
    message: str
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """What a JSON Lines file holds: its records, and the lines that are none."""

    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_lines(path: Path | str) -> Lines:
    """Read a JSON Lines file, good lines and bad; one that does not exist holds nothing.

    Raises StoreError only if the file cannot be read at all.
    """
    path = Path(path)
    with explained(path, "read"):
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return Lines()
    return parse_lines(data)


def parse_lines(data: bytes) -> Lines:
    """Part JSON Lines into records and problems; empty lines are neither."""
    records, problems = [], []
    pieces = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for number, piece in enumerate(pieces, 1):
        if not piece.strip():
            continue
        try:
            records.append(Record(number, _record(piece)))
        except ValueError as error:
            torn = number == len(pieces)
            message = "the last line is half-written" if torn else str(error)
            problems.append(Problem(number, message, torn))
    return Lines(tuple(records), tuple(problems))


def _record(line: bytes) -> dict[str, Any]:
    try:
        value = _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        told = error.msg.removesuffix(" at")
        raise ValueError(f"not JSON: {told} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("not JSON that we write: nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    if b"\\ud" in line.lower():
        _refuse_surrogates(value)
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        name = next(name for at, (name, _) in enumerate(pairs) if name in dict(pairs[:at]))
        raise ValueError(f"{name!r} stands twice in one object")
    return made


# One for all lines: making a decoder takes longer than decoding a line.
_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_constant)


def _refuse_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError("holds half a character (a lone surrogate)") from None


def _append(descriptor: int, data: bytes) -> None:
    size = os.fstat(descriptor).st_size
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    except BaseException:
        # What is said not to be saved must not be found saved, nor half of it.
        with contextlib.suppress(OSError):
            os.lseek(descriptor, size, os.SEEK_SET)
            if data.startswith(os.read(descriptor, len(data) + 1)):
                os.ftruncate(descriptor, size)
        raise


def _is_torn(descriptor: int) -> bool:
    size = os.fstat(descriptor).st_size
    if not size:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != b"\n"
