"""The names of one text of a bead that nothing in the others accounts for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.lexicon.bags import stem as short_stem
from workbench.lexicon.general import shipped
from workbench.names.dictionary import has_dictionary, in_dictionary
from workbench.names.given import given
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.text import Text
from workbench.script import foreign_letters

SHORTEST = 3
"""Letters of a word that may be a name."""

_CUT = re.compile(r"\.\s?[\d,;:]")


class Unclaimed:
    """The unclaimed names of each text of a bead, looked for when they are first asked for."""

    def __init__(self, mentions: Mentions, bead: int) -> None:
        self._mentions, self._bead = mentions, bead
        self._names: dict[str, Sequence[int]] = {}
        self._found: dict[str, Sequence[int]] = {}

    def names(self, key: str) -> Sequence[int]:
        """Return the places of words that are names and that render no word of another text."""
        if key not in self._names:
            self._names[key] = self._find(key)
        return self._names[key]

    def of(self, key: str) -> Sequence[int]:
        """Return the ``names`` that no word of another text sounds like."""
        if key not in self._found:
            no_name = self._no_name(key)
            self._found[key] = [
                place
                for place in self.names(key)
                if not self._mentions.is_heard(no_name, self._bead, key, place)
            ]
        return self._found[key]

    def _find(self, key: str) -> Sequence[int]:
        mentions, bead = self._mentions, self._bead
        text = mentions.texts[key]
        return [
            place
            for place, stem in enumerate(text.stems[bead])
            if stem not in text.common
            and _may_be_name(text, bead, place)
            and not mentions.table.is_spoken_for(self._no_name(key), bead, key, place)
        ]

    def _no_name(self, key: str) -> Mention:
        return Mention(key, "", {other: () for other in self._mentions.texts if other != key})


def is_acronym(text: Text, bead: int, place: int) -> bool:
    """Tell whether a word stands in capitals among words that do not: CPSU, but no headline."""
    words = text.words[bead]
    return words[place].isupper() and not all(
        word.isupper() for word in words[max(place - 2, 0) : place + 3]
    )


def is_abbreviated(text: Text, bead: int, place: int) -> bool:
    """Tell whether a full stop stands behind a word and ends no sentence: Ис. 59:16, of Isaiah.

    How a word is cut so is each language's own.
    """
    ((_, end),) = text.spans(bead, (place,))
    return _CUT.match(text.said.prose[bead], end) is not None


def _may_be_name(text: Text, bead: int, place: int) -> bool:
    """Tell whether a word looks like a name: it has a capital, or no dictionary has it."""
    word, stem = text.words[bead][place], text.stems[bead][place]
    if len(word) < SHORTEST or stem in text.common or foreign_letters(text.lang)[word]:
        return False
    listed = short_stem(word) in given()
    if text.has_capitals:
        return (
            word[0].isupper()
            and not is_acronym(text, bead, place)
            and (stem in text.names or listed)
            and (listed or not in_dictionary(word, text.lang))
            and not is_abbreviated(text, bead, place)
        )
    return has_dictionary(text.lang) and (
        listed or not (in_dictionary(word, text.lang) or short_stem(word) in shipped())
    )
