# ruff: noqa: E501
"""Opposites told of each other's things, and sentences that are merely turned round."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.opposite import Opposite

# The odd text stands in the last column.
EXCHANGED = """
صادرات پسته کاهش و صادرات زعفران افزایش یافت. | Экспорт фисташек сократился, а шафрана вырос. | Pistachio exports rose, while those of saffron fell. | en
در خشکی روزها گرم و شب‌ها سرد است. | На суше дни холодные, а ночи тёплые. | On land the days are hot and the nights are cold. | ru
پسر بزرگ‌تر شمال را گرفت و پسر کوچک‌تر جنوب را. | Старший сын взял юг, младший — север. | The elder son took the north and the younger the south. | ru
بلغارها در طبقهٔ بالا زندگی می‌کردند و ارمنی‌ها در طبقهٔ پایین. | Болгары жили на верхнем этаже, армяне на нижнем. | The Bulgarians lived on the lower floor and the Armenians on the upper. | en
سیم قرمز مثبت است و سیم سیاه منفی. | Красный провод — минус, чёрный — плюс. | The red wire is positive and the black one negative. | ru
تولید گندم افزایش و تولید جو اندکی کاهش یافت. | Производство пшеницы сократилось, ячменя — немного выросло. | The output of wheat fell, while that of barley rose slightly. | fa
مادرش پزشک بود و پدرش معلم. | Мать её была врачом, а отец — учителем. | Her father was a doctor and her mother a teacher. | en
"""

RIGHT = """
پدرش در ۵۸ سالگی از سکتهٔ مغزی درگذشت؛ مادرش زنده است. | Отец умер от инсульта в пятьдесят восемь лет, мать жива. | His mother is living; a stroke killed his father at fifty-eight.
صادرات پسته کاهش و صادرات زعفران افزایش یافت. | Экспорт фисташек сократился, а шафрана вырос. | Exports of saffron rose, while pistachio exports fell.
موجر آب را می‌دهد و مستأجر برق را. | За воду платит арендодатель, за свет — арендатор. | The tenant pays for the electricity, and the landlord for the water.
زمین‌های پایین روزهای فرد و زمین‌های بالا روزهای زوج آب می‌گیرند. | Нижние поля поливают по нечётным дням, верхние — по чётным. | The lower fields will be watered on odd days and the upper fields on even days.
«ملوان» میزبان تیم پایتخت را حذف کرده بود و «کوهنورد» میهمان قهرمان پارسال را. | Хозяева, «Матрос», выбили столичный клуб, гости, «Альпинист», — прошлогоднего чемпиона. | The hosts, Matros, had knocked out the club from the capital; the visitors, Alpinist, last year's champions.
برادرش پزشک بود و خواهرش معلم. | Брат его был врач, сестра — учительница. | His sister was a teacher, his brother a doctor.
لابان را دو دختر بود، که نام بزرگتر، لیه و اسم کوچکتر، راحیل بود. | У Лавана же было две дочери; имя старшей: Лия; имя младшей: Рахиль. | Laban had two daughters. The name of the elder was Leah, and the name of the younger was Rachel.
این زمان بیشتر از یک و کمتر از 48 دقیقه خواهد بود. | «Больше одной и меньше сорока восьми», — ответил Уолтон. | "It will be more than one and less than 48," said Walton.
"""


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(EXCHANGED))
def test_told_of_each_others_things(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    assert {one.odd for one in find(collate, [Opposite], fa, ru, en)} == {odd}


@pytest.mark.parametrize(("fa", "ru", "en"), triples(RIGHT))
def test_turned_round(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert find(collate, [Opposite], fa, ru, en) == ()
