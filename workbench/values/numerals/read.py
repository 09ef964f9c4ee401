"""Numerals in digits, words and Roman letters: ``read_numerals(tokens, lang)``.

The steps: tokens → numbers glued into one word parted (``glued``) → digits that are no numbers set
aside (``no_numbers``) → one numeral at a time where one may begin (``singles``, over ``grammar``,
``digits``, ``roman``) → ranges (``ranges``) → what is said again in brackets (``brackets``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from workbench.byword import ByWord
from workbench.text import fold
from workbench.values.brackets import said_once
from workbench.values.numerals.glued import parted
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.ranges import Ranges
from workbench.values.numerals.roman_words import CAPITALS, SMALL_LETTERS, looks_roman
from workbench.values.numerals.runs import VULGAR
from workbench.values.tokens import Tokens

_MARKS = frozenset({"%", *VULGAR})


def may_begin(tokens: Tokens, lex: Lexicon) -> list[int]:
    """Return the tokens that a numeral may begin with."""
    begins = _beginning(lex.code)
    where = {text: places for text, places in tokens.where.items() if begins[text]}
    return sorted(
        at
        for text, places in where.items()
        for at in places
        if begins[text] == "surely" or _LOOKS_ROMAN[tokens.raw(at)]
    )


@cache
def _beginning(lang: str) -> ByWord[Literal["surely", "if Roman", ""]]:
    """Return of each word, mark or run of digits whether a numeral may begin with it."""
    lex = lexicon(lang)
    heads = {beginning[:2] for beginning in lex.beginnings}

    def begins(text: str) -> Literal["surely", "if Roman", ""]:
        if text in lex.starters or text in _MARKS or text[0].isdecimal():
            return "surely"
        if text[:2] in heads and text.startswith(lex.beginnings):
            return "surely"
        capitals = text[0] in _SMALL_CAPITALS and _OF_CAPITALS.match(text)
        return "if Roman" if capitals or text in SMALL_LETTERS else ""

    return ByWord(begins)


_SMALL_CAPITALS = "".join(sorted({*fold("".join(CAPITALS)).text.lower()}))
_OF_CAPITALS = re.compile(rf"[{_SMALL_CAPITALS}1l]+(?:st|nd|rd|th)?(?!\w)")
_LOOKS_ROMAN = ByWord(looks_roman)


def read_numerals(tokens: Tokens, lang: str) -> tuple[Numeral, ...]:
    """Return the numerals of ``tokens`` in order; they do not overlap.

    ``lang`` is the code of the language whose words and separators are read first; digits and
    Roman numerals are read in any language. Groups of digits that are surely no number (versions,
    addresses, codes such as COVID-19, list markers) have no numeral; dates and clock times are
    left as the numbers in them.
    """
    lex = lexicon(lang)
    pieces, indices = parted(tokens, lex)
    begins = may_begin(pieces, lex)
    found = Ranges(pieces, lex).read(begins) if begins else ()
    if len(pieces) != len(tokens):
        found = tuple(_whole(n, indices) for n in found)
    return said_once(found, tokens)


def _whole(numeral: Numeral, indices: Sequence[int]) -> Numeral:
    """Say where a numeral read from pieces of tokens stands among the tokens."""
    kind, first, last, *others, ends, implied = numeral
    whole = tuple(_whole(end, indices) for end in ends) if ends else ()
    return Numeral._make((kind, indices[first], indices[last - 1] + 1, *others, whole, implied))
