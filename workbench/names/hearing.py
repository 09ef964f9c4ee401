"""Whether two words are one name by their sound alone."""

from __future__ import annotations

from workbench.names.sounds import Heard, heads, heard, likeness, most_alike

ALIKE = 0.75
"""Likeness of sound from which two words may be one name."""

SURE_SOUND = 0.85
"""Likeness of sound that outweighs what a document's other beads lead one to expect."""

MOST = 4
"""How many times as many letters as another the spellings of one name may have."""


def sounds_like(name: str, other: str) -> float:
    """Return how surely two stems are one name by their sound alone, 0 to 1."""
    return sound_alike(heard(name), heard(other)) if heads(name) & heads(other) else 0.0


def sound_alike(name: Heard, other: Heard) -> float:
    """Return what ``sounds_like`` says of two stems that begin alike."""
    rough = most_alike(name.classes, other.classes)
    if rough < ALIKE or name.letters > MOST * other.letters or other.letters > MOST * name.letters:
        return 0.0
    alike = (rough + most_alike(name.ways, other.ways)) / 2
    if alike < ALIKE:
        return 0.0
    return alike - 0.4 if name.is_short or other.is_short else alike


def sure_to_sound_like(name: str, other: str) -> bool:
    """Tell whether two stems ``sounds_like`` each other for ``SURE_SOUND``."""
    return (
        heads(name) & heads(other) > 0
        and likeness(name, other, SURE_SOUND) >= SURE_SOUND
        and not heard(name).is_short
        and not heard(other).is_short
    )
