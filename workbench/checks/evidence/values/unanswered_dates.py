"""Which dates of one text another need not tell: ``date_needs_no_answer(opinion, said)``.

Dates that say less than another text does, or that are told there in another calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.checks.evidence.values.opinions import Opinion
from workbench.values.dates import calendar
from workbench.values.ends import Said
from workbench.values.match import fits, match
from workbench.values.model import YEAR_NUMBER, Reading, Value

_MOST_LONGER = 3
_OF_DAYS = frozenset({"date", "ordinal"})
_DAYS = frozenset({"day", "month-day"})
# A day of one calendar without a year falls on up to three of another.
_FEW_DAYS = 2
_FIRST = 1
_MONTH = 31
_HUNDRED = 100
_BESIDE = 12  # «числа, »
_SAMPLE = range(2020, 2025)


def date_needs_no_answer(opinion: Opinion, said: Said) -> bool:
    """Tell whether nothing is missing in the texts that do not tell a date, or the day of one."""
    if opinion.kinds.isdisjoint(_OF_DAYS):
        return False
    if any(rule(opinion, said) for rule in (_day_of_its_month, _month_of_two, _end_of_its_month)):
        return True
    of_dates = (_entailed, _in_another_calendar, _day_of_an_unnamed_month, _one_of_a_night)
    return opinion.kinds == {"date"} and any(rule(opinion, said) for rule in of_dates)


def _entailed(opinion: Opinion, said: Said) -> bool:
    """Tell whether every silent witness says more: 25 January 2020 where one has the year apart."""
    silent = opinion.silent(said)
    return all(any(_tells(more, opinion.all[0]) for more in said[key]) for key in silent)


def _tells(more: Value, less: Value) -> bool:
    """Tell whether a day of a year says what a year alone or a day without year says."""
    days = [one for one in more.readings if more.kind == "date" and one.unit == "day" and one.exact]
    return bool(days) and any(
        not (one.exact and one.unit == "day") and match(more, less) == "compatible"
        for one in less.readings
    )


def _in_another_calendar(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is a date that stands there in another calendar too, and everywhere in one.

    "AH 616 (1219/20)" is ۶۱۶ هجری elsewhere.
    """
    return all(any(_same_date(value, one) for one in held for value in opinion.all)
               for held in said.values())  # fmt: skip


def _same_date(one: Value, other: Value) -> bool:
    """Tell whether two dates, told otherwise, are of one day, month, year or longer time.

    A day in Julian style has that of ours among its readings.
    """
    if one.kind != "date" or other.kind != "date" or not fits(one, other):
        return False
    return any(
        _of_one_length(a, b) or (one is not other and _one_day_of_two(a, b))
        for a in one.readings
        for b in other.readings
    )


def _one_day_of_two(a: Reading, b: Reading) -> bool:
    if not (a.unit == b.unit == "day" and a.exact and b.exact):
        return False
    return a.low == b.low or calendar.in_two_styles(*sorted((int(a.low), int(b.low))))


def _of_one_length(a: Reading, b: Reading) -> bool:
    """Tell whether two times are of one order, and not the same."""
    if (a.unit, a.low, a.high) == (b.unit, b.low, b.high) or YEAR_NUMBER in (a.unit, b.unit):
        return False
    units = {a.unit, b.unit}
    if units == {"day"}:
        shorter, longer = sorted((a.high - a.low + 1, b.high - b.low + 1))
        return a.overlaps(b) and longer <= _MOST_LONGER * shorter
    return units <= _DAYS and a.high - a.low <= _FEW_DAYS and b.high - b.low <= _FEW_DAYS


def _day_of_its_month(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is a day that has its month in one text and not in another: "the twelfth".

    Where most have the month, it was lost in the others, if these do not have it beside the day.
    """
    silent = opinion.silent(said)
    if opinion.kinds == {"ordinal"}:
        most = len(opinion.keys) >= len(silent)
        return all(
            any(_is_day(opinion.all[0], one, held) for one in said[key])
            for key in silent
            for held in ([()] if most else (said[holder] for holder in opinion.keys))
        )
    if opinion.kinds != {"date"}:
        return False
    fewest = len(opinion.keys) <= len(silent)
    return all(
        any(_is_day(one, opinion.all[0], () if fewest else said[key]) for one in said[key])
        for key in silent
    )


def _is_day(ordinal: Value, day: Value, beside: Sequence[Value]) -> bool:
    """Tell whether an ordinal is the day of a date that is told without its year.

    If anything stands beside the ordinal, the month is among it, and may be of another year.
    """
    if ordinal.kind != "ordinal" or day.kind != "date" or ordinal.form == "roman":
        return False
    if not beside:
        days = {one.low % _HUNDRED for one in day.readings if one.exact and one.unit == "month-day"}
        return any(one.exact and one.low in days for one in ordinal.readings)
    months = {month for value in beside if value.kind == "date" for month, _ in days_of(value)}
    return any(
        one.exact and one.low == number and month in months
        for one in ordinal.readings
        for month, number in days_of(day)
    )


def days_of(value: Value) -> Iterator[tuple[int, int]]:
    """Yield the days of our calendar that a date may be, with their months."""
    for one in value.readings:
        if one.unit == "month-day":
            month, first = divmod(int(one.low), _HUNDRED)
            more = int(one.high - one.low)
            days = range(first, first + more + 1) if more <= _FEW_DAYS else [first]
            yield from ((month, day) for day in days)
        elif one.unit == "day" and one.exact:
            _, month, number = calendar.date("gregorian", int(one.low))
            yield month, number


def _month_of_two(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is one of two months in which a month or year of another calendar lies.

    «خرداد» is "May and June", and «سال ۱۴۰۱» is "March 2022 to March 2023".
    """
    return all(
        any(_lies_in(month, value, said[holder]) for month in said[key])
        for key in opinion.silent(said)
        for holder, values in opinion.values.items()
        for value in values
    )


def _lies_in(month: Value, one: Value, held: Iterable[Value]) -> bool:
    """Tell whether a time has days of another and of one more of the same text."""
    return _has_days_of(month, one) and any(
        _has_days_of(month, other) and not fits(one, other) for other in held
    )


def _has_days_of(month: Value, other: Value) -> bool:
    """Tell whether a time begins or ends within another one, which is shorter."""
    months = _is_month(month) and _is_month(other)
    return (months and match(month, other) == "compatible") or any(
        a.unit == b.unit == "day"
        and 2 * (b.high - b.low) < a.high - a.low
        and (b.low < a.low <= b.high or b.low <= a.high < b.high)
        for a in month.readings
        for b in other.readings
    )


def _is_month(value: Value) -> bool:
    return value.kind == "date" and all(
        not one.exact and one.unit == "month-day" for one in value.readings
    )


def _end_of_its_month(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is the day on which a month beside it begins or ends in another calendar.

    "Mehr, from 23 September" explains what «مهر» says.
    """
    days = {
        key: [one for value in values for one in value.readings if one.exact]
        for key, values in opinion.values.items()
    }
    return all(days.values()) and all(
        any(
            _ends(month, day)
            for one in said[key]
            if not any(one is value for value in opinion.values[key])
            for month in one.readings
        )
        for key, held in days.items()
        for day in held
    )


def _day_of_an_unnamed_month(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is a day that one text adds in another calendar, right after its own.

    «Пятого числа, 25 января» is the fifth of a month that none of the texts names.
    """
    if len(opinion.keys) > 1:
        return False
    key, (date, *more) = *opinion.keys, opinion.values[opinion.keys[0]]
    own = [one for one in said[key] if one.kind == "ordinal" and one.end <= date.start]
    if more or not own or date.start - own[-1].end > _BESIDE:
        return False
    days = {one.low for one in own[-1].readings if one.exact}
    return any(one.exact and _days_elsewhere(one) & days for one in date.readings) and all(
        any(fits(own[-1], one) for one in held) for held in said.values()
    )


def _one_of_a_night(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is one of the two days of a night: «شب یازدهم به دوازدهم بهمن»."""
    silent = [said[key] for key in opinion.silent(said)]
    return all(any(_is_night(one) and fits(one, opinion.all[0]) for one in held) for held in silent)


def _is_night(value: Value) -> bool:
    """Tell whether a date may be either of two days."""
    days = [one for one in value.readings if one.unit == "month-day"]
    return value.kind == "date" and len(days) > 1 and all(map(_is_short, days[:2]))


def _is_short(days: Reading) -> bool:
    (month, first), (then, last) = (divmod(int(end), 100) for end in (days.low, days.high))
    return (then - month) * _MONTH + last - first <= _FEW_DAYS


def _days_elsewhere(day: Reading) -> set[int]:
    """Return which days of a month of the solar calendar a day of ours may be."""
    if day.unit != "month-day":
        return set()
    month, number = divmod(int(day.low), 100)
    years = (calendar.day("gregorian", year, month, number) for year in _SAMPLE)
    return {calendar.date("solar", one)[2] for one in years}


def _ends(month: Reading, day: Reading) -> bool:
    if month.exact or not day.exact or month.unit != "month-day" or day.unit != "month-day":
        return False
    of_another_calendar = month.low % 100 != _FIRST
    near = any(-_FEW_DAYS <= day.low - end <= _FEW_DAYS for end in (month.low, month.high))
    return of_another_calendar and near
