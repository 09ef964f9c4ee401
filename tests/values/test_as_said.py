"""Values as people say them, where the words are not those of a table: in three languages."""

import pytest

from workbench.values import read_values


def shown(text: str, lang: str) -> list[str]:
    return [reading.shown for value in read_values(text, lang) for reading in value.readings[:1]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "NBC — 2,94 млн, MSNBC смотрели 2,89 млн", ["2940000", "2890000"]),
        ("ru", "CNN - 3 млн; HCoV - 229", ["3000000"]),
        ("fa", "CNN - ۳ میلیون؛ HCoV - ۲۲۹", ["3000000"]),
        ("fa", "بهای کل ۲٫۲۲۰٫۰۰۰ دلار", ["2220000 USD"]),
        ("fa", "۲٫۵ میلیون", ["2500000"]),
        ("fa", "سیزده در هزار", ["1.3%"]),
        ("ru", "13 ‰, 13 промилле", ["1.3%", "1.3%"]),
        ("en", "thirteen parts per thousand", ["1.3%"]),
        ("fa", "پرسپولیس ده‌نفره، بلیستر ده‌تایی", ["10", "10"]),
        ("ru", "Оставшись вдесятером", ["10"]),
        ("fa", "شب آدینه", ["Friday"]),
        ("fa", "یک میلیون اکو", ["1000000 XEU"]),
        ("ru", "1 млн. экю", ["1000000 XEU"]),
        ("en", "one million ECU", ["1000000 XEU"]),
        ("fa", "قطعنامهٔ ۴۱/۱۵۹؛ سند A/41/787", ["41", "159", "41", "787"]),
        ("ru", "Резолюция 41/159", ["41", "159"]),
        ("en", "Resolution 41/159", ["41", "159"]),
        ("en", "half an hour's ride", ["30 min"]),
        ("en", "the year 420 of the Hijra", ["420 AH (1029-01-26..1030-01-14)"]),
    ],
)
def test_what_is_said(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected
