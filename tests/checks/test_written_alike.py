"""What is written in the same figures in two texts is the same, however each would read it."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.values import Values
from workbench.divergences import find_divergences


def found(collate: Collate, **lines: str) -> list[str]:
    every = find_divergences(collate(None, "", **lines), [Values])
    return [str(one.message) for one in every if one.confidence != "low"]


@pytest.mark.parametrize(
    "lines",
    [
        {"fa": "نسبت 60/40 را رعایت کنید", "ru": "соблюдайте 60/40", "en": "keep to 60/40"},
        {"fa": "یعنی 4.5bn ریال", "ru": "то есть 4.5bn риалов", "en": "that is 4.5bn rials"},
        {"fa": "Unit - 312 Pump (video)", "ru": "Unit - 312 насос", "en": "Unit - 312 Pump"},
        {"fa": "اگر نباشد -1 می‌دهد", "ru": "даёт -1, если нет", "en": "or else, -1 is given"},
        {"fa": "پروندهٔ 17m 05s", "ru": "запись 17m 05s", "en": "the recording, 17m 05s"},
        {"ru": "тариф 2.3M", "en": "the 2.3M plan"},
        {"fa": "رنگ: 0F0 و 0 و 0", "ru": "цвет: 0F0, 0 и 0", "en": "colour: 0F0, 0 and 0"},
        {"ru": "2(1-t)t = 2t + 2", "en": "2(1-t)t = 2t + 2"},
    ],
)
def test_the_same_figures_are_no_divergence(collate: Collate, lines: dict[str, str]) -> None:
    assert not found(collate, **lines)


@pytest.mark.parametrize(
    "lines",
    [
        {"fa": "نسبت 60/40 را رعایت کنید", "ru": "соблюдайте 60/40", "en": "keep to 50/40"},
        {"ru": "половина, то есть 1/2 от 5.3", "en": "half, that is 1/2 of 5"},
        {"ru": "в 5-й палате 12 коек", "en": "12 beds in Ward 15"},
        {"ru": "от 12 до 15 кг", "en": "from 12 to 25 kg"},
        {"fa": "۱۲۵ نفر", "ru": "125 человек", "en": "12.5 people"},
    ],
)
def test_other_figures_beside_the_same_are_one(collate: Collate, lines: dict[str, str]) -> None:
    assert found(collate, **lines)
