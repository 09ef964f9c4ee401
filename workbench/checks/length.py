"""Part of a segment left out or put in, seen by its length against the other texts.

Length of a translation grows with that of its source and its variance with the length (Gale &
Church 1993). The ratio and the variance of each pair of witnesses are learnt from the document
itself, robustly (median, median absolute deviation), with a prior for short ones. With three
witnesses the odd length stands out against both others at once, which no pair can show.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding, Message
from workbench.checks.presence import presence_finding
from workbench.collation import Collation
from workbench.text import fold

PRIOR_SPREAD = 1.6
"""Standard deviation of (b - ratio·a) / sqrt(a) in characters, before anything is learnt."""

PRIOR_WEIGHT = 30
"""How many beads the prior counts for."""

SHORTEST = 25
"""Characters below which length says nothing."""

ODD = 2.2
"""Deviations, from each of two others that agree, beyond which a length is odd."""

VERY_ODD = 3.2
PAIR_ODD = 3.5
"""The same for two witnesses alone, where nothing confirms it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is known of two witnesses' lengths: ``b ≈ ratio · a``."""

    ratio: float
    spread: float

    def deviation(self, a: int, b: int) -> float:
        """Return how many standard deviations too long ``b`` is; symmetrical in the two texts."""
        mean = (self.ratio * a + b) / 2
        return (b - self.ratio * a) / (self.spread * math.sqrt(max(mean, 1.0)))


class Length(Check):
    """Lengths that do not match."""

    kinds = ("omission", "addition", "length")

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield beads in which one text is much shorter or longer than the others foretell."""
        lengths = [
            {key: _letters(collation.bead_text(bead, key)) for key in collation.keys}
            for bead in range(len(collation.alignment.beads))
        ]
        pairs = {
            (one, other): learn([(row[one], row[other]) for row in lengths])
            for one, other in combinations(collation.keys, 2)
        }
        for bead, row in enumerate(lengths):
            if min(row.values()) > 0 and max(row.values()) >= SHORTEST:
                yield from _judge(collation, bead, row, pairs)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, fold(text).text))


def learn(lengths: Sequence[tuple[int, int]]) -> Pair:
    """Learn a pair's ratio and spread from beads' lengths; empty ones are passed over."""
    both = [(a, b) for a, b in lengths if a >= SHORTEST and b > 0]
    if not both:
        return Pair(1.0, PRIOR_SPREAD)
    ratio = math.exp(median(math.log(b / a) for a, b in both))
    scaled = [abs(b - ratio * a) / math.sqrt((ratio * a + b) / 2) for a, b in both]
    spread = 1.4826 * median(scaled)
    weight = len(both) / (len(both) + PRIOR_WEIGHT)
    return Pair(ratio, max(weight * spread + (1 - weight) * PRIOR_SPREAD, 0.5))


def _judge(
    collation: Collation, bead: int, row: dict[str, int], pairs: dict[tuple[str, str], Pair]
) -> Iterator[Finding]:
    def deviation(key: str, other: str) -> float:
        """Return how much too long ``key`` is against ``other``."""
        if (other, key) in pairs:
            return pairs[other, key].deviation(row[other], row[key])
        return -pairs[key, other].deviation(row[key], row[other])

    keys = collation.keys
    if len(keys) == 2:
        off = deviation(keys[1], keys[0])
        if abs(off) > PAIR_ODD:
            longer, shorter = (keys[1], keys[0]) if off > 0 else (keys[0], keys[1])
            yield _pair_finding(collation, bead, longer, shorter)
        return
    for key in keys:
        others = [other for other in keys if other != key]
        offs = [deviation(key, other) for other in others]
        same_side = min(offs) > 0 or max(offs) < 0
        least = min(map(abs, offs))
        between = max(
            (abs(deviation(one, other)) for one, other in combinations(others, 2)), default=0.0
        )
        if same_side and least > ODD and between < least / 1.5:
            confidence: Confidence = "high" if least > VERY_ODD + 1 else "medium"
            present, absent = (others, [key]) if offs[0] < 0 else ([key], others)
            spans = {name: ((0, len(collation.bead_text(bead, name))),) for name in keys}
            yield presence_finding(
                collation, bead, present, absent, spans, "major", confidence, part=True
            )


def _pair_finding(collation: Collation, bead: int, longer: str, shorter: str) -> Finding:
    return Finding(
        kind="length",
        severity="minor",
        confidence="medium",
        bead=bead,
        evidence={
            key: Evidence(((0, len(collation.bead_text(bead, key))),)) for key in (longer, shorter)
        },
        message=Message(
            "{longer} is much longer here than {shorter}", {"longer": longer, "shorter": shorter}
        ),
        groups=((longer,), (shorter,)),
    )
