"""Languages without a word list: figures are compared, and what may stand in words is no loss."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.values import Values
from workbench.divergences import Divergence, find_divergences, select


def found(collate: Collate, **lines: str) -> tuple[Divergence, ...]:
    return select(find_divergences(collate(None, "", **lines), [Values]))


@pytest.mark.parametrize(
    "lines",
    [
        {"en": "On 5 March 1986 it was opened.", "de": "Am 5. März 1986 wurde sie eröffnet."},
        {"en": "On 5 March 1986 it was opened.", "fr": "Il fut inauguré le cinq mars 1986."},
        {"fa": "۵ دی ۱۳۶۴", "ru": "26 декабря 1985 года", "de": "26. Dezember 1985"},
        {"ru": "3,5 млн марок", "de": "3,5 Millionen Mark", "en": "3.5 million marks"},
        {"ru": "5 000 000 рублей", "fr": "5 millions de roubles"},
        {"en": "5 million roubles", "fr": "5 000 000 roubles"},
        {"fa": "بیست‌وهفتمین کنگره", "ru": "XXVII съезд", "de": "der 27. Parteitag"},
        {"ru": "XXVII съезд", "fr": "le vingt-septième congrès"},
        {"ru": "в XIX веке", "de": "im 19. Jahrhundert"},
        {"en": "Article 1", "fr": "Article premier"},
        {"en": "at seven o'clock", "de": "um 7 Uhr"},
        {"en": "at 19:30", "fr": "à 19 h 30"},
        {"en": "more than 1,000 people", "fr": "plus d'un millier de personnes"},
        {"ru": "в 7:55", "ar": "في الساعة 7.55"},
        {"en": "at 7.55 am", "de": "um 7:55 Uhr", "fr": "à 07h55"},
        {"en": "85 mph", "de": "136 km/h", "fr": "136 km/h"},
        {"ru": "до 10 дюймов", "fr": "jusqu'à 25 cm"},
        {"en": "1 to 4 inches of rain", "de": "2,5 bis 10 Zentimeter Regen"},
        {"en": "in the 1930s", "fr": "dans les années 30"},
        {"fa": "۲۵ هزار نفر", "en": "25,000 people", "de": "25.000 Menschen"},
        {"en": "10–15 km away", "fr": "à 10–15 km"},
        {"es": "de 10 a 15 millones", "ca": "de 10 a 15 milions"},
        {"en": "millions of files, 3×10^5", "vi": "hàng triệu tập tin, 3×10^5"},
        {"pt": "às 10h30", "de": "um 10.30 Uhr"},
        {"ar": "على بعد 385 ميلا", "de": "620 Kilometer entfernt"},
        {"ar": "من 2 إلى 4 بوصات", "fr": "de 5 à 10 cm"},
        {"fr": "dans les années 30", "de": "in den 1930er-Jahren"},
        {"zh": "花费84.5万欧元", "de": "kostete 845 Tausend Euro", "es": "costó 845 mil euros"},
        {"en": "half of the 12 members", "es": "la mitad de los 12 miembros"},
        {"ru": "2 собаки и 3 кошки", "tr": "2 köpek ve 3 kedi"},
        {"de": "5 Hunde, 1986", "fr": "5 chiens, 1986"},
        {"ru": "3 года и 7 месяцев", "en": "3 years and 7 months", "de": "3 Jahre und 7 Monate"},
        {"ru": "после 17 марта 1921 г.", "de": "nach dem 17. März 1921"},
        {"en": "The council of Ramzan Karimov", "ru": "Совет Рамзана Каримова"},
    ],
)
def test_the_same_said_in_figures_is_silent(collate: Collate, lines: dict[str, str]) -> None:
    assert found(collate, **lines) == ()


@pytest.mark.parametrize(
    ("lines", "kind", "odd"),
    [
        (
            {"en": "25,000 people", "ru": "25 тысяч человек", "fr": "35 000 personnes"},
            "number",
            "fr",
        ),
        (
            {"fa": "۵ دی ۱۳۶۴", "ru": "26 декабря 1985 г.", "de": "am 26. Dezember 1958"},
            "date",
            "de",
        ),
        (
            {"en": "250 of the 1,200 men", "ru": "250 из 1200 человек", "de": "250 der Männer"},
            "number",
            "de",
        ),
        ({"fr": "35 000 personnes", "de": "25.000 Menschen"}, "number", None),
        ({"de": "37 Leute", "fr": "37 personnes", "es": "97 personas"}, "number", "es"),
        ({"de": "20 Leute", "fr": "21 personnes", "es": "20 personas"}, "number", "fr"),
        ({"de": "3,5 Millionen", "fr": "3,5 milliards", "es": "3,5 millones"}, "number", "fr"),
        ({"tr": "5 Mart 1986", "fr": "le 5 mai 1986", "de": "5. März 1986"}, "date", "fr"),
        (
            {
                "ru": "3 года и 7 месяцев",
                "en": "3 years and 7 months",
                "de": "3 Jahre und 9 Monate",
            },
            "number",
            "de",
        ),
    ],
)
def test_other_figures_are_told(
    collate: Collate, lines: dict[str, str], kind: str, odd: str | None
) -> None:
    divergences = found(collate, **lines)
    assert [(one.kind, one.odd) for one in divergences] == [(kind, odd)]
