"""Shillings and pence as England wrote and said them: 5s. 6d., £1,250 10s., two and sixpence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache

from workbench.languages import language
from workbench.values.measures.measured import Measured
from workbench.values.measures.words import Measure
from workbench.values.model import Number, Reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.tokens import Tokens

_POUND = "GBP"
_SHILLING = Measure(_POUND, Fraction(1, 20))
_PENNY = Measure(_POUND, Fraction(1, 100))
_PENCE = Fraction(100, 240)  # of those that a penny is a hundredth of
_SHILLINGS, _DOZEN = 20, 12
_DIMENSIONS = (2, 3)  # in 3d


def in_letters(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> Iterator[Measured]:
    """Yield what has the letter of a coin behind its figures: 5s. 6d."""
    letters = _letters(lang)
    if not letters:
        return
    past = -1  # the token after the shillings read last
    for numeral in numerals:
        at = numeral.last
        tied = tokens.glued(at) and tokens.raw(at) in letters
        if not tied or numeral.form != "digits" or (count := numeral.whole) is None:
            continue
        dotted = tokens.text(at + 1) == "." and tokens.glued(at + 1)
        coin = letters[tokens.raw(at)]
        if coin == _SHILLING:
            pounds = tokens.text(numeral.first - 2) == "£" and tokens.digits(numeral.first - 1)
            told = dotted or pounds or _leads_on(tokens, at + 1, letters)
            # The 30s are of somebody's life, or of a century.
            stands = bool(told) and (count < _SHILLINGS or count % 10 != 0)
            past = at + 1 + dotted
        else:
            follows = numeral.first == past
            stands = count < _DOZEN and (follows or (dotted and count not in _DIMENSIONS))
        if stands:
            yield Measured(numeral, (coin,), numeral.first, at + 1 + dotted)


def with_shillings(coin: Measured, tokens: Tokens, numerals: Sequence[Numeral]) -> Measured | None:
    """Return the two shillings of "two and sixpence", whose sixpence is told in a word."""
    at = coin.first - 1
    at -= at > 0 and tokens[at] == "-"
    if at < 1 or tokens[at] != "and" or coin.numeral.first != coin.first:
        return None
    before = at - (tokens[at - 1] == "-")
    for numeral in numerals:
        small = numeral.last == before and numeral.form == "words" and numeral.kind == "number"
        if small and numeral.whole is not None and 0 < numeral.whole < _SHILLINGS:
            return Measured(numeral._replace(vague=False), (_SHILLING,), numeral.first, coin.first)
    return None


def sum_of(more: Reading, less: Reading) -> Number | None:
    """Return shillings with pence, of which twelve are one; None where they are none."""
    shillings = more.low * _SHILLINGS
    if more.unit != _POUND or more.low.denominator == 1 or shillings.denominator != 1:
        return None
    return more.low + less.low * _PENCE if less.low * 100 < _DOZEN else None


@cache
def _letters(lang: str) -> Mapping[str, Measure]:
    data = language(lang).data
    coins = {"shilling letters": _SHILLING, "penny letters": _PENNY}
    return {letter: coin for name, coin in coins.items() for letter in data.get(name, ())}


def _leads_on(tokens: Tokens, at: int, letters: Mapping[str, Measure]) -> bool:
    """Tell whether figures with the letter of pence stand here: the 6d of "5s 6d"."""
    pence = letters.get(tokens.raw(at + 1)) == _PENNY and tokens.glued(at + 1)
    return pence and tokens.digits(at) != ""
