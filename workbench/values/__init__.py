"""Phrases that carry a value, read in every language: ``read_values(text, lang)``.

Text is cut into tokens, numerals are read from them, and dates, times, amounts and units are read
on top of the numerals, which they swallow. Digits that no value took are codes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from workbench.byword import remembered
from workbench.values.clock.timetables import perhaps_times
from workbench.values.codes import codes
from workbench.values.deficits import with_deficits
from workbench.values.foreign import foreign
from workbench.values.measures.measured import hyphened
from workbench.values.model import Reading, Value
from workbench.values.numerals.beginnings import may_begin
from workbench.values.numerals.labels import labels
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.read import Numeral, read_numerals
from workbench.values.shown import reading
from workbench.values.telling import may_tell, telling
from workbench.values.tokens import Tokens, tokenize
from workbench.values.twice import without_repeats

__all__ = ["Reading", "Value", "read_values"]

Reader = Callable[[Tokens, tuple[Numeral, ...], str], tuple[Value, ...]]

_LARGEST_HIDDEN = 10

MOST = 4_000
"""Words and digits that may tell a value beyond which a text is a table or noise."""


def read_values(text: str, lang: str) -> tuple[Value, ...]:
    """Return the values of ``text``, a text in ``lang``, by where they start; none overlap.

    Of values that overlap the longest stands; a numeral stands where no other value covers it, and
    what is implied where nothing else does.
    What follows ``MOST`` words or digits that may tell a value is not read.
    """
    return every_value(text, lang) if may_tell(text, lang) else ()


@remembered(4096)
def every_value(text: str, lang: str) -> tuple[Value, ...]:
    """Read ``text`` without asking first whether it may have a value."""
    return values_of(tokenize(text), lang)


def values_of(tokens: Tokens, lang: str) -> tuple[Value, ...]:
    """Read the tokens of a text in the same way."""
    tokens, text = _readable(tokens, lang), tokens.original
    numerals = read_numerals(tokens, lang)
    found: list[Value] = []
    for read in _readers():
        found += read(tokens, numerals, lang)
    kept = _longest(value for value in found if not value.implied)
    kept = _with_unsure(kept, perhaps_times(tokens, numerals, lang))
    kept += _uncovered(numerals, kept, tokens, lexicon(lang))
    kept.sort(key=_start)
    left = codes(tokens, kept, lang)
    kept = with_deficits(without_repeats(kept, text), text)
    implied = _longest((*(value for value in found if value.implied), *labels(tokens, lang)))
    kept += [value for value in (*implied, *left) if _free(value, kept)]
    kept.sort(key=_start)
    if others := _longest(foreign(text, tokens, lang, every_value)):
        kept = sorted((*others, *(one for one in kept if _free(one, others))), key=_start)
    return tuple(kept)


def _start(value: Value) -> int:
    return value.start


def _free(one: Value | Numeral, values: Sequence[Value]) -> bool:
    """Whether none of ``values``, which are in order and do not overlap, covers a part of it."""
    before = bisect_left(values, one.end, key=_start) - 1
    return before < 0 or values[before].end <= one.start


def _readable(tokens: Tokens, lang: str) -> Tokens:
    if len(tokens) <= MOST:
        return tokens
    tells = telling(lang)
    words = (
        at
        for at, (text, kind) in enumerate(zip(tokens, tokens.kinds, strict=True))
        if kind == "word" and tells[text]
    )
    begins = sorted({*may_begin(tokens, lexicon(lang)), *words})
    return tokens.part(0, begins[MOST]) if len(begins) > MOST else tokens


@cache
def _readers() -> tuple[Reader, ...]:
    """Return the most specific first: of two values of one length the earlier reader's wins."""
    from workbench.values.clock.read import read as times
    from workbench.values.dates.read import read as dates
    from workbench.values.measures.amounts import read as amounts
    from workbench.values.measures.read import read as units

    return dates, times, amounts, units


def _longest(values: Iterable[Value]) -> list[Value]:
    """Return the values that do not overlap a longer one that stands, by where they start."""
    longest = list(values)
    if len(longest) < 2:
        return longest
    longest.sort(key=lambda value: (value.start - value.end, value.start))
    kept = longest[:1]
    for value in longest[1:]:
        if _free(value, kept):
            insort(kept, value, key=_start)
    return kept


def _with_unsure(kept: Sequence[Value], unsure: Iterable[Value]) -> list[Value]:
    """Return the values with those that may be one, where these say more or nothing stands."""
    surer = {value.start: value for value in unsure}
    if not surer:
        return [*kept]
    found = [surer.pop(one.start) if _is_span(one, surer) else one for one in kept]
    found += [value for value in surer.values() if _free(value, kept)]
    return sorted(found, key=_start)


def _is_span(value: Value, unsure: Mapping[int, Value]) -> bool:
    """Whether it is so many hours, and may as well be from when until when."""
    hours = value.kind == "unit" and bool(value.ends) and value.readings[0].unit == "h"
    return hours and value.start in unsure and unsure[value.start].kind == "unit"


def _uncovered(
    numerals: Iterable[Numeral], values: Sequence[Value], tokens: Tokens, lex: Lexicon
) -> list[Value]:
    """Return as values the numerals, or the ends of ranges, that no value covers.

    ``values`` are in order and do not overlap.
    """
    found: list[Value] = []
    for numeral in numerals:
        if _free(numeral, values):
            compound = lex.hyphen and _is_small(numeral) and hyphened(tokens, numeral.last)
            found.append(_value(replace(numeral, vague=True) if compound else numeral))
        else:
            found += [_value(end) for end in numeral.ends if _free(end, values)]
    return found


def _is_small(numeral: Numeral) -> bool:
    """Whether another language may hide a number in a word: a four-horse waggon."""
    words = numeral.form == "words" and numeral.kind == "number"
    return words and bool(numeral.candidates) and numeral.candidates[0][1] <= _LARGEST_HIDDEN


def _value(numeral: Numeral) -> Value:
    unit = "%" if numeral.kind == "percent" else ""
    return Value(
        numeral.kind,
        numeral.start,
        numeral.end,
        tuple(reading(low, high, unit) for low, high in numeral.candidates),
        numeral.form,
        numeral.vague,
        numeral.approximate,
        numeral.defect,
        tuple(_value(end) for end in numeral.ends),
        numeral.implied,
    )
