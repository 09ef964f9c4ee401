# ruff: noqa: E501
"""Names that are called otherwise in another language: each line stands for itself and is right."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name

RIGHT = """
در وین به او گفتند که قطار بوداپست رفته است. | В Вене ему сказали, что поезд на Будапешт ушёл. | In Vienna he was told that the Budapest train had gone.
طوفان در نزدیکی زنگبار دکل را شکست. | Шторм у Занзибара сломал мачту. | The storm off Zanzibar broke the mast.
راه نخجوان بسته بود. | Дорога на Нахичевань была закрыта. | The road to Nakhchivan was closed.
تمیستوکلس آتنیان را به کشتی نشاند. | Фемистокл посадил афинян на корабли. | Themistocles put the Athenians on board ship.
پریکلس خطابه را در آتن خواند. | Перикл произнёс речь в Афинах. | Pericles delivered the speech in Athens.
سیپیون کارتاژ را ویران کرد. | Сципион разрушил Карфаген. | Scipio destroyed Carthage.
سیسرون از این خبر در کیلیکیه آگاه شد. | Цицерон узнал об этом в Киликии. | Cicero heard of it in Cilicia.
ابن‌رشد در قرطبه از فیلسوفان دفاع کرد. | Аверроэс в Кордове защищал философов. | In Cordoba Averroes defended the philosophers.
شمشون دلیله را دوست داشت. | Самсон полюбил Далиду. | Samson loved Delilah.
ایزابل قسم خورد که او را بکشد. | Иезавель поклялась убить его. | Jezebel swore to kill him.
روت با نعومی به بیت‌لحم آمد. | Руфь пришла с Ноеминью в Вифлеем. | Ruth came with Naomi to Bethlehem.
نبوکدنصر مردم را به بابل برد. | Навуходоносор увёл народ в Вавилон. | Nebuchadnezzar carried the people to Babylon.
عیسی در جلیل راه می‌رفت. | Иисус ходил по Галилее. | Jesus walked in Galilee.
اولین مورد در استان گوانگدونگ دیده شد. | Первый случай выявлен в провинции Гуандун. | The first case was seen in Guangdong Province.
یک کشاورز در ژینینگ خوک پرورش می‌دهد. | Свиновод работает в округе Синин. | A pig farmer works in Xining.
سدوم و عموره ویران شدند. | Содом и Гоморра были разрушены. | Sodom and Gomorrah were destroyed.
یافث و توجرمه در آنجا ماندند. | Там остались Иафет и Фогарма. | Japheth and Togarmah stayed there.
رهبران در بمبئی و رانگون دیدار کردند. | Лидеры встретились в Мумбаи и Янгоне. | The leaders met in Mumbai and Yangon.
کتاب در دانتسیگ چاپ شد. | Книга вышла в Гданьске. | The book appeared in Danzig.
خشم پوزئیدون اودیسه را آواره کرد. | Гнев Посейдона обрёк Одиссея на скитания. | The anger of Poseidon made Odysseus a wanderer.
مریخ نزدیک زهره بود. | Марс был близ Венеры. | Mars was near Venus.
کیم جونگ ایل نیامد. | Ким Чен Ир не приехал. | Kim Jong Il did not come.
پاپ بندیکت با لویی دیدار کرد. | Папа Бенедикт встретился с Людовиком. | Pope Benedict met Louis.
هولاکو بغداد را گرفت. | Хулагу взял Багдад. | Hulegu took Baghdad.
هگل و هایدگر را خواند. | Он читал Гегеля и Хайдеггера. | He read Hegel and Heidegger.
عباسیان پیروز شدند. | Аббасиды победили. | The Abbasids won.
اتحادیه اروپا مخالفت کرد. | Евросоюз возразил. | The EU objected.
سازمان ملل خاموش ماند. | ООН хранила молчание. | The UN kept silent.
قطب شمال خنک می‌شود. | В Арктике становится прохладнее. | The Arctic gets cooler.
"""

REPLACED = """
ایلیا بر کوه کرمل ایستاد. | Елисей стоял на горе Кармил. | Elijah stood on mount Carmel. | ru
ارمیا در چاه بود. | Иеремия был в яме. | Isaiah was in the pit. | en
کشتی از بخارا آمد. | Судно пришло из Занзибара. | The ship came from Zanzibar. | fa
سیسرون از این خبر آگاه شد. | Цицерон узнал об этом. | Seneca heard of it. | en
سرباز به دانتسیگ رفت. | Солдат уехал в Гданьск. | The soldier went to Breslau. | en
"""


def odd(collate: Collate, fa: str, ru: str, en: str) -> list[str | None]:
    return [one.odd for one in find(collate, [Name], fa, ru, en)]


@pytest.mark.parametrize("row", triples(RIGHT))
def test_one_name_in_three_languages(collate: Collate, row: list[str]) -> None:
    fa, ru, en = row
    assert odd(collate, fa, ru, en) == []


@pytest.mark.parametrize("row", triples(REPLACED))
def test_another_name(collate: Collate, row: list[str]) -> None:
    fa, ru, en, key = row
    assert odd(collate, fa, ru, en) == [key]
