"""Figures as people type them on the web: short scales, versions, signs, endings of files."""

from __future__ import annotations

import pytest

from workbench.values import read_values


@pytest.mark.parametrize(
    ("lang", "text", "readings"),
    [
        ("en", "4.1M views, 300K+ downloads", [["4100000"], ["300000"]]),
        ("ru", "4.1M просмотров, 300K+ загрузок", [["4100000"], ["300000"]]),
        ("fa", "۴.۱M بازدید، 300K+ دریافت", [["4100000"], ["300000"]]),
        ("ru", "вложено 1.2bn", [["1200000000"]]),
        ("en", "a 5Mb file; 20M users, 7B+ parameters", [["5 MB"], ["20000000"], ["7000000000"]]),
        ("en", "class 3B, Flat 12B, 3M tape", [["3"], ["12"], ["3"]]),
        ("fa", "در Django۴.۲ آمده است", [["4.2"]]),
        ("en", "in Django4 and MP3", [["4"]]),
        ("fa", "فایل‌های .7z را باز کنید", [["7"]]),
        ("en", "a round of .45", [["0.45"]]),
        ("ru", "2.4 становится 2, а -2.4 — -2.", [["2.4"], ["2"], ["-2.4"], ["-2"]]),
        ("en", "the index, -1 if there is none", [["-1"]]),
        ("fa", "مقدار ۴۵- را برمی‌گرداند", [["45", "-45"]]),
        ("fa", "یک سیم کشیدند", [["1"], ["30"]]),
        ("fa", "سی‌ام و سیم آن ماه", [["30"], ["30"]]),
        ("ru", "миллионная доля грамма", [["1000000", "0.000001"]]),
        ("en", "sizeof(x), typeof x, and the section on v-if", []),
        ("en", "see chapter v, and Vol. x", [["5"], ["10"]]),
        ("ru", "раздел о v-if и блок V8", []),
        ("fa", "در فصل v-if و موتور V8", []),
        ("en", "lengths: 5,7,6", [["5"], ["7"], ["6"]]),
        ("ru", "let Mar08_1917 = 1;", [["1"]]),
        ("en", "so pow(2,3) is 8; (1,000)", [["2"], ["3"], ["8"], ["1000", "-1000"]]),
        ("ru", "с точками (0.5,1) и (4,5)", [["0.5"], ["1"], ["4.5", "-4.5"]]),
        ("ru", "для 4 целых 16-битных чисел", [["4"], ["16 bit"]]),
        ("fa", "در غیر این صورت 1-.", [["1", "-1"]]),
        ("fa", "از 0 به 1 می رود", [["0"], ["05-01", "1"]]),
        ("fa", "شبیه آن است، اما نه دقیقا", []),
        ("fa", "یک میلیونیوم ثانیه", [["1000000 s", "0.000001 s"]]),
    ],
)
def test_figures_are_read(lang: str, text: str, readings: list[list[str]]) -> None:
    found = [one for one in read_values(text, lang) if not one.implied and one.kind != "code"]
    assert [[reading.shown for reading in one.readings] for one in found] == readings


@pytest.mark.parametrize("text", ["YYYY-MM-DD", "ГГГГ.ММ.ДД", "llll", "HH:mm", "U+XXXX", "IR ХХХХ"])
def test_a_pattern_for_dates_is_no_numeral(text: str) -> None:
    assert not read_values(text, "en")
