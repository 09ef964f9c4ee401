"""Units of measure, and the conversion of one into another.

``convert`` and ``agree`` let a check show "385 mi = 620 km" with the value expected instead of
flagging it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product, starmap

from workbench.package import table
from workbench.values.measures.derived import Unit, derived
from workbench.values.model import Number, Reading, Value, shown

UNITS: Mapping[str, Unit] = derived(
    {unit: Unit(of, *map(Fraction, numbers)) for unit, of, *numbers in table("data", "units.tsv")}
)

# Currencies of one name: "dollars" are read as those of the first, and may be any of them.
_NAMESAKES = (
    ("USD", "AUD", "CAD", "HKD", "NZD"),
    ("GBP", "FKP", "SYP", "LBP", "EGP"),
    ("IRR", "SAR"),
    ("DZD", "IQD", "KWD"),
    ("FRF", "CHF"),
    ("TRY", "ITL"),
    ("INR", "PKR"),
    ("SEK", "DKK", "NOK", "CZK"),
)
_NAMES = {code: codes[0] for codes in _NAMESAKES for code in codes}

# No measure is known better than its last figure, nor worse than this part of itself.
_ROUGHEST = Fraction(3, 100)
_ROUNDED = Fraction(5, 100)  # by which a translator rounds
_ABOUT = Fraction(25, 100)  # by which "a mile" may be off
_ROUND, _NEARLY = 5, Fraction(1, 10)
_POWERS_OF_TEN = frozenset(Fraction(10) ** power for power in range(-24, 25))
_OF_DAYS = ("day", "week", "month")
_COMMONLY = Fraction(9, 100)  # by which weeks called months or days, and round figures, are out
_LOOSE = Fraction(15, 100)  # by which conversions in brackets are often out
BARE = "°"
"""Degrees of either scale."""

DEGREES = frozenset({BARE, "°C", "°F"})


def comparable(first: Reading, second: Reading) -> bool:
    """Say whether two readings are of one dimension, or of currencies of one name."""
    a, b = UNITS.get(first.unit), UNITS.get(second.unit)
    return _same_unit(first, second) or (a is not None and b is not None and a[0] == b[0])


def of_one_dimension(first: Reading, second: Reading) -> bool:
    """Say whether two readings can measure one thing: bare degrees are of either scale."""
    return comparable(first, second) or {first.unit, second.unit} <= DEGREES


def convert(reading: Reading, unit: str) -> Reading | None:
    """Return a reading in another unit, as wide as its last figure leaves open, or None.

    385 mi is 618.8..620.4 km and shown as "619.6 km".
    """
    old, new = UNITS.get(reading.unit), UNITS.get(unit)
    if not old or not new or old.dimension != new.dimension:
        return None
    if reading.unit == unit:
        return reading
    low, high = _rounded(reading)
    ends = [_image(end, old, new) for end in (low, high, reading.low, reading.high)]
    text = " to ".join(dict.fromkeys(_short(end) for end in ends[2:]))
    return Reading(ends[0], ends[1], unit, f"{text} {unit}")


def agree(first: Reading, second: Reading) -> bool:
    """Say whether two readings mean the same measure, both rounded as they are written."""
    if _same_unit(first, second):
        return first.overlaps(second)
    image = convert(first, second.unit)
    if not image:
        return False
    low, high = _rounded(second)
    return image.low <= high and low <= image.high


def _same_unit(first: Reading, second: Reading) -> bool:
    """Say whether units are one, or one is the namesake the other may be: dollars, CAD."""
    names = {_NAMES.get(unit, unit) for unit in (first.unit, second.unit)}
    return first.unit == second.unit or (
        len(names) == 1 and bool(names & {first.unit, second.unit})
    )


def says_again(value: Value, then: Value) -> bool:
    """Say whether a measure is another one converted, however roughly: 6 metres and 18 feet."""
    return any(_says_again(*pair, _LOOSE) for pair in product(value.readings, then.readings))


def rounds(value: Value, then: Value) -> bool:
    """Say whether a measure may be another one converted and rounded: 85 mph and 135 km/h.

    Tonnes and kilograms are not rounded into one another.
    """
    pairs = product(value.readings, then.readings)
    return any(_says_again(*pair, _ROUNDED) and not _of_one_system(*pair) for pair in pairs)


def rounded_from(value: Value, source: Value) -> bool:
    """Say whether a measure is what another is in its system, rounded as it is written."""
    return any(starmap(_rounds_to, product(source.readings, value.readings)))


def _rounds_to(one: Reading, other: Reading) -> bool:
    known = one.unit in UNITS and other.unit in UNITS and comparable(one, other)
    if not known or one.unit == other.unit or _of_one_system(one, other):
        return False
    old, new = UNITS[one.unit], UNITS[other.unit]
    ends = (one.low, other.low), (one.high, other.high)
    return all(abs(_image(end, old, new) - there) <= _slack(there) for end, there in ends)


def about(one: Value, then: Value) -> bool:
    """Say whether one measure is about another, told in another system: a mile, полтора километра.

    Lengths of time are told in one system everywhere, but for weeks.
    """
    pairs = [*product(one.readings, then.readings)]
    return any(starmap(_as_long_in_weeks, pairs)) or any(
        UNITS[first.unit].dimension != "time"
        and _says_again(first, second, _ABOUT)
        and not _of_one_system(first, second)
        for first, second in pairs
        if first.unit in UNITS and second.unit in UNITS
    )


def _as_long_in_weeks(one: Reading, other: Reading) -> bool:
    """Say whether weeks are commonly so many days or months: two are 15 days, six 1.5 months."""
    if one.unit == other.unit or not {one.unit, other.unit}.issubset(_OF_DAYS):
        return False
    ends = [
        (_image(low, UNITS[one.unit], UNITS["day"]), _image(high, UNITS[other.unit], UNITS["day"]))
        for low, high in ((one.low, other.low), (one.high, other.high))
    ]
    return all(abs(a - b) <= _COMMONLY * max(a, b) for a, b in ends)


def nearly_one(one: Reading, other: Reading) -> bool:
    """Say whether round figures are the same in units of nearly one size: ten yards, ten metres.

    Or as good as one in units of two: a thousand metres, three thousand feet. So are two weeks,
    which some call fifteen days: «پانزده روز»; and a flat of 85 metres has as many square ones.
    """
    if _as_long_in_weeks(one, other) or _as_good_as_one(one, other):
        return True
    figures = one.low == other.low and one.high == other.high
    if figures and {one.unit, other.unit} == {"m", "m²"}:
        return True
    figures = figures and one.low % _ROUND == 0
    if not figures or not (one.unit in UNITS and other.unit in UNITS and comparable(one, other)):
        return False
    return abs(UNITS[one.unit].size / UNITS[other.unit].size - 1) <= _NEARLY


def _as_good_as_one(one: Reading, other: Reading) -> bool:
    """Say whether measures of one figure each, in units of two systems, are about the same."""
    if not all(end.unit in UNITS and end.exact and _is_one_figure(end.low) for end in (one, other)):
        return False
    return _says_again(one, other, _COMMONLY) and not _of_one_system(one, other)


def _is_one_figure(number: Number) -> bool:
    return number.denominator == 1 and len(str(number).rstrip("0")) == 1


def _of_one_system(one: Reading, other: Reading) -> bool:
    return UNITS[one.unit].size / UNITS[other.unit].size in _POWERS_OF_TEN


def _says_again(one: Reading, other: Reading, within: Fraction) -> bool:
    one, other = _of_a_scale(one, other)
    if one.unit == other.unit or not comparable(one, other):
        return False
    image = convert(one, other.unit)
    if image is None:
        return False
    middle, there = (Fraction(one.low + one.high) / 2 for one in (image, other))
    return abs(middle - there) <= within * max(abs(middle), abs(there))


def _of_a_scale(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """Return two temperatures with bare degrees as those of the scale the other is not in."""
    scales = {"°C": "°F", "°F": "°C"}
    if one.unit == "°" and other.unit in scales:
        return one._replace(unit=scales[other.unit]), other
    if other.unit == "°" and one.unit in scales:
        return one, other._replace(unit=scales[one.unit])
    return one, other


def _image(number: Number, old: Unit, new: Unit) -> Fraction:
    return (number * old.size + old.zero - new.zero) / new.size


def _rounded(reading: Reading) -> tuple[Number, Number]:
    """Return the interval a reading leaves open as it is written; money is exact."""
    if UNITS[reading.unit].dimension == "money":
        return reading.low, reading.high
    return reading.low - _slack(reading.low), reading.high + _slack(reading.high)


def _slack(number: Number) -> Fraction:
    """Return half of the step a number is rounded to: 384 is good to 0.5, 385 to 2.5, 620 to 5."""
    place = Fraction(1)
    while number and number % (place * 10) == 0:
        place *= 10
    while number % place and place > Fraction(1, 10**6):
        place /= 10
    if number and number % (place * 5) == 0:
        place *= 5
    return min(place / 2, abs(number * _ROUGHEST)) if number else place / 2


def _short(number: Number) -> str:
    """Return a number with four figures, or all those before the point."""
    decimals = max(0, 3 - len(str(abs(int(number)))) + 1)
    return shown(*(Fraction(round(number * 10**decimals), 10**decimals),) * 2)
