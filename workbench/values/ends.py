"""Ranges in their two ends where another text has these apart: ``in_ends(said)``.

"From 2,500 to 130,000 yen" is one range, "between ¥2,500 and ¥130,000" two amounts; 1894–95 is one
date, "from 1894 to 1895" two; «۵ تیر ۱۲» a day of 1312, or 26 June and twelve of something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbench.values.match import fits
from workbench.values.model import Number, Value

Said = Mapping[str, tuple[Value, ...]]
"""The values of a bead by witness, in the order in which they stand."""

Interval = tuple[Number, Number]


def in_ends(said: Said) -> Said:
    """Return the values of each witness, ranges taken apart where another witness does so.

    That is where it has both ends as values of their own, or as times of the clock («از هفت تا نه»,
    "from 7 to 9 a.m."), and the range nowhere.
    """
    if not any(value.ends for held in said.values() for value in held):
        return said
    single = {key: _intervals(one for one in held if not one.ends) for key, held in said.items()}
    ranges = {key: _intervals(one for one in held if one.ends) for key, held in said.items()}

    def apart(key: str, value: Value) -> bool:
        first, last = value.ends
        whole = _intervals([value])
        if value.kind == first.kind == "date" != last.kind:
            return any(_answered(first, last, said[other]) for other in said if other != key)
        return any(
            not whole & ranges[other]
            and all(
                _intervals([end]) & single[other]
                or any(one.kind == "time" and fits(end, one) for one in said[other])
                for end in value.ends
            )
            for other in said
            if other != key
        )

    def parts(key: str, held: Iterable[Value]) -> Iterator[Value]:
        for value in held:
            yield from value.ends if value.ends and apart(key, value) else (value,)

    return {key: tuple(parts(key, held)) for key, held in said.items()}


def _answered(first: Value, last: Value, held: Iterable[Value]) -> bool:
    """Whether a text has the day of a date, without its year, and the number that this may be."""
    yearless = [one for one in held if any(r.unit == "month-day" for r in one.readings)]
    counted = [one for one in held if one.kind != "date"]
    return any(fits(first, one) for one in yearless) and any(fits(last, one) for one in counted)


def _intervals(values: Iterable[Value]) -> set[Interval]:
    return {(reading.low, reading.high) for value in values for reading in value.readings}
