"""Opinions that seem to render one another put in one row: "27" and "28", or a value alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from workbench.checks.evidence.values.opinions import MOST, Opinion, first_place
from workbench.checks.evidence.values.row import Row
from workbench.values.match import fits, match
from workbench.values.measures.units import of_one_dimension
from workbench.values.model import Reading, Value

_THREE = 3


def paired(rest: list[Opinion], keys: tuple[str, ...]) -> Iterator[Row]:
    """Put opinions that seem to render one another in one row."""
    left = sorted(rest, key=lambda opinion: (-len(opinion.keys), first_place(opinion)))
    if len(left) > MOST:
        yield from (Row((one,), tuple(key for key in keys if key not in one.keys)) for one in left)
        return
    while left:
        row = [left.pop(0)]
        while fitting := [other for other in left if _fits(row, other)]:
            nearest = min(fitting, key=lambda other: _distance(row[0], other))
            left.remove(nearest)
            row.append(nearest)
        taken = {key for opinion in row for key in opinion.keys}
        yield Row(tuple(row), tuple(key for key in keys if key not in taken))


def without_answers(rest: list[Opinion], keys: tuple[str, ...]) -> list[Opinion]:
    """Return the opinions but those of which two answer one another.

    One text says "four months" and "four", the others one of the two each: nothing is missing.
    """
    if len(keys) < _THREE or len(rest) > MOST:
        return rest
    left = list(rest)
    for one, other in combinations(rest, 2):
        covered = {*one.keys, *other.keys} == set(keys) and len(one.keys) == len(other.keys) > 1
        covered = covered and _of_a_measure(one, other)
        if covered and one in left and other in left and _may_be_it(one, other):
            left.remove(one)
            left.remove(other)
    return left


def _fits(row: list[Opinion], other: Opinion) -> bool:
    taken = {key for opinion in row for key in opinion.keys}
    return not taken & set(other.keys) and _comparable(row[0], other)


def instead_of_repeated(
    full: list[Opinion], rest: list[Opinion]
) -> tuple[list[Row], list[Opinion]]:
    """Pair what one witness alone has with what the others say once more than it.

    And what it alone lacks with what it says once more.

    They say 2020 twice, it 2020 and 2017, or the other way round: one of the two was changed.
    """
    rows: list[Row] = []
    left: list[Opinion] = []
    spare = list(full)
    for opinion in rest:
        alone = len(opinion.keys) == 1
        if not alone and (said := _said_once_more(opinion, spare)):
            spare.remove(said)
            continue
        repeated = _repeated(opinion, spare)
        if repeated is None:
            left.append(opinion)
            continue
        spare.remove(repeated)
        others = _others(repeated, opinion)
        if _may_be_it(opinion, others):
            continue  # half my years, вдвое моложе
        instead = Opinion({key: held[-1:] for key, held in others.values.items()})
        rows.append(Row((instead, opinion) if alone else (opinion, instead)))
    return rows, left


def _said_once_more(opinion: Opinion, full: list[Opinion]) -> Opinion | None:
    """Return what may be the opinion, and others say once more: «66 и 50 лет», aged 66 and 50."""
    for one in full:
        others = _others(one, opinion)
        most = max((len(one.values.get(key, ())) for key in opinion.keys), default=0)
        more = bool(others.values) and min(map(len, others.values.values())) > most
        if more and most and _of_a_measure(opinion, one) and _may_be_it(opinion, others):
            return one
    return None


def _of_a_measure(one: Opinion, other: Opinion) -> bool:
    """Tell whether one counts a measure and the other the same without saying of what.

    "Once a day" counts no days.
    """
    if any(value.implied for value in (*one.all, *other.all)):
        return False
    return one.kinds | other.kinds == {"number", "unit"} and one.kinds != other.kinds


def _may_be_it(opinion: Opinion, others: Opinion) -> bool:
    """Tell whether one of what the others say can mean the same after all."""
    return any(fits(a, b) for a in opinion.all for b in others.all)


def _repeated(opinion: Opinion, full: list[Opinion]) -> Opinion | None:
    """Return what all others say oftener than who hold an opinion, and could stand for it."""
    own = len(opinion.keys)
    fitting = [
        one
        for one in full
        if (len(one.keys) > 2 if own == 1 else len(one.keys) == own + 1)
        and min(map(len, _others(one, opinion).values.values()))
        > max(len(one.values[key]) for key in opinion.keys)
        and _of_one_sort(one, opinion)
    ]
    return min(fitting, key=lambda one: _distance(opinion, one), default=None)


def _others(full: Opinion, opinion: Opinion) -> Opinion:
    """Return what those hold of a full opinion who do not hold another."""
    return Opinion({key: held for key, held in full.values.items() if key not in opinion.keys})


def _of_one_sort(one: Opinion, other: Opinion) -> bool:
    """Tell whether one may have become the other; ordinals are one sort, as is "twice"."""
    kinds = one.kinds & other.kinds
    multiples = all(any(value.kind == "multiple" for value in each.all) for each in (one, other))
    return bool(kinds) and ("ordinal" in kinds or multiples or one.vague == other.vague)


def once_less(full: Iterable[Opinion], changed: Iterable[Row]) -> Iterator[Row]:
    """Yield what all say, but one witness once less than the others, who say it in figures."""
    told = {id(value) for row in changed for opinion in row.opinions for value in opinion.all}
    for opinion in full:
        counts = {key: len(held) for key, held in opinion.values.items()}
        most = max(counts.values())
        fewer = [key for key, count in counts.items() if count < most]
        if most < 2 or len(counts) <= 2 or len(fewer) != 1 or counts[fewer[0]] != most - 1:
            continue
        others = {key: held[-1:] for key, held in opinion.values.items() if key != fewer[0]}
        lost = Opinion(others)
        if any(id(value) in told for value in lost.all):
            continue
        if all(
            value.form == "digits" and not value.vague and not value.ends for value in opinion.all
        ):
            yield Row((lost,), (fewer[0],), repeated=True)


def _comparable(one: Opinion, other: Opinion) -> bool:
    """Tell whether two opinions can be about one matter: of one kind, or a number and its use.

    A word that may be an article says nothing about a firm number; "both" does, and an ordinal
    answers to an ordinal, however vague.
    """
    if one.vague != other.vague and not one.kinds == other.kinds == {"ordinal"}:
        vague = one if one.vague else other
        parts = all(map(_is_part, (one, other)))
        if not parts and any(_may_be_article(value) for value in vague.all):
            return False
    if _measure_other_things(one, other):
        return False
    if one.kinds & other.kinds or _may_measure_alike(one, other):
        return True
    if "number" not in one.kinds | other.kinds:
        return False
    return "date" not in one.kinds | other.kinds or _near(one, other)


def _may_be_article(value: Value) -> bool:
    """Tell whether it says no more than that there is one of a thing, or half of it."""
    return any(not reading.unit and reading.low < 2 for reading in value.readings)


def _is_part(opinion: Opinion) -> bool:
    """Tell whether it is less than one, and no measure: a third, a quarter."""
    return all(
        not reading.unit and 0 < reading.low < 1
        for value in opinion.all
        for reading in value.readings[:1]
    )


def _measure_other_things(one: Opinion, other: Opinion) -> bool:
    """Tell whether they are measures of two dimensions, and other figures: 620 km and 135 km/h.

    620 km and 620 kg may be one measure with the wrong unit.
    """
    if not one.kinds == other.kinds == {"unit"}:
        return False
    return all(
        a.unit and b.unit and not of_one_dimension(a, b) and (a.low, a.high) != (b.low, b.high)
        for a, b in product(_readings(one), _readings(other))
    )


def _may_measure_alike(one: Opinion, other: Opinion) -> bool:
    """Tell whether they may be in units of one dimension: a pound may be a weight."""
    return any(
        bool(a.unit) and of_one_dimension(a, b)
        for a, b in product(_readings(one), _readings(other))
    )


def _readings(opinion: Opinion) -> Iterator[Reading]:
    return (reading for value in opinion.all for reading in value.readings)


def _distance(one: Opinion, other: Opinion) -> tuple[bool, bool, bool, int]:
    """Order candidates: a near miss first, then the same kind and form, then the place."""
    a, b = one.all[0], other.all[0]
    return (not _near(one, other), a.kind != b.kind, a.vague != b.vague, abs(a.start - b.start))


def _near(one: Opinion, other: Opinion) -> bool:
    """Tell whether one may be a slip of the pen for the other."""
    return any(match(a, b) == "near" for a in one.all for b in other.all)
