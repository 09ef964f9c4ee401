"""Passages cut all at once have the tokens that each has when it is cut by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.passages import passages_of
from workbench.tokenized import tokens_of
from workbench.values.cut import tokenize
from workbench.values.tokens import Token, document

TEXTS = [
    "",
    "   ",
    "… - …",
    "Twenty-seven of 1,250 people, on the 27th.",
    "  بیست‌وهفتمین روز از ۱۵ـ۱۷ دی ۱۳۶۴ ",
    "В 1985 г. – 2½ млн\t8 500\t135\nи «ещё» о́дин",
    "it's o'clock 'tis",
    "一九八六年四月二十六日",
    "ΟΔΟΣ ΟΔΟΣ.Α 27",
    "İstanbul'da 3 gün",
    "a_b 3²  ½ ①",
    "हिन्दी में ३ दिन",
]


def cut(texts: list[str], beads: list[int]) -> list[Token]:
    """Cut the texts of some beads."""
    asked = {bead: texts[bead] for bead in beads}
    return [*tokens_of(passages_of(texts), asked).each()]


def one_by_one(texts: list[str]) -> list[Token]:
    """Cut each text by itself."""
    return [*document(map(tokenize, texts)).each()]


def test_they_are_cut_as_each_by_itself() -> None:
    """Marks, digits, line breaks, apostrophes, and what is not cut word by word."""
    beads = [*range(len(TEXTS))]
    assert cut(TEXTS, beads) == one_by_one(TEXTS)


@pytest.mark.parametrize("beads", [[], [3], [5, 7], [0, 2]])
def test_only_those_asked_for_are_cut(beads: list[int]) -> None:
    """The others are not."""
    assert cut(TEXTS, beads) == one_by_one([TEXTS[bead] for bead in beads])


def test_what_is_no_longer_the_text_is_cut_by_itself() -> None:
    """As a text without the parameters of a message is."""
    tokens = tokens_of(passages_of(["$1 of 2 files"]), {0: "   of 2 files"})
    assert [*tokens.each()] == one_by_one(["   of 2 files"])


@given(
    st.lists(st.text(st.sampled_from("aбب一Σ'1٣½ـ- \n\t\u200c\u0301.,"), max_size=12), max_size=4)
)
def test_any_texts(texts: list[str]) -> None:
    """Nothing that stands in a text makes a difference."""
    assert cut(texts, [*range(len(texts))]) == one_by_one(texts)
