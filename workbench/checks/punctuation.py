"""Brackets and quotation marks that do not pair, balanced over the document and not the segment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.marks.brackets import bracket_flaws
from workbench.checks.evidence.marks.enclosed import Enclosed, placed
from workbench.checks.evidence.marks.flaw import REACH, Flaw, What
from workbench.checks.evidence.marks.manner import SHARE, Manners
from workbench.checks.evidence.marks.quotations import Quotations
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Field, Listed, Message

MOST = 100
"""Flaws of one kind in a bead that are shown."""

MANY = 5
"""Flaws of one kind in a bead beyond which they are told as one."""

MANNER = (
    "{mark} has no partner in {witness}, here and {times} times more: it may be its way to write"
)

HABIT = 0.05
"""Share of a text's quotations beyond which it is its way to quote where the others do not."""


class Punctuation(Check):
    """Brackets and quotation marks in pairs."""

    kinds = ("punctuation",)
    thresholds: ClassVar[Mapping[str, float]] = {
        "reach": REACH,
        "habit": HABIT,
        "many": MANY,
        "manner": SHARE,
    }

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each mark that has no partner in its own text; what several texts lack is one."""
        reach, habit = self.threshold("reach"), self.threshold("habit")
        quotations = Quotations(collation, reach)
        brackets = Enclosed(collation, placed(collation, lambda text: bracket_flaws(text, reach)))
        found = [*brackets.unpaired, *brackets.parted(habit), *quotations.flaws(habit)]
        manners = Manners(collation, found, (brackets, quotations), self.threshold("manner"))
        where: dict[tuple[int, What, bool], dict[str, list[Flaw]]] = defaultdict(dict)
        for key, flaw, bead in found:
            where[bead, _alike(flaw.what), flaw.sure].setdefault(key, []).append(flaw)
        for (bead, _, sure), by_key in where.items():
            in_all = len(by_key) > 1 and _written(collation, bead) <= by_key.keys()
            alone = len(by_key) == 1 or (not in_all and quotations.whole_elsewhere(by_key, bead))
            confidence = _sure(sure, alone)
            if in_all or (len(by_key) > 1 and all(len(alike) == 1 for alike in by_key.values())):
                shared = {key: _as_one(alike) for key, alike in by_key.items()}
                yield _finding(collation, bead, shared, confidence)
                continue
            for key, alike in by_key.items():
                for flaw in alike if len(alike) <= self.threshold("many") else [_as_one(alike)]:
                    more = manners.tell(key, flaw)
                    sure_of_it = "low" if more is None else confidence
                    yield _finding(collation, bead, {key: flaw}, sure_of_it, more or 0)


def _written(collation: Collation, bead: int) -> set[str]:
    return {key for key in collation.keys if collation.bead_text(bead, key).strip()}


def _alike(what: What) -> What:
    """Return what a flaw is, whatever made it doubtful."""
    if what in ("continued", "maybe unclosed"):
        return "unclosed"
    return "unopened" if what == "maybe unopened" else what


def _sure(sure: bool, alone: bool) -> Confidence:
    """Return how surely a flaw is one; that of a text ``alone`` is not its author's."""
    if sure:
        return "high" if alone else "medium"
    return "medium" if alone else "low"


def _as_one(flaws: list[Flaw]) -> Flaw:
    """Return one flaw for many alike in a bead: a table, a formula, or a text that is no prose.

    The first of them are enough to show.
    """
    spans = tuple(span for flaw in flaws[:MOST] for span in flaw.spans)
    return Flaw(flaws[0].what, spans, all(flaw.sure for flaw in flaws))


def _finding(
    collation: Collation,
    bead: int,
    flaws: Mapping[str, Flaw],
    confidence: Confidence,
    more: int = 0,
) -> Finding:
    """Return the finding of what one text or several have wrong, one of them ``more`` times."""
    first = next(iter(flaws))
    marks = [collation.by_key[first].text[start:end] for start, end in flaws[first].spans]
    fields: dict[str, Field] = {
        "mark": marks[0],
        "other": marks[-1],
        "witness": Listed(tuple(key for key in collation.keys if key in flaws)),
        "times": more,
    }
    return Finding(
        kind="punctuation",
        severity="minor",
        confidence=confidence,
        bead=bead,
        evidence={key: _marks(collation, bead, key, flaw) for key, flaw in flaws.items()},
        message=Message(MANNER, fields) if more > 0 else _message(flaws[first].what, fields),
        suspect=_first_wrong(collation, bead, flaws),
    )


def _first_wrong(collation: Collation, bead: int, flaws: Mapping[str, Flaw]) -> str | None:
    """Return the text whose flaw it is, the others that have it being made from that one.

    What all texts share is nobody's fault among them.
    """
    if len(flaws) > 1 and _written(collation, bead) <= flaws.keys():
        return None
    first = [key for key in flaws if collation.chain.parent(key) not in flaws]
    return first[0] if len(first) == 1 else None


def _marks(collation: Collation, bead: int, key: str, flaw: Flaw) -> Evidence:
    """Return where a flaw's marks stand, or the text in which the partner of one is missing."""
    places = [collation.place(key, *span) for span in flaw.spans]
    there = tuple(span for at, span in places if at == bead)
    return Evidence(there or ((0, len(collation.bead_text(bead, key))),))


def _message(what: What, fields: Mapping[str, Field]) -> Message:
    if what == "crossed":
        return Message("{mark} is closed by {other} in {witness}", fields)
    if what in ("unopened", "maybe unopened"):
        return Message("{mark} closes in {witness} what was never opened", fields)
    return Message("{mark} is opened in {witness} and not closed", fields)
