"""Names of files: two names of one file, and a name as text that can be stored."""

from __future__ import annotations

import os
from pathlib import Path


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two names are of one file that is there."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def storable(name: str) -> str:
    """Return a file's name as text that can be stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
