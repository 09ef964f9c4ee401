"""Days and years in three calendars, in whole numbers: ``day(calendar, year, month, day)``.

A day is counted as ``datetime.date.toordinal`` counts it (1 January of year 1 is day 1), also
before year 1. Years of the Gregorian calendar are astronomical: year 0 is 1 BC, year -1 is 2 BC.

Gregorian: proleptic; ``julian_day`` for what was written before the reform of 1582. Of a date of
Russia's old style nothing here knows. Days-from-civil as in Reingold and Dershowitz, *Calendrical
Calculations*, 2.21; the Julian calendar 3.3.

Solar Hijri (``solar``): the official calendar of Iran since 1925 and, with other month names, of
Afghanistan, carried backwards. Leap years by the cycle of 33 years that ICU uses
(``persncal.cpp``); its new year is that of K. M. Borkowski's tables (*The Persian calendar for 3000
years*, Earth, Moon and Planets 74, 1996) in 1178-1633, and the equinox at Tehran in 1277-1502. Six
new years between 1243 and 1276 fall a day from the equinox; elsewhere it is an approximation.

Lunar Hijri (``lunar``): the tabular civil calendar of 30 years of which 2, 5, 7, 10, 13, 16, 18,
21, 24, 26 and 29 are leap, epoch 16 July 622 Julian (*Calendrical Calculations*, chapter 7). The
calendar in use follows the moon as seen and may differ by ``LUNAR_TOLERANCE`` days either way.
"""

from __future__ import annotations

from typing import Literal

Calendar = Literal["gregorian", "solar", "lunar"]

Year = tuple[Calendar, int]

LUNAR_TOLERANCE = 2
_SOLAR_EPOCH = 226894  # the day before 1 Farvardin 1
_LUNAR_EPOCH = 227014  # the day before 1 Muharram 1
_COMMON = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def leap(calendar: Calendar, year: int) -> bool:
    """Say whether a year has an intercalary day (a month's last)."""
    if calendar == "gregorian":
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if calendar == "solar":
        return (25 * year + 11) % 33 < 8
    return (11 * year + 14) % 30 < 11


def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Return how many days a month has."""
    if calendar == "gregorian":
        return _COMMON[month - 1] + (month == 2 and leap(calendar, year))
    last = 29 + leap(calendar, year)
    if calendar == "solar":
        return 31 if month <= 6 else 30 if month <= 11 else last
    return last if month == 12 else 29 + month % 2


def exists(calendar: Calendar, year: int, month: int, day: int) -> bool:
    """Say whether a calendar has a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(calendar, year, month)


def day(calendar: Calendar, year: int, month: int = 1, day: int = 1) -> int:
    """Count the days up to a date; month and day may run over, as in the 13th month."""
    year, month = year + (month - 1) // 12, (month - 1) % 12
    if calendar == "gregorian":
        past = year - 1
        gone = sum(_COMMON[:month]) + (month > 1 and leap(calendar, year))
        return 365 * past + past // 4 - past // 100 + past // 400 + gone + day
    if calendar == "solar":
        gone = 30 * month + min(month, 6)
        return _SOLAR_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + gone + day
    return _LUNAR_EPOCH + 354 * (year - 1) + (11 * year + 3) // 30 + (59 * month + 1) // 2 + day


def julian_day(year: int, month: int, day: int) -> int:
    """Count the days up to a date of the Julian calendar, which had every fourth year leap."""
    past = year - 1
    gone = sum(_COMMON[: month - 1]) + (month > 2 and year % 4 == 0)
    return 365 * past + past // 4 + gone + day - 2


def in_two_styles(one: int, other: int) -> bool:
    """Say whether the earlier of two days, taken for one of the Julian calendar, is the later."""
    old, new = sorted((one, other))
    return julian_day(*date("gregorian", old)) == new


def date(calendar: Calendar, ordinal: int) -> tuple[int, int, int]:
    """Return the year, month and day of a day: the inverse of ``day``."""
    epoch, days, years = {
        "gregorian": (0, 146097, 400),
        "solar": (_SOLAR_EPOCH, 12053, 33),
        "lunar": (_LUNAR_EPOCH, 10631, 30),
    }[calendar]
    year = (ordinal - epoch) * years // days
    while day(calendar, year + 1) <= ordinal:
        year += 1
    month = (ordinal - day(calendar, year)) // 32 + 1
    while day(calendar, year, month + 1) <= ordinal:
        month += 1
    return year, month, ordinal - day(calendar, year, month) + 1
