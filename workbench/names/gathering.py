"""The mentions of names in a bead, gathered: by what is known and by sound."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.names.hearing import ALIKE, SURE_SOUND
from workbench.names.mention import Mention, Owners
from workbench.names.table import Table

SAME_SOUND = 0.95
"""Likeness of sound from which a word without a capital may be a name: токийский, of Tokyo."""

KNOWN = 0.9
"""Strength of what the list of names says."""

RARE = 3
"""Beads in which a word may stand however rare the name is that it may render."""


class Gathering:
    """Gathers the mentions of a document's names bead by bead."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.texts = table.texts
        self._named = {key: text.named(table.known[key]) for key, text in self.texts.items()}

    def row(self, bead: int) -> list[Mention]:
        """Return the mentions of a bead: with what is known to render them, and then by sound."""
        owners: Owners = {key: {} for key in self.texts}
        found = []
        for key, named in self._named.items():
            for name, mine in named.get(bead, {}).items():
                if not owners[key].keys() >= set(mine):
                    found.append(self._mention(key, name, mine, bead, owners))
        for mention in found:
            if mention.at and mention.lacking:  # it may have been taken for another meanwhile
                self._by_sound(mention, bead, owners)
        return [mention for mention in found if mention.at]

    def _mention(
        self, key: str, name: str, at: tuple[int, ...], bead: int, owners: Owners
    ) -> Mention:
        """Return a mention of a name with what is known to render it."""
        mention = Mention(key, name, {key: at})
        _take(owners, mention, key, at)
        stems = {other: text.stems[bead] for other, text in self.texts.items()}
        others = [other for other in stems if other != key and stems[other]]
        self._by_list(mention, others, bead, owners)
        for _ in range(2):  # what renders the name may itself lead to what renders it elsewhere
            for other in others if len(mention.at) <= len(others) else ():
                if other in mention.at:
                    continue
                for source, places in mention.at.items():
                    links = self.table.renderings[source, other].get(stems[source][places[0]])
                    if links and not links.keys().isdisjoint(stems[other]):
                        there = tuple(at for at, one in enumerate(stems[other]) if one in links)
                        strength = max(links[stems[other][at]] for at in there)
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
        known = self.table.listed(bead, mention.key, mention.at[mention.key][0])
        for other in others if known else ():
            stems = self.texts[other].short_stems(bead)
            free = tuple(
                at for at, stem in enumerate(stems) if stem in known and at not in owners[other]
            )
            if free:
                mention.at[other] = free
                mention.known = True
                mention.strength = max(mention.strength, KNOWN)
                _take(owners, mention, other, free)

    def _by_sound(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name by its sound in texts where nothing is known to render it."""
        most = self._most(mention)
        for other in mention.lacking:
            text, best, place = self.texts[other], ALIKE - 0.41, None
            sounds = self.table.heard(mention, bead, other)
            stems = () if sounds.keys().isdisjoint(text.stems[bead]) else text.stems[bead]
            for at, stem in enumerate(stems):
                sound = sounds.get(stem, 0.0)
                if sound <= best:
                    continue
                if sound < SAME_SOUND and self.table.is_spoken_for(mention, bead, other, at):
                    continue
                if stem in text.common and (sound < SAME_SOUND or text.plain[stem]):
                    continue
                owner = owners[other].get(at)
                alone = owner is None or (owner is not mention and len(owner.at) == 1)
                rare = len(text.places[stem]) <= most
                if sound >= SURE_SOUND or (rare and alone):
                    best, place = sound, at
            if place is not None:
                self._merge(mention, other, place, owners)
                mention.strength = max(mention.strength, best)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _most(self, mention: Mention) -> int:
        """Return in how many beads a rare word stands, one that may be a name nobody knows of."""
        return max(RARE, 2 * len(self.texts[mention.key].places[mention.name]))

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
