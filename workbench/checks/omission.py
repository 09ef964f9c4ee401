"""Whole segments that one text has and another has not: the null beads of the alignment."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.evidence.presence import presence_finding
from workbench.checks.finding import Confidence, Finding, Severity
from workbench.collation import Collation

SURE_BEAD = 0.8
"""Posterior of a null bead above which it is taken as it stands."""

DOUBTFUL_BEAD = 0.4
FEW_WORDS = 4
"""Words below which a missing segment is a label, a number or a stamp."""


class Omission(Check):
    """Segments left out or put in."""

    kinds = ("omission", "addition")

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each bead in which a witness has no text."""
        for number, bead in enumerate(collation.alignment.beads):
            texts = {key: collation.bead_text(number, key) for key in collation.keys}
            present = [key for key, text in texts.items() if text.strip()]
            absent = [key for key in collation.keys if key not in present]
            if not absent or not present:
                continue
            words = max(len(texts[key].split()) for key in present)
            severity: Severity = "minor" if words < FEW_WORDS else "major"
            yield presence_finding(
                collation,
                number,
                present,
                absent,
                {key: ((0, len(texts[key])),) for key in present},
                severity,
                _confidence(bead.score, words),
            )


def _confidence(score: float, words: int) -> Confidence:
    if score < DOUBTFUL_BEAD:
        return "low"
    return "high" if score >= SURE_BEAD and words >= FEW_WORDS else "medium"
