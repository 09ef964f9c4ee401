"""Values in languages of which CLDR alone is known: months, scales, separators; numbers in Han."""

from __future__ import annotations

import time

import pytest

from workbench.languages.locales import locale_data
from workbench.values import read_values


def shown(text: str, lang: str) -> list[str]:
    return [value.readings[0].shown for value in read_values(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("de", "am 5. März 1986, im Jänner 1990", ["1986-03-05", "1990-01"]),
        ("fr", "le 12 août 1989", ["1989-08-12"]),
        ("es", "el 5 de marzo de 1986", ["1986-03-05"]),
        ("pl", "5 marca 1986 r.", ["1986-03-05"]),
        ("uk", "5 березня 1986 року", ["1986-03-05"]),
        ("tr", "5 Mart 1986'da", ["1986-03-05"]),
        ("el", "στις 5 Μαρτίου 1986", ["1986-03-05"]),
        ("ar", "في ٥ مارس ١٩٨٦", ["1986-03-05"]),
        ("ar", "في ٥ آذار ١٩٨٦", ["1986-03-05"]),
        ("he", "ב־5 במרץ 1986", ["1986-03-05"]),
        ("hi", "५ मार्च १९८६ को", ["1986-03-05"]),
        ("sr", "5. март 1986, 5. mart 1986", ["1986-03-05", "1986-03-05"]),
        ("hu", "1986. március 5-én", ["1986-03-05"]),
        ("hy", "1986 թվականի մարտի 5-ին", ["1986-03-05"]),
        ("lt", "1986 m. kovo 5 d.", ["1986-03-05"]),
        ("zh", "1986年3月5日，市议会", ["1986-03-05"]),
        ("zh", "一九八六年三月五日", ["1986-03-05"]),
        ("zh", "在 2004 年 4 月正式启用", ["2004-04"]),
        ("ja", "1988年12月までに", ["1988-12"]),
        ("ko", "1986년 3월 5일에", ["1986-03-05"]),
        ("de", "3,5 Millionen, 1.250.000", ["3500000", "1250000"]),
        ("fr", "3,5 millions et 1 250 000", ["3500000", "1250000"]),
        ("es", "845 mil euros", ["845000"]),
        ("hi", "३५ लाख, १२,५०,०००", ["3500000", "1250000"]),
        ("ar", "٣٫٥ مليون", ["3500000"]),
        ("zh", "耗资125万美元", ["1250000"]),
        ("zh", "84.5万欧元", ["845000"]),
        ("ja", "百二十五万ドル", ["1250000"]),
        ("ja", "84万5千ユーロ、1万2500台", ["845000", "12500"]),
        ("ko", "1만 2,500대", ["12500"]),
        ("zh", "第七条，二十一世纪，三百零五人", ["7", "21", "305"]),
        # Words in which the signs count nothing.
        ("zh", "十分重要，一般来说，千万不要，百姓", []),
        # What is English in a French text, or Russian in a Ukrainian one, is not read so.
        ("fr", "on y va", []),
        ("uk", "сто", []),
        # A month without a day or a year is a word like any other.
        ("fr", "la planète mars", []),
        ("tr", "ekim yapmak", []),
    ],
)
def test_figures_are_read_as_the_language_writes_them(
    lang: str, text: str, expected: list[str]
) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize("lang", ["fa", "ru", "en", "qaa"])
def test_a_language_with_words_of_its_own_needs_no_locale(lang: str) -> None:
    assert locale_data(lang) == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [("MP3 and H1N1", []), ("于1987年", ["1987"]), ("第3章", ["3"]), ("计算机7台", ["7"])],
)
def test_no_space_parts_digits_from_what_is_written_without(text: str, what: list[str]) -> None:
    assert [one for one in shown(text, "zh") if one[0] not in "MH"] == what


@pytest.mark.parametrize("noise", ["一", "百", "千零", "一千", "三月", "十", "第一", "萬億"])
def test_a_long_line_of_signs_is_read_at_once(noise: str) -> None:
    started = time.process_time()
    shown(noise * 20_000, "zh")
    assert time.process_time() - started < 2
