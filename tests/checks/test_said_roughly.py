"""Measures without a number, rounded conversions, ages, old parts: said otherwise, and changed."""

from __future__ import annotations

import pytest

from tests.checks.triples import said
from tests.conftest import Collate
from workbench.values import read_values

SAME = [
    ("تا روستا یک و نیم کیلومتر است", "до деревни полтора километра", "the village is a mile off"),
    ("در صد سال چنین نشده بود", "за сто лет такого не было", "not in over a century"),
    ("ده سال بعد برگشت", "вернулся через десять лет", "a decade later he came back"),
    ("باد ۱۳۷ کیلومتر بر ساعت", "ветер 135 км/ч", "winds of 85 mph"),
    ("گراز ۲۹۰ کیلویی", "300-килограммовый кабан", "a 650-pound boar"),
    ("در سه سال و چهار ماهگی", "в три года и четыре месяца", "at three years and four months"),
    ("در شش‌ماهگی راه افتاد", "пошёл в шесть месяцев", "she walked at six months"),
    ("حدود بیست و سه متر", "метров с двадцати трёх", "some twenty-five yards"),
    ("مدت آن سه سال قمری است", "срок — три года по лунному календарю", "for three lunar years"),
    ("دما به ۲۷ درجه می‌رسد", "до 27 градусов", "highs in the 80s"),
    ("تبش به ۳۹ رسید", "жар поднялся до 39", "his fever rose to 102"),
    ("فر را روی ۱۸۰ درجه بگذارید", "духовку на 180 градусов", "set the oven to 350°F (180°C)"),
    ("مولکول‌های ردهٔ ۱", "молекулы I класса", "class I molecules"),
    ("رمضان ۱۴۴۴", "рамадан 1444 года", "Ramadan 2023"),
    ("ده یک ایفه آرد", "десятую часть ефы муки", "one tenth of an ephah of flour"),
    ("یک ربع هین روغن", "четверть гина масла", "a quarter of a hin of oil"),
    ("یک ربع ایستاد", "постоял четверть часа", "he stood for a quarter of an hour"),
    ("نه گاو دارند و نه بذر", "у них нет ни быка, ни семян", "they have neither ox nor seed"),
    ("شانزده رقم اعشار", "с шестнадцатью десятичными знаками", "to sixteen decimal places"),
    ("چهار حلقه بر چهار پایه", "четыре кольца на четырех ножках", "four rings on its four feet"),
    ("فصل ۳-۲", "раздел 3.2", "section 3.2"),
    (
        "۱ مارس فرستاد، ۲۶ مارس رسید",
        "1 марта послали, а дошло 26-го.",
        "on 1 March; it came on the 26th",
    ),
]

CHANGED = [
    ("خوک ۲۵۰ کیلویی", "свинья весом в 253 килограмма", "a 550-pound hog"),
    ("در ۶۵ کیلومتری مرز", "в 62 км от границы", "within 40 miles of the border"),
    ("تا روستا هشت کیلومتر است", "до деревни восемь километров", "the village is a mile off"),
    ("باد ۱۷۳ کیلومتر بر ساعت", "ветер 135 км/ч", "winds of 85 mph"),
    ("گراز ۲۹۰ کیلویی", "400-килограммовый кабан", "a 650-pound boar"),
    ("در سه سال و چهار ماهگی", "в три года и семь месяцев", "at three years and four months"),
    ("تبش به ۳۹ رسید", "жар поднялся до 39", "his fever rose to 106"),
    ("نه گاو دارند", "у них девять быков", "they have six oxen"),
    ("رمضان ۱۴۴۵", "рамадан 1444 года", "Ramadan 2023"),
    (
        "۱ مارس فرستاد، ۲۷ مارس رسید",
        "1 марта послали, а дошло 26-го.",
        "on 1 March; it came on the 26th",
    ),
]


@pytest.mark.parametrize(("fa", "ru", "en"), SAME)
def test_the_same_said_roughly_or_otherwise(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), CHANGED)
def test_what_is_changed_is_told_still(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)


@pytest.mark.parametrize(
    ("lang", "text", "implied"),
    [
        ("en", "as Theresa May said", [True]),
        ("en", "as we said in May", [False]),
        ("en", "Areas May Benefit", [True]),
        ("en", "class I molecules", [True]),
        ("en", "World War I", [False]),
        ("en", "the class I took", [True]),
    ],
)
def test_what_may_be_another_word_is_never_missed(
    lang: str, text: str, implied: list[bool]
) -> None:
    assert [value.implied for value in read_values(text, lang)] == implied
