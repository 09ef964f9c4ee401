"""Two years written as one: 1983–85, 1945/46, سال ۷۷-۷۸, and the same from right to left."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.values.dates import periods
from workbench.values.dates.calendar import Year
from workbench.values.dates.text import DateText, Found
from workbench.values.dates.year_numbers import FIRST_YEAR, HIJRI_YEARS, in_era
from workbench.values.model import Value, reading
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.no_numbers import is_reference

MODERN = range(1700, 2101)
"""Where a bare number is a year rather than a count, if nothing else says so."""

_LONGEST_PERIOD = 60  # years that are written like one


def short_pair(text: DateText, index: int, start: int) -> Found | None:
    """Return سال ۷۷-۷۸, or ۷۸-۷۷ as it comes out where it is typed from right to left."""
    runs = text.digits(start, 2), text.digits(start + 2, 2)
    tied = text.tied(start + 1, "-/") and not text.glued(start + 3)
    if not (text.solar_home and all(runs) and tied):
        return None
    low, high = sorted(map(int, runs))
    if high != low + 1:
        return None
    ends = (
        year_value(text, start, start + 1, int(runs[0]), True),
        year_value(text, start + 2, start + 3, int(runs[1]), True),
    )
    ordered = ends if int(runs[0]) == low else ends[::-1]
    years = text.years_of(f"{low:02}", None)
    return Found([two_years(text, index, start + 3, years, ordered)], start + 3)


def short_period(text: DateText, index: int) -> Found | None:
    """1983–85; 1945/46, one year that touches two: a season, a budget, a year of 1324 SH."""
    run = text.digits(index, 4)
    end = _short_end(text, index + 1, int(run)) if run else 0
    if not end:
        return None
    if text.mark(index + 1, "/") and is_reference(text.tokens, index, lexicon(text.lang)):
        return None  # بخشنامهٔ شمارهٔ ۱۴۰۱/۱۲
    number = int(run)
    second = int(run[: -len(text.tokens[end - 1])] + text.tokens[end - 1])
    converted = text.mark(index - 1, "([") and second == number + 1  # AH 616 (1219/20)
    home = text.solar_home and number in HIJRI_YEARS
    last = text.skip(end, "years after")
    said = FIRST_YEAR <= number < MODERN.stop and (
        last > end or text.follows(index, "year prepositions", "years before", "year marks")
    )
    if number not in MODERN and not (home or converted or said):
        return None
    ends = (
        year_value(text, index, index + 1, number, False),
        year_value(text, index + 1, last, second, False),
    )
    if second > number + 1:
        return Found([*ends], last)
    return _as_one(text, index, last, number, ends)


def reversed_period(text: DateText, index: int) -> Found | None:
    """۶۵-۱۳۶۴ and ۱۳۶۵-۱۳۶۴, as 1364-65 comes out where it is typed from right to left."""
    short, run = text.digits(index, 2, 4), text.digits(index + 2, 4)
    tied = text.tied(index + 1, "-/") and not text.glued(index)
    if not (text.solar_home and short and run and tied):
        return None
    number = int(run)
    known = number in HIJRI_YEARS or number in MODERN
    later = int(short) - (number if len(short) > 2 else number % 100)
    # ۱۲/۱۴۰۲ is a month.
    longer = len(short) == 2 and 1 < later < _LONGEST_PERIOD and text.mark(index + 1, "-")
    if not known or not (later == 1 or longer):
        return None
    if later > 1:
        last = year_value(text, index, index + 1, number + later, False)
        return Found([last, year_value(text, index + 2, index + 3, number, False)], index + 3)
    ends = (
        year_value(text, index + 2, index + 3, number, False),
        year_value(text, index, index + 1, number + 1, False),
    )
    return _as_one(text, index, index + 3, number, ends)


def _as_one(text: DateText, index: int, last: int, number: int, ends: tuple[Value, ...]) -> Found:
    """Return a year and the next, of an era or by their digits, as one value."""
    era = text.era(last)
    years = in_era(number, era[0]) if era else text.years_of(str(number), None)
    return Found([two_years(text, index, last, years, ends)], last)


def two_years(
    text: DateText, first: int, last: int, years: Iterable[Year], ends: tuple[Value, ...]
) -> Value:
    """Return one value for a year and the next: a season, a budget."""
    both = [
        periods.years(which, year, year + 1, f"{year}/{(year + 1) % 100:02}")
        for which, year in years
    ]
    return text.value(first, last, both)._replace(form="digits", ends=ends)


def _short_end(text: DateText, index: int, year: int) -> int:
    """Return the token after "-85" or "/85", where that is a later year, or 0.

    The year after may be written out: 1945/1946.
    """
    run = text.digits(index + 1, 2, 4)
    if not run or not text.tied(index, "-/") or int(run) <= year % 10 ** len(run):
        return 0
    if len(run) == 4 and int(run) != year + 1:
        return 0
    if text.glued(index + 2) and not text.mark(index + 2, ".,;:!?)]\"'"):
        return 0
    return index + 2


def year_value(text: DateText, first: int, last: int, number: int, short: bool) -> Value:
    """Return the date of a year's number; ``short`` where it may have but two digits."""
    years: tuple[Year, ...] = text.years_of(f"{number:02}" if short else str(number), None)
    if short and number >= 100:
        years = (("gregorian", number),)
    readings = [periods.year(*year) for year in years]
    return text.value(first, last, [*readings, reading(number)])
