"""Days whose month stands elsewhere in the sentence: from the morning of 8 November to the 9th.

In the other text it may be another calendar's day («از صبح هفدهم تا صبح هجدهم» of Aban), so that
the figures differ and the days are one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from workbench.values.dates import periods
from workbench.values.dates.text import DateText, Month
from workbench.values.model import Value
from workbench.values.numerals.read import Numeral
from workbench.values.shown import reading

_LAST_DAY = 31


def with_bare_days(values: Sequence[Value], text: DateText) -> tuple[Value, ...]:
    """Return the dates and, in order with them, the days that are of a month named elsewhere."""
    if not values:
        return ()
    ordinals = [one for one in text.numerals.values() if one.ordinal]
    months = list(_months(values, text)) if ordinals else []
    if not months:
        return tuple(values)
    lasts = {one.last for one in ordinals}
    starts = [value.start for value in values]
    places = [place for place, _ in months]
    found = list(values)
    for numeral in ordinals:
        after = bisect_left(places, numeral.first)  # named last, or first
        own = text.tokens.passage(numeral.first)
        named = [month for at, month in months[max(0, after - 1) : after + 1] if at in own]
        before = bisect_left(starts, numeral.end) - 1
        inside = before >= 0 and values[before].end > numeral.start
        if not named or inside or not _may_be_day(text, numeral, lasts):
            continue
        day = int(numeral.candidates[0][0])
        if readings := periods.month_day(named[0].which, named[0].number, day):
            value = text.value(numeral.first, numeral.last, readings)
            found.append(value.also(reading(day)))
    return tuple(sorted(found, key=lambda value: value.start))


def _months(values: Sequence[Value], text: DateText) -> Iterator[tuple[int, Month]]:
    """Yield where the months of the dates stand, and which they are, in order."""
    starts = [value.start for value in values]
    for index in text.months:
        start = text.tokens.starts[index]
        at = bisect_right(starts, start) - 1
        inside = at >= 0 and start < values[at].end and not values[at].implied
        if inside and (month := text.month(index)):
            yield index, month


def _may_be_day(text: DateText, numeral: Numeral, lasts: Collection[int]) -> bool:
    """Whether an ordinal is of nothing that stands beside it, and is said as days are."""
    low, high = numeral.candidates[0] if numeral.candidates else (0, 0)
    if low != high or not 0 < low <= _LAST_DAY or numeral.form == "roman":
        return False
    ended = text.tokens[numeral.last - 1] in text.words.day_endings
    if ended and text.has_no_noun(numeral.last):
        return True  # приехала 5-го.
    return _after_a_mark(text, numeral.first, lasts) and text.has_no_noun(numeral.last)


def _after_a_mark(text: DateText, index: int, lasts: Collection[int]) -> bool:
    """Whether a word of days stands before a token; after "and" no other ordinal before that.

    ``lasts`` are the tokens after ordinals.
    """
    if text.follows(index, "day marks"):
        return True
    index -= text.skip(index - 1, "links") == index  # on the 9th
    if text.follows(index, "day marks"):
        return True
    return text.follows(index, "day joints") and index - 1 not in lasts
