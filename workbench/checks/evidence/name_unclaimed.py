"""The names of one text of a bead that nothing in the others accounts for."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.align.bags import stem as short_stem
from workbench.align.general import shipped
from workbench.checks.evidence.name_places import is_heard
from workbench.names.dictionary import has_dictionary, in_dictionary
from workbench.names.given import given
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.renderings import Text
from workbench.script import foreign_letters

SHORTEST = 3
"""Letters of a word that may be a name."""

_ZWNJ = "\u200c"


class Unclaimed:
    """The unclaimed names of each text of a bead, looked for when they are first asked for."""

    def __init__(self, mentions: Mentions, bead: int) -> None:
        self._mentions, self._bead = mentions, bead
        self._found: dict[str, Sequence[int]] = {}

    def of(self, key: str) -> Sequence[int]:
        """Return the places of words that are names, and that no other text sounds like or says."""
        if key not in self._found:
            self._found[key] = self._find(key)
        return self._found[key]

    def _find(self, key: str) -> Sequence[int]:
        mentions, bead = self._mentions, self._bead
        text = mentions.texts[key]
        no_name = Mention(key, "", {other: () for other in mentions.texts if other != key})
        return [
            place
            for place, stem in enumerate(text.stems[bead])
            if stem not in text.common
            and _may_be_name(text, bead, place)
            and not mentions.table.is_spoken_for(no_name, bead, key, place)
            and not is_heard(mentions, no_name, bead, key, place)
            and all(_may_be_name(text, bead, at) for at in _compound(text, bead, place))
        ]


def is_acronym(text: Text, bead: int, place: int) -> bool:
    """Tell whether a word stands in capitals among words that do not: CPSU, but no headline."""
    words = text.words[bead]
    return words[place].isupper() and not all(
        word.isupper() for word in words[max(place - 2, 0) : place + 3]
    )


def _compound(text: Text, bead: int, place: int) -> range:
    """Return the places of the words that a zero-width non-joiner joins to one, and of that."""
    said = text.texts[bead]
    if _ZWNJ not in said:
        return range(place, place + 1)
    spans = text.spans(bead, range(len(text.words[bead])))
    first = last = place
    while first and said[spans[first - 1][1] : spans[first][0]] == _ZWNJ:
        first -= 1
    while last + 1 < len(spans) and said[spans[last][1] : spans[last + 1][0]] == _ZWNJ:
        last += 1
    return range(first, last + 1)


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
        )
    return has_dictionary(text.lang) and (
        listed or not (in_dictionary(word, text.lang) or short_stem(word) in shipped().by_stem)
    )
