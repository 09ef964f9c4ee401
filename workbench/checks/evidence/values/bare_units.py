"""A unit without its number, "км (50 миль)": a text has lost it, and left none understood."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import product

from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.languages import language
from workbench.passages import passages
from workbench.text import fold
from workbench.values.measures.units import UNITS, of_one_dimension

PER = [unit for unit, known in UNITS.items() if known.dimension in ("area", "mass", "volume")]
"""What things are spread, paid or counted by."""

ROUNDED = Fraction(5, 100)
"""By how much a figure may be rounded that is told by another unit."""


def has_bare_unit(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether a text that lacks a measure names its unit oftener than it gives one in it."""
    units = {value.readings[0].unit for value in row.opinions[0].all if value.kind == "unit"}
    return any(_bare(collation, bead, key, unit) for key in row.silent for unit in units)


def names_one(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether what is missing is one of a measure that is named there: «стоит доллар»."""
    value = row.opinions[0].all[0]
    one = value.kind in ("unit", "amount") and value.readings[0].low == 1
    return one and all(_bare(collation, bead, key, value.readings[0].unit) for key in row.silent)


def is_per_another(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether two opinions differ as units that the texts name: 30 t/ha, 12 to the acre."""
    if len(row.opinions) != 2:
        return False
    named = [
        [unit for unit in PER if all(_names(collation, bead, key, unit) for key in each.keys)]
        for each in row.opinions
    ]
    ratios = [
        UNITS[a].size / UNITS[b].size
        for a, b in product(*named)
        if a != b and UNITS[a].dimension == UNITS[b].dimension
    ]
    return any(
        one.exact and other.exact and one.low > 0 < other.low and of_one_dimension(one, other)
        and abs(one.low / (other.low * ratio) - 1) <= ROUNDED
        for one, other in product(*(each.all[0].readings for each in row.opinions))
        for ratio in ratios
    )  # fmt: skip


def _names(collation: Collation, bead: int, key: str, unit: str) -> bool:
    forms, read = _forms(collation.lang(key), unit), passages(collation)[key]
    named = not read.vocabulary.by_low.keys().isdisjoint(forms)
    return named and any(read.vocabulary[word] in forms for word in read.words[bead])


def _bare(collation: Collation, bead: int, key: str, unit: str) -> bool:
    forms = _forms(collation.lang(key), unit)
    given = sum(
        reading.unit == unit
        for value in values(collation)[bead].get(key, ())
        for reading in value.readings[:1]
    )
    words = passages(collation)[key].words[bead]
    return sum(word.casefold() in forms for word in words) > given


@cache
def _forms(lang: str, unit: str) -> frozenset[str]:
    """Return what a unit is called in a language, in one word."""
    data = language(lang).data
    listed = data.get("units", {}).get(unit) or data.get("currencies", {}).get(unit, ())
    return frozenset(fold(form).text.casefold().lstrip("-") for form in listed if " " not in form)
