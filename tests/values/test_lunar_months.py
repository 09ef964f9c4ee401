"""The months of the moon as scholars, newspapers and letters spell them in three languages."""

import pytest

from workbench.values import read_values
from workbench.values.cut import tokenize
from workbench.values.dates import read as dates
from workbench.values.dates.words import date_words, in_plain_letters
from workbench.values.numerals.read import read_numerals
from workbench.values.phrases import Phrases

SPELLINGS: dict[str, dict[int, list[str]]] = {
    "en": {
        1: ["Muharram", "Moharram", "Muḥarram", "Muharram al-Haram"],
        2: ["Safar", "Ṣafar"],
        3: ["Rabi' I", "Rabīʿ I", "Rabi‘ al-awwal", "Rabīʿ al-Awwal", "Rabi-ul-Awwal"],
        4: ["Rabi' II", "Rabiʿ II", "Rabi' al-thani", "Rabīʿ aṯ-ṯānī", "Rabi-us-Sani"],
        5: ["Jumada I", "Jumādā I", "Jumada al-ula", "Jumādā l-ūlā", "Jumadi-ul-Awwal", "Ǧumādā I"],
        6: ["Jumada II", "Jumada al-akhira", "Jumādā al-Thāniya", "Jomada II", "Jamadi al-Thani"],
        7: ["Rajab", "Raǧab"],
        8: ["Sha'ban", "Shaʿban", "Shaʿbān", "Šaʿbān", "Shaban"],
        9: ["Ramadan", "Ramaḍān", "Ramazan"],
        10: ["Shawwal", "Shawwāl", "Šawwāl", "Shavval"],
        11: ["Dhu al-Qa'da", "Dhu'l-Qa‘da", "Dhū al-Qaʿda", "Dhu l-Qa'da", "Zi'l-qa'deh"],
        12: ["Dhu al-Hijja", "Dhu'l-Hijja", "Ḏū l-Ḥiǧǧa", "Dhul-Hijjah", "Zilhijja", "Zu'l-Hajja"],
    },
    "ru": {
        1: ["мухаррама", "мохаррама"],
        2: ["сафара"],
        3: ["раби I", "раби аль-авваля", "раби ал-авваль", "раби' ал-аввал", "раби-уль-авваля"],
        4: ["раби II", "раби ас-сани", "раби аль-ахир", "раби-уль-ахира", "раби' ас-сани"],
        5: ["джумада I", "джумада аль-уля", "джумады ал-ула", "джумада-ль-уля"],
        6: ["джумада II", "джумада ас-сания", "джумада аль-ахира", "джумада-с-сания"],
        7: ["раджаба"],
        8: ["шаабана", "шабана", "ша‘бана"],
        9: ["рамадана", "рамазана"],
        10: ["шавваля", "шаввала"],
        11: ["зу-ль-каада", "зуль-каады", "зулькаада", "зу-л-ка‘да", "зиль-када"],
        12: ["зу-ль-хиджжа", "зуль-хиджи", "зулхиджа", "зу-л-хиджжа", "зильхаджа"],
    },
    "fa": {
        1: ["محرم", "محرم‌الحرام"],
        2: ["صفر", "صفرالمظفر"],
        3: ["ربیع‌الاول", "ربیع الاوّل", "ربیع الأول"],
        4: ["ربیع‌الثانی", "ربیع‌الآخر", "ربیع الاخر"],
        5: ["جمادی‌الاول", "جمادی الاولی", "جمادی‌الأولی"],
        6: ["جمادی‌الثانی", "جمادی‌الآخره", "جمادی الثانیه", "جمادی الاخر"],
        7: ["رجب", "رجب المرجب"],
        8: ["شعبان", "شعبان‌المعظم"],
        9: ["رمضان", "رمضان‌المبارک"],
        10: ["شوال", "شوّال", "شوال المکرم"],
        11: ["ذی‌قعده", "ذیقعده", "ذی‌القعده", "ذی‌قعدهٔ", "ذیقعدةالحرام", "ذوالقعده"],
        12: ["ذی‌حجه", "ذیحجه", "ذی‌الحجه", "ذی‌حجهٔ", "ذی‌حجة‌الحرام", "ذوالحجه"],
    },
}  # fmt: skip

EACH = [
    (lang, number, form)
    for lang, months in SPELLINGS.items()
    for number, forms in months.items()
    for form in forms
]


@pytest.mark.parametrize(("lang", "number", "form"), EACH)
def test_a_day_in_a_month_of_the_moon(lang: str, number: int, form: str) -> None:
    (value,) = read_values(f"14 {form} 910", lang)
    assert value.readings[0].shown.startswith(f"0910-{number:02}-14 AH")


@pytest.mark.parametrize(
    ("lang", "number", "form"),
    [each for each in EACH if each[2] != "صفر"],  # which is zero as well
)
def test_a_year_is_said_with_the_month(lang: str, number: int, form: str) -> None:
    tokens = tokenize(f"{form} 1023")
    (value,) = dates.read(tokens, read_numerals(tokens, lang), lang)
    assert value.readings[0].shown.startswith(f"1023-{number:02} AH")


def test_the_span_is_that_of_the_text_however_it_is_romanised() -> None:
    text = "dated 12 Ḏū l-Ḥiǧǧa 808 at Fārs"
    (value,) = read_values(text, "en")
    assert text[value.start : value.end] == "12 Ḏū l-Ḥiǧǧa 808"


def test_a_form_may_leave_a_choice() -> None:
    phrases = Phrases([("(dhu|zu) al-(hijja|hijjah)", 12), ("safar(| al-muzaffar)", 2)])
    for text, last in (("zu al-hijjah", 4), ("Dhu al-Hijja", 4), ("Safar al-Muzaffar", 4)):
        found = phrases.at(tokenize(text), 0)
        assert found is not None
        assert found.last == last
    assert phrases.at(tokenize("safar 12"), 0) is not None
    assert phrases.at(tokenize("dhu al-qada"), 0) is None


def test_tokens_without_marks_of_romanisation_stay_as_they_are() -> None:
    tokens = tokenize("5 Sha'ban 910, 5 шабана, ۵ شعبان")
    assert in_plain_letters(tokens, {"shaban"}) is tokens
    assert [*in_plain_letters(tokenize("Šaʿbān Rabīʿ"), {"rabi"})] == ["sha'ban", "rabi"]


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_the_lists_are_short_enough_to_be_made_at_once(lang: str) -> None:
    assert len(date_words(lang).phrases.firsts) < 2000
