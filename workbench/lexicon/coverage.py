"""How much of each text's words another text accounts for, bead by bead, and where it falls short.

The lexicon learnt from the aligned beads says of each stem how often a counterpart of it is met
where it stands. A bead in which far fewer stems than usual meet theirs lacks part of the text: the
lexical coverage that finds partial omissions where length alone cannot (Melamed 1996, "Automatic
detection of omissions in translations", used the map of correspondences in the same way). What is
lost is lost in one piece, while a free translation leaves words unmatched here and there: so the
passage is looked for that is likeliest to have been lost, a scan for the greatest sum of log
likelihood ratios.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from workbench.arrays import Bools, Floats, Ints, numbering, order_of, starts_of
from workbench.collation import Collation
from workbench.lexicon import anchors
from workbench.lexicon import model as lexicon
from workbench.lexicon.bags import Bags
from workbench.lexicon.general import shipped
from workbench.lexicon.meetings import Meetings
from workbench.lexicon.stems import Stems, stems

# Occurrences that the mean of all like stems counts for, in saying how often one is accounted for.
SHRINKAGE = 2.0
# No stem is surer than this to have its counterpart.
SUREST = 0.97
# From here stems that stand in one bead are held to render each other.
SURELY = 0.3
# Where a link is met that is known to be as probable as this, its stems meet no others.
EXPLAINS = 0.2
# So many times more often than by chance must stems meet: a link by chance hides a loss.
TELLING = 3.0
# Stems are alike that stand in as many beads: below each of these.
_FREQUENCIES = np.array([2, 3, 6, 20])


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one text is accounted for by another.

    ``gap`` has an entry a bead, the log likelihood ratio of the passage likeliest to be missing: 0
    where one of them has no text. ``ratios`` are those of all stems of one bead behind another's,
    as they first stand in the text (``Stems``), and those of a bead begin at ``starts``. ``usual``
    is how surely each entry of the joined bags should meet a counterpart, 0 to 1.
    """

    gap: Floats
    ratios: Floats
    starts: Ints
    usual: Floats

    def ratios_of(self, bead: int) -> Floats:
        """Return for each stem of a bead how much it speaks for being lost."""
        return self.ratios[self.starts[bead] : self.starts[bead + 1]]


@dataclass(frozen=True, slots=True)
class MetWords:
    """Which words of two texts meet, as their places in their bead, bead by bead."""

    starts: Ints
    ours: Ints
    theirs: Ints

    def of(self, bead: int) -> list[tuple[int, int]]:
        """Return which words of a bead meet."""
        these = slice(*self.starts[bead : bead + 2].tolist())
        return [*zip(self.ours[these].tolist(), self.theirs[these].tolist(), strict=True)]


@dataclass(frozen=True, slots=True)
class Met:
    """Which stems of a text surely meet a counterpart in another, bead by bead.

    ``ours`` and ``theirs`` are entries of the two texts' joined bags.
    """

    left: Stems
    right: Stems
    ours: Ints
    theirs: Ints

    def reversed(self) -> Met:
        """Return the same seen from the other text."""
        return Met(self.right, self.left, self.theirs, self.ours)

    def words(self, letters: int, beads: Sequence[int]) -> MetWords:
        """Return which words of some beads meet.

        Their stems have so many letters together at least.
        """
        owners = self.left.joined.owners[self.ours]
        those = numbering(len(self.left.joined), beads)[owners] >= 0
        those &= self.left.letters[self.ours] + self.right.letters[self.theirs] >= letters
        pairs, ours = self.left.words_of(self.ours[those])
        which, theirs = self.right.words_of(self.theirs[those][pairs])
        counts = np.bincount(owners[those][pairs][which], minlength=len(self.left.joined))
        return MetWords(starts_of(counts), ours[which], theirs)


Coverages = Mapping[tuple[str, str], Coverage]
"""By witness, and the witness that should account for its words."""


AllMet = Mapping[tuple[str, str], Met]
"""By two witnesses, in either order."""


@lru_cache(maxsize=1)
def cover(collation: Collation) -> tuple[Coverages, AllMet]:
    """Return for each ordered pair of witnesses how the second accounts for the first.

    And which stems of two texts meet. Those of the last collation are remembered.
    """
    read = stems(collation)
    scores = np.array(collation.alignment.beads.scores)
    met: dict[tuple[str, str], Floats] = {}
    chance: dict[tuple[str, str], Floats] = {}
    pairs: dict[tuple[str, str], Met] = {}
    for one, other in combinations(read, 2):
        ours, theirs = read[one], read[other]
        prior = anchors.known(ours.joined, theirs.joined, shipped())
        learnt, meetings = lexicon.learn_with_meetings(
            ours.joined, theirs.joined, scores, prior, EXPLAINS, TELLING
        )
        trust = np.minimum(np.maximum(learnt.ahead, learnt.back), SUREST)
        met[one, other] = _any(meetings.at_source, trust[meetings.link], len(ours.joined.stems))
        met[other, one] = _any(meetings.at_target, trust[meetings.link], len(theirs.joined.stems))
        pairs[one, other] = _met(ours, theirs, meetings, trust)
        pairs[other, one] = pairs[one, other].reversed()
        chance[one, other] = _chance(learnt.source, learnt.target, trust, ours, theirs)
        chance[other, one] = _chance(learnt.target, learnt.source, trust, theirs, ours)
    covered = {
        (one, other): _cover(
            read[one],
            read[other],
            met[one, other],
            chance[one, other],
            [met[one, third] for third in read if third not in (one, other)],
        )
        for one, other in met
    }
    return covered, pairs


def _met(left: Stems, right: Stems, meetings: Meetings, trust: Floats) -> Met:
    """Return the stems that meet surely, bead by bead."""
    sure = trust[meetings.link] > SURELY
    ours, theirs = meetings.at_source[sure], meetings.at_target[sure]
    order = order_of(left.joined.owners[ours])
    return Met(left, right, ours[order], theirs[order])


def _any(entries: Ints, trust: Floats, size: int) -> Floats:
    """Return for each stem of each bead how surely it meets a counterpart, 0 to 1."""
    return 1 - np.exp(np.bincount(entries, weights=np.log1p(-trust), minlength=size))


def _chance(told: Ints, heard: Ints, trust: Floats, ours: Stems, theirs: Stems) -> Floats:
    """Return for each stem how surely it would meet a counterpart in any bead."""
    there = max(int((theirs.joined.sizes > 0).sum()), 1)
    doubt = np.log1p(-trust * np.minimum(theirs.joined.frequency[heard] / there, 1.0))
    return 1 - np.exp(np.bincount(told, weights=doubt, minlength=len(ours.joined.vocabulary)))


def _cover(
    ours: Stems, theirs: Stems, met: Floats, chance: Floats, elsewhere: Sequence[Floats]
) -> Coverage:
    told = ours.joined
    both = (theirs.joined.sizes > 0)[told.owners]
    usual = _usual(told, met, both, elsewhere)
    words = ours.worded & both
    by_chance = np.minimum(chance[told.stems], usual)
    ratios = met * _log(by_chance, usual) + (1 - met) * _log(1 - by_chance, 1 - usual)
    in_order = (words * ratios)[ours.order]
    return Coverage(_scan(in_order, told.starts), in_order, told.starts, usual)


def _log(a: Floats, b: Floats) -> Floats:
    return np.log((a + 0.01) / (b + 0.01))


def _usual(told: Bags, met: Floats, both: Bools, elsewhere: Sequence[Floats]) -> Floats:
    """Return how surely each stem of each bead should meet its counterpart.

    A bead must not testify for itself: each stem's habit is that of its other occurrences, beside
    that of all stems as frequent that are met, or not, in the other texts.
    """
    often = np.bincount(told.stems, weights=met, minlength=len(told.vocabulary))
    kind = np.searchsorted(_FREQUENCIES, told.frequency, side="right")[told.stems]
    for number, other in enumerate(elsewhere[:2]):
        kind = kind + (len(_FREQUENCIES) + 1) * (number + 1) * (other > 0.5)
    kinds = int(kind.max(initial=0)) + 1
    mean = np.bincount(kind[both], weights=met[both], minlength=kinds) / np.maximum(
        np.bincount(kind[both], minlength=kinds), 1
    )
    others = told.frequency[told.stems] - 1
    usual = (often[told.stems] - met + SHRINKAGE * mean[kind]) / (others + SHRINKAGE)
    return np.clip(usual, 0.0, SUREST)


def _scan(values: Floats, starts: Ints) -> Floats:
    """Return the greatest sum of consecutive values of each group, which stand group by group.

    It is the highest rise of the running total above the lowest point before it.
    """
    sizes = np.diff(starts)
    total = np.cumsum(values)
    # Each group is set so far below the one before it that the lowest point is always its own.
    depth = np.repeat(np.arange(len(sizes)), sizes) * (np.abs(values).sum() + 1.0)
    rise = total - depth - np.minimum.accumulate(total - values - depth)
    best, full = np.zeros(len(sizes)), np.flatnonzero(sizes)
    if len(full):
        best[full] = np.maximum.reduceat(rise, starts[full])
    return np.maximum(best, 0.0)
