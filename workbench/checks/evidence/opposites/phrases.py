"""Phrases that tell a pole, or hide what their words would tell: "prior to", "human rights"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple


class Pole(NamedTuple):
    """One end of a set of opposites: ``Pole("side", "left")``."""

    set: str
    name: str


Told = frozenset[Pole]
Phrase = tuple[str, ...]


class Phrases:
    """Phrases by their words in lower case, with the poles they tell, or none.

    ``taken`` tells how many words of a phrase are its own where the others tell for themselves:
    of "older brother" the first. ``firsts`` are the words that begin one; ``hints`` are the words
    that stand in phrases of the fewest sets, by which those are known that tell a pole.
    """

    def __init__(self, told: Mapping[Phrase, Told], taken: Mapping[Phrase, int] = {}) -> None:
        self._told = told
        self._taken = taken
        lengths: dict[str, set[int]] = defaultdict(set)
        standing: dict[str, set[str]] = defaultdict(set)
        for phrase, poles in told.items():
            lengths[phrase[0]].add(len(phrase))
            for pole in poles:
                standing[pole.set].update(phrase)
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}
        self.firsts: Set[str] = self._lengths.keys()
        sets = Counter(chain.from_iterable(standing.values()))
        rare = {word: (of_sets, -len(word)) for word, of_sets in sets.items()}
        self._known_by: dict[str, list[tuple[Phrase, Told]]] = defaultdict(list)
        hints: dict[str, Told] = defaultdict(frozenset)
        for phrase, poles in told.items():
            if poles:
                known_by = min(phrase, key=rare.__getitem__)
                self._known_by[known_by].append((phrase, poles))
                hints[known_by] |= poles
        self.hints: Mapping[str, Told] = dict(hints)

    def among(self, hints: Iterable[str], words: frozenset[str]) -> Iterator[Told]:
        """Yield what the phrases tell all of whose words are there; they are known by ``hints``."""
        for hint in hints:
            for phrase, told in self._known_by.get(hint, ()):
                if words.issuperset(phrase):
                    yield told

    def at(self, words: Sequence[str], at: int) -> tuple[int, Told] | None:
        """Return how many words of a text the longest phrase at a place takes, and what it tells.

        ``words`` end with an empty one.
        """
        for length in self._lengths.get(words[at], ()):
            phrase = tuple(words[at : at + length])
            if (told := self._told.get(phrase)) is not None:
                return self._taken.get(phrase, length), told
        return None
