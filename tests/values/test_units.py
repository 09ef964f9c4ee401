"""Measures as tables, in three languages, and their conversion."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.languages import language
from workbench.values.cut import tokenize
from workbench.values.measures import read as measures
from workbench.values.measures import units
from workbench.values.model import Value, reading
from workbench.values.numerals.read import read_numerals
from workbench.values.phrases import keys_of


def read(text: str, lang: str) -> tuple[Value, ...]:
    tokens = tokenize(text)
    return measures.read(tokens, read_numerals(tokens, lang), lang)


def shown(text: str, lang: str) -> list[str]:
    return [value.readings[0].shown for value in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "385 miles (620 km)", ["385 mi", "620 km"]),
        ("ru", "385 миль (620 км)", ["385 mi", "620 km"]),
        ("fa", "۳۸۵ مایل (۶۲۰ کیلومتر)", ["385 mi", "620 km"]),
        ("en", "35-40 mph, 70km/h", ["35..40 mph", "70 km/h"]),
        ("ru", "35–40 миль в час, 70 км/ч", ["35..40 mph", "70 km/h"]),
        ("fa", "۳۵ تا ۴۰ مایل در ساعت، ۷۰ کیلومتر در ساعت", ["35..40 mph", "70 km/h"]),
        ("en", "6 ft 2 in, 5 feet and 10 inches", ["74 in", "70 in"]),
        ("ru", "5 футов 10 дюймов", ["70 in"]),
        ("en", "Two years later,", ["2 year"]),  # a comma ends the text, none joins
        ("fa", "۵ فوت و ۱۰ اینچ", ["70 in"]),
        ("en", "68°F, 20 °C, 20 degrees Celsius", ["68 °F", "20 °C", "20 °C"]),
        ("ru", "20 градусов Цельсия, 20 °С", ["20 °C", "20 °C"]),
        ("fa", "۲۰ درجهٔ سانتی‌گراد", ["20 °C"]),
        ("en", "19,500 km², 3 sq. mi., 5 acres", ["19500 km²", "3 mi²", "5 acre"]),
        ("ru", "3850 кв. км, 5 гектаров, 2 м²", ["3850 km²", "5 ha", "2 m²"]),
        ("fa", "۱۹٬۵۰۰ کیلومتر مربع، ۵ هکتار", ["19500 km²", "5 ha"]),
        ("en", "15 years, a 15-year-old, two-kilometre", ["15 year", "15 year", "2 km"]),
        ("ru", "15 лет, 22 года, 15-летний, 15-летие", ["15 year", "22 year", *["15 year"] * 2]),
        ("fa", "پانزده سال، ۱۵ ساله", ["15 year", "15 year"]),
        ("en", "half an hour, an hour and a half", ["30 min", "1.5 h"]),
        ("ru", "полчаса, полтора часа, 2 часа с половиной", ["30 min", "1.5 h", "2.5 h"]),
        ("fa", "نیم ساعت، یک سال و نیم", ["30 min", "1.5 year"]),
        ("en", "2 hours and 30 minutes", ["150 min"]),
        ("ru", "2 часа 30 минут", ["150 min"]),
        ("fa", "۵ سال و ۳ ماه", ["63 month"]),
        ("fa", "چهل شبانه‌روز، سه سال و نیم، سه سال ونیم", ["40 day", "3.5 year", "3.5 year"]),
        ("en", "ten nautical miles, seven more long years", ["10 nmi", "7 year"]),
        ("en", "seven fruitful years, three whole days", ["7 year", "3 day"]),
        ("ru", "семь урожайных лет, пять из лет", ["7 year"]),
        ("ru", "100 ярдов/метров, 60 км/ч", ["100 yd", "60 km/h"]),
        ("ru", "десяти морских миль", ["10 nmi"]),
        ("fa", "ده میل دریایی", ["10 nmi"]),
        ("fa", "۵۰ تن گندم، سه هزار تن از بازنشستگان", ["50 t", "3000"]),
        ("en", "5 m, 200 g, 12in", ["5 m", "200 g", "12 in"]),
        ("ru", "5 м, 200 г, 5 т", ["5 m", "200 g", "5 t"]),
        ("en", "millions of years", ["1000000..1000000000 year"]),
    ],
)
def test_measures(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "5 in 10 people, 20 barrels, the second day"),
        ("ru", "в 1985 г, с 1941 по 1945 год, 20 человек"),
        ("fa", "دو ماهی، ۲۰ نفر، هر دو من را دیدند"),
    ],
)
def test_no_measure(lang: str, text: str) -> None:
    assert shown(text, lang) == []


def _spelt(form: str) -> list[str]:
    """Return a form, or what it may be where it has choices: "-метров(ый|ого)"."""
    (keys,) = keys_of([form]) if "|" in form else ((),)
    return [("" if form[0] == "-" else " ").join(key).replace(" .", ".") for key in keys] or [form]


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_every_form_of_the_list_is_read(lang: str) -> None:
    for unit, forms in language(lang).data["units"].items():
        for form in (one for each in forms for one in _spelt(each)):
            # Seconds may be short after minutes only, and doubtful measures need what is measured.
            written = (
                f"7{form}",
                f"7 {form}",
                f"7 {form} آرد",
                f"2 min 7 {form}",
                f"2 мин 7 {form}",
            )
            values = next(filter(None, (read(text, lang) for text in written)), ())
            found = {reading.unit for value in values for reading in value.readings}
            assert unit.rpartition(" ")[2] in found, form


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_every_unit_of_the_lists_converts(lang: str) -> None:
    listed = {unit.rpartition(" ")[2] for unit in language(lang).data["units"]}
    assert listed <= set(units.UNITS)


@pytest.mark.parametrize(
    ("number", "unit", "into", "expected"),
    [
        ("385", "mi", "km", "619.6 km"),
        ("100", "yd", "m", "91.44 m"),
        ("68", "°F", "°C", "20 °C"),
        ("-40", "°C", "°F", "-40 °F"),
        ("2", "century", "year", "200 year"),
        ("18", "month", "year", "1.5 year"),
        ("5", "acre", "ha", "2.023 ha"),
        ("1000", "IRT", "IRR", "10000 IRR"),
        ("12", "h", "min", "720 min"),
    ],
)
def test_convert(number: str, unit: str, into: str, expected: str) -> None:
    converted = units.convert(reading(Fraction(number), None, unit), into)
    assert converted
    assert converted.shown == expected
    assert converted.low <= converted.high


def test_people_are_counted_as_tonnes_are() -> None:
    tonnes, people = read("۵۰ تن گندم، ۱٫۵ تن، ۵۰ تن کشته شدند", "fa")[::2]
    assert [
        (each.kind, [reading.unit for reading in each.readings]) for each in (tonnes, people)
    ] == [
        ("unit", ["t", ""]),
        ("number", ["", "t"]),
    ]


def test_ten_is_no_village_before_a_measure() -> None:
    assert [value.vague for value in read("ده میل، نه سال، یک روز", "fa")] == [False, False, True]


def test_what_does_not_convert() -> None:
    assert units.convert(reading(Fraction(5), None, "km"), "kg") is None
    assert units.convert(reading(Fraction(5), None, "USD"), "EUR") is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("385 mi", "620 km", True),
        ("385 mi", "360 km", False),
        ("50 km", "31 mi", True),
        ("65 km", "40 mi", True),
        ("20 ft", "6 m", True),
        ("15 mi", "15 km", False),
        ("100 yd", "100 m", False),
        ("2 century", "200 year", True),
        ("1000 IRT", "10000 IRR", True),
        ("1000 IRT", "10100 IRR", False),
        ("5 USD", "5 AUD", True),  # "dollars" may be Australia's
        ("5 AUD", "5 CAD", False),
        ("5 km", "5 kg", False),
        ("85 mph", "135 km/h", True),
        ("85 mph", "131 km/h", False),
        ("0 °C", "34 °F", False),
    ],
)
def test_agree(first: str, second: str, expected: bool) -> None:
    a, b = (
        reading(Fraction(number), None, unit)
        for number, unit in (each.split(" ") for each in (first, second))
    )
    assert units.agree(a, b) is expected
    assert units.agree(b, a) is expected
    if expected:
        assert units.comparable(a, b)


@given(st.integers(1, 10**9), st.sampled_from(sorted(units.UNITS)), st.data())
def test_there_and_back(number: int, unit: str, data: st.DataObject) -> None:
    dimension = units.UNITS[unit].dimension
    alike = [other for other, of in units.UNITS.items() if of.dimension == dimension]
    other = data.draw(st.sampled_from(sorted(alike)))
    there = units.convert(reading(Fraction(number), None, unit), other)
    assert there
    back = units.convert(there, unit)
    assert back
    assert back.low <= number <= back.high


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fa", "دو روز در میان", "3 day"),
        ("fa", "یک روز در میان", "2 day"),
        ("fa", "سه هفته در میان", "4 week"),
        ("ru", "каждый третий день", "3 day"),
        ("ru", "через два дня на третий", "3 day"),
        ("ru", "каждую вторую неделю", "2 week"),
        ("ru", "через день", "2 day"),
        ("en", "every third day", "3 day"),
        ("en", "every other week", "2 week"),
        ("en", "on alternate days", "2 day"),
        ("en", "it was twenty below and still", "20"),
    ],
)
def test_how_often_and_how_cold(lang: str, text: str, expected: str) -> None:
    assert expected in shown(text, lang)
