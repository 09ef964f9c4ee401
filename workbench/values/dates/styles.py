"""One day in the old style and in the new, as Russia counted until 1918: the rules of dates.

25 октября (7 ноября) 1917 года, 10 (22) February 1828, 10/22 февраля, 1 октября [13-го н. ст.].
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.values.dates.days import day_at, readings_of_day
from workbench.values.dates.text import DateText, Found, Month, Years
from workbench.values.dates.year_of_month import year_at, year_of

# Days by which the old style was behind.
BEHIND = range(10, 14)
_CLOSING = {"(": ")", "[": "]"}


def both_days_with_month(text: DateText, index: int) -> Found | None:
    """25 октября (7 ноября) 1917 года."""
    old = _day_of_month(text, index)
    closing = _opened(text, old[1].last) if old else ""
    if not old or not closing:
        return None
    new = _day_of_month(text, text.skip(old[1].last + 1, "style words"))
    closed = text.skip(new[1].last, "style words") if new else 0
    if not new or not text.mark(closed, closing):
        return None
    years = year_at(text, closed + 1, new[1])
    return _one(text, index, years.last, (old, new), years) if years else None


def both_days_before_month(text: DateText, index: int) -> Found | None:
    """10 (22) February 1828, 10/22 февраля."""
    days = _parted(text, index) if text.near(index, text.months) else None
    if not days or days[1] - days[0] not in BEHIND:
        return None
    month = text.month(text.skip(days[2], "links"))
    if not month or month.which != "gregorian":
        return None
    years = year_of(text, month)
    last = years.last if years else month.last
    return _one(text, index, last, [(day, month) for day in days[:2]], years)


def _parted(text: DateText, index: int) -> tuple[int, int, int] | None:
    """Return the two days of "10 (22)" or "10/22", and the token after them."""
    if text.mark(index + 1, "/"):
        runs = text.digits(index, 1, 2), text.digits(index + 2, 1, 2)
        return (int(runs[0]), int(runs[1]), index + 3) if all(runs) else None
    old = day_at(text, index)
    closing = _opened(text, old[0].last) if old else ""
    new = day_at(text, old[0].last + 1) if old and closing else None
    if not old or not new or not text.mark(new[0].last, closing):
        return None
    return old[1], new[1], new[0].last + 1


def new_style_in_brackets(text: DateText, index: int) -> Found | None:
    """1 октября [13-го н. ст.], 1 October 1827 (13 N.S.)."""
    old = _day_of_month(text, index)
    if not old:
        return None
    years = year_of(text, old[1])
    opened = years.last if years else old[1].last
    closing = _opened(text, opened)
    new = day_at(text, opened + 1) if closing else None
    closed = text.skip(new[0].last, "style words") if new else 0
    if not new or new[1] - old[0] not in BEHIND or not text.mark(closed, closing):
        return None
    if closed == new[0].last:
        return None
    return _one(text, index, closed + 1, (old, (new[1], old[1])), years)


def _day_of_month(text: DateText, index: int) -> tuple[int, Month] | None:
    day = day_at(text, index) if text.near(index, text.months) else None
    month = text.month(text.skip(day[0].last, "links")) if day else None
    return (day[1], month) if day and month else None


def _opened(text: DateText, index: int) -> str:
    """Return the bracket that closes the one at a token, nothing where none stands there."""
    return _CLOSING[text.tokens[index]] if text.mark(index, "([") else ""


def _one(
    text: DateText, first: int, last: int, days: Iterable[tuple[int, Month]], years: Years | None
) -> Found:
    readings = [reading for day, month in days for reading in readings_of_day(month, day, years)]
    return Found([text.value(first, last, readings)], last)
