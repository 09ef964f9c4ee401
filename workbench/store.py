"""Writing so that nothing is ever half there: whole files, appended lines, a lock for a session.

A file appears whole or not at all (temporary file, fsync, rename). A line of a journal is one write
to the file's end, so that two writers cannot tear each other's lines. A lock is the kernel's, so
that it goes when its holder goes, however it went.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import socket
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.errors import StoreError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BINARY = getattr(os, "O_BINARY", 0)


def write_whole(path: Path | str, data: bytes | str) -> None:
    """Write a file whole or not at all; a file that stood there keeps its permissions.

    Text is written as UTF-8. Missing folders are made. Raises StoreError, and then what stood at
    ``path`` stands there still, with no temporary file beside it.
    """
    path = Path(path)
    payload = data.encode("utf-8") if isinstance(data, str) else data
    with explained(path, "write"):
        if _is_device(path):
            # A pipe or /dev/stdout cannot be replaced by a file, only written to.
            path.write_bytes(payload)
            return
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.parent / f".{secrets.token_hex(8)}.tmp"
        try:
            _write_new(temporary, payload, like=target)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(target.parent)


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
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY
        descriptor = os.open(path, flags, 0o666)
        try:
            _write_all(descriptor, (b"\n" if _is_torn(descriptor) else b"") + line + b"\n")
            os.fsync(descriptor)
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


@contextlib.contextmanager
def lock(path: Path | str) -> Iterator[None]:
    """Hold the lock file ``path``; the kernel lets it go even if this process is killed.

    Raises StoreError at once, naming the holder, if another process has it.
    """
    path = Path(path)
    with explained(path, "lock"):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(path)
    try:
        yield
    finally:
        # Removed while still held, so that nobody can have locked what disappears.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's new names are on the disk, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems have no fsync for folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


_SENTENCES = {
    errno.ENOSPC: "the disk is full; make room and try again",
    errno.EDQUOT: "your disk quota is used up; make room and try again",
    errno.EROFS: "this disk is read-only; work in a folder of your own",
    errno.EACCES: "you have no permission here; work in a folder of your own",
    errno.EPERM: "you have no permission here; work in a folder of your own",
    errno.ENOENT: "a folder on the way is missing",
    errno.EISDIR: "this is a folder; name a file",
    errno.ENOTDIR: "part of the path is a file, not a folder",
    errno.EEXIST: "part of the path is a file, not a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOLCK: "this file system cannot lock files; work on a local disk",
    errno.ENOTSUP: "this file system cannot do that; work on a local disk",
}


@contextlib.contextmanager
def explained(path: Path, verb: str) -> Iterator[None]:
    """Turn what the system refuses while we ``verb`` a path into a StoreError, in plain words."""
    try:
        yield
    except OSError as error:
        why = _SENTENCES.get(error.errno or 0, error.strerror or str(error))
        raise StoreError(f"cannot {verb} {path}: {why}") from error
    except UnicodeEncodeError as error:
        raise StoreError(f"cannot {verb} {path}: half a character cannot be in a name") from error


def _record(line: bytes) -> dict[str, Any]:
    try:
        value = _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("not JSON that we write: nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    if b"\\ud" in line.lower():
        _refuse_surrogates(value)
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


# One for all lines: making a decoder takes longer than decoding a line.
_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _refuse_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError("holds half a character (a lone surrogate)") from None


def _write_new(path: Path, data: bytes, like: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        _write_all(descriptor, data)
        with contextlib.suppress(FileNotFoundError):
            os.chmod(path, stat.S_IMODE(like.stat().st_mode))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    # Nearly always one write; a full disk or a signal can make it shorter.
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _is_torn(descriptor: int) -> bool:
    size = os.fstat(descriptor).st_size
    if not size:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != b"\n"


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _acquire(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
        try:
            if not _try_lock(descriptor):
                raise StoreError(f"{_holder(descriptor)} has {path.parent} open; close it there")
            if _still_there(path, descriptor):
                os.ftruncate(descriptor, 0)
                os.lseek(descriptor, 0, os.SEEK_SET)
                _write_all(descriptor, _own_mark())
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            # Far behind the holder's mark, since Windows hides locked bytes from readers.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


def _still_there(path: Path, descriptor: int) -> bool:
    # The holder before us may have removed the file between our open and our lock.
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _own_mark() -> bytes:
    mark = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps(mark, ensure_ascii=False).encode("utf-8") + b"\n"


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        mark = _record(os.read(descriptor, 4096))
        return f"another session (process {mark['pid']} on {mark['host']}, since {mark['since']})"
    except (ValueError, KeyError):
        return "another session"
