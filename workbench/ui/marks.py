"""The marks that say by shape what colour may say as well."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.divergences import Confidence, Severity
from workbench.review import Word

VERDICTS: Mapping[Word, str] = {"confirmed": "✓", "dismissed": "✗", "unsure": "?"}
SEVERITIES: Mapping[Severity, str] = {"critical": "◆", "major": "●", "minor": "○", "neutral": "·"}
CONFIDENCES: Mapping[Confidence, str] = {"high": "", "medium": "~", "low": "≈"}
COMMENT = "✎"
READING = "⇒"
ACTIVE = "▸"
HERE = "▌"
NOTHING_HERE = "∅"

IN_REVIEWS = (
    "  ".join(f"{mark} {name}" for name, mark in SEVERITIES.items()),
    "  ".join(f"{mark} {name}" for name, mark in VERDICTS.items()),
    f"{COMMENT} comment or reading  {READING} should read",
    "  ".join(f"{mark} {name} confidence" for name, mark in CONFIDENCES.items() if mark),
    f"{HERE} bead being read  {ACTIVE} active text  ≠ odd one out  ▲▼ more above, below",
    "underlined: evidence   reversed: evidence in the odd one out",
)
"""What the marks of a review mean, for help."""

IN_COMPARISONS = (
    f"{HERE} bead being read  {ACTIVE} active text  ▲▼ more above, below",
    f"reversed: the difference being read   underlined: others   {NOTHING_HERE} nothing here",
)
"""What those of a comparison mean."""
