"""Whether a word might be a name, though it does not sound enough like it to say so.

What might be a name speaks against its being missing: Tokyo, токийский; Hovhannes, آوانس.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from workbench.names.hearing import sure_to_sound_like
from workbench.names.letters import are_near, holds
from workbench.names.sounds import begins_alike, breathless, classed, ends_alike, likeness

AGREED = 0.95
"""Likeness from which two texts spell a name so alike that a third would too."""

CLOSE = 0.3
"""Wrong letters up to which they do."""

LOOSE = 0.5, 0.67
"""How alike, as a whole and at its beginning, a word with a capital must sound to be a name."""

WRONG, INSIDE = 0.65, 0.45
"""Wrong letters up to which it may be one where two texts agree on how the name is spelt, and up to
which it may be made of it."""

PLAIN = 0.72, 0.85
"""The same for a word without a capital."""

SHORT = 3
"""Letters of a word that may be cut from a name."""

LONG = 8
"""Letters of a word that may be made of another that it only ends in."""


def agree(spellings: Sequence[str]) -> bool:
    """Tell whether two texts spell a name so alike that a third would too."""
    return any(
        likeness(one, other, AGREED) >= AGREED or are_near(one, other, CLOSE)
        for one, other in combinations(spellings, 2)
    )


def might_be(spellings: Sequence[str], word: str, has_capital: bool) -> bool:
    """Tell whether a word might be the name that other texts spell so."""
    if has_capital and len(word) <= SHORT and any(_begins(name, word) for name in spellings):
        return True
    agreed = agree(spellings)
    if agreed and has_capital:
        return any(are_near(name, word, WRONG) or is_within(name, word) for name in spellings)
    if agreed and any(len(word) > len(one) and is_within(one, word) for one in spellings):
        return True
    whole, beginning = LOOSE if has_capital else PLAIN
    return any(
        likeness(one, other, whole) >= whole or begins_alike(one, other) >= beginning
        for name in spellings
        for one, other in {(name, word), (breathless(name), breathless(word))}
    )


def is_within(name: str, word: str) -> bool:
    """Tell whether a word may be made of a name that has letters enough to tell."""
    return _tells(name) and holds(word, name, INSIDE)


def _tells(name: str) -> bool:
    return len(name.split()[0]) > SHORT + 1


def _begins(name: str, word: str) -> bool:
    """Tell whether a name sounds as a short word does and goes on: Ил, of Ilyushin."""
    return any(
        len(short) > 1 and long.startswith(short)
        for long in classed(name)
        for short in classed(word)
    )


def ends_in(spellings: Sequence[str], word: str) -> bool:
    """Tell whether a word ends as the name sounds, and may be made of it: محمدحسن, of Hasan."""
    if len(word) >= LONG and len(word.split()[0]) >= LONG:
        return any(ends_alike(one, word) for one in spellings)
    shorter = [one for one in spellings if len(word) > len(one) and _tells(one)]
    return any(ends_alike(one, word) and is_within(one, word) for one in shorter)


def first_alike(
    names: Sequence[str], spelt: Mapping[tuple[int, ...], str]
) -> tuple[int, ...] | None:
    """Return the first place at which one of some names is spelt by its sound."""
    for at, word in spelt.items():
        if any(sure_to_sound_like(name, word) and are_near(name, word, WRONG) for name in names):
            return at
    return None
