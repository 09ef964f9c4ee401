"""Brackets and quotation marks that do not pair, balanced over the document and not the segment."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.marks import (
    REACH,
    STRAIGHT,
    Flaw,
    What,
    bracket_flaws,
    paragraph_starts,
    quote_flaws,
)
from workbench.checks.finding import CONFIDENCES, Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Message
from workbench.text import fold

MOST = 100
"""Flaws of one kind in a bead that are shown."""

ENOUGH = 10_000
"""Flaws of a text beyond which it is no prose, and read no further."""

MANY = 5
"""Flaws of one kind in a bead beyond which they are told as one."""

HABIT = 0.05
"""Share of a text's quotations beyond which it is its way to quote where the others do not."""


class Punctuation(Check):
    """Brackets and quotation marks in pairs."""

    kinds = ("punctuation",)
    thresholds: ClassVar[Mapping[str, float]] = {"reach": REACH, "habit": HABIT, "many": MANY}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each mark that has no partner in its own text."""
        reach = self.threshold("reach")
        quotations = _Quotations(collation, reach)
        flaws = [
            *_placed(collation, lambda text: bracket_flaws(text, reach)),
            *((key, flaw, bead) for key, flaw, bead in quotations.flaws if flaw.what != "apart"),
            *quotations.parted(self.threshold("habit")),
        ]
        where: dict[tuple[str, int, What], list[Flaw]] = defaultdict(list)
        for key, flaw, bead in flaws:
            where[key, bead, flaw.what].append(flaw)
        for (key, bead, what), alike in where.items():
            if what == "continued" and not _closed_elsewhere(collation, bead, key):
                continue
            if what == "shared" and not quotations.more_elsewhere(key, bead):
                continue
            shared = any((other, bead, what) in where for other in collation.keys if other != key)
            for flaw in alike if len(alike) <= self.threshold("many") else [_as_one(alike)]:
                yield _finding(flaw, key, bead, collation, shared)


Placed = tuple[str, Flaw, int]
"""A flaw with its witness and the bead of its first mark."""


def _placed(collation: Collation, flaws_of: Callable[[str], Iterable[Flaw]]) -> Iterator[Placed]:
    for text in collation.texts:
        left = ENOUGH
        for flaw in flaws_of(text.text):
            left -= flaw.what != "whole"
            if left < 0:
                break
            yield text.key, flaw, collation.bead_at(text.key, flaw.spans[0][0])


class _Quotations:
    """The quotations of all witnesses: which are whole in a bead, and which run over several."""

    def __init__(self, collation: Collation, reach: float) -> None:
        found = list(
            _placed(collation, lambda text: quote_flaws(text, paragraph_starts(text), reach))
        )
        self.flaws = [one for one in found if one[1].what != "whole"]
        self.keys = collation.keys
        self._ends = {
            id(flaw): collation.bead_at(key, flaw.spans[-1][0])
            for key, flaw, _ in found
            if flaw.what in ("apart", "whole")
        }
        self._whole: Counter[tuple[str, int]] = Counter()
        self._loose: set[tuple[str, int]] = set()
        for key, flaw, bead in found:
            end = self._ends.get(id(flaw), bead)
            if flaw.what == "whole" or (flaw.what == "apart" and end == bead):
                self._whole[key, bead] += end == bead
            else:
                self._loose |= {(key, bead), (key, end)}

    def parted(self, habit: float) -> Iterator[Placed]:
        """Yield as two flaws the marks that pair over several beads where nothing is quoted.

        The flaw is where another text has more quotations; if nowhere, it is at both ends, but for
        a text that does so in more than a share ``habit`` of its quotations: it quotes where the
        others do not.
        """
        doubtful: dict[str, list[tuple[Flaw, int, int]]] = defaultdict(list)
        for key, flaw, bead in self.flaws:
            if flaw.what == "apart" and self._are_two(key, bead, end := self._ends[id(flaw)]):
                first, last = self.more_elsewhere(key, bead), self.more_elsewhere(key, end)
                if first:
                    yield key, Flaw("unclosed", flaw.spans[:1], sure=False), bead
                if last:
                    yield key, Flaw("unopened", flaw.spans[1:], sure=False), end
                if not first and not last:
                    doubtful[key].append((flaw, bead, end))
        for key, flaws in doubtful.items():
            whole = sum(count for (other, _), count in self._whole.items() if other == key)
            for flaw, bead, end in flaws if len(flaws) <= habit * whole else ():
                yield key, Flaw("unclosed", flaw.spans[:1], sure=False), bead
                yield key, Flaw("unopened", flaw.spans[1:], sure=False), end

    def more_elsewhere(self, key: str, bead: int) -> bool:
        """Tell whether another text has more quotations in a bead."""
        return any(self._whole[other, bead] > self._whole[key, bead] for other in self.keys)

    def _are_two(self, key: str, first: int, last: int) -> bool:
        """Tell whether the marks at two beads' ends are no pair, by the other texts.

        They are one if another text has open ends there too, or quotes all the way between.
        """
        others = [other for other in self.keys if other != key]
        if any({(other, first), (other, last)} <= self._loose for other in others):
            return False
        return any(
            not any(self._whole[other, bead] or (other, bead) in self._loose for other in others)
            for bead in range(first + 1, last)
        )


def _as_one(flaws: list[Flaw]) -> Flaw:
    """Return one flaw for many alike in a bead: a table, a formula, or a text that is no prose.

    The first of them are enough to show.
    """
    spans = tuple(span for flaw in flaws[:MOST] for span in flaw.spans)
    return Flaw(flaws[0].what, spans, all(flaw.sure for flaw in flaws))


def _closed_elsewhere(collation: Collation, bead: int, key: str) -> bool:
    """Tell whether another witness closes in a bead the quotations it opens there."""
    for other in collation.keys:
        marks = fold(collation.bead_text(bead, other)).text.count(STRAIGHT)
        if other != key and marks and marks % 2 == 0:
            return True
    return False


def _finding(flaw: Flaw, key: str, bead: int, collation: Collation, shared: bool) -> Finding:
    """Return the finding; a flaw that another witness shares is surer to be the author's."""
    text = collation.by_key[key].text
    places = [collation.place(key, *span) for span in flaw.spans]
    marks = [text[start:end] for start, end in flaw.spans]
    fields = {"mark": marks[0], "other": marks[-1], "witness": key}
    messages = {
        "unclosed": Message("{mark} is opened in {witness} and not closed", fields),
        "unopened": Message("{mark} closes in {witness} what was never opened", fields),
        "crossed": Message("{mark} is closed by {other} in {witness}", fields),
        "shared": Message("{mark} is opened in {witness} and not closed", fields),
        "continued": Message("{mark} is opened in {witness} and not closed", fields),
    }
    confidence: Confidence = CONFIDENCES[(not flaw.sure) + shared]
    return Finding(
        kind="punctuation",
        severity="minor",
        confidence=confidence,
        bead=bead,
        evidence={key: Evidence(tuple(span for at, span in places if at == bead))},
        message=messages[flaw.what],
        suspect=key,
    )
