"""Opposites that a prefix makes, and sets of several fields."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.opposite import Opposite
from workbench.divergences import find_divergences

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    ("row", "odd"),
    [
        # made by a prefix, in one text or in two
        (
            (
                "این پل قابل اعتماد است.",
                "Этот мост надёжен.",
                "This bridge is unreliable.",
            ),
            "en",
        ),
        (
            (
                "این پیمان غیرقانونی است.",
                "Этот договор незаконен.",
                "This treaty is legal.",
            ),
            "en",
        ),
        (
            (
                "گزارش کمیسیون کامل است.",
                "Отчёт комиссии неполный.",
                "The report of the commission is complete.",
            ),
            "ru",
        ),
        (
            (
                "جرم او نامعلوم ماند، ولی حکم عادلانه بود.",
                "Вина его осталась неясной, но приговор был справедлив.",
                "His guilt remained unclear, but the sentence was unfair.",
            ),
            "en",
        ),
        # by field
        (
            ("معلم گریه کرد.", "Учительница заплакала.", "The pupil burst into tears."),
            "en",
        ),
        (
            (
                "وکیل قرارداد را شفاهی بست.",
                "Адвокат заключил устный договор.",
                "The lawyer made the contract in writing.",
            ),
            "en",
        ),
        (
            ("خون از شریان بیرون زد.", "Кровь хлынула из вены.", "Blood burst from the artery."),
            "ru",
        ),
        (
            (
                "آینهٔ مقعر نور را جمع می‌کند.",
                "Выпуклое зеркало собирает свет.",
                "A concave mirror gathers the light.",
            ),
            "ru",
        ),
        (
            (
                "دیوان عالی حکم را تأیید کرد.",
                "Верховный суд приговор отменил.",
                "The supreme court upheld the sentence.",
            ),
            "ru",
        ),
        (
            (
                "در نیمهٔ اول دو گل خورد.",
                "В первом тайме он пропустил два гола.",
                "In the first half he scored two goals.",
            ),
            "en",
        ),
        (
            (
                "شکارچی در برف افتاد.",
                "Охотник упал в снег.",
                "The prey fell in the snow.",
            ),
            "en",
        ),
        (
            (
                "تورم شتاب گرفت.",
                "Инфляция замедлилась.",
                "Inflation accelerated.",
            ),
            "ru",
        ),
    ],
)
def test_is_found(collate: Collate, row: Row, odd: str) -> None:
    fa, ru, en = row
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite])
    assert [(one.odd, one.confidence) for one in found] == [(odd, "medium")]


@pytest.mark.parametrize(
    "row",
    [
        # negated by a prefix here, by a "not" there
        (
            "این پیمان قانونی نیست.",
            "Этот договор незаконен.",
            "This treaty is not legal.",
        ),
        # the word that negates stands apart
        (
            "دستگاه غیر فعال است.",
            "Устройство отключено.",
            "The device is switched off.",
        ),
        # words that only begin so
        (
            "او میراث پدر را گرفت.",
            "Он получил наследство отца.",
            "He received his father's inheritance.",
        ),
        (
            "چند اتوبوس به شمال می‌رود.",
            "Несколько автобусов идут на север.",
            "Several buses go north.",
        ),
        # the word and what its prefix makes of it, in every text
        (
            "کار قانونی و کار غیرقانونی",
            "Законный и незаконный труд",
            "Legal and illegal work",
        ),
    ],
)
def test_silence(collate: Collate, row: Row) -> None:
    fa, ru, en = row
    assert find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite]) == ()
