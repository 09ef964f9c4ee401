"""Figures of a report: divergences by kind, severity, verdict and hop, and the penalty points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.divergences import CONFIDENCES, KINDS, MQM_WEIGHTS, SEVERITIES, Divergence, Severity
from workbench.report.model import Report
from workbench.review.standing import STANDINGS
from workbench.words import count_words

NO_HOP = "no hop named"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many divergences there are of each sort; sorts that do not occur are left out.

    A divergence that went wrong at one of several hops counts at each, so ``by_hop`` may add up to
    more than ``total``; every hop of the chain stands in it, if only with 0.
    """

    total: int
    by_kind: Mapping[str, int]
    by_severity: Mapping[str, int]
    by_confidence: Mapping[str, int]
    by_verdict: Mapping[str, int]
    by_hop: Mapping[str, int]
    by_kind_and_severity: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Penalty:
    """Penalty points of one witness, from confirmed divergences at which it went wrong.

    ``witness`` is None where that cannot be told of one text; ``words`` counts its text.
    """

    witness: str | None
    confirmed: Mapping[Severity, int]
    words: int

    @property
    def points(self) -> int:
        """The sum of the weights."""
        return sum(MQM_WEIGHTS[severity] * count for severity, count in self.confirmed.items())

    @property
    def per_thousand(self) -> float | None:
        """Points per 1,000 words; None without words."""
        return round(1000 * self.points / self.words, 2) if self.words else None


def count(report: Report) -> Counts:
    """Count a report's divergences."""
    found = report.divergences
    hops = Counter(hop for divergence in found for hop in hops_of(divergence) or (NO_HOP,))
    known = dict.fromkeys((*report.collation.chain.hops, *sorted(hops)), 0)
    known.pop(NO_HOP, None)
    by_hop = {hop: hops[hop] for hop in known}
    return Counts(
        total=len(found),
        by_kind=_ordered(Counter(d.kind for d in found), KINDS),
        by_severity=_ordered(Counter(d.severity for d in found), SEVERITIES),
        by_confidence=_ordered(Counter(d.confidence for d in found), CONFIDENCES),
        by_verdict=_ordered(Counter(report.standing(d) for d in found), STANDINGS),
        by_hop=by_hop | ({NO_HOP: hops[NO_HOP]} if hops[NO_HOP] else {}),
        by_kind_and_severity=Counter((d.kind, d.severity) for d in found),
    )


def penalties(report: Report) -> tuple[Penalty, ...]:
    """Return the penalty points of each witness, and of none if of a divergence none can be named.

    Severities weigh as in MQM (Multidimensional Quality Metrics): critical 25, major 5, minor 1,
    neutral 0. Only what a reviewer has confirmed counts.
    """
    confirmed = [d for d in report.divergences if report.standing(d) == "confirmed"]
    keys: list[str | None] = list(report.collation.keys)
    if any(d.at_fault not in keys for d in confirmed):
        keys.append(None)
    return tuple(_penalty(report, key, confirmed) for key in keys)


def _penalty(report: Report, key: str | None, confirmed: list[Divergence]) -> Penalty:
    witnesses = report.collation.by_key
    if key is None:
        mine = [d for d in confirmed if d.at_fault not in witnesses]
        words = 0
    else:
        mine = [d for d in confirmed if d.at_fault == key]
        words = count_words(witnesses[key].text)
    severities = Counter(d.severity for d in mine)
    return Penalty(key, {severity: severities[severity] for severity in SEVERITIES}, words)


def hops_of(divergence: Divergence) -> tuple[str, ...]:
    """Return the hops a divergence may have gone wrong at; none where no vote could be taken."""
    return tuple(divergence.hop.split(", ")) if divergence.hop else ()


def _ordered(counted: Mapping[str, int], order: tuple[str, ...]) -> dict[str, int]:
    return {name: counted[name] for name in order if counted.get(name)}
