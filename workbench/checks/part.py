"""Part of a segment left out or put in, seen by its length and by words without a counterpart.

Length alone finds less than half of what two or three texts show together: the odd text is shorter
than each of the others foretells, words of theirs that stand in one passage find no counterpart in
it, it breaks off where they do not, and it has fewer sentences and clauses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np

from workbench.arrays import Bools
from workbench.checks.check import Check
from workbench.checks.evidence.lists.dropped import Dropped, dropped_items
from workbench.checks.evidence.parts.clauses import Clauses, clause_counts
from workbench.checks.evidence.parts.lengths import SHORTEST, Lengths, Sizes, sizes
from workbench.checks.evidence.parts.seams import broken_off
from workbench.checks.evidence.parts.sentences import sentence_counts
from workbench.checks.evidence.parts.signs import Signs, of_clauses, signs
from workbench.checks.evidence.presence import presence_finding
from workbench.checks.evidence.values.figures import without_words
from workbench.checks.evidence.values.rows import values
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.lexicon.coverage import cover
from workbench.message import Listed, Message
from workbench.passages import passages
from workbench.segmentation.markers import trim
from workbench.values.model import Value

LIKELY = 0.8
"""Log odds beyond which a part is likely missing: some three flags in 100 clean beads."""

SURE = 3.5
WEAK = 0.5
CONFIRMED = 1.2
"""Gap in the words from which they speak for what length says (``Signs.gap``)."""

BORNE_OUT = 1.4
"""The same from which they bear it out; length alone is never sure."""

FEWEST = 6
"""Letters that must be missing at least; what is less is how a text says it."""


class Part(Check):
    """Parts of segments left out or put in."""

    kinds = ("omission", "addition", "length")
    thresholds: ClassVar[Mapping[str, float]] = {
        "weak": WEAK,
        "likely": LIKELY,
        "sure": SURE,
        "letters": SHORTEST,
        "missing": FEWEST,
    }

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield beads in which one text seems to lack a part, or to have one more."""
        said = values(collation)
        if len(said) == 0 or len(collation.keys) < 2:
            return
        covered, met = cover(collation)
        lengths = Lengths.of(_sizes(collation, said))
        clauses = Clauses(collation, covered, lengths)
        cases = tuple(
            signs(
                lengths,
                covered,
                broken_off(collation),
                sentence_counts(collation),
                clause_counts(collation),
                collation.chain,
            )
        )
        items = {one.bead: one for one in dropped_items(collation, met)}
        for bead, case, odds in self._likely(cases, lengths, clauses):
            if _is_copied(collation, bead, case):
                continue
            confidence = self._confidence(odds, case, bead)
            item = items.get(bead)
            if item and confidence != "high":
                continue
            items.pop(bead, None)
            yield _finding(collation, bead, case, confidence, clauses)
        for item in items.values():
            found = _item_finding(collation, item)
            if not _is_of_values(found, said[item.bead]):
                yield found

    def _likely(
        self, cases: Sequence[Signs], lengths: Lengths, clauses: Clauses
    ) -> Iterator[tuple[int, Signs, float]]:
        """Yield the beads in which a part may be missing, the likeliest case and its log odds."""
        least = self.threshold("weak")
        odds = np.array([case.log_odds for case in cases])
        odds[[case.shift <= 0 for case in cases]] = -np.inf
        may = odds + [case.most_of_clauses for case in cases] > least
        may &= _long_enough(lengths, self.threshold("letters"))
        for bead in np.flatnonzero(may.any(axis=0)).tolist():
            told = [
                (odd + _of_clauses(clauses, bead, case), case)
                for odd, case, likely in zip(
                    odds[:, bead].tolist(), cases, may[:, bead].tolist(), strict=True
                )
                if likely
            ]
            most, case = max(told, key=lambda one: one[0])
            if most > least:
                yield bead, case, most

    def _confidence(self, odds: float, case: Signs, bead: int) -> Confidence:
        if case.letters[bead] < self.threshold("missing"):
            return "low"
        if odds > self.threshold("sure") and case.gap[bead] >= BORNE_OUT:
            return "high"
        return "medium" if odds > self.threshold("likely") else "low"


def _of_clauses(clauses: Clauses, bead: int, case: Signs) -> float:
    lost = clauses.all_lost(bead, case.present, case.absent)
    return of_clauses(lost, of_one=len(case.present) == 1)


def _is_copied(collation: Collation, bead: int, case: Signs) -> bool:
    """Tell whether a text of each side reads word for word alike: neither has been translated."""
    read = passages(collation)
    return any(
        read[one].words[bead] == read[other].words[bead]
        for one in case.present
        for other in case.absent
    )


def _sizes(
    collation: Collation, said: Sequence[Mapping[str, tuple[Value, ...]]]
) -> dict[str, Sizes]:
    """Return the sizes of each witness, without values if they can be told in every language."""
    known = not without_words({key: collation.lang(key) for key in collation.keys})
    return {
        key: sizes(read, [held.get(key, ()) if known else () for held in said])
        for key, read in passages(collation).items()
    }


def _long_enough(lengths: Lengths, letters: float) -> Bools:
    written = np.array([*lengths.written.values()])
    enough: Bools = (written.min(axis=0) > 0) & (written.max(axis=0) >= letters)
    return enough


def _finding(
    collation: Collation, bead: int, case: Signs, confidence: Confidence, clauses: Clauses
) -> Finding:
    spans = {key: ((0, len(collation.bead_text(bead, key))),) for key in collation.keys}
    for key in case.present:
        lost = clauses.all_lost(bead, (key,), case.absent)
        if lost and (most := max(lost, key=lambda one: one.words)).words > 0:
            spans[key] = (trim(collation.bead_text(bead, key), *most.span),)
    if case.gap[bead] >= CONFIRMED:
        return presence_finding(
            collation, bead, case.present, case.absent, spans, "major", confidence, what="part"
        )
    fields = {"longer": Listed(case.present), "shorter": Listed(case.absent)}
    return Finding(
        kind="length",
        severity="minor",
        confidence="low" if confidence == "low" else "medium",
        bead=bead,
        evidence={key: Evidence(spans[key]) for key in collation.keys},
        message=Message("{longer}: long here beside {shorter}", fields),
        groups=(case.present, case.absent),
    )


def _is_of_values(found: Finding, held: Mapping[str, tuple[Value, ...]]) -> bool:
    """Tell whether what is missing stands in a value of a text, which another check compares."""
    return any(
        value.start <= start and end <= value.end
        for key in found.groups[0]
        for start, end in found.evidence[key].spans
        for value in held.get(key, ())
    )


def _item_finding(collation: Collation, item: Dropped) -> Finding:
    read = passages(collation)
    spans = {key: read[key].spans(item.bead, words) for key, words in item.words.items()}
    return presence_finding(
        collation,
        item.bead,
        item.present,
        item.absent,
        spans | {key: ((0, len(collation.bead_text(item.bead, key))),) for key in item.absent},
        "major",
        "medium",
        what="item",
    )
