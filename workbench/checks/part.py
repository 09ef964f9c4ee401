"""Part of a segment left out or put in, seen by its length and by words without a counterpart.

Length alone finds less than half of what two or three texts show together: the odd text is shorter
than each of the others foretells, words of theirs find no counterpart in it though they find one in
each other, and its own words are all accounted for. A logistic regression weighs these signs; it
was fitted to clauses of 35 and 50 % cut out of three corpora, and tried on three others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from workbench.align.coverage import Lack, lack
from workbench.checks.check import Check
from workbench.checks.evidence.lengths import SHORTEST, Pair, Size, learn, size
from workbench.checks.evidence.presence import presence_finding
from workbench.checks.evidence.rows import values
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message

LIKELY = 1.0
"""Log odds beyond which a part is likely missing: some three flags in 100 clean beads."""

SURE = 3.0
WEAK = 0.4
CONFIRMED = 0.5
"""Lack of counterparts, in standard deviations, from which words speak for what length says."""

BORNE_OUT = 0.9
"""The same from which they bear it out; length alone is never sure."""

Sizes = Mapping[str, Size]


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for ``odd`` lacking a part of what the others have, or having one more.

    All are standard deviations: ``shift`` is by how much its length is out, against the other that
    says so least; ``least`` and ``mean`` how much of the longer side's words have no counterpart;
    ``between`` and ``others`` the same two signs among the others; ``own`` how much of the shorter
    side's words have none.
    """

    shift: float
    least: float
    mean: float
    between: float
    others: float
    own: float

    @property
    def log_odds(self) -> float:
        """The log odds that a part is missing, three or more witnesses."""
        return (
            1.77 * self.shift
            + 1.06 * self.least
            + 2.09 * self.mean
            + 0.47 * self.between
            - 0.60 * self.others
            - 1.13 * self.own
            - 4.13
        )

    @property
    def log_odds_of_pair(self) -> float:
        """The same for two witnesses alone."""
        return 1.38 * self.shift + 2.56 * self.mean - 1.31 * self.own - 3.68


class Part(Check):
    """Parts of segments left out or put in."""

    kinds = ("omission", "addition", "length")

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield beads in which one text seems to lack a part, or to have one more."""
        rows = [
            {key: size(collation.bead_text(bead, key), said.get(key, ())) for key in collation.keys}
            for bead, said in enumerate(values(collation))
        ]
        pairs = {
            (one, other): learn([(row[one], row[other]) for row in rows])
            for one, other in permutations(collation.keys, 2)
        }
        unmatched = lack(collation.texts, collation.alignment)
        for bead, row in enumerate(rows):
            lengths = [one.written for one in row.values()]
            if min(lengths) > 0 and max(lengths) >= SHORTEST:
                yield from _judge(collation, bead, row, pairs, unmatched)


def _judge(
    collation: Collation,
    bead: int,
    row: Sizes,
    pairs: Mapping[tuple[str, str], Pair],
    unmatched: Lack,
) -> Iterator[Finding]:
    """Yield the likeliest case of a bead, if it is likely at all."""
    cases = []
    for odd in collation.keys:
        others = [key for key in collation.keys if key != odd]
        shifts = [pairs[other, odd].deviation(row[other], row[odd]) for other in others]
        lacks = [unmatched[other, odd][bead] for other in others]
        extras = [unmatched[odd, other][bead] for other in others]
        between = max(
            (abs(pairs[a, b].deviation(row[a], row[b])) for a, b in combinations(others, 2)),
            default=0.0,
        )
        apart = max((unmatched[pair][bead] for pair in permutations(others, 2)), default=0.0)
        short = Signs(min(-s for s in shifts), *_spread(lacks), between, apart, max(extras))
        long = Signs(min(shifts), *_spread(extras), between, apart, max(lacks))
        cases += [(short, others, [odd]), (long, [odd], others)]
    signs, present, absent = max(cases, key=lambda case: _log_odds(case[0], collation))
    if signs.shift > 0 and (odds := _log_odds(signs, collation)) > WEAK:
        yield _finding(collation, bead, signs, odds, present, absent)


def _spread(lacks: Sequence[float]) -> tuple[float, float]:
    return min(lacks), sum(lacks) / len(lacks)


def _log_odds(signs: Signs, collation: Collation) -> float:
    return signs.log_odds if len(collation.keys) > 2 else signs.log_odds_of_pair


def _finding(
    collation: Collation,
    bead: int,
    signs: Signs,
    odds: float,
    present: Sequence[str],
    absent: Sequence[str],
) -> Finding:
    confidence: Confidence = "medium" if odds > LIKELY else "low"
    if odds > SURE and signs.mean >= BORNE_OUT:
        confidence = "high"
    spans = {key: ((0, len(collation.bead_text(bead, key))),) for key in collation.keys}
    if signs.mean >= CONFIRMED:
        return presence_finding(
            collation, bead, present, absent, spans, "major", confidence, part=True
        )
    fields = {"longer": Listed(present), "shorter": Listed(absent)}
    return Finding(
        kind="length",
        severity="minor",
        confidence="low" if confidence == "low" else "medium",
        bead=bead,
        evidence={key: Evidence(spans[key]) for key in collation.keys},
        message=Message("{longer} is long here for what {shorter} has", fields),
        groups=(tuple(present), tuple(absent)),
    )
