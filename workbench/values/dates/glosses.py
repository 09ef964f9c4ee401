"""Dates with their conversion: ``glossed(values, text)``.

«1401 (марта 2022 — марта 2023)», "Sha'ban 827, July 1424", ۵ دی ۱۳۶۴ برابر با ۲۶ دسامبر ۱۹۸۵
say one thing twice, and so are one value: what is true of either is true of it. A conversion that
does not fit stays a value of its own, to be compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.values.dates import calendar
from workbench.values.dates.styles import BEHIND
from workbench.values.dates.text import DateText
from workbench.values.model import YEAR_NUMBER, Reading, Value
from workbench.values.tokens import Tokens

_CLOSING = {"(": ")", "[": "]"}
_BETWEEN = frozenset("-=/,")
_MOST_WORDS = 3
# A month of one calendar falls into two of another, a year into two.
_LEAST_COMMON = Fraction(3, 10)
# A lunar day may be four others; nothing else is so short.
_DAYS = 5
_LIKE = Fraction(3, 2)
_TWO_YEARS = 731
_LONGEST_DATE = 12  # words and marks
_LEAP = 2000
_YEAR = 372  # twelve months of 31 days


def glossed(values: Sequence[Value], text: DateText) -> tuple[Value, ...]:
    """Return the dates, in order, those with a fitting conversion right after them made one."""
    if len(values) < 2:
        return tuple(values)
    found: list[Value] = []
    starts = text.tokens.starts
    at = 0
    while at < len(values):
        value, at = values[at], at + 1
        if found and (both := _both_ends(found[-1], value, values[at : at + 2], text, starts)):
            found[-1], value, at = *both, at + 2
        while conversion := _conversion(value, values[at : at + 2], text, starts):
            taken, end, readings = conversion
            value = value._replace(end=end, readings=readings, vague=False, implied=False)
            at += taken
        found.append(value)
    return tuple(found)


def _conversion(
    value: Value, after: Sequence[Value], text: DateText, starts: Sequence[int]
) -> tuple[int, int, tuple[Reading, ...]] | None:
    """Return how many values after a date say it again, where they end, and what it means."""
    at = bisect_left(starts, value.end)
    inside, end = _in_brackets(after, text.tokens, at)
    if readings := tuple(_common(value, inside)):
        return len(inside), end, readings
    one = after[:1]
    start = _said_again(text, at)
    said = bool(one) and start < len(starts) and starts[start] == one[0].start
    if (
        said
        and not (text.mark(at, ",") and _listed(value, one[0], text, starts))
        and _of_two_calendars(value, one[0])
        and (readings := tuple(_common(value, one)))
    ):
        return 1, one[0].end, readings
    return None


def _both_ends(
    first: Value, last: Value, after: Sequence[Value], text: DateText, starts: Sequence[int]
) -> tuple[Value, Value] | None:
    """Return both ends of a period with those in brackets after it: 437–444 (1045–1052)."""
    joined = text.joined(bisect_left(starts, first.end))
    if joined >= len(starts) or starts[joined] > last.start:
        return None
    inside, end = _in_brackets(after, text.tokens, bisect_left(starts, last.end))
    if len(inside) != 2 or not _meanings(inside):
        return None
    pairs = zip((first, last), inside, (first.end, end), strict=True)
    ends = [(one, close, tuple(_common(one, (gloss,)))) for one, gloss, close in pairs]
    if not all(readings for _, _, readings in ends):
        return None
    one, other = (value._replace(end=close, readings=found) for value, close, found in ends)
    return one, other


def _said_again(text: DateText, at: int) -> int:
    """Return the token after what stands between a date and its conversion: a comma, «т. е.»."""
    comma = at + text.mark(at, ",")
    said = text.skip(comma, "gloss words")
    return said if said > comma else at + text.mark(at, ",/=")


def _listed(one: Value, other: Value, text: DateText, starts: Sequence[int]) -> bool:
    """Whether two dates are of one calendar, as they have figures of a year in common, or ends."""
    if one.ends or other.ends:
        return True

    def figures(date: Value) -> set[str]:
        at = bisect_left(starts, date.start)
        near = range(at, bisect_left(starts, date.end, at, min(at + _LONGEST_DATE, len(starts))))
        return {run[-2:] for run in map(text.tokens.digits, near) if len(run) > 1}

    return bool(figures(one) & figures(other))


def _of_two_calendars(one: Value, other: Value) -> bool:
    """Whether two dates are of one length, and yet not the same: two days, months, years.

    It is their likeliest readings that have to be: of a list nothing is said again.
    """
    first, again = _dated(one), _dated(other)
    if not first or not again:
        return False
    a, b = first[0], again[0]
    if a.high - a.low < _DAYS and b.high - b.low < _DAYS:
        return any(_fit(a, day) for day in again)  # of the Julian calendar, too
    if not _fit(a, b):
        return False
    if other.ends and b.low <= a.low and a.high <= b.high <= a.low + _TWO_YEARS:
        return True
    return (a.low < b.low) == (a.high < b.high) and a.low != b.low and _alike(a, b)


def _alike(a: Reading, b: Reading) -> bool:
    """Whether two times are of one length; a year of the Hijra touches two of ours."""
    shorter, longer = sorted((a.high - a.low + 1, b.high - b.low + 1))
    return longer <= _LIKE * shorter


def _in_brackets(values: Sequence[Value], tokens: Tokens, at: int) -> tuple[Sequence[Value], int]:
    """Return the dates that fill the brackets that open at ``at``, and where these close."""
    closing = _CLOSING.get(tokens[at]) if at < len(tokens) else None
    if not closing:
        return (), 0
    inside = 0
    words = 0
    at += 1
    while not tokens.ends_at(at) and tokens[at] != closing:
        start = tokens.starts[at]
        if inside < len(values) and start >= values[inside].end:
            inside += 1
        covered = inside < len(values) and start >= values[inside].start
        words += not covered and tokens[at] not in _BETWEEN
        if words > _MOST_WORDS or (not covered and tokens.digits(at)):
            return (), 0
        at += 1
    if tokens.ends_at(at):
        return (), 0
    filled = [value for value in values if value.end <= tokens.starts[at]]
    return filled, tokens.ends[at]


def _common(value: Value, inside: Sequence[Value]) -> Iterator[Reading]:
    """Yield what a date and its conversion mean if they mean the same, or nothing."""
    for gloss in _meanings(inside):
        for reading in _dated(value):
            if _fit(reading, gloss):
                yield from dict.fromkeys((reading, gloss))
                yield from (one for one in value.readings if one.unit == YEAR_NUMBER)
                return
    yield from _common_of_any_year(value, inside)


def _dated(value: Value) -> list[Reading]:
    return [reading for reading in value.readings if reading.unit == "day"]


def _meanings(inside: Sequence[Value]) -> Sequence[Reading]:
    """Return the readings of one date, or of the time from one date to another."""
    if len(inside) == 1:
        return _dated(inside[0])
    if len(inside) != 2 or not all(value.readings for value in inside):
        return ()
    first, last = (value.readings[0] for value in inside)
    if first.unit != "day" or last.unit != "day" or first.low > last.high:
        return ()
    return (Reading(first.low, last.high, "day", f"{first.shown}..{last.shown}"),)


def _fit(one: Reading, other: Reading) -> bool:
    """Whether two dates overlap by more than chance, or are one day in the old and new style."""
    common = min(one.high, other.high) - max(one.low, other.low) + 1
    shorter = min(one.high - one.low, other.high - other.low) + 1
    if common >= _LEAST_COMMON * shorter:
        return True
    return one.exact and other.exact and calendar.in_two_styles(int(one.low), int(other.low))


# --- months and days of a year that is not named -----------------------------------------------


def _common_of_any_year(value: Value, inside: Sequence[Value]) -> Iterator[Reading]:
    """Yield what «мехр (сентябрь — октябрь)» means; a month of the moon may be any other."""
    dates = [value, *inside]
    if not inside or any(not date.readings for date in dates):
        return
    months = [[r for r in date.readings if r.unit == "month-day"] for date in inside]
    if not all(months):
        return
    days = [r for r in value.readings if r.unit == "month-day"]
    if len(dates) == 2 and _in_both_styles(days, months[0]):
        yield from (*days, *months[0])
        return
    gloss = (_days_of_year([months[0][0]])[0], _days_of_year(months[-1][-1:])[1])
    wandering = all(reading.unit == "lunar-day" for reading in value.readings)
    if wandering or _overlap_round_the_year(_days_of_year(value.readings), gloss):
        yield from value.readings
        yield from (reading for month in months for reading in month)


def _in_both_styles(old: Sequence[Reading], new: Sequence[Reading]) -> bool:
    """Whether a day is another of the new style: 25 октября (7 ноября)."""
    if len(old) != 1 or len(new) != 1 or not old[0].exact or not new[0].exact:
        return False
    one, other = (calendar.day("gregorian", _LEAP, *divmod(int(r.low), 100)) for r in (*old, *new))
    return (other - one) % 366 in BEHIND


def _days_of_year(readings: Sequence[Reading]) -> tuple[int, int]:
    """Return the first and the last day of month-days, 31 to a month."""
    first, last = readings[0].low, readings[-1].high
    return tuple(31 * (int(each) // 100) + int(each) % 100 for each in (first, last))  # type: ignore[return-value]


def _overlap_round_the_year(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of a year, which may run over its end, have enough in common."""
    (low, high), (first, last) = ((a, b if b >= a else b + _YEAR) for a, b in (one, other))
    shorter = min(high - low, last - first) + 1
    return any(
        min(high, last + turn) - max(low, first + turn) + 1 >= _LEAST_COMMON * shorter
        for turn in (-_YEAR, 0, _YEAR)
    )
