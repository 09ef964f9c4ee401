"""Text that a spreadsheet would compute, guarded by an apostrophe before it."""

from __future__ import annotations

# OWASP, "CSV Injection": what Excel and its like compute, with the full-width forms. The apostrophe
# guards the guard, so that taking one off gives the text back.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before what would make it a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def unguarded(cell: str) -> str:
    """Return a cell without its guard."""
    return cell.removeprefix("'")
