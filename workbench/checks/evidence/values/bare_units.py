"""A unit without its number, "км (50 миль)": a text has lost it, and left none understood."""

from __future__ import annotations

from functools import cache

from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.languages import language
from workbench.passages import passages
from workbench.text import fold


def has_bare_unit(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether a text that lacks a measure names its unit oftener than it gives one in it."""
    units = {value.readings[0].unit for value in row.opinions[0].all if value.kind == "unit"}
    return any(_bare(collation, bead, key, unit) for key in row.silent for unit in units)


def names_one(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether what is missing is one of a measure that is named there: «стоит доллар»."""
    value = row.opinions[0].all[0]
    one = value.kind in ("unit", "amount") and value.readings[0].low == 1
    return one and all(_bare(collation, bead, key, value.readings[0].unit) for key in row.silent)


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
