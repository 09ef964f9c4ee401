"""Degrees below zero, called so or not: «мороз перевалил за сорок», fifteen below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.languages import language
from workbench.values.measures.measured import Measured
from workbench.values.measures.units import DEGREES
from workbench.values.model import Reading, Value, reading
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Phrases, words_in
from workbench.values.tokens import Tokens

_NEAR_FROST = 5  # words before degrees
_FROSTS = 5, 75  # degrees that need not be called so
_CLAUSE_ENDS = frozenset(".,;:!?؟؛،)")


def below_zero(value: Value, measured: Measured, tokens: Tokens, lang: str) -> Value:
    """Return degrees below zero, if words after them say so, as less than nothing."""
    if value.readings[0].unit not in DEGREES or value.readings[0].low <= 0:
        return value
    cold = _cold(lang).at(tokens, measured.last)
    if not cold:
        if not _after_frost(tokens, measured.numeral.first, lang):
            return value
        return value.also(*_below(value))
    below = _below(value)
    return value._replace(end=tokens.ends[cold.last - 1], readings=below, ends=())


def frosts(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> Iterator[Value]:
    """Yield the degrees that are not called so: fifteen below zero."""
    for one in numerals:
        cold = _cold(lang).at(tokens, one.last)
        if cold and one.kind == "number" and one.candidates and one.candidates[0][0] > 0:
            low, high = one.candidates[0]
            below = reading(-high, -low, "°")
            yield Value("unit", one.start, tokens.ends[cold.last - 1], (below,), one.form)
        elif _closes_frost(one, tokens, lang) or _is_below(one, tokens, lang):
            low, high = one.candidates[0]
            either = reading(low, high), reading(-high, -low, "°")
            yield Value("unit", one.start, one.end, either, one.form)


def _below(value: Value) -> tuple[Reading, ...]:
    return tuple(reading(-one.high, -one.low, one.unit) for one in value.readings)


def _closes_frost(one: Numeral, tokens: Tokens, lang: str) -> bool:
    """Whether a number that counts nothing may be of degrees of frost: мороз перевалил за сорок."""
    ends = tokens.ends_at(one.last) or tokens[one.last] in _CLAUSE_ENDS
    if not ends or one.ordinal or one.kind != "number" or not one.candidates:
        return False
    return _FROSTS[0] <= one.candidates[0][0] <= _FROSTS[1] and _after_frost(
        tokens, one.first, lang
    )


def _is_below(one: Numeral, tokens: Tokens, lang: str) -> bool:
    """Whether a number of degrees may be below what is not said: it was twenty below."""
    after = tokens.text(one.last) in words_in(lang, "below")
    number = one.whole if after and one.kind == "number" and not one.ends else None
    return number is not None and _FROSTS[0] <= number <= _FROSTS[1]


def _after_frost(tokens: Tokens, first: int, lang: str) -> bool:
    """Whether frost is spoken of shortly before a token, and no plus sign stands there."""
    if tokens.text(first - 1) == "+":
        return False
    near = tokens.shortly_before(first, _NEAR_FROST)
    return not words_in(lang, "frosts").isdisjoint(near)


@cache
def _cold(lang: str) -> Phrases[bool]:
    return Phrases.of(language(lang).data.get("below zero"))
