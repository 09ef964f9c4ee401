"""Formats of aligned text, one a file.

A new format is a new file here, with a docstring that says what it holds and a ``FORMAT``. Its name
is the format's on the command line; docs/formats has a page for each.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from workbench.formats.aligned_format import AlignedFormat
from workbench.suggest import refuse_unknown

FORMATS: tuple[str, ...] = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))
"""The names of all formats."""


def find_format(name: str) -> AlignedFormat:
    """Return a format by its name; UsageError names the nearest one."""
    refuse_unknown("format of aligned text", (name,), FORMATS)
    found: AlignedFormat = import_module(f"{__name__}.{name}").FORMAT
    return found


def recognise(path: Path, data: bytes) -> str | None:
    """Return the name of the format that a file is in, or None."""
    return next((name for name, one in _all() if one.recognises(path, data)), None)


def _all() -> Iterator[tuple[str, AlignedFormat]]:
    for name in FORMATS:
        yield name, find_format(name)
