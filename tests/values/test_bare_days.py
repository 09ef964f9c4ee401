"""Days whose month stands elsewhere in the sentence."""

import time

import pytest

from workbench.values import read_values


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("ru", "8 ноября, а 9-го вернулись", ["date", "date"]),
        ("ru", "8 ноября до 9-го этажа", ["date", "ordinal"]),
        ("ru", "до 9-го", ["ordinal"]),
        ("en", "8 November and that of the 9th.", ["date", "date"]),
        ("en", "8 November, on the 9th floor", ["date", "ordinal"]),
        ("fa", "در آبان صبح هفدهم بارید", ["date", "date"]),
        ("fa", "در آبان فصل هفدهم و هجدهم", ["date", "ordinal", "ordinal"]),
    ],
)
def test_an_ordinal_is_a_day_where_no_noun_takes_it(lang: str, text: str, kinds: list[str]) -> None:
    assert [value.kind for value in read_values(text, lang)] == kinds


@pytest.mark.parametrize("piece", ["8 May and the 9th, ", "the 1st and ", "May, on the 9th. "])
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    began = time.process_time()
    read_values(piece * (20_000 // len(piece)), "en")
    assert time.process_time() - began < 3
