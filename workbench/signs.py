"""The signs that say by shape what colour may say as well, in the terminal and on pages alike."""

from __future__ import annotations

from collections.abc import Mapping

SEVERITY_SIGNS: Mapping[str, str] = {
    "critical": "◆",
    "major": "●",
    "minor": "○",
    "neutral": "·",
}
STANDING_SIGNS: Mapping[str, str] = {
    "confirmed": "✓",
    "dismissed": "✗",
    "unsure": "?",
    "disputed": "±",
    "open": "–",
}
