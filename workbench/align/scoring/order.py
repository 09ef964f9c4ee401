"""How well the words of single beads explain one another where they stand.

Model 1 asks whether the words of a bead explain one another, and not where they stand. A
translation goes through what is said in much the same order: of two sentences that it renders by
one, the first is found in its first half. So where few beads are left to choose from, the words of
each are asked once more: a counterpart counts for more where it stands near, in shares of the
whole, and for less where it stands far (Model 2 of Brown et al. 1993, in the simple form of Dyer,
Chahuneau and Smith 2013). That tells one sentence that renders two from one that renders the first
of them alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.align.scoring import repeats, words
from workbench.arrays import Floats, Ints, found_in, spread, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.joined import in_runs
from workbench.lexicon.model import PairLexicon

# How much likelier it is, in logs, that a counterpart stands where it should than at the other end.
TENSION = 6.0
# So many counterparts stand anywhere: some languages turn the order of a clause round.
ANYWHERE = 0.2


@dataclass(frozen=True, slots=True)
class Telling:
    """What one text tells of the words of another, from which beads are scored one by one."""

    source: Bags
    target: Bags
    silence: Floats
    """For each stem of the target its score where nothing explains it."""
    worth: Floats
    """For each entry of the target's ``stems`` what its probability is multiplied with."""
    links: tuple[Ints, Ints, Floats]
    fan: Ints

    @classmethod
    def of(cls, source: Bags, target: Bags, lexicon: PairLexicon) -> Telling:
        """Return what a lexicon lets the source tell of the target."""
        unexplained = words.unexplained_by(lexicon, target)
        worth = words.worth_of(target, target.stems, target.owners, unexplained)
        links = words.strong_links(lexicon, target)
        fan = np.bincount(links[0], minlength=len(source.vocabulary))
        return cls(source, target, np.log(unexplained), worth, links, fan)

    def scores(self, told: tuple[Ints, Ints], heard: tuple[Ints, Ints]) -> Floats:
        """Return the log likelihood ratio of the target's words in beads, as ``words`` has it.

        ``told`` are the first segment and the number of segments of each bead in the source,
        ``heard`` the same in the target.
        """
        beads, width = len(heard[0]), max(len(self.target.vocabulary), 1)
        bead, every, place = in_runs(self.target, *heard)
        keys = bead * width + self.target.stems[every]
        # A stem counts once in a bead, where it stands first.
        order = np.argsort(keys, kind="stable")
        groups = np.flatnonzero(np.diff(keys[order], prepend=-1))
        first = order[groups]
        if not len(first):
            return np.zeros(beads)
        keys, bead, entry, place = keys[first], bead[first], every[first], place[first]
        teller, teller_entry, teller_place = in_runs(self.source, *told)
        found, at, probability = self._met(keys, teller * width, teller_entry)
        share = probability * _nearness(place[found], teller_place[at])
        share /= np.bincount(teller, minlength=beads)[teller[at]] + 1
        explained = np.bincount(found, share, minlength=len(keys))
        gain: Floats = np.minimum(np.log1p(self.worth[entry] * explained), words.CAP)
        scores = gain + self.silence[self.target.stems[entry]]
        if self.source.times is not None and self.target.times is not None:
            said = np.add.reduceat(self.target.times[every[order]], groups)
            sure = probability >= repeats.SURE
            meant = self.source.times[teller_entry[at[sure]]]
            meant = np.bincount(found[sure], meant, minlength=len(keys))
            scores += repeats.worth(said, meant, gain)
        return np.bincount(bead, weights=scores, minlength=beads).astype(np.float64)

    def _met(self, keys: Ints, base: Ints, entries: Ints) -> tuple[Ints, Ints, Floats]:
        """Return which stems heard are met by which entries told, and how probable these make them.

        ``keys`` are the stems heard, rising, and ``base`` what such a key is more than its stem.
        """
        _, stems, ahead = self.links
        said = self.source.stems[entries]
        at, link = spread(starts_of(self.fan)[:-1][said], self.fan[said])
        asked = base[at] + stems[link]
        met, found = found_in(keys, asked)
        return found, at[met], ahead[link[met]]


def _nearness(place: Floats, other: Floats) -> Floats:
    """Return how much likelier than in the mean two places of two runs are counterparts."""
    total = 2 - np.exp(-TENSION * place) - np.exp(-TENSION * (1 - place))
    near = TENSION * np.exp(-TENSION * np.abs(place - other)) / total
    nearness: Floats = ANYWHERE + (1 - ANYWHERE) * near
    return nearness
