"""Formats of single texts, one a file: documents from which ``workbench init`` takes the text.

A new format is a new file here, with a docstring that says what is taken and what is left, and a
``FORMAT``. Plain text needs no reader: it is stored as it is.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

from workbench.formats.text_format import TextFormat

FORMATS: tuple[str, ...] = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))
"""The names of all formats."""


def find_text_format(path: Path, by_line: bool = False) -> TextFormat | None:
    """Return the format that a file's suffix names, None for plain text.

    With ``by_line`` a format whose lines are lines of the text is plain text too.
    """
    suffix = path.suffix.lower()
    if suffix in ("", ".txt"):
        return None
    for name in FORMATS:
        found: TextFormat = import_module(f"{__name__}.{name}").FORMAT
        if suffix in found.suffixes:
            return None if by_line and found.by_line else found
    return None
