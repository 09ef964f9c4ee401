"""Divergences counted by kind, severity, confidence and hop, and told in the order of these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.divergences import CONFIDENCES, KINDS, SEVERITIES

Sort = tuple[str, str, str, str | None]
"""Kind, severity, confidence and hop of a divergence."""


def in_order(counts: Mapping[Sort, int]) -> list[tuple[Sort, int]]:
    """Return counts in the order of their sorts."""
    return sorted(counts.items(), key=lambda counted: _rank(*counted[0]))


def records(counts: Mapping[Sort, int]) -> list[dict[str, Any]]:
    """Return counts as rows and sums keep them."""
    return [
        {"kind": kind, "severity": severity, "confidence": confidence, "hop": hop, "count": count}
        for (kind, severity, confidence, hop), count in in_order(counts)
    ]


def _rank(kind: str, severity: str, confidence: str, hop: str | None) -> tuple[int, int, int, str]:
    places = KINDS.index(kind), SEVERITIES.index(severity), CONFIDENCES.index(confidence)
    return (*places, hop or "")
