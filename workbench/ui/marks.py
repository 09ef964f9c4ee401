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
