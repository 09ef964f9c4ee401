"""Where a numeral may begin: a cheap test that spares most words the rest."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from workbench.byword import ByWord
from workbench.text import fold
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.roman_words import CAPITALS, SMALL_LETTERS, looks_roman
from workbench.values.numerals.run import VULGAR
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

    def begins(text: str) -> Literal["surely", "if Roman", ""]:
        if text in lex.starters or text in _MARKS or text[0].isdecimal():
            return "surely"
        if text.startswith(lex.beginnings):
            return "surely"
        return "if Roman" if text in SMALL_LETTERS or _OF_CAPITALS.match(text) else ""

    return ByWord(begins)


_SMALL_CAPITALS = "".join(sorted({*fold("".join(CAPITALS)).text.lower()}))
_OF_CAPITALS = re.compile(rf"[{_SMALL_CAPITALS}1l]+(?:st|nd|rd|th)?(?!\w)")
_LOOKS_ROMAN = ByWord(looks_roman)
