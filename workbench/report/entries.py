"""What a report tells in one piece: a divergence, or a stretch of beads that one text lacks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from workbench.divergences import CONFIDENCES, SEVERITIES, Confidence, Divergence, Severity
from workbench.message import Message
from workbench.report.counts import NO_HOP
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.stretches import stretches, without_followers


@dataclass(frozen=True, slots=True)
class Entry:
    """Divergences told in one piece, one or more; ``number`` counts divergences from 1."""

    number: int
    divergences: tuple[Divergence, ...]

    @property
    def first(self) -> Divergence:
        """The first of them, which says what all of them say."""
        return self.divergences[0]

    @property
    def severity(self) -> Severity:
        """That of the gravest."""
        return min((one.severity for one in self.divergences), key=SEVERITIES.index)

    @property
    def confidences(self) -> tuple[Confidence, ...]:
        """How sure they are, the surest first."""
        said = {one.confidence for one in self.divergences}
        return tuple(sorted(said, key=CONFIDENCES.index))


def entries(report: Report) -> tuple[Entry, ...]:
    """Return what is reported, in order; what reviewers said different things of stands apart."""

    def apart(one: Divergence) -> Hashable:
        return tuple(
            (said.reviewer, said.word, said.comment, tuple(said.readings.items()))
            for said in report.verdicts_on(one)
        )

    return entries_of(report.divergences, apart)


def entries_of(
    divergences: Sequence[Divergence], apart: Callable[[Divergence], Hashable] | None = None
) -> tuple[Entry, ...]:
    """Return divergences in order, stretches as one; see ``stretches``."""
    every = range(len(divergences))
    known = stretches(divergences, every, apart)
    found, number = [], 1
    for first in without_followers(every, known):
        told = tuple(divergences[at] for at in known.get(first, (first,)))
        found.append(Entry(number, told))
        number += len(told)
    return tuple(found)


def numbered(entry: Entry, words: Wording) -> str:
    """Return the number of an entry, ``4`` or ``4–34``."""
    first, last = entry.number, entry.number + len(entry.divergences) - 1
    return words.number(first) if first == last else f"{words.number(first)}–{words.number(last)}"


def how_sure(entry: Entry, words: Wording) -> str:
    """Return the confidences of an entry in words, the surest first."""
    return words.joint("comma").join(words.term("confidence", one) for one in entry.confidences)


def hop(entry: Entry) -> Message:
    """Return where it went wrong."""
    named = entry.first.hop
    return Message("hop {hop}", {"hop": named}) if named else Message(NO_HOP)


def part(entry: Entry, key: str) -> Message | None:
    """Return what a text has to do with it: it stands alone, or the hop that made it went wrong."""
    if key == entry.first.odd:
        return Message("odd one out")
    return hop(entry) if key == entry.first.at_fault else None


def place(entry: Entry) -> Message:
    """Return which beads are concerned."""
    first, last = entry.first.bead, entry.divergences[-1].bead
    if first is None or last is None:
        return Message("whole document")
    if first == last:
        return Message("bead {number}", {"number": first})
    return Message(
        "beads {first} to {last}, {number} in a row",
        {"first": first, "last": last, "number": len(entry.divergences)},
    )
