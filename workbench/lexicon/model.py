"""What a stem of one text says about the stems of the other: IBM Model 1 (Brown et al. 1993).

The lexicon of a pair of texts starts from a prior (anchors and the shipped lexicon) and is learnt
from beads held for right, in both directions; the prior counts as so many occurrences seen before.
Moore (2002) is the source of the idea that a text's own first alignment teaches the words that
make its second.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Floats, Ints, found_in, order_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.joined import join
from workbench.lexicon.meetings import TELLING, Meetings

# Rounds of expectation and maximisation.
ROUNDS = 4
# As many occurrences as the prior's word counts for.
PRIOR_OCCURRENCES = 2.0
# Probability mass of the empty word, which explains what has no translation.
EMPTY = 0.1
# So probable is no link.
NOTHING = 2.0
# Links less probable than this in both directions are forgotten.
FLOOR = 0.1


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

    def covers(self, source: Bags, target: Bags) -> float:
        """Return what share of their words have a link, of the text in which fewer have."""
        shares = []
        for bags, linked in ((source, self.source), (target, self.target)):
            known = np.zeros(len(bags.vocabulary), np.bool_)
            known[linked] = True
            shares.append(float(known[bags.stems].mean()) if len(bags.stems) else 0.0)
        return min(shares)

    def doubted(self, known: PairLexicon, belief: float) -> PairLexicon:
        """Return the lexicon with links that were not known before as probable as is believed."""
        width = int(max(self.target.max(initial=0), known.target.max(initial=0))) + 1
        sure = known.source * width + known.target, self.source * width + self.target
        share = np.full(len(self.source), belief)
        share[found_in(*sure)[0]] = 1.0
        return PairLexicon(self.source, self.target, self.ahead * share, self.back * share)

    def reversed(self) -> PairLexicon:
        """Return the same lexicon seen from the other text."""
        order = order_of(self.target)
        return PairLexicon(
            self.target[order], self.source[order], self.back[order], self.ahead[order]
        )


def learn(
    source: Bags,
    target: Bags,
    runs: Ints,
    weights: Floats,
    prior: PairLexicon,
    explains: float = NOTHING,
) -> PairLexicon:
    """Return the lexicon learnt from beads.

    ``runs`` has a row a bead: first segment and number of segments in the source, the same in the
    target. ``weights`` is how sure each bead is. Links are kept where their stems meet at least
    twice and more often than by chance, or where the prior knows them; what a link of the prior
    that is as probable as ``explains`` joins in a bead meets no others there.
    """
    left = join(source, runs[:, 0], runs[:, 1])
    right = join(target, runs[:, 2], runs[:, 3])
    learnt, _ = learn_with_meetings(left, right, weights, prior, explains)
    order = np.lexsort((learnt.target, learnt.source))
    return PairLexicon(
        learnt.source[order], learnt.target[order], learnt.ahead[order], learnt.back[order]
    )


def learn_with_meetings(
    left: Bags,
    right: Bags,
    weights: Floats,
    prior: PairLexicon,
    explains: float = NOTHING,
    telling: float = TELLING,
) -> tuple[PairLexicon, Meetings]:
    """Return the links of ``learn`` from texts joined by bead, unsorted, and where they are met.

    Where a link of the prior is met that is as probable as ``explains``, its stems meet no others;
    ``telling`` is how many times more often than by chance other stems must meet.
    """
    explain = np.maximum(prior.ahead, prior.back) >= explains
    met = Meetings.of(left, right, prior.source, prior.target, explain, telling)
    # The links of the prior stand first.
    prior_ahead, prior_back = np.zeros(len(met.source)), np.zeros(len(met.source))
    prior_ahead[: len(prior.source)], prior_back[: len(prior.source)] = prior.ahead, prior.back
    ahead = _model_one(met.link, met.source, left, met.at_target, right, prior_ahead, weights)
    back = _model_one(met.link, met.target, right, met.at_source, left, prior_back, weights)
    strong = (ahead >= FLOOR) | (back >= FLOOR)
    learnt = PairLexicon(met.source[strong], met.target[strong], ahead[strong], back[strong])
    return learnt, met.only(strong)


def _model_one(
    link: Ints,
    given: Ints,
    given_bags: Bags,
    at: Ints,
    told_bags: Bags,
    prior: Floats,
    weights: Floats,
) -> Floats:
    """Return the probability of each link's ``told`` stem given its ``given`` stem.

    ``link`` has an entry a meeting, ``weights`` an entry a bead.
    Each occurrence of a told stem, the entry ``at`` of its bags, shares one count among the stems
    of its bead that could tell it.
    """
    seen = np.bincount(given_bags.stems, minlength=len(given_bags.vocabulary)).astype(np.float64)
    slots = len(told_bags.vocabulary)
    common = np.bincount(told_bags.stems, minlength=slots) / max(len(told_bags.stems), 1)
    total = np.maximum(seen[given], 1.0) + PRIOR_OCCURRENCES
    meet = np.bincount(link, minlength=len(given))
    probability = (0.2 * meet + PRIOR_OCCURRENCES * prior) / total
    empty, weight = EMPTY * common[told_bags.stems], weights[told_bags.owners]
    for _ in range(ROUNDS):
        share = probability[link]
        share *= (weight / (np.bincount(at, weights=share, minlength=len(empty)) + empty))[at]
        counts = np.bincount(link, weights=share, minlength=len(given))
        probability = (counts + PRIOR_OCCURRENCES * prior) / total
    return probability
