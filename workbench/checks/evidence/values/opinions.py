"""Values that match, in whatever form and language, are one opinion: ``opinions(said)``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product, starmap

from workbench.checks.finding import Kind
from workbench.message import Notation
from workbench.once import once
from workbench.values.match import fits, match
from workbench.values.measures.units import comparable, rounded_from, rounds
from workbench.values.model import YEAR_NUMBER, Number, Reading, Value

Meaning = tuple[str, Number, Number]
"""A unit and both ends of an interval."""

_BOTH = 2
_FEW_DAYS, _LAST_DAYS = 3, 26

MOST = 60
"""Values of a bead without an equal beyond which it is a table: no near misses are looked for."""

KIND_OF: Mapping[str, Kind] = {
    "amount": "amount",
    "unit": "unit",
    "date": "date",
    "time": "date",
    "ordinal": "ordinal",
    "percent": "number",
    "multiple": "number",
    "number": "number",
    "code": "number",
}
"""The kind of divergence for each kind of value, the most telling first."""


@dataclass(frozen=True)
class Opinion:
    """Values of one or more witnesses that mean the same."""

    values: Mapping[str, tuple[Value, ...]]

    @once
    def keys(self) -> tuple[str, ...]:
        """The witnesses that hold it."""
        return tuple(self.values)

    @once
    def all(self) -> tuple[Value, ...]:
        """Every value of it."""
        return tuple(value for held in self.values.values() for value in held)

    def silent(self, said: Mapping[str, object]) -> tuple[str, ...]:
        """Return the witnesses of ``said`` that do not hold it."""
        return tuple(key for key in said if key not in self.values)

    def shown(self, values: Iterable[Value]) -> tuple[Notation, ...]:
        """Return values of it as reports print them: in the sense that most witnesses share."""
        held_by = Counter(
            meaning
            for held in self.values.values()
            for meaning in {_meaning(reading) for one in held for reading in one.readings}
        )
        senses = dict.fromkeys(value.readings for value in values)
        shared = (max(one, key=lambda sense: held_by[_meaning(sense)]) for one in senses)
        return tuple(dict.fromkeys(Notation(sense.shown) for sense in shared))

    @property
    def vague(self) -> bool:
        """Whether no witness says it in a way that is surely a value."""
        return all(value.vague for value in self.all)

    @property
    def coded(self) -> bool:
        """Whether it is a code in every witness."""
        return all(value.kind == "code" for value in self.all)

    @once
    def kinds(self) -> frozenset[Kind]:
        """The kinds of its values."""
        return frozenset(KIND_OF[value.kind] for value in self.all)


def opinions(said: Mapping[str, tuple[Value, ...]]) -> list[Opinion]:
    """Join what matches: first values with a meaning in common, then merely compatible ones."""
    joined = [Opinion(held) for held in _with_common_meaning(said)]
    full = [opinion for opinion in joined if len(opinion.values) == len(said)]
    rest = [opinion for opinion in joined if len(opinion.values) < len(said)]
    if len(rest) <= MOST:
        rest = _joined_if_compatible(rest)
    return full + rest


def _with_common_meaning(
    said: Mapping[str, tuple[Value, ...]],
) -> list[dict[str, tuple[Value, ...]]]:
    """Group values that share a reading, each value by the first of its readings that is shared."""
    meant = [(key, one, _meanings(one)) for key, held in said.items() for one in held]
    held_by: defaultdict[Meaning, set[str]] = defaultdict(set)
    for key, _, meanings in meant:
        for meaning in meanings:
            held_by[meaning].add(key)
    groups: dict[Meaning, dict[str, list[Value]]] = {}
    for key, value, meanings in meant:
        widest = meanings[0]
        if len(meanings) > 1:
            widest = max(meanings, key=lambda meaning: len(held_by[meaning]))
        groups.setdefault(widest, {}).setdefault(key, []).append(value)
    return [{key: tuple(held) for key, held in group.items()} for group in groups.values()]


def _meanings(value: Value) -> list[Meaning]:
    """Return what a value is grouped by: two eras may give a year one number, and it is not one."""
    return [_meaning(reading) for reading in value.readings if reading.unit != YEAR_NUMBER]


def _meaning(reading: Reading) -> Meaning:
    return reading.unit, reading.low, reading.high


def _joined_if_compatible(opinions: list[Opinion]) -> list[Opinion]:
    """Join opinions of different witnesses that can mean the same, in the order of the text."""
    left = sorted(opinions, key=first_place)
    found = []
    while left:
        opinion = left.pop(0)
        while other := next((one for one in left if _compatible(opinion, one)), None):
            left.remove(other)
            opinion = Opinion({**opinion.values, **other.values})
        found.append(opinion)
    return found


def _compatible(one: Opinion, other: Opinion) -> bool:
    """Tell whether opinions are of different witnesses, and each of one can mean each of the other.

    Two may differ that have each rounded what a third has in another unit: 85 mph, 137 km/h and
    135 km/h.
    """
    if set(one.keys) & set(other.keys) or _says_little(one, other) or _says_little(other, one):
        return False
    pairs = product(one.values.values(), other.values.values())
    return all(any(starmap(fits, product(*pair))) for pair in pairs) or _of_one_measure(
        (*one.values.values(), *other.values.values())
    )


def _says_little(one: Opinion, other: Opinion) -> bool:
    """Tell whether one is said without a number, "on the day", the other as a word: "first"."""
    return other.kinds == {"ordinal"} and other.vague and all(value.implied for value in one.all)


def _of_one_measure(said: Sequence[Sequence[Value]]) -> bool:
    """Tell whether all is one witness's measure, in another system and rounded, or without unit.

    So it may be a day of its calendar, which without a year falls on several of another.
    """
    units = {value.readings[0].unit for value in chain.from_iterable(said)}
    # Four farsakhs are 25 versts, and 25 km.
    may_be_of = _is_about if len(units) == len(said) else _is_of
    return len(said) > _BOTH and any(
        all(any(may_be_of(value, source) for value in held) for held in said)
        for source in chain.from_iterable(said)
        if source.kind in ("unit", "amount") or _is_day_elsewhere(source)
    )


def _is_about(value: Value, source: Value) -> bool:
    return fits(source, value) or rounds(source, value)


def _is_of(value: Value, source: Value) -> bool:
    """Tell whether it is a measure rounded as written, or its number, degrees or moles."""
    if value.kind != "date" and any(starmap(comparable, product(value.readings, source.readings))):
        return match(source, value) == "same" or rounded_from(value, source)
    return fits(source, value)


def _is_day_elsewhere(value: Value) -> bool:
    """Tell whether it is a day of one calendar, which is one of a few of another."""
    one, *others = value.readings  # a night is one of two days
    if value.kind != "date" or others or one.unit != "month-day" or one.exact:
        return False
    over_a_month = one.low % 100 > _LAST_DAYS and one.high % 100 <= _FEW_DAYS
    return over_a_month or one.high - one.low <= _FEW_DAYS


def first_place(opinion: Opinion) -> int:
    """Return where the first of its values stands in its text."""
    return min(value.start for value in opinion.all)
