"""Which words of a bead render which, and which items of its lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.byword import ByWord
from workbench.checks.evidence.lists.enumerations import Enumeration
from workbench.lexicon.bags import stem
from workbench.lexicon.coverage import AllMet
from workbench.lexicon.tokens import tokens
from workbench.names.sounds import readings
from workbench.passages import Passages

BESIDE = 7
"""Words before a list and behind it in which an item may be rendered outside of it."""

FEWEST_SOUNDS = 2
"""Consonants of a name that is known again by them, among the few words of a bead."""

FEWEST_OF_A_WORD = 4
"""The same of a word that is no name, but may be the same in many languages: glycerol."""

SHORTEST_NAME = 4
"""Letters of such a name."""

FEWEST_LETTERS = 6
"""Letters of two words together, below which they hold a sentence together: the, до, را."""

_STEM = ByWord(
    lambda word: stem(word if word.isalpha() else max(tokens(word), key=len, default=""))
)


def _sounds(word: str) -> tuple[str, ...]:
    """Return each way a word may sound, if that tells that it is a word of another text."""
    if len(word) < SHORTEST_NAME:
        return ()
    least = FEWEST_OF_A_WORD if word[0].islower() else FEWEST_SOUNDS
    return tuple(sound for sound in readings(word.casefold()) if len(sound) >= least)


_SOUNDS = ByWord(_sounds)

Hit = tuple[int, int]
"""Items of two lists of which one renders the other."""


@dataclass(frozen=True, slots=True)
class Told:
    """Which words of each text meet a counterpart in which other, a byte a place of its stream."""

    starts: Mapping[str, Sequence[int]]
    met: Mapping[tuple[str, str], bytes]

    @classmethod
    def of(cls, read: Mapping[str, Passages], met: AllMet) -> Told:
        """Return what all texts tell of one another."""
        return cls(
            {key: one.stream.starts.tolist() for key, one in read.items()},
            {pair: one.told(FEWEST_LETTERS).tobytes() for pair, one in met.items()},
        )

    def lacks(self, bead: int, one: str, item: Sequence[int], other: str) -> bool:
        """Tell whether none of neighbouring words of a passage meets a counterpart."""
        if not item:
            return False
        # A passage's stream begins with what stands before its first word.
        first = self.starts[one][bead] + 1
        return self.met[one, other].find(True, first + 2 * item[0], first + 2 * item[-1] + 1) < 0

    def share(self, bead: int, one: str, item: range, other: str) -> float:
        """Return which share of the neighbouring words of a passage meet a counterpart."""
        first = self.starts[one][bead] + 1 + 2 * item.start
        met = self.met[one, other][first : first + 2 * len(item) : 2]
        return sum(met) / len(item)


class Rendered:
    """The words of a bead, its lists, and which words render which."""

    def __init__(
        self,
        bead: int,
        lists: Mapping[str, Sequence[Enumeration]],
        read: Mapping[str, Passages],
        met: AllMet,
    ) -> None:
        self.bead = bead
        self.lists = lists
        self._met = met
        self._words = {key: one.words[bead] for key, one in read.items()}
        self._heard: dict[str, Sequence[tuple[str, str]]] = {}
        self._stems = {
            key: list(map(_STEM.__getitem__, one.words[bead])) for key, one in read.items()
        }
        self._rendered: dict[tuple[str, str], Mapping[str, Collection[str]]] = {}
        self._hits: dict[tuple[str, str, Enumeration, Enumeration], frozenset[Hit]] = {}
        self._by_stem: dict[Enumeration, Mapping[str, Sequence[int]]] = {}
        self._beside: dict[Enumeration, frozenset[str]] = {}
        self._by_item: dict[tuple[Enumeration, str], Sequence[tuple[str, int]]] = {}

    def rendered(self, one: str, other: str) -> Mapping[str, Collection[str]]:
        """Return the stems of one text that stems of another render, and which."""
        if (one, other) not in self._rendered:
            ahead: defaultdict[str, list[str]] = defaultdict(list)
            back: defaultdict[str, list[str]] = defaultdict(list)
            for ours, theirs in self._met[one, other].pairs(self.bead):
                if len(ours) + len(theirs) >= FEWEST_LETTERS:
                    ahead[ours].append(theirs)
                    back[theirs].append(ours)
            for ours, theirs in self._sounding_alike(one, other):
                ahead[ours].append(theirs)
                back[theirs].append(ours)
            self._rendered[one, other], self._rendered[other, one] = ahead, back
        return self._rendered[one, other]

    def _sounding_alike(self, one: str, other: str) -> Iterator[tuple[str, str]]:
        """Yield the stems of two texts that may be one name."""
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for theirs, sound in self._sounds(other):
            by_sound[sound].append(theirs)
        yield from dict.fromkeys(
            (ours, theirs)
            for ours, sound in self._sounds(one)
            for theirs in by_sound.get(sound, ())
        )

    def _sounds(self, key: str) -> Sequence[tuple[str, str]]:
        """Return the stems of words of lists that may be names, and each way they may sound."""
        if key not in self._heard:
            words, stems = self._words[key], self._stems[key]
            places = (at for one in self.lists[key] for item in one.items for at in item)
            self._heard[key] = [
                (stems[at], sound)
                for at in places
                for sound in _SOUNDS[words[at] if at else words[at].lower()]
            ]
        return self._heard[key]

    def hits(self, one: str, ours: Enumeration, other: str, theirs: Enumeration) -> frozenset[Hit]:
        """Return which items of a list render which of another's."""
        asked = one, other, ours, theirs
        if asked not in self._hits:
            items = self._items(other, theirs)
            self._hits[asked] = frozenset(
                (at, there)
                for stem, at in self._renderings(one, ours, other)
                if stem in items
                for there in items[stem]
            )
        return self._hits[asked]

    def _items(self, key: str, one: Enumeration) -> Mapping[str, Sequence[int]]:
        """Return by stem the items of a list that have it."""
        if one not in self._by_stem:
            stems = self._stems[key]
            found: defaultdict[str, list[int]] = defaultdict(list)
            for at, item in enumerate(one.items):
                for word in item:
                    found[stems[word]].append(at)
            self._by_stem[one] = found
        return self._by_stem[one]

    def _renderings(self, key: str, one: Enumeration, other: str) -> Sequence[tuple[str, int]]:
        """Return the stems of another text that render words of a list, with their items."""
        if (one, other) not in self._by_item:
            rendered, stems = self.rendered(key, other), self._stems[key]
            self._by_item[one, other] = [
                (stem, at)
                for at, item in enumerate(one.items)
                for word in item
                for stem in rendered.get(stems[word], ())
            ]
        return self._by_item[one, other]

    def partner(self, long: Mapping[str, Enumeration], other: str) -> Enumeration:
        """Return the list of a text that lists of others are likeliest rendered by."""
        if len(self.lists[other]) == 1:
            return self.lists[other][0]
        return max(
            self.lists[other],
            key=lambda theirs: sum(
                len(self.hits(key, ours, other, theirs)) for key, ours in long.items()
            ),
        )

    def letters(self, key: str, item: Sequence[int]) -> int:
        """Return how many letters the words of an item have."""
        return sum(len(self._words[key][at]) for at in item)

    def is_rendered(self, one: str, item: Sequence[int], other: str, theirs: Enumeration) -> bool:
        """Tell whether anything in another text's list, or beside it, renders an item."""
        rendered, stems, near = (
            self.rendered(one, other),
            self._stems[one],
            self._near(other, theirs),
        )
        return any(not near.isdisjoint(rendered.get(stems[word], ())) for word in item)

    def _near(self, key: str, one: Enumeration) -> frozenset[str]:
        """Return the stems of a list and of what stands beside it."""
        if one not in self._beside:
            words = [word for item in one.items for word in item]
            first, last = min(words, default=0) - BESIDE, max(words, default=0) + BESIDE
            self._beside[one] = frozenset(self._stems[key][max(first, 0) : last + 1])
        return self._beside[one]
