"""The checks, one idea a file; ``all_checks()`` finds them, and those other packages bring.

A new check is a new file here with a subclass of Check, or an entry point in the group
``workbench.checks`` of any installed package.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from inspect import isabstract

from workbench.checks.check import Check
from workbench.errors import UsageError

ENTRY_POINTS = "workbench.checks"


@cache
def all_checks() -> tuple[type[Check], ...]:
    """Return every check class, sorted by name."""
    # Half as slow to import as NumPy, and not wanted by those who only read settings.
    from importlib import metadata

    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    found = {check for check in _subclasses(Check.__subclasses__()) if _is_ours(check)}
    for entry in metadata.entry_points(group=ENTRY_POINTS):
        check = entry.load()
        if not (isinstance(check, type) and issubclass(check, Check)):
            raise UsageError(f"the entry point {entry.value!r} in {ENTRY_POINTS} is no Check")
        found.add(check)
    return tuple(sorted(found, key=lambda check: (check.name(), check.__qualname__)))


def _subclasses(classes: Iterable[type[Check]]) -> Iterator[type[Check]]:
    for check in classes:
        yield from _subclasses(check.__subclasses__())
        if not isabstract(check):
            yield check


def _is_ours(check: type[Check]) -> bool:
    return check.__module__.startswith(f"{__name__}.")
