"""Measures that stand side by side and are one: "5 feet 10 inches", «5 рублей и 20 копеек»."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from workbench.values.measures.measured import Measured
from workbench.values.model import Reading, Value
from workbench.values.tokens import Tokens

Add = Callable[[Value, Value], Value | None]


def joined(
    found: Sequence[tuple[Measured, Value]],
    tokens: Tokens,
    joins: Collection[str],
    add: Add,
    listed: Collection[str] = (),
) -> tuple[Value, ...]:
    """Return the values, "5 feet 10 inches" and "5 рублей и 20 копеек" made one by ``add``.

    A comma joins what has ``listed`` units: "two years, three months", not "a week, half a week".
    """
    values: list[Value] = []
    end = -1
    for measured, value in found:
        start = measured.first
        comma = bool(values) and start == end + 1 and tokens[end] == ","
        comma = comma and value.readings[0].unit in listed
        comma = comma and values[-1].readings[0].unit != value.readings[0].unit
        joined_by = comma or (0 <= end == start - 1 and tokens[end] in joins)
        before = bool(values) and values[-1].implied
        # «هفته‌ای دو روز» is no sum, "a year and three months" is one.
        linked = joined_by or (start == end and not before)
        total = add(values[-1], value) if values and linked and not value.implied else None
        if total:
            values[-1] = total
        else:
            values.append(value)
        end = measured.last
    return tuple(values)


def total(first: Value, second: Value, sum_of: Reading) -> Value:
    """Return two values that stand side by side as one of their sum."""
    return Value(
        first.kind,
        first.start,
        second.end,
        (sum_of,),
        first.form if first.form == second.form else "mixed",
        first.vague,
        first.approximate or second.approximate,
    )
