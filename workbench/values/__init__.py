"""Phrases that carry a value, read in every language: ``read_values(text, lang)``.

Text is cut into tokens (``cut``), numerals are read from them (``numerals``), and dates, times,
amounts and units are read on top of the numerals (``dates``, ``clock``, ``measures``), which they
swallow. Digits that no value took are ``codes``. ``match`` says whether two values mean the same.

What is said of a number stands in ``numerals.grammar``: "two hundred and five" in ``groups``, «دو
سوم» in ``fractions``, "1.6 million" in ``terms``, "thousands of" in ``numbers``; 1.234 is read in
``numerals.digits``, XXVII in ``numerals.roman_words``. "Half past seven" is read in
``clock.spoken``, 7:30 in ``clock.faces``; each rule of dates stands in the table of ``dates.read``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from workbench.byword import remembered
from workbench.values.brackets import with_deficits, without_repeats
from workbench.values.clock.read import Clock
from workbench.values.clock.read import read as read_times
from workbench.values.clock.timetables import perhaps_times
from workbench.values.codes import codes
from workbench.values.cut import tokenize
from workbench.values.dates.read import read as read_dates
from workbench.values.foreign import foreign
from workbench.values.measures.amounts import read as read_amounts
from workbench.values.measures.read import read as read_units
from workbench.values.model import Reading, Value
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.place_marks import labels
from workbench.values.numerals.read import may_begin, read_numerals
from workbench.values.spans import Spans, by_passage
from workbench.values.telling import may_tell, telling
from workbench.values.tokens import Tokens

__all__ = ["Reading", "Value", "read_values"]

_LARGEST_HIDDEN = 10
_start = attrgetter("start")

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
    (values,) = values_of(tokenize(text), lang)
    return values


def values_of(tokens: Tokens, lang: str) -> list[tuple[Value, ...]]:
    """Read the tokens of a document in the same way, and return the values of each passage."""
    tokens, text = _readable(tokens, lang), tokens.original
    numerals = read_numerals(tokens, lang)
    clock = Clock(tokens, numerals, lang)
    found: list[Value] = [
        *read_dates(tokens, numerals, lang),
        *read_times(clock),
        *read_amounts(tokens, numerals, lang),
        *read_units(tokens, numerals, lang),
    ]
    kept = _longest(value for value in found if not value.implied)
    kept = _with_unsure(kept, perhaps_times(clock, numerals))
    kept += _uncovered(numerals, Spans(kept), tokens, lexicon(lang))
    kept.sort(key=_start)
    left = codes(tokens, Spans(kept), lang)
    kept = with_deficits(without_repeats(kept, text), text)
    implied = _longest((*(value for value in found if value.implied), *labels(tokens, lang)))
    free = Spans(kept).free
    kept += [value for value in (*implied, *left) if free(value.start, value.end)]
    if others := _longest(foreign(tokens, lang, values_of)):
        free = Spans(others).free
        kept = [*others, *(one for one in kept if free(one.start, one.end))]
    kept.sort(key=_start)
    return by_passage(kept, tokens)


def _readable(tokens: Tokens, lang: str) -> Tokens:
    """Return the tokens without what is too much of a passage."""
    edges = (-1, *tokens.breaks, len(tokens))
    if all(last - first - 1 <= MOST for first, last in pairwise(edges)):
        return tokens
    tells = telling(lang)
    worded = {text for text in tokens.where if text[0].isalpha() and tells[text]}
    begins = sorted({*may_begin(tokens, lexicon(lang)), *tokens.places(worded)})
    least = [
        (begun[MOST], passage.stop)
        for passage, begun in tokens.by_passage(begins)
        if len(begun) > MOST
    ]
    return tokens.without(least) if least else tokens


def _longest(values: Iterable[Value]) -> list[Value]:
    """Return the values that do not overlap a longer one that stands, by where they start."""
    chains: list[list[Value]] = []
    end = 0
    for value in sorted(values, key=_start):
        if value.start >= end:
            chains.append([])
        chains[-1].append(value)
        end = max(end, value.end)
    return [one for each in chains for one in (each if len(each) < 2 else _standing(each))]


def _standing(values: list[Value]) -> list[Value]:
    """Return of values that hang together those that do not overlap a longer one that stands."""
    kept: list[Value] = []
    for value in sorted(values, key=lambda value: value.start - value.end):
        if all(value.end <= one.start or one.end <= value.start for one in kept):
            kept.append(value)
    return sorted(kept, key=_start)


def _with_unsure(kept: Sequence[Value], unsure: Iterable[Value]) -> list[Value]:
    """Return the values with those that may be one, where these say more or nothing stands."""
    surer = {value.start: value for value in unsure}
    if not surer:
        return [*kept]
    free = Spans(kept).free
    found = [surer.pop(one.start) if _is_span(one, surer) else one for one in kept]
    found += [value for value in surer.values() if free(value.start, value.end)]
    return sorted(found, key=_start)


def _is_span(value: Value, unsure: Mapping[int, Value]) -> bool:
    """Whether it is so many hours, and may as well be from when until when."""
    hours = value.kind == "unit" and bool(value.ends) and value.readings[0].unit == "h"
    return hours and value.start in unsure and unsure[value.start].kind == "unit"


def _uncovered(
    numerals: Iterable[Numeral], taken: Spans, tokens: Tokens, lex: Lexicon
) -> list[Value]:
    """Return as values the numerals, or the ends of ranges, that no value covers."""
    found: list[Value] = []
    for numeral in numerals:
        if taken.free(numeral.start, numeral.end):
            compound = lex.hyphen and _is_small(numeral) and tokens.tied(numeral.last)
            unit = "%" if numeral.kind == "percent" else ""
            found.append((numeral._replace(vague=True) if compound else numeral).value(unit))
        else:
            found += [end.value() for end in numeral.ends if taken.free(end.start, end.end)]
    return found


def _is_small(numeral: Numeral) -> bool:
    """Whether another language may hide a number in a word: a four-horse waggon."""
    words = numeral.form == "words" and numeral.kind == "number"
    return words and bool(numeral.candidates) and numeral.candidates[0][1] <= _LARGEST_HIDDEN
