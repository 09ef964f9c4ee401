"""Whether two values, of one text or of two languages, mean the same: ``match(a, b)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Literal

from rapidfuzz.distance import OSA

from workbench.values.model import Reading, Value
from workbench.values.units import agree, comparable

Test = Callable[[Reading, Reading], bool]
Match = Literal["same", "compatible", "near", "different"]

# "About 50" may be 52 elsewhere.
_APPROXIMATE = Fraction(1, 20)
_POWERS_OF_TEN = frozenset(Fraction(10) ** power for power in range(-12, 13) if power)
_DATE = "date"
_DATES = frozenset({_DATE, "month-day"})


def match(a: Value, b: Value) -> Match:
    """Compare the candidate readings of two values, and return the best that any pair of them is.

    - ``same``: two readings are the same interval in the same unit. Number, ordinal and multiple
      are one thing here (27, 27th, 27 times).
    - ``compatible``: both can be true of one thing. The intervals overlap (a range, an indefinite
      number, a year and a day in it); or the numbers are equal and one of them has no unit; or one
      is the other converted into another unit and rounded; or they lie within 5 % of each other
      and one says "about"; or they are one half and 50 %; or a date without year and a day on it.
    - ``near``: different, and as slips of the pen are. The same digits in another magnitude
      (20 million, 20 billion); or, of two digits or more, one digit replaced, lost, added, or two
      neighbours exchanged (27, 28; 1985, 1958); or dates that differ in one of year, month, day.
    - ``different``: anything else, and whatever has no readings.

    It is symmetric, and every value with readings is the same as itself.
    """
    if _any(_same, a, b):
        return "same"
    about = a.approximate or b.approximate
    if _any(_compatible, a, b) or (about and _any(_about, a, b)):
        return "compatible"
    return "near" if _any(_near, a, b) else "different"


def _any(test: Test, a: Value, b: Value) -> bool:
    return any(test(first, second) for first, second in product(_readings(a), _readings(b)))


def _readings(value: Value) -> Iterator[Reading]:
    """Yield the readings, with the days of dates told apart from spans of days."""
    for reading in value.readings:
        dated = value.kind == "date" and reading.unit == "day"
        yield replace(reading, unit=_DATE) if dated else reading


def _same(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit and a.low == b.low and a.high == b.high


def _compatible(a: Reading, b: Reading) -> bool:
    if a.unit == b.unit:
        return _overlap(a, b)
    if "" in (a.unit, b.unit):
        if "%" in (a.unit, b.unit) and _overlap(_whole(a), _whole(b)):
            return True
        return not {a.unit, b.unit} & _DATES and _overlap(a, b)
    if {a.unit, b.unit} == _DATES:
        return _same_day_of_year(a, b)
    return comparable(a, b) and (agree(a, b) or agree(b, a))


def _overlap(a: Reading, b: Reading) -> bool:
    return a.low <= b.high and b.low <= a.high


def _whole(a: Reading) -> Reading:
    """Return a percentage as a part of one."""
    return Reading(a.low / 100, a.high / 100, "", "") if a.unit == "%" else a


def _same_day_of_year(a: Reading, b: Reading) -> bool:
    day, month_day = (a, b) if a.unit == _DATE else (b, a)
    if not (day.exact and month_day.exact and 0 < day.low <= date.max.toordinal()):
        return False
    on = date.fromordinal(int(day.low))
    return month_day.low == 100 * on.month + on.day


def _about(a: Reading, b: Reading) -> bool:
    if a.unit != b.unit or a.unit in _DATES:
        return False
    slack = _APPROXIMATE * max(abs(a.low), abs(b.low))
    return a.low - slack <= b.high and b.low - slack <= a.high


def _near(a: Reading, b: Reading) -> bool:
    if a.unit in _DATES or b.unit in _DATES:
        return a.unit == b.unit and _one_part_differs(a, b)
    if a.unit != b.unit and "" not in (a.unit, b.unit):
        return False
    if a.low and b.low and a.low / b.low in _POWERS_OF_TEN:
        return a.exact == b.exact
    return a.exact and b.exact and _one_digit_differs(a.low, b.low)


def _one_digit_differs(a: Fraction, b: Fraction) -> bool:
    if a.denominator != 1 or b.denominator != 1:
        a, b = a * 10**6, b * 10**6
        if a.denominator != 1 or b.denominator != 1:
            return False
    first, second = str(abs(a)), str(abs(b))
    return max(len(first), len(second)) > 1 and OSA.distance(first, second, score_cutoff=1) == 1


def _one_part_differs(a: Reading, b: Reading) -> bool:
    """Whether the dates, each a single day or month-day, differ in one of their parts."""
    if not (a.exact and b.exact):
        return False
    parts = list(zip(_parts(a), _parts(b), strict=False))
    return sum(first != second for first, second in parts) == 1


def _parts(a: Reading) -> Iterator[int]:
    number = int(a.low)
    if a.unit == "month-day":
        yield from divmod(number, 100)
    elif 0 < number <= date.max.toordinal():
        on = date.fromordinal(number)
        yield from (on.year, on.month, on.day)
    else:
        yield number
