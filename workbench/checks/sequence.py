"""Gaps in numbered parts, footnotes and lists: "part 7", then "part 9"; "(a)", then "(d)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.numbering.mislabelled import Mislabelled, mislabelled
from workbench.checks.evidence.numbering.series import (
    DENSITY,
    LIST,
    SHORTEST,
    Member,
    Series,
    counterparts,
)
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Field, Listed, Message

_BEFORE_WORD = 4  # "1. ", "## "


class Sequence(Check):
    """Gaps in numbered parts, footnotes and lists."""

    kinds = ("sequence",)
    thresholds: ClassVar[Mapping[str, float]] = {"members": SHORTEST, "density": DENSITY}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each number that a series skips, or that only some witnesses' series have.

        After these, the items of lists whose label is not the next.
        """
        least, density = self.threshold("members"), self.threshold("density")
        for have in counterparts(collation, least, density):
            of_a_list = any(one.word == LIST for one in have.values())
            for number in _skipped(have.values()):
                if of_a_list or not _replaced(collation, have, number):
                    yield _finding(collation, have, number)
        for item in mislabelled(collation, least):
            yield _out_of_place(collation, item)


def _skipped(series: Iterable[Series]) -> list[int]:
    """Return the numbers between the least and the greatest that some series has not."""
    numbers = frozenset[int]().union(*(one.numbers for one in series))
    between = range(min(numbers), max(numbers) + 1)
    return [number for number in between if any(number not in one.numbers for one in series)]


def _finding(collation: Collation, have: dict[str, Series], number: int) -> Finding:
    holders = tuple(key for key in have if number in have[key].numbers)
    lacking = tuple(key for key in have if key not in holders)
    shown = {key: have[key].member(number) for key in holders}
    if not shown:
        shown = {lacking[0]: have[lacking[0]].next(number)}
    bead, _ = collation.place(*_span(next(iter(shown.items()))))
    evidence = {}
    for key in collation.keys:
        if key not in have:
            continue
        spans: tuple[tuple[int, int], ...] = ()
        if key in shown:
            at, span = collation.place(*_span((key, shown[key])))
            spans = (span,) if at == bead else ()
        evidence[key] = Evidence(spans, (str(number),) if key in holders else ())
    prose = not holders and any(_in_prose(collation, have[key]) for key in lacking)
    confidence: Confidence = "high" if holders else "low" if prose else "medium"
    fields: dict[str, Field] = {
        "number": str(number),
        "lacking": Listed(lacking),
        "holders": Listed(holders),
        "word": Message(LIST) if have[lacking[0]].word == LIST else have[lacking[0]].word,
    }
    message = Message("{lacking} counts on without {number} ({word})", fields)
    if len(lacking) > 1 and not holders:
        message = Message("{lacking} count on without {number} ({word})", fields)
    elif len(lacking) > 1:
        message = Message(
            "{lacking} count on without {number} ({word}); there is one in {holders}", fields
        )
    elif holders:
        message = Message(
            "{lacking} counts on without {number} ({word}); there is one in {holders}", fields
        )
    return Finding(
        kind="sequence",
        severity="major" if holders else "minor",
        confidence=confidence,
        bead=bead,
        evidence=evidence,
        message=message,
        groups=(holders, lacking) if holders else (),
        suspect=lacking[0] if len(have) == 1 else None,
    )


def _in_prose(collation: Collation, series: Series) -> bool:
    """Tell whether most members stand within sentences, which need not speak of every one.

    A text that tells of the first, third and fifth round has lost none.
    """
    opening = len(series.word) + _BEFORE_WORD
    places = (collation.place(series.key, one.start, one.end)[1] for one in series.members)
    return 2 * sum(start > opening for start, _ in places) > len(series.members)


def _out_of_place(collation: Collation, item: Mislabelled) -> Finding:
    """Return what is found where a label is not the next, and another text's is."""
    shown = {item.key: item.label, **item.holders}
    evidence = {}
    for key in collation.keys:
        if key in shown:
            _, span = collation.place(key, shown[key].start, shown[key].end)
            evidence[key] = Evidence((span,), (shown[key].written,))
    holders = tuple(key for key in collation.keys if key in item.holders)
    fields: dict[str, Field] = {
        "witness": item.key,
        "label": item.label.written,
        "expected": str(item.expected),
        "holders": Listed(holders),
        "theirs": item.holders[holders[0]].written,
    }
    return Finding(
        kind="sequence",
        severity="major",
        confidence="high",
        bead=item.label.bead,
        evidence=evidence,
        message=Message(
            "item {expected} of a list is “{label}” in {witness}, “{theirs}” in {holders}", fields
        ),
        groups=(holders, (item.key,)),
        suspect=item.key,
    )


def _replaced(collation: Collation, have: dict[str, Series], number: int) -> bool:
    """Tell whether each text without a number has another of its series in the same bead.

    Then it is a wrong number, and no gap.
    """
    holders = [key for key in have if number in have[key].numbers]
    if not holders:
        return False
    bead, _ = collation.place(*_span((holders[0], have[holders[0]].member(number))))
    lacking = [key for key in have if key not in holders]
    return all(
        any(first <= member.start < last for member in have[key].members)
        for key in lacking
        for first, last in [collation.bead_span(bead, key)]
    )


def _span(shown: tuple[str, Member]) -> tuple[str, int, int]:
    key, member = shown
    return key, member.start, member.end
