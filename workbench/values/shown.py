"""How values are printed in reports: ``27``, ``1.5``, ``2/3``, ``10..15``, ``100000000 USD``."""

from __future__ import annotations

from fractions import Fraction

from workbench.byword import remembered
from workbench.values.model import Number, Reading


@remembered(8192)
def reading(low: Number, high: Number | None = None, unit: str = "") -> Reading:
    """Return the reading of the interval ``[low, high]`` (one point where ``high`` is None)."""
    high = low if high is None else high
    return Reading(low, high, unit, shown(low, high, unit))


def shown(low: Number, high: Number, unit: str = "") -> str:
    """Return the interval as text, with its unit."""
    number = exact(low) if low == high else f"{exact(low)}..{exact(high)}"
    if unit in ("", "%"):
        return number + unit
    return f"{number} {unit}"


def exact(number: Number) -> str:
    """Return a number in decimals if it has at most six of them, else as a fraction: 220 2/3."""
    if number.denominator == 1:
        return str(number.numerator)
    size = abs(Fraction(number))
    if 10**6 % number.denominator == 0:
        whole, rest = divmod(size * 10**6, 10**6)
        sign = "-" if number < 0 else ""
        return f"{sign}{whole}.{int(rest):06d}".rstrip("0")
    whole, rest = divmod(size, 1)
    if not whole:
        return f"{number.numerator}/{number.denominator}"
    return f"{'-' if number < 0 else ''}{whole} {rest.numerator}/{rest.denominator}"
