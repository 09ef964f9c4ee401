"""Excel workbooks (extra [xlsx]) that are the same bytes for the same cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Any

from workbench.extras import missing
from workbench.formats.same_zip import without_times

# xlsxwriter would write the clock's time.
_MADE = datetime(2000, 1, 1)
_LONGEST_TITLE = 255
LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell, as ``length`` counts them."""


def workbook(title: str, fill: Callable[[Any], object]) -> bytes:
    """Return the bytes of a workbook to which ``fill`` adds its sheets, as xlsxwriter has them.

    Raises UsageError where xlsxwriter is missing.
    """
    try:
        xlsxwriter: Any = import_module("xlsxwriter")
    except ImportError:
        raise missing("xlsx", "Excel workbooks") from None
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title[:_LONGEST_TITLE], "created": _MADE})
    fill(book)
    book.close()
    return without_times(out.getvalue())


def length(text: str) -> int:
    """Return how many characters Excel counts in a text: rare ones (U+10000 on) twice."""
    return len(text) + sum(char > "\uffff" for char in text)
