"""Tables: rows of one text beside rows of another, however they came in."""

from __future__ import annotations

import pytest

from workbench.values import read_values


@pytest.mark.parametrize(
    ("lang", "row", "values"),
    [
        ("ru", "Джульфа\t8\u00a0500\t135", ["8500", "135"]),
        ("ru", "Джульфа\t8 500\t135\t20", ["8500", "135", "20"]),
        ("en", "Julfa\t8,500\t135", ["8500", "135"]),
        ("fa", "جلفا\t۸٬۵۰۰\t۱۳۵", ["8500", "135"]),
        ("ru", "8 500 135 человек", ["8500135"]),
    ],
)
def test_the_cells_of_a_row_are_numbers_of_their_own(
    lang: str, row: str, values: list[str]
) -> None:
    assert [value.readings[0].shown for value in read_values(row, lang)] == values
