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
    # what both ends of a range must agree in
    ("en", "10 to 15", "ru", "от десяти до пятнадцати", "same"),
    ("en", "25–30", "fa", "۲۱ تا ۳۰", "near"),
    ("en", "150–200", "ru", "от 151 до 200", "near"),
    ("en", "10 to 15", "ru", "10", "near"),
    ("en", "10 to 15", "ru", "12", "different"),
    ("en", "10 to 15", "ru", "24–38", "different"),
    ("en", "10 to 15", "ru", "около 12", "compatible"),
    ("en", "10 to 15", "fa", "ده‌ها", "compatible"),
    ("en", "10–15%", "ru", "10%", "near"),
    ("en", "10–15 km", "ru", "10–15", "compatible"),
    ("en", "10–15 km", "ru", "10–25 км", "near"),
    ("en", "10–15 miles", "ru", "16–24 км", "compatible"),
    ("en", "10–15 miles", "ru", "16–34 км", "near"),
    # intervals by nature overlap
    ("ru", "1945/46 г.", "fa", "سال ۱۳۲۴", "compatible"),
    ("ru", "1945/46 г.", "en", "1945–46", "same"),
    ("ru", "1945/46 г.", "en", "1945", "near"),
    ("ru", "1945/46 г.", "en", "26 December 1945", "compatible"),
    ("fa", "سال ۱۳۱۷", "ru", "В тридцать восьмом.", "compatible"),
    ("fa", "در سال ۱۴۰۱", "ru", "в 1401 г. (март 2022 — март 2023)", "same"),
    ("fa", "۱۲۰ میلیون لیره", "ru", "120 миллионов фунтов стерлингов", "same"),
    ("fa", "۱۲۰ میلیون لیره", "ru", "120 миллионов турецких лир", "same"),
    ("fa", "سه هزار تن", "en", "3,000", "same"),
    ("fa", "۱۰۰ متر", "en", "100 yards/meters", "same"),
    ("fa", "سه هزار تن", "en", "3,000 tonnes", "same"),
    ("fa", "ده میل دریایی", "en", "ten kilometres", "different"),
    ("en", "50,000", "ru", "десятки тысяч", "compatible"),
    ("en", "1985", "fa", "سال ۱۳۶۴", "compatible"),
    ("en", "October", "fa", "مهر ماه", "compatible"),
    ("en", "January 1986", "fa", "سال ۱۳۶۴", "compatible"),
    ("en", "in the 1980s", "fa", "دههٔ شصت", "compatible"),
    ("en", "in the 1990s", "fa", "دههٔ شصت", "different"),
    ("en", "the twelfth century", "fa", "قرن دوازدهم", "same"),
    ("en", "the nineteenth century", "fa", "قرن دوازدهم", "different"),
    # "about" is a rounder figure, and no slip
    ("en", "about 1,500", "ru", "1487", "compatible"),
    ("en", "1,500", "ru", "1487", "different"),
    ("en", "about 1,487", "ru", "1500", "different"),
    ("en", "about 50", "ru", "52", "near"),
    ("en", "about 10,000", "fa", "۱۰۰۰۸", "near"),
    ("en", "about 3,850", "ru", "около 3840", "near"),
    ("en", "about 100 miles", "ru", "160 км", "compatible"),
    ("en", "before June", "ru", "до июля", "near"),
    ("en", "in June 1985", "ru", "в июле 1985 г.", "near"),
    ("en", "in June", "ru", "в декабре", "different"),
    ("en", "on Thursday", "ru", "в четверг", "same"),
    ("en", "on Thursday", "fa", "دوشنبه", "different"),
    ("en", "on Monday", "ru", "1", "different"),
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
