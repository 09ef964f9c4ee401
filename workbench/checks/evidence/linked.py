"""Which stems render a stem, or it them, by the aligner's lexicon and the dictionary."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.byword import ByWord
from workbench.lexicon.general import shipped

LINKED = 0.1
"""Probability, in one direction, from which a word renders another."""

LINKED_BACK = 0.02
"""The same in the other direction."""

FEW = 8
"""Things that one of two words of the dictionary may mean, at most, to render the other."""

MANY = 40
"""Things that the other may mean: who means more is no help."""


def _renderings(short: str) -> frozenset[str]:
    return frozenset(
        other
        for _, other, ahead, back in shipped().of_stem(short)
        if (ahead >= LINKED and back >= LINKED_BACK) or (back >= LINKED and ahead >= LINKED_BACK)
    )


RENDERINGS: ByWord[frozenset[str]] = ByWord(_renderings)
"""By a stem, the stems of any language that were seen to render it."""

_POSSIBLE: ByWord[frozenset[str]] = ByWord(
    lambda short: RENDERINGS[short] | shipped().concepts.joined(short, FEW, MANY)
)
"""The same with those that the dictionary joins to it."""


def rendering(stems: Iterable[str]) -> frozenset[str]:
    """Return the stems that were seen to render any of some stems."""
    return _of_any(RENDERINGS, stems)


def possibly_rendering(stems: Iterable[str]) -> frozenset[str]:
    """Return the stems that may render any of some stems, those of a dictionary too."""
    return _of_any(_POSSIBLE, stems)


def _of_any(known: ByWord[frozenset[str]], stems: Iterable[str]) -> frozenset[str]:
    each = [*map(known.__getitem__, stems)]
    return each[0] if len(each) == 1 else frozenset[str]().union(*each)
