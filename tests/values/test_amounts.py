"""Amounts of money as tables, in three languages."""

import pytest

from workbench.languages import language
from workbench.values.cut import tokenize
from workbench.values.measures import amounts
from workbench.values.model import Value
from workbench.values.numerals.read import read_numerals


def read(text: str, lang: str) -> tuple[Value, ...]:
    tokens = tokenize(text)
    return amounts.read(tokens, read_numerals(tokens, lang), lang)


def shown(text: str, lang: str) -> list[str]:
    return [value.readings[0].shown for value in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "$100 million"),
        ("en", "US$ 100 million"),
        ("en", "USD 100,000,000"),
        ("en", "100 million US dollars"),
        ("en", "one hundred million American dollars"),
        ("en", "$100m"),
        ("ru", "100 млн долл."),
        ("ru", "100 миллионов долларов США"),
        ("ru", "ста миллионов долларов"),
        ("ru", "100 000 000 $"),
        ("fa", "۱۰۰ میلیون دلار"),
        ("fa", "یک‌صد میلیون دلار آمریکا"),
        ("fa", "صد ميليون دلار"),
        ("fa", "۱۰۰٬۰۰۰٬۰۰۰ دلار"),
    ],
)
def test_a_hundred_million_dollars(lang: str, text: str) -> None:
    (value,) = read(text, lang)
    assert value.readings[0].shown == "100000000 USD"
    assert (value.start, value.end) == (0, len(text))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "$5.50, £20, €3bn, ¥2,500", ["5.5 USD", "20 GBP", "3000000000 EUR", "2500 JPY"]),
        ("en", "$10–15 million", ["10000000..15000000 USD"]),
        ("en", "millions of dollars", ["1000000..1000000000 USD"]),
        ("en", "half a million rials", ["500000 IRR"]),
        ("en", "ten thousand tomans", ["10000 IRT"]),
        ("en", "5 dollars 20 cents", ["5.2 USD"]),
        ("en", "20 cents", ["0.2 USD"]),
        ("en", "AUD$45 million, A$5, C$5", ["45000000 AUD", "5 AUD", "5 CAD"]),
        ("en", "a 5-dollar note", ["5 USD"]),
        ("ru", "5 рублей 20 копеек", ["5.2 RUB"]),
        ("ru", "полтора миллиона рублей", ["1500000 RUB"]),
        ("ru", "двумя рублями, о трёх рублях", ["2 RUB", "3 RUB"]),
        ("ru", "500 марок, 10 франков", ["500 DEM", "10 FRF"]),
        ("ru", "1000 туманов, 1000 риалов", ["1000 IRT", "1000 IRR"]),
        ("ru", "45 миллионов австралийских долларов", ["45000000 AUD"]),
        ("ru", "10 тыс. афгани", ["10000 AFN"]),
        ("ru", "5 ф. ст.", ["5 GBP"]),
        ("fa", "۱۰۰۰ تومان و ۱۰۰۰ ریال", ["1000 IRT", "1000 IRR"]),
        ("fa", "نیم میلیون ریال", ["500000 IRR"]),
        ("fa", "ده‌ها میلیون دلار", ["10000000..100000000 USD"]),
        ("fa", "۵ روبل، ۵ پوند، ۵ افغانی", ["5 RUB", "5 GBP", "5 AFN"]),
        ("fa", "جریمه ۱۰۰۰ دلاری", ["1000 USD"]),
    ],
)
def test_amounts(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "the dollar fell; a $ sign; 5 people"),
        ("en", "the fifth dollar"),
        ("ru", "доллар упал, туман над рекой"),
        ("fa", "دلار ارزان شد"),
    ],
)
def test_no_amount(lang: str, text: str) -> None:
    assert read(text, lang) == ()


def test_pounds_may_be_money_or_weight() -> None:
    (value,) = read("1,000 pounds", "en")
    assert [reading.shown for reading in value.readings][:2] == ["1000 GBP", "1000 lb"]


def test_cents_are_of_several_currencies() -> None:
    (value,) = read("4 cents", "en")
    assert [reading.unit for reading in value.readings] == ["USD", "EUR"]


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_every_form_of_the_list_is_read(lang: str) -> None:
    for key, forms in language(lang).data["currencies"].items():
        for form in forms:
            glued = form in language(lang).data.get("glued currencies", ())
            (value,) = read(f"7{'' if glued else ' '}{form}", lang)
            units = {reading.unit for reading in value.readings}
            assert key.split("/")[0].split()[-1] in units, form


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "5s. 6d., a return 8s.", ["0.275 GBP", "0.4 GBP"]),
        ("en", "at 5s 6d a yard", ["0.275 GBP"]),
        ("en", "£1,250 10s.", ["1250.5 GBP"]),
        ("en", "two and sixpence", ["0.125 GBP"]),
        ("en", "tenpence a gallon, fourpence halfpenny a quart", ["0.1 GBP", "0.045 GBP"]),
        ("en", "half a crown", ["0.125 GBP"]),
        ("en", "in his 30s. Then in 3d. In the 50s.", []),
        ("ru", "пять шиллингов шесть пенсов, полкроны", ["0.275 GBP", "0.125 GBP"]),
        ("fa", "پنج شیلینگ و شش پنس", ["0.275 GBP"]),
    ],
)
def test_shillings_and_pence(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected
