"""Codes, which name and do not count: versions, addresses, telephone numbers, parts, squares."""

from __future__ import annotations

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate

SAME = """
# versions and addresses
نسخهٔ ۲٫۱٫۴ منتشر شد. | Вышла версия 2.1.4. | Version 2.1.4 was released.
نسخهٔ ۲.۱.۴ منتشر شد. | Вышла версия 2.1.4. | v2.1.4 was released.
نسخهٔ ۲٫۱ | версия 2.1 | v2.1
نسخهٔ ۲٫۶ | версия 2.6.0 | version 2.6
نشانی ۱۹۲.۱۶۸.۰.۱ | адрес 192.168.0.1 | the address 192.168.0.1
آسیب‌پذیری CVE-2021-44228 | уязвимость CVE-2021-44228 | the vulnerability CVE-2021-44228
# books, telephones, postcodes, accounts, however their groups are parted
شابک: ۹۷۸-۳-۱۶-۱۴۸۴۱۰-۰ | ISBN 978-3-16-148410-0 | ISBN 9783161484100
شابک: 0-148410-16-3-978 | ISBN 978-3-16-148410-0 | ISBN 978-3-16-148410-0
تلفن: ۰۲۱-۸۸۷۷۶۶۵۵ | тел. +98 21 8877-66-55 | Tel. +98 (21) 8877 6655
تلفن ۸۸۷۷۶۶۵۵ (۰۲۱) | тел. (021) 88776655 | Tel. (021) 88776655
تلفن ۶۷ ۴۵ ۱۲۳ ۴۹۵ ۷+ | тел. 8 (495) 123-45-67 | Tel. +7 495 123 45 67
با شمارهٔ ۳۶۸۰-۲۹۲-۸۵۹ تماس بگیرید | звоните по номеру 859-292-3680 | call 859-292-3680
کد پستی ۱۲۳۴۵-۶۷۸۹۰ | почтовый индекс 12345-67890 | postcode 1234567890
IR06 0550 0100 0000 0001 2345 | IR06 0550 0100 0000 0001 2345 | IR0605500100000000012345
# letters are those of each script
قطعهٔ A-17 را عوض کنید | замените деталь А-17 | replace part A-17
جنگندهٔ اف-۱۶ | истребитель Ф-16 | an F-16 fighter
دو فروند اف-۱۴ | два самолёта F-14 | two F-14s
هواپیمای توپولف-۱۵۴ | самолёт Ту-154М | a Tu-154M
کووید-۱۹ | COVID-19 | Covid-19
کرونا | COVID-19 | COVID-19
گاه‌شمار ۱۷ | таблица 17 | table A-17
شمارهٔ ۷۷:۰۱:۰۰۰۴۰۱۲:۱۲۳۴ | номер 77:01:0004012:1234 | number 77:01:0004012:1234
# chess
۱۲. اf۳ e۵ | 12. Кf3 e5 | 12. Nf3 e5
۱۳. ر:د۱ | 13. Л:d1 | 13. Rxd1
# numbers that only stand close together
١٤:١-١٥و٣٥-٣٩ | 1:14–15, 35–39 | 1:14-15, 35-39
# in brackets, as accounts have what is below nothing; and signs from the right
زیان (۱٬۲۰۰) | убыток −1 200 | a loss of −1,200
سود خالص (۱٬۲۰۰) | чистая прибыль −1 200 | net profit (1,200)
زیان ۱٬۲۰۰ | убыток 1 200 | net profit (1,200)
دمای ۵- درجه | −5 градусов | −5 degrees
"""

SLIPS = """
نسخهٔ ۲٫۱٫۴ منتشر شد. | Вышла версия 2.1.4. | Version 2.4.1 was released.
نشانی ۱۹۲.۱۶۸.۰.۱ | адрес 192.168.0.1 | the address 192.168.1.1
آسیب‌پذیری CVE-2021-44228 | уязвимость CVE-2021-44228 | the vulnerability CVE-2012-44228
شابک: ۹۷۸-۳-۱۶-۱۴۸۴۱۰-۰ | ISBN 978-3-16-148410-0 | ISBN 978-3-16-148401-0
تلفن: ۰۲۱-۸۸۷۷۶۶۵۵ | тел. +98 21 8877-66-55 | Tel. +98 (21) 8877 6565
تلفن: ۴۹۵۱۲۳۴۵۶۷+ | тел. 8 (495) 123-45-67 | Tel. +7 499 123 45 67
با شمارهٔ ۳۶۸۰-۲۹۲-۸۵۹ تماس بگیرید | звоните по номеру 859-292-3680 | call 859-292-3687
IR06 0550 0100 0000 0001 2345 | IR06 0550 0100 0000 0001 2345 | IR06 0550 0100 0000 0001 2354
قطعهٔ A-17 را عوض کنید | замените деталь A-17 | replace part B-17
قطعهٔ A-17 را عوض کنید | замените деталь А-17 | replace part A-71
جنگندهٔ اف-۱۶ | истребитель Ф-16 | an F-18 fighter
میگ ۲۹ | МиГ-29 | a MiG-21
ویروس H1N1 | вирус H1N1 | the H5N1 virus
پروندهٔ شمارهٔ A40-12345/2021 | дело № А40-12345/2021 | case No. A41-12345/2021
کهکشان M31 | галактика М31 | the galaxy M13
پیچ M8×25 | болт М8×25 | an M6 × 25 bolt
۱۲. اf۳ | 12. Кf3 | 12. Nf6
سود خالص (۱٬۲۰۰) | чистая прибыль −1 200 | net profit 1,200
دمای ۵- درجه | −5 градусов | 5 degrees
"""


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_one_code_in_three_texts(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SLIPS))
def test_another_code_in_one_text(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert len(said(collate, fa, ru, en)) == 1
