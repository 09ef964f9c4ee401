"""Temporary files: made so that what a killed run left of them is told from those being written.

A temporary file is locked while it is written, and the kernel lets go of the lock when its writer
goes. It has one name for one target: the next write to the target finds and removes what the last
one left. Where files cannot be locked (Windows, some network disks) nothing is removed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.store.disk import BINARY
from workbench.store.locks import still_there, try_lock

_TEMPORARY = re.compile(r"\.[0-9a-f]{16}\.tmp")
_LOCK = re.compile(r"\..+\.lock")
_CAN_LOCK = os.name != "nt"


@dataclass(frozen=True, slots=True)
class Leftover:
    """What a killed run left in a folder: half a file, or a lock that nobody holds."""

    path: Path
    kind: Literal["temporary", "lock"]

    def remove(self) -> bool:
        """Remove it unless somebody has come to hold it; tell whether it is gone."""
        return _with_lock(self.path, remove=True)


def leftovers(folder: Path) -> Iterator[Leftover]:
    """Yield what killed runs left in a folder; nothing that anybody holds."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        path = folder / name
        if _TEMPORARY.fullmatch(name) and _with_lock(path):
            yield Leftover(path, "temporary")
        elif _LOCK.fullmatch(name) and _with_lock(path):
            yield Leftover(path, "lock")


def new_temporary(target: Path, folder: bool = False) -> tuple[Path, int | None]:
    """Make a temporary file, or folder, beside a target, and return it and what holds its lock.

    What a killed run left of the same target is removed. The descriptor is None only for a folder
    that cannot be opened.
    """
    digest = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]
    usual = target.parent / f".{digest}.tmp"
    names = [usual] if _CAN_LOCK else []
    if names:
        _with_lock(usual, remove=True)
    while True:
        path = names.pop() if names else target.parent / f".{os.urandom(8).hex()}.tmp"
        with contextlib.suppress(FileExistsError):
            descriptor = _made(path, folder)
            if descriptor is None or _holds(path, descriptor):
                return path, descriptor
            os.close(descriptor)


def _made(path: Path, folder: bool) -> int | None:
    if not folder:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
    path.mkdir()
    return os.open(path, os.O_RDONLY) if _CAN_LOCK else None


def _holds(path: Path, descriptor: int) -> bool:
    """Lock a file just made; False where somebody took it for a leftover before that."""
    try:
        return not _CAN_LOCK or (try_lock(descriptor) and still_there(path, descriptor))
    except OSError:
        return True


def _with_lock(path: Path, remove: bool = False) -> bool:
    """Tell whether nobody holds a file or folder, and remove it if so and asked to."""
    if not _CAN_LOCK:
        return False
    try:
        # Neither followed if it is a link nor waited for if it is a pipe.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        if not (try_lock(descriptor) and still_there(path, descriptor)):
            return False
        if remove:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
