"""Whole segments that one text has and another has not: the null beads of the alignment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.moved import Places, moved_to
from workbench.checks.evidence.nearby import said_nearby
from workbench.checks.evidence.presence import presence_finding
from workbench.checks.evidence.values.rows import values
from workbench.checks.finding import Confidence, Finding, Severity
from workbench.collation import Collation
from workbench.passages import passages
from workbench.values.model import Value

SURE_BEAD = 0.8
"""Posterior of a null bead above which it is taken as it stands."""

LIKELY_BEAD = 0.4
"""Posterior below which nothing may be missing at all."""

COMMON = 3
"""Numbers up to this stand in many sentences, and tell nothing of where a passage belongs."""

FEW_WORDS = 4
"""Words below which a missing segment is a label, a number or a stamp."""


class Whole(Check):
    """Segments left out or put in."""

    kinds = ("omission", "addition")
    thresholds: ClassVar[Mapping[str, float]] = {
        "sure": SURE_BEAD,
        "likely": LIKELY_BEAD,
        "words": FEW_WORDS,
    }

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each bead in which a witness has no text."""
        places: Places | None = None
        rows = zip(*(read.prose for read in passages(collation).values()), strict=True)
        for number in [at for at, row in enumerate(rows) if not all(map(str.strip, row))]:
            bead = collation.alignment.beads[number]
            texts = collation.bead_texts(number)
            present = [key for key, text in texts.items() if text.strip()]
            absent = [key for key in collation.keys if key not in present]
            if not absent or not present:
                continue
            if places is None:
                places = moved_to(collation)
            words = max(len(texts[key].split()) for key in present)
            told = [one for key in present for one in values(collation)[number][key] if _tells(one)]
            worded = any(map(str.isalnum, "".join(texts.values())))  # no ornament: ***, 🔴, }
            cut = said_nearby(collation, number, told, present, absent)
            severity: Severity = "minor" if words < self.threshold("words") else "major"
            yield presence_finding(
                collation,
                number,
                present,
                absent,
                {key: ((0, len(texts[key])),) for key in present},
                severity,
                "low" if cut or not worded else self._confidence(bead.score, words),
                elsewhere=places.get(number),
            )

    def _confidence(self, score: float, words: int) -> Confidence:
        if score < self.threshold("likely"):
            return "low"
        sure = score >= self.threshold("sure") and words >= self.threshold("words")
        return "high" if sure else "medium"


def _tells(value: Value) -> bool:
    """Tell whether a value is none of those that stand in every other sentence."""
    return bool(value.readings) and not value.vague and value.readings[0].low > COMMON
