"""Phrases that tell a pole, or hide what their words would tell: "prior to", "human rights"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Pole(NamedTuple):
    """One end of a set of opposites: ``Pole("side", "left")``."""

    set: str
    name: str


Told = frozenset[Pole]
Phrase = tuple[str, ...]


class Phrases:
    """Phrases by their words in lower case, two at least, with the poles they tell, or none.

    ``taken`` tells how many words of a phrase are its own where the others tell for themselves:
    of "older brother" the first. ``begun`` are the two words that begin each, and ``longest`` is
    how many words one has at most.
    """

    def __init__(self, told: Mapping[Phrase, Told], taken: Mapping[Phrase, int]) -> None:
        self.told = told
        self._taken = taken
        self.begun = {phrase[:2] for phrase in told}
        self.longest = max(map(len, told), default=0)

    def at(self, words: Sequence[str]) -> tuple[int, Told] | None:
        """Return how many words the longest phrase takes that begins a text, and what it tells."""
        for length in range(min(self.longest, len(words)), 1, -1):
            phrase = tuple(words[:length])
            if (told := self.told.get(phrase)) is not None:
                return self._taken.get(phrase, length), told
        return None
