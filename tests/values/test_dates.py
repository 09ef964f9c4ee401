"""Dates as tables, in three languages; and a calendar rendered that must read back."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values.cut import tokenize
from workbench.values.dates import calendar
from workbench.values.dates import read as dates
from workbench.values.match import match
from workbench.values.model import Value
from workbench.values.numerals.read import read_numerals


def read(text: str, lang: str) -> tuple[Value, ...]:
    tokens = tokenize(text)
    return dates.read(tokens, read_numerals(tokens, lang), lang)


def shown(text: str, lang: str) -> list[str]:
    """The likeliest reading of each date; a defect where there is none."""
    return [value.readings[0].shown if value.readings else "!" for value in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "on 26 December 1985"),
        ("en", "December 26, 1985"),
        ("en", "Dec. 26, 1985"),
        ("en", "the 26th of December, 1985"),
        ("en", "the twenty-sixth of December 1985"),
        ("en", "26.12.1985"),
        ("en", "1985-12-26"),
        ("en", "26/12/1985"),
        ("en", "12/26/1985"),
        ("en", "26 december 1985"),
        ("en", "5 Dey 1364"),
        ("ru", "26 декабря 1985 г."),
        ("ru", "26 ДЕКАБРЯ 1985 ГОДА"),
        ("ru", "двадцать шестого декабря 1985 года"),
        ("ru", "26-го декабря тысяча девятьсот восемьдесят пятого года"),
        ("ru", "26 дек. 1985"),
        ("ru", "26.12.85"),
        ("ru", "5 дея 1364 года"),
        ("fa", "۵ دی ۱۳۶۴"),
        ("fa", "5 دی 1364"),
        ("fa", "٥ دي ١٣٦٤"),
        ("fa", "پنجم دی‌ماه ۱۳۶۴"),
        ("fa", "پنجم دی ماه سال ۱۳۶۴ هجری شمسی"),
        ("fa", "۵ دی ۶۴"),
        ("fa", "۱۳۶۴/۱۰/۵"),
        ("fa", "۶۴/۱۰/۰۵"),
        ("fa", "۱۳۶۴/۱۰/۰۵ ه.ش"),
        ("fa", "۲۶ دسامبر ۱۹۸۵"),
        ("fa", "بیست و ششم دسامبر ۱۹۸۵ میلادی"),
        ("fa", "۵ جدی ۱۳۶۴"),
    ],
)
def test_the_day_of_the_letter(lang: str, text: str) -> None:
    values = read(text, lang)
    assert [value.readings[0].shown for value in values] == ["1985-12-26"]
    assert values[0].readings[0].low == datetime.date(1985, 12, 26).toordinal()
    assert values[0].readings[0].unit == "day"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # a month, with and without its year
        ("en", "in March 1983", ["1983-03"]),
        ("ru", "в декабре 1985 года", ["1985-12"]),
        ("fa", "دی ماه سال ۱۳۶۴", ["1364-10 SH (1985-12-22..1986-01-20)"]),
        ("fa", "محرم ۱۴۰۶", ["1406-01 AH (1985-09-16..1985-10-15)"]),
        ("fa", "۱ محرم ۱۴۰۶", ["1406-01-01 AH (1985-09-16 ± 2)"]),
        ("en", "in July and in June", ["month 7", "month 6"]),
        ("ru", "в июле и в июне", ["month 7", "month 6"]),
        ("fa", "در ماه ژوئیه", ["month 7"]),
        ("fa", "در مهر ماه", ["month 7 SH (09-22..10-23)"]),
        # a day without its year
        ("en", "26 December", ["12-26"]),
        ("en", "December 26th", ["12-26"]),
        ("ru", "первого мая и 8 марта", ["05-01", "03-08"]),
        ("fa", "۲۲ بهمن", ["11-22 SH (02-10..02-12)"]),
        ("fa", "اول ماه مه", ["05-01"]),
        ("fa", "مهرماه امسال", ["month 7 SH (09-22..10-23)"]),
        ("fa", "پنجم مهرماه", ["07-05 SH (09-26..09-28)"]),
        # other calendars and styles
        ("fa", "۷ رجب ۶۹۰", ["0690-07-07 AH (1291-07-13 ± 2)"]),
        ("ru", "25 октября (7 ноября) 1917 года", ["1917-10-25"]),
        # a month, and its year further on
        ("en", "the July strike of 1946", ["1946-07"]),
        ("ru", "июльской забастовки 1946 г.", ["1946-07"]),
        ("en", "in May he left in 1946", ["month 5", "1946"]),
        ("fa", "سه تیر به کلاه او خورد", []),
        ("fa", "سوم تیر", ["04-03 SH (06-23..06-25)"]),
        # days of the week
        ("fa", "دوشنبه ۵ دی ۱۳۶۴، پنج‌شنبه", ["Monday", "1985-12-26", "Thursday"]),
        ("ru", "в четверг, 26 декабря 1985 г.", ["Thursday", "1985-12-26"]),
        ("en", "on Thursday, Tuesday's", ["Thursday", "Tuesday"]),
        # one date and its conversion
        ("ru", "5 дея 1364 года (26 декабря 1985 г.)", ["1985-12-26"]),
        (
            "en",
            "1364 (1985), 1324 [1945/46]",
            ["1364 SH (1985-03-21..1986-03-20)", "1324 SH (1945-03-21..1946-03-20)"],
        ),
        ("ru", "в 1401 году (март 2022 — март 2023 г.)", ["1401 SH (2022-03-21..2023-03-20)"]),
        ("ru", "в 1401 году (март 2021 — март 2022 г.)", ["1401", "2021-03", "2022-03"]),
        ("en", "5 Dey 1364 (27 December 1985)", ["1985-12-26", "1985-12-27"]),
        ("en", "in 1985 (see 1984)", ["1985", "1984"]),
        # both ends of a period, each of a list
        ("en", "October 5–7, 1985", ["1985-10-05", "1985-10-07"]),
        ("en", "May 5, 6 and 7, 1985", ["1985-05-05", "1985-05-06", "1985-05-07"]),
        ("ru", "с 5 по 10 мая 1985 г.", ["1985-05-05", "1985-05-10"]),
        ("ru", "5, 6 и 7 мая", ["05-05", "05-06", "05-07"]),
        ("fa", "از ۵ تا ۱۰ دی ۱۳۶۴", ["1985-12-26", "1985-12-31"]),
        # years
        ("en", "in 1985 (1984)", ["1985", "1984"]),
        ("en", "'85 and '79", ["1985", "1979"]),
        ("en", "in nineteen eighty-five", ["1985"]),
        ("en", "from 1983 to 1985", ["1983", "1985"]),
        ("en", "1941-45", ["1941", "1945"]),
        ("en", "the 1998/99 season, 1998–99, 1998-1999", ["1998/99"] * 3),
        ("ru", "в 1945/46 году, 1945—1946 гг.", ["1945/46"] * 2),
        ("fa", "سال ۱۳۲۴/۲۵", ["1324/25 SH (1945-03-21..1947-03-21)"]),
        ("en", "In thirty-eight.", ["1938"]),
        ("ru", "— В тридцать восьмом.", ["1938"]),
        ("en", "in thirty-eight of them, thirty-eight.", []),
        ("ru", "в тридцать восьмом доме", []),
        ("ru", "в 1941–45 гг.", ["1941", "1945"]),
        ("ru", "с 1941 по 1945 год", ["1941", "1945"]),
        ("ru", "в 85-м году", ["1985"]),
        ("ru", "в восемьдесят пятом году", ["1985"]),
        ("ru", "в тысяча девятьсот восемьдесят пятом году", ["1985"]),
        ("fa", "سال ۱۳۶۴", ["1364 SH (1985-03-21..1986-03-20)"]),
        ("fa", "سال هزار و سیصد و شصت و چهار", ["1364 SH (1985-03-21..1986-03-20)"]),
        ("fa", "در سال ۶۴", ["1364 SH (1985-03-21..1986-03-20)"]),
        ("fa", "۲۵۳۵ شاهنشاهی", ["1355 SH (1976-03-21..1977-03-20)"]),
        ("fa", "سال ۱۴۰۶ هجری قمری", ["1406 AH (1985-09-16..1986-09-05)"]),
        ("fa", "سال‌های ۱۹۸۳ تا ۱۹۸۵", ["1983", "1985"]),
        # eras
        ("en", "44 BC and AD 70", ["44 BC", "70"]),
        ("en", "5000 years BC", ["5000 BC"]),
        ("en", "AD 1000–1300", ["1000", "1300"]),
        ("ru", "753–44 до н. э.", ["753 BC", "44 BC"]),
        ("ru", "500 г. до н. э.", ["500 BC"]),
        ("fa", "۵۰۰۰ سال قبل از میلاد", ["5000 BC"]),
        ("fa", "سال ۴۰۰ بعد از میلاد مسیح", ["400"]),
        # decades
        ("en", "the 1970s, the 1970's, the '70s, the seventies", ["1970s"] * 4),
        ("en", "the nineteen-seventies", ["1970s"]),
        ("ru", "70-е годы, 1970-х гг., семидесятые, в 70-х", ["1970s"] * 4),
        ("ru", "тысяча девятьсот семидесятых годов", ["1970s"]),
        ("fa", "دهه ۱۹۷۰ و دههٔ هفتاد میلادی", ["1970s", "1970s"]),
        ("fa", "دههٔ شصت", ["1360s SH (1981-03-21..1991-03-20)"]),
        # centuries
        ("en", "19th century, nineteenth-century, XIX century", ["19th c."] * 3),
        ("en", "11th, 12th, and 13th centuries", ["11th c.", "12th c.", "13th c."]),
        ("en", "the third century BCE", ["3rd c. BC"]),
        ("ru", "XIX век, 19 в., 19-й век, девятнадцатого века", ["19th c."] * 4),
        ("ru", "XVIII–XIX вв., XX в. до н. э.", ["18th c.", "19th c.", "20th c. BC"]),
        ("fa", "قرن نوزدهم، سده‌ی ۱۹، قرن ۱۹ میلادی", ["19th c."] * 3),
        ("fa", "قرن پنجم پیش از میلاد", ["5th c. BC"]),
        ("ru", "26.XII.1985, 26/XII-85 г., 26/XII 1985", ["1985-12-26"] * 3),
        ("ru", "7.ХІ.1917, 12.ІУ.1985 г., 26/XII", ["1917-11-07", "1985-04-12", "12-26"]),
        ("en", "5/X, 5.V", []),
        ("fa", "۶۴/۱۰/۵", ["1985-12-26"]),
        ("en", "10 Muharram 61 AH", ["0061-01-10 AH (0680-10-13 ± 2)"]),
        ("ru", "60–70-е годы, 1960–1970-е, 60-е и 70-е годы", ["1960s", "1970s"] * 3),
        ("fa", "دهه‌های ۱۹۶۰ و ۱۹۷۰", ["1960s", "1970s"]),
        ("en", "the 3rd millennium BC, two millennia", ["3rd millennium BC"]),
        ("ru", "III тысячелетие до н. э.", ["3rd millennium BC"]),
        ("fa", "هزارهٔ سوم پیش از میلاد", ["3rd millennium BC"]),
        ("en", "a mid-19th-century novel, series # 1860s", ["19th c."]),
        ("en", "July or August 2020", ["2020-07", "2020-08"]),
        ("ru", "в январе и феврале 2020 года", ["2020-01", "2020-02"]),
        ("fa", "در ژانویه و فوریه ۲۰۲۰", ["2020-01", "2020-02"]),
        ("en", "this 19th day of March 2020", ["2020-03-19"]),
        ("fa", "نوزدهمین روز از ماه مارس ۲۰۲۰", ["2020-03-19"]),
        ("fa", "۶۵-۱۳۶۴", ["1364/65 SH (1985-03-21..1987-03-20)"]),
        ("fa", "20-2019، 53-1950", ["2019/20", "1953", "1950"]),
        ("en", "closed until Oct. and in Nov. again", ["month 10", "month 11"]),
        ("fa", "دسامبر ۲۰۱۹ درصد علائم", ["2019-12"]),
        ("fa", "به میزان ۱۹۴٪، به میزان ۹۶، واشنگتن دی سی", []),
        ("fa", "تا ۱ می تمدید شد", ["05-01"]),
        ("ru", "пятничные молитвы", ["Friday"]),
    ],
)
def test_dates(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "3/4/1985", ["1985-03-04", "1985-04-03"]),
        ("ru", "3.4.1985", ["1985-04-03"]),
        ("en", "1985", ["1985", "1985"]),
        ("en", "in 1364", ["1364", "1364 SH (1985-03-21..1986-03-20)", "1364"]),
        ("fa", "در ۱۳۶۴", ["1364 SH (1985-03-21..1986-03-20)", "1364", "1364"]),
        ("ru", "в 17-м году", ["1917", "2017", "17"]),
        ("en", "the 1800s", ["1800s", "1800s"]),
    ],
)
def test_what_is_ambiguous_keeps_its_candidates(lang: str, text: str, expected: list[str]) -> None:
    (value,) = read(text, lang)
    assert [reading.shown for reading in value.readings] == expected


def test_a_year_alone_may_be_a_number() -> None:
    (value,) = read("1985", "en")
    assert [(int(reading.low), reading.unit) for reading in value.readings] == [
        (datetime.date(1985, 1, 1).toordinal(), "day"),
        (1985, ""),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "we may march on, august sir"),
        ("en", "No one may leave."),
        ("en", "version 1.2.34 at 10.2.3.1985, call 12-34-56"),
        ("en", "2,000 people and 19/2008"),
        ("en", "five centuries, 15 years"),
        ("ru", "22 года, 15 лет, 2 дня, пять веков"),
        ("ru", "тир, дей, по дороге"),
        ("fa", "مهر و تیر و دی، می روند و می‌گویند"),
        ("fa", "۱۵ می‌رسد، ۱۵ می رسد"),
        ("fa", "یک قرن، ۱۰ سال"),
        ("fa", "حدود ۲۰۰۰ خوک"),
    ],
)
def test_no_date(lang: str, text: str) -> None:
    assert shown(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "31 February 1985"),
        ("en", "February 30"),
        ("en", "31.02.1985"),
        ("ru", "31 июня"),
        ("ru", "29 февраля 1985 года"),
        ("fa", "۳۱ مهر"),
        ("fa", "۳۰ اسفند ۱۳۶۴"),
    ],
)
def test_a_day_that_does_not_exist_is_a_defect(lang: str, text: str) -> None:
    (value,) = read(text, lang)
    assert value.readings == ()
    assert value.defect


def test_months_that_are_words_are_vague_alone() -> None:
    assert [value.vague for value in read("May, July, by May", "en")] == [True, False, False]


@pytest.mark.parametrize("text", ["the 15rd century", "on the 6nd of October"])
def test_a_wrong_suffix_inside_a_date_is_a_defect(text: str) -> None:
    (value,) = read(text, "en")
    assert value.readings
    assert "does not fit" in str(value.defect)


def test_days_before_the_reform_are_of_the_julian_calendar_too() -> None:
    (lunar,), (julian,) = read("۷ رجب ۶۹۰", "fa"), read("6 июля 1291 г.", "ru")
    assert match(lunar, julian) == "compatible"
    assert (
        match(*read("7 November 1917", "en"), *read("25 октября (7 ноября) 1917", "ru")) == "same"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "10 (22) февраля 1828 г."),
        ("ru", "10/22 февраля 1828 года"),
        ("ru", "10 февраля 1828 г. (22-го н. ст.)"),
        ("ru", "10 февраля (22 февраля) 1828 года"),
        ("en", "10 (22) February 1828"),
        ("en", "10 February 1828 (22 February 1828, New Style)"),
        ("fa", "۱۰ (۲۲) فوریهٔ ۱۸۲۸"),
        # of a year that is not named
        ("ru", "10 февраля [22 н. ст.]"),
        ("en", "10 February (22 February, New Style)"),
        ("fa", "۱۰ فوریه (۲۲ فوریه)"),
    ],
)
def test_one_day_in_the_old_style_and_the_new_is_one_date(lang: str, text: str) -> None:
    (both,) = read(text, lang)
    year = " 1828" if "1828" in text or "۱۸۲۸" in text else ""
    for day in (10, 22):
        assert match(both, *read(f"{day} February{year}", "en")) in ("same", "compatible")
    assert match(both, *read(f"12 May{year}", "en")) == "different"


@pytest.mark.parametrize("text", ["10/12 февраля", "10 (12) февраля", "10 февраля (28 февраля)"])
def test_days_that_no_style_parts_are_two(text: str) -> None:
    assert not any(len(value.readings) > 1 for value in read(text, "ru"))


def test_a_word_for_a_day_of_the_week_is_one_after_a_preposition() -> None:
    days = read("в среду, защита окружающей среды", "ru")
    assert [value.vague for value in days] == [False, True]


def test_in_his_twenties_is_an_age() -> None:
    for lang, text in (("en", "in his 20s"), ("fa", "در دههٔ ۲۰ سالگی‌اش")):
        (value,) = read(text, lang)
        assert (value.kind, value.readings[0].shown) == ("number", "20..29")


def test_spans_are_those_of_the_text() -> None:
    text = "پیش از ۵ دی‌ماه ۱۳۶۴ بود"
    (value,) = read(text, "fa")
    assert text[value.start : value.end] == "۵ دی‌ماه ۱۳۶۴"


EN = "January February March April May June July August September October November December"
RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
FA = "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"
SH = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def rendered(day: datetime.date) -> list[tuple[str, str]]:
    y, m, d = day.year, day.month, day.day
    jy, jm, jd = calendar.date("solar", day.toordinal())
    en, ru, fa, sh = (names.split()[m - 1] for names in (EN, RU, FA, SH))
    sh = SH.split()[jm - 1]
    return [
        ("en", f"{d} {en} {y}"),
        ("en", f"On {en} {d}, {y}, they"),
        ("en", f"({y}-{m:02}-{d:02})"),
        ("ru", f"{d} {ru} {y} года."),
        ("ru", f"{d:02}.{m:02}.{y}"),
        ("fa", f"{d} {fa} {y}".translate(PERSIAN_DIGITS)),
        ("fa", f"{d} {fa} {y}"),
        ("fa", f"{jd} {sh} {jy}".translate(PERSIAN_DIGITS)),
        ("fa", f"در {jd} {sh}‌ماه سال {jy} بود"),
        ("fa", f"{jy}/{jm:02}/{jd:02}".translate(PERSIAN_DIGITS)),
    ]


SOLAR_REFORM = datetime.date(1925, 3, 22)


@given(st.dates(datetime.date(1830, 1, 1), datetime.date(2060, 1, 1)))
def test_a_day_reads_back_from_every_language(day: datetime.date) -> None:
    for lang, text in rendered(day):
        (value,) = read(text, lang)
        first, *neighbours = (reading.low for reading in value.readings)
        assert first == day.toordinal(), (lang, text)
        # Before 1925 the months of Iran were as long as the sun stayed in a sign.
        assert not neighbours or day < SOLAR_REFORM, (lang, text)
        assert all(abs(low - first) == 1 for low in neighbours), (lang, text)


@pytest.mark.parametrize("piece", ["1", "12 ", "[(", "и ", "5-", "1985–", "سال ", "May ", "XIX, "])
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    tokens = tokenize(piece * (40_000 // len(piece)))
    numerals = read_numerals(tokens, "ru")
    began = time.process_time()
    dates.read(tokens, numerals, "ru")
    assert time.process_time() - began < 1


def test_a_language_without_a_file_reads_digits() -> None:
    assert shown("am 26.12.1985 um", "de") == ["1985-12-26"]
