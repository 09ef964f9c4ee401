"""What renders each name of a document in each of its texts: the document's table of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import permutations

from workbench.collation import Collation
from workbench.lexicon.bags import STEMS
from workbench.names.given import given
from workbench.names.hearing import sounds_like
from workbench.names.mention import Mention
from workbench.names.renderings import Renderings, learn
from workbench.names.text import read
from workbench.names.translated import RENDERINGS, renders_another

KNOWN = 0.75
"""Strength of a link from which what renders a name is held for a name itself."""

_NONE = frozenset[str]()


class Table:
    """The words of every text, which of them are names, and what renders each in the others."""

    def __init__(self, collation: Collation) -> None:
        self.texts = {key: read(collation, key) for key in collation.keys}
        self.renderings: dict[tuple[str, str], Renderings] = defaultdict(dict)
        self._heard: dict[tuple[str, str], Renderings] = defaultdict(dict)
        self.known = {key: frozenset(text.names) for key, text in self.texts.items()}
        self._learn(self.known)
        further = {key: self._rendering(key) - names for key, names in self.known.items()}
        self._learn(further)
        self.known = {key: names | further[key] for key, names in self.known.items()}

    def _learn(self, names: Mapping[str, frozenset[str]]) -> None:
        for one, other in permutations(self.texts, 2):
            links, heard = learn(self.texts[one], self.texts[other], names[one])
            self.renderings[one, other] |= links
            self._heard[one, other] |= heard

    def _rendering(self, key: str) -> frozenset[str]:
        """Return the stems of a text that surely render a name of another."""
        return frozenset(
            max(links, key=lambda stem: (links[stem], stem))
            for (_, target), renderings in self.renderings.items()
            if target == key
            for links in renderings.values()
            if links and max(links.values()) >= KNOWN
        )

    def heard(self, mention: Mention, bead: int, other: str) -> Mapping[str, float]:
        """Return the stems of a text that sound like a name, and how much, at the most."""
        found: dict[str, float] = {}
        text = self.texts[other]
        for key, places in mention.at.items():
            stem = self.texts[key].stems[bead][places[0]]
            if stem in self.known[key]:
                sounds = self._heard[key, other].get(stem, {})
            else:
                spelt = self.texts[key].spellings[stem]
                sounds = {one: sounds_like(spelt, text.spellings[one]) for one in text.stems[bead]}
            for one, sound in sounds.items():
                found[one] = max(sound, found.get(one, 0.0))
        return found

    def listed(self, bead: int, key: str, place: int) -> frozenset[str]:
        """Return the stems that the list of names has for a word in other languages."""
        return given().get(STEMS[self.texts[key].words[bead][place]], _NONE)

    def is_spoken_for(self, mention: Mention, bead: int, key: str, place: int) -> bool:
        """Tell whether a word renders another than the name in a text that has the name."""
        known = RENDERINGS[self.texts[key].words[bead][place]]
        return bool(known) and any(
            renders_another(known, self.texts[source].short_stems(bead), places)
            for source, places in mention.at.items()
        )

    def spellings(self, mention: Mention, bead: int) -> list[str]:
        """Return how each text that has a name spells it in a bead, as ``sounds`` reads it."""
        return [self.texts[key].spelling(bead, at[0]) for key, at in mention.at.items()]

    def names(self, mention: Mention, bead: int) -> frozenset[tuple[str, str]]:
        """Return the witnesses and stems of the words of a mention that is complete."""
        if not mention.names:
            mention.names = frozenset(
                [
                    (key, stems[at])
                    for key, places in mention.at.items()
                    for stems in (self.texts[key].stems[bead],)
                    for at in places
                ]
            )
        return mention.names
