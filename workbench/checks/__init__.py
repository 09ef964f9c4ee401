"""The checks, one idea a file; ``all_checks()`` finds them, and those other packages bring.

A new check is a new file here with a subclass of Check, or an entry point in the group
``workbench.checks`` of any installed package.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from inspect import isabstract
from pathlib import Path

from workbench.checks.check import Check
from workbench.errors import UsageError

ENTRY_POINTS = "workbench.checks"


@cache
def all_checks() -> tuple[type[Check], ...]:
    """Return every check class, sorted by name."""
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    found = {check for check in _subclasses(Check.__subclasses__()) if _is_ours(check)}
    if _others_may_be_there():
        found.update(_brought())
    return tuple(sorted(found, key=lambda check: (check.name(), check.__qualname__)))


def _others_may_be_there() -> bool:
    """Tell whether an installed package names the group, or may do so in no file in a folder."""
    folders = [Path(folder) for folder in sys.path]
    named = ENTRY_POINTS.encode()
    return (
        any(hasattr(one, "find_distributions") and one is not PathFinder for one in sys.meta_path)
        or any(folder.is_file() for folder in folders)
        or any(
            named in file.read_bytes()
            for folder in folders
            for file in folder.glob("*.*-info/entry_points.txt")
        )
    )


def _brought() -> Iterator[type[Check]]:
    # A quarter as slow to import as NumPy is, and most often there are none.
    from importlib import metadata

    for entry in metadata.entry_points(group=ENTRY_POINTS):
        check = entry.load()
        if not (isinstance(check, type) and issubclass(check, Check)):
            raise UsageError(f"the entry point {entry.value!r} in {ENTRY_POINTS} is no Check")
        yield check


def _subclasses(classes: Iterable[type[Check]]) -> Iterator[type[Check]]:
    for check in classes:
        yield from _subclasses(check.__subclasses__())
        if not isabstract(check):
            yield check


def _is_ours(check: type[Check]) -> bool:
    return check.__module__.startswith(f"{__name__}.")
