"""Periods in three languages: school years, reigns and lives, centuries and their parts, eras."""

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

SAME = """
    # years of schools, budgets and seasons
    در سال مالی ۱۳۹۹ | в 2020/21 финансовом году | in fiscal year 2020/21
    در سال تحصیلی ۱۳۷۷–۱۳۷۸ | в 1998/99 учебном году | in the 1998–99 academic year
    در سال تحصیلی ۷۸-۷۷ | в 1998/99 учебном году | in the academic year 1998/99
    سال تحصیلی ۱۳۷۷-۷۸ | 1998–1999 учебный год | the 1998–1999 school year
    سه‌ماههٔ سوم سال ۲۰۱۹ | третий квартал 2019 года | the third quarter of 2019
    زمستان ۱۳۳۵ | зима 1956/57 года | the winter of 1956–57
    # decades, centuries, millennia and their parts
    در قرن یازدهم، دوازدهم، و سیزدهم | в XI, XII и XIII веках | in the 11th, 12th, and 13th centuries
    اواسط دههٔ ۱۹۷۰ | в середине 1970-х | in the mid-1970s
    اواخر دههٔ هشتاد میلادی | в конце 80-х | in the late '80s
    ربع سوم سدهٔ پانزدهم | третья четверть XV в. | third quarter of the 15th century
    اواخر سدهٔ یازدهم – اوایل سدهٔ دوازدهم | конец XI — начало XII в. | late 11th–early 12th century
    نیمهٔ دوم سدهٔ نهم تا اوایل سدهٔ دهم | вторая половина IX — начало X в. | second half of the 9th to the early 10th century
    هزارهٔ دوم–اول ق.م. | II–I тыс. до н. э. | 2nd–1st millennium BC
    سدهٔ یکم پ.م. | I в. до н. э. | 1st century BC
    ۶۰۰ تا ۴۰۰ پیش از میلاد | 600–400 гг. до н. э. | 600–400 BC
    از ۲۲۴ تا ۶۵۱ میلادی | с 224 по 651 г. н. э. | from AD 224 to 651
    ساسانیان (۲۲۴–۶۵۱) | Сасаниды (224–651) | the Sasanians (224–651)
    بین ۵۵۱ و ۵۷۵ ق | между 551 и 575 г. х. | between AH 551 and 575
    # lives and reigns
    شاه عباس (۹۹۶–۱۰۳۸ ق) | шах Аббас (1588–1629) | Shah Abbas (r. 1588–1629)
    شاه عباس (حک: ۹۹۶–۱۰۳۸) | шах Аббас (пр. 1588–1629) | Shah Abbas (r. 1588–1629)
    سعدی (درگذشتهٔ ۶۹۱ ق) | Саади (ум. 691/1292) | Sa'di (d. 691/1292)
    حافظ (حدود ۷۲۵–۷۹۲ ق) | Хафиз (ок. 1325–1390) | Hafiz (ca. 1325–1390)
    وفات: ۵۶۷ ق. | Скончался в 1171/72 г. | He died in 1171–72.
    متولد ۱۳۰۴ ش | 1925 г. р. | b. 1925
    # letters between the day, the month and both years
    ۱۰ رجب ۵۷۵ق/۱۱ دسامبر ۱۱۷۹م | 10 раджаба 575 г. х. | 10 Rajab A.H. 575 (11 December 1179)
    ۱۵ ج ۲ ۱۳۲۷ | 15 джумада II 1327 | 15 Jumada II 1327
    غرهٔ محرم ۱۳۲۵ | 1 мухаррама 1325 | 1 Muharram 1325
    تاریخ ۹۴۶ دارد | имеет дату 946 г. х. | bears the date 946/1539–40
    دورهٔ صفوی، سدهٔ ۱۱ق/۱۷م | период Сефевидов, XVII в. | Safavid period, 17th century
    ۱۳۵۷ش/۱۹۷۸م | 1357 (1978) | 1357 Sh./1978
    # the old style, a year cut short, and what is no year
    ۴ اکتبر ۱۹۰۶ | 4 октября (21 сентября ст. ст.) 1906 г. | 4 October (21 September O.S.) 1906
    سوم خرداد سال ۶۱ | 24 мая 82-го | 24 May '82
    از ۵ تیر ۱۲ پل بسته است. | С 26 июня закрыты 12 мостов. | Since 26 June 12 bridges have been closed.
    در ۵ تیر ۶۷ پل بسته شد. | 26 июня закрыли 67 мостов. | On 26 June 67 bridges were closed.
    در ۵ تیر ۶۷ پل بسته شد. | 26 июня 1988 г. мост закрыли. | On 26 June 1988 the bridge was closed.
"""  # noqa: E501

CHANGED = """
    شاه عباس (۹۹۶–۱۰۳۸ ق) | шах Аббас (1588–1629) | Shah Abbas (r. 1588–1639)
    سه‌ماههٔ سوم سال ۲۰۱۹ | третий квартал 2019 года | the fourth quarter of 2019
    سعدی (درگذشتهٔ ۶۹۱ ق) | Саади (ум. 691/1292) | Sa'di (d. 681/1292)
    در سال تحصیلی ۱۳۷۷–۱۳۷۸ | в 1998/99 учебном году | in the 1997–98 academic year
    اواخر سدهٔ یازدهم – اوایل سدهٔ دوازدهم | конец XI — начало XII в. | late 10th–early 12th century
    از ۲۲۴ تا ۶۵۱ میلادی | с 224 по 651 г. н. э. | from AD 224 to 661
    از ۵ تیر ۱۲ پل بسته است. | С 26 июня закрыты 12 мостов. | Since 26 June 13 bridges have been closed.
    هزارهٔ دوم ق.م. | II тыс. до н. э. | 3rd millennium BC
"""  # noqa: E501


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_a_period_is_one_however_it_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(CHANGED))
def test_another_period_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)
