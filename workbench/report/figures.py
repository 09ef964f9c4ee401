"""The figures of a report as rows of plain words: what was counted, and the penalty points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.divergences import MQM_WEIGHTS
from workbench.report.counts import Counts, penalties
from workbench.report.model import Report
from workbench.report.wording import Wording


def tallies(counts: Counts, words: Wording) -> tuple[tuple[str, str, Mapping[str, int]], ...]:
    """Return by what divergences are counted: what it is called, its sort of words, the figures."""
    return (
        (words("Kind"), "kind", counts.by_kind),
        (words("Severity"), "severity", counts.by_severity),
        (words("Verdict"), "standing", counts.by_verdict),
        (words("Hop"), "hop", counts.by_hop),
        (words("Confidence"), "confidence", counts.by_confidence),
    )


def kinds(counts: Counts, words: Wording) -> Iterator[tuple[str, list[int]]]:
    """Yield each kind with its figures under ``kinds_heading``, then all of them together."""
    for kind, total in counts.by_kind.items():
        told = (counts.by_kind_and_severity.get((kind, one), 0) for one in counts.by_severity)
        yield words.term("kind", kind), [*told, total]
    yield words("all"), [*counts.by_severity.values(), counts.total]


def kinds_heading(counts: Counts, words: Wording) -> tuple[str, ...]:
    """Return what stands above ``kinds``: severities, the gravest first, and all."""
    return (*(words.term("severity", one) for one in counts.by_severity), words("all"))


def penalty_heading(words: Wording) -> tuple[str, ...]:
    """Return what stands above ``penalty_rows``."""
    return (words("Witness"), words("points"), words("words"), words("points per 1,000 words"))


def penalty_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield the penalty points of each witness, and of none if for a divergence none is named."""
    words = report.words
    for one in penalties(report):
        rate = one.per_thousand
        yield (
            words("none named") if one.witness is None else one.witness,
            words.number(one.points),
            words.number(one.words) if one.words else "–",
            "–" if rate is None else words.decimal(rate),
        )


def weights(words: Wording) -> str:
    """Return how severities weigh in the penalty points."""
    told = (
        f"{words.term('severity', severity)} {words.number(weight)}"
        for severity, weight in MQM_WEIGHTS.items()
    )
    return words.joint("comma").join(told)
