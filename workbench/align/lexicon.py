"""What a stem of one text says about the stems of the other: IBM Model 1 (Brown et al. 1993).

The lexicon of a pair of texts starts from a prior (anchors and the shipped lexicon) and is learnt
from beads held for right, in both directions; the prior counts as so many occurrences seen before.
Moore (2002) is the source of the idea that a text's own first alignment teaches the words that
make its second.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.arrays import Bools, Floats, Ints, spread
from workbench.align.bags import Bags, join

# Rounds of expectation and maximisation.
ROUNDS = 4
# As many occurrences as the prior's word counts for.
PRIOR_OCCURRENCES = 2.0
# Probability mass of the empty word, which explains what has no translation.
EMPTY = 0.1
# Links less probable than this in both directions are forgotten.
FLOOR = 0.1
# Runs with more pairs of stems than this teach nothing.
MAX_PAIRS = 40_000


@dataclass(frozen=True, slots=True)
class PairLexicon:
    """Links between the vocabularies of two texts, by source and then target.

    ``ahead`` is the probability of the target stem given the source stem, ``back`` the reverse.
    """

    source: Ints
    target: Ints
    ahead: Floats
    back: Floats

    @classmethod
    def empty(cls) -> PairLexicon:
        """Return the lexicon that knows nothing."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))

    def reversed(self) -> PairLexicon:
        """Return the same lexicon seen from the other text."""
        order = np.lexsort((self.source, self.target))
        return PairLexicon(
            self.target[order], self.source[order], self.back[order], self.ahead[order]
        )


def learn(
    source: Bags, target: Bags, runs: Ints, weights: Floats, prior: PairLexicon
) -> PairLexicon:
    """Return the lexicon learnt from beads.

    ``runs`` has a row a bead: first segment and number of segments in the source, the same in the
    target. ``weights`` is how sure each bead is. Links are kept where their stems meet at least
    twice and more often than by chance, or where the prior knows them.
    """
    left = join(source, runs[:, 0], runs[:, 1])
    right = join(target, runs[:, 2], runs[:, 3])
    meetings = left.sizes * right.sizes
    counts = np.where(meetings <= MAX_PAIRS, left.sizes, 0)
    bead, entry = spread(left.starts[:-1], counts)
    at, other = spread(right.starts[:-1][bead], right.sizes[bead])
    width = max(len(target.vocabulary), 1)
    keys = left.stems[entry][at] * width + right.stems[other]
    bead = bead[at]

    pairs, where, together = np.unique(keys, return_inverse=True, return_counts=True)
    known = prior.source * width + prior.target
    kept = _kept(pairs, together, width, left, right, known)
    links = np.union1d(pairs[kept], known)
    link_of_pair = np.full(len(pairs), -1, np.int64)
    link_of_pair[kept] = np.searchsorted(links, pairs[kept])
    link = link_of_pair[where]
    used = link >= 0
    link, bead = link[used], bead[used]

    link_source, link_target = np.divmod(links, width)
    at_known = np.searchsorted(links, known)
    prior_ahead, prior_back = np.zeros(len(links)), np.zeros(len(links))
    prior_ahead[at_known], prior_back[at_known] = prior.ahead, prior.back
    weight = weights[bead]
    ahead = _model_one(link, bead, link_source, link_target, left, right, prior_ahead, weight)
    back = _model_one(link, bead, link_target, link_source, right, left, prior_back, weight)
    strong = (ahead >= FLOOR) | (back >= FLOOR)
    return PairLexicon(link_source[strong], link_target[strong], ahead[strong], back[strong])


def _kept(pairs: Ints, together: Ints, width: int, left: Bags, right: Bags, known: Ints) -> Bools:
    source, target = np.divmod(pairs, width)
    seen_left = np.bincount(left.stems, minlength=len(left.vocabulary))
    seen_right = np.bincount(right.stems, minlength=len(right.vocabulary))
    chance = seen_left[source] * seen_right[target] / max(len(left), 1)
    return ((together >= 2) & (together > 1.5 * chance)) | np.isin(pairs, known)


def _model_one(
    link: Ints,
    bead: Ints,
    given: Ints,
    told: Ints,
    given_bags: Bags,
    told_bags: Bags,
    prior: Floats,
    weight: Floats,
) -> Floats:
    """Return the probability of each link's ``told`` stem given its ``given`` stem."""
    told_of, slots = told[link], len(told_bags.vocabulary)
    # Each occurrence of a told stem in a bead shares one count among the stems that could tell it.
    slot, where = np.unique(bead * max(slots, 1) + told_of, return_inverse=True)
    seen = np.bincount(given_bags.stems, minlength=len(given_bags.vocabulary)).astype(np.float64)
    common = np.bincount(told_bags.stems, minlength=slots) / max(len(told_bags.stems), 1)
    total = np.maximum(seen[given], 1.0) + PRIOR_OCCURRENCES
    meet = np.bincount(link, minlength=len(given))
    probability = (0.2 * meet + PRIOR_OCCURRENCES * prior) / total
    empty = EMPTY * common[slot % max(slots, 1)]
    for _ in range(ROUNDS):
        share = probability[link]
        sums = np.bincount(where, weights=share, minlength=len(slot)) + empty
        counts = np.bincount(link, weights=weight * share / sums[where], minlength=len(given))
        probability = (counts + PRIOR_OCCURRENCES * prior) / total
    return probability
