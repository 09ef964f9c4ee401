"""Whether two words are one name by their sound alone."""

from __future__ import annotations

from workbench.byword import remembered
from workbench.names.sounds import classed, heads, likeness

ALIKE = 0.75
"""Likeness of sound from which two words may be one name."""

SURE_SOUND = 0.85
"""Likeness of sound that outweighs what a document's other beads lead one to expect."""

MOST = 4
"""How many times as many letters as another the spellings of one name may have."""

SHORTEST = 3
"""Consonants below which likeness of sound says little."""


@remembered(1 << 16)
def sounds_like(name: str, other: str) -> float:
    """Return how surely two stems are one name by their sound alone, 0 to 1."""
    if (
        not heads(name) & heads(other)
        or len(name) > MOST * len(other)
        or len(other) > MOST * len(name)
    ):
        return 0.0
    alike = likeness(name, other, ALIKE)
    if alike < ALIKE:
        return 0.0
    return alike - 0.4 if _is_short(name) or _is_short(other) else alike


def sure_to_sound_like(name: str, other: str) -> bool:
    """Tell whether two stems ``sounds_like`` each other for ``SURE_SOUND``."""
    return (
        heads(name) & heads(other) > 0
        and likeness(name, other, SURE_SOUND) >= SURE_SOUND
        and not _is_short(name)
        and not _is_short(other)
    )


def _is_short(name: str) -> bool:
    return max(map(len, classed(name))) < SHORTEST
