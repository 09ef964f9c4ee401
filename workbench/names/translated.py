"""Which words of a bead render one another as words do, by the lexicon that comes with us.

A word that renders another is not free to be a name that only sounds somewhat like it: طرفین, "the
parties", is no Tehran where the English has "the Parties".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.byword import ByWord, remembered
from workbench.lexicon.bags import STEMS
from workbench.lexicon.general import shipped
from workbench.names.given import given
from workbench.names.letters import are_near
from workbench.names.sounds import heads

MAY, LINKED = 0.1, 0.15
"""Probability in the shipped lexicon from which one word may render another, and is taken to."""

SPELT = 0.45
"""Wrong letters up to which a rendering is the same name in another script."""


def learnt(word: str, least: float) -> frozenset[str]:
    """Return the stems of the lexicon that render a word, or it them, so probably at least."""
    return frozenset(
        other
        for _, other, ahead, back in shipped().of_stem(STEMS[word])
        if ahead >= least or back >= least
    )


def _renderings(least: float) -> ByWord[frozenset[str]]:
    return ByWord(lambda word: learnt(word, least) | given().get(STEMS[word], frozenset()))


RENDERINGS, MAY_RENDER = _renderings(LINKED), _renderings(MAY)
"""By word, the stems that render it in any language: of the lexicon and of the list of names."""


def renders_another(known: frozenset[str], stems: Sequence[str], name: Collection[int]) -> bool:
    """Tell whether one of the ``known`` stems is among some, and not at a place of the ``name``."""
    return not known.isdisjoint(stems) and any(
        stem in known for at, stem in enumerate(stems) if at not in name
    )


@remembered(1 << 14)
def is_ordinary(word: str) -> bool:
    """Tell whether the lexicon knows a word for no name: nothing that renders it is spelt alike."""
    low = word.casefold()
    short = STEMS[low]
    renderings = RENDERINGS[word]
    if short in given() or not (renderings or shipped().of_stem(short)):
        return False
    begins = heads(low)
    return not any(begins & heads(other) and are_near(low, other, SPELT) for other in renderings)
