"""Values in three languages: lines that say the same are silent, and one value changed is told.

Each file of ``tests/data/values`` is a table of one matter, to which anyone can add lines.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

TABLES = Path(__file__).parents[1] / "data" / "values"


def rows(section: str) -> list[Any]:
    """Return the rows of one section of every table, with the name of the table."""
    return [
        pytest.param(*row, id=table.stem)
        for table in sorted(TABLES.glob("*.txt"))
        for part in table.read_text("utf-8").split("\n## ")[1:]
        if part.startswith(f"{section}\n")
        for row in triples(part)
    ]


@pytest.mark.parametrize(("fa", "ru", "en"), rows("same"))
def test_the_same_in_other_words(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), rows("changed"))
def test_one_value_changed(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)


@pytest.mark.parametrize(("fa", "ru", "en"), rows("bracketed"))
def test_what_an_editor_added_in_brackets_is_seen_at_low(
    collate: Collate, fa: str, ru: str, en: str
) -> None:
    assert said(collate, fa, ru, en) == []
    assert said(collate, fa, ru.replace("[", "").replace("]", ""), en)
