"""Numbers said without what their parts are called: ``with_spoken_parts(said, prose)``.

"Thirty-nine two", «на семь шестьдесят», «ноль пять», «час пятнадцать» and "7/4" are 39.2, 7.60,
0.5, 75 minutes and 1.75 where another text says so, and may be two numbers by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from operator import or_

from workbench.values.ends import Said
from workbench.values.measures.units import UNITS
from workbench.values.model import Number, Value, reading

Meant = tuple[Number, bool]
"""A number, and whether it is one of minutes."""

_LONGEST_JOIN = 5  # " and "
_PARTS = range(1, 100)
_TEN, _HUNDRED = 10, 100
_MINUTES = range(5, 60)
_AN_HOUR = 60
_CUT = frozenset(",;:()/")


def with_spoken_parts(said: Said, prose: Mapping[str, str]) -> Said:
    """Return what each text says, two neighbours read as the one number that another text has."""
    meant = {key: Counter(_meant(held)) for key, held in said.items()}
    if not any(meant.values()):
        return said
    most = reduce(or_, meant.values())
    return {
        key: _joined(held, wanted, prose[key]) if (wanted := most - meant[key]) else held
        for key, held in said.items()
    }


def _meant(held: Iterable[Value]) -> Iterator[Meant]:
    """Yield the numbers that are not whole, and the lengths of time in minutes."""
    for value in held:
        for one in value.readings:
            if not one.exact or value.ends:
                continue
            if one.low.denominator > 1:
                yield one.low, False
            if one.unit in UNITS and UNITS[one.unit].dimension == "time":
                yield one.low * UNITS[one.unit].size / UNITS["min"].size, True


def _joined(held: Sequence[Value], wanted: Collection[Meant], prose: str) -> tuple[Value, ...]:
    found: list[Value] = []
    for value in held:
        whole = _whole(found[-1], value, prose) if found else None
        if whole and any(one in wanted for one in _meant((whole,))):
            found[-1] = whole
        else:
            found.append(value)
    return tuple(found)


def _whole(first: Value, then: Value, prose: str) -> Value | None:
    """Return what two values may be, one said right after the other in words."""
    between = prose[first.end : then.start]
    near = 0 < len(between) <= _LONGEST_JOIN and _CUT.isdisjoint(between)
    low, part = _exact(first), _exact(then)
    if between == "/" and low and part and first.kind == then.kind == "number":
        return first._replace(end=then.end, readings=(reading(Fraction(low, part)),))
    if not near or not first.form == then.form == "words" or low is None or part is None:
        return None
    unit = then.readings[0].unit
    if first.kind == "number" and then.kind in ("number", "unit", "percent"):
        if low.denominator != 1 or part not in _PARTS:
            return None
        low += Fraction(part, _TEN if part < _TEN else _HUNDRED)
    elif first.readings[0].unit == "h" and not unit and part in _MINUTES:
        low, unit, then = low * _AN_HOUR + part, "min", then._replace(kind="unit")
    else:
        return None
    readings = (reading(low, low, unit),)
    return first._replace(
        kind=then.kind, end=then.end, readings=readings, vague=False, implied=False
    )


def _exact(value: Value) -> Number | None:
    first = value.readings[0]
    return first.low if first.exact and not value.ends else None
