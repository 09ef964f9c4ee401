"""The harmless rewritings: the text says the same, another way, and no check may speak."""

from __future__ import annotations

from importlib.util import find_spec

from benchmarks.divergences.edits import Editor
from benchmarks.divergences.rewritings import notation, numbers

REWRITINGS: dict[str, Editor] = {
    "digit script": numbers.digit_script,
    "grouping": numbers.grouping,
    "spelled out": numbers.spelled_out,
    "expanded": numbers.expanded,
    "per cent sign": numbers.percent,
    "currency word": numbers.currency,
    "calendar": notation.calendar,
    "ordinal notation": notation.ordinal_notation,
    "letters": notation.letters,
    "quotation marks": notation.quotes,
}


def rewritings() -> dict[str, Editor]:
    """Return the rewritings that can be made here; the calendar needs jdatetime."""
    missing = () if find_spec("jdatetime") else ("calendar",)
    return {name: editor for name, editor in REWRITINGS.items() if name not in missing}
