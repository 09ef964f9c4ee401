from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values.numerals.roman import read_roman, roman


@given(st.integers(1, 3999))
def test_round_trip(number: int) -> None:
    found = read_roman(roman(number))
    assert found is not None
    assert (found.value, found.well_formed) == (number, True)


@pytest.mark.parametrize(
    ("letters", "value"),
    [
        ("ХХУП", 27),
        ("ХХУШ", 28),
        ("XXVП", 27),
        ("ХХ11", 22),
        ("ХІХ", 19),
        ("Ⅻ", 12),
        ("IIII", 4),
        ("XXVIIX", None),
        ("VX", None),
    ],
)
def test_spellings(letters: str, value: int | None) -> None:
    found = read_roman(letters)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("letters", ["", "съезд", "Xa", "X" * 40])
def test_no_roman_letters(letters: str) -> None:
    assert read_roman(letters) is None
