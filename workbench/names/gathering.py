"""The mentions of names in a bead, gathered: by what is known, by sound, by joining."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from workbench.names.guesses import first_alike
from workbench.names.hearing import ALIKE, SURE_SOUND, sounds_like
from workbench.names.mention import Mention, Owners
from workbench.names.overheard import Overheard, overheard
from workbench.names.renderings import LESS, is_other_word
from workbench.names.sounds import beginnings
from workbench.names.table import Table
from workbench.names.text import Text

SAME_SOUND = 0.95
"""Likeness of sound from which a word without a capital may be a name: токийский, of Tokyo."""

KNOWN = 0.9
"""Strength of what the list of names says."""

RARE = 3
"""Beads in which a word may stand however rare the name is that it may render."""

BRIEF = 2
"""How many times as many letters as another a spelling of a name may have."""


class Row(NamedTuple):
    """The mentions of a bead; ``owners`` are by witness and word the one it belongs to first."""

    mentions: list[Mention]
    owners: Owners


class Gathering:
    """Gathers the mentions of a document's names bead by bead."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.texts = table.texts
        self._overheard: Overheard = {}
        self._named = {key: text.named(table.known[key]) for key, text in self.texts.items()}

    def rows(self, beads: int) -> list[Row]:
        """Return the mentions of each bead."""
        known = [self._known(bead) for bead in range(beads)]
        self._overheard = overheard(self.texts, (row.mentions for row in known))
        return [self._found(row, bead) for bead, row in enumerate(known)]

    def _known(self, bead: int) -> Row:
        """Return the mentions of a bead with what is known to render them."""
        owners: Owners = {key: {} for key in self.texts}
        found = []
        for key, named in self._named.items():
            for name, mine in named.get(bead, {}).items():
                if not owners[key].keys() >= set(mine):
                    found.append(self._mention(key, name, mine, bead, owners))
        return Row(found, owners)

    def _found(self, row: Row, bead: int) -> Row:
        """Return the mentions of a bead with what may render them besides what is known to."""
        for mention in row.mentions:
            if mention.at and mention.lacking:  # it may have been taken for another meanwhile
                self._by_sound(mention, bead, row.owners)
                self._by_joining(mention, bead, row.owners)
        return Row([mention for mention in row.mentions if mention.at], row.owners)

    def _mention(
        self, key: str, name: str, at: tuple[int, ...], bead: int, owners: Owners
    ) -> Mention:
        """Return a mention of a name with what is known to render it."""
        mention = Mention(key, name, {key: at})
        _take(owners, mention, key, at)
        others = [other for other in self.texts if other != key and self.texts[other].stems[bead]]
        self._by_list(mention, others, bead, owners)
        for _ in range(2):  # what renders the name may itself lead to what renders it elsewhere
            for other in others:
                if other in mention.at:
                    continue
                stems = self.texts[other].stems[bead]
                for source, places in tuple(mention.at.items()):
                    stem = self.texts[source].stems[bead][places[0]]
                    links = self.table.renderings[source, other].get(stem, {})
                    if links and not links.keys().isdisjoint(stems):
                        there = tuple(at for at, one in enumerate(stems) if one in links)
                        strength = max(links[stems[at]] for at in there)
                        mention.at[other] = there
                        mention.strength = max(mention.strength, strength)
                        _take(owners, mention, other, there)
                        break
        mention.lacking = tuple(other for other in others if other not in mention.at)
        return mention

    def _by_list(self, mention: Mention, others: Iterable[str], bead: int, owners: Owners) -> None:
        """Find the name by the list of names, which holds in any document."""
        if mention.name not in self.texts[mention.key].names:
            return
        place = mention.at[mention.key][0]
        for other in others:
            places = self.table.known_for(bead, mention.key, place, other)
            free = tuple(at for at in places if at not in owners[other])
            if free:
                mention.at[other] = free
                mention.known = True
                mention.strength = max(mention.strength, KNOWN)
                _take(owners, mention, other, free)

    def _by_sound(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name by its sound in texts where nothing is known to render it."""
        most = self._most(mention)
        asked = frozenset(mention.at)
        for other in mention.lacking:
            text = self.texts[other]
            spellings = self.table.spellings(mention, bead)
            best, place = ALIKE - 0.41, None
            sounds = self._sounds(mention, bead, other, asked)
            heard = [
                (at, sounds[stem]) for at, stem in enumerate(text.stems[bead]) if stem in sounds
            ]
            solid = self.table.solid(mention.key, mention.name, other)
            known = self.table.known_sound(mention, other) if heard else 0.0
            for at, sound in heard:
                stem = text.stems[bead][at]
                if sound <= best or sound < known - LESS:
                    continue
                if sound < SAME_SOUND and self.table.is_spoken_for(mention, bead, other, at):
                    continue
                if stem in text.common and (
                    sound < SAME_SOUND or is_other_word(text, spellings, stem)
                ):
                    continue
                owner = owners[other].get(at)
                alone = owner is None or (owner is not mention and len(owner.at) == 1)
                rare = text.often[stem] <= most
                if sound >= SURE_SOUND or (rare and alone and not solid):
                    best, place = sound, at
            if place is not None:
                self._merge(mention, other, place, owners)
                mention.strength = max(mention.strength, best)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _sounds(
        self, mention: Mention, bead: int, other: str, asked: Collection[str]
    ) -> Mapping[str, float]:
        """Return the stems of a text that sound like a name, and how much, at the most.

        Of what has been taken for the name since all beads were ``asked``, each word is.
        """
        found: dict[str, float] = {}
        theirs = self.texts[other]
        for source, places in mention.at.items():
            text = self.texts[source]
            stem = text.stems[bead][places[0]]
            if source in asked:
                heard = self._overheard[source, other][stem]
            else:
                heard = {
                    one: sounds_like(text.spellings[stem], theirs.spellings[one])
                    for one in theirs.distinct[bead]
                }
            for one, sound in heard.items():
                if sound > found.get(one, 0.0):
                    found[one] = sound
        return found

    def _by_joining(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name where one text writes as two words what another writes as one: ستارخان."""
        most = self._most(mention)
        for other in mention.lacking:
            text = self.texts[other]
            owned, stems = owners[other], text.stems[bead]
            rare = [
                at for at, stem in enumerate(stems) if text.often[stem] <= most and at not in owned
            ]
            single = [at for at in rare if stems[at] not in text.common]
            double = {
                first
                for at in (() if text.has_capitals else rare)
                for first in (at - 1, at)
                if 0 <= first < len(stems) - 1 and owned.keys().isdisjoint((first, first + 1))
            }
            found = (double and self._as_two(mention, bead, text, sorted(double))) or (
                single and self._as_one(mention, bead, text, single)
            )
            if found:
                mention.at[other] = found
                mention.known = True  # of two words, so long a likeness is no chance
                mention.strength = max(mention.strength, SURE_SOUND)
                _take(owners, mention, other, found)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _as_two(
        self, mention: Mention, bead: int, text: Text, places: Iterable[int]
    ) -> tuple[int, ...] | None:
        """Return two words of a text that are the name as one, of which the first is told."""
        words, stems = text.words[bead], text.stems[bead]
        spelt = self.table.spellings(mention, bead)
        # What begins with no consonant of its own begins as the word after it.
        begins = beginnings(spelt, vowels=True)
        longest = max(map(len, " ".join(spelt).split()))
        double: dict[tuple[int, ...], str] = {
            (at, at + 1): (words[at] + words[at + 1]).casefold()
            for at in places
            if text.begins[stems[at]] & begins and len(words[at] + words[at + 1]) <= BRIEF * longest
        }
        return first_alike(spelt, double)

    def _as_one(
        self, mention: Mention, bead: int, text: Text, places: Iterable[int]
    ) -> tuple[int, ...] | None:
        """Return the word of a text that is the name and the word before or behind it as one."""
        words, stems = text.words[bead], text.stems[bead]
        longer = [
            one for source, at in mention.at.items() for one in self._joined(source, bead, at[0])
        ]
        begins, shortest = beginnings(longer), min(map(len, longer), default=0)
        single: dict[tuple[int, ...], str] = {
            (at,): text.spelling(bead, at)
            for at in places
            if text.begins[stems[at]] & begins and len(words[at]) * BRIEF >= shortest
        }
        return first_alike(longer, single)

    def _joined(self, key: str, bead: int, at: int) -> list[str]:
        """Return a word joined with the one before it, and with the one behind it."""
        words = self.texts[key].words[bead]
        firsts = [one for one in (at - 1, at) if 0 <= one < len(words) - 1]
        return [
            (words[one] + words[one + 1]).casefold()
            for one in firsts
            if words[one][0].isupper() or not self.texts[key].has_capitals
        ]

    def _most(self, mention: Mention) -> int:
        """Return in how many beads a rare word stands, one that may be a name nobody knows of."""
        return max(RARE, 2 * self.texts[mention.key].often[mention.name])

    def _merge(self, mention: Mention, other: str, place: int, owners: Owners) -> None:
        """Take a word for the name, and with it the mention that had it for itself."""
        owner = owners[other].get(place)
        places: tuple[int, ...] = (place,)
        if owner is not None and owner is not mention and len(owner.at) == 1:
            places = owner.at.pop(other, places)
        mention.at[other] = places
        _take(owners, mention, other, places)


def _take(owners: Owners, mention: Mention, key: str, places: tuple[int, ...]) -> None:
    for at in places:
        owners[key].setdefault(at, mention)
