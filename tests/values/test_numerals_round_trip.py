"""Numbers written out by num2words are read back, in every language and case."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from num2words import num2words  # type: ignore[import-untyped]

from workbench.values.cut import tokenize
from workbench.values.numerals.read import read_numerals

_RANDOM = random.Random(1364)
CARDINALS = sorted(
    {*range(1, 121), *(_RANDOM.randrange(10 ** _RANDOM.randint(3, 10)) for _ in range(150))}
)
ORDINALS = sorted({*range(1, 131), *(_RANDOM.randrange(130, 2000) for _ in range(40))})


def unread(words: dict[int, str], lang: str, ordinal: bool) -> list[str]:
    """Return what is not read as one numeral that covers the text and means the number."""
    failed = []
    for number, text in words.items():
        found = read_numerals(tokenize(text), lang)
        if not (
            len(found) == 1
            and (found[0].start, found[0].end) == (0, len(text))
            and found[0].candidates[0] == (Fraction(number), Fraction(number))
            and found[0].ordinal == ordinal
        ):
            failed.append(f"{number} {text}")
    return failed


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_cardinals(lang: str) -> None:
    words = {number: num2words(number, lang=lang) for number in CARDINALS}
    assert not unread(words, lang, ordinal=False)


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
def test_ordinals(lang: str) -> None:
    words = {number: num2words(number, lang=lang, to="ordinal") for number in ORDINALS}
    assert not unread(words, lang, ordinal=True)


@pytest.mark.parametrize("case", ["n", "g", "d", "a", "i", "p"])
def test_russian_cardinals_in_every_case(case: str) -> None:
    words = {number: num2words(number, lang="ru", case=case) for number in CARDINALS}
    assert not unread(words, "ru", ordinal=False)


@pytest.mark.parametrize("case", ["n", "g", "d", "a", "i", "p"])
@pytest.mark.parametrize("gender", ["m", "f", "n"])
def test_russian_ordinals_in_every_case(case: str, gender: str) -> None:
    words = {
        number: num2words(number, lang="ru", to="ordinal", case=case, gender=gender)
        for number in ORDINALS
    }
    assert not unread(words, "ru", ordinal=True)


def test_farsi_without_spaces_between_words() -> None:
    words = {number: num2words(number, lang="fa").replace(" ", "\u200c") for number in CARDINALS}
    assert not unread(words, "fa", ordinal=False)
