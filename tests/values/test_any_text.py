"""Whatever a text holds, its values stand inside it, in order, and are read in good time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.values import read_values
from workbench.values.match import match
from workbench.values.numerals import read_numerals
from workbench.values.tokens import tokenize

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


@given(TEXTS)
def test_tokens_are_where_they_say(text: str) -> None:
    tokens = tokenize(text)
    assert all(token.raw == text[token.start : token.end] for token in tokens)
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(tokens))


@given(st.one_of(TEXTS, SPACED), LANGUAGES)
def test_values_stand_in_order_inside_the_text(text: str, lang: str) -> None:
    end = 0
    for value in read_values(text, lang):
        assert end <= value.start < value.end <= len(text)
        assert value.readings or value.defect
        assert all(reading.low <= reading.high for reading in value.readings)
        end = value.end


@given(st.one_of(TEXTS, SPACED), LANGUAGES)
def test_numerals_stand_in_their_tokens(text: str, lang: str) -> None:
    tokens = tokenize(text)
    last = 0
    for numeral in read_numerals(tokens, lang):
        assert last <= numeral.first < numeral.last <= len(tokens)
        assert tokens[numeral.first].start <= numeral.start < tokens[numeral.first].end
        assert numeral.end <= tokens[numeral.last - 1].end
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


@pytest.mark.parametrize("noise", ["1,", "1-", "1 ", "one ", "سی ", "и ", "million ", "X ", "1/"])
def test_noise_takes_time_in_proportion(noise: str) -> None:
    def seconds(times: int) -> float:
        begun = time.process_time()
        for lang in ("en", "ru", "fa"):
            read_numerals(tokenize(noise * times), lang)
        return time.process_time() - begun

    few = max(seconds(1000) for _ in range(3))
    assert min(seconds(8000) for _ in range(3)) < 40 * max(few, 0.01)
