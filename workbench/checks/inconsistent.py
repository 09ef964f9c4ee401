"""One text contradicts itself: two values for what the other texts call by one.

The other witnesses say what belongs together. Where they have "27" in five places and this text has
28 in four of them and 27 in the fifth, it contradicts itself, whichever is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from workbench.checks.check import Check
from workbench.checks.compare import Row, rows, shown_value
from workbench.checks.finding import Evidence, Finding, Message
from workbench.collation import Collation
from workbench.values.model import Value

TELLING = 12
"""Values up to this recur by chance; a larger one is the mark of one and the same thing."""

Meaning = tuple[str, Fraction]
Place = tuple[int, Value, Row]


class Inconsistent(Check):
    """Texts that contradict themselves."""

    kinds = ("inconsistent",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield, for each text and each thing it gives two values for, the first odd place."""
        for key in collation.keys:
            renderings: dict[Meaning, list[Place]] = defaultdict(list)
            for bead in range(len(collation.alignment.beads)):
                for row in rows(collation, bead):
                    for meaning in _meaning_to_others(row, key):
                        for value in _values(row, key):
                            renderings[meaning].append((bead, value, row))
            for meaning, places in sorted(renderings.items()):
                yield from _contradictions(collation, key, meaning, places)


def _meaning_to_others(row: Row, key: str) -> Iterator[Meaning]:
    """Yield what the others agree the row is about, where it is something that can be told."""
    for opinion in row.opinions:
        others = [name for name in opinion.keys if name != key]
        majority = len(others) > 1 or len(row.opinions) == 1 or others == list(opinion.keys)
        values = [value for name in others for value in opinion.values[name] if not value.vague]
        if not others or not majority or not values:
            continue
        reading = values[0].readings[0]
        if values[0].kind in ("ordinal", "amount") and reading.exact and reading.low > TELLING:
            yield reading.unit, reading.low
        return


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
    fields = {
        "witness": key,
        "here": shown_value(value),
        "there": shown_value(wrong[0][1]),
        "beads": ", ".join(str(number) for number in dict.fromkeys(place[0] for place in wrong)),
    }
    evidence = row.evidence(collation.keys)
    evidence[key] = Evidence(
        ((value.start, value.end),), (shown_value(value), shown_value(wrong[0][1]))
    )
    yield Finding(
        kind="inconsistent",
        severity="major",
        confidence="high" if all(place[1].form != "words" for place in wrong) else "medium",
        bead=bead,
        evidence=evidence,
        message=Message(
            "{witness} has {here} here, but {there} in bead {beads}, for what the other texts"
            " call by one value",
            fields,
        ),
        suspect=key,
    )


def _means(value: Value, meaning: Meaning) -> bool:
    unit, number = meaning
    return any(r.unit == unit and r.low <= number <= r.high for r in value.readings)
