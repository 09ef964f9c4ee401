"""Amounts of money: ``read(tokens, numerals, lang)``.

Units are ISO 4217 codes; ``IRT`` is the toman, ten rials. A word for several currencies ("cents")
has a reading for each, and one for the unit of weight it may be ("pounds").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from workbench.values.measures.measured import Measured, find
from workbench.values.measures.old_money import in_letters, sum_of, with_shillings
from workbench.values.measures.sums import joined, total
from workbench.values.measures.words import Measure, MeasureWords, measure_words
from workbench.values.model import Value, reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import words_in
from workbench.values.tokens import Tokens

_HUNDRED = 100
_LEAST_CHANGE = 5
_OF_HUNDRED = frozenset({"RUB", "USD", "EUR", "GBP", "AUD", "CAD", "CHF", "DEM", "FRF"})


def read(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the amounts among ``tokens``, in order."""
    words = measure_words(lang, "currencies")
    coins = list(in_letters(tokens, numerals, lang))
    coins += [one for one in find(tokens, numerals, words) if not _is_loose(one, tokens, lang)]
    coins += filter(None, [with_shillings(one, tokens, numerals) for one in coins])
    found = [(measured, _amount(measured, tokens, lang)) for measured in coins]
    change = {one.first: one for one in numerals if _is_change(one)}
    for measured, _ in found:
        change.pop(measured.first, None)
    found = [_with_change(measured, value, change) for measured, value in found]
    found += _one_with_change(found, tokens, change, words)
    found.sort(key=lambda one: one[0].first)
    return joined(found, tokens, words.joins, _add)


def _amount(measured: Measured, tokens: Tokens, lang: str) -> Value:
    value = measured.value("amount", tokens, _weights(measured, tokens, lang))
    if tokens[measured.last - 1] not in words_in(lang, "glued currencies"):
        return value
    bare = [reading(low, high) for low, high in measured.numeral.candidates]
    return value.also(*bare)  # a picture of 720p


def _is_loose(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Whether it is a letter that is money only right after digits, or a noun in no such case."""
    sign = measured.last - 1
    words = measured.numeral.form == "words" and measured.last > measured.numeral.last
    if words and tokens[sign] in words_in(lang, "singular currencies"):
        return measured.numeral.candidates[0][0] % 10 != 1  # к девяти туман поднялся
    if tokens[sign] not in words_in(lang, "glued currencies"):
        return False
    glued = tokens.glued(sign) and tokens.digits(sign - 1)
    return not (glued and tokens.raw(sign).islower())


def _with_change(
    measured: Measured, value: Value, change: Mapping[int, Numeral]
) -> tuple[Measured, Value]:
    """Return "one rouble twenty" with its kopeks, which are not called so."""
    rest = change.get(measured.last)
    if not rest or measured.numeral.form != "words" or value.readings[0].unit not in _OF_HUNDRED:
        return measured, value
    return measured._replace(last=rest.last), _added(value, rest)


def _one_with_change(
    found: Sequence[tuple[Measured, Value]],
    tokens: Tokens,
    change: Mapping[int, Numeral],
    words: MeasureWords,
) -> Iterator[tuple[Measured, Value]]:
    """Yield «рубля двадцати», whose one rouble is not counted."""
    taken = {at for measured, _ in found for at in range(measured.first, measured.last)}
    for first, rest in change.items():
        phrase = words.at(tokens, first - 1) if first and first - 1 not in taken else None
        known = phrase and phrase.last == first and phrase.meanings[0].unit in _OF_HUNDRED
        if phrase and known and tokens.before(first) == "space":
            one = reading(1, None, phrase.meanings[0].unit)
            rouble = Value("amount", *tokens.span(first - 1, first), (one,), "words")
            whole = _added(rouble, rest)
            yield Measured(rest, phrase.meanings, first - 1, rest.last), whole


def _is_change(numeral: Numeral) -> bool:
    """Whether a number in words may be of the hundredths of what stands before it."""
    if numeral.form != "words" or numeral.kind != "number" or numeral.ends:
        return False
    number = numeral.whole
    return number is not None and _LEAST_CHANGE <= number < _HUNDRED


def _added(value: Value, rest: Numeral) -> Value:
    """Return a sum with so many hundredths more."""
    sum_of = value.readings[0].low + Fraction(rest.candidates[0][0], _HUNDRED)
    after = value._replace(end=rest.end, form=rest.form)
    return total(value, after, reading(sum_of, None, value.readings[0].unit))._replace(vague=False)


def _weights(measured: Measured, tokens: Tokens, lang: str) -> tuple[Measure, ...]:
    """Return the units that the same words may mean."""
    words = measure_words(lang, "units")
    for at in (measured.numeral.last, measured.last - 1):  # half a pound
        phrase = words.at(tokens, at)
        if phrase and phrase.last == measured.last:
            return phrase.meanings
    return ()


def _add(whole: Value, part: Value) -> Value | None:
    """Add kopeks to roubles; two amounts of a currency side by side are no sum."""
    more, less = whole.readings[0], part.readings[0]
    same = more.unit == less.unit and more.exact and less.exact
    if not same or less.low >= 1:
        return None
    added = sum_of(more, less)
    if added is None and more.low.denominator == 1:
        added = more.low + less.low
    return None if added is None else total(whole, part, reading(added, None, more.unit))
