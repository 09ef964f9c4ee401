"""Names that stand but once: two texts that spell one alike are evidence enough, in any genre."""

from __future__ import annotations

import pytest

from tests.checks.triples import find
from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.divergences import Divergence

# Each text made from the one before it; the last column is the odd text and what it has instead.
REPLACED = [
    (
        "تلگراف را تقی‌زاده امضا کرده بود.",
        "Телеграмму подписал Мосаддык.",
        "The telegram was signed by Mosaddeq.",
        "fa تقی",
    ),
    (
        "داوطلبان از لرستان به جبهه رسیدند.",
        "Добровольцы из Луристана прибыли на фронт.",
        "Volunteers from Gilan reached the front.",
        "en Gilan",
    ),
    (
        "گزارش را سرهنگ پسیان نوشت.",
        "Отчёт написал полковник Лахути.",
        "The report was written by Colonel Pesian.",
        "ru Лахути",
    ),
    (
        "نوشتهٔ جامی در هرات یافت شد.",
        "Рукопись Джами найдена в Герате.",
        "A manuscript of Jami was found in Shiraz.",
        "en Shiraz",
    ),
    (
        "بیمار را از سمنان آوردند.",
        "Больного привезли из Семнана.",
        "The patient was brought from Zahedan.",
        "en Zahedan",
    ),
    (
        "سفیر با پروفسور مارکوف ناهار خورد.",
        "Посол обедал с профессором Ивановым.",
        "The ambassador had lunch with Professor Ivanov.",
        "fa مارکوف",
    ),
]

RIGHT = [
    (
        "مجلس را تقی‌زاده گشود.",
        "Заседание открыл Таги-заде.",
        "The sitting was opened by Taqizadeh.",
    ),
    (
        "آلن مک گرگور دروازه‌بان بود.",
        "Вратарём был Аллан Макгрегор.",
        "Allan McGregor was the goalkeeper.",
    ),
    (
        "حروف‌چین پیر، استاد آوانس",
        "Старый наборщик, мастер Ованес",
        "The old typesetter, Master Hovhannes",
    ),
    ("ژلیکو برد.", "Победил Желько.", "The winner was Željko."),
    (
        "بیهقی تاریخ خود را در غزنه نوشت.",
        "Бейхаки написал свою историю в Газне.",
        "Bayhaqī wrote his history in Ġazna.",
    ),
    ("گزارش بانک مرکزی منتشر شد.", "Отчёт Центробанка вышел.", "The Central Bank's report is out."),
    (
        "کاپیتان به بندر لنگه رسید.",
        "Капитан прибыл в Бендер-Ленге.",
        "The captain arrived at Bandar Lengeh.",
    ),
    (
        "شیرعلی راهنمای کاروان بود.",
        "Проводником каравана был Шир-Али.",
        "The guide of the caravan was Shir Ali.",
    ),
]


def found(collate: Collate, fa: str, ru: str, en: str) -> tuple[Divergence, ...]:
    return find(collate, [Name], fa, ru, en)


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), REPLACED)
def test_replaced(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    key, name = odd.split()
    (one,) = found(collate, fa, ru, en)
    assert (one.odd, one.confidence) == (key, "medium")
    assert name in one.evidence[key].values


@pytest.mark.parametrize(("fa", "ru", "en"), RIGHT)
def test_spelt_otherwise(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert found(collate, fa, ru, en) == ()


def test_a_word_of_the_language_is_no_name(collate: Collate) -> None:
    fa, ru, en = "تیمش در ورزشگاه بود.", "На стадионе был Мелроуз.", "Melrose was at the stadium."
    assert found(collate, fa, ru, en) == ()
