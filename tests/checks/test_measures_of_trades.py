"""Measures, years and decimals as laboratories, engineers, doctors and accountants write them.

Lines of many trades: well translated they are silent, with one value changed they are told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

TABLE = Path(__file__).parents[1] / "data" / "measures_of_trades.txt"
SAME, CHANGED = TABLE.read_text("utf-8").split("\n## same\n")[1].split("\n## changed\n")


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_the_same(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(CHANGED))
def test_changed(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)
