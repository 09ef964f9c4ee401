"""Whether words are one name by their sound alone: two, or many pairs of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from workbench.arrays import Floats, Ints, distinct, spread, starts_of
from workbench.byword import remembered
from workbench.names.sounds import classed, heads, likeness, readings

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


def sound_alike(names: Sequence[str], others: Sequence[str], one: Ints, other: Ints) -> Floats:
    """Return what ``sounds_like`` says of pairs of words that begin alike.

    The pairs are given as numbers of some of the ``names`` and of the ``others``.
    """
    found = np.zeros(len(one))
    rough = _likeness(classed, names, others, one, other)
    length, longer = (
        np.fromiter(map(len, words), np.int64, len(words)) for words in (names, others)
    )
    near = (length[one] <= MOST * longer[other]) & (longer[other] <= MOST * length[one])
    loud = np.flatnonzero((rough >= ALIKE) & near)
    one, other = one[loud], other[loud]
    alike = (rough[loud] + _likeness(readings, names, others, one, other)) / 2
    short = [
        _is_short(names[a]) or _is_short(others[b])
        for a, b in zip(one.tolist(), other.tolist(), strict=True)
    ]
    found[loud] = np.where(alike < ALIKE, 0.0, alike - 0.4 * np.array(short, np.bool_))
    return found


def _likeness(
    read: Callable[[str], tuple[str, ...]],
    names: Sequence[str],
    others: Sequence[str],
    one: Ints,
    other: Ints,
) -> Floats:
    """Return of pairs of words how alike they are at the most, each ``read`` in several ways."""
    if not len(one):
        return np.zeros(0)
    ours, theirs = _Ways.of(read, names, one), _Ways.of(read, others, other)
    counts = ours.counts * theirs.counts
    pair, way = spread(np.zeros(len(one), np.int64), counts)
    scores = cpdist(
        ours.some(pair, way // theirs.counts[pair]),
        theirs.some(pair, way % theirs.counts[pair]),
        scorer=Indel.normalized_similarity,
        dtype=np.float64,
    )
    best: Floats = np.maximum.reduceat(scores, starts_of(counts)[:-1])
    return best


class _Ways(NamedTuple):
    """The ways to read some words: where those of each start among all, and how many they are."""

    ways: Sequence[str]
    starts: Ints
    counts: Ints

    @classmethod
    def of(cls, read: Callable[[str], tuple[str, ...]], words: Sequence[str], which: Ints) -> _Ways:
        """Return how some words are read, the different ones once."""
        once = distinct(which)
        found = [read(words[at]) for at in once.tolist()]
        counts = np.array(list(map(len, found)), np.int64)
        place = np.searchsorted(once, which)
        return cls(list(chain.from_iterable(found)), starts_of(counts)[place], counts[place])

    def some(self, words: Ints, ways: Ints) -> list[str]:
        """Return one way to read each of some of the words."""
        return list(map(self.ways.__getitem__, (self.starts[words] + ways).tolist()))


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
