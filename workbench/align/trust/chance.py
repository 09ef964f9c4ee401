"""Do the beads of two texts match better than chance? Texts that are no translations do not.

The probabilities of an alignment are those of one bead against another, given that the texts are
translations; short texts that are not can still look well aligned. So the words of each bead are
compared with those of its counterpart, and with those of other beads, by what was known of the
words before the texts were read: a permutation test (Fisher 1935), with the effect in place of its
significance, because beads are chosen for their match and always have some.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.arrays import Floats, spread
from workbench.lexicon import bags
from workbench.lexicon.bags import Bags
from workbench.lexicon.meetings import MAX_PAIRS
from workbench.lexicon.model import PairLexicon

# Of the words that the lexicon could match, the share it matches more often than by chance: up to
# the first the texts are not believed to be translations at all, from the second on they are.
_NONE, _FULL = 0.05, 0.16
# So many words' worth of belief that they are has every pair of texts to begin with.
_WORDS = 10
# More beads than this add nothing to the answer.
_ENOUGH = 300
# No word is surer than this to meet its counterpart.
_SUREST = 0.99
_SHIFTS = (1, -1, 2, -2)


def belief(
    pairs: Mapping[tuple[int, int], tuple[Bags, Bags, PairLexicon]], beads: BeadArrays
) -> float:
    """Return how far the texts can be believed to be translations of each other, 0 to 1.

    ``pairs`` has by the columns of two texts their bags and what is known of their words. A text
    needs one other that it matches.
    """
    best: dict[int, float] = {}
    for columns, (source, target, known) in pairs.items():
        two = beads.of_texts(columns)
        found = _of_pair(source, target, known, two)
        for column in columns:
            best[column] = max(best.get(column, 0.0), found)
    return min(best.values(), default=1.0)


def _of_pair(source: Bags, target: Bags, known: PairLexicon, beads: BeadArrays) -> float:
    linked = np.flatnonzero((beads.steps > 0).all(axis=1))
    linked = linked[:: len(linked) // _ENOUGH + 1]
    if len(linked) < 2:
        return 1.0
    starts, steps = beads.starts[linked], beads.steps[linked]
    told = bags.join(source, starts[:, 0], steps[:, 0])
    back = bags.join(target, starts[:, 1], steps[:, 1])
    excess = (_excess(told, back, known), _excess(back, told, known.reversed()))
    words, matched = (sum(column) for column in zip(*excess, strict=True))
    share = (matched + _WORDS * _FULL) / (words + _WORDS)
    return float(np.clip((share - _NONE) / (_FULL - _NONE), 0.0, 1.0))


def _excess(told: Bags, other: Bags, known: PairLexicon) -> tuple[float, float]:
    """Return how many words could meet a counterpart, and how many more do than by chance.

    Words count by their rarity, as in how many beads they stand, in units of the mean.
    """
    beads = np.bincount(told.stems, minlength=len(told.vocabulary))
    worth = np.log((len(told) + 1) / np.maximum(beads, 1))[told.stems]
    worth *= np.isin(told.stems, known.source)
    mean = worth[worth > 0].mean() if (worth > 0).any() else 1.0
    matched = _matched(told, other, known, worth, 0)
    shifts = [shift for shift in _SHIFTS if abs(shift) < len(told)]
    by_chance = [_matched(told, other, known, worth, shift) for shift in shifts]
    return float(worth.sum() / mean), float((matched - np.mean(by_chance)) / mean)


def _matched(told: Bags, other: Bags, known: PairLexicon, worth: Floats, shift: int) -> float:
    at = np.roll(np.arange(len(other)), shift)
    moved = bags.join(other, at, np.ones_like(at))
    return float((_met(told, moved, known) * worth).sum())


def _met(told: Bags, other: Bags, known: PairLexicon) -> Floats:
    """Return for each stem of each bead how surely it meets a counterpart in it, 0 to 1."""
    counts = np.where(told.sizes * other.sizes <= MAX_PAIRS, told.sizes, 0)
    bead, entry = spread(told.starts[:-1], counts)
    at, near = spread(other.starts[:-1][bead], other.sizes[bead])
    width = max(len(other.vocabulary), 1)
    keys = told.stems[entry][at] * width + other.stems[near]
    # Links of a lexicon stand by source and then target.
    links = known.source * width + known.target
    if not len(links):
        return np.zeros(len(told.stems))
    place = np.minimum(np.searchsorted(links, keys), len(links) - 1)
    trust = np.where(links[place] == keys, np.maximum(known.ahead, known.back)[place], 0.0)
    doubt = -np.log1p(-np.minimum(trust, _SUREST))
    return 1 - np.exp(-np.bincount(entry[at], weights=doubt, minlength=len(told.stems)))
