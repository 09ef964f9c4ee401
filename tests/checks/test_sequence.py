"""Gaps in what is counted: parts, articles, footnotes, lists."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.conftest import Collate
from workbench.checks.sequence import Sequence
from workbench.divergences import Divergence, find_divergences


def parts(word: str, numbers: Iterable[int]) -> str:
    return "\n".join(f"{word} {number}" for number in numbers)


def gaps(collate: Collate, fa: str, ru: str, en: str) -> list[Divergence]:
    lines = max(text.count("\n") for text in (fa, ru, en))
    padded = [text + "\n" * (lines - text.count("\n")) for text in (fa, ru, en)]
    return list(
        find_divergences(collate(None, "", fa=padded[0], ru=padded[1], en=padded[2]), [Sequence])
    )


def test_a_part_that_two_texts_have(collate: Collate) -> None:
    (one,) = gaps(
        collate,
        parts("پیوست، بخش", range(1, 11)),
        parts("приложение, часть", range(1, 11)),
        parts("attachment, part", range(1, 11)).replace("part 8", "part"),
    )
    assert (one.odd, one.hop, one.confidence, one.bead) == ("en", "ru→en", "high", 7)
    assert {key: evidence.values for key, evidence in one.evidence.items()} == {
        "fa": ("8",),
        "ru": ("8",),
        "en": (),
    }


def test_a_gap_in_one_text_alone(collate: Collate) -> None:
    (one,) = gaps(collate, "بدون شماره", "без номеров", parts("Article", [1, 2, 3, 5, 6, 7]))
    assert (one.odd, one.confidence) == ("en", "medium")
    assert "without 4" in str(one.message)


def test_what_sentences_tell_of_need_not_be_every_one(collate: Collate) -> None:
    told = [f"It had rained again before round {number} began." for number in (1, 3, 5, 6, 7)]
    assert {
        one.confidence for one in gaps(collate, "بدون شماره", "без номеров", "\n".join(told))
    } == {"low"}


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        (parts("مادهٔ", range(1, 31)), parts("Статья", range(1, 31)),
         parts("Article", range(1, 31))),
        ("\n".join(["مادهٔ اول", "مادهٔ دوم", "مادهٔ سوم", "مادهٔ چهارم"]),
         parts("Статья", range(1, 5)), parts("Article", range(1, 5))),
        ("\n".join(f"بخش {nth}" for nth in ("یکم", "دوم", "سوم", "چهارم")),
         parts("Раздел", range(1, 5)),
         "\n".join(f"Section {word}" for word in ("One", "Two", "Three", "Four"))),
        ("", "", "in 1983\nin 1985\nin 1989\nin 1991"),
        ("", "", "by 25 percent\nby 60 percent\nby 83 percent\nby 90 percent"),
        ("", "", "- I. one\n- II. two\n- III. three\n- IV. four\nV. five\nVI. six\nVII. seven"),
        ("", "", "1. a\n2. b\n3. c\n4. d\n1. e\n2. f\n3. g\n4. h"),
    ],
)  # fmt: skip
def test_counts_without_a_gap_and_numbers_that_are_none(
    collate: Collate, fa: str, ru: str, en: str
) -> None:
    assert gaps(collate, fa, ru, en) == []


def test_an_item_in_the_line_of_the_one_before_is_there(collate: Collate) -> None:
    apart = "1) Соль, 20 г.\n2) Масло.\n3) Лук.\n4) Рис, 2 стакана.\n5) Вода."
    together = "1) Salt, 20 g.\n2) Oil.\n\n3) Onions. 4) Rice, 2 cups.\n5) Water."
    farsi = "۱) نمک، ۲۰ گرم.\n۲) روغن.\n\n۳) پیاز. ۴) برنج، ۲ پیمانه.\n۵) آب."
    assert gaps(collate, farsi, apart, together) == []
    (one,) = gaps(collate, farsi, apart, together.replace("4) Rice", "Rice"))
    assert (one.odd, one.confidence) == ("en", "high")
    assert "without 4" in str(one.message)


def test_a_list_item_left_out(collate: Collate) -> None:
    (one,) = gaps(collate, "", "", "1. a\n2. b\n3. c\n5. e\n6. f")
    assert "without 4" in str(one.message)


def test_a_wrong_number_is_no_gap(collate: Collate) -> None:
    en = [1, 2, 3, 4, 5, 6, 8, 8, 9]
    found = gaps(
        collate,
        parts("مادهٔ", range(1, 10)),
        parts("Статья", range(1, 10)),
        parts("Article", en),
    )
    assert found == []


FA_LIST = "الف) ورشکستگی\nب) انحلال شرکت\nج) تأخیر در پرداخت\nد) فوت"
RU_LIST = "а) банкротство\nб) ликвидация\nв) просрочка платежа\nг) смерть"
EN_LIST = "(a) bankruptcy\n(b) liquidation\n(c) delay in payment\n(d) death"


@pytest.mark.parametrize(
    ("key", "right", "wrong", "bead"),
    [
        ("en", "(b)", "(d)", 1),
        ("en", "(c)", "(b)", 2),
        ("ru", "б)", "г)", 1),
        ("fa", "ج)", "ه)", 2),
        ("fa", "ب)", "د)", 1),
    ],
)
def test_a_letter_out_of_its_order(
    collate: Collate, key: str, right: str, wrong: str, bead: int
) -> None:
    texts = {"fa": FA_LIST, "ru": RU_LIST, "en": EN_LIST}
    texts[key] = texts[key].replace(right, wrong)
    (one,) = gaps(collate, **texts)
    assert (one.kind, one.odd, one.bead, one.confidence) == ("sequence", key, bead, "high")
    assert one.evidence[key].values == (wrong.strip("()"),)


@pytest.mark.parametrize(
    "en",
    [
        EN_LIST,
        EN_LIST.replace("(", ""),
        "1. bankruptcy\n2. liquidation\n3. delay in payment\n4. death",
        "(a) bankruptcy\n(i) liquidation\n(ii) delay in payment\n(b) death",
        "bankruptcy\nliquidation\ndelay in payment\ndeath",
    ],
)
def test_letters_in_order_or_of_another_kind(collate: Collate, en: str) -> None:
    assert gaps(collate, FA_LIST, RU_LIST, en) == []


def test_the_alphabet_and_the_abjad_are_orders_of_farsi(collate: Collate) -> None:
    alphabet = FA_LIST.replace("ج)", "پ)").replace("د)", "ت)")
    assert gaps(collate, alphabet, RU_LIST, EN_LIST) == []


def test_a_wrong_number_in_a_short_list(collate: Collate) -> None:
    en = "1. bankruptcy\n7. liquidation\n3. delay"
    fa, ru = ("\n".join(text.split("\n")[:3]) for text in (FA_LIST, RU_LIST))
    (one,) = gaps(collate, fa, ru, en)
    assert (one.odd, one.bead) == ("en", 1)
