"""What speaks for a part of a segment having been left out or put in: lengths, words, marks.

Everything is worked out for all beads at once: an array has an entry a bead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean
from typing import NamedTuple

import numpy as np

from workbench.arrays import Bools, Floats
from workbench.chain import Chain
from workbench.checks.evidence.parts.clauses import Lost
from workbench.checks.evidence.parts.lengths import Lengths
from workbench.lexicon.coverage import Coverages

LEAST, FARTHEST = -2.0, 4.0
"""Standard deviations of length beyond which more say nothing new."""

MOST_OFTEN = 3.0
"""The same where what deviates is a number of clauses."""

LEAST_WORDS, MOST_WORDS = -6.0, 3.0
"""The same for the log likelihood ratio of the words of a run of clauses."""

BELIEVED = 20
"""Beads that the belief in what is rare counts for, in saying how rare a sign is in a document."""

RARE = 0.5
"""In how many of them a rare sign is seen."""

USUALLY = 1.0
"""Standard deviations of length within which nothing is missing: there a document has its ways."""

USUAL_CLAUSES = 1.4
"""Standard deviation of how many more clauses a text has than another, before it is learnt."""


class Weights(NamedTuple):
    """What each sign weighs in the log odds that a part is missing.

    A logistic regression, fitted to clauses and sentences cut out of one of three texts of seven
    kinds, and put into one. ``one_has`` is added where a single text has more than two others,
    ``inherited`` in its place where the others have lost it together, and ``of_two`` where there is
    no third.
    """

    seam: float = 0.95
    fewer: float = 0.43
    shift: float = 2.06
    gap: float = 2.53
    clauses: float = 0.29
    words: float = 0.51
    one_has: float = -1.87
    inherited: float = -0.5
    of_two: float = -0.8
    constant: float = -5.52


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for ``absent`` lacking a part of what ``present`` have, one side a single text.

    ``shift`` is by how many standard deviations ``present`` are longer than ``absent`` foretell,
    where they are least so, ``mean_shift`` the mean, and ``letters`` by how many letters. ``gap``
    is the root of the log likelihood ratio of the passage of the longer side likeliest to be lost,
    the mean, ``words`` the mean of that ratio, as far as it tells. Some signs are as telling as
    they are rare in the document: ``seam`` is how surprising it is that the shorter side breaks
    off, ``fewer`` that it has fewer sentences, in nats, ``clauses`` by how many standard deviations
    the longer side has more clauses than usual. What one text has was ``inherited`` as lost where a
    single one of the others was made from it, and they from that one: they need lose it but once.
    """

    present: tuple[str, ...]
    absent: tuple[str, ...]
    shift: Floats
    mean_shift: Floats
    letters: Floats
    gap: Floats
    words: Floats
    seam: Floats
    fewer: Floats
    clauses: Floats
    inherited: bool

    @property
    def log_odds(self) -> Floats:
        """The log odds that a part is missing, before its clauses are looked at."""
        of_two = len(self.present) + len(self.absent) == 2
        one_has = not of_two and len(self.present) == 1
        return (
            WEIGHTS.constant
            + WEIGHTS.of_two * of_two
            + (WEIGHTS.inherited if self.inherited else WEIGHTS.one_has) * one_has
            + WEIGHTS.seam * self.seam
            + WEIGHTS.fewer * self.fewer
            + WEIGHTS.shift * np.clip(self.mean_shift, LEAST, FARTHEST)
            + WEIGHTS.gap * self.gap
            + WEIGHTS.clauses * np.clip(self.clauses, -MOST_OFTEN, MOST_OFTEN)
        )

    @property
    def most_of_clauses(self) -> Floats:
        """What clauses may add to the log odds at most: no run of them says more than a passage."""
        most: Floats = WEIGHTS.words * self.words
        return most


def of_clauses(lost: Sequence[Lost], *, of_one: bool) -> float:
    """Return what the clauses likeliest to be lost add to the log odds.

    What one text alone has must be wanting in each of the others; of several the mean is taken.
    """
    words = [min(max(one.words, LEAST_WORDS), MOST_WORDS) for one in lost]
    told = min if of_one else fmean
    return WEIGHTS.words * told(words) if words else 0.0


def signs(
    lengths: Lengths,
    covered: Coverages,
    broken: Mapping[str, Floats],
    sentences: Mapping[str, Floats],
    clauses: Mapping[str, Floats],
    chain: Chain,
) -> Iterator[Signs]:
    """Yield the signs of each witness lacking a part, and of each having one more."""
    for odd in lengths.written:
        others = tuple(key for key in lengths.written if key != odd)
        for present, absent in ((others, (odd,)), ((odd,), others)):
            pairs = [*product(present, absent)]
            gaps = [covered[pair].gap for pair in pairs]
            shifts = [lengths.deviation[there, here] for here, there in pairs]
            shift = np.min(shifts, axis=0)
            usual = abs(shift) < USUALLY
            yield Signs(
                present,
                absent,
                shift=shift,
                mean_shift=np.mean(shifts, axis=0),
                letters=np.min([lengths.excess[there, here] for here, there in pairs], axis=0),
                gap=np.mean(np.sqrt(gaps), axis=0),
                words=np.mean(np.minimum(gaps, MOST_WORDS), axis=0),
                seam=_surprise(more(broken, absent, present) > 0, usual),
                fewer=_surprise(more(sentences, present, absent) > 0, usual),
                clauses=_unusual(more(clauses, present, absent), usual),
                inherited=lost_once(chain, present, absent),
            )


def lost_once(chain: Chain, present: Sequence[str], absent: Sequence[str]) -> bool:
    """Tell whether what ``present`` have was lost but once, on the way to all the others."""
    made = [key for key in absent if chain.parent(key) in present]
    return len(made) == 1 and all(chain.parent(key) is None for key in present)


def more(counts: Mapping[str, Floats], these: Sequence[str], those: Sequence[str]) -> Floats:
    """Return how many more each of ``these`` has than any of ``those``."""
    least = np.min([counts[key] for key in these], axis=0)
    most = np.max([counts[key] for key in those], axis=0)
    more: Floats = least - most
    return more


def _surprise(seen: Bools, among: Bools) -> Floats:
    """Return how surprising it is to see a sign, by the other beads of a kind in which it is."""
    rarity = np.log((among.sum() + BELIEVED) / (seen[among].sum() + RARE))
    surprise: Floats = seen * rarity
    return surprise


def _unusual(counts: Floats, among: Bools) -> Floats:
    """Return by how many standard deviations counts are more than usual in beads of a kind."""
    size = among.sum() + BELIEVED
    mean = counts[among].sum() / size
    spread = np.sum((counts[among] - mean) ** 2) + BELIEVED * USUAL_CLAUSES**2
    unusual: Floats = (counts - mean) / np.sqrt(spread / size)
    return unusual
