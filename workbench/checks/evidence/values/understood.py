"""What a text leaves for its reader to understand: ``understood(opinions, said)``.

"Forty million from one and thirty from another", "six fathoms, the greatest twenty-six", what
stands in one unit where others say it in two, what adds up, and "four years later" for a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from workbench.checks.evidence.values.opinions import MOST, Opinion
from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.shares import told_by_share
from workbench.checks.evidence.values.sums import add_up, told_by_sum
from workbench.values.ends import Said
from workbench.values.match import fits
from workbench.values.measures.units import UNITS, of_one_dimension, says_again
from workbench.values.model import Number, Value, reading

_SCALES = tuple(1000**power for power in range(4, 0, -1))
_COINS = (Fraction(1, 100), Fraction(1, 20))  # ten pence a gallon, four a quart
_HUNDRED, _THOUSAND = 100, 1000
_PARTS = (1, Fraction(1, 10))
_BESIDE = 15  # 60 мл, то есть четверть стакана
_NEAR = 40
_IN_A_LONGER = {"h": 24, "month": 12}  # in a day, in a year
_A_YEAR = reading(1, None, "year")


def understood(rest: Sequence[Opinion], said: Said) -> tuple[list[Row], list[Opinion]]:
    """Return rows of opinions that seem to differ, or to stand alone, and may not; and the rest."""
    if len(rest) > MOST:
        return [], list(rest)
    rows: list[Row] = []
    left = list(rest)
    for one in rest:
        silent = one.silent(said)
        if not any(one is other for other in left):
            continue
        other = next(
            (
                each
                for each in left
                if _elided(one, each, said) or add_up(one, each, said) or _as_often(one, each)
            ),
            None,
        )
        if other:
            widest = sorted((one, other), key=lambda opinion: -len(opinion.keys))
            rows.append(
                Row(tuple(widest), tuple(k for k in silent if k not in other.keys), understood=True)
            )
            left = [each for each in left if each is not one and each is not other]
        elif _told_otherwise(one, rest, silent, said):
            rows.append(Row((one,), silent, understood=True))
            left = [each for each in left if each is not one]
    return rows, left


def _told_otherwise(
    one: Opinion, rest: Sequence[Opinion], silent: Sequence[str], said: Said
) -> bool:
    """Tell whether the silent texts have in other words, or need not have, what one says."""
    return (
        told_by_share(one, said)
        or told_by_sum(one, said)
        or _enumerates(one, silent, said)
        or any(_tells_when(one, each, said) for each in rest)
        or (not _kept_by(silent, rest) and _in_another_unit(one, silent, said))
    )


def _as_often(one: Opinion, other: Opinion) -> bool:
    """Tell whether one is how much time passes, and the other how often that is in a longer one.

    «Трижды в сутки» is every eight hours, "twice a year" every six months.
    """
    often, every = (one, other) if other.kinds == {"unit"} else (other, one)
    if every.kinds != {"unit"} or often.kinds != {"number"} or {*one.keys} & {*other.keys}:
        return False
    return all(
        passed.readings[0].low * times.readings[0].low == _IN_A_LONGER.get(passed.readings[0].unit)
        for passed, times in product(every.all, often.all)
    )


def _tells_when(one: Opinion, other: Opinion, said: Said) -> bool:
    """Tell whether one text says both how much later and when, and each other one of the two.

    «Через четыре года, в 1946-м», "four years later", "in 1946".
    """
    later, dated = (one, other) if one.kinds == {"unit"} else (other, one)
    if later.kinds != {"unit"} or dated.kinds != {"date"} or {*one.keys, *other.keys} != {*said}:
        return False
    return any(
        0 <= then.start - time.end <= _BESIDE and of_one_dimension(time.readings[0], _A_YEAR)
        for key in later.keys
        for time in later.values[key]
        for then in dated.values.get(key, ())
    )


def _enumerates(one: Opinion, silent: Sequence[str], said: Said) -> bool:
    """Tell whether an ordinal numbers what other texts only list: "first, … second, … third".

    So it may where one text alone begins with it: "Third, …".
    """
    if one.kinds != {"ordinal"} or any(_ordinals(said[key]) for key in silent):
        return False
    begins = all(value.start == 0 and value.form == "words" for value in one.all)
    if begins and len(one.keys) == 1 < len(silent):
        return True
    last = max(int(value.readings[0].high) for value in one.all)
    return any(_ordinals(said[key]) >= set(range(1, last + 1)) for key in one.keys)


def _ordinals(held: Sequence[Value]) -> set[Number]:
    return {value.readings[0].low for value in held if value.kind == "ordinal"}


def _kept_by(silent: Sequence[str], rest: Sequence[Opinion]) -> bool:
    """Tell whether a silent text has a value of its own that nothing answers."""
    return any(not set(silent).isdisjoint(opinion.keys) for opinion in rest)


def _in_another_unit(opinion: Opinion, silent: Sequence[str], said: Said) -> bool:
    """Tell whether a measure is said again beside it in another unit, as the silent texts do once.

    A silent text that says it twice as well has something else in its place.
    """
    value = opinion.all[0]
    if opinion.kinds != {"unit"}:
        return False
    if not all(any(says_again(value, one) for one in said[key]) for key in silent):
        return False
    fewest = min(_alike(value, said[key]) for key in opinion.keys)
    if any(_alike(value, said[key]) >= fewest for key in silent):
        return False
    return all(
        any(says_again(held[0], one) and _beside(held[0], one) for one in said[key])
        for key, held in opinion.values.items()
    )


def _alike(value: Value, held: Sequence[Value]) -> int:
    """Return how many measures are of the dimension of one."""
    return sum(of_one_dimension(value.readings[0], one.readings[0]) for one in held if one.readings)


def _beside(one: Value, other: Value) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _BESIDE


def _elided(bare: Opinion, full: Opinion, said: Said) -> bool:
    """Tell whether numbers have the unit or the scale of what stands beside them."""
    if set(bare.keys) & set(full.keys):
        return False
    if any(value.kind != "number" or value.ends for value in bare.all):
        return False
    return all(
        any(fits(one, other) for one in _completed(value, said[key]) for other in full.all)
        for key, values in bare.values.items()
        for value in values
    )


def _completed(bare: Value, beside: Sequence[Value]) -> Iterator[Value]:
    """Yield a number with each unit beside it, and with each scale before it."""
    low = bare.readings[0].low
    if not bare.readings[0].exact or bare.readings[0].unit:
        return
    units = {one.readings[0].unit for one in beside} & UNITS.keys()
    for unit in sorted(units):
        yield bare._replace(kind="unit", readings=(reading(low, low, unit),))
    if low <= _HUNDRED and any(one.kind == "percent" for one in beside):
        for part in _PARTS:  # от 34 до 21 промилле
            yield bare._replace(kind="percent", readings=(reading(low * part, None, "%"),))
    sums = {one.readings[0].unit for one in beside if one.kind == "amount"}
    for currency, part in product(sorted(sums), _COINS):
        yield bare._replace(kind="amount", readings=(reading(low * part, low * part, currency),))
    for one in beside:  # an income of 9.4 and an expenditure of £10.1 million
        if one.kind == "amount" and 0 <= one.start - bare.end <= _NEAR:
            yield from _scaled_like(bare, one)
    before = [one for one in beside if one.end <= bare.start and one.form != "digits"]
    for scale in _SCALES:
        if low < scale and any(one.readings[0].low >= scale and not one.readings[0].low % scale
                               for one in before):  # fmt: skip
            yield bare._replace(readings=(reading(low * scale, low * scale, ""),))


def _scaled_like(bare: Value, amount: Value) -> Iterator[Value]:
    """Yield a number with the currency of an amount, and with each scale that this has."""
    low, told = bare.readings[0].low, amount.readings[0]
    for scale in (*_SCALES, 1):
        if low < _THOUSAND and told.exact and told.low >= scale:
            full = reading(low * scale, low * scale, told.unit)
            yield bare._replace(kind="amount", readings=(full,))
