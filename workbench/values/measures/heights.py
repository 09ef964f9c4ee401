"""Feet and inches in one: 6'2", 6-foot-6, 5-foot-10-inch; метр восемьдесят пять."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from workbench.values.measures.measured import Measured
from workbench.values.measures.sums import total
from workbench.values.measures.words import MeasureWords
from workbench.values.model import Value
from workbench.values.numerals.numeral import Numeral
from workbench.values.shown import reading
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
            yield Value("unit", tokens.start(first), tokens.end(last - 1), (total,))


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
    joined = measured.last < len(tokens) and tokens[measured.last] in words.joins
    part = numerals.get(measured.last + joined)
    if part and part.candidates and _goes_with(part, measured, tokens, words, joined):
        after = value._replace(end=part.end, form=part.form)
        number = reading(value.readings[0].low + part.candidates[0][0], None, unit)
        return measured._replace(last=part.last), total(value, after, number)  # ۳۷ درجه و دو دهم
    if unit not in _SMALLER or value.readings[0].low not in _TALL[unit]:
        return None
    rest = numerals.get(measured.last + joined)
    if joined and (unit != "m" or (rest and rest.form != measured.numeral.form)):
        return None  # one metre and 20 people
    more = rest.candidates[0][0] if rest and rest.candidates else 0
    if not rest or more.denominator != 1 or more not in _REST[unit]:
        return None
    small = value.readings[0].low * _IN_ONE[unit] + more
    readings = [reading(small, None, _SMALLER[unit])]
    readings += [reading(small)] if unit == "m" else []
    whole = total(value, value._replace(end=rest.end, form=rest.form), readings[0])
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
    feet, inches = _digits(tokens, at - 1), _digits(tokens, at + 1)
    tied = all(_glued(tokens, i) for i in (at, at + 1, at + 2))
    closed = at + 2 < len(tokens) and tokens[at + 2] in ('"', "″")
    if feet is None or inches is None or inches >= _INCHES or not (tied and closed):
        return None
    return at - 1, at + 3, _INCHES * feet + inches


def _hyphened(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Read 6-foot-6 and 6-foot-6-inch."""
    if at < 2 or any(not _hyphen(tokens, i) for i in (at - 1, at + 1)):
        return None
    feet, inches = _digits(tokens, at - 2), _digits(tokens, at + 2)
    if feet is None or inches is None or inches >= _INCHES:
        return None
    last = at + 3
    if _hyphen(tokens, last) and tokens[last + 1] in ("inch", "in", "inches"):
        last += 2
    return at - 2, last, _INCHES * feet + inches


def _hyphen(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen ties its neighbours."""
    if not 0 < at < len(tokens) - 1 or tokens[at] != "-":
        return False
    return _glued(tokens, at) and _glued(tokens, at + 1)


def _digits(tokens: Tokens, at: int) -> int | None:
    """Return up to two digits."""
    if not 0 <= at < len(tokens) or tokens.kinds[at] != "digits" or len(tokens[at]) > 2:
        return None
    return int(tokens[at])


def _glued(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens.befores[at] == "none"
