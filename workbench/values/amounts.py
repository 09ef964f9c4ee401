"""Amounts of money: ``read(tokens, numerals, lang)``.

Units are ISO 4217 codes; ``IRT`` is the toman, ten rials. A word for several currencies ("cents",
"pounds") has a reading for each, and one for the unit of weight it may be.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from workbench.languages import language
from workbench.values.measures import Measure, Measured, find, joined, measures, total
from workbench.values.model import Value
from workbench.values.numerals import Numeral
from workbench.values.phrases import Phrases
from workbench.values.shown import reading
from workbench.values.tokens import Token
from workbench.values.units import unit_words


class _Words(NamedTuple):
    after: Phrases[Measure]
    before: Phrases[Measure]
    links: Collection[str]
    joins: Collection[str]


def read(tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the amounts among ``tokens``, in order."""
    words = _words(lang)
    units = unit_words(lang).phrases
    found = [
        (measured, measured.value("amount", tokens, _weights(measured, tokens, units)))
        for measured in find(tokens, numerals, words.after, words.before, words.links)
    ]
    return joined(found, tokens, words.joins, _add)


@cache
def _words(lang: str) -> _Words:
    data = language(lang).data
    forms = list(measures(data.get("currencies", {})))
    signs = [(form, measure) for form, measure in forms if _is_sign(form)]
    return _Words(
        Phrases(forms),
        Phrases(signs),
        frozenset(data.get("number links", ())),
        frozenset(data.get("number joins", ())),
    )


def _is_sign(form: str) -> bool:
    """Say whether a form may stand before the number: $, US$, USD."""
    return form.isupper() or any(unicodedata.category(char) == "Sc" for char in form)


def _weights(
    measured: Measured, tokens: Sequence[Token], units: Phrases[Measure]
) -> tuple[Measure, ...]:
    """Return the units that the same words may mean."""
    phrase = units.at(tokens, measured.numeral.last)
    return phrase.meanings if phrase and phrase.last == measured.last else ()


def _add(whole: Value, part: Value) -> Value | None:
    """Add kopeks to roubles; two amounts of a currency side by side are no sum."""
    more, less = whole.readings[0], part.readings[0]
    same = more.unit == less.unit and more.exact and less.exact
    if not same or less.low >= 1 or more.low.denominator != 1:
        return None
    return total(whole, part, reading(more.low + less.low, None, more.unit))
