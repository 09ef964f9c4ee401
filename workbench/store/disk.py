"""What every write to the disk needs: bytes to the last, names that last, refusals in words."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import StoreError

BINARY = getattr(os, "O_BINARY", 0)


def write_all(descriptor: int, data: bytes) -> None:
    """Write bytes to a descriptor, to the last."""
    # Nearly always one write; a full disk or a signal can make it shorter.
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


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
