"""Short names that stand but once, and another of the document in the place of one."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.divergences import find_divergences

PEOPLE = [
    ("فاریا", "Фариа", "Faria"),
    ("سالگادو", "Салгаду", "Salgado"),
    ("آلمیدا", "Алмейда", "Almeida"),
    ("مارسلو", "Марселу", "Marcelo"),
]
SAID = [
    ("{} رأی داد.", "{} проголосовал.", "{} voted."),
    ("{} خندید.", "{} засмеялся.", "{} laughed."),
    ("{} به خانه رفت.", "{} пошёл домой.", "{} went home."),
    ("{} برگشت.", "{} вернулся.", "{} came back."),
]


@pytest.mark.parametrize(
    ("fa", "ru", "en", "expected"),
    [
        ("شرط را موتا گذاشت.", "Условие поставил Фариа.", "The condition was Mota.", ["ru"]),
        ("لیما نامه نوشت.", "Лима написал письмо.", "Salgado wrote a letter.", ["en"]),
        ("موتا بودجه می‌خواهد.", "Мота требует бюджета.", "Mota wants a budget.", []),
    ],
)
def test_another_of_the_document(
    collate: Collate, fa: str, ru: str, en: str, expected: list[str]
) -> None:
    rows = [
        tuple(said.format(name) for said, name in zip(line, person, strict=True))
        for line in SAID
        for person in PEOPLE
    ]
    fas, rus, ens = ("\n".join(column) for column in zip(*rows, (fa, ru, en), strict=True))
    found = find_divergences(collate(fa=fas, ru=rus, en=ens), [Name])
    assert [one.odd for one in found if one.confidence != "low"] == expected
