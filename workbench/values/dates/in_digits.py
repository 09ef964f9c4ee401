"""Dates written in digits: 26.12.1985, 1985-12-26, 12/26/85, ۱۳۶۴/۱۰/۵, 26/XII-85, 1986年3月5日.

In files and letters of the last century the month is a Roman numeral, typed on Cyrillic keys where
there were no others: 7.ХІ.1917. Some write the year first, the month's name too: 1986. március 5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from workbench.message import Message
from workbench.values.dates import periods
from workbench.values.dates.days import dates_of, days_at
from workbench.values.dates.text import DateText, Found, Month, Years
from workbench.values.dates.words import Era, Part
from workbench.values.dates.year_numbers import FIRST_YEAR, HIJRI_YEARS, LAST_YEAR
from workbench.values.model import Reading, reading
from workbench.values.numerals.roman import read_roman
from workbench.values.numerals.runs import COMMON

_MARKS = "./-"
_MONTHS = range(1, 13)
_LAST_DAY = 31
_SHORT_MONTH = 3  # letters
_ORDERS: tuple[tuple[Part, ...], ...] = (("day", "month", "year"), ("month", "day", "year"))


def numeric_date(text: DateText, index: int) -> Found | None:
    """Read three numbers with the same mark between them.

    Where day and month could change places, the language says which readings there are; the order
    of another language is tried only if its own makes no day.
    """
    if not text.mark(index + 1, _MARKS):
        return None
    last = index + 5
    parts = [text.digits(i, 1, 2, 4) for i in range(index, last, 2)]
    marks = set(text.tokens[index + 1 : last : 2])
    if not all(parts) or len(marks) != 1 or not marks <= set(_MARKS):
        return None
    if _hangs_on(text, index) or _goes_on(text, last):
        return None
    if not all(text.glued(i) for i in range(index + 1, last)):
        return None
    end = text.skip(last, "years after")
    named = text.era(end)
    era, end = named or (None, end)
    possible = False
    for orders in _orders(text, parts, marks.pop()):
        readings = [found for order in orders for found in _readings(text, parts, order, era)]
        if readings:
            return Found([text.value(index, end, readings)], end)
        possible = possible or any(_plausible(parts, order) for order in orders)
    if not possible or max(map(len, parts)) < 4:
        return None
    return _dated(text, index, end, ())


def _dated(text: DateText, first: int, last: int, dates: Iterable[Reading]) -> Found:
    """Return a date, which without a meaning is no day at all."""
    value = text.value(first, last, dates)
    if not value.readings:
        value = value._replace(defect=Message("no such day in that month"))
    return Found([value], last)


def roman_month_date(text: DateText, index: int) -> Found | None:
    """Read a day, a month in Roman letters, and a year: 26.XII.1985, 26/XII 1985, 26-XII-85 г."""
    if not text.tied(index + 1, _MARKS):
        return None
    day, month = text.digits(index, 1, 2), _roman_month(text, index + 2)
    if not (day and month) or _hangs_on(text, index):
        return None
    last = index + 3
    years, end = _year_after_month(text, last)
    if _goes_on(text, end) or not (years or _yearless(text, index)):
        return None
    era = text.era(end)
    dates = periods.month_day("gregorian", month, int(day))
    if years:
        meant = text.years_of(years, era[0] if era else None)
        dates = tuple(periods.days(meant, month, int(day)))
    return _dated(text, index, era[1] if era else end, dates)


def short_month_date(text: DateText, index: int) -> Found | None:
    """Read what postmarks, tickets and logs have: 17-Aug-2006, 17/Aug/06, 17 AUG 06."""
    day = text.digits(index, 1, 2)
    if not day or _hangs_on(text, index):
        return None
    marked = text.tied(index + 1, "-/")
    month = text.month(index + 1 + marked)
    year = _tied_year(text, month) if month and marked else _loud_year(text, month)
    if not month or not year:
        return None
    years = [one for one in text.years_of(text.tokens[year], None) if one[0] == month.which]
    dates = [*periods.days(years, month.number, int(day))]
    return Found([text.value(index, year + 1, dates)], year + 1) if dates else None


def day_of_month(text: DateText, index: int) -> Found | None:
    """Read "after 9/11", where the month comes first; it may be a fraction too."""
    if not text.tied(index + 1, "/") or text.words.orders[0][0] != "month":
        return None
    month, day = text.digits(index, 1, 2), text.digits(index + 2, 2)
    if not (month and day):
        return None
    if int(day) in COMMON or _hangs_on(text, index) or _goes_on(text, index + 3):
        return None
    if not text.follows(index, "day marks", "year prepositions", "years before"):
        return None
    dates = periods.month_day("gregorian", int(month), int(day))
    if not dates:
        return None
    fraction = reading(Fraction(int(month), int(day)))
    return Found([text.value(index, index + 3, [*dates, fraction])], index + 3)


def _tied_year(text: DateText, month: Month) -> int:
    """Return the token of the year that a mark ties to a month, or 0."""
    at = month.last + 1
    years = text.digits(at, 2, 4) if text.tied(month.last, "-/") else ""
    return at if len(years) == 4 or (years and not _goes_on(text, at + 1)) else 0


def _loud_year(text: DateText, month: Month | None) -> int:
    """Return the token of the two figures after a month in three capitals, or 0."""
    if month is None or not text.digits(month.last, 2):
        return 0
    name, after = text.tokens.raw(month.last - 1), month.last + 1
    loud = name.isupper() and len(name) == _SHORT_MONTH
    ends = text.tokens.ends_at(after) or text.mark(after, ".,;)]»")
    return month.last if loud and ends else 0


def _yearless(text: DateText, index: int) -> bool:
    """Say whether 26/XII is surely a day: 5/X may be a quotient."""
    letters = text.tokens.raw(index + 2)
    return text.mark(index + 1, "/") and (len(letters) > 1 or not letters.isascii())


def _year_after_month(text: DateText, at: int) -> tuple[str, int]:
    """Return the digits of the year after a Roman month, and the token after it."""
    marked = text.mark(at, _MARKS) and text.glued(at)
    start = at + marked
    tied = marked and text.glued(start)
    years = text.digits(start, 2, 4) if tied else text.digits(start, 4)
    return (years, text.skip(start + 1, "years after")) if years else ("", at)


def _roman_month(text: DateText, index: int) -> int:
    """Return the month that Roman letters at a token number, or 0."""
    found = read_roman(text.tokens.raw(index)) if text.tokens.word(index) else None
    value = found.value if found and found.well_formed else None
    return value if value in _MONTHS and value else 0


def _hangs_on(text: DateText, index: int) -> bool:
    """Say whether digits belong to what stands before them: a version, an address, a code."""
    if not text.glued(index):
        return False
    return text.tokens.kinds[index - 1] != "mark" or text.mark(index - 1, "./-:_@#+=")


def _goes_on(text: DateText, last: int) -> bool:
    """Say whether something longer goes on at a token."""
    if not text.glued(last):
        return False
    return text.tokens[last].isdigit() or (text.mark(last, "/-.:_@") and text.glued(last + 1))


def _orders(text: DateText, parts: list[str], mark: str) -> Iterator[tuple[tuple[Part, ...], ...]]:
    """Return the orders to try together, and those to try if they make no day."""
    first, second, third = map(len, parts)
    if first == 4 and second <= 2 and third <= 2:
        yield (("year", "month", "day"),)
    elif first <= 2 and second <= 2 and third == 4:
        yield text.words.orders
        yield _ORDERS
    elif (
        first <= 2 and second <= 2 and third == 2 and (mark == "/" or (second == 2 and mark == "."))
    ):
        own = text.words.orders
        yield (("year", "month", "day"), *own) if text.solar_home and first == 2 else own
        yield _ORDERS
    elif text.solar_home and mark == "/" and first == 2 and int(parts[0]) > _LAST_DAY:
        yield (("year", "month", "day"),)


def _readings(
    text: DateText, parts: list[str], order: tuple[Part, ...], era: Era | None
) -> Iterator[Reading]:
    fields = dict(zip(order, parts, strict=True))
    month, day = int(fields["month"]), int(fields["day"])
    years = text.years_of(fields["year"], era)
    told = len(fields["year"]) == 4 and (text.solar_home or int(fields["year"]) not in HIJRI_YEARS)
    return periods.days(years[:1] if told else years, month, day)


def _plausible(parts: list[str], order: tuple[Part, ...]) -> bool:
    fields = dict(zip(order, map(int, parts), strict=True))
    return 1 <= fields["month"] <= 12 and 1 <= fields["day"] <= 31


_MOST_BETWEEN = 3  # tokens of a word for year and its ending: 1986-cı il, 1986. évi


def signed_date(text: DateText, index: int) -> Found | None:
    """Read numbers behind each of which a sign says what it is; the year alone is any year."""
    year, at = _signed(text, index, "year", 4, 2)
    month, after = _signed(text, at, "month", 1, 2)
    day, last = _signed(text, after, "day", 1, 2)
    if not month or not (year or day):
        return None
    if not year:
        dates = [*periods.month_day("gregorian", month, day)]
    else:
        years = text.years_of(text.tokens[index], None) or (("gregorian", year),)
        dates = [*periods.days(years, month, day)] if day else periods.months(years, month)
    return Found([text.value(index, last, dates)], last) if dates else None


def year_first(text: DateText, index: int) -> Found | None:
    """Read a year, perhaps a word for it, and then a month with its day before or behind it."""
    run = text.digits(index, 4) if text.words.year_first else ""
    if not run or not FIRST_YEAR <= int(run) <= LAST_YEAR:
        return None
    at = index + 1
    while at <= index + _MOST_BETWEEN:
        days, after = days_at(text, at)
        month = text.month(after if days else at)
        if month:
            last = month.last
            if not days:
                days, last = days_at(text, month.last)
            years = Years(text.years_of(run, None), index + 1)
            return dates_of(text, days, month, years, index, last) if len(days) == 1 else None
        if days or not (text.plain_word(at) or text.glued(at)):
            return None
        at += 1
    return None


def _signed(text: DateText, index: int, part: str, *lengths: int) -> tuple[int, int]:
    """Return the number at a token and what stands behind its sign, or 0 and the token."""
    run = text.digits(index, *lengths)
    sign = text.tokens.text(index + 1)
    # Some set a space between digits and Chinese characters.
    near = text.glued(index + 1) or (len(sign) == 1 and text.tokens.before(index + 1) == "space")
    if run and near and sign.startswith(text.words.signs[part]):
        return int(run), index + 2
    return 0, index
