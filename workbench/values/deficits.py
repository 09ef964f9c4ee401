"""Figures in brackets, as accounts write what is below nothing: ``with_deficits(values, text)``."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.values.model import Value
from workbench.values.shown import reading

_KINDS = frozenset({"number", "amount", "percent"})
_YEARS = range(1000, 2201)


def with_deficits(values: Iterable[Value], text: str) -> list[Value]:
    """Return the values of ``text``; (1,200) may be −1,200 too, what is a year's number is not."""
    if "(" not in text:
        return list(values)
    return [_below(value) if _bracketed(value, text) else value for value in values]


def _bracketed(value: Value, text: str) -> bool:
    if value.start == 0 or text[value.start - 1] != "(" or text[value.end : value.end + 1] != ")":
        return False
    counts = value.kind in _KINDS and value.form == "digits" and value.readings and not value.ends
    low = value.readings[0].low if counts else 0
    whole = low.numerator if low.denominator == 1 else 0
    dated = whole in _YEARS and text[value.start : value.end].isdecimal()
    return low > 0 and not dated


def _below(value: Value) -> Value:
    negative = tuple(reading(-one.high, -one.low, one.unit) for one in value.readings)
    return value.also(*negative)
