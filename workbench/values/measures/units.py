"""Measures with their units, and the conversion of one unit into another.

``read(tokens, numerals, lang)`` reads them; ``convert`` and ``agree`` let a check show "385 mi =
620 km" with the value expected instead of flagging it. Spans of time ("15 years") are measures too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from workbench.languages import language
from workbench.text import fold
from workbench.values.dates.words import date_words
from workbench.values.measures.heights import heights, with_rest
from workbench.values.measures.measured import (
    Measure,
    Measured,
    find,
    hyphened,
    joined,
    measure_words,
    total,
)
from workbench.values.model import Reading, Value
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Phrases
from workbench.values.shown import reading, shown
from workbench.values.tokens import Token, Tokens


class Unit(NamedTuple):
    """A unit's dimension and its size in the base unit; ``zero`` is where its scale begins."""

    dimension: str
    size: Fraction
    zero: Fraction = Fraction(0)


def _units(dimension: str, **sizes: str) -> dict[str, Unit]:
    return {symbol: Unit(dimension, Fraction(size)) for symbol, size in sizes.items()}


_DAY = 86400
_HOURS = 24
_LENGTHS_OF_TIME = ("month", "day", "min", "s")
_YEAR = Fraction("365.2425") * _DAY

# Exact by definition: the international yard and pound (1959), BIPM, The International System of
# Units, 9th ed. (2019). Gallons and pints are of the United States; a year is the Gregorian mean.
UNITS: Mapping[str, Unit] = {
    **_units("length", km="1000", m="1", cm="1/100", mm="1/1000", nm="1/1000000000"),
    **_units("length", mi="1609.344", nmi="1852", yd="0.9144", ft="0.3048", ly="9460730472580800"),
    # Old ones, of which every town had its own: by the commonest reckoning.
    **_units(
        "length", farsakh="6240", verst="1066.8", sazhen="2.1336", arshin="0.7112", gaz="1.04"
    ),
    **_units("length", vershok="0.04445", league="4828.032", furlong="201.168"),
    **_units("length", fathom="1.8288", cable="185.2", au="149597870700", pc="30856775814913673"),
    **_units("mass", kharvar="300", man="3", pud="16.38", centner="100"),
    "µm": Unit("length", Fraction(1, 10**6)),
    "in": Unit("length", Fraction("0.0254")),
    "km²": Unit("area", Fraction(10**6)),
    "m²": Unit("area", Fraction(1)),
    "cm²": Unit("area", Fraction(1, 10**4)),
    "mi²": Unit("area", Fraction("1609.344") ** 2),
    "yd²": Unit("area", Fraction("0.9144") ** 2),
    "ft²": Unit("area", Fraction("0.3048") ** 2),
    **_units("area", acre="4046.8564224", ha="10000", desyatina="10925", sotka="100"),
    **_units("mass", t="1000", kg="1", g="1/1000", mg="1/1000000", lb="0.45359237"),
    "µg": Unit("mass", Fraction(1, 10**9)),
    **_units("mass", st="6.35029318"),
    "oz": Unit("mass", Fraction("0.45359237") / 16),
    **_units("volume", l="1/1000", cl="1/100000", ml="1/1000000", gal="0.003785411784"),
    **_units("volume", pt="0.000473176473", qt="0.000946352946", floz="0.0000295735295625"),
    # A cook's cup and spoons are of 240, 15 and 5 ml by the labels of the United States.
    **_units("volume", bu="0.03523907016688", cup="0.00024", tbsp="0.000015", tsp="0.000005"),
    "cm³": Unit("volume", Fraction(1, 10**6)),
    "g/l": Unit("concentration", Fraction(1)),
    "mg/l": Unit("concentration", Fraction(1, 1000)),
    "g/dl": Unit("concentration", Fraction(10)),
    "mg/dl": Unit("concentration", Fraction(1, 100)),
    "km³": Unit("volume", Fraction(10**9)),
    "m³": Unit("volume", Fraction(1)),
    "ft³": Unit("volume", Fraction("0.3048") ** 3),
    "K": Unit("temperature", Fraction(1)),
    "°C": Unit("temperature", Fraction(1), Fraction("273.15")),
    "°F": Unit("temperature", Fraction(5, 9), Fraction("273.15") - Fraction(160, 9)),
    "°": Unit("angle", Fraction(1)),
    "km/h": Unit("speed", Fraction(5, 18)),
    "m/s": Unit("speed", Fraction(1)),
    "km/s": Unit("speed", Fraction(1000)),
    "ft/s": Unit("speed", Fraction("0.3048")),
    "mph": Unit("speed", Fraction("0.44704")),
    "kn": Unit("speed", Fraction(1852, 3600)),
    **_units("pressure", mmHg="133.322387415", cmHg="1333.22387415", bar="100000", atm="101325"),
    **_units("pressure", hPa="100", kPa="1000", MPa="1000000", psi="6894.757", inHg="3386.389"),
    **_units("energy", kcal="4184", kJ="1000", kWh="3600000"),
    **_units("power", W="1", kW="1000", MW="1000000", hp="735.49875"),
    **_units("frequency", Hz="1", kHz="1000", MHz="1000000", GHz="1000000000"),
    **_units("data", kbit="125", Mbit="125000", kB="1000", MB="1000000", GB="1000000000"),
    **_units("data", TB="1000000000000"),
    **_units("time", ms="1/1000", s="1", min="60", h="3600"),
    **_units("time", day=f"{_DAY}", week=f"{7 * _DAY}", fortnight=f"{14 * _DAY}"),
    "month": Unit("time", _YEAR / 12),
    "year": Unit("time", _YEAR),
    "decade": Unit("time", 10 * _YEAR),
    "century": Unit("time", 100 * _YEAR),
    "millennium": Unit("time", 1000 * _YEAR),
    # Money converts where the rate is law: a toman is ten rials.
    "IRR": Unit("money", Fraction(1)),
    "IRT": Unit("money", Fraction(10)),
}

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
_POWERS_OF_TEN = frozenset(Fraction(10) ** power for power in range(-9, 10))
_LOOSE = Fraction(15, 100)  # by which conversions in brackets are often out
_DEGREES = frozenset({"°", "°C", "°F"})
_NEAR_FROST = 5  # words before degrees
_FROSTS = 5, 75  # degrees that need not be called so
_CLAUSE_ENDS = frozenset(".,;:!?؟؛،)")
_SPANS_OF_DAYS = frozenset({"day", "week", "month", "year"})
_AFTER_UNITS = frozenset("();×]")
_MOST_ALIKE = Fraction(10)


# --- conversion ------------------------------------------------------------------------------


def comparable(first: Reading, second: Reading) -> bool:
    """Say whether two readings are of one dimension, or of currencies of one name."""
    a, b = UNITS.get(first.unit), UNITS.get(second.unit)
    return _same_unit(first, second) or (a is not None and b is not None and a[0] == b[0])


def of_one_dimension(first: Reading, second: Reading) -> bool:
    """Say whether two readings can measure one thing: bare degrees are of either scale."""
    return comparable(first, second) or {first.unit, second.unit} <= _DEGREES


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
        return first.low <= second.high and second.low <= first.high
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
    return any(_says_again(one, other, _LOOSE) for one in value.readings for other in then.readings)


def rounds(value: Value, then: Value) -> bool:
    """Say whether a measure may be another one converted and rounded: 85 mph and 135 km/h.

    Tonnes and kilograms are not rounded into one another.
    """
    return any(
        _says_again(one, other, _ROUNDED) and not _of_one_system(one, other)
        for one in value.readings
        for other in then.readings
    )


def _of_one_system(one: Reading, other: Reading) -> bool:
    return UNITS[one.unit].size / UNITS[other.unit].size in _POWERS_OF_TEN


def _says_again(one: Reading, other: Reading, within: Fraction) -> bool:
    one, other = _of_a_scale(one, other)
    if one.unit == other.unit or not comparable(one, other):
        return False
    image = convert(one, other.unit)
    if image is None:
        return False
    middle, there = (image.low + image.high) / 2, (other.low + other.high) / 2
    return abs(middle - there) <= within * max(abs(middle), abs(there))


def _of_a_scale(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """Return two temperatures with bare degrees as those of the scale the other is not in."""
    scales = {"°C": "°F", "°F": "°C"}
    if one.unit == "°" and other.unit in scales:
        return replace(one, unit=scales[other.unit]), other
    if other.unit == "°" and one.unit in scales:
        return one, replace(other, unit=scales[one.unit])
    return one, other


def _image(number: Fraction, old: Unit, new: Unit) -> Fraction:
    return (number * old.size + old.zero - new.zero) / new.size


def _rounded(reading: Reading) -> tuple[Fraction, Fraction]:
    """Return the interval a reading leaves open as it is written; money is exact."""
    if UNITS[reading.unit].dimension == "money":
        return reading.low, reading.high
    return reading.low - _slack(reading.low), reading.high + _slack(reading.high)


def _slack(number: Fraction) -> Fraction:
    """Return half of the step a number is rounded to: 384 is good to 0.5, 385 to 2.5, 620 to 5."""
    place = Fraction(1)
    while number and number % (place * 10) == 0:
        place *= 10
    while number % place and place > Fraction(1, 10**6):
        place /= 10
    if number and number % (place * 5) == 0:
        place *= 5
    return min(place / 2, abs(number) * _ROUGHEST) if number else place / 2


def _short(number: Fraction) -> str:
    """Return a number with four figures, or all those before the point."""
    decimals = max(0, 3 - len(str(abs(int(number)))) + 1)
    return shown(*(Fraction(round(number * 10**decimals), 10**decimals),) * 2)


# --- reading ---------------------------------------------------------------------------------


def read(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the measures among ``tokens``, in order."""
    words = measure_words(lang, "units")
    measures = tuple(find(tokens, numerals, words))
    if not measures:
        return (*heights(tokens), *_frosts(tokens, numerals, lang))
    glued, small = _forms(lang, "glued units"), _forms(lang, "small units")
    cased = _cased(lang)
    found: list[tuple[Measured, Value]] = []
    for measured, then in zip_longest(measures, measures[1:]):
        beside = bool(found) and found[-1][0].last == measured.first
        if beside and found[-1][0].measures[0].unit == "h" and measured.measures[0].unit == "m":
            measured = measured._replace(measures=(Measure("min"),))  # 5h 35m
        if _in_a_clock(measured, tokens):
            continue
        capital = _opens(measured, tokens, small, cased)
        if not capital and _is_measure(measured, tokens, glued, beside, lang):
            on = then is not None and _goes_on(measured, then, tokens, words.joins)
            found.append((measured, _value(measured, tokens, lang, on)))
    found = list(with_rest(found, tokens, numerals, words.joins))
    frosts = tuple(_frosts(tokens, numerals, lang))
    summed = joined(found, tokens, words.joins, _add, _LENGTHS_OF_TIME)
    return (*summed, *heights(tokens), *frosts)


def _goes_on(
    measured: Measured, then: Measured, tokens: Sequence[Token], joins: Collection[str]
) -> bool:
    """Whether a smaller measure of the same follows: ۴۲ تن و ۳۰۰ کیلوگرم."""
    linked = then.first == measured.last + 1 and tokens[measured.last].text in joins
    more, less = (UNITS.get(one.measures[0].unit) for one in (measured, then))
    return linked and more is not None and less is not None and more[0] == less[0]


def _opens(
    measured: Measured, tokens: Sequence[Token], small: Collection[str], cased: Collection[str]
) -> bool:
    """Whether its capitals make another word of an abbreviation: «1 См. приложение», 500 MA."""
    if measured.last - 1 < measured.numeral.last:
        return False
    unit = tokens[measured.numeral.last]
    title = unit.kind == "word" and len(unit.text) == 1 and hyphened(tokens, measured.last)  # г-жа
    if unit.raw not in cased and any(unit.text == one.lower() for one in cased):
        return True
    return title or (unit.text in small and unit.raw[0].isupper() and not unit.raw[1:].isupper())


def _perhaps_millions(measured: Measured, tokens: Sequence[Token], lang: str) -> Iterator[Reading]:
    """Yield the millions that the metres of "2.6m barrels" may be."""
    numeral = measured.numeral
    if measured.last != numeral.last + 1 or numeral.form != "digits":
        return
    letter = tokens[numeral.last]
    if measured.measures[0].unit == "min":
        return
    scale = lexicon(lang).money_abbreviations.get(letter.text, 0)
    if scale and letter.before == "none":
        yield from (reading(low * scale, high * scale) for low, high in numeral.candidates)


def _value(measured: Measured, tokens: Tokens, lang: str, goes_on: bool) -> Value:
    """Return the value; سه هزار تن are 3,000 people or 3,000 tonnes."""
    alike = tuple(one for one in measured.measures if _alike(one.unit, measured.measures[0].unit))
    value = _below_zero(
        measured._replace(measures=alike).value("unit", tokens), measured, tokens, lang
    )
    value = replace(value, readings=(*value.readings, *_perhaps_millions(measured, tokens, lang)))
    people = _people(lang)
    if goes_on or tokens[measured.last - 1].text not in people.words:
        return value
    low = measured.numeral.candidates[0][0]
    if low.denominator != 1:
        return value
    bare = [reading(low, high) for low, high in measured.numeral.candidates]
    after = tokens[measured.last] if measured.last < len(tokens) else None
    if (
        after
        and after.kind == "word"
        and after.before == "space"
        and after.text not in people.after
    ):
        return replace(value, readings=(*value.readings, *bare))
    return replace(value, kind="number", readings=(*bare, *value.readings))


def _alike(unit: str, first: str) -> bool:
    """Whether "100 yards/meters" may be either; "5 mg/kg" is a rate."""
    a, b = UNITS.get(unit), UNITS.get(first)
    if unit == first or not a or not b:
        return True
    return a.dimension != b.dimension or _MOST_ALIKE > a.size / b.size > 1 / _MOST_ALIKE


def _below_zero(value: Value, measured: Measured, tokens: Tokens, lang: str) -> Value:
    """Return degrees below zero, if words after them say so, as less than nothing."""
    if value.readings[0].unit not in _DEGREES or value.readings[0].low <= 0:
        return value
    cold = _cold(lang).at(tokens, measured.last)
    if not cold:
        if not _after_frost(tokens, measured.numeral.first, lang):
            return value
        return replace(value, readings=(*value.readings, *_below(value)))
    below = _below(value)
    return replace(value, end=tokens[cold.last - 1].end, readings=below, ends=())


def _frosts(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> Iterator[Value]:
    """Yield the degrees that are not called so: fifteen below zero."""
    if tokens.texts.isdisjoint(_cold(lang).firsts) and tokens.texts.isdisjoint(_frost_words(lang)):
        return
    for one in numerals:
        cold = _cold(lang).at(tokens, one.last)
        if cold and one.kind == "number" and one.candidates and one.candidates[0][0] > 0:
            low, high = one.candidates[0]
            below = reading(-high, -low, "°")
            yield Value("unit", one.start, tokens[cold.last - 1].end, (below,), one.form)
        elif _closes_frost(one, tokens, lang):
            low, high = one.candidates[0]
            either = reading(low, high), reading(-high, -low, "°")
            yield Value("unit", one.start, one.end, either, one.form)


def _below(value: Value) -> tuple[Reading, ...]:
    return tuple(reading(-one.high, -one.low, one.unit) for one in value.readings)


def _closes_frost(one: Numeral, tokens: Tokens, lang: str) -> bool:
    """Whether a number that counts nothing may be of degrees of frost: мороз перевалил за сорок."""
    ends = one.last == len(tokens) or tokens[one.last].text in _CLAUSE_ENDS
    if not ends or one.ordinal or one.kind != "number" or not one.candidates:
        return False
    return _FROSTS[0] <= one.candidates[0][0] <= _FROSTS[1] and _after_frost(
        tokens, one.first, lang
    )


def _after_frost(tokens: Tokens, first: int, lang: str) -> bool:
    """Whether frost is spoken of shortly before a token."""
    near = range(first - _NEAR_FROST, first)
    return any(place in near for place in tokens.places(_frost_words(lang)))


@cache
def _frost_words(lang: str) -> frozenset[str]:
    return frozenset(fold(word).text for word in language(lang).data.get("frosts", ()))


@cache
def _cold(lang: str) -> Phrases[bool]:
    return Phrases((form, True) for form in language(lang).data.get("below zero", ()))


class _People(NamedTuple):
    """Units that count people too, and words after which they surely may."""

    words: Collection[str]
    after: Collection[str]


@cache
def _people(lang: str) -> _People:
    data = language(lang).data.get("people", {})
    return _People(*(frozenset(fold(w).text for w in data.get(k, ())) for k in ("words", "before")))


@cache
def _forms(lang: str, which: str) -> Collection[str]:
    """Return forms listed apart: those that count only right after a digit, for one: "12in"."""
    return frozenset(form.lower() for form in language(lang).data.get(which, ()))


@cache
def _cased(lang: str) -> Collection[str]:
    """Return the forms that are other units in other letters."""
    return tuple(language(lang).data.get("cased units", ()))


@cache
def _from(lang: str) -> Collection[str]:
    """Return the words before the first of two hours."""
    return frozenset(language(lang).data.get("clock", {}).get("from", ()))


def _is_measure(
    measured: Measured, tokens: Sequence[Token], glued: Collection[str], beside: bool, lang: str
) -> bool:
    """Say whether a form is a unit here; ``beside`` another measure it is: "6 ft 2 in"."""
    numeral = measured.numeral
    form = "".join(token.text for token in tokens[numeral.last : measured.last])
    if measured.measures[0].unit == "month" and _part_of_a_month(measured, tokens, lang):
        return False
    if form in _forms(lang, "following units"):
        return beside  # 2 h 8 min 13 s
    if form in glued and not beside:
        tight = tokens[numeral.last].before == "none" and tokens[numeral.last - 1].kind == "digits"
        return tight or _closes(tokens, measured)
    if numeral.ends and measured.measures[0].unit == "year" and all(map(_is_year, numeral.ends)):
        return False  # "1941–1945 годы" are dates
    if numeral.ends and measured.measures[0].unit == "h" and _of_the_clock(numeral, tokens, lang):
        return False  # «с 9 до 17 часов»
    if numeral.ends and measured.measures[0].unit == "g" and any(map(_is_year, numeral.ends)):
        return len(form) > 1  # «998–1030 г.» are years
    if form in _forms(lang, "doubtful units"):
        after = tokens[measured.last] if measured.last < len(tokens) else None
        noun = after and after.kind == "word" and after.before == "space"
        return bool(noun and after and after.text not in _people(lang).after)
    if len(form) > 1 or not form.isalpha():
        return True
    if measured.measures[0].unit == "g" and _of_an_era(tokens, numeral.last, lang):
        return False  # «551–575 г. х.»
    # A letter alone is a unit after digits; "1985 г" is a year.
    is_year = measured.measures[0].unit == "g" and _is_year(numeral)
    return numeral.form != "words" and not is_year


def _in_a_clock(measured: Measured, tokens: Sequence[Token]) -> bool:
    """Whether the number of days is the minutes of a clock: «۰۰:۱۰ روز بعد»."""
    at = measured.numeral.first
    if measured.measures[0].unit not in _SPANS_OF_DAYS or at < 2 or len(tokens[at].text) != 2:
        return False
    glued = tokens[at].before == tokens[at - 1].before == "none"
    return glued and tokens[at - 1].text == ":" and tokens[at - 2].kind == "digits"


def _closes(tokens: Sequence[Token], measured: Measured) -> bool:
    """Whether nothing follows that a preposition could govern: "7¼ in (18.4 cm)", "8 × 10 in"."""
    at = measured.last
    end = at == len(tokens) or tokens[at].before == "line" or tokens[at].text in _AFTER_UNITS
    return end and measured.numeral.form == "digits"


def _of_the_clock(numeral: Numeral, tokens: Sequence[Token], lang: str) -> bool:
    """Whether two numbers of hours are from when until when."""
    words = _from(lang)
    hours = all(end.candidates and end.candidates[0][0] <= _HOURS for end in numeral.ends)
    return hours and numeral.first > 0 and tokens[numeral.first - 1].text in words


def _part_of_a_month(measured: Measured, tokens: Sequence[Token], lang: str) -> bool:
    """Whether it is half of a month whose name follows: в первой половине месяца мехра."""
    name = date_words(lang).phrases.at(tokens, measured.last)
    part = all(high < 1 for _, high in measured.numeral.candidates)
    return part and name is not None and any(word.role == "month" for word in name.meanings)


def _of_an_era(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether a year's letter, and the era it is counted in, stand at a token."""
    phrases = date_words(lang).phrases
    for place in (at, at + 1, at + 2):
        found = phrases.at(tokens, place)
        if found and any(word.role == "era after" for word in found.meanings):
            return True
    return False


def _is_year(numeral: Numeral) -> bool:
    number = numeral.whole
    return numeral.last - numeral.first == 1 and number is not None and 1000 <= number <= 2100


def _add(whole: Value, part: Value) -> Value | None:
    """Add inches to feet, minutes to hours: a smaller unit that does not fill the larger."""
    more, less = whole.readings[0], part.readings[0]
    large, small = UNITS.get(more.unit), UNITS.get(less.unit)
    if not large or not small or not (more.exact and less.exact):
        return None
    if large.dimension != small.dimension:
        return None
    ratio = large.size / small.size
    if less.low >= ratio or ratio.denominator != 1:
        return None
    return total(whole, part, reading(more.low * ratio + less.low, None, less.unit))
