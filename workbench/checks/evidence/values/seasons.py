"""A month that another text tells by its season: "in spring" for «к апрелю»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.checks.evidence.opposites.poles import poles
from workbench.checks.evidence.values.row import Row
from workbench.collation import Collation
from workbench.passages import passages
from workbench.values.model import Value

_SEASONS: Mapping[str, frozenset[int]] = {
    "spring": frozenset({3, 4, 5}),
    "summer": frozenset({6, 7, 8}),
    "autumn": frozenset({9, 10, 11}),
    "winter": frozenset({12, 1, 2}),
}
"""The months of what the set "season" of the opposites calls so."""

_SET = "season"


def told_by_season(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether all that lack a month name a season it lies in, and who has it names none."""
    opinion = row.opinions[0]
    if not row.silent or len(row.opinions) > 1 or opinion.kinds != {"date"}:
        return False
    months = [frozenset(_months(value)) for value in opinion.all]
    if not all(months) or any(_seasons(collation, bead, key) for key in opinion.keys):
        return False
    return all(
        any(_SEASONS[season] & some for season in _seasons(collation, bead, key))
        for key in row.silent
        for some in months
    )


def _months(value: Value) -> Iterator[int]:
    """Yield the months that have a day of one told without its day and year."""
    for one in value.readings:
        if one.unit == "month-day" and not one.exact:
            yield from {int(one.low) // 100, int(one.high) // 100}


def _seasons(collation: Collation, bead: int, key: str) -> frozenset[str]:
    known = poles(collation.lang(key))
    words = passages(collation)[key].words[bead] if known else ()
    return frozenset(
        pole.name
        for word in words
        for pole in (known.words[word] if known else ())
        if pole.set == _SET and pole.name in _SEASONS
    )
