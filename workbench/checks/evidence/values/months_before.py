"""A day whose month a text has named before: "Sunday 17th" in a diary of October."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.rows import values
from workbench.checks.evidence.values.unanswered_dates import days_of
from workbench.collation import Collation
from workbench.values.model import Value

_FAR = 40
"""Beads after which a month must be named again."""


def told_by_month_before(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether one side has the day and its month, the other the day, its month being named."""
    (opinion, *others), silent = row.opinions, row.silent
    if others or row.repeated or opinion.kinds not in ({"date"}, {"ordinal"}):
        return False
    said = values(collation)[bead]
    if opinion.kinds == {"date"}:
        return all(_names_day(collation, bead, key, said[key], opinion.all) for key in silent)
    return all(
        _names_day(collation, bead, key, opinion.values[key], said[other])
        for key in opinion.keys
        for other in silent
    )


def _names_day(
    collation: Collation, bead: int, key: str, held: Sequence[Value], dates: Sequence[Value]
) -> bool:
    """Tell whether a text has the day of one of these dates, and its month not long before."""
    numbers = {
        value.readings[0].low
        for value in held
        if value.kind == "ordinal" and value.readings and value.form != "roman"
    }
    months = {month for month, day in _days(dates) if day in numbers}
    return bool(months) and any(
        not months.isdisjoint(month for month, _ in _days(there.get(key, ())))
        for there in values(collation)[max(0, bead - _FAR) : bead]
    )


def _days(held: Sequence[Value]) -> Iterator[tuple[int, int]]:
    return (day for value in held if value.kind == "date" for day in days_of(value))
