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

from workbench.align.arrays import Floats, Ints, spread, starts_of
from workbench.align.bags import Bags
from workbench.align.band import Band
from workbench.align.length import LengthModel
from workbench.align.lexicon import PairLexicon

# The share of occurrences that a translation renders in the way a sure lexicon knows.
RENDERED = 0.6
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
    return np.bincount(told.owners, np.log(unexplained)[told.stems], minlength=len(told))


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
    segment, stem, ratio = _told(source, target, lexicon)
    if not len(segment):
        return result

    # Told stems by stem and then segment, so that what a run tells is a difference of sums.
    span = len(source) + longest + 1
    keys = stem * span + segment
    order = np.argsort(keys, kind="stable")
    keys, stem, segment, ratio = keys[order], stem[order], segment[order], ratio[order]
    sums = np.concatenate([[0.0], np.cumsum(ratio)])
    following = np.append(keys[1:], keys[-1] + longest + 1) - keys
    postings = _postings(target)
    sizes = np.concatenate([[0], np.cumsum(source.sizes)])
    for a in range(1, longest + 1):
        for late in range(a):
            # A run that ends ``late`` segments after this one and has no later telling of the stem.
            last = np.flatnonzero((following > late) & (segment + late < len(source)))
            end = segment[last] + late
            first = np.searchsorted(keys, keys[last] + late - a, side="right")
            told = sums[last + 1] - sums[first]
            words = sizes[end + 1] - sizes[np.maximum(end + 1 - a, 0)] + 1
            share = unexplained[stem[last]]
            gain = np.log1p((1 - share) / share * told / words)
            gain = np.minimum(gain, _CAP)
            _post(result[:, a - 1], band, end + 1, stem[last], gain, postings, len(target) + 2)
    return result


def _told(source: Bags, target: Bags, lexicon: PairLexicon) -> tuple[Ints, Ints, Floats]:
    """Return which stems each source segment tells of, and how much more probable it makes them."""
    total = max(len(target.stems), 1)
    ratio = lexicon.ahead * total / np.maximum(target.frequency[lexicon.target], 1)
    strong = ratio >= _MIN_RATIO
    links, told, ratio = lexicon.source[strong], lexicon.target[strong], ratio[strong]
    fan = np.bincount(links, minlength=len(source.vocabulary))
    entry, link = spread(starts_of(fan)[:-1][source.stems], fan[source.stems])
    width = max(len(target.vocabulary), 1)
    keys, where = np.unique(source.owners[entry] * width + told[link], return_inverse=True)
    ratios = np.bincount(where, weights=ratio[link], minlength=len(keys))
    return keys // width, keys % width, ratios.astype(np.float64)


def _postings(target: Bags) -> Ints:
    """Return the target's occurrences (stem, segment) as sorted keys of one number."""
    return np.sort(target.stems * (len(target) + 2) + target.owners)


def _post(
    result: Floats, band: Band, row: Ints, stem: Ints, gain: Floats, postings: Ints, span: int
) -> None:
    """Add each gain to all points of its row before which its stem occurs."""
    base = stem * span
    first = np.searchsorted(postings, base + np.maximum(band.low[row] - 1, 0))
    last = np.searchsorted(postings, base + np.maximum(band.high[row] - 1, 0))
    entry, where = spread(first, np.maximum(last - first, 0))
    row = row[entry]
    points = band.starts[row] + postings[where] - base[entry] + 1 - band.low[row]
    result += np.bincount(points, weights=gain[entry], minlength=len(result))
