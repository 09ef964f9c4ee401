"""What stands for what in the terminal, beside the signs that pages have as well."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.divergences import Confidence
from workbench.review import WORDS
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS

CONFIDENCES: Mapping[Confidence, str] = {"high": "", "medium": "~", "low": "≈"}
COMMENT = "✎"
READING = "⇒"
ACTIVE = "▸"
HERE = "▌"
AT_FAULT = "≠"
HEIGHTS = " ▁▂▃▄▅▆▇█"
PLACE = "┃"
NO_BEAD = "–"
NOTHING_HERE = "∅"

IN_REVIEWS = (
    "  ".join(f"{mark} {name}" for name, mark in SEVERITY_SIGNS.items()),
    "  ".join(f"{mark} {name} confidence" for name, mark in CONFIDENCES.items() if mark),
    "  ".join(f"{STANDING_SIGNS[word]} {word}" for word in WORDS),
    f"{COMMENT} comment or reading  {READING} should read  {NO_BEAD} concerns no bead",
    f"{HERE} bead being read  {ACTIVE} active text, row at hand  ▲▼ more above, below",
    "fa→ru a hop: ru was made from fa  1-1-2 segments of each text",
    f"{AT_FAULT} went wrong: the odd one out, or the text that the hop made",
    "underlined: evidence  reversed: evidence in the text that went wrong",
    f"{HEIGHTS[1]}{HEIGHTS[4]}{HEIGHTS[-1]} divergences along the document  {PLACE} you are here",
    "▰▱ how much is decided",
)
"""What the marks of a review mean, for help."""

IN_COMPARISONS = (
    f"{HERE} bead being read  {ACTIVE} active text  ▲▼ more above, below",
    f"reversed: the difference being read  underlined: others  {NOTHING_HERE} nothing here",
)
"""What those of a comparison mean."""
