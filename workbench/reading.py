"""Text files read: bytes decoded, exactly, or refused with a sentence that says what would help."""

from __future__ import annotations

import codecs
import difflib
import os
import stat
from pathlib import Path

from workbench.errors import EncodingError, InputError, UsageError

_BOM = codecs.BOM_UTF8


def read_text(path: Path | str, encoding: str | None = None) -> str:
    """Return the text of a file, exactly as stored, line ends included, without a leading BOM."""
    return decode(read_bytes(path), path, encoding)


def read_bytes(path: Path | str, *, pipe: bool = False) -> bytes:
    """Return the bytes of a file, or of a pipe too; InputError says what stands there instead."""
    path = Path(path)
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise InputError("this is a folder; name a text file in it", path)
        if not (stat.S_ISREG(mode) or (pipe and stat.S_ISFIFO(mode))):
            raise InputError("this is a pipe or device, not a text file", path)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"no such file{_near(path)}", path) from None
    except NotADirectoryError:
        raise InputError("part of this path is a file, not a folder", path) from None
    except PermissionError:
        raise InputError("you have no permission to read this file", path) from None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    except ValueError:
        raise InputError("no file can have this name") from None


def decode(data: bytes, path: Path | str, encoding: str | None = None) -> str:
    """Return the text that a file's bytes are; ``path`` is for messages."""
    try:
        text = data.removeprefix(_BOM).decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EncodingError(
            f"not {encoding or 'UTF-8'} at byte {error.start}", path, line
        ) from None
    except LookupError:
        raise UsageError(f"unknown encoding {encoding!r}") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise EncodingError("holds NUL characters, so it is no text file", path, line)
    if not text.strip():
        raise InputError("the file is empty" if not text else "the file is only space", path)
    return text


def _near(path: Path) -> str:
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return f", nor a folder {path.parent}"
    near = difflib.get_close_matches(path.name, names, 3)
    return f"; did you mean {' or '.join(near)}?" if near else ""
