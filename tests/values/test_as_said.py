"""Values as people say them, where the words are not those of a table: in three languages."""

import pytest

from workbench.values import read_values
from workbench.values.match import match


def shown(text: str, lang: str) -> list[str]:
    return [reading.shown for value in read_values(text, lang) for reading in value.readings[:1]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "NBC — 2,94 млн, MSNBC смотрели 2,89 млн", ["2940000", "2890000"]),
        ("ru", "CNN - 3 млн; HCoV - 229", ["3000000", "229"]),
        ("fa", "CNN - ۳ میلیون؛ HCoV - ۲۲۹", ["3000000", "229"]),
        ("fa", "بهای کل ۲٫۲۲۰٫۰۰۰ دلار", ["2220000 USD"]),
        ("fa", "۲٫۵ میلیون", ["2500000"]),
        ("fa", "سیزده در هزار", ["1.3%"]),
        ("ru", "13 ‰, 13 промилле", ["1.3%", "1.3%"]),
        ("en", "thirteen parts per thousand", ["1.3%"]),
        ("fa", "پرسپولیس ده‌نفره، بلیستر ده‌تایی", ["10", "10"]),
        ("ru", "Оставшись вдесятером", ["10"]),
        ("fa", "شب آدینه", ["Thursday"]),
        ("fa", "یک میلیون اکو", ["1000000 XEU"]),
        ("ru", "1 млн. экю", ["1000000 XEU"]),
        ("en", "one million ECU", ["1000000 XEU"]),
        ("fa", "قطعنامهٔ ۴۱/۱۵۹؛ سند A/41/787", ["41", "159", "41", "787"]),
        ("ru", "Резолюция 41/159", ["41", "159"]),
        ("en", "Resolution 41/159", ["41", "159"]),
        ("en", "half an hour's ride", ["30 min"]),
        ("en", "the year 420 of the Hijra", ["420 AH (1029-01-26..1030-01-14)"]),
        ("fa", "غرهٔ ربیع‌الاول ۱۳۰۶", ["1306-03-01 AH (1888-11-05 ± 2)"]),
        ("ru", "1 раби I 1306", ["1306-03-01 AH (1888-11-05 ± 2)"]),
        ("en", "1 Rabi' I 1306", ["1306-03-01 AH (1888-11-05 ± 2)"]),
        ("fa", "سیم ربیع‌الاول؛ سلخ صفر", ["03-03 AH", "02-29 AH"]),
        ("ru", "3 раби I", ["03-03 AH"]),
        ("en", "3 Rabi' I", ["03-03 AH"]),
        ("ru", "в году 420-м хиджры", ["420 AH (1029-01-26..1030-01-14)"]),
        ("fa", "یک‌سوم میزان سال ۱۹۷۸", ["1/3", "1978"]),
        ("fa", "در همان دقیقهٔ دوم تیر دروازه لرزید", ["2"]),
        ("fa", "خانه‌ای نه چندان بزرگ، نه تنها سرد که نمناک؛ پنج نفر، نه بیشتر", ["5"]),
        ("fa", "نه نفر ماندند، ساعت نه، نه هزار تومان", ["9", "09:00", "9000 IRT"]),
        ("fa", "نیمهٔ دوم تیر", ["2", "month 4 SH (06-21..07-23)"]),
        ("fa", "دوم تیر ۱۳۶۰", ["1981-06-23"]),
        ("ru", "во второй половине тира", ["2", "0.5", "month 4 SH (06-21..07-23)"]),
        ("en", "in the second half of Tir", ["2", "0.5", "month 4 SH (06-21..07-23)"]),
        ("en", "at the end of 5 May", ["05-05"]),
        ("fa", "چهارپنجم آب، دوسوم و سهچهارم", ["0.8", "2/3", "0.75"]),
        ("ru", "под пятой врага, на девятом десятке, два десятка", ["80..89", "20"]),
        ("ru", "многотысячный митинг, многомиллионный", ["1000..1000000", "1000000..1000000000"]),
        ("ru", "двухметровый забор, стокилометровый марш", ["2 m", "100 km"]),
        ("ru", "трехчасовой, трехтонный, семидесятилетний", ["3 h", "3 t", "70 year"]),
        ("fa", "پیرمرد هفتادساله، نوزادی سه‌روزه، بیست‌وپنجساله", ["70 year", "3 day", "25 year"]),
        ("fa", "هفته‌ای دو روز", ["1 week", "2 day"]),
        ("fa", "در سال ۵۷؛ ساعتی ۲۰ کیلومتر", ["1357 SH (1978-03-21..1979-03-20)", "1 h", "20 km"]),
    ],
)
def test_what_is_said(lang: str, text: str, expected: list[str]) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("fa", "هفتم ربیع‌الاول"), ("ru", "7 раби I"), "same"),
        (("fa", "هفتم ربیع‌الاول"), ("en", "9 Rabi' I"), "near"),
        (("fa", "غرهٔ ربیع‌الاول"), ("en", "5 November 1888"), "compatible"),
        (("fa", "غرهٔ ربیع‌الاول"), ("en", "15 November 1888"), "different"),
        (("ru", "7 раби I"), ("en", "5 November"), "compatible"),
    ],
)
def test_days_of_the_moon(one: tuple[str, str], other: tuple[str, str], expected: str) -> None:
    (a,), (b,) = read_values(one[1], one[0]), read_values(other[1], other[0])
    assert (match(a, b), match(b, a)) == (expected, expected)


@pytest.mark.parametrize(
    ("lang", "text", "vague"),
    [
        ("en", "near the Four Corners monument", True),
        ("en", "a Group of Seven summit", True),
        ("en", "Chapter Four begins", False),
        ("en", "Four Soviet soldiers died.", False),
        ("ru", "на площади Четырёх углов", True),
        ("ru", "Четыре угла были пусты.", False),
    ],
)
def test_a_number_in_a_name_is_vague(lang: str, text: str, vague: bool) -> None:
    assert [value.vague for value in read_values(text, lang)] == [vague]


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("ru", "За неделю до смерти", "1 week"),
        ("en", "A week before he died", "1 week"),
        ("fa", "هر شبانه‌روز", "1 day"),
        ("ru", "До конца полугодия", "6 month"),
    ],
)
def test_what_is_measured_without_a_number_is_implied(lang: str, text: str, shown: str) -> None:
    (value,) = read_values(text, lang)
    assert (value.implied, value.readings[0].shown) == (True, shown)


def test_decades_that_count_nothing_stay_vague() -> None:
    (value,) = read_values("за последние десятилетия", "ru")
    assert (value.vague, value.kind) == (True, "number")


def test_a_mass_or_a_sum() -> None:
    (value,) = read_values("a 650 pound pig", "en")
    assert [reading.shown for reading in value.readings] == ["650 GBP", "650 lb"]


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
