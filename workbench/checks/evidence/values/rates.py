"""What is said of so many, where another text has a rate: ``with_rates(said)``.

"28 in a thousand" and «28 на каждую тысячу» are the 2.8 % that «۲۸ در هزار» is,
"seven in ten" 70 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.values.ends import Said
from workbench.values.model import Number, Reading, Value, reading

_PER_CENT = 100
_BASES = frozenset({*range(2, 21), 100, 1000, 10_000, 100_000, 1_000_000})


def with_rates(said: Said) -> Said:
    """Return what each text says, two numbers of it read as the rate that another text has."""
    rates = {key: frozenset(_rates(held)) for key, held in said.items()}
    if not any(rates.values()):
        return said
    everywhere = frozenset[Number]().union(*rates.values())
    shared = frozenset.intersection(*(frozenset(map(_first, held)) for held in said.values()))
    return {key: _joined(held, everywhere - rates[key], shared) for key, held in said.items()}


def _first(value: Value) -> Reading:
    return value.readings[0]


def _rates(held: Iterable[Value]) -> Iterator[Number]:
    """Yield the percentages of a text, and its fractions that are so many of a base."""
    for value in held:
        for one in value.readings[:1]:
            part = 0 < one.low < 1 and not one.unit and one.exact
            if value.kind == "percent" and one.exact:
                yield one.low
            elif part and value.kind == "number" and one.low.denominator > 1:
                yield one.low * _PER_CENT


def _joined(
    held: Sequence[Value], wanted: frozenset[Number], shared: frozenset[Reading]
) -> tuple[Value, ...]:
    """Return values with two that are a wanted rate as one, unless all texts have both."""
    found: list[Value] = list(held)
    if not wanted:
        return tuple(held)
    for one, other in pairwise(held):
        if {_first(one), _first(other)} <= shared:
            continue
        rate = _rate(one, other) or _rate(other, one)
        if rate in wanted and one in found and other in found:
            at = found.index(one)
            readings = (reading(rate, rate, "%"),)
            whole = one._replace(kind="percent", end=other.end, readings=readings, vague=False)
            found[at : at + 2] = [whole]
    return tuple(found)


def _rate(part: Value, base: Value) -> Number | None:
    """Return which percentage so many of a hundred, a thousand or a million are."""
    if part.kind != "number" or base.kind != "number" or part.ends or base.ends:
        return None
    low, of = part.readings[0], base.readings[0]
    plain = low.exact and not low.unit and not of.unit and of.low in _BASES
    return Fraction(low.low * _PER_CENT, of.low) if plain and 0 < low.low < of.low else None
