"""Whether two values, of one text or of two languages, mean the same: ``match(a, b)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product, starmap
from typing import Literal

from rapidfuzz.distance import OSA

from workbench.values.codes import DIALLED, groups, is_code, one_code
from workbench.values.dates import alike
from workbench.values.dates.alike import DATE, DATES
from workbench.values.measures import molar
from workbench.values.measures.units import BARE, UNITS, agree, comparable
from workbench.values.model import YEAR_NUMBER, Number, Reading, Value

Test = Callable[[Reading, Reading], bool]
Match = Literal["same", "compatible", "near", "different"]

# "About 1,500" may be 1,487 elsewhere.
_APPROXIMATE = Fraction(1, 20)
_POWERS_OF_TEN = frozenset(Fraction(10) ** power for power in range(-12, 13) if power)
_CELSIUS, _FAHRENHEIT = range(35, 43), range(95, 109)  # of a body, which need not be called so
_SPEEDS = {"km": "km/h", "mi": "mph", "m": "m/s", "ft": "ft/s"}
_MOST_PLACES = 12

_LESS_THAN_ONE = Fraction(999, 1000)


def fits(a: Value, b: Value) -> bool:
    """Tell whether two values may mean one thing: whether they are the same or compatible."""
    return _meant(a, b) is not None


def match(a: Value, b: Value) -> Match:
    """Compare the candidate readings of two values, and return the best that any pair of them is.

    - ``same``: two readings are the same interval in the same unit. Number, ordinal and multiple
      are one thing here (27, 27th, 27 times).
    - ``compatible``: both can be true of one thing. Intervals by nature overlap (an indefinite
      number, a year and a day in it, two calendars); or the numbers are equal and one of them has
      no unit; or one is the other converted into another unit and rounded; or "about" one is the
      other rounded, at most 5 % away; or they are one half and 50 %, or one half and
      "twofold" (less) or "1.5 times" (more); or a date without year and a
      day on it. Of ranges whose ends both stand in the text, both ends must fit.
    - ``near``: different, and as slips of the pen are. The same digits in another magnitude
      (20 million, 20 billion); or, of two digits or more, one digit replaced, lost, added, or two
      neighbours exchanged (27, 28; 1985, 1958); or dates that differ in one of year, month, day, or
      in the day of the lunar calendar that both name; or ranges that have one end in common, or
      one that lost its other end.
    - ``different``: anything else, and whatever has no readings.

    It is symmetric, and every value with readings is the same as itself.
    """
    return _meant(a, b) or ("near" if _is_near(a, b) else "different")


def _meant(a: Value, b: Value) -> Literal["same", "compatible"] | None:
    """Return how two values may mean one thing, if they do."""
    if _on_other_lunar_days(a, b):
        return None
    if _any(_same, a, b):
        return "same"
    if a.ends and b.ends:
        return "compatible" if all(starmap(fits, zip(a.ends, b.ends, strict=True))) else None
    if a.ends or b.ends:
        ranged, single = (a, b) if a.ends else (b, a)
        if _parted(ranged, single) or _is_measure_of_music(ranged, single):
            return "compatible"
        about = single.approximate and _any(_overlap_in_one_unit, a, b)
        if _has_end(ranged, single) or (_any(_exact_in_one_unit, a, b) and not about):
            return None
    if _is_hour(a, b) or _is_hour(b, a):
        return "compatible"
    may = _any(_compatible, a, b) or _about(a, b) or _about(b, a) or _times(a, b) or _times(b, a)
    return "compatible" if may else None


def _is_near(a: Value, b: Value) -> bool:
    """Whether two values that do not mean one thing differ as slips of the pen do."""
    if a.ends and b.ends:
        pairs = zip(a.ends, b.ends, strict=True)
        return any(match(one, other) != "different" for one, other in pairs)
    ends = _has_end(a, b) or _has_end(b, a)
    return ends or _on_other_lunar_days(a, b) or _any(_near, a, b)


def _on_other_lunar_days(a: Value, b: Value) -> bool:
    return a.kind == b.kind == "date" and alike.other_lunar_day(*map(_readings, (a, b)))


def _has_end(ranged: Value, single: Value) -> bool:
    """Whether one end of a range is what the other text has alone."""
    return any(_meant(end, single) == "same" for end in ranged.ends)


def _parted(ranged: Value, single: Value) -> bool:
    """Whether a number is two groups of digits that only look like a range: 12345-67890."""
    if single.form != "digits" or not all(end.readings and end.readings[0].exact
                                          for end in ranged.ends):  # fmt: skip
        return False
    digits = "".join(str(end.readings[0].low) for end in ranged.ends)
    return len(digits) >= DIALLED and any(
        digits == ("".join(groups(one)) if is_code(one) else str(one.low))
        for one in single.readings
    )


def _is_hour(number: Value, time: Value) -> bool:
    """Whether a number may be an hour of the clock: "eight to five", «از هشت صبح تا پنج عصر»."""
    return (number.kind, time.kind) == ("number", "time") and any(
        a.exact and b.exact and not a.unit and b.low in (60 * a.low, 60 * (a.low + 12))
        for a, b in product(_readings(number), _readings(time))
    )


def _is_measure_of_music(ranged: Value, single: Value) -> bool:
    """Whether two numbers that look like a range are the parts of a fraction: six-eight time."""
    low, high = (end.readings[0].low for end in ranged.ends if end.readings)
    return high != 0 and any(
        one.exact and not one.unit and one.low.denominator > 1 and one.low * high == low
        for one in single.readings
    )


def _any(test: Test, a: Value, b: Value) -> bool:
    return any(test(first, second) for first, second in product(_readings(a), _readings(b)))


def _readings(value: Value) -> Iterator[Reading]:
    """Yield the readings, with the days of dates told apart from spans of days."""
    for reading in value.readings:
        dated = value.kind == "date" and reading.unit == "day"
        yield reading._replace(unit=DATE) if dated else reading


def _same(a: Reading, b: Reading) -> bool:
    if a.unit == YEAR_NUMBER:
        return False  # of one era or of two
    return a.unit == b.unit and a.low == b.low and a.high == b.high


def _compatible(a: Reading, b: Reading) -> bool:
    if is_code(a) or is_code(b):
        return one_code(a, b)
    if YEAR_NUMBER in (a.unit, b.unit):
        return "" in (a.unit, b.unit) and (a.low, a.high) == (b.low, b.high)
    if not {a.unit, b.unit}.isdisjoint(DATES):
        return alike.compatible(a, b)
    if a.unit == b.unit and (a.unit != BARE or a.overlaps(b)):
        return a.overlaps(b) or (a.unit == "" and _of_a_fever(a, b))
    if "" in (a.unit, b.unit):
        if "%" in (a.unit, b.unit) and _whole(a).overlaps(_whole(b)):
            return True
        return a.overlaps(b)
    if BARE in (a.unit, b.unit):
        return _degrees(a, b)
    if b.unit.startswith(f"{a.unit}/") or a.unit.startswith(f"{b.unit}/"):
        return a.overlaps(b)  # of a rate: 5 g/l, "5 grams in every litre"
    if _is_speed(a) != _is_speed(b):
        a, b = _as_speed(a), _as_speed(b)  # سرعتش به ۸۰ مایل رسید
        if a.unit == b.unit:
            return a.overlaps(b)
    return (comparable(a, b) and (agree(a, b) or agree(b, a))) or molar.alike(a, b)


def _is_speed(a: Reading) -> bool:
    return a.unit in UNITS and UNITS[a.unit].dimension == "speed"


def _as_speed(a: Reading) -> Reading:
    """Return a length as that of which a speed is so much an hour or a second."""
    return a._replace(unit=_SPEEDS.get(a.unit, a.unit))


def _degrees(a: Reading, b: Reading) -> bool:
    """Whether bare degrees, which may be of either scale, fit degrees of one."""
    scales = [
        [one._replace(unit=unit) for unit in (("°C", "°F") if one.unit == BARE else (one.unit,))]
        for one in (a, b)
    ]
    return any(
        comparable(one, other) and (agree(one, other) or agree(other, one))
        for one, other in product(*scales)
    )


def _of_a_fever(a: Reading, b: Reading) -> bool:
    """Whether bare numbers are of one body's heat, in two scales: до 39, "a fever of 102"."""
    degrees = [one.low.numerator // one.low.denominator for one in (a, b)]
    cool, hot = (a, b) if degrees[0] < degrees[1] else (b, a)
    warm = min(degrees) in _CELSIUS and max(degrees) in _FAHRENHEIT
    return warm and agree(cool._replace(unit="°C"), hot._replace(unit="°F"))


def _whole(a: Reading) -> Reading:
    """Return a percentage as a part of one."""
    return Reading(Fraction(a.low, 100), Fraction(a.high, 100), "", "") if a.unit == "%" else a


def _exact_in_one_unit(a: Reading, b: Reading) -> bool:
    """Whether a number stands where the other text has a range of the same things."""
    if {a.unit, b.unit} & DATES:
        return False
    return (a.exact or b.exact) and (a.unit == b.unit or "" in (a.unit, b.unit))


def _overlap_in_one_unit(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit and a.overlaps(b)


def _about(rough: Value, fine: Value) -> bool:
    """Whether "about" so much is a rounder figure for the other, and no slip of the pen."""
    return rough.approximate and any(
        a.unit == b.unit
        and a.exact
        and b.exact
        and a.unit not in DATES
        and abs(Fraction(a.low - b.low)) <= max(abs(one * _APPROXIMATE) for one in (a.low, b.low))
        and _figures(a.low) < _figures(b.low)
        and not _near(a, b)
        for a, b in product(_readings(rough), _readings(fine))
    )


def _times(times: Value, part: Value) -> bool:
    """Whether one says how many times more or less, and the other by which part.

    Twice less is by half, or by 50 %; half as much again is in 1.5 times. Twice is 100 % more, and
    not once.
    """
    most = 1 if part.kind == "percent" else _LESS_THAN_ONE
    return times.kind == "multiple" and any(
        a.exact and b.exact and 0 < b.low <= most and (a.low * b.low == 1 or a.low == 1 + b.low)
        for a, b in product(_readings(times), map(_whole, _readings(part)))
        if not b.unit
    )


def _figures(number: Number) -> int:
    """Return how many figures a number has from its first to its last that is not 0."""
    places = 0
    while number.denominator != 1 and places < _MOST_PLACES:
        number, places = number * 10, places + 1
    return len(str(abs(round(number))).strip("0"))


def _near(a: Reading, b: Reading) -> bool:
    if is_code(a) or is_code(b):
        return is_code(a) and is_code(b) and _one_sign_differs(*map("".join, map(groups, (a, b))))
    if a.unit in DATES or b.unit in DATES:
        return a.unit == b.unit and alike.one_part_differs(a, b)
    if a.unit != b.unit and "" not in (a.unit, b.unit):
        return False
    if a.low and b.low and Fraction(a.low, b.low) in _POWERS_OF_TEN:
        return a.exact == b.exact
    return a.exact and b.exact and _one_digit_differs(a.low, b.low)


def _one_digit_differs(a: Number, b: Number) -> bool:
    if a.denominator != 1 or b.denominator != 1:
        a, b = a * 10**6, b * 10**6
        if a.denominator != 1 or b.denominator != 1:
            return False
    first, second = str(abs(a)), str(abs(b))
    return max(len(first), len(second)) > 1 and _one_sign_differs(first, second)


def _one_sign_differs(first: str, second: str) -> bool:
    return OSA.distance(first, second, score_cutoff=1) <= 1
