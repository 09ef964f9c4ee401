"""Times of the day as tables, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values.clock import read as clock
from workbench.values.cut import tokenize
from workbench.values.model import Value
from workbench.values.numerals.read import read_numerals


def read(text: str, lang: str) -> tuple[Value, ...]:
    tokens = tokenize(text)
    return clock.read(clock.Clock(tokens, read_numerals(tokens, lang), lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "at 10:30", [["10:30", "22:30"]]),
        ("en", "at 17:45:10", [["17:45"]]),
        ("en", "10.30 a.m. and 10:30am", [["10:30"], ["10:30"]]),
        ("en", "5 p.m., 5pm, 12 a.m.", [["17:00"], ["17:00"], ["00:00"]]),
        ("en", "five o'clock in the afternoon", [["17:00"]]),
        ("en", "at five o'clock", [["05:00", "17:00"]]),
        ("en", "1200 GMT", [["12:00"]]),
        ("en", "between 06:30 and 07:30", [["06:30"], ["07:30"]]),
        ("en", "from 10:00-11:00 pm", [["22:00"], ["23:00"]]),
        ("en", "at 12.00 GMT", [["12:00", "00:00"]]),
        ("ru", "в 10:30", [["10:30", "22:30"]]),
        ("ru", "в 17.30", [["17:30"]]),
        ("ru", "в 17 часов 30 минут", [["17:30", "1050 min"]]),
        ("ru", "в 5 часов утра, к 7 вечера", [["05:00"], ["19:00"]]),
        ("ru", "в 2 часа дня", [["14:00"]]),
        ("ru", "в пять часов вечера", [["17:00"]]),
        ("ru", "в 2 часа ночи, в 11 часов ночи", [["02:00"], ["23:00"]]),
        ("ru", "с 06:30 до 07:30", [["06:30"], ["07:30"]]),
        ("ru", "в 12:00 по Гринвичу", [["12:00", "00:00"]]),
        ("fa", "ساعت ۵ بعدازظهر", [["17:00"]]),
        ("fa", "ساعت پنج بعد از ظهر", [["17:00"]]),
        ("fa", "ساعت ۵", [["05:00", "17:00"]]),
        ("fa", "ساعت ۱۰:۳۰ صبح", [["10:30"]]),
        ("fa", "ساعت ۱۷ و ۳۰ دقیقه", [["17:30"]]),
        ("fa", "ساعت 07:19 دقیقه صبح", [["07:19"]]),
        ("fa", "بین ساعت‌های ۰۶:۳۰ و ۰۷:۳۰", [["06:30"], ["07:30"]]),
        ("fa", "ساعت ۱۱ شب", [["23:00"]]),
        ("en", "half past five, a quarter past three", [["05:30", "17:30"], ["03:15", "15:15"]]),
        ("en", "at ten to six, quarter to six in the evening", [["05:50", "17:50"], ["17:45"]]),
        ("ru", "в половине шестого утра, без четверти шесть", [["05:30"], ["05:45", "17:45"]]),
        ("ru", "без десяти минут шесть вечера, в пять минут первого дня", [["17:50"], ["12:05"]]),
        ("fa", "ساعت پنج و نیم صبح، ساعت یک ربع به شش", [["05:30"], ["05:45", "17:45"]]),
        ("fa", "ده دقیقه به شش عصر", [["17:50"]]),
        ("fa", "بین ساعات ۱۰ شب تا ۴ صبح", [["22:00"], ["04:00"]]),
        ("en", "14:00 UTC/07:00 PT, 10:00 on 4 April", [["14:00"], ["07:00"], ["10:00", "22:00"]]),
        ("ru", "до 24 часов", [["00:00", "24 h"]]),
        ("fa", "ساعت ده و ربع صبح", [["10:15"]]),
        ("ru", "открылось в 10 час. 15 мин. утра под", [["10:15"]]),
        ("fa", "جلسه یک ساعت و نیم بعد از ظهر ختم شد", [["13:30", "1.5 h"]]),
        ("ru", "закрылось в половине второго пополудни", [["13:30"]]),
        ("fa", "روی چهار و بیست دقیقه ایستاده بودند", [["04:20", "16:20"]]),
        ("ru", "стояли на двадцати минутах пятого", [["04:20", "16:20"]]),
        ("en", "4.00-6.40 p.m., 10–1 p.m.", [["16:00"], ["18:40"], ["10:00"], ["13:00"]]),
        ("ru", "1989 г., 16.00–18.40", [["16:00"], ["18:40"]]),
        ("fa", "از ۴ تا ۶ بعدازظهر", [["16:00"], ["18:00"]]),
        ("ru", "проводят там три ночи; в три ночи", [["03:00", "3"], ["03:00"]]),
        ("fa", "ظهر یکشنبه", [["12:00"]]),
    ],
)
def test_times(lang: str, text: str, expected: list[list[str]]) -> None:
    assert [[reading.shown for reading in value.readings] for value in read(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Genesis 3:16; 61:1-2"),
        ("en", "2:1, 10:30:99, 192.168.10.30, 10.30 people"),
        ("en", "5 hours 30 minutes"),
        ("en", "ten to fifteen"),
        ("ru", "5 часов, 2 дня, 17 часов 30 минут"),
        ("ru", "Бытие 3:16"),
        ("fa", "پنج ساعت، یک عصر ناپایدار"),
        ("en", "from ten to six, rose by ten to five, 1:10,000"),
        ("fa", "یک ساعت و نیم بعد رسید، بعد از ظهر، بین دو و بیست دقیقه"),
        ("ru", "цена 16.00–18.40 рубля, 05.10–07.10, 18.40–16.00"),
        ("ru", "без пяти человек, в первой половине второго дня"),
    ],
)
def test_no_time(lang: str, text: str) -> None:
    assert read(text, lang) == ()


def test_a_time_is_minutes_after_midnight() -> None:
    (value,) = read("at 5 p.m.", "en")
    assert (value.kind, value.readings[0].unit) == ("time", "min")
    assert value.readings[0].low == 17 * 60


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "2:11.60 minutes"), ("ru", "2:11,60 минуты"), ("fa", "2:11.60 دقیقه")],
)
def test_the_time_of_a_race_is_a_length_of_time(lang: str, text: str) -> None:
    (value,) = read(text, lang)
    assert (value.kind, value.readings[0].shown) == ("unit", "131.6 s")
    assert (value.start, value.end) == (0, len(text))


def test_noon_is_vague() -> None:
    assert [(value.vague, value.readings[0].shown) for value in read("at noon", "en")] == [
        (True, "12:00")
    ]


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_reads_back(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    persian = f"{hour:02}:{minute:02}".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    for lang, text in [
        ("en", f"at {(hour - 1) % 12 + 1}:{minute:02} {half}"),
        ("en", f"{hour:02}{minute:02} GMT"),
        ("ru", f"в {hour} часов {minute} минут"),
        ("fa", f"ساعت {persian}"),
    ]:
        (value,) = read(text, lang)
        assert hour * 60 + minute in [int(reading.low) for reading in value.readings], text
