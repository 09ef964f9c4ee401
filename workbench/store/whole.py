"""Files and folders that appear whole or not at all: made under another name, synced, renamed."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from workbench.store.disk import explained, sync_folder, write_all
from workbench.store.leftovers import new_temporary


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
        with _replacing(path) as descriptor:
            write_all(descriptor, payload)


def write_changed(path: Path, text: str) -> None:
    """Write a text whole where it is not what stands there already."""
    with contextlib.suppress(OSError):
        if path.read_bytes() == text.encode():
            return
    write_whole(path, text)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file to write to that takes its name when it is whole, or never."""
    with (
        explained(path, "write"),
        _replacing(path) as descriptor,
        open(descriptor, "wb", closefd=False) as file,
    ):
        yield file


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Yield a folder to fill that takes its name when all is in it, or never.

    Raises StoreError, and overwrites nothing, if another process made the folder meanwhile.
    """
    with explained(path, "make"):
        path.parent.mkdir(parents=True, exist_ok=True)
        building, descriptor = new_temporary(path, folder=True)
        try:
            yield building
            building.rename(path)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        finally:
            if descriptor is not None:
                os.close(descriptor)
        sync_folder(path.parent)


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[int]:
    """Yield the descriptor of a new file that takes the place of ``path`` at the end."""
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary, descriptor = new_temporary(target)
    assert descriptor is not None
    try:
        yield descriptor
        with contextlib.suppress(FileNotFoundError):
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
        os.fsync(descriptor)
        if os.name == "nt":  # which renames no open file
            os.close(descriptor)
            descriptor = None
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    finally:
        if descriptor is not None:
            os.close(descriptor)
    sync_folder(target.parent)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
