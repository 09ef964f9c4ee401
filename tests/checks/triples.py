"""Tables of lines in three languages, and what the check of values says of a line."""

from __future__ import annotations

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.values import Values
from workbench.divergences import find_divergences, select


def triples(table: str) -> list[list[str]]:
    """Return the rows of a table: Farsi, Russian and English, parted by `` | ``."""
    return [
        line.strip().split(" | ")
        for line in table.splitlines()
        if "|" in line and not line.startswith("#")
    ]


def said(collate: Collate, fa: str, ru: str, en: str) -> list[str]:
    """Return what is said of the values of a line, each text made from the one before it."""
    collation = collate(chain=Chain.in_order("fa", "ru", "en"), fa=fa, ru=ru, en=en)
    return [str(one.message) for one in select(find_divergences(collation, [Values]))]
