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

_FEW = 2
_MARKS = frozenset({"%", *VULGAR})


def may_begin(tokens: Tokens, lex: Lexicon) -> list[int]:
    """Return the tokens that a numeral may begin with."""
    may, begins = _may_begin_so(lex.code), _beginning(lex.code)
    places = [at for at, text in enumerate(tokens) if may[text[:_FEW]] and begins[text]]
    return [at for at in places if begins[tokens[at]] == "surely" or _LOOKS_ROMAN[tokens.raw(at)]]


@cache
def _may_begin_so(lang: str) -> ByWord[bool]:
    """Return of the first letters of a token, by which most are told, whether a numeral may."""
    lex = lexicon(lang)
    heads = {form[:_FEW] for form in (*lex.starters, *lex.beginnings, *_MARKS, *SMALL_LETTERS)}

    def may(head: str) -> bool:
        return head in heads or head[0].isdecimal() or _ROMAN_HEAD.match(head) is not None

    return ByWord(may)


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
_ROMAN_HEAD = re.compile(rf"[{_SMALL_CAPITALS}1l](?:[{_SMALL_CAPITALS}1lsnrt]|(?!\w))")
_LOOKS_ROMAN = ByWord(looks_roman)
