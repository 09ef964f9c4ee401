from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values.numerals.roman import read_roman, roman


@given(st.integers(1, 3999))
def test_round_trip(number: int) -> None:
    found = read_roman(roman(number))
    assert found is not None
    assert (found.value, found.well_formed, found.typed) == (number, True, False)


@pytest.mark.parametrize(
    ("letters", "value", "typed"),
    [
        ("ХХУП", 27, True),
        ("ХХУШ", 28, True),
        ("XXVП", 27, True),
        ("ХХ11", 22, True),
        ("ХІХ", 19, True),
        ("Ⅻ", 12, False),
        ("IIII", 4, False),
        ("XXVIIX", None, False),
        ("VX", None, False),
    ],
)
def test_spellings(letters: str, value: int | None, typed: bool) -> None:
    found = read_roman(letters)
    assert found is not None
    assert (found.value, found.typed) == (value, typed)


@pytest.mark.parametrize("letters", ["", "съезд", "Xa", "X" * 40])
def test_no_roman_letters(letters: str) -> None:
    assert read_roman(letters) is None
