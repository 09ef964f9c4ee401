"""Numerals as tables: text, what it means. ``~`` approximate, ``?`` vague, ``!`` defective."""

from __future__ import annotations

import pytest

from workbench.values import read_values
from workbench.values.cut import tokenize
from workbench.values.model import shown
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.read import read_numerals


def numerals(text: str, lang: str) -> tuple[Numeral, ...]:
    return read_numerals(tokenize(text), lang)


def told(text: str, lang: str) -> list[str]:
    kinds = {"number": "", "ordinal": "#", "percent": "%", "multiple": "x"}
    return [
        "|".join(shown(low, high).replace(" ", "_") for low, high in numeral.candidates)
        + kinds[numeral.kind]
        + "~" * numeral.approximate
        + "?" * numeral.vague
        + "!" * bool(numeral.defect)
        for numeral in numerals(text, lang)
    ]


ENGLISH = [
    # words
    ("six million", "6000000"),
    ("half a million", "500000"),
    ("half million", "500000"),
    ("one and a half million", "1500000"),
    ("a million and a half", "1500000"),
    ("one half million scientists", "500000"),
    ("two and a half", "2.5"),
    ("three quarters of a million", "750000"),
    ("two-thirds", "2/3"),
    ("one third of them", "1/3"),
    ("one point two five", "1.25"),
    ("a hundred", "100"),
    ("a dozen", "12|10"),
    ("two dozen eggs", "24|20"),
    ("twelve hundred", "1200"),
    ("one hundred and five", "105"),
    ("two thousand, three hundred and sixty-four", "2364"),
    ("two million, three hundred thousand and five", "2300005"),
    ("nineteen eighty-five", "1985"),
    ("six million engineers, and one half million scientists", "6000000 500000"),
    # digits
    ("1.6 million", "1600000"),
    ("50 thousand", "50000"),
    ("more than 50 thousand", "50000"),
    ("$1.5bn", "1500000000"),
    ("$5m", "5000000"),
    ("5m", "5"),
    ("1,234", "1234"),
    ("1,234,567.89", "1234567.89"),
    ("1.234", "1.234|1234"),
    ("1,5", "1.5"),
    ("10 000", "10000"),
    ("2/3 of its efforts, 1/3 of theirs", "2/3 1/3"),
    ("½ a cup, 2½ cups, 2 1/2 cups", "0.5 2.5 2.5"),
    # ranges, multiples, percentages
    ("ten to fifteen times", "10..15x"),
    ("10–15 times", "10..15x"),
    ("from 10 to 15 million", "10000000..15000000"),
    ("4.2 to 3.9 million", "3900000..4200000"),
    ("between 10 and 15 people", "10..15"),
    ("10-15%", "10..15%"),
    ("two or three", "2..3"),
    ("won 5-4", "5 4"),
    ("one to 70%, from 1 to 70%", "1? 70% 1..70%"),
    ("ten times", "10x"),
    ("tenfold", "10x"),
    ("10-fold", "10x"),
    ("twice", "2x?"),
    ("80 percent", "80%"),
    ("80 per cent of 5%", "80% 5%"),
    # ordinals
    ("twenty-seventh", "27#"),
    ("one hundred and twenty-third", "123#"),
    ("hundredth", "100#"),
    ("six hundredth", "600#"),
    ("two thousandth", "2000#"),
    ("27th, 1st, 22nd, 113th", "27# 1# 22# 113#"),
    ("21nd", "21#!"),
    ("22th", "22#!"),
    # indefinite
    ("millions of people", "1000000..1000000000~"),
    ("tens of thousands", "10000..100000~"),
    ("several hundred", "200..1000~"),
    ("about 50", "50~"),
    # vague
    ("one of them", "1?"),
    ("the second", "2#?"),
    ("the First Congress, the first time", "1# 1#?"),
    ("a third", "1/3|3?"),
    ("both", "2?"),
    ("these two, these four, a third party", "2? 4 3|1/3#?"),
    ("p109, 0.000 000 01", "109 1/100000000"),
    ("a couple", "2?"),
    # no numbers, and identifiers
    ("COVID-19 and F-16, MP3, H1N1", ""),
    ("version 3.2.1 at 192.168.0.1", ""),
    ("https://example.org/2020/5 and a5@example.org", ""),
    ("24/7 and 19/2008", ""),
    ("No. 112/4, 2/3", "112 4 2/3"),
    ("Matthew 5:12-14, pages 12-14", "5 12 14 12..14"),
    ("5:12–6:3", "5 12 6 3"),
    (r"a loan of \$100 million, _50_ and x_5", "100000000 50"),
    ("call +44 20 7946 0958", ""),
    ("call 020-794-0958", ""),
    ("ISO 9001", "9001"),
    ("1. First the 5 steps", "1#? 5"),
    ("Fourth: the 5 steps\nThird and fourth", "5 3# 4#"),
    ("(1) flow, (2) density", ""),
    ("a) five, 2) six", "5 6"),
    ("-320 operations", "320"),
    ("it was -5 outside", "-5"),
    ("minus five", "-5"),
    ("twenty second delay", "20 2#?"),
    # unreadable
    ("1,2,34,5", "!"),
    ("4,5,6", "4 5 6"),
    ("May, mix, DIY", ""),
]

RUSSIAN = [
    ("шести миллионов", "6000000"),
    ("полтора миллиона", "1500000"),
    ("полутора миллионов", "1500000"),
    ("полмиллиона", "500000"),
    ("два с половиной миллиона", "2500000"),
    ("миллион с половиной", "1500000"),
    ("две трети", "2/3"),
    ("три пятых", "0.6"),
    ("тремя стами", "300"),
    ("одной и половину", "1? 0.5?"),
    ("три года с половиной", "3.5|3 0.5?"),
    ("десятая часть", "10|0.1#"),
    ("одна пятая", "0.2"),
    ("две и две трети", "2_2/3"),
    ("одна целая шесть десятых", "1.6"),
    ("ноль целых пять десятых", "0.5"),
    ("1,5 млн", "1500000"),
    ("140 тыс. человек", "140000"),
    ("2 млн 300 тыс. рублей", "2300000"),
    ("100к", "100000"),
    ("1 234,56", "1234.56"),
    ("1.234", "1234|1.234"),
    ("ста", "100"),
    ("семью миллионами", "7000000"),
    ("пятьюстами девяноста шестью", "596"),
    ("восемьюдесятью тремя", "83"),
    ("оба", "2?"),
    ("первый съезд, первый раз", "1# 1#?"),
    ("№ 112/4, дело 7/2", "112 4 7 2"),
    ("№ П-234/15", "234? 15"),
    ("Матфея 5:12–14", "5 12 14"),
    ("семью", "7?"),
    ("сорока", "40?"),
    ("сорока процентов", "40%"),
    ("двадцать с лишним тысяч", "20000~"),
    ("тысячи людей", "1000..1000000~"),
    ("сотни тысяч", "100000..1000000~"),
    ("около 50", "50~"),
    ("от 10 до 15 тысяч", "10000..15000"),
    ("между десятью и пятнадцатью", "10..15"),
    ("два-три", "2..3"),
    ("в 10 раз", "10x"),
    ("10-кратный", "10x"),
    ("вдвое, втрое", "2x? 3x?"),
    ("5 %, 10 процентов, 3 проц.", "5% 10% 3%"),
    ("двадцать седьмого", "27#"),
    ("третьему", "3#"),
    ("27-й, 27-го, 80-х", "27# 27# 80#"),
    ("5-ти, 2-х", "5 2"),
    ("5-летний", "5"),
    ("двухлетний, трёхсторонний", "2? 3?"),
    ("двухтысячный", "2000?"),
    ("четырёхмесячные, столетие", "4 100?"),
    ("H5N1, М16", ""),
    ("Ту-154, COVID-19", ""),
    ("−5 градусов, +3", "-5 3"),
]

FARSI = [
    ("نیم میلیون", "500000"),
    ("یک میلیون و نیم", "1500000"),
    ("یک و نیم میلیون", "1500000"),
    ("یک‌صد میلیون دلار", "100000000"),
    ("دو سوم", "2/3"),
    ("یک پنجم", "0.2"),
    ("یک ممیز شش", "1.6"),
    ("۱/۵ میلیون", "1500000|200000"),
    ("۱/۵", "0.2|1.5"),
    ("۱٫۶ میلیون", "1600000"),
    ("۱۴۰٬۰۰۰", "140000"),
    ("۱۴۰،۰۰۰ نفر", "140000"),
    ("۱۲۰٫۰۰۰", "120000|120"),
    ("چهار صد", "400"),
    ("هشتادوچهار", "84"),
    ("پنجاه‌ و دوهزار و هفتصد نفر", "52700"),
    ("شصت و دو هزاروهفت‌صد", "62700"),
    ("سینه، دوده، دوستان، وسیع", ""),
    ("ده یک", "10? 1?"),
    ("ده و نه", "10? 9?"),
    ("صدو بیست", "120"),
    ("سه سال و نیم", "3.5|3 0.5?"),
    ("نمی‌نهم", ""),
    ("هزار و سیصد و شصت و چهار", "1364"),
    ("۵ هزار و ۲۰۰ نفر", "5200"),
    ("هزار میلیارد", "1000000000000"),
    ("۲۷مین کنگره", "27#"),
    ("۲۷-م", "27#"),
    ("بیست و هفتمین کنگره", "27#"),
    ("بیست‌وهفتمین", "27#"),
    ("سی‌ام", "30#"),
    ("۱۰ تا ۱۵", "10..15"),
    ("۱۶ـ۱۷", "16..17"),
    ("بین ۱۰ و ۱۵ هزار", "10000..15000"),
    ("دو سه", "2..3"),
    ("دو برابر", "2x"),
    ("۱۹۴۰ برابر با ۱۳۱۹", "1940 1319"),
    ("۱۰ برابر است با ۵ به‌علاوهٔ ۵", "10 5 5"),
    ("قانون ۱۳۱۰ بار دیگر", "1310"),
    ("شمارهٔ ۱۱۲/۴ و شماره‌ی ۷/۲", "112 4 7 2"),
    ("متی ۱۲:۵-۱۴", "12 5 14"),
    ("نخستین کنگره، کنگرهٔ اول، نخستین بار", "1# 1# 1#?"),
    ("ده بار", "10x"),
    ("۵ درصد، ۵٪، ٪۵", "5% 5% 5%"),
    ("هزاران", "1000..1000000~"),
    ("صدها هزار", "100000..1000000~"),
    ("میلیون‌ها", "1000000..1000000000~"),
    ("حدود ۵۰", "50~"),
    ("یک", "1?"),
    ("نه آمد", "9?"),
    ("نه تنها", ""),
    ("ده", "10?"),
    ("ده نفر", "10"),
    ("هر دو، این چهار، آن دو روز", "2? 4 2"),
    ("نُه عضو، سی ماده، سی دی", "9 30 30?"),
    ("هشت‌ضلعی", "8?"),
    ("بی‌بی‌سی", ""),
    ("سه‌شنبه، سه شنبه", ""),
    ("کووید ۱۹", ""),
    ("(۱) متن ۵", "5"),
    ("چهارم. داشتن ۵ نیرو", "5"),
]


@pytest.mark.parametrize(("text", "meaning"), ENGLISH)
def test_english(text: str, meaning: str) -> None:
    assert told(text, "en") == meaning.split()


@pytest.mark.parametrize(("text", "meaning"), RUSSIAN)
def test_russian(text: str, meaning: str) -> None:
    assert told(text, "ru") == meaning.split()


@pytest.mark.parametrize(("text", "meaning"), FARSI)
def test_farsi(text: str, meaning: str) -> None:
    assert told(text, "fa") == meaning.split()


ROMAN = [
    ("en", "XXVII", "27#"),
    ("en", "the XXVIIth Congress", "27#"),
    ("en", "the XXVIIInd Congress", "28#!"),
    ("en", "World War I and World War II", "1# 2#"),
    ("en", "Queen Elizabeth II’s reign", "2#"),
    ("en", "the xxvii congress", ""),
    ("en", "I think I did mix a CD", ""),
    ("en", "IIII", "4#!"),
    ("en", "XXVIIX", "#!"),
    ("en", "an IV drip", "4#?"),
    ("en", "the IInd Congress, the Ist Congress", "2# 1#"),
    ("en", "Vst, IInd, IIst", "5#! 2# 2#!"),
    ("en", "the XVX century, VXI", "#! #!"),
    ("en", "Shah Abbas I, Nicholas I of Russia, George V", "1# 1# 5#"),
    ("en", "Elizabeth I to be, in London I met her", "1#"),
    ("en", "Tom and I, then Mary I think, Malcolm X", ""),
    ("en", "the VIX index", ""),
    ("en", "MCMLXXXV", "1985#"),
    ("ru", "XXVII съезд", "27#"),
    ("ru", "ХХУП съезд", "27#"),
    ("ru", "ХХУШ съезд КПСС", "28#"),
    ("ru", "ХХVII съезд", "27#"),
    ("ru", "ХХ век", "20#"),
    ("ru", "в XIX—XX вв.", "19..20#"),
    ("ru", "XX-го века", "20#"),
    ("ru", "Х съезд", "10#"),
    ("ru", "I съезд, V-й, I-го", "1# 5# 1#"),
    ("ru", "Николай I и Карл V", "1# 5#"),
    ("ru", "IVI в., VXI", "#! #!"),
    ("ru", "I Всероссийский съезд", "1#"),
    ("ru", "С съезда, М. Горький, В лесу, У ХХ", ""),
    ("fa", "کنگره XXVII", "27#"),
    ("fa", "XVX", "#!"),
    ("en", "THE CIVIL WAR, DVD class, LCD part", ""),
    ("ru", "СМУ часть, часть СССР", ""),
]


@pytest.mark.parametrize(("lang", "text", "meaning"), ROMAN)
def test_roman(lang: str, text: str, meaning: str) -> None:
    assert told(text, lang) == meaning.split()


def test_the_defect_says_what_is_wrong() -> None:
    (numeral,) = numerals("on the eve of the XXVIIInd Congress", "en")
    assert str(numeral.defect) == "suffix -nd does not fit 28 (28th)"
    assert numeral.form == "roman"


def test_a_range_knows_its_ends() -> None:
    (numeral,) = numerals("10 to 15 million people", "en")
    assert [end.candidates[0][0] for end in numeral.ends] == [10_000_000, 15_000_000]


def test_spans_are_of_the_original_text() -> None:
    text = "در بیست‌وهفتمین کنگره"
    (value,) = read_values(text, "fa")
    assert text[value.start : value.end] == "بیست‌وهفتمین"


def test_a_language_without_a_file_has_digits() -> None:
    assert told("12 Kinder, XXVII", "de") == ["12", "27#"]


@pytest.mark.parametrize(
    ("lang", "text", "meanings"),
    [
        ("en", "1.5 x 10^9, 2 × 10⁻³, 10⁶ copies", ["1500000000", "0.002", "1000000"]),
        ("ru", "1,5·10⁹ и 2 × 10^-3", ["1500000000", "0.002"]),
        ("en", "from .08% to 13.04%", ["0.08..13.04%"]),
        (
            "en",
            "2 and 1/2, one-and-a-half, a $300+ billion loss",
            ["2.5", "1.5", "300000000000 USD"],
        ),
        ("fa", "۲ و ۱/۲، دو-سوم", ["2.5", "2/3"]),
        ("en", "5‰, 5 per thousand", ["0.5%", "0.5%"]),
        ("ru", "5 промилле", ["0.5%"]),
        ("fa", "۵ در هزار", ["0.5%"]),
        ("ru", "50-процентный, стопроцентный, 40-тысячная", ["50%", "100%", "40000"]),
        ("ru", "полуторамиллионный, двадцатикратный", ["1500000", "20"]),
        ("en", "twenty-odd years, fifty-some years", ["20 year", "50 year"]),
        ("fa", "بیست و چند سال، بیست و چند هزار", ["20 year", "20000"]),
        ("fa", "هزارویک، ده ها هزار", ["1001", "10000..100000"]),
        ("en", "between $20 and $30 million, $20-$30", ["20000000..30000000 USD", "20..30 USD"]),
        ("en", "five- to six-year-olds", ["5..6 year"]),
        ("en", "the last third of the book", ["3"]),
        ("en", "6'2\", 6-foot-6, 5 mg/kg", ["74 in", "78 in", "5 mg/kg"]),
        ("en", "-5 °C, 20 degrees below zero", ["-5 °C", "-20 °"]),
        ("ru", "20 градусов мороза, 5° ниже нуля", ["-20 °", "-5 °"]),
        ("fa", "۲۰ درجه زیر صفر", ["-20 °"]),
        ("en", "for £125m, three years ago", ["125000000 GBP", "3 year"]),
        ("en", "0800 555 111, 220 2/3 innings, 5/4", ["0800 555 111", "220 2/3", "5", "4"]),
        ("en", "1.2. The Lender lends 1.2 million", ["1200000"]),
        ("fa", "۲-۱. بهره، ۰۸۰۰۵۵۵۱۱۱", ["0800555111"]),
        (
            "fa",
            "یک‌ونیم میلیون دلار، ۲٬۵۲ میلیون، بیست‌ودوساله",
            ["1500000 USD", "2520000", "22 year"],
        ),
        ("ru", "со 150 до 200 тыс. тонн, 5 до 8 см", ["150000..200000 t", "5..8 cm"]),
        ("fa", "از ۱۵۰ به ۲۰۰ هزار تن", ["150000..200000"]),
        ("en", "half an inch, a fringe of 2", ["0.5 in", "2"]),
        ("en", "(0.31/100,000), 97,039/1,617,204", ["0.31", "100000", "97039", "1617204"]),
        ("ru", "(0,31/100 000)", ["0.31", "100000"]),
        ("en", "pages xii–xv, Section iv, a mix", ["12..15", "4"]),
        ("en", "tel. +1 (202) 555-0143, 24/7", ["1 (202) 555-0143", "24/7"]),
        ("ru", "тел. 8 (495) 123-45-67", ["8 (495) 123-45-67"]),
        ("en", "in No. 12 (34567890", ["12", "34567890"]),
        ("en", "a dot .½ and .five before .08", ["0.5", "5", "0.08"]),
        ("fa", "تلفن ۰۲۱-۸۸۷۷۶۶۵۵، HCoV - ۲۲۹، ۲۴/۷", ["021-88776655", "229", "24/7"]),
        ("fa", "شامل: ۱) بررسی؛ (۲) نظارت؛ (۳) گزینش", []),
    ],
)
def test_what_files_and_papers_write(lang: str, text: str, meanings: list[str]) -> None:
    told = [value for value in read_values(text, lang) if not value.implied]
    assert [value.readings[0].shown for value in told] == meanings
