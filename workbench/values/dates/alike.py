"""Whether two dates can be one, of whatever calendars and however much of them is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from workbench.values.dates import calendar
from workbench.values.model import Reading

DATE = "date"
"""The unit of the days of a date, told apart from lengths of time in days."""

_MONTH_DAY, _LUNAR = "month-day", "lunar-day"
_WITHOUT_YEAR = frozenset({_MONTH_DAY, _LUNAR})
DATES = frozenset({DATE, _MONTH_DAY, _LUNAR, "weekday"})
"""Every unit of a date."""

# Days; years of two calendars are one if they share a day.
_LONG = 1000
_LEAST_COMMON = Fraction(3, 10)
_REFORM, _LAST_OF_OLD_STYLE = date(1582, 10, 15).toordinal(), date(1930, 1, 1).toordinal()
_LUNAR_WIDTH = 2 * calendar.LUNAR_TOLERANCE
_LUNAR_YEAR = range(353, 355 + _LUNAR_WIDTH)
# A day of the Solar Hijri calendar without a year is up to three; about the end of a month their
# numbers (1031, 1101) are farther apart.
_FEW_DAYS = 2
_MONTH, _MONTH_END = 31, 75


def compatible(a: Reading, b: Reading) -> bool:
    """Whether both can be true of one date, where a year is not told or told in two calendars."""
    units = {a.unit, b.unit}
    if units == {DATE}:
        return _in_two_styles(a, b) or (a.overlaps(b) and not _merely_touch(a, b))
    if units == {DATE, _MONTH_DAY}:
        return _same_day_of_year(a, b)
    if units == {DATE, _LUNAR}:
        return _same_day_of_moon(a, b)
    # Lunar months wander through the year.
    return units == _WITHOUT_YEAR or (a.unit == b.unit and a.overlaps(b))


def _in_two_styles(a: Reading, b: Reading) -> bool:
    """Whether one is a day of the Julian calendar, as Russia counted, and the other of ours."""
    old, new = sorted((a, b), key=lambda day: day.low)
    if not (a.exact and b.exact and old.low > _REFORM and new.low < _LAST_OF_OLD_STYLE):
        return False
    return calendar.in_two_styles(int(old.low), int(new.low))


def _merely_touch(a: Reading, b: Reading) -> bool:
    """Whether two decades or centuries of two calendars have too little in common to be meant.

    Two lunar years that follow each other share no more than the tolerance of their days.
    """
    shorter, longer = sorted((a.high - a.low, b.high - b.low))
    common = min(a.high, b.high) - max(a.low, b.low)
    if shorter in _LUNAR_YEAR and longer in _LUNAR_YEAR:
        return common <= _LUNAR_WIDTH
    return shorter > _LONG and common < shorter * _LEAST_COMMON


def other_lunar_day(one: Iterable[Reading], other: Iterable[Reading]) -> bool:
    """Whether each is told by its lunar day, and these differ.

    What else they are told by, and the tolerance of a lunar day, is for other calendars.
    """
    first, second = (
        {r.low for r in readings if r.unit == DATE and r.high - r.low == _LUNAR_WIDTH}
        for readings in (one, other)
    )
    return bool(first) and bool(second) and first.isdisjoint(second)


def _same_day_of_year(a: Reading, b: Reading) -> bool:
    day, month_day = (a, b) if a.unit == DATE else (b, a)
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
    span, moon = (a, b) if a.unit == DATE else (b, a)
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


def one_part_differs(a: Reading, b: Reading) -> bool:
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
