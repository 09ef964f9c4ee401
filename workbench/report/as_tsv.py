"""Tab-separated values (UTF-8): a divergence a row, no cell a formula."""

from __future__ import annotations

from workbench.report.divergence_rows import heading, rows
from workbench.report.model import Report
from workbench.report.separated import line


def render(report: Report) -> bytes:
    """Return a heading and a row a divergence."""
    return "".join(line(row, "\t") for row in (heading(report), *rows(report))).encode()
