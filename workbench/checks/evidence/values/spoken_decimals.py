"""Decimals as they are said, without their tenths: ``with_spoken_decimals(said, prose)``.

"Thirty-nine two", «тридцать девять и две» and «ноль пять» are 39.2 and 0.5 where another text says
so, and may be two numbers by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from workbench.checks.evidence.values.said import Said
from workbench.values.model import Value
from workbench.values.shown import reading

_LONGEST_JOIN = 5  # " and "
_DIGITS = range(1, 10)
_CUT = frozenset(",;:()/")


def with_spoken_decimals(said: Said, prose: Mapping[str, str]) -> Said:
    """Return what each text says, two neighbours read as the decimal that another text has."""
    decimals = {key: frozenset(_tenths(held)) for key, held in said.items()}
    if not any(decimals.values()):
        return said
    return {
        key: _joined(held, wanted - decimals[key], prose[key])
        if (wanted := frozenset[Fraction]().union(*(decimals[o] for o in said if o != key)))
        else held
        for key, held in said.items()
    }


def _tenths(held: Iterable[Value]) -> Iterator[Fraction]:
    """Yield the numbers that are so many tenths."""
    for value in held:
        low = _exact(value)
        if low is not None and (low * 10).denominator == 1 < low.denominator:
            yield low


def _joined(held: Sequence[Value], wanted: frozenset[Fraction], prose: str) -> tuple[Value, ...]:
    found: list[Value] = []
    for value in held:
        before = found[-1] if found else None
        if before and (decimal := _decimal(before, value, prose)) in wanted:
            unit = value.readings[0].unit
            found[-1] = replace(
                before,
                kind=value.kind,
                end=value.end,
                readings=(reading(decimal, decimal, unit),),
                vague=False,
            )
        else:
            found.append(value)
    return tuple(found)


def _decimal(whole: Value, tenths: Value, prose: str) -> Fraction | None:
    """Return the decimal that two values may be, one said right after the other in words."""
    between = prose[whole.end : tenths.start]
    near = 0 < len(between) <= _LONGEST_JOIN and _CUT.isdisjoint(between)
    plain = whole.kind == "number" and tenths.kind in ("number", "unit", "percent")
    if not (near and plain and whole.form == tenths.form == "words"):
        return None
    low, part = _exact(whole), _exact(tenths)
    if low is None or part is None or low.denominator != 1 or part not in _DIGITS:
        return None
    return low + part / 10


def _exact(value: Value) -> Fraction | None:
    first = value.readings[0]
    return first.low if first.exact and not value.ends else None
