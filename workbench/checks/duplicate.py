"""A passage that one text has twice in a row and the others once."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.finding import Evidence, Finding, Message
from workbench.collation import Collation
from workbench.text import fold

WINDOW = 3
"""How many segments back a repetition is looked for."""

SHORTEST = 12
"""Letters below which repetition is ordinary: a refrain, a label, a name."""


class Duplicate(Check):
    """Passages that stand twice."""

    kinds = ("duplicate",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each segment that repeats one just before it, where no other witness repeats."""
        repeated = {key: dict(_repetitions(collation, key)) for key in collation.keys}
        for key, pairs in repeated.items():
            for second, first in pairs.items():
                bead = collation.alignment.bead_of(key, second)
                others = [
                    other
                    for other in collation.keys
                    if other != key and not _repeats_near(collation, other, repeated[other], bead)
                ]
                if others:
                    yield _finding(collation, key, first, second, others)


def _repetitions(collation: Collation, key: str) -> Iterator[tuple[int, int]]:
    """Yield (second, first) for each segment equal to one of the few before it."""
    text = collation.by_key[key]
    recent: list[str] = []
    for index in range(len(text)):
        letters = "".join(filter(str.isalnum, fold(text.segment_text(index)).text)).casefold()
        if len(letters) >= SHORTEST and letters in recent:
            yield index, index - 1 - recent[::-1].index(letters)
        recent = [*recent, letters][-WINDOW:]


def _repeats_near(collation: Collation, key: str, pairs: dict[int, int], bead: int) -> bool:
    return any(abs(collation.alignment.bead_of(key, second) - bead) <= 1 for second in pairs)


def _finding(collation: Collation, key: str, first: int, second: int, others: list[str]) -> Finding:
    segment = collation.by_key[key].segments[second]
    bead, span = collation.place(key, segment.start, segment.end)
    agree = tuple(other for other in collation.keys if other != key and other not in others)
    return Finding(
        kind="duplicate",
        severity="major",
        confidence="high",
        bead=bead,
        evidence={key: Evidence((span,))},
        message=Message(
            "{witness} has segment {first} again as segment {second}",
            {"witness": key, "first": str(first + 1), "second": str(second + 1)},
        ),
        groups=((key, *agree), tuple(others)),
        suspect=key if not agree else None,
    )
