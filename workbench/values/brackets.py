"""Figures in brackets: what is said again there, in figures and words, and what is below nothing.

Contracts and resolutions write sums twice: $5,400,000 (five million …). Where both say the same
they are one numeral; where they do not, the text contradicts itself. Accounts write (1,200) for
what is below nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workbench.values.match import fits
from workbench.values.model import Value, reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.tokens import Tokens

_COUNTS = frozenset({"number", "amount", "unit"})


def said_once(numerals: Sequence[Numeral], tokens: Tokens) -> tuple[Numeral, ...]:
    """Return the numerals, what stands again in brackets right after one a part of it."""
    found: list[Numeral] = []
    for numeral in numerals:
        if found and _repeats(found[-1], numeral, tokens):
            first = found[-1].over(tokens, found[-1].first, numeral.last + 1)
            found[-1] = first._replace(candidates=numeral.candidates)
        else:
            found.append(numeral)
    return tuple(found)


def _repeats(one: Numeral, again: Numeral, tokens: Tokens) -> bool:
    """Whether ``again`` is all of a bracket after ``one``, in words for its figures, and its equal.

    The bracket may name figures for words, too.
    """
    if again.first != one.last + 1 or tokens[one.last] != "(" or again.last >= len(tokens):
        return False
    if tokens[again.last] != ")" or not one.kind == again.kind == "number":
        return False
    in_figures = (one.form != "words") != (again.form != "words")
    return in_figures and any(candidate in one.candidates for candidate in again.candidates)


def without_repeats(values: Sequence[Value], text: str) -> list[Value]:
    """Return values, in order, without the words in brackets that repeat the value before them."""
    if "(" not in text:
        return [*values]
    again = {id(words) for _, words, same in said_twice(values, text) if same}
    return [value for value in values if id(value) not in again]


def said_twice(values: Sequence[Value], text: str) -> Iterator[tuple[Value, Value, bool]]:
    """Yield each value with the one in brackets that says it again, and whether they are the same.

    One is in figures, the other in words, and the bracket holds nothing else.
    """
    for one, again in pairwise(values):
        between = text[one.end : again.start]
        if "(" not in between or between.strip() != "(":
            continue
        if not (_countable(one) and _countable(again)):
            continue
        if not text[again.end :].lstrip().startswith(")"):
            continue
        unit, unit_again = one.readings[0].unit, again.readings[0].unit
        same = fits(one, again)
        # "seven poods (115 kg), now nine (147 kg)": a bare figure may be of another unit.
        comparable = unit == unit_again or not unit_again or (same and not unit)
        if comparable and (one.form == "words") != (again.form == "words"):
            yield one, again, same


def _countable(value: Value) -> bool:
    counted = value.kind in _COUNTS and bool(value.readings) and not value.vague
    return counted and not value.ends and value.readings[0].exact


_KINDS = frozenset({"number", "amount", "percent"})
_YEARS = range(1000, 2201)


def with_deficits(values: Iterable[Value], text: str) -> list[Value]:
    """Return the values of ``text``; (1,200) may be −1,200 too, what is a year's number is not."""
    if "(" not in text:
        return list(values)
    return [_below(value) if _bracketed(value, text) else value for value in values]


def _bracketed(value: Value, text: str) -> bool:
    if value.start == 0 or text[value.start - 1] != "(" or text[value.end : value.end + 1] != ")":
        return False
    counts = value.kind in _KINDS and value.form == "digits" and value.readings and not value.ends
    low = value.readings[0].low if counts else 0
    whole = low.numerator if low.denominator == 1 else 0
    dated = whole in _YEARS and text[value.start : value.end].isdecimal()
    return low > 0 and not dated


def _below(value: Value) -> Value:
    negative = tuple(reading(-one.high, -one.low, one.unit) for one in value.readings)
    return value.also(*negative)
