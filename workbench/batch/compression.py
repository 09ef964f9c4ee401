"""Files read as bytes, plain or packed with gzip or Zstandard, by their names."""

from __future__ import annotations

import gzip
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any, cast

from workbench.errors import InputError
from workbench.extras import installing

PACKED = (".gz", ".zst")


def open_bytes(path: Path) -> IO[bytes]:
    """Open a file for reading; raises InputError where it cannot be, or zstd is not there."""
    try:
        if path.suffix == ".gz":
            return cast(IO[bytes], gzip.open(path, "rb"))
        if path.suffix == ".zst":
            opened: IO[bytes] = _zstd(path).open(path, "rb")
            return opened
        return path.open("rb")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None


def unpacking_errors() -> tuple[type[Exception], ...]:
    """Return what packed files raise that are damaged."""
    import zlib

    errors: list[type[Exception]] = [EOFError, OSError, zlib.error]
    with suppress(ImportError):
        errors.append(_module().ZstdError)
    return tuple(errors)


def _zstd(path: Path) -> Any:
    try:
        return _module()
    except ImportError:
        raise InputError(
            "reading .zst needs Python 3.14, or the package backports.zstd:"
            f" {installing('zstd')}; or pack it with gzip",
            path,
        ) from None


def _module() -> Any:
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return import_module(name)
