"""Tables of separated values that no spreadsheet takes for formulas."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.formats.formulas import guarded
from workbench.report.divergence_rows import heading, rows
from workbench.report.model import Report


def table(report: Report, separator: str) -> bytes:
    """Return a heading and a row a divergence."""
    return "".join(line(row, separator) for row in (heading(report), *rows(report))).encode()


def line(cells: Sequence[str], separator: str) -> str:
    """Return a row (RFC 4180), every cell guarded and quoted where it must be."""
    return f"{separator.join(_quoted(guarded(cell), separator) for cell in cells)}\r\n"


def _quoted(cell: str, separator: str) -> str:
    if separator in cell or any(char in cell for char in '"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
