"""Do the beads of two texts match better than chance? Texts that are no translations do not.

The probabilities of an alignment are those of one bead against another, given that the texts are
translations; short texts that are not can still look well aligned. So the words of each bead are
compared with those of its counterpart, and with those of other beads, by what was known of the
words before the texts were read: a permutation test (Fisher 1935), with the effect in place of its
significance, because beads are chosen for their match and always have some.

In languages that no lexicon knows that tells little. So half of the beads are asked by what the
other half teaches of the words, which no choice of beads brings about.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.arrays import found_in, spread, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.joined import join
from workbench.lexicon.model import PairLexicon, learn

# Of the words that the lexicon could match, the share it matches more often than by chance: up to
# the first the texts are not believed to be translations at all, from the second on they are.
_NONE, _FULL = 0.05, 0.16
# The same of words that the other half of the beads has taught: in documents of 30 to 300 lines in
# languages that no lexicon knows, translations had .05 to .15, texts that are none up to .04.
_NONE_TAUGHT, _FULL_TAUGHT = 0.035, 0.075
# So many words' worth of belief that they are has every pair of texts to begin with.
_WORDS = 10
# Where a smaller share of the words is known, beads are asked by what others teach.
_KNOWN = 0.3
# Fewer beads than the first teach one another nothing; more than the second add nothing.
_FEWEST, _ENOUGH = 10, 300
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
    told = join(source, starts[:, 0], steps[:, 0])
    back = join(target, starts[:, 1], steps[:, 1])
    words, matched = _excess_of_both(told, back, known)
    share = (matched + _WORDS * _FULL) / (words + _WORDS)
    found = (share - _NONE) / (_FULL - _NONE)
    if found < 1 and len(linked) >= _FEWEST and known.covers(told, back) < _KNOWN:
        words, matched = _taught_by_halves(told, back, known)
        share = matched / (words + _WORDS)
        found = max(found, (share - _NONE_TAUGHT) / (_FULL_TAUGHT - _NONE_TAUGHT))
    return float(np.clip(found, 0.0, 1.0))


def _taught_by_halves(told: Bags, back: Bags, known: PairLexicon) -> tuple[float, float]:
    """Return ``_excess_of_both`` of every second two beads by what the others teach, for all."""
    found = []
    second = np.arange(len(told)) // 2 % 2 == 1
    for teaches in (second, ~second):
        teaching, asked = np.flatnonzero(teaches), np.flatnonzero(~teaches)
        runs = np.repeat(teaching, 2)[:, None] * (1, 0) + (0, 1)
        learnt = learn(told, back, runs.reshape(-1, 4), np.ones(len(teaching)), known)
        ours, theirs = (join(text, asked, np.ones_like(asked)) for text in (told, back))
        found.append(_excess_of_both(ours, theirs, learnt))
    words, matched = zip(*found, strict=True)
    return sum(words), sum(matched)


def _excess_of_both(told: Bags, back: Bags, known: PairLexicon) -> tuple[float, float]:
    """Return ``_excess`` of the words of both texts."""
    words, matched = _excess(told, back, known)
    further, more = _excess(back, told, known.reversed())
    return words + further, matched + more


def _excess(told: Bags, other: Bags, known: PairLexicon) -> tuple[float, float]:
    """Return how many words could meet a counterpart, and how many more do than by chance.

    Words count by their rarity, as in how many beads they stand, in units of the mean. By chance
    they meet those of a bead near theirs.
    """
    beads = np.bincount(told.stems, minlength=len(told.vocabulary))
    fan = np.bincount(known.source, minlength=len(told.vocabulary))
    worth = np.log((len(told) + 1) / np.maximum(beads, 1))[told.stems]
    worth *= fan[told.stems] > 0
    mean = worth[worth > 0].mean() if (worth > 0).any() else 1.0

    width = max(len(other.vocabulary), 1)
    entry, link = spread(starts_of(fan)[:-1][told.stems], fan[told.stems])
    bead, counterpart = told.owners[entry], known.target[link]
    doubt = -np.log1p(-np.minimum(np.maximum(known.ahead, known.back), _SUREST))[link]
    heard = other.owners * width + other.stems

    def matched(shift: int) -> float:
        asked = (bead - shift) % len(other) * width + counterpart
        met, _ = found_in(heard, asked)
        doubts = np.bincount(entry[met], weights=doubt[met], minlength=len(told.stems))
        return float((-np.expm1(-doubts) * worth).sum())

    by_chance = [matched(shift) for shift in _SHIFTS if abs(shift) < len(told)]
    return float(worth.sum() / mean), float((matched(0) - np.mean(by_chance)) / mean)
