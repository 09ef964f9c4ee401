"""How well runs of segments of one text explain the words of another's, over a band.

The score of a run of target stems given a run of source segments is the log likelihood ratio of
Model 1 against the text's own frequencies, ``log(λ + Σ p(t|s) / |run| / p(t))`` a stem. λ is the
share of a stem's occurrences that the lexicon cannot be expected to explain: 1 for a stem it does
not know, which then says nothing, less the surer its links are. A stem counts once in a bead,
however many of the bead's segments have it: one word cannot explain two.

Only links cost time: a stem that nothing explains scores its silence, ``log λ``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.scoring import priors
from workbench.align.search.band import Band
from workbench.arrays import Bools, Floats, Ints, distinct_of, order_of, spread, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.model import PairLexicon

# How much of what the lexicon promises is believed.
RENDERED = 0.9
# No single stem may speak louder than this.
CAP = 8.0
# Both directions of the lexicon speak of the same words, so each counts half. In a short text few
# words are known and those are rare, so that they tell more: of a sentence that one text alone has,
# a length that happens to fit says nothing where no word is met. As many segments as the last halve
# what they tell more, and ten times as many leave nothing of it.
_WEIGHT, _MORE, _SHORT = 0.5, 0.3, 100.0
# Links that raise a stem's probability less than this say nothing.
_MIN_RATIO = 2.0
# At least so many segments are asked together which stems they can meet, and so many times at most.
_TOGETHER, _ASKED = 16, 256


def weight(source: Bags, target: Bags) -> float:
    """Return how much each direction of the lexicon of two texts counts."""
    return _WEIGHT + _MORE / (1 + ((len(source) + len(target)) / 2 / _SHORT) ** 2)


def table(source: Bags, target: Bags, band: Band, lexicon: PairLexicon, longest: int) -> Floats:
    """Return the scores of beads that end at each point, for the words of the target.

    Entry ``[a - 1, b - 1, p]`` of the result is for the last ``a`` segments of the source before
    the point and the last ``b`` of the target.
    """
    occurrences = _Occurrences.of(target, lexicon, longest)
    single = _single(source, target, band, lexicon, occurrences, longest)
    rows, columns = band.points()
    result = np.zeros((longest, longest, len(rows)))
    for back in range(longest):
        at = band.find(rows, columns - back)
        for before in range(longest - back):
            # Of a segment, the words count that none of those before it in the run has.
            silent = occurrences.silence[before, np.maximum(columns - back - 1, 0)]
            result[:, before + back] += np.where(at >= 0, single[:, before, at], silent)
    return result


def unexplained_by(lexicon: PairLexicon, told: Bags) -> Floats:
    """Return λ of every stem: how much of it the lexicon cannot be expected to explain."""
    mass = np.bincount(lexicon.target, weights=lexicon.back, minlength=len(told.vocabulary))
    unexplained: Floats = 1 - RENDERED * np.minimum(mass, 1.0)
    return unexplained


def worth_of(told: Bags, stem: Ints, segment: Ints, unexplained: Floats) -> Floats:
    """Return what the probability of stems in segments is multiplied with to be a likelihood ratio.

    It stands over λ, and over the chance that a segment of that size has the stem anyway.
    """
    size = told.sizes[segment].astype(np.float64)
    expected = told.frequency[stem] * size / max(told.frequency.sum(), 1)
    chance = -np.expm1(-expected) / size
    worth: Floats = RENDERED / unexplained[stem] / chance
    return worth


def strong_links(lexicon: PairLexicon, told: Bags) -> tuple[Ints, Ints, Floats]:
    """Return the links that tell of stems, by source: both, and how probable the told one is."""
    common = told.frequency[lexicon.target] / max(told.frequency.sum(), 1)
    strong = lexicon.ahead >= _MIN_RATIO * common
    return lexicon.source[strong], lexicon.target[strong], lexicon.ahead[strong]


@dataclass(frozen=True, slots=True)
class _Occurrences:
    """Where the told stems stand, by stem and then segment: keys stem × span + segment.

    ``gap`` is how many segments ago the stem stood last, ``worth`` what a run's probability of the
    stem is multiplied with: over λ, and over the chance that a segment of that size has it anyway.
    ``silence[m, j]`` is the score of segment ``j`` where nothing explains its stems, without those
    that stand in the ``m`` segments before it.
    """

    keys: Ints
    span: int
    gap: Ints
    worth: Floats
    silence: Floats

    @classmethod
    def of(cls, told: Bags, lexicon: PairLexicon, longest: int) -> _Occurrences:
        unexplained = unexplained_by(lexicon, told)
        span = len(told) + longest + 1
        keys = (told.stems * span + told.owners)[order_of(told.stems)]
        stem, segment = np.divmod(keys, span)
        gap = np.diff(keys, prepend=-longest - 1)
        worth = worth_of(told, stem, segment, unexplained)
        silence = np.zeros((longest, len(told)))
        logs = np.log(unexplained)[stem]
        for before in range(longest):
            new = gap > before
            silence[before] = np.bincount(segment[new], logs[new], minlength=len(told))
        return cls(keys, span, gap, worth, silence)

    def range(self, stem: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
        """Return where the occurrences of stems in segments ``low <= j < high`` begin and end."""
        base = stem * self.span
        return np.searchsorted(self.keys, base + low), np.searchsorted(self.keys, base + high)


@dataclass(frozen=True, slots=True)
class _Reach:
    """The target segments ``low <= j < high`` before the points that each source segment leads to.

    Those are the points of the rows at most ``longest`` below it.
    """

    low: Ints
    high: Ints

    @classmethod
    def of(cls, band: Band, longest: int) -> _Reach:
        """Return how far segments reach in a band."""
        rows = np.arange(1, len(band.low))[:, None] + np.arange(longest)
        rows = np.minimum(rows, len(band.low) - 1)
        low, high = band.low[rows].min(axis=1), band.high[rows].max(axis=1)
        return cls(np.maximum(low - 1, 0), np.maximum(high - 1, 0))


def _single(
    source: Bags,
    target: Bags,
    band: Band,
    lexicon: PairLexicon,
    occurrences: _Occurrences,
    longest: int,
) -> Floats:
    """Return how well runs of source segments explain single target segments.

    Entry ``[a - 1, m, p]`` is the score of the target segment before point ``p``, without the stems
    that stand in the ``m`` segments before it, given the last ``a`` source segments.
    """
    _, columns = band.points()
    result = np.zeros((longest, longest, len(band)))
    result += np.where(columns > 0, occurrences.silence[:, columns - 1], 0.0)
    reach = _Reach.of(band, longest)
    keys, probability = _told(source, target, lexicon, reach)
    span = len(source) + priors.LONGEST + 1
    stem, segment = np.divmod(keys, span)
    first, last = occurrences.range(stem, reach.low[segment], reach.high[segment])
    met = first < last
    keys, stem, segment, first, last = (part[met] for part in (keys, stem, segment, first, last))
    sums = np.concatenate([[0.0], np.cumsum(probability[met])])
    following = np.diff(keys, append=(keys[-1:].sum() + span))
    sizes = starts_of(source.sizes)

    telling, where = spread(first, last - first)
    column = occurrences.keys[where] - stem[telling] * occurrences.span + 1
    worth, gap = occurrences.worth[where], occurrences.gap[where]
    told = [1 - np.exp(sums[_before(keys, reach)] - sums[1:]) for reach in range(1, longest + 1)]
    for late in range(longest):
        # Runs that end ``late`` segments after this one and have no later telling of the stem.
        end = segment + late + 1
        row = np.where((following > late) & (end <= len(source)), end, 0)[telling]
        here = np.flatnonzero((row > 0) & (column >= band.low[row]) & (column < band.high[row]))
        # Few stems have stood in the segments just before.
        soon = np.flatnonzero(gap[here] < longest)
        since = gap[here[soon]]
        point = band.starts[row[here]] + column[here] - band.low[row[here]]
        for a in range(late + 1, longest + 1):
            size = sizes[np.minimum(end, len(source))] - sizes[np.clip(end - a, 0, None)] + 1
            share = (told[a - late - 1] / size)[telling[here]]
            gain = np.minimum(np.log1p(worth[here] * share), CAP)
            result[a - 1] += np.bincount(point, gain, minlength=len(band))
            for before in range(1, longest):
                again = soon[since <= before]
                result[a - 1, before] -= np.bincount(point[again], gain[again], len(band))
    return result


def _before(keys: Ints, reach: int) -> Ints:
    """Return for each of rising keys how many stand before it and are less by ``reach`` or more."""
    first = np.arange(len(keys))
    for back in range(1, min(reach, len(keys))):
        first[back:] -= keys[back:] - keys[:-back] < reach
    return first


def _told(source: Bags, target: Bags, lexicon: PairLexicon, reach: _Reach) -> tuple[Ints, Floats]:
    """Return which stems each source segment tells of, and how probable it makes them.

    The first array holds stem × span + segment, sorted, so that what a run of segments tells of a
    stem is a difference of sums. Stems that do not occur near where the segment reaches are left
    out, where near is what any segment reaches of those that stand together.
    """
    links, told, ahead = strong_links(lexicon, target)
    fan = np.bincount(links, minlength=len(source.vocabulary))

    # Which stems occur near is asked once for all segments that stand together.
    together = max(_TOGETHER, len(source) // _ASKED + 1)
    near = _near(target, reach, together)
    owners, width = source.owners, len(source.vocabulary)
    pairs = source.stems + owners // together * width
    groups, group = distinct_of(pairs, order_of(source.stems))
    place, stem = np.divmod(groups, width)
    asked, link = spread(starts_of(fan)[:-1][stem], fan[stem])
    heard = np.flatnonzero(near[place[asked], told[link]])
    asked, link = asked[heard], link[heard]
    counts = np.bincount(asked, minlength=len(groups))

    entry, at = spread(starts_of(counts)[:-1][group], counts[group])
    span = len(source) + priors.LONGEST + 1
    heard = told[link[at]]
    keys, where = distinct_of(heard * span + owners[entry], order_of(heard))
    sums = np.bincount(where, weights=ahead[link[at]], minlength=len(keys))
    return keys, sums.astype(np.float64)


def _near(target: Bags, reach: _Reach, together: int) -> Bools:
    """Tell for each so many source segments which target stems they reach."""
    turns = np.arange(0, len(reach.low), together)
    low = np.minimum.reduceat(reach.low, turns)
    high = np.minimum(np.maximum.reduceat(reach.high, turns), len(target))
    found = np.zeros((len(turns), len(target.vocabulary)), np.bool_)
    first, last = target.starts[np.minimum(low, high)], target.starts[high]
    place, entry = spread(first, last - first)
    found[place, target.stems[entry]] = True
    return found
