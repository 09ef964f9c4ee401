"""Divergences: what a check found, who is the odd witness out, and at which hop it went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

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


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence as template and fields, so that reports can say it in another language."""

    template: str
    fields: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.fields)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one witness says: spans into its bead's text (code points), and their values."""

    spans: tuple[tuple[int, int], ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Divergence:
    """One place where the witnesses do not say the same, or one of them cannot be right.

    ``bead`` is None where no bead is concerned (a fact that only the summary states). ``odd`` and
    ``hop`` are None where no vote can be taken; ``reason`` says how the vote went. ``id`` is made
    from check, texts and evidence, so that it survives re-alignment. ``mqm`` and ``its`` are the
    codes of MQM Core and ITS 2.0.
    """

    id: str
    check: str
    kind: Kind
    severity: Severity
    confidence: Confidence
    bead: int | None
    odd: str | None
    hop: str | None
    evidence: Mapping[str, Evidence]
    message: Message
    reason: Message
    mqm: str
    its: str
