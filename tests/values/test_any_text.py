"""Whatever a text holds, its values stand inside it, in order, and are read in good time."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.values import MOST, read_values
from workbench.values.clock import read as clock
from workbench.values.cut import tokenize
from workbench.values.dates import read as dates
from workbench.values.match import match
from workbench.values.measures import amounts
from workbench.values.measures import read as measures
from workbench.values.model import Value
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.read import read_numerals
from workbench.values.tokens import Tokens

PIECES = [
    *("one", "half", "a", "million", "and", "XX", "th", "second", "of", "to", "hundred", "percent"),
    *("полтора", "с", "половиной", "тысяч", "ХХУП", "две", "трети", "от", "до", "й", "целых"),
    *("یک", "و", "نیم", "هزار", "سی", "ام", "سوم", "تا", "میلیون", "ها", "درصد", "ممیز", "وهفتم"),
    *("تن", "متر", "دلار", "км", "руб", "May", "мая", "года", "سال", "دی", "г", "№", "I", "V"),
    *("34567890", "021", "10", "^", "×", "⁻", "iv", "XII", "ft", '"', "Oct", "past", "[", "]", "«"),
    *("1", "12", "000", "1985", "½", "²", ".", ",", "/", "٫", "٬", "-", "–", "−", "%", "٪", "$"),
    *(
        "(",
        ")",
        ":",
        "+",
        "'",
        "’",
        " ",
        "  ",
        "\n",
        "\u200c",
        "\u200f",
        "\u0640",
        "Ⅶ",
        "İ",
        "\x00",
    ),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
SPACED = st.lists(st.sampled_from(PIECES)).map(" ".join)
LANGUAGES = st.sampled_from(["en", "ru", "fa", "de"])

Reader = Callable[[Tokens, tuple[Numeral, ...], str], tuple[Value, ...]]


def read_times(tokens: Tokens, numerals: tuple[Numeral, ...], lang: str) -> tuple[Value, ...]:
    return clock.read(clock.Clock(tokens, numerals, lang))


READERS: tuple[tuple[Reader, str], ...] = (
    (amounts.read, "5 $ 100 млн руб. dollars of دلار € and 20 cents , -"),
    (measures.read, "5 12 15 ft in feet and of км м г лет с половиной سال و نیم ° C -"),
    (
        read_times,
        "5 12 1200 10 30 59 . : , a.m. pm o'clock at часов в утра минут ساعت و صبح GMT noon and",
    ),
    (
        dates.read,
        "5 26 85 1985 1364 ۵ ۱۳۶۴ 31 XIX - – / . , ' ( s 's е-е -х may May BC AD of the and to"
        " century мая года г. гг. век в. н. э. до и دی ماه سال می مهر قرن دهه تا و \u200c",
    ),
)
"""What reads values of each kind, and words of which much may be one."""


@given(TEXTS)
def test_tokens_are_where_they_say(text: str) -> None:
    tokens = [*tokenize(text).each()]
    assert all(token.start < token.end <= len(text) for token in tokens)
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(tokens))


@given(st.one_of(TEXTS, SPACED), LANGUAGES)
@example("Oct1ПОЛОВИН", "fa")  # the figure is of words in two other scripts
def test_values_stand_in_order_inside_the_text(text: str, lang: str) -> None:
    end = 0
    for value in read_values(text, lang):
        assert end <= value.start < value.end <= len(text)
        assert value.readings or value.defect
        assert all(reading.low <= reading.high for reading in value.readings)
        end = value.end


@pytest.mark.parametrize(("read", "words"), READERS)
@given(st.data(), LANGUAGES)
def test_what_each_reader_reads_stands_in_order_inside_the_text(
    read: Reader, words: str, data: st.DataObject, lang: str
) -> None:
    pieces = st.lists(st.sampled_from(words.split()), max_size=12)
    text = data.draw(pieces.map(" ".join) | pieces.map("".join) | st.text())
    tokens = tokenize(text)
    end = 0
    for value in read(tokens, read_numerals(tokens, lang), lang):
        assert end <= value.start < value.end <= len(text)
        assert value.readings or value.defect
        assert all(reading.low <= reading.high for reading in value.readings)
        assert value.kind != "time" or all(0 <= one.low < 1440 for one in value.readings)
        end = value.end


@given(st.one_of(TEXTS, SPACED), LANGUAGES)
def test_numerals_stand_in_their_tokens(text: str, lang: str) -> None:
    tokens = tokenize(text)
    last = 0
    for numeral in read_numerals(tokens, lang):
        assert last <= numeral.first < numeral.last <= len(tokens)
        assert tokens.starts[numeral.first] <= numeral.start < tokens.ends[numeral.first]
        assert numeral.end <= tokens.ends[numeral.last - 1]
        last = numeral.last - 1


@given(SPACED, SPACED)
def test_match_is_symmetric_and_reflexive(one: str, other: str) -> None:
    first, second = read_values(one, "fa")[:4], read_values(other, "en")[:4]
    for a in first:
        assert not a.readings or match(a, a) == "same"
        for b in second:
            assert match(a, b) == match(b, a)


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
@pytest.mark.parametrize(
    "noise", ["1", "۱", "(", "()", "и", "ی", "X", "\u200c", "-", "½", "\u064b"]
)
def test_a_megabyte_of_noise_takes_no_time(noise: str, lang: str) -> None:
    text = noise * (10**6 // len(noise))
    begun = time.process_time()
    read_numerals(tokenize(text), lang)
    assert time.process_time() - begun < 1


DENSE = {
    "en": [
        *(
            "1, ",
            "1-",
            "1 ",
            "1/",
            "one ",
            "million ",
            "X ",
            "12 - ",
            "5x",
            "1st ",
            "first ",
            "5-6 ",
        ),
        *("1985, ", "26.12.1985 ", "May 5 ", "10:30 ", "$5 ", "1.5 ", "1980s ", "half a ", "№ 5 "),
        *("and ", "to ", "of ", "two or three ", "5'6\" ", "10^5 ", "(5) ", "+98 21 "),
    ],
    "ru": ["и ", "один ", "первый ", "в мае ", "XX век ", "два с половиной ", "5 км ", "два-три "],
    "fa": ["سی ", "سوم ", "و ", "۵ دی ۱۳۶۴ ", "ساعت پنج ", "دهه هفتاد ", "دی ", "یک و نیم "],
}


@pytest.mark.parametrize(("lang", "noise"), [(lang, one) for lang in DENSE for one in DENSE[lang]])
def test_noise_takes_time_in_proportion(lang: str, noise: str) -> None:
    def seconds(size: int) -> float:
        text = noise * (size // len(noise))
        begun = time.process_time()
        read_values(text, lang)
        return time.process_time() - begun

    few = min(seconds(size) for size in (4_000, 4_100))
    assert seconds(32_000) < 24 * max(few, 0.02)


@pytest.mark.parametrize(("lang", "noise"), [(lang, one) for lang in DENSE for one in DENSE[lang]])
def test_no_more_is_read_than_a_table_holds(lang: str, noise: str) -> None:
    values = read_values(noise * (100_000 // len(noise)), lang)
    assert len(values) <= MOST
