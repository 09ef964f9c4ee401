"""Which stems render a stem, or it them, by the aligner's lexicon and the dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import numpy as np

from workbench.arrays import order_of
from workbench.byword import ByWord
from workbench.lexicon.general import shipped
from workbench.lexicon.keys import numbered

LINKED = 0.1
"""Probability, in one direction, from which a word renders another."""

LINKED_BACK = 0.02
"""The same in the other direction."""

FEW = 8
"""Things that one of two words of the dictionary may mean, at most, to render the other."""

MANY = 40
"""Things that the other may mean: who means more is no help."""

_NONE = frozenset[str]()


def _renderings(short: str) -> frozenset[str]:
    return frozenset(
        other
        for _, other, ahead, back in shipped().of_stem(short)
        if (ahead >= LINKED and back >= LINKED_BACK) or (back >= LINKED and ahead >= LINKED_BACK)
    )


RENDERINGS: ByWord[frozenset[str]] = ByWord(_renderings)
"""By a stem, the stems of any language that were seen to render it."""


def rendering(stems: Iterable[str]) -> frozenset[str]:
    """Return the stems that were seen to render any of some stems."""
    return _NONE.union(*map(RENDERINGS.__getitem__, stems))


class Possible(dict[frozenset[str], frozenset[str]]):
    """By some stems those of others that may render any of them, as the dictionary has it too.

    ``stems`` are all that are asked of.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        super().__init__()
        known = tuple(stems)
        vocabulary = numbered(known)
        seen = shipped().between(vocabulary, vocabulary)
        less, more = np.minimum(seen.ahead, seen.back), np.maximum(seen.ahead, seen.back)
        sure = (less >= LINKED_BACK) & (more >= LINKED)
        one, other = shipped().concepts.joining(vocabulary, FEW, MANY)
        firsts = np.concatenate([seen.source[sure], one])
        others = np.concatenate([seen.target[sure], other])
        order = order_of(firsts)
        self._numbers = {short: number for number, short in enumerate(known)}
        self._known, self._others = known, others[order]
        self._starts = np.searchsorted(firsts[order], np.arange(len(known) + 1)).tolist()

    def __missing__(self, stems: frozenset[str]) -> frozenset[str]:
        self[stems] = found = frozenset(chain.from_iterable(map(self._rendering, stems)))
        return found

    def _rendering(self, short: str) -> Iterator[str]:
        """Return the stems that may render one of those that are asked of."""
        number = self._numbers[short]
        others = self._others[self._starts[number] : self._starts[number + 1]]
        return map(self._known.__getitem__, others.tolist())
