"""What files are called: a work's glossary, one file's two names, a name as it can be stored."""

from __future__ import annotations

import os
from pathlib import Path

GLOSSARY = "glossary.yaml"
"""The name of a work's own glossary, beside its description."""


def glossary_beside(folder: Path | None) -> Path | None:
    """Return the glossary in a work's folder, None where there is none."""
    path = folder / GLOSSARY if folder else None
    return path if path and path.is_file() else None


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two names are of one file that is there."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def storable(name: str) -> str:
    """Return a file's name as text that can be stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
