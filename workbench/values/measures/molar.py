"""What stands in blood, by weight and by moles: 100 mg/dl of glucose are 5.6 mmol/l.

How much a mole weighs depends on what is measured, which a figure does not say: two figures agree
if they are one measure of anything that laboratories count both ways. In water a milligram in a
litre is a part per million.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from workbench.values.model import Reading

# mg/dl in a mmol/l: molar masses in g/mol (IUPAC) by ten. Glucose, cholesterol, triglycerides (as
# triolein), urea, its nitrogen, creatinine, uric acid, bilirubin, calcium, magnesium, phosphorus,
# iron, lactate; the haem of haemoglobin.
_MASSES = (
    *("18.016", "38.665", "88.54", "6.006", "2.801", "11.312", "16.811", "58.47"),
    *("4.008", "2.431", "3.097", "5.585", "9.008", "1611.4"),
)
_SUBSTANCES = tuple(map(Fraction, _MASSES))
_BY_WEIGHT: Mapping[str, Fraction] = {
    "g/l": Fraction(100),
    "mg/l": Fraction(1, 10),
    "g/dl": Fraction(1000),
    "mg/dl": Fraction(1),
}
_BY_MOLES: Mapping[str, Fraction] = {"mmol/l": Fraction(1), "µmol/l": Fraction(1, 1000)}
# Grams in a kilogram of water, and in a litre.
_OF_WATER: Mapping[str, Fraction] = {"ppm": Fraction(1, 1000), "ppb": Fraction(1, 10**6)}
_IN_A_LITRE: Mapping[str, Fraction] = {
    "g/l": Fraction(1),
    "mg/l": Fraction(1, 1000),
    "µg/l": Fraction(1, 10**6),
}
_ROUNDED = Fraction(4, 100)  # 5.6 mmol/l are said to be 100 mg/dl, and are 100.9


def alike(one: Reading, other: Reading) -> bool:
    """Say whether two concentrations may be of one thing: by weight and by moles, or in water."""
    if {one.unit, other.unit} & _OF_WATER.keys():
        return _in_water(one, other)
    weight, moles = (one, other) if one.unit in _BY_WEIGHT else (other, one)
    if weight.unit not in _BY_WEIGHT or moles.unit not in _BY_MOLES:
        return False
    heavy, many = _BY_WEIGHT[weight.unit], _BY_MOLES[moles.unit]
    return any(
        all(
            abs(by_weight * heavy - by_moles * many * each) <= _ROUNDED * by_weight * heavy
            for by_weight, by_moles in ((weight.low, moles.low), (weight.high, moles.high))
        )
        for each in _SUBSTANCES
    )


def _in_water(one: Reading, other: Reading) -> bool:
    """Say whether so many parts of water, of which a litre weighs a kilogram, are so much in it."""
    parts, weight = (one, other) if one.unit in _OF_WATER else (other, one)
    in_grams = _IN_A_LITRE.get(weight.unit)
    return in_grams is not None and all(
        many * _OF_WATER[parts.unit] == by_weight * in_grams
        for many, by_weight in ((parts.low, weight.low), (parts.high, weight.high))
    )
