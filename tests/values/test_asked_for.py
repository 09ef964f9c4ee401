"""A text is asked for dates and times only if it may have one: the same is read as if all were."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.byword import forget
from workbench.values import every_value
from workbench.values.clock import read as clock
from workbench.values.dates import read as dates
from workbench.values.phrases import Phrases, Presence

WORKS = Path(__file__).parents[2] / "translations"
SENTENCES = {
    "en": (
        "In nineteen eighty-five she left.",
        "They met on the fifth of May.",
        "He came at half past five.",
        "At four forty-five the bell rang.",
        "It was the year of our Lord.",
        "Born in thirty-eight.",
    ),
    "ru": (
        "Без четверти шесть он вышел.",
        "В тридцать восьмом уехали.",
        "В начале третьего пришли.",
        "Пятого мая было тепло.",
        "В пятом часу утра.",
    ),
    "fa": (
        "پنجم می به تهران رسید.",
        "ساعت یک ربع به شش رفت.",
        "ساعت پنج و نیم بود.",
        "در قرن نوزدهم نوشته شد.",
        "او می‌رود و یک نفر می آید.",
    ),
}


def lines(lang: str) -> tuple[str, ...]:
    texts = sorted(WORKS.glob(f"*/{lang}.txt"))
    return (*SENTENCES[lang], *(one for text in texts for one in text.read_text().splitlines()))


@pytest.mark.parametrize("lang", ["fa", "ru", "en"])
def test_nothing_is_missed_by_not_asking(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    asked = [every_value(line, lang) for line in lines(lang)]
    forget()
    monkeypatch.setattr(dates, "_may_have_dates", lambda *_: True)
    monkeypatch.setattr(Presence, "among", lambda *_: True)
    monkeypatch.setattr(clock.Clock, "starts", lambda *_: True)
    assert asked == [every_value(line, lang) for line in lines(lang)]
    forget()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the year of our lord", True),
        ("the lord of the year", False),
        ("may", True),
        ("", False),
    ],
)
def test_a_form_may_stand_only_where_all_its_words_do(text: str, found: bool) -> None:
    forms = Phrases([("year of our Lord", 1), ("May", 2), ("of", 3)])
    assert forms.presence_of(lambda meaning: meaning < 3).among(frozenset(text.split())) is found
