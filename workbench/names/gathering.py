"""The mentions of names in a bead, gathered: by what is known, by sound, by joining, by doubt."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.names.guesses import ends_in, first_alike, might_be
from workbench.names.mention import Mention
from workbench.names.renderings import (
    ALIKE,
    LESS,
    SURE_SOUND,
    Text,
    is_other_word,
    is_plain_word,
    sounds_like,
)
from workbench.names.sounds import beginnings, heads
from workbench.names.table import Table

SAME_SOUND = 0.95
"""Likeness of sound from which a word without a capital may be a name: токийский, of Tokyo."""

KNOWN = 0.9
"""Strength of what the list of names says."""

RARE = 3
"""Beads in which a word may stand however rare the name is that it may render."""

BRIEF = 2
"""How many times as many letters as another a spelling of a name may have."""

Owners = dict[str, dict[int, Mention]]
"""By witness and word, the mention a word belongs to first."""


class Gathering:
    """Gathers the mentions of a document's names bead by bead."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.texts = table.texts

    def bead(self, bead: int) -> list[Mention]:
        """Return the mentions of a bead, each word in one of them first."""
        owners: Owners = {key: {} for key in self.texts}
        found = []
        for key, text in self.texts.items():
            for name, mine in self._names(text, bead).items():
                if not owners[key].keys() >= set(mine):
                    found.append(self._mention(key, name, mine, bead, owners))
        for mention in found:
            if mention.at:  # it may have been taken for another meanwhile
                self._by_sound(mention, bead, owners)
                self._by_joining(mention, bead, owners)
        found = [mention for mention in found if mention.at]
        for mention in found:
            self._by_doubt(mention, bead, owners)
        return found

    def _names(self, text: Text, bead: int) -> dict[str, tuple[int, ...]]:
        """Return where each name of a text stands in a bead; Turkey is one, but not a turkey."""
        known = self.table.known[text.key]
        names: dict[str, tuple[int, ...]] = {}
        for at, stem in enumerate(text.stems[bead]):
            if stem in known and (stem not in text.names or text.words[bead][at][0].isupper()):
                names[stem] = (*names.get(stem, ()), at)
        return names

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
        for other in mention.lacking:
            text = self.texts[other]
            solid = self.table.solid(mention.key, mention.name, other)
            most = max(RARE, 2 * self.texts[mention.key].often[mention.name])
            best, place = ALIKE - 0.41, None
            spellings = self.table.spellings(mention, bead)
            known = self.table.known_sound(mention, other)
            for at in text.sounding(bead, beginnings(spellings)):
                stem = text.stems[bead][at]
                theirs = text.spellings[stem]
                sound = max(sounds_like(spelling, theirs) for spelling in spellings)
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

    def _by_joining(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name where one text writes as two words what another writes as one: ستارخان."""
        for other in mention.lacking:
            text = self.texts[other]
            owned, words = owners[other], text.words[bead]
            longer = [
                one
                for source, at in mention.at.items()
                for one in self._joined(source, bead, at[0])
            ]
            shortest = min(map(len, longer), default=0)
            single: dict[tuple[int, ...], str] = {
                (at,): text.spelling(bead, at)
                for at in text.sounding(bead, beginnings(longer))
                if at not in owned and len(words[at]) * BRIEF >= shortest
            }
            spelt = self.table.spellings(mention, bead)
            # What begins with no consonant of its own begins as the word after it.
            begins = beginnings(spelt, vowels=True)
            longest = max(map(len, " ".join(spelt).split()))
            double: dict[tuple[int, ...], str] = {
                (at, at + 1): (words[at] + words[at + 1]).casefold()
                for at in ([] if text.has_capitals else text.sounding(bead, begins))
                if at + 1 < len(words)
                and owned.keys().isdisjoint((at, at + 1))
                and len(words[at] + words[at + 1]) <= BRIEF * longest
            }
            found = first_alike(spelt, double) or first_alike(longer, single)
            if found:
                mention.at[other] = found
                mention.known = True  # of two words, so long a likeness is no chance
                mention.strength = max(mention.strength, SURE_SOUND)
                _take(owners, mention, other, found)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _joined(self, key: str, bead: int, at: int) -> list[str]:
        """Return a word joined with the one before it, and with the one behind it."""
        words = self.texts[key].words[bead]
        firsts = [one for one in (at - 1, at) if 0 <= one < len(words) - 1]
        return [
            (words[one] + words[one + 1]).casefold()
            for one in firsts
            if words[one][0].isupper() or not self.texts[key].has_capitals
        ]

    def _merge(self, mention: Mention, other: str, place: int, owners: Owners) -> None:
        """Take a word for the name, and with it the mention that had it for itself."""
        owner = owners[other].get(place)
        places: tuple[int, ...] = (place,)
        if owner is not None and owner is not mention and len(owner.at) == 1:
            places = owner.at.pop(other, places)
        mention.at[other] = places
        _take(owners, mention, other, places)

    def _by_doubt(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Take back ``lacking`` where a word that renders nothing else might be the name."""
        most = max(RARE, 2 * self.texts[mention.key].often[mention.name])
        doubtful = []
        for other in mention.lacking:
            text = self.texts[other]
            if self._derived(mention, other, bead):
                doubtful.append(other)
                continue
            solid = self.table.solid(mention.key, mention.name, other)
            spellings = self.table.spellings(mention, bead)
            begins = beginnings(spellings)
            for at, stem in enumerate(text.stems[bead]):
                if text.often[stem] > most:
                    continue
                theirs = text.spellings[stem]
                owner = owners[other].get(at)
                free = owner is None or len(owner.at) == 1
                # Of a compound the other part may have been found: محمدحسن, of Mohammad and Hasan.
                might_be_it = ends_in(spellings, theirs) or (
                    free
                    and begins & heads(theirs)
                    and self._is_free(mention, bead, other, at, solid)
                    and might_be(spellings, theirs, self.table.is_named(other, stem))
                )
                if might_be_it and not (
                    is_plain_word(text, stem) and is_other_word(text, spellings, stem)
                ):
                    doubtful.append(other)
                    if owner is not None and free:
                        owner.doubtful = (*owner.doubtful, *mention.at)
                    break
        mention.doubtful = (*mention.doubtful, *doubtful)
        mention.lacking = tuple(other for other in mention.lacking if other not in doubtful)

    def _is_free(self, mention: Mention, bead: int, key: str, place: int, solid: bool) -> bool:
        """Tell whether a word may be the name, as far as it is known what else it may be."""
        stem = self.texts[key].stems[bead][place]
        if (solid and not self.table.is_named(key, stem)) or self.table.is_spoken_for(
            mention, bead, key, place
        ):
            return False
        if not any(self.table.solid(key, stem, source) for source in mention.at):
            return True
        theirs = self.texts[key].spellings[stem]
        return any(sounds_like(one, theirs) for one in self.table.spellings(mention, bead))

    def _derived(self, mention: Mention, other: str, bead: int) -> bool:
        """Tell whether a text has a word made of what renders the name: Chinese, of China."""
        parts = tuple(
            link[: max(len(link) - 1, 3)]
            for key, stem in self.table.names(mention, bead)
            for link in self.table.renderings[key, other].get(stem, {})
            if len(link) >= 3
        )
        return bool(parts) and any(
            stem.startswith(parts) for stem in self.texts[other].distinct[bead]
        )


def _take(owners: Owners, mention: Mention, key: str, places: tuple[int, ...]) -> None:
    for at in places:
        owners[key].setdefault(at, mention)
