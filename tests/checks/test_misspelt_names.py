"""A name that one text misspells by a letter or two; silence where languages write it so."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.name import Name
from workbench.divergences import Divergence, find_divergences, select
from workbench.names.consonants import wrong_consonants

RIGHT = [
    ("مهندس تورابیان دیروز آمد.", "Инженер Торабян приехал вчера.", "The engineer Torabian came."),
    ("کارگران منتظر ماندند.", "Рабочие ждали.", "The workers waited."),
    ("تورابیان با آن‌ها حرف زد.", "Торабян говорил с ними.", "Then Torabian talked to them."),
    ("باران می‌بارید.", "Шёл дождь.", "It was raining."),
]


def found(collate: Collate, rows: list[tuple[str, str, str]]) -> list[tuple[str | None, str]]:
    fa, ru, en = ("\n".join(column) for column in zip(*rows, strict=True))
    collation = collate(chain=Chain.in_order("fa", "ru", "en"), fa=fa, ru=ru, en=en)
    return [(one.odd, _said(one)) for one in select(find_divergences(collation, [Name]))]


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


@pytest.mark.parametrize(
    ("one", "other", "word", "lang", "wrong"),
    [
        ("مشکاتیان", "мешкатиан", "meshkatian", "en", 0),
        ("فیبوناچی", "фибоначчи", "fibonacci", "en", 0),
        ("پتروویچ", "петрович", "petrovic", "en", 0),
        ("ژانگ", "zhang", "чжан", "ru", 0),
        ("قاسمی", "ghasemi", "касеми", "ru", 0),
        ("psaki", "псаки", "ساکی", "fa", 0),
        ("مشکاتیان", "мешкатиан", "meshkafian", "en", 1),
        ("khojayan", "خوجایان", "хотаян", "ru", 1),
        ("abraham", "ابراهام", "авраам", "ru", 0),  # в for b, and no h
        ("johnson", "جانسون", "джонсон", "ru", 0),
        ("hitler", "هیتلر", "гитлер", "ru", 0),
        ("istanbul", "استانبول", "стамбул", "ru", 0),
        ("george", "джордж", "جرج", "fa", 0),
        ("stockholm", "стокхольм", "استکهلم", "fa", 0),  # a vowel before two consonants
        ("gonbad", "گنبد", "гомбед", "ru", 0),
        ("ivanov", "иванов", "ایوانف", "fa", 0),
        ("neft", "نفت", "нефтяник", "ru", 0),  # made of the name
        ("bavi", "باوی", "бадри", "ru", 0),  # two consonants tell nothing
        ("meshkatian", "мешкатиан", "μεσκαφιαν", "el", 0),  # of Greek nothing is known
    ],
)
def test_consonants_that_no_language_writes_so(
    one: str, other: str, word: str, lang: str, wrong: int
) -> None:
    assert wrong_consonants(one, other, word, lang) == wrong
