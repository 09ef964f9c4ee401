"""What may be asked of the names of a document: where each is mentioned, and how faithfully."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations, pairwise

from workbench.collation import Collation
from workbench.lexicon.bags import stem as short_stem
from workbench.names.dictionary import in_dictionary, is_borrowed, is_derived
from workbench.names.doubts import Doubts
from workbench.names.gathering import Gathering
from workbench.names.given import given
from workbench.names.guesses import is_within
from workbench.names.mention import Mention
from workbench.names.sounds import likeness
from workbench.names.table import Table
from workbench.script import is_foreign
from workbench.words import word_data

PRIOR = 2.0
"""How many beads count for what names do in general, beside those the name itself stands in."""

UNKNOWN = 0.6
"""How probable it is that a name nothing is known of is rendered in another text."""

_QUOTES = frozenset("\"«“„‘'-")

SPELT = 0.8
"""Likeness of sound from which a name is spelt out in two scripts: Париж, پاریس."""


class Mentions:
    """The names of a document, bead by bead, and how faithfully each is rendered."""

    def __init__(self, collation: Collation) -> None:
        self.table = Table(collation)
        self.texts = self.table.texts
        self._rows = Gathering(self.table).rows(len(collation.alignment.beads))
        self.by_bead = [row.mentions for row in self._rows]
        self._doubts = Doubts(self.table)
        self._seen: dict[tuple[str, str], Counter[frozenset[str]]] = defaultdict(Counter)
        self._all: Counter[frozenset[str]] = Counter()
        self._rates: dict[str, float] = {}
        self._proper: dict[frozenset[tuple[str, str]], bool] = {}
        for bead, row in enumerate(self.by_bead):
            for mention in row:
                present = frozenset(mention.at)
                for name in self.table.names(mention, bead):
                    self._seen[name][present] += 1
                if len(present) > 1:
                    self._all[present] += 1

    def doubt(self, bead: int, some: Iterable[Mention]) -> None:
        """Take back that texts of a bead lack some names where a word may be the name."""
        self._doubts.settle(some, self._rows[bead].owners, bead)

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
            seen = self._seen[name]
            others = sum(count for at, count in seen.items() if here <= at) - 1
            have = sum(count for at, count in seen.items() if here | {key} <= at)
            found.append(((have + PRIOR * rate) / (others + PRIOR), others))
        return min(found)

    def rendered(self, mention: Mention) -> tuple[float, int]:
        """Return how probable it is that a name of one text is rendered in any other.

        It is learnt as in ``expected``.
        """
        seen = self._seen[mention.key, mention.name]
        others = seen.total() - 1
        have = sum(count for at, count in seen.items() if len(at) > 1)
        return (have + PRIOR * UNKNOWN) / (others + PRIOR), others

    def shown(self, mention: Mention, key: str, bead: int) -> str:
        """Return a name as a text writes it in a bead."""
        return self.texts[key].words[bead][mention.at[key][0]]

    def spelling(self, mention: Mention, key: str, bead: int) -> str:
        """Return how a text spells a name, perhaps in two words: برات‌پور, Baratpour."""
        text, place = self.texts[key], mention.at[key][0]
        spelling = text.spelling(bead, place)
        if text.has_capitals:
            return spelling
        beside = text.words[bead][max(place - 1, 0) : place + 2]
        joined = (one.removesuffix("ه") + other for one, other in pairwise(beside))
        return " ".join((spelling, *joined))

    def is_proper(self, mention: Mention, bead: int) -> bool:
        """Tell whether the texts that write names with a capital never write this without.

        What is made of a name is no exception: йездский, of Yazd.
        """
        names = self.table.names(mention, bead)
        if names not in self._proper:
            cased = [
                (key, stem)
                for key, stem in names
                if self.texts[key].has_capitals and not self._is_derived(key, stem)
            ]
            self._proper[names] = any(
                stem in self.texts[key].names for key, stem in cased
            ) and not any(stem in self.texts[key].common for key, stem in cased)
        return self._proper[names]

    def _is_derived(self, key: str, stem: str) -> bool:
        text = self.texts[key]
        shortest = text.spellings[stem].split()[-1]
        return is_derived(stem, text.lang) and not in_dictionary(shortest, text.lang)

    def is_word(self, mention: Mention, bead: int) -> bool:
        """Tell whether some text has a word of a dictionary for a name: Халидж, خلیج."""
        words = {key: self.shown(mention, key, bead) for key in mention.at}
        return any(
            in_dictionary(word, self.texts[key].lang) and short_stem(word) not in given()
            for key, word in words.items()
        )

    def is_word_in_all(self, mention: Mention, bead: int) -> bool:
        """Tell whether every text has a word of a dictionary for a name: Emperor, امپراتور."""
        return all(
            in_dictionary(word := self.shown(mention, key, bead), self.texts[key].lang)
            or is_borrowed(word, self.texts[key].lang)
            for key in mention.at
        )

    def is_translated(self, mention: Mention, bead: int) -> bool:
        """Tell whether every text has a word of a dictionary for a name.

        The Supreme Council, the Steel Works: what is in it others may say in their own words. But
        where a capital is for names alone, and another script spells the word by its sound, it is
        one: Вера, ورا.
        """
        spelt = self.is_spelt_alike(mention, bead) and not all(
            self.texts[key].has_capitals for key in mention.at
        )
        return all(
            is_borrowed(word := self.shown(mention, key, bead), text.lang)
            or (
                in_dictionary(word, text.lang)
                and not (spelt and word_data(text.lang).get("capitals") == "names")
            )
            for key, text in self.texts.items()
            if key in mention.at
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

    def is_part(self, mention: Mention, bead: int) -> bool:
        """Tell whether a name of one text is part of one that is rendered: Donald, of Trump.

        Where another text has a name of its own next to what renders that one, it stands for it.
        """
        owned = self._rendered_places(mention, bead)
        beside = {
            id(one): one
            for key, places in mention.at.items()
            for at in places
            for step in (-1, 1)
            if (one := owned.get((key, at + step))) is not None
        }
        return bool(beside) and not any(
            self._has_more(key, bead, at + step, owned.get((key, at + step)), mention.key)
            for one in beside.values()
            for key, places in one.at.items()
            if key not in mention.at and self.texts[key].has_capitals
            for at in places
            for step in (-1, 1)
        )

    def _rendered_places(self, mention: Mention, bead: int) -> dict[tuple[str, int], Mention]:
        """Return the words of a bead that are names, other than a mention, in two texts or more."""
        return {
            (key, at): one
            for one in self.by_bead[bead]
            if one is not mention and len(one.at) > 1
            for key, places in one.at.items()
            for at in places
        }

    def _has_more(self, key: str, bead: int, at: int, name: Mention | None, lacking: str) -> bool:
        """Tell whether a word is a name, ``name`` if it is rendered, that ``lacking`` has not."""
        if name is not None:
            return lacking not in name.at
        text = self.texts[key]
        if not 0 <= at < len(text.words[bead]):
            return False
        return text.words[bead][at][0].isupper() and text.stems[bead][at] not in text.common

    def is_acronym(self, mention: Mention, bead: int) -> bool:
        """Tell whether some text writes a name in capitals alone: others may write it out."""
        words = (self.texts[key].words[bead][at[0]] for key, at in mention.at.items())
        return any(len(word) > 1 and word.isupper() for word in words)

    def is_written_small(self, mention: Mention, bead: int) -> bool:
        """Tell whether a text that writes names with a capital writes this one without."""
        return any(
            self.texts[key].has_capitals and self.texts[key].words[bead][at[0]][0].islower()
            for key, at in mention.at.items()
        )

    def is_opening(self, mention: Mention, bead: int) -> bool:
        """Tell whether no text shows by a capital inside a sentence that this is a name."""
        return all(
            stem in self.texts[key].opening
            for key, stem in self.table.names(mention, bead)
            if self.texts[key].has_capitals
        )

    def opens_as_word(self, mention: Mention, bead: int) -> bool:
        """Tell whether a name is a word of a dictionary that only opens sentences: Карту, "Map".

        One that opens a quotation may be a name yet: «Аполлон».
        """
        return self.is_opening(mention, bead) and all(
            self.texts[key].stems[bead][at] in self.texts[key].common
            or (
                in_dictionary(self.texts[key].words[bead][at], self.texts[key].lang)
                and not self._is_quoted(key, bead, at)
            )
            for key, places in mention.at.items()
            for at in places
        )

    def _is_quoted(self, key: str, bead: int, place: int) -> bool:
        ((start, _),) = self.texts[key].spans(bead, (place,))
        return self.texts[key].texts[bead][start - 1 : start] in _QUOTES

    def is_first(self, mention: Mention) -> bool:
        """Tell whether a name opens its bead, where any word has a capital."""
        return self.texts[mention.key].has_capitals and mention.at[mention.key][0] == 0

    def word(self, key: str, bead: int, place: int) -> Mention:
        """Return the mention that a word is, a new one if nothing is known of it."""
        for mention in self.by_bead[bead]:
            if place in mention.at.get(key, ()):
                return mention
        return Mention(key, self.texts[key].stems[bead][place], {key: (place,)})

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
            shared = {at: count for at, count in self._all.items() if len(at - {key}) > 1}
            have = sum(count for at, count in shared.items() if key in at)
            self._rates[key] = (have + 4) / (sum(shared.values()) + 5)
        return self._rates[key]
