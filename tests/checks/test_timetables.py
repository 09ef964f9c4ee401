"""Hours of the day without a word for hour: departures, opening hours, prayers, in three languages.

Such a list is written with colons here, with points there, and with halves of the day elsewhere.
"""

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

SAME = """
    حرکت: ۷:۱۰ و ۱۶:۴۳. | Отправление: 7.10 и 16.43. | Departures: 7.10 a.m. and 4.43 p.m.
    حرکت: ۷:۱۰، ۹:۲۵، ۱۶:۴۳. | Отправление: 7.10, 9.25, 16.43. | Departures: 7:10, 9:25, 16:43.
    طلوع ۶:۰۸ / غروب ۱۸:۱۶ | Восход 6.08 / Заход 18.16 | Sunrise 6.08 / Sunset 6.16 p.m.
    تهران ۷:۱۰ - قم ۹:۲۵ | Тегеран 7:10 — Кум 9:25 | Tehran 7.10 – Qom 9.25
    ساعات کار: ۸:۳۰–۱۲:۱۵ | Часы работы: 8.30–12.15 | Opening hours: 8.30–12.15
    ساعات کار: ۸:۳۰ تا ۱۲:۱۵ | с 8.30 до 12.15 | Open 8.30 a.m. to 12.15 p.m.
    اذان صبح: ۴:۴۵ | Утренний намаз: 4.45 | Dawn prayer: 4.45
    پرواز ۶۱۲، ۲۲:۰۵ | Рейс 612, 22.05 | Flight 612, 10.05 p.m.
    از ساعت ۸ تا ۱۲ | с 8 до 12 часов | from 8 to 12 o'clock
    از ساعت ۸ تا ۱۲ و از ۱۴ تا ۱۸ | с 8 до 12 и с 14 до 18 часов | from 8 to 12 and 2 to 6 p.m.
    از ساعت ۲ تا ۶ بعدازظهر | с 2 до 6 часов вечера | from 2 to 6 p.m.
    ساعت ۸ تا ۱۲ | 8–12 ч. | 8–12
    سر ساعت هفت | ровно в семь | at seven sharp
    بیست دقیقه به نه رفتیم. | Выехали без двадцати девять. | We set off at twenty to nine.
    نزدیک یازده و ربع | около четверти двенадцатого | about a quarter past eleven
    دوازده ظهر | в 12 часов дня | at 12 noon
    از ۷ صبح تا ۱۱ شب | с 7 утра до 11 вечера | from 7 a.m. to 11 p.m.
    ساعت ۹–۱۲ | 9–12 ч. | 9 a.m.–noon
    مدت: ۱:۳۵ | Продолжительность: 1 ч 35 мин | Running time: 1 h 35 min
    # verses, scores, prices and lengths that look like them
    یوحنا باب ۳ آیهٔ ۱۶ | Ин 3:16 | John 3:16
    سورهٔ ۲ آیهٔ ۲۵۵ | 2:255 | 2:255
    نسبت ۱ به ۱۰ | соотношение 1:10 | a ratio of 1:10
    بازی ۲۱ بر ۱۸ تمام شد | матч закончился 21:18 | the match ended 21–18
    قیمت ۷٫۱۰ دلار | цена 7,10 доллара | price $7.10
    طول ۲٫۵۰ متر | длина 2,50 м | length 2.50 m
"""

CHANGED = """
    حرکت: ۷:۱۰ و ۱۶:۴۳. | Отправление: 7.10 и 16.43. | Departures: 7.01 a.m. and 4.43 p.m.
    حرکت: ۷:۱۰ و ۱۶:۴۳. | Отправление: 7.01 и 16.43. | Departures: 7.01 a.m. and 4.43 p.m.
    حرکت: ۱۶:۴۳ | Отправление: 16.43. | Departures: 4.43 a.m.
    حرکت: ۷:۱۰ | Отправление: 7.10. | Departures.
    یوحنا ۳:۱۶ | Ин 3:16 | John 3:17
    یوحنا باب ۳ آیهٔ ۱۶ | Ин 3:16 | John 3:17
    از ساعت ۸ تا ۱۲ | с 8 до 12 часов | from 8 to 11 o'clock
    سر ساعت هفت | ровно в семь | at eight sharp
    بیست دقیقه به نه رفتیم. | Выехали без двадцати девять. | We set off at twenty to eight.
    طول ۲٫۵۰ متر | длина 2,50 м | length 2.05 m
"""


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_an_hour_is_one_however_it_is_written(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(CHANGED))
def test_an_hour_that_was_changed_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)
