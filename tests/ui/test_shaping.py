"""How Arabic letters join."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.shaping import joining, shape


def forms(text: str) -> str:
    """One letter a character: i(nitial), m(edial), f(inal), s(tanding alone), - as it was."""
    letters = {"INITIAL": "i", "MEDIAL": "m", "FINAL": "f", "ISOLATED": "s"}
    return "".join(
        next((code for name, code in letters.items() if name in unicodedata.name(char, "")), "-")
        for char in shape(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلام", "imfs"),
        ("می\u200cروم", "if-sss"),
        ("کِتاب", "i-mfs"),
        ("خانهٔ", "ifif-"),
        ("ه\u200d.ش", "i--s"),
        ("جزء", "ifs"),
        ("کـتاب", "i-mfs"),
        ("پژوهش", "ifsif"),
        ("لا", "if"),
        ("آذربایجان", "sssifimfs"),
        ("Москва XXVII", "-" * 12),
    ],
)
def test_letters_take_the_form_between_their_neighbours(text: str, expected: str) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("char", "expected"),
    [("ب", "dual"), ("ر", "right"), ("ء", "none"), ("ـ", "causing"), ("\u064e", "transparent")],
)
def test_joining(char: str, expected: str) -> None:
    assert joining(char) == expected


def test_neighbours_of_a_letter_without_forms_still_join() -> None:
    assert forms("بڼب") == "i-f"


@given(st.text(alphabet="سلامیکگپچژ\u200c\u200d\u064e\u0654ـ ab(۱"))
def test_one_character_for_one(text: str) -> None:
    shaped = shape(text)
    assert len(shaped) == len(text)
    assert unicodedata.normalize("NFKC", shaped) == unicodedata.normalize("NFKC", text)
