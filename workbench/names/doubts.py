"""Names that a text seems to lack, though some word of it might be one after all.

To ask that takes long, and most of what a bead lacks matters to nobody: it is asked of the beads
alone in which a finding would come of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.names.gathering import RARE
from workbench.names.guesses import ends_in, might_be
from workbench.names.hearing import sounds_like
from workbench.names.mention import Mention, Owners
from workbench.names.renderings import is_other_word, is_plain_word
from workbench.names.sounds import beginnings
from workbench.names.table import Table
from workbench.names.translated import renderings

LINKED = 0.1
"""Probability in the shipped lexicon from which a word may render another."""


class Doubts:
    """The doubts that a document's table of names leaves about what a bead lacks."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.texts = table.texts

    def settle(self, mentions: Iterable[Mention], owners: Owners, bead: int) -> None:
        """Take back that texts of a bead lack some names where a word may be the name."""
        for mention in mentions:
            self._by_likeness(mention, bead, owners)
            self._by_lexicon(mention, bead)

    def _by_lexicon(self, mention: Mention, bead: int) -> None:
        """Doubt where the lexicon knows a word of the text that may be it: Christmas, Рождество.

        A name that is translated (Cape, Lake, Supreme, the Mediterranean) and stands but once is
        known neither by its sound nor from the document.
        """
        if mention.lacking:
            words = (
                self.texts[key].words[bead][at]
                for key, places in mention.at.items()
                for at in places
            )
            known = frozenset[str]().union(*(renderings(word, LINKED) for word in words))
            for other in mention.lacking if known else ():
                if not known.isdisjoint(self.texts[other].short_stems(bead)):
                    mention.doubt(other)

    def _by_likeness(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Doubt where a word that renders nothing else might be the name by its letters."""
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
                    and begins & text.begins[stem]
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
