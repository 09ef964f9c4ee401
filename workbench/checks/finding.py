"""What a check yields: kind, severity, confidence, the evidence in each witness, and who agrees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from workbench.message import Message

Kind = Literal[
    "number",
    "ordinal",
    "date",
    "amount",
    "unit",
    "name",
    "term",
    "omission",
    "addition",
    "duplicate",
    "length",
    "untranslated",
    "negation",
    "opposite",
    "misread",
    "punctuation",
    "sequence",
    "garbled",
    "inconsistent",
    "fact",
]
Severity = Literal["critical", "major", "minor", "neutral"]
Confidence = Literal["high", "medium", "low"]

KINDS: tuple[Kind, ...] = get_args(Kind)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
MQM_WEIGHTS: Mapping[Severity, int] = {"critical": 25, "major": 5, "minor": 1, "neutral": 0}

MQM: Mapping[Kind, str] = {
    "number": "accuracy/mistranslation/number",
    "ordinal": "accuracy/mistranslation/number",
    "date": "accuracy/mistranslation/date-time",
    "amount": "accuracy/mistranslation/number",
    "unit": "accuracy/mistranslation/unit-conversion",
    "name": "accuracy/mistranslation/entity",
    "term": "terminology/wrong-term",
    "omission": "accuracy/omission",
    "addition": "accuracy/addition",
    "duplicate": "accuracy/addition",
    "length": "accuracy",
    "untranslated": "accuracy/untranslated",
    "negation": "accuracy/mistranslation",
    "opposite": "accuracy/mistranslation",
    "misread": "accuracy/mistranslation",
    "punctuation": "linguistic-conventions/punctuation",
    "sequence": "accuracy/omission",
    "garbled": "linguistic-conventions/textual-conventions",
    "inconsistent": "terminology/inconsistent-use",
    "fact": "accuracy",
}
"""Error type of MQM Core (themqm.org) for each kind."""

ITS: Mapping[Kind, str] = {
    "number": "numbers",
    "ordinal": "numbers",
    "date": "numbers",
    "amount": "numbers",
    "unit": "numbers",
    "name": "inconsistent-entities",
    "term": "terminology",
    "omission": "omission",
    "addition": "addition",
    "duplicate": "duplication",
    "length": "length",
    "untranslated": "untranslated",
    "negation": "mistranslation",
    "opposite": "mistranslation",
    "misread": "mistranslation",
    "punctuation": "typographical",
    "sequence": "omission",
    "garbled": "pattern-problem",
    "inconsistent": "inconsistency",
    "fact": "inconsistency",
}
"""Localization quality issue type of ITS 2.0 (W3C, 2013) for each kind."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one witness says: spans into its bead's text (code points), and their values."""

    spans: tuple[tuple[int, int], ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw at one place, before the vote.

    ``groups`` holds the witnesses that agree with one another on the matter, a tuple for each
    opinion; a witness that says nothing stands in none. ``suspect`` names the witness that is
    wrong on its own evidence, whatever the others say.
    """

    kind: Kind
    severity: Severity
    confidence: Confidence
    bead: int | None
    evidence: Mapping[str, Evidence]
    message: Message
    groups: tuple[tuple[str, ...], ...] = ()
    suspect: str | None = None
