"""How often: every third day, каждую вторую неделю, «دو روز در میان»: a length of time each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from workbench.languages import language
from workbench.values.measures.units import UNITS
from workbench.values.measures.words import measure_words
from workbench.values.model import Number, Reading, Value, reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Phrases
from workbench.values.tokens import Tokens

_TWO = 2
_MOST = 100


class _Words(NamedTuple):
    """``each`` stand before an ordinal, ``other`` for "every second", a ``gap`` after a measure.

    Behind ``on`` and the next ordinal the gap ends: через два дня на третий.
    """

    each: Phrases[bool]
    other: Phrases[bool]
    gap: Phrases[bool]
    on: Phrases[bool]


def how_often(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> Iterator[Value]:
    """Yield the lengths of time after which something happens again."""
    words = _words(lang)
    by_first = {one.first: one for one in numerals}
    for at, phrase in words.each.found(tokens):
        numeral = by_first.get(phrase.last)
        number = numeral.whole if numeral and numeral.ordinal and numeral.form != "roman" else None
        if numeral and number and 1 < number < _MOST:
            yield from _lengths(tokens, at, numeral.last, (number,), lang)
    for at, phrase in words.other.found(tokens):
        yield from _lengths(tokens, at, phrase.last, (_TWO,), lang)
    for numeral in numerals:
        if numeral.kind == "number":
            yield from _gaps(tokens, numeral, by_first, words, lang)


def _lengths(
    tokens: Tokens, first: int, unit: int, counts: Sequence[Number], lang: str
) -> Iterator[Value]:
    """Yield what lasts from ``first`` on, so many of the unit at a token."""
    measure = measure_words(lang, "units").at(tokens, unit)
    if measure and _is_time(measure.meanings[0].unit):
        yield _value(tokens, first, measure.last, counts, measure.meanings[0].unit)


def _gaps(
    tokens: Tokens, numeral: Numeral, by_first: Mapping[int, Numeral], words: _Words, lang: str
) -> Iterator[Value]:
    """Yield one more than is left out between: «دو روز در میان» is every third day, or two."""
    measure = measure_words(lang, "units").at(tokens, numeral.last)
    if not measure or not _is_time(unit := measure.meanings[0].unit):
        return
    number = numeral.whole
    if not number or number >= _MOST:
        return
    if gap := words.gap.at(tokens, measure.last):
        yield _value(tokens, numeral.first, gap.last, (number + 1, number), unit)
    elif on := words.on.at(tokens, measure.last):
        then = by_first.get(on.last)
        if then and then.ordinal and then.whole == number + 1:
            yield _value(tokens, numeral.first, then.last, (number + 1, number), unit)


def _is_time(unit: str) -> bool:
    return unit in UNITS and UNITS[unit].dimension == "time"


def _value(tokens: Tokens, first: int, last: int, counts: Sequence[Number], unit: str) -> Value:
    readings: tuple[Reading, ...] = tuple(reading(one, one, unit) for one in counts)
    vague = counts[0] == _TWO  # "every other", through a day
    return Value("unit", *tokens.span(first, last), readings, "words", vague)


@cache
def _words(lang: str) -> _Words:
    listed = language(lang).data.get("how often", {})
    return _Words(*(Phrases.of(listed.get(one)) for one in _Words._fields))
