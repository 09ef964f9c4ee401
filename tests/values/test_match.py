from __future__ import annotations

import pytest

from workbench.values import read_values
from workbench.values.match import match

CASES = [
    ("en", "27th", "ru", "двадцать седьмого", "same"),
    ("en", "XXVII", "fa", "۲۷", "same"),
    ("en", "1.6 million", "fa", "۱٫۶ میلیون", "same"),
    ("en", "half a million", "ru", "полмиллиона", "same"),
    ("en", "ten times", "ru", "10", "same"),
    ("en", "10–15", "ru", "от 10 до 15", "same"),
    ("ru", "1.234", "en", "1,234", "same"),
    ("en", "tens of thousands", "fa", "ده‌ها هزار", "same"),
    ("en", "10 to 15", "ru", "12", "compatible"),
    ("en", "about 50", "ru", "52", "compatible"),
    ("en", "half of it", "ru", "50%", "compatible"),
    ("en", "5%", "ru", "5", "compatible"),
    ("en", "20 million", "fa", "۲۰ میلیارد", "near"),
    ("en", "28", "ru", "27", "near"),
    ("en", "1985", "ru", "1958", "near"),
    ("en", "5", "ru", "15", "near"),
    ("en", "5", "ru", "6", "different"),
    ("en", "50", "ru", "38", "different"),
    ("en", "XXVIIX", "ru", "27", "different"),
]


@pytest.mark.parametrize(("lang", "text", "other_lang", "other", "expected"), CASES)
def test_match(lang: str, text: str, other_lang: str, other: str, expected: str) -> None:
    (a,) = read_values(text, lang)
    (b,) = read_values(other, other_lang)
    assert match(a, b) == expected
    assert match(b, a) == expected
