"""Which witnesses have a passage and which have not: what omission and addition share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from workbench.chain import Chain
from workbench.checks.finding import Confidence, Evidence, Finding, Severity
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.vote import vote

Change = Literal["omission", "addition"]
What = Literal["segment", "part", "item"]
"""A whole segment, part of one, or an item of a list in it."""


def change(present: Sequence[str], absent: Sequence[str], chain: Chain) -> Change:
    """Tell whether what some witnesses have was lost or put in.

    The hop that made the odd witness decides, or else the first between the two sides: had by the
    parent, it was lost. With no hop between them, the side with fewer witnesses is the one that
    changed.
    """
    odd = vote((tuple(present), tuple(absent)), chain).odd
    for key in sorted(chain.keys, key=lambda key: key != odd):
        parent = chain.parent(key)
        if parent in present and key in absent:
            return "omission"
        if parent in absent and key in present:
            return "addition"
    return "addition" if odd in present else "omission"


def presence_finding(
    collation: Collation,
    bead: int,
    present: Sequence[str],
    absent: Sequence[str],
    spans: Mapping[str, tuple[tuple[int, int], ...]],
    severity: Severity,
    confidence: Confidence,
    what: What = "segment",
    elsewhere: Mapping[str, int] | None = None,
) -> Finding:
    """Return the finding that ``absent`` lacks ``what`` ``present`` has.

    ``elsewhere`` are the beads in which witnesses seem to have it that lack it here.
    """
    kind = change(present, absent, collation.chain)
    fields = {"absent": Listed(absent), "present": Listed(present)}
    message = Message("only in {present}; not in {absent}", fields)
    if what == "item":
        message = Message("a list in {present} has something that it has not in {absent}", fields)
    elif what == "part":
        message = Message(
            "more in {present} than in {absent}: a part seems to be missing or added", fields
        )
    elif there := next((key for key in absent if elsewhere and key in elsewhere), None):
        message = Message(
            "only in {present}; not in {absent}, but {moved} seems to have it in bead {bead}",
            {**fields, "moved": there, "bead": (elsewhere or {})[there]},
        )
    return Finding(
        kind=kind,
        severity=severity,
        confidence=confidence,
        bead=bead,
        evidence={key: Evidence(spans.get(key, ())) for key in collation.keys if key in spans},
        message=message,
        groups=(tuple(present), tuple(absent)),
    )
