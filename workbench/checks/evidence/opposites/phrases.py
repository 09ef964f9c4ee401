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
    of "older brother" the first. ``begun`` tells by the two words that begin some how many one of
    them has at most, and ``longest`` how many any has.
    """

    def __init__(self, told: Mapping[Phrase, Told], taken: Mapping[Phrase, int]) -> None:
        self.told = told
        self._taken = taken
        self.begun: dict[Phrase, int] = {}
        for phrase in told:
            two = phrase[:2]
            self.begun[two] = max(len(phrase), self.begun.get(two, 0))
        self.longest = max(self.begun.values(), default=0)

    def at(self, words: Sequence[str]) -> tuple[int, Told] | None:
        """Return how many words the longest phrase takes that they begin, and what it tells."""
        most = self.begun.get(tuple(words[:2]), 0)
        for length in range(min(most, len(words)), 1, -1):
            phrase = tuple(words[:length])
            if (told := self.told.get(phrase)) is not None:
                return self._taken.get(phrase, length), told
        return None
