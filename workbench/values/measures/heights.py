"""Feet and inches in one: 6'2", 6-foot-6, 5-foot-10-inch; метр восемьдесят пять."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from workbench.values.measures.measured import Measured
from workbench.values.measures.sums import total
from workbench.values.measures.words import MeasureWords
from workbench.values.model import Value, reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.tokens import Tokens

_INCHES, _SCORE = 12, 20
_SMALLER = {"m": "cm", "ft": "in"}
_IN_ONE = {"m": 100, "ft": _INCHES}
_TALL = {"m": range(1, 3), "ft": range(3, 9)}
_REST = {"m": range(10, 100), "ft": range(1, _INCHES)}
_FEET = frozenset({"'", "foot", "feet", "ft"})


def heights(tokens: Tokens) -> Iterator[Value]:
    """Yield them in order, in inches."""
    for at in tokens.places(_FEET):
        found = _primed(tokens, at) if tokens[at] == "'" else _hyphened(tokens, at)
        if found:
            first, last, inches = found
            total = reading(inches, None, "in")
            yield Value("unit", *tokens.span(first, last), (total,))


def with_rest(
    found: Collection[tuple[Measured, Value]],
    tokens: Tokens,
    numerals: Iterable[Numeral],
    words: MeasureWords,
) -> Iterator[tuple[Measured, Value]]:
    """Yield measures with what follows without a unit of its own.

    "Five foot ten" is one, and "one metre eighty-five", which may be said as 185 as well; so are
    "threescore years and ten" and «9 секунд 98 сотых».
    """
    counted = {measured.first for measured, _ in found}
    by_first = {one.first: one for one in numerals
                if one.kind == "number" and not one.ends and one.first not in counted}  # fmt: skip
    for measured, value in found:
        whole = _with_rest(measured, value, tokens, by_first, words)
        yield whole or (measured, value)


def _with_rest(
    measured: Measured,
    value: Value,
    tokens: Tokens,
    numerals: Mapping[int, Numeral],
    words: MeasureWords,
) -> tuple[Measured, Value] | None:
    unit = value.readings[0].unit
    joined = tokens.text(measured.last) in words.joins
    rest = numerals.get(measured.last + joined)
    if not rest or not rest.candidates:
        return None
    low, more = value.readings[0].low, rest.candidates[0][0]
    after = value._replace(end=rest.end, form=rest.form)
    if _goes_with(rest, measured, tokens, words, joined):
        number = reading(low + more, None, unit)
        return measured._replace(last=rest.last), total(value, after, number)  # ۳۷ درجه و دو دهم
    if unit not in _SMALLER or low not in _TALL[unit] or more not in _REST[unit]:
        return None
    if joined and (unit != "m" or rest.form != measured.numeral.form):
        return None  # one metre and 20 people
    small = low * _IN_ONE[unit] + more
    readings = [reading(small, None, _SMALLER[unit])]
    readings += [reading(small)] if unit == "m" else []
    whole = total(value, after, readings[0])
    whole = whole._replace(readings=tuple(readings), implied=False, vague=False)
    return measured._replace(last=rest.last), whole


def _goes_with(
    part: Numeral, measured: Measured, tokens: Tokens, words: MeasureWords, joined: bool
) -> bool:
    """Whether a number is a part of what is measured, or more than its scores."""
    more = part.candidates[0][0]
    if more <= 0 or any(low.denominator != 1 for low, _ in measured.counts()):
        return False
    if more >= 1:
        return joined and more < _SCORE and tokens[measured.numeral.last - 1] in words.scores
    tenths = part.form != "digits" and tokens[part.last - 1] in words.tenths
    return tenths or (joined and part.form == "words")


def _primed(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Read 6'2", all in one piece."""
    tied = all(map(tokens.glued, range(at, at + 3))) and tokens.text(at + 2) in ('"', "″")
    inches = _inches(tokens, at - 1, at + 1) if tied else None
    return None if inches is None else (at - 1, at + 3, inches)


def _hyphened(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Read 6-foot-6 and 6-foot-6-inch."""
    if not (tokens.tied(at - 1) and tokens.tied(at + 1)):
        return None
    inches = _inches(tokens, at - 2, at + 2)
    called = tokens.tied(at + 3) and tokens.text(at + 4) in ("inch", "in", "inches")
    return None if inches is None else (at - 2, at + 5 if called else at + 3, inches)


def _inches(tokens: Tokens, feet: int, inches: int) -> int | None:
    """Return how many inches up to two digits each of feet and inches are."""
    large, small = tokens.digits(feet, 1, 2), tokens.digits(inches, 1, 2)
    if not large or not small or int(small) >= _INCHES:
        return None
    return _INCHES * int(large) + int(small)
