"""How often words are said tells a joined heading from a lacking one that the next line repeats."""

from __future__ import annotations

import pytest

from tests.align.test_align import text, types
from workbench.align import align
from workbench.lexicon import bags

EN = [
    "Private key",
    "A private key is a secret piece of data that proves your right to spend money.",
    "The father came home in winter.",
]
FA = [
    "کلید خصوصی",
    "کلید خصوصی قطعه داده محرمانه‌ای است که حق خرج کردن پول را ثابت می‌کند.",
    "پدر در زمستان به خانه آمد.",
]
RU = [
    "Приватный ключ",
    "Приватный ключ это секретная информация, которая подтверждает ваше право тратить деньги.",
    "Отец пришёл домой зимой.",
]
TEXTS = {"fa": FA, "ru": RU, "en": EN}


def aligned(**changed: list[str]) -> list[str]:
    return types(align([text(key, changed.get(key, TEXTS[key])) for key in TEXTS]))


@pytest.mark.parametrize(
    ("key", "joined", "lacking"),
    [
        ("fa", "1-2-2", "0-1-1"),
        ("ru", "2-1-2", "1-0-1"),
        ("en", "2-2-1", "1-1-0"),
    ],
)
def test_a_heading_said_again_is_joined_where_its_words_stand_twice(
    key: str, joined: str, lacking: str
) -> None:
    heading, *lines = TEXTS[key]
    assert aligned(**{key: [f"{heading} {lines[0]}", *lines[1:]]}) == [joined, "1-1-1"]
    assert aligned(**{key: lines}) == [lacking, "1-1-1", "1-1-1"]


def test_bags_know_how_often_a_word_is_said() -> None:
    read = bags.of_texts(["no, no and No", "کتاب و کتاب"])
    assert read.times is not None
    assert read.times.tolist() == [3, 1, 2, 1]
    window = read.window(1, 2).times
    assert window is not None
    assert window.tolist() == [2, 1]
