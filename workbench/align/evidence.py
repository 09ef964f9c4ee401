"""What lengths and words say for each bead of two texts: a table over the points of a band.

The score of a run of target stems given a run of source segments is the log likelihood ratio of
Model 1 against the text's own frequencies, ``log(λ + (1 − λ) p(t|run) / p(t))`` a stem. λ is the
share of a stem's occurrences that the lexicon cannot be expected to explain: 1 for a stem it does
not know, which then says nothing, less the surer its links are. Only links cost time: a stem that
no stem of the run explains scores ``log λ``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align import priors
from workbench.align.arrays import Floats, Ints, spread, starts_of
from workbench.align.bags import Bags
from workbench.align.band import Band
from workbench.align.length import LengthModel
from workbench.align.lexicon import PairLexicon

# The share of occurrences that a translation renders in the way a sure lexicon knows.
RENDERED = 0.5
# No single stem may speak louder than this.
_CAP = 8.0
# Links that raise a stem's probability less than this say nothing.
_MIN_RATIO = 2.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a unit of each kind of evidence counts."""

    length: float = 1.0
    words: float = 1.0


def table(
    source: Bags,
    target: Bags,
    band: Band,
    length: LengthModel,
    lexicon: PairLexicon,
    longest: int,
    weights: Weights = Weights(),
) -> Floats:
    """Return the evidence for beads that end at each point of the band.

    The result has shape points × ``longest`` × ``longest``: entry ``[p, a - 1, b - 1]`` is for the
    last ``a`` segments of the source before the point and the last ``b`` of the target.
    """
    rows, columns = band.points()
    reverse = lexicon.reversed()
    unknown = _unexplained(source, reverse), _unexplained(target, lexicon)
    silent = _silence(source, unknown[0]), _silence(target, unknown[1])
    words = _explained(source, target, band, lexicon, longest, unknown[1])
    words += np.where(columns > 0, silent[1][columns - 1], 0.0)[:, None]
    mirror, at = _mirror(band)
    back = _explained(target, source, mirror, reverse, longest, unknown[0])[at]
    back += np.where(rows > 0, silent[0][rows - 1], 0.0)[:, None]

    result = np.full((len(rows), longest, longest), -np.inf)
    source_sums = np.concatenate([[0.0], np.cumsum(source.lengths)])
    target_sums = np.concatenate([[0.0], np.cumsum(target.lengths)])
    for a in range(1, longest + 1):
        for b in range(1, longest + 1):
            there = np.flatnonzero((rows >= a) & (columns >= b))
            row, column = rows[there], columns[there]
            lexical = _sum_columns(words[:, a - 1], band, silent[1], row, column, b, there)
            lexical += _sum_rows(back[:, b - 1], band, silent[0], row, column, a, there)
            size = np.ones(len(there))
            lengths = length.score(
                source_sums[row] - source_sums[row - a],
                a * size,
                target_sums[column] - target_sums[column - b],
                b * size,
            )
            result[there, a - 1, b - 1] = weights.length * lengths + weights.words * lexical / 2
    return result


def with_splits(table: Floats, band: Band) -> Floats:
    """Return the evidence where a many-to-many bead may be worth what its best parts are worth.

    Two segments against two may stand together only because a third text has joined them; what
    speaks for the pair is then what speaks for its parts.
    """
    rows, columns = band.points()
    result = table.copy()
    longest = table.shape[1]
    for a in range(2, longest + 1):
        for b in range(2, longest + 1):
            for c in range(1, a):
                for d in range(1, b):
                    # The last part has c × d segments; what is before it is split already.
                    before = band.find(rows - c, columns - d)
                    parts = result[before, a - c - 1, b - d - 1] + table[:, c - 1, d - 1]
                    parts[before < 0] = -np.inf
                    np.maximum(result[:, a - 1, b - 1], parts, out=result[:, a - 1, b - 1])
    return result


def _mirror(band: Band) -> tuple[Band, Ints]:
    """Return a band with rows and columns exchanged, and where each point stands in it."""
    rows, columns = band.points()
    low = np.full(band.columns, len(band.low), np.int64)
    high = np.zeros(band.columns, np.int64)
    np.minimum.at(low, columns, rows)
    np.maximum.at(high, columns, rows + 1)
    mirror = Band.of(np.minimum(low, high), high)
    return mirror, mirror.find(columns, rows)


def _sum_columns(
    words: Floats, band: Band, silent: Floats, row: Ints, column: Ints, count: int, there: Ints
) -> Floats:
    """Sum over the ``count`` target segments that end at each point."""
    total = words[there].copy()
    for back in range(1, count):
        at = band.find(row, column - back)
        nothing = silent[column - back - 1]
        total += np.where(at >= 0, words[at], nothing)
    return total


def _sum_rows(
    words: Floats, band: Band, silent: Floats, row: Ints, column: Ints, count: int, there: Ints
) -> Floats:
    total = words[there].copy()
    for back in range(1, count):
        at = band.find(row - back, column)
        nothing = silent[row - back - 1]
        total += np.where(at >= 0, words[at], nothing)
    return total


def _unexplained(told: Bags, lexicon: PairLexicon) -> Floats:
    """Return λ of each told stem: the share of its occurrences the lexicon may not explain."""
    mass = np.bincount(lexicon.target, weights=lexicon.back, minlength=len(told.vocabulary))
    return 1 - RENDERED * np.minimum(mass, 1.0)


def _silence(told: Bags, unexplained: Floats) -> Floats:
    """Return what each told segment scores where nothing explains it."""
    score = np.bincount(told.owners, np.log(unexplained)[told.stems], minlength=len(told))
    return score.astype(np.float64)


def _explained(
    source: Bags,
    target: Bags,
    band: Band,
    lexicon: PairLexicon,
    longest: int,
    unexplained: Floats,
) -> Floats:
    """Return how much better than silence runs of source segments explain single target segments.

    Entry ``[p, a - 1]`` is the sum over the stems of the target segment before point ``p``, given
    the last ``a`` source segments before it.
    """
    result = np.zeros((len(band), longest))
    keys, probability = _told(source, target, lexicon)
    if not len(keys):
        return result
    occurrences = _Occurrences.of(target, unexplained)
    span = len(source) + priors.LONGEST + 1
    stem, segment = np.divmod(keys, span)
    sums = np.concatenate([[0.0], np.cumsum(probability)])
    following = np.append(keys[1:], keys[-1] + longest + 1) - keys
    sizes = np.concatenate([[0], np.cumsum(source.sizes)])
    for a in range(1, longest + 1):
        for late in range(a):
            # A run that ends ``late`` segments after this one and has no later telling of the stem.
            last = np.flatnonzero((following > late) & (segment + late < len(source)))
            end = segment[last] + late + 1
            first = np.searchsorted(keys, keys[last] + late - a, side="right")
            told = 1 - np.exp(sums[first] - sums[last + 1])
            words = sizes[end] - sizes[np.maximum(end - a, 0)] + 1
            occurrences.post(result[:, a - 1], band, end, stem[last], told / words)
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


@dataclass(frozen=True, slots=True)
class _Occurrences:
    """Where the told stems stand, by stem and then segment, and what telling them is worth.

    ``worth`` is what a run's probability of the stem is multiplied with: (1 − λ) / λ over the
    chance that a segment of that size has the stem anyway.
    """

    keys: Ints
    span: int
    worth: Floats

    @classmethod
    def of(cls, told: Bags, unexplained: Floats) -> _Occurrences:
        span = len(told) + 2
        keys = np.sort(told.stems * span + told.owners)
        stem, segment = np.divmod(keys, span)
        size = told.sizes[segment].astype(np.float64)
        expected = told.frequency[stem] * size / max(len(told.stems), 1)
        chance = -np.expm1(-expected) / size
        return cls(keys, span, RENDERED / unexplained[stem] / chance)

    def post(self, result: Floats, band: Band, row: Ints, stem: Ints, told: Floats) -> None:
        """Add what is told of a stem at each row to all points before which the stem occurs."""
        base = stem * self.span
        first = np.searchsorted(self.keys, base + np.maximum(band.low[row] - 1, 0))
        last = np.searchsorted(self.keys, base + np.maximum(band.high[row] - 1, 0))
        entry, where = spread(first, np.maximum(last - first, 0))
        row = row[entry]
        points = band.starts[row] + self.keys[where] - base[entry] + 1 - band.low[row]
        gain = np.minimum(np.log1p(self.worth[where] * told[entry]), _CAP)
        result += np.bincount(points, weights=gain, minlength=len(result))
