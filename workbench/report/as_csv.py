"""Comma-separated values (UTF-8): a divergence a row, no cell a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from workbench.formats.formulas import guarded
from workbench.report.divergence_rows import heading, rows
from workbench.report.model import Report


def render(report: Report) -> bytes:
    """Return a heading and a row a divergence."""
    return table(report, ",")


def table(report: Report, separator: str) -> bytes:
    """Return the same with another separator."""
    return separated((heading(report), *rows(report)), separator).encode()


def separated(table: Iterable[Sequence[str]], separator: str) -> str:
    """Return rows (RFC 4180) in which every cell is guarded."""
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(map(guarded, row) for row in table)
    return out.getvalue()
