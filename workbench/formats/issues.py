"""Divergences as other programs see them: issues, each in a bead of an aligned text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.alignment import Run
from workbench.divergences import Divergence
from workbench.message import Message
from workbench.visible import fit_for_xml

# MQM's weights of severity (25, 5, 1, 0) on ITS 2.0's scale of 0 to 100.
_SEVERITIES = {"critical": 100.0, "major": 50.0, "minor": 10.0, "neutral": 0.0}


@dataclass(frozen=True, slots=True)
class Issue:
    """A divergence as other programs see it: ITS 2.0 type, severity 0 to 100, a comment.

    ``spans`` are code-point offsets into the bead's text of each witness; ``odd`` is the witness
    that stands alone, if one does; ``settled`` tells whether a reviewer has confirmed it.
    """

    id: str
    bead: int
    kind: str
    its: str
    severity: float
    comment: str
    spans: Mapping[str, tuple[Run, ...]] = field(default_factory=dict)
    odd: str | None = None
    settled: bool = False

    def concerns(self, keys: Sequence[str]) -> bool:
        """Tell whether it is one of these witnesses: the others agree if one stands alone."""
        if self.odd:
            return self.odd in keys
        return not self.spans or not self.spans.keys().isdisjoint(keys)

    @property
    def note(self) -> str:
        """It in a line that XML can hold: its kind, what is wrong, its id."""
        return fit_for_xml(f"{self.kind}: {self.comment} [{self.id}]")


def issues_of(
    divergences: Iterable[Divergence],
    settled: Iterable[str] = (),
    say: Callable[[Message], str] = str,
) -> tuple[Issue, ...]:
    """Return the divergences that stand in a bead as issues.

    ``settled`` are the ids of those confirmed; ``say`` puts messages into words, English unless
    another language is wanted.
    """
    confirmed = set(settled)
    return tuple(
        Issue(
            one.id,
            one.bead,
            one.kind,
            one.its,
            _SEVERITIES[one.severity],
            say(one.message),
            {key: tuple(evidence.spans) for key, evidence in one.evidence.items()},
            one.odd,
            one.id in confirmed,
        )
        for one in divergences
        if one.bead is not None
    )


def by_bead(issues: Iterable[Issue]) -> dict[int, list[Issue]]:
    """Return the issues of each bead that has any."""
    found: dict[int, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.bead, []).append(issue)
    return found
