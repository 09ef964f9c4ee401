"""Labels of clauses: series of them at the heads of lines, in any digits and either order."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.values import Values
from workbench.divergences import find_divergences
from workbench.segmentation.clauses import clause_labels


def labels(text: str) -> list[str]:
    return [text[start:end] for start, end in clause_labels(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.1 The Seller sells.\n1.2 It pays.\n2.1 The price.", ["1.1", "1.2", "2.1"]),
        (
            "1.1. Продавец.\n1.2. Цена.\n1.2.1. Срок.\n1.3. Спор.",
            ["1.1.", "1.2.", "1.2.1.", "1.3."],
        ),
        ("۱-۱ فروشنده\n۱-۲ خریدار\n۲-۱ بها", ["۱-۱", "۱-۲", "۲-۱"]),
        ("۱-۲. بهره\n۲-۲. کارمزد\n۳-۲. جریمه", ["۱-۲.", "۲-۲.", "۳-۲."]),
        ("1.1 a\n\nA paragraph.\n\n1.2 b\n1.3 c", ["1.1", "1.2", "1.3"]),
    ],
)
def test_a_series_is_labels(text: str, found: list[str]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "1.5 million came.\n2.5 million left.\n3.5 million stayed.",
        "5-6 people came.\n7-8 left.\n3-1 was the score.",
        "1.1 The Seller sells.\n1.2 It pays.",
        "۱٫۵ میلیون\n۲٫۵ میلیون\n۳٫۵ میلیون",
        "",
    ],
)
def test_figures_are_none(text: str) -> None:
    assert labels(text) == []


def test_labels_are_no_values(collate: Collate) -> None:
    collation = collate(
        fa="۱-۱ سی روز.\n۱-۲ چهل روز.\n۲-۱ ده روز.",
        ru="1.1. Тридцать дней.\n1.2. Сорок дней.\n2.1. Десять дней.",
        en="1.1 Thirty days.\n1.2 Forty days.\n2.1 Ten days.",
    )
    assert find_divergences(collation, [Values]) == ()
