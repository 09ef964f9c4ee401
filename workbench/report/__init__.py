"""Divergence reports, one format a file.

A new format is a new file here, ``as_<format>.py``, with a docstring that names it and a function
``render(report) -> str | bytes``. Its name is the format's on the command line and the suffix of
the files written.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from workbench.report.model import Report
from workbench.suggest import refuse_unknown

_PREFIX = "as_"

FORMATS: tuple[str, ...] = tuple(
    sorted(
        module.name.removeprefix(_PREFIX)
        for module in pkgutil.iter_modules(__path__)
        if module.name.startswith(_PREFIX)
    )
)
"""The formats that can be rendered: ``("html", "json", "md")`` and whatever stands beside them."""


def render(report: Report, format: str) -> str | bytes:  # noqa: A002 - what callers call it
    """Return ``report`` in one of FORMATS; the same report gives the same text or bytes.

    Raises UsageError for a format that does not exist.
    """
    refuse_unknown("report format", (format,), FORMATS)
    rendered: str | bytes = import_module(f"{__name__}.{_PREFIX}{format}").render(report)
    return rendered
