"""Divergences: run the checks over a collation, vote, and name the odd witness and the hop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from workbench.chain import ARROW
from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.checks.finding import (
    CONFIDENCES,
    ITS,
    KINDS,
    MQM,
    MQM_WEIGHTS,
    SEVERITIES,
    Confidence,
    Evidence,
    Finding,
    Kind,
    Severity,
)
from workbench.checks.known import refuse_unknown_settings
from workbench.checks.settings import CheckSettings, Term
from workbench.collation import Collation
from workbench.collector import collector_paused
from workbench.identity import Identities
from workbench.message import Message
from workbench.suggest import refuse_unknown
from workbench.vote import vote

__all__ = [
    "CONFIDENCES",
    "KINDS",
    "MQM_WEIGHTS",
    "SEVERITIES",
    "CheckSettings",
    "Confidence",
    "Divergence",
    "Evidence",
    "Kind",
    "Message",
    "Severity",
    "Term",
    "find_divergences",
    "select",
]


@dataclass(frozen=True, slots=True)
class Divergence:
    """One place where the witnesses do not say the same, or one of them cannot be right.

    ``bead`` is None where no bead is concerned (a fact that only the summary states). ``odd`` and
    ``hop`` are None where no vote can be taken; ``hop`` may name several (``"fa→ru, ru→en"``);
    ``reason`` says how the vote went. ``id`` is made from check, texts and evidence, so that it
    survives re-alignment.
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

    @property
    def at_fault(self) -> str | None:
        """The witness that went wrong: the one the hop made, or else the odd one out.

        Where an original stands alone against two that agree, it is the first of those that was
        made of it, and the other has only carried it on. Where several hops changed the text, no
        one witness is.
        """
        if self.hop and self.hop.count(ARROW) == 1:
            return self.hop.rpartition(ARROW)[2]
        return self.odd

    @property
    def mqm(self) -> str:
        """The error type of MQM Core."""
        return MQM[self.kind]

    @property
    def its(self) -> str:
        """The localization quality issue type of ITS 2.0."""
        return ITS[self.kind]


def find_divergences(
    collation: Collation,
    checks: Iterable[type[Check]] | None = None,
    settings: CheckSettings | None = None,
) -> tuple[Divergence, ...]:
    """Run every check, or those given, and return what they found in the order of the text.

    What ``settings`` switches off is not looked for. Raises UsageError if they name a check, a kind
    or a threshold that there is not.
    """
    settings = settings or CheckSettings()
    chosen = all_checks() if checks is None else tuple(checks)
    refuse_unknown_settings(settings, chosen)
    off = settings.off
    with collector_paused():
        found = [
            (finding, check.name())
            for check in chosen
            if check.name() not in off and not off.issuperset(check.kinds)
            for finding in check(settings).find(collation)
            if finding.kind not in off
        ]
    found.sort(key=lambda pair: _place(pair[0], pair[1], collation))
    # Two rules of a check may come to the same thing: it is told once.
    found = [once for once, _ in groupby(found)]
    identities = Identities(collation)
    return tuple(
        _divergence(finding, name, collation, identities.of(finding, name))
        for finding, name in found
    )


def select(
    divergences: Iterable[Divergence],
    min_confidence: Confidence = "medium",
    kinds: Sequence[str] = (),
) -> tuple[Divergence, ...]:
    """Return the divergences at least as sure as ``min_confidence``, of ``kinds`` if any are named.

    Raises UsageError for a kind that does not exist.
    """
    refuse_unknown("kind", kinds, KINDS)
    enough = CONFIDENCES[: CONFIDENCES.index(min_confidence) + 1]
    return tuple(
        divergence
        for divergence in divergences
        if divergence.confidence in enough and (not kinds or divergence.kind in kinds)
    )


def _divergence(finding: Finding, name: str, collation: Collation, identity: str) -> Divergence:
    outcome = vote(finding.groups, collation.chain, finding.suspect)
    return Divergence(
        id=identity,
        check=name,
        kind=finding.kind,
        severity=finding.severity,
        confidence=finding.confidence,
        bead=finding.bead,
        odd=outcome.odd,
        hop=outcome.hop,
        evidence=finding.evidence,
        message=finding.message,
        reason=outcome.reason,
    )


def _place(finding: Finding, name: str, collation: Collation) -> tuple[object, ...]:
    """Order by bead, document-level ones last, then by kind, check, and place in the texts."""
    spans = [finding.evidence.get(key, Evidence()).spans for key in collation.keys]
    last = len(collation.alignment.beads)
    return (
        last if finding.bead is None else finding.bead,
        KINDS.index(finding.kind),
        name,
        [span or ((0, 0),) for span in spans],
        str(finding.message),
    )
