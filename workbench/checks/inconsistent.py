"""One text contradicts itself: two values for what the other texts call by one.

The other witnesses say what belongs together. Where they have "27" in five places and this text has
28 in four of them and 27 in the fifth, it contradicts itself, whichever is right. So does a text
that gives a sum in figures and another one in words in brackets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.values.row import Row, shown_value
from workbench.checks.evidence.values.rows import rows, values
from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation
from workbench.message import Field, Listed, Message
from workbench.passages import passages
from workbench.values.brackets import said_twice
from workbench.values.model import Number, Value

TELLING = 12
"""Values up to this recur by chance; a larger one is the mark of one and the same thing."""

Meaning = tuple[str, Number]
Place = tuple[int, Value, Row]


class Inconsistent(Check):
    """Texts that contradict themselves."""

    kinds = ("inconsistent",)
    thresholds: ClassVar[Mapping[str, float]] = {"telling": TELLING}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield, for each text and each thing it gives two values for, the first odd place.

        After these, the sums of which figures and words do not agree.
        """
        for key in collation.keys:
            renderings = _renderings(collation, key, self.threshold("telling"))
            for meaning, places in sorted(renderings.items()):
                yield from _contradictions(collation, key, meaning, places)
        read = passages(collation)
        for bead, said in enumerate(values(collation)):
            for key, held in said.items():
                twice = said_twice(held, read[key].prose[bead])
                yield from (_sum(bead, key, one, again) for one, again, same in twice if not same)


def _renderings(collation: Collation, key: str, chance: float) -> dict[Meaning, list[Place]]:
    """Return where one text has what is a thing to the others, by what it is to them."""
    found: dict[Meaning, list[Place]] = defaultdict(list)
    for bead, bead_rows in enumerate(rows(collation)):
        for row in bead_rows:
            if meaning := _meaning(row, key, chance):
                found[meaning] += [(bead, value, row) for value in _values(row, key)]
    return found


def _meaning(row: Row, key: str, chance: float) -> Meaning | None:
    """Return what the row is about to the others, where that is something that can be told.

    That is a number beyond ``chance``, in the majority's opinion; where there are two witnesses,
    the other's.
    """
    first = row.opinions[0]
    if len(first.keys) < 2:
        others = [opinion for opinion in row.opinions if key not in opinion.keys]
        if len(row.opinions) != 2 or row.silent or len(others) != 1:
            return None
        first = others[0]
    value = first.all[0]
    reading = value.readings[0]
    telling = value.kind in ("ordinal", "amount") and not value.vague
    return (reading.unit, reading.low) if telling and reading.low > chance else None


def _values(row: Row, key: str) -> tuple[Value, ...]:
    return next((opinion.values[key] for opinion in row.opinions if key in opinion.keys), ())


def _contradictions(
    collation: Collation, key: str, meaning: Meaning, places: list[Place]
) -> Iterator[Finding]:
    right = [place for place in places if _means(place[1], meaning)]
    wrong = [place for place in places if not _means(place[1], meaning)]
    if not right or not wrong:
        return
    bead, value, row = right[0]
    fields: dict[str, Field] = {
        "witness": key,
        "here": shown_value(value),
        "there": shown_value(wrong[0][1]),
        "beads": Listed(tuple(dict.fromkeys(place[0] for place in wrong)), "comma"),
    }
    evidence = row.evidence(collation.keys)
    evidence[key] = Evidence(
        ((value.start, value.end),), (shown_value(value), shown_value(wrong[0][1]))
    )
    yield Finding(
        kind="inconsistent",
        severity="major",
        confidence="high" if len(collation.keys) > 2 else "medium",
        bead=bead,
        evidence=evidence,
        message=Message(
            "{witness} contradicts itself: {here} here, {there} in bead {beads},"
            " where the other texts have one and the same",
            fields,
        ),
        suspect=key,
    )


def _sum(bead: int, key: str, one: Value, again: Value) -> Finding:
    """Return what is found where a sum in figures is another one in words."""
    shown = shown_value(one), shown_value(again)
    fields: dict[str, Field] = {"witness": key, "here": shown[0], "there": shown[1]}
    return Finding(
        kind="inconsistent",
        severity="major",
        confidence="high",
        bead=bead,
        evidence={key: Evidence(((one.start, one.end), (again.start, again.end)), shown)},
        message=Message(
            "{witness} contradicts itself: {here}, and {there} in the brackets after it", fields
        ),
        suspect=key,
    )


def _means(value: Value, meaning: Meaning) -> bool:
    """Tell whether a value is, or may be, so much; of what, it need not say: «меньше тысячи»."""
    unit, number = meaning
    return any(r.unit in (unit, "") and r.low <= number <= r.high for r in value.readings)
