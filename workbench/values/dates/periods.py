"""Days, months, years, decades and centuries of any calendar as readings: intervals of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from workbench.values.dates import calendar
from workbench.values.dates.calendar import Calendar, Year
from workbench.values.model import Reading

_SUFFIX: dict[Calendar, str] = {"gregorian": "", "solar": " SH", "lunar": " AH"}
# A Solar Hijri month and day falls on up to three Gregorian days; these years show them all.
_SAMPLE = range(1340, 1410)
_LEAP: Mapping[Calendar, int] = {"gregorian": 2000, "solar": 1403, "lunar": 2}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SOLAR_REFORM = 1304
_REFORM = (1582, 10, 15)
_LONG = frozenset({1, 3, 5, 7, 8, 10, 12})


def day(which: Calendar, year: int, month: int, day: int) -> Reading:
    """Return a day; a lunar one with its tolerance."""
    ordinal = calendar.day(which, year, month, day)
    name = _iso(ordinal)
    if which == "lunar":
        name = f"{_padded(year, month, day)} AH ({name} ± {calendar.LUNAR_TOLERANCE})"
    return _span(which, ordinal, ordinal, name)


def days(years: Iterable[Year], month: int, number: int) -> Iterator[Reading]:
    """Yield a day of each of some years that has it."""
    for which, year in years:
        if calendar.exists(which, year, month, number):
            yield day(which, year, month, number)


def months(years: Iterable[Year], number: int) -> list[Reading]:
    """Return a month of each of some years, if there is one of that number."""
    return [month(which, year, number) for which, year in years if number <= 12]


def julian_day(year: int, month: int, day: int) -> tuple[Reading, ...]:
    """Return a day before the Gregorian reform as its time counted it; nothing after."""
    if (year, month, day) >= _REFORM or not 1 <= day <= 29 + (month != 2) + (month in _LONG):
        return ()
    ordinal = calendar.julian_day(year, month, day)
    return (_span("gregorian", ordinal, ordinal, f"{_padded(year, month, day)} (Julian)"),)


def zodiacal_day(year: int, month: int, day: int) -> tuple[Reading, ...]:
    """Return the neighbours of a solar day before 1304 SH (1925).

    Months were those of the zodiac then, of 29 to 32 days, and no rule tells their lengths: what is
    reckoned back may be a day out.
    """
    if year >= _SOLAR_REFORM:
        return ()
    ordinal = calendar.day("solar", year, month, day)
    return tuple(_span("solar", one, one, _iso(one)) for one in (ordinal - 1, ordinal + 1))


def month(which: Calendar, year: int, month: int) -> Reading:
    """Return all days of a month."""
    low, high = calendar.day(which, year, month), calendar.day(which, year, month + 1) - 1
    return _span(which, low, high, _named(which, _padded(year, month), low, high))


def years(which: Calendar, first: int, last: int, name: str) -> Reading:
    """Return all days of the years from ``first`` to ``last`` under a name."""
    low, high = calendar.day(which, first), calendar.day(which, last + 1) - 1
    return _span(which, low, high, _named(which, name, low, high))


def year(which: Calendar, year: int) -> Reading:
    """Return all days of a year; Gregorian year 0 is 1 BC."""
    name = f"{1 - year} BC" if which == "gregorian" and year < 1 else str(year)
    return years(which, year, year, name)


def decade(which: Calendar, first: int) -> Reading:
    """Return the decade that begins with a year, as 1970 the 1970s."""
    return years(which, first, first + 9, f"{first}s")


def century(which: Calendar, number: int, before_christ: bool = False) -> Reading:
    """Return a century: the 19th is 1801 to 1900."""
    return _long_time(which, number, 100, "c.", before_christ)


def millennium(which: Calendar, number: int, before_christ: bool = False) -> Reading:
    """Return a millennium: the third before Christ is 3000 BC to 2001 BC."""
    return _long_time(which, number, 1000, "millennium", before_christ)


def _long_time(
    which: Calendar, number: int, length: int, name: str, before_christ: bool
) -> Reading:
    name = f"{_ordinal(number)} {name}" + " BC" * before_christ
    last = length * (1 - number if before_christ else number)
    return years(which, last - length + 1, last, name)


def weekday(number: int) -> Reading:
    """Return a day of the week, Monday the first."""
    return Reading(number, number, "weekday", _WEEKDAYS[number - 1])


def month_day(which: Calendar, month: int, day: int) -> tuple[Reading, ...]:
    """Return a day of a year that is not named, as Gregorian months and days.

    A Solar Hijri day is two or three of them, and two readings about the new year; a lunar one may
    be any, and is counted in its own calendar (``lunar-day``). It is none if no year has it.
    """
    if not calendar.exists(which, _LEAP[which], month, day):
        return ()
    return _yearless_days(which, month, day, day, f"{month:02}-{day:02}{_SUFFIX[which]}")


def days_of_month(which: Calendar, month: int, first: int, last: int) -> tuple[Reading, ...]:
    """Return days of a month of a year that is not named, no more than it has."""
    last = min(last, _length(which, month))
    name = "..".join(f"{month:02}-{day:02}{_SUFFIX[which]}" for day in (first, last))
    return _yearless_days(which, month, first, last, name)


def month_alone(which: Calendar, month: int) -> tuple[Reading, ...]:
    """Return the days of a month of a year that is not named."""
    name = f"month {month}{_SUFFIX[which]}"
    return _yearless_days(which, month, 1, _length(which, month), name)


def turn_of_months(first: int) -> tuple[Reading, ...]:
    """Return the days about the end of a Gregorian month of a year that is not named.

    Another calendar's month that has them all is meant by "late May or June".
    """
    second = first % 12 + 1
    name = f"month {first}..{second}"
    if second == 1:
        return _month_days(12, 24, 12, 31, name), _month_days(1, 1, 1, 15, name)
    return (_month_days(first, 24, second, 15, name),)


def _length(which: Calendar, month: int) -> int:
    """Return the most days that a month has; a month that is Gregorian is given 31."""
    lengths = {"gregorian": 31, "lunar": 30}
    return lengths.get(which) or calendar.month_length("solar", _LEAP["solar"], month)


def _yearless_days(
    which: Calendar, month: int, first: int, last: int, name: str
) -> tuple[Reading, ...]:
    if which == "gregorian":
        return (_month_days(month, first, month, last, name),)
    if which == "lunar":
        return (Reading(100 * month + first, 100 * month + last, "lunar-day", name),)
    return _yearless(month, first, last, name)


@cache
def _yearless(month: int, first: int, last: int, name: str) -> tuple[Reading, ...]:
    lows, highs = [], []
    for year in _SAMPLE:
        new_year = calendar.day("gregorian", year + 621)
        lows.append(calendar.day("solar", year, month, first) - new_year)
        highs.append(calendar.day("solar", year, month, last) - new_year)
    # A common year suffices: the day it loses is at the end of February.
    common = calendar.day("gregorian", 2001)
    _, low_month, low_day = calendar.date("gregorian", common + min(lows))
    _, high_month, high_day = calendar.date("gregorian", common + max(highs))
    shown = f"{name} ({low_month:02}-{low_day:02}..{high_month:02}-{high_day:02})"
    if (low_month, low_day) <= (high_month, high_day):
        return (_month_days(low_month, low_day, high_month, high_day, shown),)
    return (
        _month_days(low_month, low_day, 12, 31, shown),
        _month_days(1, 1, high_month, high_day, shown),
    )


def _month_days(low_month: int, low_day: int, high_month: int, high_day: int, name: str) -> Reading:
    low, high = 100 * low_month + low_day, 100 * high_month + high_day
    return Reading(low, high, "month-day", name)


def _span(which: Calendar, low: int, high: int, name: str) -> Reading:
    slack = calendar.LUNAR_TOLERANCE if which == "lunar" else 0
    return Reading(low - slack, high + slack, "day", name)


def _named(which: Calendar, name: str, low: int, high: int) -> str:
    if which == "gregorian":
        return name
    return f"{name}{_SUFFIX[which]} ({_iso(low)}..{_iso(high)})"


def _iso(ordinal: int) -> str:
    return _padded(*calendar.date("gregorian", ordinal))


def _padded(year: int, *rest: int) -> str:
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"
