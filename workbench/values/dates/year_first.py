"""Dates that begin with the year: 1986年3月5日, 1986년 3월 5일, 1986. március 5.."""

from __future__ import annotations

from workbench.values.dates import periods
from workbench.values.dates.days import dates_of, days_at
from workbench.values.dates.text import DateText, Found, Years
from workbench.values.dates.year_numbers import FIRST_YEAR, LAST_YEAR

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
