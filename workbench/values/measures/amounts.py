"""Amounts of money: ``read(tokens, numerals, lang)``.

Units are ISO 4217 codes; ``IRT`` is the toman, ten rials. A word for several currencies ("cents")
has a reading for each, and one for the unit of weight it may be ("pounds").
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.values.measures.measured import Measure, Measured, find, joined, measure_words, total
from workbench.values.model import Value
from workbench.values.numerals.read import Numeral
from workbench.values.shown import reading
from workbench.values.tokens import Token


def read(tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the amounts among ``tokens``, in order."""
    words = measure_words(lang, "currencies")
    found = [
        (measured, measured.value("amount", tokens, _weights(measured, tokens, lang)))
        for measured in find(tokens, numerals, words)
    ]
    return joined(found, tokens, words.joins, _add)


def _weights(measured: Measured, tokens: Sequence[Token], lang: str) -> tuple[Measure, ...]:
    """Return the units that the same words may mean."""
    phrase = measure_words(lang, "units").after.at(tokens, measured.numeral.last)
    return phrase.meanings if phrase and phrase.last == measured.last else ()


def _add(whole: Value, part: Value) -> Value | None:
    """Add kopeks to roubles; two amounts of a currency side by side are no sum."""
    more, less = whole.readings[0], part.readings[0]
    same = more.unit == less.unit and more.exact and less.exact
    if not same or less.low >= 1 or more.low.denominator != 1:
        return None
    return total(whole, part, reading(more.low + less.low, None, more.unit))
