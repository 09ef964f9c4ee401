"""A text that contradicts itself about what the others call by one value."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.inconsistent import Inconsistent
from workbench.checks.values import Values
from workbench.divergences import find_divergences

FA = (
    "در آستانهٔ بیست‌وهفتمین کنگره\nنتایج بیست‌وهفتمین کنگره\nدر کنگرهٔ بیست‌وهفتم\nتا بیست‌وهشتمین کنگره"
)
RU = "в канун XXVII съезда\nитоги XXVII съезда\nна XXVII съезде\nк XXVIII съезду"


def test_two_values_for_one_thing(collate: Collate) -> None:
    en = "the XXVIIIth Congress\nthe XXVIIIth Congress\nthe XXVII Congress\nthe XXVIIIth Congress"
    (one,) = find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent])
    assert (one.bead, one.odd, one.hop, one.evidence["en"].values) == (
        2,
        "en",
        "ru→en",
        ("27", "28"),
    )


def test_two_congresses_are_no_contradiction(collate: Collate) -> None:
    en = "the XXVIIth Congress\nthe XXVII Congress\nthe 27th Congress\nthe 28th Congress"
    assert find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent]) == ()


def test_wrong_throughout_is_no_contradiction(collate: Collate) -> None:
    en = "the 28th Congress\nthe 28th Congress\nthe 28th Congress\nthe 29th Congress"
    assert find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent]) == ()


FIGURES_AND_WORDS = {
    "fa": "بهای کل ۵٬۴۰۰٬۰۰۰ (پنج میلیون و چهارصد هزار) دلار است.",
    "ru": "Общая сумма — 5 400 000 (пять миллионов четыреста тысяч) долларов.",
    "en": "The total is US$5,400,000 (five million four hundred thousand).",
}


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        ("fa", "بهای کل ۵٬۴۰۰٬۰۰۰ (چهار میلیون و پانصد هزار) دلار است."),
        ("ru", "Общая сумма — 5 400 000 (четыре миллиона пятьсот тысяч) долларов."),
        ("en", "The total is US$5,400,000 (four million five hundred thousand)."),
        ("en", "The total is 5,400,000 dollars (four million five hundred thousand dollars)."),
    ],
)
def test_a_sum_in_figures_and_another_in_words(collate: Collate, odd: str, said: str) -> None:
    texts = FIGURES_AND_WORDS | {odd: said}
    collation = collate(fa=texts["fa"], ru=texts["ru"], en=texts["en"])
    (one,) = find_divergences(collation, [Inconsistent])
    assert (one.kind, one.confidence, one.odd) == ("inconsistent", "high", odd)
    assert len(one.evidence[odd].spans) == 2


@pytest.mark.parametrize("ru", [FIGURES_AND_WORDS["ru"], "Общая сумма — 5,4 млн долларов."])
def test_a_sum_said_twice_is_one(collate: Collate, ru: str) -> None:
    collation = collate(fa=FIGURES_AND_WORDS["fa"], ru=ru, en=FIGURES_AND_WORDS["en"])
    assert find_divergences(collation, [Inconsistent, Values]) == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "now at seven poods (about 115 kg), now at nine (147 kg)"),
        ("ru", "то в семь пудов (около 115 кг), то в девять (147 кг)"),
        ("fa", "گاه هفت پوت (حدود ۱۱۵ کیلوگرم) و گاه نه تا (۱۴۷ کیلوگرم)"),
    ],
)
def test_a_figure_whose_unit_is_understood_contradicts_no_conversion(
    collate: Collate, lang: str, said: str
) -> None:
    texts = {"fa": "الف", "ru": "А", "en": "A"} | {lang: said}
    collation = collate(fa=texts["fa"], ru=texts["ru"], en=texts["en"])
    assert find_divergences(collation, [Inconsistent]) == ()


def test_what_is_counted_need_not_be_said(collate: Collate) -> None:
    """A thousand, said again without its pounds, contradicts nothing."""
    fa = "اگر درآمد از هزار پوند بیشتر بود.\nکمتر از هزار پوند را اعلام نکنید."
    ru = "Если доход превысил тысячу фунтов.\nЕсли меньше тысячи, не декларируйте."
    en = "If the income came to more than £1,000.\nDeclare nothing below a thousand."
    assert find_divergences(collate(fa=fa, ru=ru, en=en), [Inconsistent]) == ()
