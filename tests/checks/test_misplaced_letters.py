# ruff: noqa: E501
"""Names two letters of which, a vowel and a consonant, stand in each other's place."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name

# The odd text, if a third one tells it, and what it has, stand in the last column.
MISPLACED = """
از جانب ارمنستان آرمن گالستیان آمد. | От Армении прибыл Армен Галстян. | Armen Glastyan came for Armenia. | en Glastyan
مدیر کارخانه، آقای نصرت‌الله مجد، در شهر بود. | Директор завода Носартолла Маджд был в городе. | Mr Nosratollah Majd, the manager, was in town. | ? Носартолла
پروفسور گارشاسبی مقاله را خواند. | Доклад прочёл профессор Грашасби. | The paper was read by Professor Garshasbi. | ru Грашасби
دکتر فردریک ویلسون بیمار را دید. | Больного осмотрел доктор Фредерик Уилсон. | Dr Ferderick Wilson saw the patient. | ? Фредерик
سروان کریلوف فرمان داد. | Капитан Крилов отдал приказ. | Captain Kirlov gave the order. | en Kirlov
"""

# What languages write otherwise: vowels that come and go, a silent e.
RIGHT = """
پاول نامهٔ آلکساندر را خواند. | Александр прочёл письмо Павла. | Alexander read the letter of Pavel.
ارسطو و ارشمیدس در کتاب آمده‌اند. | В книге упомянуты Аристотель и Архимед. | Aristotle and Archimedes are named in the book.
سارتر در شهر لیل سخنرانی کرد و به گرونوبل رفت. | Сартр выступил в Лилле и поехал в Гренобль. | Sartre spoke in Lille and went on to Grenoble.
شهر اریول و رود دنیپر در نقشه است. | На карте отмечены Орёл и Днепр. | The map shows Oryol and the Dnieper.
در قسطنطنیه با کریستوفر دیدار کرد. | В Константинополе он встретился с Кристофером. | He met Christopher in Constantinople.
گئورگ فریدریش هندل در هاله زاده شد. | Георг Фридрих Гендель родился в Галле. | George Frideric Handel was born in Halle.
"""


@pytest.mark.parametrize(("fa", "ru", "en", "expected"), triples(MISPLACED))
def test_a_letter_in_the_wrong_place(
    collate: Collate, fa: str, ru: str, en: str, expected: str
) -> None:
    odd, word = expected.split()
    (one,) = find(collate, [Name], fa, ru, en)
    assert one.odd == (None if odd == "?" else odd)
    assert any(word in said.values for said in one.evidence.values())


@pytest.mark.parametrize(("fa", "ru", "en"), triples(RIGHT))
def test_a_name_as_languages_write_it(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert find(collate, [Name], fa, ru, en) == ()
