"""The passages of a document are read at once, and each as if it stood alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values import read_values, values_of
from workbench.values.cut import tokenize
from workbench.values.tokens import document

WORKS = Path(__file__).parents[2] / "translations"
ENDS = {
    "en": (
        *("It was the first", "Congress met", "in half an", "hour", "(5", "five) men", "5 May"),
        *("at 5", "p.m.", "(1) one", "(2) two", "1.", "from 5", "to 7", "10:30", "6'", "3 of", "1"),
        *("twenty", "II", "seven", "in May", "1985", "5 km", "1985/", "86", "half past", "No."),
    ),
    "ru": (
        *("в пять", "часов вечера", "мороз", "сорок", "в мае", "1985", "года", "5 млн.", "два"),
        *("с половиной", "пятого", "1-го", "половина", "шестого", "млрд. риалов", "г.", "от 5"),
    ),
    "fa": (
        *("ساعت ۵", "صبح", "نه", "و نه", "بیست", "و هفتم", "دی", "۱۳۶۴", "یک", "سوم", "فشار خون"),
        *("۱۳", "روی ۸", "دو", "سه", "۵", "درصد", "هشتادوچهار", "۲-", "تا ۷", "مهر", "قرن پنجم"),
    ),
}
"""What would go on in the next passage, or what that would go on from."""


def apart_and_at_once(texts: list[str], lang: str) -> None:
    found = values_of(document(map(tokenize, texts)), lang)
    assert found == [read_values(text, lang) for text in texts]


@pytest.mark.parametrize("lang", ["fa", "ru", "en"])
def test_the_works_read_at_once(lang: str) -> None:
    texts = sorted(WORKS.glob(f"*/{lang}.txt"))
    lines = [line for text in texts for line in text.read_text(encoding="utf-8").splitlines()]
    apart_and_at_once(lines, lang)


@pytest.mark.parametrize("lang", ["fa", "ru", "en"])
@given(st.data())
def test_nothing_goes_beyond_a_passage(lang: str, data: st.DataObject) -> None:
    pieces = st.lists(st.sampled_from((*ENDS[lang], *".,-–:/'")), max_size=3).map(" ".join)
    apart_and_at_once(data.draw(st.lists(pieces, min_size=1, max_size=5)), lang)
