"""Phrases that tell a pole, or hide what their words would tell: "prior to", "human rights"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
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
        self._lengths = _lengths(told)
        self.firsts: Set[str] = self._lengths.keys()
        self._known_by: dict[str, list[tuple[frozenset[str], Told]]] = defaultdict(list)
        standing = {(word, pole.set) for phrase in told for pole in told[phrase] for word in phrase}
        sets = Counter(word for word, _ in standing)
        for phrase, poles in told.items():
            if poles:
                known_by = min(phrase, key=lambda word: (sets[word], -len(word)))
                self._known_by[known_by].append((frozenset(phrase), poles))
        self.hints: Mapping[str, Told] = {
            word: Told().union(*(poles for _, poles in some))
            for word, some in self._known_by.items()
        }

    def among(self, hints: Iterable[str], words: Set[str]) -> Iterator[Told]:
        """Yield what the phrases tell all of whose words are there; they are known by ``hints``."""
        for hint in hints:
            for phrase, told in self._known_by.get(hint, ()):
                if phrase <= words:
                    yield told

    def at(self, words: Sequence[str], at: int) -> tuple[int, Told] | None:
        """Return how many words of a text the longest phrase at a place takes, and what it tells.

        ``words`` end with an empty one.
        """
        after = self._lengths.get(words[at])
        for length in after.get(words[at + 1], after[""]) if after else ():
            phrase = tuple(words[at : at + length])
            if (told := self._told.get(phrase)) is not None:
                return self._taken.get(phrase, length), told
        return None


def _lengths(phrases: Iterable[Phrase]) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Return by the first word and the second how many words phrases have, the longest first.

    Under no second word stand those of one word alone.
    """
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for first, *others in phrases:
        found[first][others[0] if others else ""].add(1 + len(others))
    return {
        first: {
            second: sorted(lengths | after.get("", set()), reverse=True)
            for second, lengths in {"": set[int](), **after}.items()
        }
        for first, after in found.items()
    }
