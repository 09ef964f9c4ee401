# ruff: noqa: E501
"""Names in the genres that a workbench meets: what one text has instead of them, and silence.

Each line stands for itself; no document teaches its names. The texts of a row are made one from
another in the order of its chain.
"""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.divergences import Divergence, find_divergences, select
from workbench.names.dictionary import in_dictionary

# The odd text and what it has instead stand in the last column.
REPLACED = """
سپهدار تنکابنی از انزلی به قزوین رفت. | Сепахдар Тонекабони выступил из Энзели на Казвин. | Sepahdar Tonekaboni marched from Anzali on Qom with guns. | en Qom
خانهٔ کسمایی هنوز در محلهٔ ساغریسازان برپاست. | Дом Касмаи и поныне стоит в квартале Хомейран. | Kasmai's house still stands in the Khomeiran quarter. | fa ساغریسازان
وکیل خواهان، آقای پمبرتون بود. | Истицу представлял адвокат г-н Пендлтон. | The plaintiff appeared by her counsel, Mr. Pendleton. | fa پمبرتون
هوکر این گیاه را در دامنه‌های کراکاتوآ گرد آورد. | Это растение Гукер собрал на склонах Кинабалу. | The plant was collected by Hooker on the slopes of Kinabalu. | fa کراکاتوآ
بالای اردوگاه دوم پاسانگ بیمار شد. | Выше второго лагеря заболел Тенцинг. | Above the second camp Pasang fell ill. | ru Тенцинг
نتیجهٔ ما با نتیجهٔ حمید و همکاران ناسازگار است. | Наш результат противоречит выводам Хаддада и др. | Our result contradicts that of Haddad et al. | fa حمید
او کنار ستارخان جنگیده بود. | Он сражался рядом с Саттар-ханом. | He had fought at the side of Baqer Khan. | en Baqer
غایبان: آقای نیک‌روان، به علت بیماری. | Отсутствовал: г-н Никраван (по болезни). | Absent: Mr. Golestani (owing to illness). | en Golestani
لوکا و ایوان شمشیر برداشتند. | Лука и Иван взяли мечи и пошли. | Luka and Pavel took the swords and went. | en Pavel
"""

# In one text a name is left out of a row.
LOST = """
تیلمن و شیپتون با شش شرپا به راه افتادند. | Тилман вышел с шестью шерпами. | Tilman and Shipton left with six Sherpas. | ru
"""

RIGHT = """
یپرم‌خان و معزالسلطان نیز با او بودند. | С ним были Епрем-хан и Моэз ос-Солтан. | With him were Yeprem Khan and Moez os-Soltan.
پرداخت را حاجی امین‌الضرب از راه بانک شاهی انجام داد. | Платёж произвёл через Имперский банк хаджи Амин оз-Зарб. | Payment was made through the Imperial Bank by Haji Amin al-Zarb.
لامبر در نوار زرد بازگشته بود. | Ламбер повернул назад у Жёлтой полосы. | Lambert had turned back at the Yellow Band.
حاج محمدعلی تاجر آن را به کتابخانه بخشید. | Принесена в дар библиотеке купцом Хаджи Мухаммедом Али. | Presented to the library by the merchant Haji Muhammad Ali.
پدربزرگم قلیان می‌کشید و از روزهای مشروطه می‌گفت. | Дед курил кальян и вспоминал дни Конституционной революции. | My grandfather smoked and recalled the days of the Constitutional Revolution.
فرش را عتیقه‌فروش تبریزی به کنسول روس فروخت. | Тебризский антиквар продал ковёр советскому консулу. | The Tabriz antiquary sold the carpet to the Soviet consul.
نظارت را به امام جماعت مسجد ملااسماعیل واگذاشت. | Надзор она вверила имаму мечети Молла-Эсмаил. | Supervision she entrusted to the imam of the Molla Esmaʿil mosque.
خاویار: هر نفر حداکثر سه قوطی. | Икра — не более трёх банок на человека. | Caviar: not more than three tins per person.
پالایش نفت بندرعباس چهار واحد داشت. | Бендер-Аббасский НПЗ дал четыре пункта. | The Bandar Abbas refinery gave four points.
لودلف فان کولن آلمانی از او پیشی گرفت. | Его превзошёл немец Лудольф ван Цейлен. | Ludolph van Ceulen, a German, outdid him.
سفال و لعاب: فهرست مجموعه | Керамика и глазурь. Каталог собрания | Pottery and Glaze: A Catalogue of the Collection
آن را به کتابخانهٔ سلطنتی سن‌پترزبورگ بخشید. | Подарена Императорской Публичной библиотеке. | Presented to the Imperial Public Library in St. Petersburg.
بیشترین اثر را فولاد مبارکه داشت. | Больше всего индекс подтолкнул «Мобараке Стил». | The biggest boost came from Mobarakeh Steel.
از ایرانیان استانبول: نهصد لیره. | От стамбульских иранцев — 900 лир. | From the Iranians of Istanbul: nine hundred lira.
"""


def found(collate: Collate, fa: str, ru: str, en: str) -> tuple[Divergence, ...]:
    return find(collate, [Name], fa, ru, en)


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(REPLACED))
def test_another_name(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    key, name = odd.split()
    (one,) = found(collate, fa, ru, en)
    assert (one.odd, one.confidence) == (key, "medium")
    assert name in one.evidence[key].values


@pytest.mark.parametrize(("fa", "ru", "en", "key"), triples(LOST))
def test_no_name(collate: Collate, fa: str, ru: str, en: str, key: str) -> None:
    (one,) = found(collate, fa, ru, en)
    assert (one.odd, one.evidence[key].values) == (key, ())


@pytest.mark.parametrize(("fa", "ru", "en"), triples(RIGHT))
def test_the_same_in_other_words(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert found(collate, fa, ru, en) == ()


def test_nouns_with_a_capital_take_no_place(collate: Collate) -> None:
    """In German every noun has a capital; none of them is told as what stands for a name."""
    ru, en = "Книгу написал Колесников.", "The book was written by Kolesnikov."
    collation = collate(de="Das Buch entstand im Auftrag der Bewegung.", ru=ru, en=en)
    assert not [one for one in select(find_divergences(collation, [Name])) if one.odd == "de"]


@pytest.mark.parametrize(
    ("lang", "word", "known"),
    [
        ("en", "guns", True),
        ("en", "went", True),
        ("en", "Kianuri", False),
        ("ru", "пушками", True),
        ("ru", "Императорской", True),
        ("ru", "Иванов", False),
        ("ru", "Самарканде", False),
        ("fa", "واگذاشت", True),
        ("fa", "پدربزرگم", True),
        ("fa", "کوزلوف", False),
        ("fa", "استانبول", False),
        ("xx", "word", False),
    ],
)
def test_words_of_a_dictionary(lang: str, word: str, known: bool) -> None:
    assert in_dictionary(word, lang) is known
