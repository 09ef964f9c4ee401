"""A share of a number said by what it comes to: ``told_by_share(opinion, said)``.

"Sixty-four squares, half of them black" is «64 поля, из них 32 чёрных» in another language, and
"the price was 1,500 and has doubled" may be «1500, а теперь 3000».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from workbench.checks.evidence.values.opinions import Opinion
from workbench.values.ends import Said
from workbench.values.model import Number, Value

Counted = tuple[Number, str]
"""How much of what unit."""

_COUNTED = frozenset({"number", "unit", "amount"})
_PER_CENT = 100
_MOST = 12
"""Values of a text beyond which some number is a share of another by chance."""


def told_by_share(opinion: Opinion, said: Said) -> bool:
    """Tell whether the silent texts say a share in its place, or what a share of theirs comes to.

    The texts that hold it do not say both.
    """
    silent = opinion.silent(said)
    if not silent or any(len(said[key]) > _MOST for key in said):
        return False
    if not any(_may_share(value) for held in said.values() for value in held):
        return False
    return all(
        _tells(set(_numbers(opinion.all)), set(_shares(opinion.all)), said[key], holding)
        for key in silent
        for holding in (said[holder] for holder in opinion.keys)
    )


def _tells(
    numbers: set[Counted], shares: set[Number], silent: Iterable[Value], holding: Iterable[Value]
) -> bool:
    """Tell whether a silent text has the share for a number, or the number for a share."""
    there, here = set(_numbers(silent)), set(_numbers(holding))
    for share in set(_shares(silent)) - set(_shares(holding)):
        if not numbers.isdisjoint(_parts(share, there & here)):
            return True
    return any(
        not (there - here).isdisjoint(_parts(share, there & here))
        for share in shares - set(_shares(silent))
    )


def _parts(share: Number, numbers: Iterable[Counted]) -> Iterator[Counted]:
    """Yield what a share of numbers is, with their unit and without."""
    for low, unit in numbers:
        yield low * share, unit
        yield low * share, ""


def _may_share(value: Value) -> bool:
    """Tell whether a value may be a share: most texts have none."""
    return value.kind in ("percent", "multiple") or any(
        one.low.numerator < one.low.denominator for one in value.readings
    )


def _numbers(values: Iterable[Value]) -> Iterator[Counted]:
    for value in values:
        if value.kind in _COUNTED and not value.implied:
            yield from ((one.low, one.unit) for one in value.readings if one.exact)


def _shares(values: Iterable[Value]) -> Iterator[Number]:
    for value in values:
        for one in value.readings:
            if not one.exact or one.low <= 0:
                continue
            if value.kind == "percent":
                yield Fraction(one.low, _PER_CENT)
            elif value.kind == "multiple":
                yield from (one.low, 1 / Fraction(one.low))
            elif value.kind in ("number", "ordinal") and one.low < 1:
                yield one.low
