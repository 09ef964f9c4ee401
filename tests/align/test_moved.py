"""Passages that stand elsewhere in another text are reported, and nothing else is."""

from __future__ import annotations

import pytest

from tests.align.test_align import text
from workbench.align import align, moved
from workbench.alignment import Alignment, Bead

LETTER = {
    "fa": [
        "کنگره در سال ۱۹۸۶ در مسکو برگزار شد.",
        "گورباچف دربارهٔ افغانستان سخن گفت.",
        "بودجه ۳۰۰ میلیون دلار بود.",
        "آیا صلح در کابل ممکن است؟",
        "کارمل به برلین سفر کرد.",
        "سند شمارهٔ ۴۴۱ از ۱۲ مه محرمانه است.",
        "در پایان ۱۵ نماینده رأی دادند.",
    ],
    "ru": [
        "Съезд прошёл в 1986 году в Москве.",
        "Горбачёв говорил об Афганистане.",
        "Бюджет составил 300 миллионов долларов.",
        "Возможен ли мир в Кабуле?",
        "Кармаль поехал в Берлин.",
        "Документ № 441 от 12 мая секретный.",
        "В конце проголосовали 15 делегатов.",
    ],
    "en": [
        "The congress took place in Moscow in 1986.",
        "Gorbachev spoke about Afghanistan.",
        "The budget was 300 million dollars.",
        "Is peace possible in Kabul?",
        "Karmal went to Berlin.",
        "Document no. 441 of 12 May is secret.",
        "At the end 15 delegates voted.",
    ],
}


def letter(key: str, order: list[int] | None = None) -> list[str]:
    return [LETTER[key][at] for at in order or range(7)]


@pytest.mark.parametrize(
    ("key", "order"),
    [
        ("fa", [0, 5, 1, 2, 3, 4, 6]),
        ("ru", [0, 5, 1, 2, 3, 4, 6]),
        ("en", [0, 1, 3, 4, 5, 2, 6]),
        ("en", [0, 4, 5, 1, 2, 3, 6]),
    ],
)
def test_a_moved_passage_is_found_where_it_stands(key: str, order: list[int]) -> None:
    named = [text(one, letter(one, order if one == key else None)) for one in LETTER]
    found = moved(named, align(named))
    assert found
    for place in found:
        assert key in place.keys
        column = place.keys.index(key)
        mine, theirs = place.runs[column], place.runs[1 - column]
        assert order[mine[0]] == theirs[0]
        assert mine[0] != theirs[0]


def test_texts_in_one_order_have_none() -> None:
    named = [text(key, letter(key)) for key in LETTER]
    assert moved(named, align(named)) == ()


def test_what_one_text_lacks_is_not_moved() -> None:
    named = [text("fa", letter("fa")[:5]), text("ru", letter("ru")[2:]), text("en", letter("en"))]
    assert moved(named, align(named)) == ()


def test_a_bead_set_by_hand_holds_its_segments() -> None:
    named = [text("fa", letter("fa", [0, 5, 1, 2, 3, 4, 6])), text("ru", letter("ru"))]
    whole = Alignment(("fa", "ru"), (Bead(((0, 7), (0, 7)), 1.0, "pinned"),))
    assert moved(named, align(named))
    assert moved(named, whole) == ()


def test_unrelated_and_empty_texts_have_none() -> None:
    named = [text("fa", letter("fa")), text("en", ["a kettle", "the pigment", "no harbour"])]
    assert moved(named, align(named)) == ()
    empty = [text("fa", []), text("en", letter("en"))]
    assert moved(empty, align(empty)) == ()
