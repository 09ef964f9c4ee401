"""Units made of others: thousandths and thousands of one ("µl"), and one by another ("mg/ml").

``derived(base)`` names them all, so that a language's file lists litres and "milli-" and need not
list millilitres.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from itertools import product
from typing import NamedTuple

_POWERS = {"p": -12, "n": -9, "µ": -6, "m": -3, "c": -2, "d": -1,
           "h": 2, "k": 3, "M": 6, "G": 9, "T": 12}  # fmt: skip
PREFIXES: Mapping[str, Fraction] = {sign: Fraction(10) ** n for sign, n in _POWERS.items()}
"""The prefixes of units by their symbols (BIPM, The International System of Units, 9th ed.)."""

_PREFIXED = (
    *("m", "g", "l", "mol", "s", "Pa", "bar", "J", "Wh", "W", "Hz", "V", "A", "Ah", "F", "Ω", "H"),
    *("N", "Bq", "Sv", "Gy", "Ci", "R", "eV", "lm", "T", "IU"),
)
_ONLY_MORE = ("t", "B", "bit", "pc")  # no millibyte
_MORE = ("k", "M", "G", "T")


class Unit(NamedTuple):
    """A unit's dimension and its size in the base unit; ``zero`` is where its scale begins."""

    dimension: str
    size: Fraction
    zero: Fraction = Fraction(0)


class _Rates(NamedTuple):
    dimension: str
    of: Collection[str]
    by: Collection[str]


_MASSES = ("pg", "ng", "µg", "mg", "g", "kg")
_VOLUMES = ("l", "dl", "ml", "µl", "m³")
_RATES = (
    _Rates("concentration", _MASSES, _VOLUMES),
    _Rates("molarity", ("pmol", "nmol", "µmol", "mmol", "mol"), _VOLUMES),
    _Rates("activity", ("mIU", "IU", "kIU"), _VOLUMES),
    _Rates("share", _MASSES, ("g", "kg", "t")),
    _Rates("yield", ("kg", "centner", "t"), ("ha", "m²", "km²")),
    _Rates("flow", ("ml", "l", "m³"), ("s", "min", "h")),
    _Rates("dose rate", ("µSv", "mSv", "Sv"), ("h", "year")),
    _Rates("exposure rate", ("µR", "mR", "R"), ("h",)),
    _Rates("pressure", ("N", "kN"), ("mm²", "cm²", "m²")),
)


def derived(base: Mapping[str, Unit]) -> Mapping[str, Unit]:
    """Return known units with what is made of them: those with prefixes, then those by others.

    A litre is told in cubic metres and a gram in kilograms; one by another is so too.
    """
    known = dict(base)
    for units, prefixes in ((_PREFIXED, tuple(PREFIXES)), (_ONLY_MORE, _MORE)):
        for unit, prefix in product(units, prefixes):
            made = Unit(known[unit].dimension, known[unit].size * PREFIXES[prefix])
            known.setdefault(prefix + unit, made)
    for rates in _RATES:
        for of, by in product(rates.of, rates.by):
            made = Unit(rates.dimension, known[of].size / known[by].size)
            known.setdefault(f"{of}/{by}", made)
    return known


def parts(unit: str) -> tuple[str, str]:
    """Return a unit's prefix and what it is put to: "kV" is "k" and "V"; else nothing."""
    prefix, rest = unit[:1], unit[1:]
    allowed = rest in _PREFIXED or (rest in _ONLY_MORE and prefix in _MORE)
    return (prefix, rest) if prefix in PREFIXES and allowed else ("", unit)
