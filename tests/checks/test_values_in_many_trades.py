"""Values in cookbooks, patents, judgments, logs, schoolbooks, tenders, registers, at the doctor's.

Lines of many trades: well translated they are silent, with one value changed they are told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

TABLE = Path(__file__).parents[1] / "data" / "values_in_many_trades.txt"
TABLES = {
    title: triples(rows)
    for title, _, rows in (
        one.partition("\n") for one in TABLE.read_text("utf-8").split("\n## ")[1:]
    )
}


@pytest.mark.parametrize(("fa", "ru", "en"), TABLES["same"])
def test_the_same_in_many_trades(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), TABLES["changed"])
def test_a_value_changed_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)


@pytest.mark.parametrize(("fa", "ru", "en"), TABLES["bracketed"])
def test_what_an_editor_added_in_brackets_is_seen_at_low(
    collate: Collate, fa: str, ru: str, en: str
) -> None:
    assert said(collate, fa, ru, en) == []
    assert said(collate, fa, ru.replace("[", "").replace("]", ""), en)
