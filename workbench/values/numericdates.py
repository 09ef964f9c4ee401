"""Dates written in digits alone: 26.12.1985, 1985-12-26, 12/26/85, ۱۳۶۴/۱۰/۵."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.message import Message
from workbench.values import calendar, periods
from workbench.values.calendar import Calendar
from workbench.values.datetext import DateText, Found
from workbench.values.datewords import Era, Part
from workbench.values.model import Reading

_ORDERS: tuple[tuple[Part, ...], ...] = (("day", "month", "year"), ("month", "day", "year"))


def numeric_date(text: DateText, index: int) -> Found | None:
    """Read three numbers with the same mark between them.

    Where day and month could change places, the language says which readings there are; the order
    of another language is tried only if its own makes no day.
    """
    last = index + 5
    parts = [text.digits(i, 1, 2, 4) for i in range(index, last, 2)]
    marks = {token.text for token in text.tokens[index + 1 : last : 2]}
    if not all(parts) or len(marks) != 1 or not marks <= set("/.-") or _goes_on(text, index, last):
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
    impossible = replace(text.value(index, end, ()), defect=Message("no such day in that month"))
    return Found([impossible], end)


def exists(which: Calendar, year: int, month: int, day: int) -> bool:
    """Say whether a calendar has a day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.month_length(which, year, month)


def _goes_on(text: DateText, index: int, last: int) -> bool:
    """Say whether the digits are a part of something longer: a version, an address, a code."""
    if text.glued(index):
        before = text.tokens[index - 1]
        if before.kind != "mark" or before.text in "./-:_@#+=":
            return True
    if not text.glued(last):
        return False
    after = text.tokens[last].text
    return after.isdigit() or (after in "/-.:_@" and text.glued(last + 1))


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


def _readings(
    text: DateText, parts: list[str], order: tuple[Part, ...], era: Era | None
) -> Iterator[Reading]:
    fields = dict(zip(order, parts, strict=True))
    month, day = int(fields["month"]), int(fields["day"])
    years = text.years_of(fields["year"], era)
    for which, year in years if len(fields["year"]) == 2 else years[:1]:
        if exists(which, year, month, day):
            yield periods.day(which, year, month, day)


def _plausible(parts: list[str], order: tuple[Part, ...]) -> bool:
    fields = dict(zip(order, map(int, parts), strict=True))
    return 1 <= fields["month"] <= 12 and 1 <= fields["day"] <= 31
