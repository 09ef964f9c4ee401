"""Centuries and millennia: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.values.dates import periods
from workbench.values.dates.calendar import Calendar
from workbench.values.dates.text import Counted, DateText, Found, spread
from workbench.values.dates.words import CALENDARS
from workbench.values.dates.year_numbers import in_era
from workbench.values.model import Reading, Value

_LAST_CENTURY = 30
_HIJRI_CENTURY = 15  # we live in it
_LAST_TOLD = 21
_PAIR = 2
_SHORT = 3  # letters of a word that only begins a sentence
# Centuries that ours are ahead of those of the Hijra.
_AHEAD = range(4, 8)


def century_of_era(text: DateText, index: int) -> Found | None:
    """«سدهٔ سوم هجری (نهم میلادی)»: an ordinal of an era, where years are counted."""
    found = text.number(index)
    if not found or not found[0].ordinal or found[1] > _LAST_TOLD:
        return None
    numbers, last = _ordinals(text, index)
    if numbers and text.era(last, letters=True) and all(one[0].ordinal for one in numbers):
        return _centuries(text, index, numbers, last)
    if not text.era(found[0].last, letters=True):
        return None
    return _centuries(text, index, [found], found[0].last)


def _ordinals(text: DateText, index: int) -> tuple[list[Counted], int]:
    def small(place: int) -> Counted | None:
        found = text.number(place) or text.number(text.skip(place, "links"))
        return found if found and found[1] <= _LAST_CENTURY else None

    numbers, last = text.listed(index, small, commas=True, between="century parts")
    common = small(last + 1) if text.mark(last, "/") else None
    return ([*numbers, common], common[0].last) if common else (numbers, last)


def _of_two_eras(text: DateText, numbers: list[Counted]) -> bool:
    """Whether a slash parts the century of the Hijra from ours: V/XI в., قرن پنجم / یازدهم."""
    if len(numbers) != _PAIR or not text.mark(numbers[0][0].last, "/"):
        return False
    return numbers[1][1] - numbers[0][1] in _AHEAD


def century(text: DateText, index: int) -> Found | None:
    """19th century, XI, XII и XIII века, девятнадцатый век до н. э."""
    if not text.near(index, text.centuries):
        return None
    numbers, last = _ordinals(text, index)
    if not numbers:
        return None
    end = text.skip(last, "millennium words after")
    if end > last and (numbers[-1][0].ordinal or numbers[-1][0].form == "roman"):
        return _centuries(text, index, numbers, end, periods.millennium)
    end = text.skip(last, "century words after")
    if end == last:
        return None
    if len(numbers) > 1 and text.mark(last, "-") and text.mark(numbers[-1][0].first - 1, ","):
        return None  # the first, 16th-century ship
    if len(numbers) > 1 and _of_a_name(text, *numbers[:_PAIR]):
        return None
    counted = text.skip(last, "century counts") > last
    numeral, number = numbers[-1]
    if text.glued(last) and len(text.tokens.raw(last)) == 1 and text.tokens.raw(last).isupper():
        return None  # 24В, of volts
    if numeral.ordinal or numeral.form == "roman":
        return _centuries(text, index, numbers, end)
    if counted or numeral.form != "digits" or number < 5 or text.solar_home:
        return None  # "5 centuries" are a length of time, "19 век" is not
    return _centuries(text, index, numbers, end)


def _of_a_name(text: DateText, first: Counted, second: Counted) -> bool:
    """Whether the first number is a king's: Louis XIV, seventeenth century."""
    numeral = first[0]
    if not numeral.first or not text.mark(second[0].first - 1, ",") or numeral.form != "roman":
        return False
    name = text.tokens.raw(numeral.first - 1)
    return second[0].form != "roman" or (name.istitle() and len(name) > _SHORT)


def century_after_word(text: DateText, index: int) -> Found | None:
    """قرن نوزدهم, قرون ۱۸ و ۱۹ میلادی, هزارهٔ سوم پیش از میلاد."""
    start = text.skip(index, "century words before")
    if start > index:
        numbers, last = _ordinals(text, start)
        return _centuries(text, index, numbers, last) if numbers else None
    start = text.skip(index, "millennium words before")
    numbers, last = _ordinals(text, start) if start > index else ([], index)
    if not numbers or not numbers[-1][0].ordinal:
        return None
    return _centuries(text, index, numbers, last, periods.millennium)


def _centuries(
    text: DateText,
    first: int,
    numbers: list[Counted],
    last: int,
    period: Callable[[Calendar, int, bool], Reading] = periods.century,
) -> Found:
    era = text.era(last, letters=True)
    last = era[1] if era else last
    two_eras = _of_two_eras(text, numbers)
    values: list[Value] = []
    for place, ((start, end), (_, number)) in enumerate(
        zip(spread(first, numbers, last), numbers, strict=True)
    ):
        if two_eras:
            readings = [period("gregorian" if place else "lunar", number, False)]
        elif era and era[0] == "before christ":
            readings = [period("gregorian", number, True)]
        elif era:
            readings = [period(which, number, False) for which, _ in in_era(number, era[0])]
        else:
            hijri = text.solar_home and number <= _HIJRI_CENTURY and period is periods.century
            calendars = CALENDARS if hijri else CALENDARS[:1]
            readings = [period(which, number, False) for which in calendars]
        values.append(text.value(start, end, readings))
    common = text.number(last + 1) if era and text.mark(last, "/") else None
    if common and common[1] - numbers[-1][1] in _AHEAD:  # سدهٔ ۱۱ق/۱۷م
        closed = text.era(common[0].last, letters=True)
        end = closed[1] if closed else common[0].last
        values.append(text.value(last + 1, end, [period("gregorian", common[1], False)]))
        last = end
    return Found(values, last)
