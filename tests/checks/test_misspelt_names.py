"""A name that one text misspells by a letter or two; silence where languages write it so."""

from __future__ import annotations

import pytest

from tests.checks.triples import find
from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.divergences import Divergence
from workbench.names.writing import wrong_letters

RIGHT = [
    ("مهندس تورابیان دیروز آمد.", "Инженер Торабян приехал вчера.", "The engineer Torabian came."),
    ("کارگران منتظر ماندند.", "Рабочие ждали.", "The workers waited."),
    ("تورابیان با آن‌ها حرف زد.", "Торабян говорил с ними.", "Then Torabian talked to them."),
    ("باران می‌بارید.", "Шёл дождь.", "It was raining."),
]


def found(collate: Collate, rows: list[tuple[str, str, str]]) -> list[tuple[str | None, str]]:
    fa, ru, en = ("\n".join(column) for column in zip(*rows, strict=True))
    return [(one.odd, _said(one)) for one in find(collate, [Name], fa, ru, en)]


def _said(one: Divergence) -> str:
    return one.message.template if one.odd is None else str(one.evidence[one.odd].values[0])


def test_names_that_are_right_are_silent(collate: Collate) -> None:
    assert found(collate, RIGHT) == []


@pytest.mark.parametrize(
    ("column", "was", "now"),
    [
        (2, "Then Torabian", "Then Torakian"),
        (2, "Then Torabian", "Then Toranian"),
        (1, "Торабян говорил", "Торакян говорил"),
        (0, "تورابیان با", "توراکیان با"),
    ],
)
def test_a_name_spelt_otherwise_than_elsewhere(
    collate: Collate, column: int, was: str, now: str
) -> None:
    row = list(RIGHT[2])
    assert was in row[column]
    row[column] = row[column].replace(was, now)
    rows = [*RIGHT[:2], (row[0], row[1], row[2]), RIGHT[3]]
    word = next(one for one in now.split() if one not in was.split())
    assert found(collate, rows) == [(("fa", "ru", "en")[column], word)]


FOOTBALL = [
    ("رضا ملکی نخستین بازی‌اش را می‌کرد.", "Реза Малеки играл первый матч.", "Reza Maleki played."),
    ("باران می‌بارید.", "Шёл дождь.", "It was raining."),
    ("پاس ملکی به سر عبدی رسید.", "Мяч от Малеки принял Абди.", "A cross from Maleki found Abdi."),
    ("تماشاگران دست زدند.", "Зрители аплодировали.", "The crowd applauded."),
]


@pytest.mark.parametrize(
    ("column", "was", "now"),
    [
        (2, "Reza Maleki", "Reza Malkei"),
        (2, "from Maleki", "from Maluki"),
        (2, "from Maleki", "from Makeli"),
        (1, "от Малеки", "от Макели"),
        (0, "پاس ملکی", "پاس مکلی"),
    ],
)
def test_letters_that_another_bead_has_otherwise(
    collate: Collate, column: int, was: str, now: str
) -> None:
    rows = [list(row) for row in FOOTBALL]
    assert found(collate, [(a, b, c) for a, b, c in rows]) == []
    (row,) = (row for row in rows if was in row[column])
    row[column] = row[column].replace(was, now)
    assert found(collate, [(a, b, c) for a, b, c in rows]) == [
        (("fa", "ru", "en")[column], now.split()[-1])
    ]


@pytest.mark.parametrize(
    ("usual", "odd"), [("ملکی", "مالکی"), ("ملکی", "ملکیی"), ("ملکی", "ملوکی")]
)
def test_a_vowel_that_a_script_may_leave_out(collate: Collate, usual: str, odd: str) -> None:
    """Both may stand in a good text."""
    rows = [list(row) for row in FOOTBALL]
    rows[2][0] = rows[2][0].replace(usual, odd)
    assert found(collate, [(a, b, c) for a, b, c in rows]) == []


@pytest.mark.parametrize(
    ("one", "lang", "usual", "odd", "their_lang"),
    [
        ("лейтон", "ru", "layton", "laytin", "en"),
        ("малеки", "ru", "maleki", "malkei", "en"),
        ("вашингтон", "ru", "washington", "washingtom", "en"),
        ("واشنگتن", "fa", "вашингтон", "вашингтун", "ru"),
        ("شیراز", "fa", "shiraz", "chiraz", "en"),
        ("žižek", "en", "жижек", "жишек", "ru"),
    ],
)
def test_the_likelier_of_two_spellings(
    one: str, lang: str, usual: str, odd: str, their_lang: str
) -> None:
    assert wrong_letters(one, lang, usual, their_lang) < wrong_letters(one, lang, odd, their_lang)
