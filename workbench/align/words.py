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

from workbench.align import priors
from workbench.align.arrays import Bools, Floats, Ints, spread, starts_of
from workbench.align.bags import Bags
from workbench.align.band import Band
from workbench.align.lexicon import PairLexicon

# How much of what the lexicon promises is believed.
RENDERED = 0.9
# No single stem may speak louder than this.
_CAP = 8.0
# Links that raise a stem's probability less than this say nothing.
_MIN_RATIO = 2.0


def table(source: Bags, target: Bags, band: Band, lexicon: PairLexicon, longest: int) -> Floats:
    """Return the scores of beads that end at each point, for the words of the target.

    Entry ``[p, a - 1, b - 1]`` of the result is for the last ``a`` segments of the source before
    the point and the last ``b`` of the target.
    """
    occurrences = _Occurrences.of(target, lexicon, longest)
    single = _single(source, target, band, lexicon, occurrences, longest)
    rows, columns = band.points()
    result = np.zeros((len(rows), longest, longest))
    for b in range(longest):
        for back in range(b + 1):
            # Of a segment, the words count that none of those before it in the run has.
            before = b - back
            at = band.find(rows, columns - back)
            silent = occurrences.silence[np.maximum(columns - back - 1, 0), before]
            result[:, :, b] += np.where(at >= 0, single[at, :, before].T, silent).T
    return result


@dataclass(frozen=True, slots=True)
class _Occurrences:
    """Where the told stems stand, by stem and then segment: keys stem × span + segment.

    ``gap`` is how many segments ago the stem stood last, ``worth`` what a run's probability of the
    stem is multiplied with: over λ, and over the chance that a segment of that size has it anyway.
    ``silence[j, m]`` is the score of segment ``j`` where nothing explains its stems, without those
    that stand in the ``m`` segments before it.
    """

    keys: Ints
    span: int
    gap: Ints
    worth: Floats
    silence: Floats

    @classmethod
    def of(cls, told: Bags, lexicon: PairLexicon, longest: int) -> _Occurrences:
        mass = np.bincount(lexicon.target, weights=lexicon.back, minlength=len(told.vocabulary))
        unexplained = 1 - RENDERED * np.minimum(mass, 1.0)
        span = len(told) + longest + 1
        keys = np.sort(told.stems * span + told.owners)
        stem, segment = np.divmod(keys, span)
        gap = np.diff(keys, prepend=-longest - 1)
        size = told.sizes[segment].astype(np.float64)
        expected = told.frequency[stem] * size / max(len(told.stems), 1)
        chance = -np.expm1(-expected) / size
        silence = np.zeros((len(told), longest))
        logs = np.log(unexplained)[stem]
        for before in range(longest):
            new = gap > before
            silence[:, before] = np.bincount(segment[new], logs[new], minlength=len(told))
        return cls(keys, span, gap, RENDERED / unexplained[stem] / chance, silence)

    def range(self, stem: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
        """Return where the occurrences of stems in segments ``low <= j < high`` begin and end."""
        base = stem * self.span
        first = np.searchsorted(self.keys, base + np.maximum(low, 0))
        return first, np.searchsorted(self.keys, base + np.maximum(high, 0))

    def near(self, band: Band, stem: Ints, row: Ints, rows: int) -> Bools:
        """Tell which stems occur before any point of so many rows of the band."""
        low, high = band.low[row], band.high[row]
        for late in range(1, rows):
            at = np.minimum(row + late, len(band.low) - 1)
            low, high = np.minimum(low, band.low[at]), np.maximum(high, band.high[at])
        first, last = self.range(stem, low - 1, high - 1)
        return first < last

    def meetings(self, band: Band, row: Ints, stem: Ints) -> _Meetings:
        """Return the points of each row before which its stem occurs."""
        first, last = self.range(stem, band.low[row] - 1, band.high[row] - 1)
        telling, where = spread(first, np.maximum(last - first, 0))
        row = row[telling]
        column = self.keys[where] - stem[telling] * self.span + 1
        point = band.starts[row] + column - band.low[row]
        return _Meetings(telling, point, self.worth[where], self.gap[where])


@dataclass(frozen=True, slots=True)
class _Meetings:
    """Tellings of a stem that meet an occurrence: which, at which point, its worth and gap."""

    telling: Ints
    point: Ints
    worth: Floats
    gap: Ints

    def post(self, result: Floats, told: Floats) -> None:
        """Add what each telling is worth to the result at its points."""
        gain = np.minimum(np.log1p(self.worth * told[self.telling]), _CAP)
        for before in range(result.shape[1]):
            new = self.gap > before
            weights = np.where(new, gain, 0.0)
            result[:, before] += np.bincount(self.point, weights, minlength=len(result))


def _single(
    source: Bags,
    target: Bags,
    band: Band,
    lexicon: PairLexicon,
    occurrences: _Occurrences,
    longest: int,
) -> Floats:
    """Return how well runs of source segments explain single target segments.

    Entry ``[p, a - 1, m]`` is the score of the target segment before point ``p``, without the stems
    that stand in the ``m`` segments before it, given the last ``a`` source segments.
    """
    _, columns = band.points()
    result = np.zeros((len(band), longest, longest))
    result += np.where(columns > 0, occurrences.silence[columns - 1].T, 0.0).T[:, None, :]
    keys, probability = _told(source, target, lexicon)
    span = len(source) + priors.LONGEST + 1
    near = occurrences.near(band, keys // span, keys % span + 1, longest)
    keys, probability = keys[near], probability[near]
    stem, segment = np.divmod(keys, span)
    sums = np.concatenate([[0.0], np.cumsum(probability)])
    following = np.diff(keys, append=(keys[-1:].sum() + span))
    sizes = starts_of(source.sizes)
    for late in range(longest):
        # Runs that end ``late`` segments after this one and have no later telling of the stem.
        last = np.flatnonzero((following > late) & (segment + late < len(source)))
        end = segment[last] + late + 1
        meetings = occurrences.meetings(band, end, stem[last])
        for a in range(late + 1, longest + 1):
            first = np.searchsorted(keys, keys[last] + late - a, side="right")
            told = 1 - np.exp(sums[first] - sums[last + 1])
            size = sizes[end] - sizes[np.maximum(end - a, 0)] + 1
            meetings.post(result[:, a - 1], told / size)
    return result


def _told(source: Bags, target: Bags, lexicon: PairLexicon) -> tuple[Ints, Floats]:
    """Return which stems each source segment tells of, and how probable it makes them.

    The first array holds stem × span + segment, sorted, so that what a run of segments tells of a
    stem is a difference of sums.
    """
    common = target.frequency[lexicon.target] / max(len(target.stems), 1)
    strong = lexicon.ahead >= _MIN_RATIO * common
    links, told, ahead = lexicon.source[strong], lexicon.target[strong], lexicon.ahead[strong]
    fan = np.bincount(links, minlength=len(source.vocabulary))
    entry, link = spread(starts_of(fan)[:-1][source.stems], fan[source.stems])
    span = len(source) + priors.LONGEST + 1
    every = told[link] * span + source.owners[entry]
    keys, where = np.unique(every, return_inverse=True)
    sums = np.bincount(where, weights=ahead[link], minlength=len(keys))
    return keys, sums.astype(np.float64)
