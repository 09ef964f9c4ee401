"""Pairs of segments that are each other's best match by rare evidence, wherever they stand.

Evidence are links between stems seldom seen in either text: the rarer the two, the less likely do
they meet by chance. Common stems link everything with everything and are left out, which keeps the
work in proportion to the text.
"""

from __future__ import annotations

import numpy as np

from workbench.align.arrays import Ints, order_of, spread, starts_of
from workbench.align.bags import Bags
from workbench.align.lexicon import PairLexicon

# A link whose stems meet in more places than this tells nothing.
_COMMON = 60


def mutual(
    source: Bags, target: Bags, lexicon: PairLexicon, least: float, segments: float | None = None
) -> Ints:
    """Return the pairs (pairs × 2) of segments whose links are worth enough, by source.

    The unit of ``least`` is what two stems are worth that stand once in each text and are sure of
    each other. Where the bags are parts of larger texts, ``segments`` is how many those have and
    ``frequency`` counts there.
    """
    none = np.zeros((0, 2), np.int64)
    size = segments or float(np.sqrt(len(source) * len(target)))
    places = source.frequency[lexicon.source] * target.frequency[lexicon.target]
    rare = np.flatnonzero((places > 0) & (places <= _COMMON))
    if not len(rare) or size <= 1:
        return none
    left, right = lexicon.source[rare], lexicon.target[rare]
    (ours, our_starts), (theirs, their_starts) = _places(source), _places(target)
    link, at = spread(our_starts[left], np.diff(our_starts)[left])
    pair, other = spread(their_starts[right[link]], np.diff(their_starts)[right[link]])
    if not len(pair):
        return none
    # How much likelier a stem is where the other stands than in any segment.
    trust = (lexicon.ahead[rare] + lexicon.back[rare]) / 2
    worth = np.log1p(trust * size / np.sqrt(places[rare]))
    keys = ours[at[pair]] * len(target) + theirs[other]
    cells, where = np.unique(keys, return_inverse=True)
    sums = np.bincount(where, weights=worth[link[pair]], minlength=len(cells))
    row, column = np.divmod(cells, len(target))
    best_row, best_column = np.zeros(len(source)), np.zeros(len(target))
    np.maximum.at(best_row, row, sums)
    np.maximum.at(best_column, column, sums)
    sure = (sums >= least * np.log(size)) & (sums == best_row[row]) & (sums == best_column[column])
    return np.stack([row[sure], column[sure]], axis=1)


def _places(bags: Bags) -> tuple[Ints, Ints]:
    """Return the segments of each stem in turn, and where each stem's begin."""
    here = np.bincount(bags.stems, minlength=len(bags.vocabulary))
    return bags.owners[order_of(bags.stems)], starts_of(here)
