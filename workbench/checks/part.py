"""Part of a segment left out or put in, seen by its length and by words without a counterpart.

Length alone finds less than half of what two or three texts show together: the odd text is shorter
than each of the others foretells, words of theirs find no counterpart in it though they find one in
each other, they stand in one passage, values are among them, and its own words are all accounted
for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np

from workbench.align.arrays import Bools
from workbench.align.bags import stem_spans
from workbench.align.coverage import Coverages, cover
from workbench.checks.check import Check
from workbench.checks.evidence.dropped import Dropped, dropped_items
from workbench.checks.evidence.figures import without_words
from workbench.checks.evidence.lengths import SHORTEST, Sizes, sizes
from workbench.checks.evidence.presence import presence_finding
from workbench.checks.evidence.rows import rows, values
from workbench.checks.evidence.seams import broken_off
from workbench.checks.evidence.sentences import sentence_counts
from workbench.checks.evidence.signs import Signs, signs
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import passages
from workbench.values.model import Value

LIKELY = 1.6
"""Log odds beyond which a part is likely missing: some three flags in 100 clean beads."""

SURE = 3.0
WEAK = 0.3
CONFIRMED = 0.5
"""Lack of counterparts, in standard deviations, from which words speak for what length says."""

BORNE_OUT = 0.9
"""The same from which they bear it out; length alone is never sure."""

FEWEST = 6
"""Letters that must be missing at least; what is less is how a text says it."""

TOLD = 1.0
"""Root of the log likelihood ratio from which the passage likeliest to be lost is shown."""


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
        sizes = _sizes(collation, said)
        covered, met = cover(collation.texts, collation.alignment)
        cases = list(
            signs(
                sizes, covered, rows(collation), broken_off(collation), sentence_counts(collation)
            )
        )
        if len(said) == 0 or len(cases) < 2:
            return
        odds = np.array([case.log_odds for case in cases])
        likeliest = odds.argmax(axis=0)
        told = odds.max(axis=0) > self.threshold("weak")
        told &= _long_enough(sizes, self.threshold("letters"))
        items = {one.bead: one for one in dropped_items(collation, met)}
        for bead in np.flatnonzero(told).tolist():
            case = cases[likeliest[bead]]
            if case.shift[bead] > 0:
                confidence = self._confidence(float(odds[likeliest[bead], bead]), case, bead)
                item = items.get(bead)
                if item and item.likely and confidence != "high":
                    continue
                items.pop(bead, None)
                yield _finding(collation, bead, case, confidence, covered)
        for item in items.values():
            yield _item_finding(collation, item)

    def _confidence(self, odds: float, case: Signs, bead: int) -> Confidence:
        if case.letters[bead] < self.threshold("missing"):
            return "low"
        if odds > self.threshold("sure") and case.lack[1][bead] >= BORNE_OUT:
            return "high"
        return "medium" if odds > self.threshold("likely") else "low"


def _sizes(
    collation: Collation, said: Sequence[Mapping[str, tuple[Value, ...]]]
) -> dict[str, Sizes]:
    """Return the sizes of each witness, without values if they can be told in every language."""
    known = not without_words({key: collation.lang(key) for key in collation.keys})
    return {
        key: Sizes.of(sizes(read, [held.get(key, ()) if known else () for held in said]))
        for key, read in passages(collation).items()
    }


def _long_enough(sizes: dict[str, Sizes], letters: float) -> Bools:
    written = np.array([one.written for one in sizes.values()])
    enough: Bools = (written.min(axis=0) > 0) & (written.max(axis=0) >= letters)
    return enough


def _finding(
    collation: Collation, bead: int, case: Signs, confidence: Confidence, covered: Coverages
) -> Finding:
    lack = float(case.lack[1][bead])
    spans = {key: ((0, len(collation.bead_text(bead, key))),) for key in collation.keys}
    for key in case.present:
        if passage := _passage(collation, bead, key, case.absent, covered):
            spans[key] = (passage,)
    if lack >= CONFIRMED:
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
        "medium" if item.likely else "low",
        what="item",
    )


def _passage(
    collation: Collation, bead: int, key: str, absent: tuple[str, ...], covered: Coverages
) -> tuple[int, int] | None:
    """Return the span of the passage of a text likeliest to be missing in ``absent``."""
    gaps = [covered[key, other] for other in absent]
    gap = max(gaps, key=lambda gap: float(gap.gap[bead]))
    if gap.gap[bead] < TOLD**2:
        return None
    text = collation.by_key[key]
    base, _ = collation.bead_span(bead, key)
    places = [
        (text.segments[index].start + start - base, text.segments[index].start + end - base)
        for index in range(*collation.alignment.run(bead, key))
        for start, end in stem_spans(text.segment_text(index))
    ]
    first, last = int(gap.first[bead]), int(gap.last[bead])
    if last >= len(places):
        return None
    return places[first][0], places[last][1]
