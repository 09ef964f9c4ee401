"""Numerals that cannot be right in their own text."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.garbled import Garbled
from workbench.divergences import find_divergences


@pytest.mark.parametrize(
    ("fa", "ru", "en", "token", "odd", "values"),
    [
        (
            "بیست‌وهفتمین کنگره",
            "XXVII съезд",
            "the XXVIIInd Congress",
            "XXVIIInd",
            "en",
            {"fa": ("27",), "ru": ("27",), "en": ("28",)},
        ),
        (
            "بیست‌وهشتمین کنگره",
            "XXVIII съезд",
            "the XXVIIIrd Congress",
            "XXVIIIrd",
            "en",
            {"fa": ("28",), "ru": ("28",), "en": ("28",)},
        ),
        (
            "بیست و یکمین کنگره",
            "XXI съезд",
            "the 21nd Congress",
            "21nd",
            "en",
            {"fa": ("21",), "ru": ("21",), "en": ("21",)},
        ),
    ],
)
def test_an_ending_that_does_not_fit(
    collate: Collate,
    fa: str,
    ru: str,
    en: str,
    token: str,
    odd: str,
    values: dict[str, tuple[str, ...]],
) -> None:
    (one,) = find_divergences(collate(fa=fa, ru=ru, en=en), [Garbled])
    assert (one.odd, one.hop, one.confidence) == (odd, "ru→en", "high")
    assert {key: evidence.values for key, evidence in one.evidence.items()} == values
    assert token in str(one.message)


@pytest.mark.parametrize(
    "en",
    [
        "the XXVIIth Congress",
        "the XXVII Congress",
        "the 22nd, 23rd and 24th",
        "a 4x4 grid, MIX, DIY",
    ],
)
def test_what_is_well_formed(collate: Collate, en: str) -> None:
    assert find_divergences(collate(fa="کنگره", ru="съезд", en=en), [Garbled]) == ()


def test_what_all_texts_have_alike_is_told_once(collate: Collate) -> None:
    lines = {"fa": "۳۴ مارس ۱۹۱۷", "ru": "34 марта 1917 г.", "en": "34 March 1917"}
    (one,) = find_divergences(collate(None, "", **lines), [Garbled])
    assert (one.odd, one.hop, one.confidence) == (None, None, "medium")
    assert set(one.evidence) == {"fa", "ru", "en"}
    lines["en"] = "24 March 1917"
    assert len(find_divergences(collate(None, "", **lines), [Garbled])) == 2


def test_what_every_text_writes_so_is_hardly_garbled(collate: Collate) -> None:
    lines = {"fa": "خروجی: 5,400,3,2", "ru": "Вывод: 5,400,3,2", "en": "Output: 5,400,3,2"}
    found = find_divergences(collate(None, "", **lines), [Garbled])
    assert {one.confidence for one in found} <= {"low", "medium"}
    lines = {"fa": "خروجی شمارش", "ru": "Вывод: 5,400,3,2", "en": "Output of the count"}
    (one,) = find_divergences(collate(None, "", **lines), [Garbled])
    assert (one.odd, one.confidence) == ("ru", "high")
