"""A word misread for another that looks like it: "revolution" for "resolution", خبر for خیر.

A typist, a copyist or a program that reads scans takes a letter or a dot for another. Such a word
renders nothing that the other texts have, and what it looks like would render what they have and
nothing in its text does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.misread.judged import CLEAR, Misread, misread
from workbench.checks.evidence.values.rows import values
from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation
from workbench.lexicon.stems import stems
from workbench.message import Listed, Message
from workbench.passages import passages

WITNESSES = 2
"""Texts that must bear out a word for it to be more than a weak sign."""


class MisreadWord(Check):
    """A word misread for another that looks like it."""

    kinds = ("misread",)
    thresholds: ClassVar[Mapping[str, float]] = {"clear": CLEAR}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the words that look like others which the other texts let one expect."""
        for one in misread(collation, self.threshold("clear")):
            evidence = _evidence(collation, one)
            if not _are_of_values(collation, one, evidence):
                yield _finding(one, evidence)


def _finding(one: Misread, evidence: Mapping[str, Evidence]) -> Finding:
    doubt, others = one.doubt, tuple(one.renders)
    return Finding(
        kind="misread",
        severity="major" if one.known else "minor",
        confidence="medium" if len(others) >= WITNESSES else "low",
        bead=doubt.bead,
        evidence=evidence,
        message=Message(
            "{word} in {text} looks like {expected} misread: {others} in {rest}",
            {
                "word": evidence[doubt.key].values[0],
                "text": doubt.key,
                "expected": one.expected,
                "others": Listed([evidence[key].values[0] for key in others], "comma"),
                "rest": Listed(others),
            },
        ),
        groups=(others, (doubt.key,)),
        suspect=None if one.known else doubt.key,
    )


def _evidence(collation: Collation, one: Misread) -> dict[str, Evidence]:
    bead = one.doubt.bead
    entries = {key: found.entry for key, found in one.renders.items()}
    found = {}
    for key, entry in {one.doubt.key: one.doubt.entry, **entries}.items():
        span = passages(collation)[key].folded[bead].span(*stems(collation)[key].span_at(entry))
        found[key] = Evidence((span,), (collation.bead_text(bead, key)[slice(*span)],))
    return found


def _are_of_values(collation: Collation, one: Misread, evidence: Mapping[str, Evidence]) -> bool:
    """Tell whether all other texts have a value there, which another check compares."""
    held = values(collation)[one.doubt.bead]
    return all(
        any(value.start <= start and end <= value.end for value in held.get(key, ()))
        for key in one.renders
        for start, end in evidence[key].spans
    )
