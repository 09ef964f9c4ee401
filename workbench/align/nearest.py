"""In which order more than three texts are aligned: those that are nearest to each other first.

What is aligned once stays together, so the surest should come first (Feng and Doolittle 1987); and
in which order the texts were given should not matter. How near two texts are is asked before any
is aligned: how many of their words have a counterpart in the other that is known beforehand, and
how surely.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from workbench.arrays import Floats, Ints
from workbench.lexicon import anchors
from workbench.lexicon.bags import Bags
from workbench.lexicon.general import GeneralLexicon


def nearest_first(texts: Sequence[Bags], general: GeneralLexicon) -> list[int]:
    """Return the columns of three or more texts: the nearest three, then one after the other."""
    columns = range(len(texts))
    near = np.zeros((len(texts), len(texts)))
    for one, other in combinations(columns, 2):
        near[one, other] = near[other, one] = _nearness(texts[one], texts[other], general)

    def together(chosen: Sequence[int]) -> float:
        return sum(float(near[pair]) for pair in combinations(chosen, 2))

    def to_all(column: int) -> float:
        return float(near[column].sum())

    first = max(combinations(columns, 3), key=together)
    order = sorted(first, key=to_all, reverse=True)
    while left := [column for column in columns if column not in order]:
        order.append(max(left, key=lambda column: float(near[column, order].sum())))
    return order


def _nearness(one: Bags, other: Bags, general: GeneralLexicon) -> float:
    known = anchors.prior(one, other, general)
    sure = np.maximum(known.ahead, known.back)
    return _known(one, known.source, sure) + _known(other, known.target, sure)


def _known(text: Bags, stems: Ints, sure: Floats) -> float:
    """Return the share of a text's words that have a counterpart, each as far as it is sure."""
    surest = np.zeros(len(text.vocabulary))
    np.maximum.at(surest, stems, sure)
    return float((text.frequency * surest).sum() / max(text.frequency.sum(), 1))
