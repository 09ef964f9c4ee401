"""Dates of the Hijra in three languages, with and without their conversion: one matter, or not.

Where a translator adds the year of our era, or leaves the old one out, nothing is missing; where
the two do not answer to one another, or one of them was changed, it is.
"""

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

SAME = """
    # the era before the year, after it, and in its letters
    کتاب در ۷۰۴ هجری نوشته شد. | Книга написана в 704 г. х. | The book was written in AH 704.
    کتاب در ۷۰۴ ه‍.ق نوشته شد. | Книга написана в 704 году хиджры. | It was written in A.H. 704.
    کتاب در ۷۰۴ق نوشته شد. | Книга написана в 704 г.х. | The book was written in 704/1304.
    سال ۷۰۴ قمری | 704 год лунной хиджры | the lunar year 704
    کاسه، ۷۰۴ ق/۱۳۰۴م. | Чаша, 704 г. х. / 1304 г. | Bowl, 704 AH/1304 CE.
    کاسه، ۷۰۴ ه‍ (۱۳۰۴ م). | Чаша, 704 г. х. (1304 г. н. э.). | Bowl, 704 A.H. (A.D. 1304).
    ۵۰ پیش از میلاد | 50 г. до н. э. | 50 BCE
    # a year without an era, which a gloss tells
    کاسه، ۷۰۴ (۱۳۰۴). | Чаша, 704/1304 г. | Bowl, 704 (1304–05).
    در ۷۰۴ به شیراز آمد. | В 704 (1304/05) году он приехал в Шираз. | In 704 (1304–05) he came to Shiraz.
    تا سال ۷۰۴ آنجا بود. | До 704 г. (1304/05) он жил там. | Until 704/1304–5 he was there.
    بین سال‌های ۴۳۷ تا ۴۴۴ | в 437–444 гг. х. (1045–1052) | between 437 and 444 (1045–1052)
    نوروز ۱۳۵۸ | Новруз 1358 г. (март 1979 г.) | Nowruz 1358 (March 1979)
    # lives and reigns
    متوفای ۵۰۵ ق | ум. в 505 г. х. | d. 505 AH
    غزالی (متوفی ۵۰۵ ق/۱۱۱۱ م) | Газали (ум. в 505/1111 г.) | Ghazali (d. 505/1111)
    غزالی (د. ۵۰۵ق) | Газали (ум. 505 г. х./1111) | Ghazali (d. 1111)
    او (حک. ۳۸۸–۴۲۱ ق) | он (прав. 998–1030) | he (r. 998–1030)
    او (۳۸۸–۴۲۱ق / ۹۹۸–۱۰۳۰م) | он (388–421 / 998–1030 гг.) | he (r. 388–421/998–1030)
    او حدود ۳۷۰ ق (۹۸۰ م) زاده شد. | Он родился ок. 980 г. (370 г. х.). | He was born c. 980 (AH 370).
    # both years that one touches, the second cut short
    جام، ۷۰۴ ق (۱۳۰۴–۱۳۰۵ م) | Кубок, 704 г. х. (1304/05) | Goblet, 704 AH (1304–05 CE)
    از ۱۴۱۳ تا ۱۴۱۴ میلادی | в 1413–1414 гг. | in 1413–14
    در ۴۳۸/۱۰۴۶–۷ | в 438 г. х. (1046/47 г.) | in 438/1046–7
    # centuries of two calendars
    سدهٔ چهارم هجری (دهم میلادی) | X век | tenth century
    سدهٔ چهارم هجری / دهم میلادی | IV/X в. | 4th/10th century
    قرن نهم ه‍.ق. / پانزدهم م. | IX в. х./XV в. | 9th century AH/15th century CE
    قرن پنجم و ششم هجری (یازدهم و دوازدهم میلادی) | V–VI вв. х. (XI–XII вв.) | the fifth and sixth centuries AH (eleventh and twelfth centuries CE)
    # a day or a month, and what it is in another calendar
    نامهٔ ۵ ذیحجهٔ ۹۱۰ | письмо от 5 зу-ль-хиджжа 910 г. х. (9 мая 1505 г.) | letter of 5 Dhu'l-Hijja 910 (9 May 1505)
    سفر (صفر ۶۹۳) | путь (сафар 693 г. х., т. е. январь 1294 г.) | journey (Safar 693, January 1294)
    سفر (صفر ۶۹۳) | путь (январь 1294 г.) | journey (Safar 693, that is January 1294)
    ۵ شعبان ۸۲۷، برابر با ۳ ژوئیهٔ ۱۴۲۴ | 5 шабана 827 г. х. (3 июля 1424 г.) | 5 Sha'ban 827 = 3 July 1424
    ۵ دی ۱۳۶۴ / ۱۴ ربیع‌الثانی ۱۴۰۶ / ۲۶ دسامبر ۱۹۸۵ | 26 декабря 1985 г. | 26 December 1985
    در محرم سال ۶۱ هجری | в мухарраме 61 г. х. (октябрь 680 г.) | in Muharram 61 (October 680)
    در دی ۱۳۶۴ | в дее 1364 г. (декабрь 1985 — январь 1986) | in Dey 1364 (December 1985–January 1986)
    # a month of no year
    در خرداد ماه | в хордаде (май — июнь) | in Khordad (May–June)
    در ماه دی | в месяце дей (декабрь — январь) | in the month of Dey (December–January)
    در ماه مهر | в мехре (23 сентября — 22 октября) | in Mehr (23 September–22 October)
    در رمضان | в рамадан (июль — август) | in Ramadan (July–August)
    ۱۲ مهر (۴ اکتبر) | 4 октября (12 мехра) | 12 Mehr (4 October)
"""  # noqa: E501

CHANGED = """
    نامهٔ ۵ ذی‌حجهٔ ۹۱۰ | письмо от 5 зу-ль-хиджжа 910 г. х. | letter of 5 Dhu al-Qa'da 910
    نامهٔ ۵ ذی‌حجهٔ ۹۱۰ | письмо от 5 зу-ль-хиджжа 910 г. х. | letter of 5 Dhu al-Hijja 916
    نامهٔ ۵ ذیحجه ۹۱۰ | письмо от 5 зу-ль-хиджжа 910 г. х. (9 мая 1505 г.) | letter of 5 Dhu al-Qa'da 910 (9 May 1505)
    کتاب در ۷۰۴ هجری نوشته شد. | Книга написана в 704 г. х. | The book was written in AH 740.
    کتاب در ۷۰۴ هجری نوشته شد. | Книга написана в 704 г. х. | The book was written in AD 704.
    در ۷۰۴ به شیراز آمد. | В 704 (1304/05) году он приехал в Шираз. | In 714 (1304–05) he came to Shiraz.
    سدهٔ چهارم هجری | IV век хиджры | the fifth century AH
    غزالی (متوفی ۵۰۵ ق) | Газали (ум. в 505/1111 г.) | Ghazali (d. 515/1111)
    او (حک. ۳۸۸–۴۲۱ ق) | он (прав. 998–1030) | he (r. 998–1040)
    ۱۲ مهر | 12 мехра (4 октября) | 12 Mehr (14 October)
    سفر (صفر ۶۹۳) | путь (сафар 693 г. х., т. е. январь 1294 г.) | journey (Safar 693, January 1394)
    در خرداد ماه | в хордаде (май — июнь) | in Khordad (August–September)
"""  # noqa: E501


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_one_date_in_two_calendars_is_one(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(CHANGED))
def test_a_date_that_was_changed_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)
