"""Tab-separated values (UTF-8): a divergence a row, no cell a formula."""

from __future__ import annotations

from workbench.report.as_csv import table
from workbench.report.model import Report


def render(report: Report) -> bytes:
    """Return a heading and a row a divergence."""
    return table(report, "\t")
