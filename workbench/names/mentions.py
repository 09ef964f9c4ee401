"""What may be asked of the names of a document: where each is mentioned, and how faithfully."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from itertools import combinations

from workbench.collation import Collation
from workbench.names.dictionary import in_dictionary, is_borrowed
from workbench.names.doubts import doubt
from workbench.names.gathering import Gathering
from workbench.names.hearing import ALIKE, sounds_like
from workbench.names.letters import is_within
from workbench.names.mention import Mention
from workbench.names.sounds import likeness
from workbench.names.table import Table
from workbench.script import is_foreign

PRIOR = 2.0
"""How many beads count for what names do in general, beside those the name itself stands in."""

UNKNOWN = 0.6
"""How probable it is that a name nothing is known of is rendered in another text."""

SURE = 0.95
"""Likeness of sound from which even words of two consonants are one."""

SPELT = 0.8
"""Likeness of sound from which a name is spelt out in two scripts: Париж, پاریس."""


class Mentions:
    """The names of a document, bead by bead, and how faithfully each is rendered."""

    def __init__(self, collation: Collation) -> None:
        self.table = Table(collation)
        self.texts = self.table.texts
        gathering = Gathering(self.table)
        self.by_bead = [*map(gathering.row, range(len(collation.alignment.beads)))]
        self._present: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
        self._seen: dict[tuple[str, str], Counter[frozenset[str]]] = {}
        self._rates: dict[str, float] = {}
        self._proper: dict[frozenset[tuple[str, str]], bool] = {}
        for bead, row in enumerate(self.by_bead):
            for mention in row:
                present = frozenset(mention.at)
                for name in self.table.names(mention, bead):
                    self._present[name].append(present)

    def settled(self, mention: Mention, bead: int) -> Mention:
        """Return a mention that no text is said to lack in which some word may be it."""
        if not mention.settled:
            mention.settled = True
            doubt(self.table, mention, bead)
        return mention

    def is_spelt_alike(self, mention: Mention, bead: int) -> bool:
        """Tell whether two texts have one name for certain.

        They spell it alike, each in its own script, or the list of names says so.
        """
        if mention.known:
            return True
        spelt = [
            self.texts[key].spelling(bead, at[0])
            for key, at in mention.at.items()
            if not is_foreign(self.texts[key].words[bead][at[0]], self.texts[key].lang)
        ]
        return any(
            likeness(one, other, SPELT) >= SPELT or is_within(one, other) or is_within(other, one)
            for one, other in combinations(spelt, 2)
        )

    def expected(self, mention: Mention, bead: int, key: str) -> tuple[float, int]:
        """Return how probable it is that ``key`` has a name that the others have here.

        It is learnt from the other beads with the name, whose number comes second.
        """
        here = frozenset(mention.at)
        rate = self._rate(key)
        found = []
        for name in self.table.names(mention, bead):
            seen = self._times(name)
            others = sum(count for at, count in seen.items() if here <= at) - 1
            have = sum(count for at, count in seen.items() if here | {key} <= at)
            found.append(((have + PRIOR * rate) / (others + PRIOR), others))
        return min(found)

    def rendered(self, mention: Mention) -> tuple[float, int]:
        """Return how probable it is that a name of one text is rendered in any other.

        It is learnt as in ``expected``.
        """
        seen = self._times((mention.key, mention.name))
        others = seen.total() - 1
        have = sum(count for at, count in seen.items() if len(at) > 1)
        return (have + PRIOR * UNKNOWN) / (others + PRIOR), others

    def _times(self, name: tuple[str, str]) -> Counter[frozenset[str]]:
        """Return in which texts the mentions of a name stand, and how often."""
        if name not in self._seen:
            self._seen[name] = Counter(self._present[name])
        return self._seen[name]

    def shown(self, mention: Mention, key: str, bead: int) -> str:
        """Return a name as a text writes it in a bead."""
        return self.texts[key].words[bead][mention.at[key][0]]

    def is_proper(self, mention: Mention, bead: int) -> bool:
        """Tell whether the texts that write names with a capital never write this without."""
        names = self.table.names(mention, bead)
        if names not in self._proper:
            cased = [(key, stem) for key, stem in names if self.texts[key].has_capitals]
            self._proper[names] = any(
                stem in self.texts[key].names for key, stem in cased
            ) and not any(stem in self.texts[key].common for key, stem in cased)
        return self._proper[names]

    def is_word_in_all(self, mention: Mention, bead: int) -> bool:
        """Tell whether every text has a word of a dictionary for a name: Emperor, امپراتور."""
        return all(
            in_dictionary(word := self.shown(mention, key, bead), self.texts[key].lang)
            or is_borrowed(word, self.texts[key].lang)
            for key in mention.at
        )

    def apart(self, mention: Mention, other: Mention, bead: int) -> float:
        """Return how far apart two names stand in their texts of a bead, as a share of these.

        Of several places the nearest count.
        """
        ours, theirs = self._places(mention, bead), self._places(other, bead)
        return min((abs(one - two) for one in ours for two in theirs), default=0.0)

    def _places(self, mention: Mention, bead: int) -> list[float]:
        return [
            at / len(self.texts[key].words[bead])
            for key, places in mention.at.items()
            for at in places
        ]

    def is_acronym(self, mention: Mention, bead: int) -> bool:
        """Tell whether some text writes a name in capitals alone: others may write it out."""
        words = (self.texts[key].words[bead][at[0]] for key, at in mention.at.items())
        return any(len(word) > 1 and word.isupper() for word in words)

    def word(self, key: str, bead: int, place: int) -> Mention:
        """Return the mention that a word is, a new one if nothing is known of it."""
        for mention in self.by_bead[bead]:
            if place in mention.at.get(key, ()):
                return mention
        return Mention(key, self.texts[key].stems[bead][place], {key: (place,)})

    def part(self, mention: Mention, bead: int, *keys: str) -> Mention:
        """Return a mention as it stands in some of its texts."""
        name = self.texts[keys[0]].stems[bead][mention.at[keys[0]][0]]
        return Mention(keys[0], name, {key: mention.at[key] for key in keys})

    def is_heard(self, mention: Mention, bead: int, key: str, place: int) -> bool:
        """Tell whether a word sounds like one of the texts that have the name, capital or not."""
        spelling = self.texts[key].spelling(bead, place)
        return any(
            sounds_like(spelling, theirs) >= ALIKE or likeness(spelling, theirs, SURE) >= SURE
            for source in map(self.texts.__getitem__, mention.at)
            for theirs in map(source.spellings.__getitem__, dict.fromkeys(source.stems[bead]))
        )

    def near(self, mention: Mention, bead: int, keys: Collection[str], reach: int) -> bool:
        """Tell whether one of ``keys`` has the name in a bead not further than ``reach``."""
        names = self.table.names(mention, bead)
        first, last = max(bead - reach, 0), bead + reach
        return any(
            not names.isdisjoint(self.table.names(other, there))
            and not other.at.keys().isdisjoint(keys)
            for there, row in enumerate(self.by_bead[first : last + 1], first)
            if there != bead
            for other in row
        )

    def _rate(self, key: str) -> float:
        """Return how probable it is that a text has a name that two others have."""
        if key not in self._rates:
            every = (mention.at.keys() for row in self.by_bead for mention in row)
            shared = [key in at for at in every if len(at - {key}) > 1]
            self._rates[key] = (sum(shared) + 4) / (len(shared) + 5)
        return self._rates[key]
