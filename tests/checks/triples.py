"""Tables of lines in three languages, and what checks find in a line."""

from __future__ import annotations

from collections.abc import Iterable

from tests.conftest import Collate
from workbench.checks.check import Check
from workbench.checks.values import Values
from workbench.divergences import Divergence, find_divergences, select


def triples(table: str) -> list[list[str]]:
    """Return the rows of a table: Farsi, Russian and English, parted by `` | ``."""
    return [
        line.strip().split(" | ")
        for line in table.splitlines()
        if "|" in line and not line.startswith("#")
    ]


def find(
    collate: Collate, checks: Iterable[type[Check]], fa: str, ru: str, en: str
) -> tuple[Divergence, ...]:
    """Return what some checks find in three texts, each made from the one before it."""
    return select(find_divergences(collate(fa=fa, ru=ru, en=en), checks))


def said(collate: Collate, fa: str, ru: str, en: str) -> list[str]:
    """Return what is said of the values of a line."""
    return [str(one.message) for one in find(collate, [Values], fa, ru, en)]
