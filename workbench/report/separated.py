"""Tables of separated values that no spreadsheet takes for formulas."""

from __future__ import annotations

from collections.abc import Sequence

# OWASP, "CSV Injection": what Excel and its like compute, with the full-width forms. The apostrophe
# guards the guard, so that taking one off gives the text back.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def line(cells: Sequence[str], separator: str) -> str:
    """Return a row (RFC 4180), every cell guarded and quoted where it must be."""
    return f"{separator.join(_quoted(guarded(cell), separator) for cell in cells)}\r\n"


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before what would make it a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def _quoted(cell: str, separator: str) -> str:
    if separator in cell or any(char in cell for char in '"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
