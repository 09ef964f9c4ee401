"""The values of a bead compared across its witnesses: rows of what should be the same.

Values that match, in whatever form and language, are one opinion. What is left over is put in rows:
values that seem to render one another ("27" and "28") side by side, or a value alone where the
others have nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache

from workbench.checks.evidence.figures import by_figures, may_stand_in_words, without_words
from workbench.checks.finding import Evidence, Kind
from workbench.collation import Collation
from workbench.message import Notation
from workbench.values import read_values
from workbench.values.ends import in_ends
from workbench.values.match import match
from workbench.values.model import Reading, Value
from workbench.values.units import of_one_dimension, says_again

Meaning = tuple[str, Fraction, Fraction]

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
}
"""The kind of divergence for each kind of value, the most telling first."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Values of one or more witnesses that mean the same."""

    values: Mapping[str, tuple[Value, ...]]

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses that hold it."""
        return tuple(self.values)

    @property
    def all(self) -> tuple[Value, ...]:
        """Every value of it."""
        return tuple(value for held in self.values.values() for value in held)

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
    def kinds(self) -> frozenset[Kind]:
        """The kinds of its values."""
        return frozenset(KIND_OF[value.kind] for value in self.all)


@dataclass(frozen=True, slots=True)
class Row:
    """Opinions about one matter, the most widely held first, and the witnesses that have none.

    ``repeated`` where the silent have it too, but once less often.
    """

    opinions: tuple[Opinion, ...]
    silent: tuple[str, ...] = ()
    repeated: bool = False
    kind: Kind = field(init=False)

    def __post_init__(self) -> None:
        kinds = {value.kind for opinion in self.opinions for value in opinion.all}
        telling = next(kind for value, kind in KIND_OF.items() if value in kinds)
        units = {reading.unit for opinion in self.opinions for value in opinion.all
                 for reading in value.readings[:1]}  # fmt: skip
        only_figures = telling == "unit" and len(units) == 1
        object.__setattr__(self, "kind", "number" if only_figures else telling)

    @property
    def agreed(self) -> bool:
        """Whether every witness says the same."""
        return len(self.opinions) == 1 and not self.silent

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The witnesses by opinion; to say nothing is an opinion too."""
        said = tuple(opinion.keys for opinion in self.opinions)
        return (*said, self.silent) if self.silent else said

    def evidence(self, keys: Iterable[str]) -> dict[str, Evidence]:
        """Return spans and values of each witness; none for the silent."""
        held = {key: opinion for opinion in self.opinions for key in opinion.keys}
        return {key: _evidence(held[key], key) if key in held else Evidence() for key in keys}


def _evidence(opinion: Opinion, key: str) -> Evidence:
    held = opinion.values[key]
    return Evidence(tuple((value.start, value.end) for value in held), opinion.shown(held))


def shown_value(value: Value) -> Notation:
    """Return a value as reports print it: its likeliest reading."""
    return Notation(value.readings[0].shown if value.readings else "?")


@lru_cache(maxsize=1)
def values(collation: Collation) -> tuple[Mapping[str, tuple[Value, ...]], ...]:
    """Return the values of each bead, unreadable ones too, of each witness that has text there.

    Spans are offsets into the bead's text. The last collation asked for is remembered.
    """
    return tuple(
        {
            key: read_values(text, collation.lang(key))
            for key in collation.keys
            if (text := collation.bead_prose(bead, key)).strip()
        }
        for bead in range(len(collation.alignment.beads))
    )


@lru_cache(maxsize=1)
def rows(collation: Collation) -> tuple[tuple[Row, ...], ...]:
    """Return the rows of each bead, agreed ones too, in the order of the first witness that speaks.

    The last collation asked for is remembered.
    """
    wordless = without_words({key: collation.lang(key) for key in collation.keys})
    return tuple(
        _bead_rows(collation, bead, held, wordless) if len(held) > 1 else ()
        for bead, held in enumerate(values(collation))
    )


def _bead_rows(
    collation: Collation, bead: int, held: Mapping[str, tuple[Value, ...]], wordless: frozenset[str]
) -> tuple[Row, ...]:
    said = {key: tuple(one for one in values if one.readings) for key, values in held.items()}
    if not wordless & said.keys():
        return compare(said)
    prose = {key: collation.bead_prose(bead, key) for key in said}
    found = compare(by_figures(said, prose, wordless))
    return tuple(_excusing(row, prose, wordless) for row in found)


def _excusing(row: Row, prose: Mapping[str, str], wordless: frozenset[str]) -> Row:
    """Return a row without those silent witnesses that may say it in words we cannot read."""
    said = [(key, value) for one in row.opinions for key, held in one.values.items()
            for value in held]  # fmt: skip
    if row.repeated or not all(may_stand_in_words(value, prose[key]) for key, value in said):
        return row
    return replace(row, silent=tuple(key for key in row.silent if key not in wordless))


def compare(said: Mapping[str, tuple[Value, ...]]) -> tuple[Row, ...]:
    """Compare the values of two or more witnesses and return the rows."""
    said = in_ends(said)
    opinions = _opinions(said)
    keys = tuple(said)
    full = [opinion for opinion in opinions if len(opinion.keys) == len(keys)]
    rest = [opinion for opinion in opinions if len(opinion.keys) < len(keys)]
    rest = [
        one for one in rest if not (_implied(one) or _entailed(one, said) or _converted(one, said))
    ]
    changed, rest = _instead_of_repeated(full, rest)
    found = [Row((opinion,)) for opinion in full] + changed + list(_once_less(full, changed))
    found += _paired(rest, keys)
    return tuple(sorted(found, key=_place))


def _implied(opinion: Opinion) -> bool:
    """Tell whether it is said nowhere in so many words: "a week" without a number."""
    return all(value.implied for value in opinion.all)


def _entailed(opinion: Opinion, said: Mapping[str, tuple[Value, ...]]) -> bool:
    """Tell whether every silent witness says more: 25 January 2020 where one has the year apart."""
    if opinion.kinds != {"date"}:
        return False
    silent = [key for key in said if key not in opinion.keys]
    return all(any(_tells(more, opinion.all[0]) for more in said[key]) for key in silent)


def _converted(opinion: Opinion, said: Mapping[str, tuple[Value, ...]]) -> bool:
    """Tell whether one witness alone says it in two units, and each other in one of them.

    "20 feet (6 m)" is 6 м in one language and ۲۰ فوت in another: nothing is lost. Where two say it
    in both units, the third lost one.
    """
    value = opinion.all[0]
    if opinion.kinds != {"unit"}:
        return False
    again = {key: [one for one in held if says_again(value, one)] for key, held in said.items()}
    doubled = [key for key in opinion.keys if again[key]]
    silent = [key for key in said if key not in opinion.keys]
    return len(doubled) == 1 and all(again[key] for key in silent)


def _tells(more: Value, less: Value) -> bool:
    """Tell whether a day of a year says what a year alone or a day without year says."""
    days = [one for one in more.readings if more.kind == "date" and one.unit == "day" and one.exact]
    return bool(days) and any(
        not (one.exact and one.unit == "day") and match(more, less) == "compatible"
        for one in less.readings
    )


def _instead_of_repeated(
    full: list[Opinion], rest: list[Opinion]
) -> tuple[list[Row], list[Opinion]]:
    """Pair what one witness alone has with what the others say once more than it.

    They say 2020 twice, it 2020 and 2017: one of the two was changed.
    """
    rows: list[Row] = []
    left: list[Opinion] = []
    spare = list(full)
    for opinion in rest:
        repeated = _repeated_elsewhere(opinion, spare) if len(opinion.keys) == 1 else None
        if repeated is None:
            left.append(opinion)
            continue
        spare.remove(repeated)
        key = opinion.keys[0]
        others = {other: held[-1:] for other, held in repeated.values.items() if other != key}
        rows.append(Row((Opinion(others), opinion)))
    return rows, left


def _once_less(full: Iterable[Opinion], changed: Iterable[Row]) -> Iterator[Row]:
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


def _repeated_elsewhere(opinion: Opinion, full: list[Opinion]) -> Opinion | None:
    """Return what all others say oftener than the one witness, and could stand for its opinion."""
    key = opinion.keys[0]
    fitting = [
        one
        for one in full
        if len(one.keys) > 2
        and min(len(held) for other, held in one.values.items() if other != key)
        > len(one.values[key])
        and one.kinds & opinion.kinds
        and one.vague == opinion.vague
    ]
    return min(fitting, key=lambda one: _distance(opinion, one), default=None)


def _place(row: Row) -> tuple[int, int]:
    """Order rows by where their widest opinion stands in its first witness."""
    values = next(iter(row.opinions[0].values.values()))
    return values[0].start, values[0].end


def _opinions(said: Mapping[str, tuple[Value, ...]]) -> list[Opinion]:
    """Join what matches: first values with a meaning in common, then merely compatible ones."""
    joined = [Opinion(held) for held in _with_common_meaning(said)]
    full = [opinion for opinion in joined if len(opinion.keys) == len(said)]
    rest = [opinion for opinion in joined if len(opinion.keys) < len(said)]
    if len(rest) <= MOST:
        rest = _joined_if_compatible(rest)
    return full + rest


def _with_common_meaning(
    said: Mapping[str, tuple[Value, ...]],
) -> list[dict[str, tuple[Value, ...]]]:
    """Group values that share a reading, each value by the first of its readings that is shared."""
    held_by: dict[Meaning, set[str]] = {}
    for key, held in said.items():
        for value in held:
            for reading in value.readings:
                held_by.setdefault(_meaning(reading), set()).add(key)
    groups: dict[Meaning, dict[str, list[Value]]] = {}
    for key, held in said.items():
        for value in held:
            meanings = [_meaning(reading) for reading in value.readings]
            widest = max(meanings, key=lambda meaning: len(held_by[meaning]))
            groups.setdefault(widest, {}).setdefault(key, []).append(value)
    return [{key: tuple(held) for key, held in group.items()} for group in groups.values()]


def _meaning(reading: Reading) -> Meaning:
    return reading.unit, reading.low, reading.high


def _joined_if_compatible(opinions: list[Opinion]) -> list[Opinion]:
    """Join opinions of different witnesses that can mean the same, in the order of the text."""
    left = sorted(opinions, key=_first)
    found = []
    while left:
        opinion = left.pop(0)
        for other in tuple(left):
            if not set(opinion.keys) & set(other.keys) and _compatible(opinion, other):
                left.remove(other)
                opinion = Opinion({**opinion.values, **other.values})
        found.append(opinion)
    return found


def _compatible(one: Opinion, other: Opinion) -> bool:
    """Tell whether every witness of one can mean the same as every witness of the other."""
    return all(
        any(match(a, b) in ("same", "compatible") for a in ours for b in theirs)
        for ours in one.values.values()
        for theirs in other.values.values()
    )


def _paired(rest: list[Opinion], keys: tuple[str, ...]) -> Iterator[Row]:
    """Put opinions that seem to render one another in one row."""
    left = sorted(rest, key=lambda opinion: (-len(opinion.keys), _first(opinion)))
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


def _fits(row: list[Opinion], other: Opinion) -> bool:
    taken = {key for opinion in row for key in opinion.keys}
    return not taken & set(other.keys) and _comparable(row[0], other)


def _first(opinion: Opinion) -> int:
    return min(value.start for value in opinion.all)


def _comparable(one: Opinion, other: Opinion) -> bool:
    """Tell whether two opinions can be about one matter: of one kind, or a number and its use.

    A word that may be an article says nothing about a firm number; "both" does, and an ordinal
    answers to an ordinal, however vague.
    """
    if one.vague != other.vague and not one.kinds == other.kinds == {"ordinal"}:
        vague = one if one.vague else other
        if any(reading.low < 2 for value in vague.all for reading in value.readings):
            return False
    if _measure_other_things(one, other):
        return False
    if one.kinds & other.kinds or _units(one) & _units(other):
        return True
    return "number" in one.kinds | other.kinds and "date" not in one.kinds | other.kinds


def _measure_other_things(one: Opinion, other: Opinion) -> bool:
    """Tell whether they are measures of two dimensions, and other figures: 620 km and 135 km/h.

    620 km and 620 kg may be one measure with the wrong unit.
    """
    if not one.kinds == other.kinds == {"unit"}:
        return False
    pairs = [
        (a, b)
        for mine in one.all
        for yours in other.all
        for a in mine.readings
        for b in yours.readings
    ]
    return all(
        a.unit and b.unit and not of_one_dimension(a, b) and (a.low, a.high) != (b.low, b.high)
        for a, b in pairs
    )


def _units(opinion: Opinion) -> set[str]:
    """Return the units that the values of an opinion may have: до 9 часов is a time or a length."""
    units = {reading.unit for value in opinion.all for reading in value.readings}
    return units - {""}


def _distance(one: Opinion, other: Opinion) -> tuple[bool, bool, bool, int]:
    """Order candidates: a near miss first, then the same kind and form, then the place."""
    a, b = one.all[0], other.all[0]
    near = any(match(a, b) == "near" for a in one.all for b in other.all)
    return (not near, a.kind != b.kind, a.vague != b.vague, abs(a.start - b.start))
