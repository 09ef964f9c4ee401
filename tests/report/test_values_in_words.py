"""Values as readers of a language would say them; machine formats keep the notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.languages import known, language
from workbench.message import Message, Notation
from workbench.report.wording import FSI, PDI, wording
from workbench.values import read_values
from workbench.values.measures.derived import parts
from workbench.values.measures.units import UNITS

WORKS = Path(__file__).parents[2] / "translations"

SAID = [
    ("27", "27", "27", "۲۷"),
    ("1985", "1985", "1985", "۱۹۸۵"),
    ("50000", "50,000", "50\u00a0000", "۵۰٬۰۰۰"),
    ("-3.5", "−3.5", "−3,5", "منفی ۳٫۵"),
    ("1..2", "1–2", "1–2", "۱ تا ۲"),
    ("-5..-3 °C", "−5 to −3 °C", "−5 – −3 °C", "منفی ۵ تا منفی ۳ درجهٔ سلسیوس"),
    ("2/3", "2/3", "2/3", "۲ بر ۳"),
    ("220 2/3", "220 2/3", "220 2/3", "۲۲۰ و ۲ بر ۳"),
    ("15%", "15%", "15\u00a0%", "۱۵٪"),
    ("1 year", "1 year", "1 год", "۱ سال"),
    ("1.5 year", "1.5 years", "1,5 года", "۱٫۵ سال"),
    ("3 km", "3 km", "3 км", "۳ کیلومتر"),
    ("385 mi", "385 miles", "385 миль", "۳۸۵ مایل"),
    ("5000000 IRT", "5 million toman", "5 млн туманов", "۵ میلیون تومان"),
    ("21 RUB", "21 roubles", "21 рубль", "۲۱ روبل"),
    ("1234567 RUB", "1,234,567 roubles", "1\u00a0234\u00a0567 рублей", "۱٬۲۳۴٬۵۶۷ روبل"),
    (
        "10000000..15000000 USD",
        "10–15 million US dollars",
        "10–15 млн долларов США",
        "۱۰ تا ۱۵ میلیون دلار آمریکا",
    ),
    ("1500000000", "1.5 billion", "1,5 млрд", "۱٫۵ میلیارد"),
    ("1985-12-26", "26 December 1985", "26 декабря 1985 г.", "۲۶ دسامبر ۱۹۸۵"),
    ("1985-12", "December 1985", "декабрь 1985 г.", "دسامبر ۱۹۸۵"),
    ("12-26", "26 December", "26 декабря", "۲۶ دسامبر"),
    ("month 1", "January", "январь", "ژانویه"),
    ("1945/46", "1945/46", "1945/46", "۱۹۴۵/۴۶"),
    ("44 BC", "44 BC", "44 г. до н. э.", "۴۴ پیش از میلاد"),
    ("1970s", "the 1970s", "1970-е гг.", "دههٔ ۱۹۷۰"),
    ("19th c.", "the 19th century", "XIX в.", "سدهٔ ۱۹"),
    (
        "3rd millennium BC",
        "the 3rd millennium BC",
        "III тысячелетие до н. э.",
        "هزارهٔ ۳ پیش از میلاد",
    ),
    (
        "1364-10 SH (1985-12-22..1986-01-20)",
        "Dey 1364 SH (22 December 1985 to 20 January 1986)",
        "дей 1364 г. солнечной хиджры (22 декабря 1985 г. – 20 января 1986 г.)",
        "دی ۱۳۶۴ خورشیدی (۲۲ دسامبر ۱۹۸۵ تا ۲۰ ژانویهٔ ۱۹۸۶)",
    ),
    (
        "1406-04-13 AH (1985-12-26 ± 2)",
        "13 Rabiʿ II 1406 AH (26 December 1985, give or take 2 days)",
        "13 раби II 1406 г. лунной хиджры (26 декабря 1985 г. ± 2 дня)",
        "۱۳ ربیع‌الثانی ۱۴۰۶ قمری (۲۶ دسامبر ۱۹۸۵ با ۲ روز پس‌وپیش)",
    ),
    (
        "07-21 SH..07-30 SH (10-12..10-23)",
        "21 Mehr to 30 Mehr (12 October to 23 October)",
        "21 мехра – 30 мехра (12 октября – 23 октября)",
        "۲۱ مهر تا ۳۰ مهر (۱۲ اکتبر تا ۲۳ اکتبر)",
    ),
    (
        "-043-03-15 (Julian)",
        "15 March 44 BC (Julian calendar)",
        "15 марта 44 г. до н. э. по юлианскому календарю",
        "۱۵ مارس ۴۴ پیش از میلاد به تقویم یولیانی",
    ),
    ("Monday", "Monday", "понедельник", "دوشنبه"),
    ("06:15", "06:15", "06:15", "۰۶:۱۵"),
]

LATER = """
На 1364 год приходится 10 дея; заседание 5 دی ۱۳۶۴. در فاصلهٔ ۱۳۵۷ تا ۱۳۶۰، دههٔ ۱۳۴۰، قرن نوزدهم،
سال ۶۴، دی ماه، ۲۲ بهمن، غرهٔ ربیع‌الاول ۱۳۲۴، ساعت شش و ربع، سه و نیم درصد، دو سوم، ۲۵۰۰ تومان.
In 1945/46, the 1970s, the 5th century BC, the third millennium BC, 44 BC, on 12 May, in December,
on Monday at 6.15 p.m., 3 1/3 miles, 10–15 km, five thousand dollars, £20m, -5 °C, 2,5%.
25 октября (7 ноября) 1917 года, в XIX веке, 70-е годы, 1 раби I, без четверти шесть, 26/XII-85.
"""


@pytest.mark.parametrize(("notation", "en", "ru", "fa"), SAID, ids=[one[0] for one in SAID])
def test_values(notation: str, en: str, ru: str, fa: str) -> None:
    said = [wording(lang).value(Notation(notation)) for lang in ("en", "ru", "fa")]
    assert said == [en, ru, fa]


def test_only_our_notation_is_put_into_words() -> None:
    quoted = Message("{name}", {"name": "27"})
    read = Message("{value}", {"value": Notation("27")})
    assert wording("fa").say(quoted) == f"{FSI}27{PDI}"
    assert wording("fa").say(read) == "۲۷"
    assert (str(read), wording("fa").value("27")) == ("27", "27")


def notations() -> Iterator[str]:
    """Yield the notation of every value that stands in the shipped works, and of rarer ones.

    A code is quoted as it is written.
    """
    texts = [(LATER, lang) for lang in ("en", "ru", "fa")]
    works = sorted(WORKS.glob("*/*.txt"))
    texts += [(path.read_text(encoding="utf-8"), path.name[:2]) for path in works]
    for text, lang in texts:
        for value in read_values(text, lang):
            if value.kind != "code":
                yield from (reading.shown for reading in value.readings)


@pytest.mark.parametrize("lang", ["ru", "fa"])
def test_every_value_that_is_read_has_words(lang: str) -> None:
    words = wording(lang)
    found = sorted({*notations()})
    assert len(found) > 150
    said = {one: words.value(Notation(one)) for one in found}
    # Russians write centuries in Roman numerals, and degrees in Celsius.
    foreign = "[A-Za-z]" if lang == "fa" else "(?![IVXMCD])[A-Za-z]"
    assert [one for one, told in said.items() if re.search(foreign, told)] == []
    if lang == "fa":
        assert [one for one, told in said.items() if re.search("[0-9]", told)] == []


@pytest.mark.parametrize("lang", ["ru", "fa"])
def test_units_and_currencies_have_names(lang: str) -> None:
    data = wording(lang).data
    listed = (one for lang in known() for one in language(lang).data.get("currencies", ()))
    codes = {code.partition("/")[0].rpartition(" ")[2] for code in listed}
    assert codes == {*data["currencies"]} == {*wording("en").data["currencies"]}
    symbols = {"°", "°C", "°F"} if lang == "ru" else set()
    named = {*data["units"]}
    made = {unit for unit in UNITS if {parts(one)[1] for one in unit.split("/")} <= named}
    assert named <= {*UNITS} - codes - symbols <= named | made
