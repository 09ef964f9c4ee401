"""Measures read in a text; spans of time ("15 years") are measures too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import zip_longest

from workbench.values.measures.false_units import counts_a_noun, is_measure
from workbench.values.measures.frost import below_zero, frosts
from workbench.values.measures.heights import heights, with_rest
from workbench.values.measures.how_often import how_often
from workbench.values.measures.measured import Measured, find
from workbench.values.measures.sums import joined, total
from workbench.values.measures.units import UNITS
from workbench.values.measures.words import Measure, measure_words
from workbench.values.model import Reading, Value, reading
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import words_in
from workbench.values.tokens import Tokens

_LENGTHS_OF_TIME = ("month", "day", "min", "s")
_DECIMAL = (10, 100, 1000)
_MOST_ALIKE = Fraction(10)


def read(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the measures among ``tokens``, in order."""
    words = measure_words(lang, "units")
    measures = tuple(find(tokens, numerals, words))
    alone = (*heights(tokens), *frosts(tokens, numerals, lang), *how_often(tokens, numerals, lang))
    if not measures:
        return alone
    found: list[tuple[Measured, Value]] = []
    for measured, then in zip_longest(measures, measures[1:]):
        beside = bool(found) and found[-1][0].last == measured.first
        hours = beside and found[-1][0].measures[0].unit == "h"
        letter = len(tokens[measured.last - 1]) == 1
        if hours and letter and measured.measures[0].unit == "m":
            measured = measured._replace(measures=(Measure("min"),))  # 5h 35m
        if is_measure(measured, tokens, beside, lang):
            on = then is not None and _goes_on(measured, then, tokens, words.joins)
            found.append((measured, _value(measured, tokens, lang, on)))
    found = list(with_rest(found, tokens, numerals, words))
    summed = joined(found, tokens, words.joins, _add, _LENGTHS_OF_TIME)
    return (*summed, *alone)


def _goes_on(measured: Measured, then: Measured, tokens: Tokens, joins: Collection[str]) -> bool:
    """Whether a smaller measure of the same follows: ۴۲ تن و ۳۰۰ کیلوگرم."""
    linked = then.first == measured.last + 1 and tokens[measured.last] in joins
    more, less = (UNITS.get(one.measures[0].unit) for one in (measured, then))
    return linked and more is not None and less is not None and more[0] == less[0]


def _perhaps_millions(measured: Measured, tokens: Tokens, lang: str) -> Iterator[Reading]:
    """Yield the millions that the metres of "2.6m barrels" may be."""
    numeral = measured.numeral
    if measured.last != numeral.last + 1 or numeral.form != "digits":
        return
    if measured.measures[0].unit == "min":
        return
    scale = lexicon(lang).money_abbreviations.get(tokens[numeral.last], 0)
    if scale and tokens.glued(numeral.last):
        yield from (reading(low * scale, high * scale) for low, high in numeral.candidates)


def _value(measured: Measured, tokens: Tokens, lang: str, goes_on: bool) -> Value:
    """Return the value; سه هزار تن are 3,000 people or 3,000 tonnes."""
    first, *others = measured.measures
    if others:
        alike = tuple(one for one in measured.measures if _alike(one.unit, first.unit))
        measured = measured._replace(measures=alike)
    value = below_zero(measured.value("unit", tokens), measured, tokens, lang)
    value = value.also(*_perhaps_millions(measured, tokens, lang))
    if goes_on or tokens[measured.last - 1] not in words_in(lang, "people", "words"):
        return value
    if measured.numeral.candidates[0][0].denominator != 1:
        return value
    bare = [reading(low, high) for low, high in measured.numeral.candidates]
    if counts_a_noun(measured, tokens, lang):
        return value.also(*bare)
    return value._replace(kind="number", readings=(*bare, *value.readings))


def _alike(unit: str, first: str) -> bool:
    """Whether "100 yards/meters" may be either; "5 mg/kg" is a rate."""
    a, b = UNITS.get(unit), UNITS.get(first)
    if unit == first or not a or not b:
        return True
    return a.dimension != b.dimension or _MOST_ALIKE > a.size / b.size > 1 / _MOST_ALIKE


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
    value = total(whole, part, reading(more.low * ratio + less.low, None, less.unit))
    if ratio not in _DECIMAL:
        return value
    return value.also(reading(more.low + less.low / ratio, None, more.unit))  # 2.3 tonnes
