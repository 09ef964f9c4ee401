"""One of a measure, said without a number: a mile, «по литру», a week.

It answers a measure that is about as much; and where every text says one of a measure, and they do
not say one and the same, one of them was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.checks.evidence.values.opinions import Opinion
from workbench.checks.evidence.values.row import Row
from workbench.values.ends import Said
from workbench.values.match import fits
from workbench.values.measures.units import about, of_one_dimension
from workbench.values.model import Value


def with_about_one(row: Row, said: Said) -> Row:
    """Return a row in which who says "a mile" is of the opinion that it is about: 1.5 km, not 3."""
    if len(row.opinions) == 1 or row.kind not in ("unit", "number"):
        return row
    opinions, silent = list(row.opinions), list(row.silent)
    for key in row.silent:
        for value in _implied(said[key]):
            near = [at for at, one in enumerate(row.opinions) if about(value, one.all[0])]
            if len(near) == 1 and key in silent:
                joined = opinions[near[0]].values
                opinions[near[0]] = Opinion({**joined, key: (value,)})
                silent.remove(key)
    opinions.sort(key=lambda one: -len(one.keys))
    return replace(row, opinions=tuple(opinions), silent=tuple(silent))


def with_one_of_it(row: Row, said: Said) -> Row:
    """Return a row in which who alone says "a week" where all others count them says one week."""
    counted = row.opinions[0]
    alone = len(row.opinions) == len(row.silent) == 1 and len(counted.keys) > 1
    if not alone or counted.kinds != {"unit"}:
        return row
    unit, key = counted.all[0].readings[0].unit, row.silent[0]
    ones = {
        key: [one for one in _implied(held) if one.readings[0].unit == unit]
        for key, held in said.items()
    }
    if not ones[key] or any(len(ones[other]) >= len(ones[key]) for other in counted.keys):
        return _with_one_of_another(row, said)
    return replace(row, opinions=(counted, Opinion({key: (ones[key][0],)})), silent=())


def _with_one_of_another(row: Row, said: Said) -> Row:
    """Return a row in which who says "a month" where all others say "a week" says something else.

    Each text has one of such a measure but once, and the two are not about as much.
    """
    counted, key = row.opinions[0], row.silent[0]
    value = counted.all[0]
    of_it = {each: list(_ones_like(value, held)) for each, held in said.items()}
    if any(len(ones) != 1 for ones in of_it.values()) or not _is_one(value):
        return row
    other = of_it[key][0]
    answered = (
        fits(one, other)
        for each, ones in counted.values.items()
        for one in said[each]
        if one.kind == "unit" and one not in ones
    )
    if not other.implied or any(answered) or about(value, other) or about(other, value):
        return row  # «раз в неделю» is every seven days
    return replace(row, opinions=(counted, Opinion({key: (other,)})), silent=())


def _ones_like(value: Value, held: Iterable[Value]) -> Iterator[Value]:
    """Yield one of each measure that can measure the same."""
    reading = value.readings[0]
    return (
        one
        for one in held
        if one.kind == "unit" and _is_one(one) and of_one_dimension(reading, one.readings[0])
    )


def _is_one(value: Value) -> bool:
    return value.readings[0].exact and value.readings[0].low == 1


def _implied(held: Iterable[Value]) -> Iterator[Value]:
    return (one for one in held if one.implied and one.kind == "unit")
