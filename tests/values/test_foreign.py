"""Values in words of another script than the text's."""

from __future__ import annotations

import pytest

from workbench.values import read_values


@pytest.mark.parametrize(
    ("lang", "text", "meanings"),
    [
        ("ru", "Тема создана 2 years 1 day ago", ["2 year", "1 day"]),
        ("fa", "محلهٔ «ناینث وارد» (Ninth Ward)", ["9"]),
        ("fa", "در 17-Aug-2006 ساخته شد", ["2006-08-17"]),
        ("en", "the film «Семнадцать мгновений»", ["17"]),
        ("ru", "Windows 10 и iPhone 5C", ["10", "5"]),  # letters of less than a word are symbols
        ("ru", "XXVII съезд", ["27"]),  # Roman numerals are of every language
    ],
)
def test_words_of_another_script_are_read_in_their_language(
    lang: str, text: str, meanings: list[str]
) -> None:
    values = read_values(text, lang)
    assert [value.readings[0].shown for value in values] == meanings
    assert all(text[value.start : value.end].strip() for value in values)
