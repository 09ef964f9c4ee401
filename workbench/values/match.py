"""Whether two values, of one text or of two languages, mean the same: ``match(a, b)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Literal

from rapidfuzz.distance import OSA

from workbench.values.codes import DIALLED, groups, is_code, one_code
from workbench.values.dates import calendar
from workbench.values.measures import molar
from workbench.values.measures.units import BARE, UNITS, agree, comparable
from workbench.values.model import YEAR_NUMBER, Reading, Value

Test = Callable[[Reading, Reading], bool]
Match = Literal["same", "compatible", "near", "different"]

# "About 1,500" may be 1,487 elsewhere.
_APPROXIMATE = Fraction(1, 20)
# Days; years of two calendars are one if they share a day.
_LONG = 1000
_LEAST_COMMON = Fraction(3, 10)
_POWERS_OF_TEN = frozenset(Fraction(10) ** power for power in range(-12, 13) if power)
_DATE = "date"
_LUNAR = "lunar-day"
_WITHOUT_YEAR = frozenset({"month-day", _LUNAR})
_REFORM, _LAST_OF_OLD_STYLE = date(1582, 10, 15).toordinal(), date(1930, 1, 1).toordinal()
_LUNAR_WIDTH = 2 * calendar.LUNAR_TOLERANCE
_DATES = frozenset({_DATE, "month-day", _LUNAR, "weekday"})
_DAYS_OF_YEARS = frozenset({_DATE, "month-day"})
_CELSIUS, _FAHRENHEIT = range(35, 43), range(95, 109)  # of a body, which need not be called so
_SPEEDS = {"km": "km/h", "mi": "mph", "m": "m/s", "ft": "ft/s"}
# A day of the Solar Hijri calendar without a year is up to three; about the end of a month their
# numbers (1031, 1101) are farther apart.
_FEW_DAYS = 2
_MONTH, _MONTH_END = 31, 75
_MOST_PLACES = 12
_FIT = ("same", "compatible")


def match(a: Value, b: Value) -> Match:
    """Compare the candidate readings of two values, and return the best that any pair of them is.

    - ``same``: two readings are the same interval in the same unit. Number, ordinal and multiple
      are one thing here (27, 27th, 27 times).
    - ``compatible``: both can be true of one thing. Intervals by nature overlap (an indefinite
      number, a year and a day in it, two calendars); or the numbers are equal and one of them has
      no unit; or one is the other converted into another unit and rounded; or "about" one is the
      other rounded, at most 5 % away; or they are one half and 50 %, or one half and
      "twofold" (less) or "1.5 times" (more); or a date without year and a
      day on it. Of ranges whose ends both stand in the text, both ends must fit.
    - ``near``: different, and as slips of the pen are. The same digits in another magnitude
      (20 million, 20 billion); or, of two digits or more, one digit replaced, lost, added, or two
      neighbours exchanged (27, 28; 1985, 1958); or dates that differ in one of year, month, day, or
      in the day of the lunar calendar that both name; or ranges that have one end in common, or
      one that lost its other end.
    - ``different``: anything else, and whatever has no readings.

    It is symmetric, and every value with readings is the same as itself.
    """
    if a.kind == b.kind == _DATE and _other_lunar_day(a, b):
        return "near"
    if _any(_same, a, b):
        return "same"
    if a.ends and b.ends:
        fits = [match(one, other) for one, other in zip(a.ends, b.ends, strict=True)]
        if all(fit in _FIT for fit in fits):
            return "compatible"
        return "near" if any(fit != "different" for fit in fits) else "different"
    if a.ends or b.ends:
        ranged, single = (a, b) if a.ends else (b, a)
        if _parted(ranged, single):
            return "compatible"
        if any(match(end, single) == "same" for end in ranged.ends):
            return "near"
        about = single.approximate and _any(_overlap_in_one_unit, a, b)
        if _any(_exact_in_one_unit, a, b) and not about:
            return "near" if _any(_near, a, b) else "different"
    if _any(_compatible, a, b) or _about(a, b) or _about(b, a) or _times(a, b) or _times(b, a):
        return "compatible"
    return "near" if _any(_near, a, b) else "different"


def _parted(ranged: Value, single: Value) -> bool:
    """Whether a number is two groups of digits that only look like a range: 12345-67890."""
    if single.form != "digits" or not all(end.readings and end.readings[0].exact
                                          for end in ranged.ends):  # fmt: skip
        return False
    digits = "".join(str(end.readings[0].low) for end in ranged.ends)
    return len(digits) >= DIALLED and any(
        digits == ("".join(groups(one)) if is_code(one) else str(one.low))
        for one in single.readings
    )


def _any(test: Test, a: Value, b: Value) -> bool:
    return any(test(first, second) for first, second in product(_readings(a), _readings(b)))


def _readings(value: Value) -> Iterator[Reading]:
    """Yield the readings, with the days of dates told apart from spans of days."""
    for reading in value.readings:
        dated = value.kind == "date" and reading.unit == "day"
        yield replace(reading, unit=_DATE) if dated else reading


def _same(a: Reading, b: Reading) -> bool:
    if a.unit == YEAR_NUMBER:
        return False  # of one era or of two
    return a.unit == b.unit and a.low == b.low and a.high == b.high


def _compatible(a: Reading, b: Reading) -> bool:
    if is_code(a) or is_code(b):
        return one_code(a, b)
    if YEAR_NUMBER in (a.unit, b.unit):
        return "" in (a.unit, b.unit) and (a.low, a.high) == (b.low, b.high)
    if a.unit == b.unit and (a.unit != BARE or _overlap(a, b)):
        if a.unit == _DATE and _in_two_styles(a, b):
            return True
        if a.unit == "":
            return _overlap(a, b) or _of_a_fever(a, b)
        return _overlap(a, b) and not (a.unit == _DATE and _merely_touch(a, b))
    if "" in (a.unit, b.unit):
        if "%" in (a.unit, b.unit) and _overlap(_whole(a), _whole(b)):
            return True
        return not {a.unit, b.unit} & _DATES and _overlap(a, b)
    if {a.unit, b.unit} == _DAYS_OF_YEARS:
        return _same_day_of_year(a, b)
    if {a.unit, b.unit} == _WITHOUT_YEAR:
        return True  # its months wander through the year
    if {a.unit, b.unit} == {_DATE, _LUNAR}:
        return _same_day_of_moon(a, b)
    if BARE in (a.unit, b.unit):
        return _degrees(a, b)
    if f"{a.unit}/" in b.unit or f"{b.unit}/" in a.unit:
        return _overlap(a, b)  # of a rate: 5 g/l, "5 grams in every litre"
    if _is_speed(a) != _is_speed(b):
        a, b = _as_speed(a), _as_speed(b)  # سرعتش به ۸۰ مایل رسید
        if a.unit == b.unit:
            return _overlap(a, b)
    return (comparable(a, b) and (agree(a, b) or agree(b, a))) or molar.alike(a, b)


def _is_speed(a: Reading) -> bool:
    return a.unit in UNITS and UNITS[a.unit].dimension == "speed"


def _as_speed(a: Reading) -> Reading:
    """Return a length as that of which a speed is so much an hour or a second."""
    return replace(a, unit=_SPEEDS.get(a.unit, a.unit))


def _degrees(a: Reading, b: Reading) -> bool:
    """Whether bare degrees, which may be of either scale, fit degrees of one."""
    scales = [
        [replace(one, unit=unit) for unit in (("°C", "°F") if one.unit == BARE else (one.unit,))]
        for one in (a, b)
    ]
    return any(
        comparable(one, other) and (agree(one, other) or agree(other, one))
        for one, other in product(*scales)
    )


def _of_a_fever(a: Reading, b: Reading) -> bool:
    """Whether bare numbers are of one body's heat, in two scales: до 39, "a fever of 102"."""
    degrees = [one.low.numerator // one.low.denominator for one in (a, b)]
    cool, hot = (a, b) if degrees[0] < degrees[1] else (b, a)
    warm = min(degrees) in _CELSIUS and max(degrees) in _FAHRENHEIT
    return warm and agree(replace(cool, unit="°C"), replace(hot, unit="°F"))


def _overlap(a: Reading, b: Reading) -> bool:
    return a.low <= b.high and b.low <= a.high


def _in_two_styles(a: Reading, b: Reading) -> bool:
    """Whether one is a day of the Julian calendar, as Russia counted, and the other of ours."""
    old, new = sorted((a, b), key=lambda day: day.low)
    if not (a.exact and b.exact and old.low > _REFORM and new.low < _LAST_OF_OLD_STYLE):
        return False
    return calendar.in_two_styles(int(old.low), int(new.low))


def _merely_touch(a: Reading, b: Reading) -> bool:
    """Whether two decades or centuries of two calendars have too little in common to be meant."""
    shorter = min(a.high - a.low, b.high - b.low)
    common = min(a.high, b.high) - max(a.low, b.low)
    return shorter > _LONG and common < shorter * _LEAST_COMMON


def _other_lunar_day(a: Value, b: Value) -> bool:
    """Whether each is told by its lunar day, and these differ.

    What else they are told by, and the tolerance of a lunar day, is for other calendars.
    """
    first, second = (
        {r.low for r in _readings(value) if r.unit == _DATE and r.high - r.low == _LUNAR_WIDTH}
        for value in (a, b)
    )
    return bool(first) and bool(second) and first.isdisjoint(second)


def _whole(a: Reading) -> Reading:
    """Return a percentage as a part of one."""
    return Reading(a.low / 100, a.high / 100, "", "") if a.unit == "%" else a


def _same_day_of_year(a: Reading, b: Reading) -> bool:
    day, month_day = (a, b) if a.unit == _DATE else (b, a)
    if not (day.exact and 0 < day.low <= date.max.toordinal()):
        return False
    on = date.fromordinal(int(day.low))
    width = month_day.high - month_day.low
    few = width <= _FEW_DAYS or _MONTH < width <= _MONTH_END  # a day of another calendar, no month
    days = [on]
    if _REFORM < day.low < _LAST_OF_OLD_STYLE:
        days.append(date.fromordinal(calendar.julian_day(on.year, on.month, on.day)))
    return few and any(month_day.low <= 100 * one.month + one.day <= month_day.high for one in days)


def _same_day_of_moon(a: Reading, b: Reading) -> bool:
    """Whether the days of one fall on those of the other's lunar month, whatever the year."""
    span, moon = (a, b) if a.unit == _DATE else (b, a)
    (first_month, first), (last_month, last) = (
        divmod(int(moon.low), 100),
        divmod(int(moon.high), 100),
    )
    year, _, _ = calendar.date("lunar", int(span.low))
    return any(
        calendar.day("lunar", each, first_month, first) - calendar.LUNAR_TOLERANCE <= span.high
        and span.low <= calendar.day("lunar", each, last_month, last) + calendar.LUNAR_TOLERANCE
        for each in range(year - 1, year + 3)
    )


def _exact_in_one_unit(a: Reading, b: Reading) -> bool:
    """Whether a number stands where the other text has a range of the same things."""
    if {a.unit, b.unit} & _DATES:
        return False
    return (a.exact or b.exact) and (a.unit == b.unit or "" in (a.unit, b.unit))


def _overlap_in_one_unit(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit and _overlap(a, b)


def _about(rough: Value, fine: Value) -> bool:
    """Whether "about" so much is a rounder figure for the other, and no slip of the pen."""
    return rough.approximate and any(
        a.unit == b.unit
        and a.exact
        and b.exact
        and a.unit not in _DATES
        and abs(a.low - b.low) <= _APPROXIMATE * max(abs(a.low), abs(b.low))
        and _figures(a.low) < _figures(b.low)
        and not _near(a, b)
        for a, b in product(_readings(rough), _readings(fine))
    )


def _times(times: Value, part: Value) -> bool:
    """Whether one says how many times more or less, and the other by which part.

    Twice less is by half, or by 50 %; half as much again is in 1.5 times.
    """
    return times.kind == "multiple" and any(
        a.exact and b.exact and 0 < b.low <= 1 and (a.low * b.low == 1 or a.low == 1 + b.low)
        for a, b in product(_readings(times), map(_whole, _readings(part)))
        if not b.unit
    )


def _figures(number: Fraction) -> int:
    """Return how many figures a number has from its first to its last that is not 0."""
    places = 0
    while number.denominator != 1 and places < _MOST_PLACES:
        number, places = number * 10, places + 1
    return len(str(abs(round(number))).strip("0"))


def _near(a: Reading, b: Reading) -> bool:
    if is_code(a) or is_code(b):
        return is_code(a) and is_code(b) and _one_sign_differs(*map("".join, map(groups, (a, b))))
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
    return max(len(first), len(second)) > 1 and _one_sign_differs(first, second)


def _one_sign_differs(first: str, second: str) -> bool:
    return OSA.distance(first, second, score_cutoff=1) <= 1


def _one_part_differs(a: Reading, b: Reading) -> bool:
    """Whether the dates, two days, month-days or months, differ in one of their parts."""
    first, second = _parts(a), _parts(b)
    if not first or len(first) != len(second):
        return False
    if len(first) == 1:
        return abs(first[0] - second[0]) == 1
    return sum(one != other for one, other in zip(first, second, strict=True)) == 1


def _parts(a: Reading) -> tuple[int, ...]:
    """Return year, month and day, those that are told; nothing of other periods."""
    low, high = int(a.low), int(a.high)
    if a.unit == "weekday":
        return ()
    if a.unit in _WITHOUT_YEAR:
        if a.exact:
            return divmod(low, 100)
        return (low // 100,) if (low % 100, high - low) == (1, 30) else ()
    if not 0 < low <= high <= date.max.toordinal():
        return ()
    first, last = date.fromordinal(low), date.fromordinal(high)
    if a.exact:
        return first.year, first.month, first.day
    whole = first.day == 1 and (last.year, last.month) == (first.year, first.month)
    return (first.year, first.month) if whole and last.day >= 28 else ()
