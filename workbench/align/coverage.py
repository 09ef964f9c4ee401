"""How much of each text's words the other text accounts for, bead by bead.

The lexicon learnt from the aligned beads says of each stem how often a counterpart of it is met
where it stands. A bead in which far fewer stems than usual meet theirs lacks part of the text: the
lexical coverage that finds partial omissions where length alone cannot (Melamed 1996, "Automatic
detection of omissions in translations", used the map of correspondences in the same way).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from workbench.align import anchors, bags, lexicon
from workbench.align.arrays import Bools, Floats, Ints, spread
from workbench.align.bags import Bags
from workbench.align.general import GeneralLexicon, shipped
from workbench.align.lexicon import PairLexicon
from workbench.alignment import Alignment
from workbench.segments import SegmentedText

# Occurrences that the mean of all stems counts for, in saying how often one stem is accounted for.
SHRINKAGE = 2.0
# No stem is surer than this to have its counterpart.
SUREST = 0.99

Lack = Mapping[tuple[str, str], tuple[float, ...]]


def lack(
    texts: Sequence[SegmentedText], alignment: Alignment, general: GeneralLexicon | None = None
) -> Lack:
    """Return for each ordered pair of witnesses, bead by bead, how much of the first is unmatched.

    The unit is standard deviations of the number of stems that usually meet a counterpart: 0 is
    as usual, 2 is conspicuous. Beads that one of the two has not are 0.
    """
    known = shipped() if general is None else general
    read = {text.key: bags.read(text) for text in texts}
    runs = {key: _runs(alignment, key) for key in read}
    scores = np.array([bead.score for bead in alignment.beads])
    found: dict[tuple[str, str], tuple[float, ...]] = {}
    for one, other in combinations(read, 2):
        both = np.concatenate([runs[one], runs[other]], axis=1)
        present = (runs[one][:, 1] > 0) & (runs[other][:, 1] > 0)
        prior = anchors.prior(read[one], read[other], known)
        learnt = lexicon.learn(read[one], read[other], both, scores, prior)
        swapped = both[:, [2, 3, 0, 1]]
        found[one, other] = _lack(read[one], read[other], both, present, learnt)
        found[other, one] = _lack(read[other], read[one], swapped, present, learnt.reversed())
    return found


def _runs(alignment: Alignment, key: str) -> Ints:
    """Return the first segment and the number of segments of each bead."""
    column = alignment.column(key)
    runs = np.array([bead.runs[column] for bead in alignment.beads], np.int64).reshape(-1, 2)
    runs[:, 1] -= runs[:, 0]
    return runs


def _lack(
    source: Bags, target: Bags, runs: Ints, present: Bools, learnt: PairLexicon
) -> tuple[float, ...]:
    told = bags.join(source, runs[:, 0], runs[:, 1])
    met = _met(told, bags.join(target, runs[:, 2], runs[:, 3]), learnt)
    size = len(told.vocabulary)
    times = np.bincount(told.stems, minlength=size)
    often = np.bincount(told.stems, weights=met, minlength=size)
    mean = float(met.mean()) if len(met) else 0.0
    # A bead must not testify for itself: each stem's habit is that of its other occurrences.
    usual = (often[told.stems] - met + SHRINKAGE * mean) / (times[told.stems] - 1 + SHRINKAGE)
    # Numbers are compared for what they mean, in words or in digits, elsewhere.
    words = np.array([not stem[0].isdigit() for stem in told.vocabulary], np.bool_)[told.stems]
    owner, beads = told.owners, len(runs)
    missing = np.bincount(owner, weights=words * (usual - met), minlength=beads)
    variance = np.bincount(owner, weights=words * usual * (1 - usual), minlength=beads)
    deviations = np.where(present, missing / np.sqrt(np.maximum(variance, 0.0) + 1), 0.0)
    return tuple(float(number) for number in deviations)


def _met(told: Bags, other: Bags, learnt: PairLexicon) -> Floats:
    """Return for each stem of each bead how surely it meets a counterpart, 0 to 1."""
    pairs = told.sizes * other.sizes
    counts = np.where(pairs <= lexicon.MAX_PAIRS, told.sizes, 0)
    bead, entry = spread(told.starts[:-1], counts)
    at, near = spread(other.starts[:-1][bead], other.sizes[bead])
    width = max(len(other.vocabulary), 1)
    keys = told.stems[entry][at] * width + other.stems[near]
    links = learnt.source * width + learnt.target
    order = np.argsort(links)
    place = np.minimum(np.searchsorted(links[order], keys), max(len(links) - 1, 0))
    if not len(links):
        return np.zeros(len(told.stems))
    linked = links[order][place] == keys
    trust = np.maximum(learnt.ahead, learnt.back)[order][place] * linked
    doubt = -np.log1p(-np.minimum(trust, SUREST))
    return 1 - np.exp(-np.bincount(entry[at], weights=doubt, minlength=len(told.stems)))
