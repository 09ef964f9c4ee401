"""A lock that goes when its holder goes, however it went: the kernel's, on a file."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import StoreError
from workbench.store.disk import BINARY, explained, write_all
from workbench.store.lines import parse_lines

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextlib.contextmanager
def lock(path: Path | str, what: str = "") -> Iterator[None]:
    """Hold the lock file ``path``; the kernel lets it go even if this process is killed.

    Raises StoreError at once, naming the holder and ``what`` is held (if it is not said, the
    folder), if another process has it.
    """
    path = Path(path)
    with explained(path, "lock"):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(path, what or str(path.parent))
    try:
        yield
    finally:
        # Removed while still held, so that nobody can have locked what disappears.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _acquire(path: Path, what: str) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | BINARY, 0o666)
        try:
            if not try_lock(descriptor):
                raise StoreError(f"{_holder(descriptor)} has {what} open; close it there")
            if still_there(path, descriptor):
                os.ftruncate(descriptor, 0)
                os.lseek(descriptor, 0, os.SEEK_SET)
                write_all(descriptor, _own_mark())
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def try_lock(descriptor: int) -> bool:
    """Lock an open file without waiting; False where another holds it. Raises OSError."""
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


def still_there(path: Path, descriptor: int) -> bool:
    """Tell whether an open file still has its name."""
    # The holder before us may have removed the file between our open and our lock.
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _own_mark() -> bytes:
    # Most commands write files and hold no lock: they need not wait for these.
    import getpass
    import socket
    from datetime import UTC, datetime

    user = ""
    with contextlib.suppress(KeyError, OSError):  # a system may name no user
        user = getpass.getuser()
    mark = {
        "user": user,
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps(mark, ensure_ascii=False).encode("utf-8") + b"\n"


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        mark = parse_lines(os.read(descriptor, 4096)).records[0].value
        user = f"{mark['user']}, " if mark.get("user") else ""
        where = f"process {mark['pid']} on {mark['host']}"
        return f"another session ({user}{where}, since {mark['since']})"
    except (IndexError, KeyError):
        return "another session"
