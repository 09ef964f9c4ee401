"""Dates with their conversion in brackets: ``glossed(values, tokens)``.

«۱۴۰۱ (марта 2022 — марта 2023)» says one thing twice, and so is one value: what is true of either
is true of it. A conversion that does not fit stays a value of its own, to be compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from workbench.values.model import Reading, Value
from workbench.values.tokens import Token

_CLOSING = {"(": ")", "[": "]"}
_BETWEEN = frozenset("-=/,")
_MOST_WORDS = 3
# A month of one calendar falls into two of another, a year into two.
_LEAST_COMMON = Fraction(3, 10)
# Days by which Russia's old style was behind.
_OLD_STYLE = range(10, 14)


def glossed(values: Sequence[Value], tokens: Sequence[Token]) -> tuple[Value, ...]:
    """Return the dates, in order, those with a fitting conversion right after them made one."""
    if len(values) < 2:
        return tuple(values)
    found: list[Value] = []
    starts = [token.start for token in tokens]
    at = 0
    while at < len(values):
        value, at = values[at], at + 1
        inside, end = _in_brackets(values[at : at + 2], tokens, bisect_left(starts, value.end))
        readings = tuple(_common(value, inside))
        if readings:
            value = replace(value, end=end, readings=readings)
            at += len(inside)
        found.append(value)
    return tuple(found)


def _in_brackets(
    values: Sequence[Value], tokens: Sequence[Token], at: int
) -> tuple[Sequence[Value], int]:
    """Return the dates that fill the brackets that open at ``at``, and where these close."""
    closing = _CLOSING.get(tokens[at].text) if at < len(tokens) else None
    if not closing:
        return (), 0
    inside = 0
    words = 0
    at += 1
    while at < len(tokens) and tokens[at].text != closing:
        token = tokens[at]
        if inside < len(values) and token.start >= values[inside].end:
            inside += 1
        covered = inside < len(values) and token.start >= values[inside].start
        words += not covered and token.text not in _BETWEEN
        if words > _MOST_WORDS or (not covered and token.kind == "digits"):
            return (), 0
        at += 1
    if at == len(tokens):
        return (), 0
    filled = [value for value in values if value.end <= tokens[at].start]
    return filled, tokens[at].end


def _common(value: Value, inside: Sequence[Value]) -> Iterator[Reading]:
    """Yield what a date and its conversion mean if they mean the same, or nothing."""
    dated = [reading for reading in value.readings if reading.unit == "day"]
    for gloss in _meanings(inside):
        for reading in dated:
            if _fit(reading, gloss):
                yield from dict.fromkeys((reading, gloss))
                return


def _meanings(inside: Sequence[Value]) -> Iterable[Reading]:
    """Return the readings of one date, or of the time from one date to another."""
    if len(inside) == 1:
        return [reading for reading in inside[0].readings if reading.unit == "day"]
    if len(inside) != 2 or not all(value.readings for value in inside):
        return ()
    first, last = (value.readings[0] for value in inside)
    if first.unit != "day" or last.unit != "day" or first.low > last.high:
        return ()
    return (Reading(first.low, last.high, "day", f"{first.shown}..{last.shown}"),)


def _fit(one: Reading, other: Reading) -> bool:
    """Whether two dates overlap by more than chance, or are one day in the old and new style."""
    common = min(one.high, other.high) - max(one.low, other.low) + 1
    shorter = min(one.high - one.low, other.high - other.low) + 1
    if common >= _LEAST_COMMON * shorter:
        return True
    return one.exact and other.exact and abs(one.low - other.low) in _OLD_STYLE
