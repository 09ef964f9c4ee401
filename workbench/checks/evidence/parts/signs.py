"""What speaks for a part of a segment having been left out or put in: lengths, words, values.

Everything is worked out for all beads at once: an array has an entry a bead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np

from workbench.arrays import Bools, Floats
from workbench.checks.evidence.parts.clauses import Lost
from workbench.checks.evidence.parts.lengths import Lengths
from workbench.checks.evidence.parts.seams import seams
from workbench.checks.evidence.parts.sentences import fewer
from workbench.checks.evidence.values.row import Row
from workbench.lexicon.coverage import Coverages

MOST_VALUES = 3
"""Values without a counterpart beyond which more say nothing new."""

FARTHEST = 4.0
"""Standard deviations beyond which more say nothing new."""

MOST_OFTEN = 3.0
"""The same where what deviates is a number of clauses."""

SHORTEST = 1.2
"""The same for the log of how much shorter a text is than was foretold."""

MOST_WORDS = 6.0
"""The same for the log likelihood ratio of the words of a run of clauses."""

MOST_OF_CLAUSES = 1.0
"""Log odds that clauses add at most."""

BELIEVED = 20
"""Beads that the belief in what is rare counts for, in saying how rare a sign is in a document."""

RARE = 0.5
"""In how many of them a rare sign is seen."""

USUALLY = 1.0
"""Standard deviations of length within which nothing is missing: there a document has its ways."""

USUAL_CLAUSES = 1.4
"""Standard deviation of how many more clauses a text has than another, before it is learnt."""


class Weights(NamedTuple):
    """What each sign weighs in the log odds that a part is missing."""

    seam: float
    fewer: float
    shift: float
    shortness: float
    lack: float
    gap: float
    values: float
    own: float
    clauses: float
    words: float
    constant: float


ONE_LACKS = Weights(
    seam=0.94,
    fewer=0.45,
    shift=0.35,
    shortness=1.63,
    lack=0.59,
    gap=2.25,
    values=0.86,
    own=-0.73,
    clauses=0.37,
    words=0.35,
    constant=-5.37,
)
ONE_HAS = Weights(
    seam=0.06,
    fewer=0.68,
    shift=0.15,
    shortness=0.73,
    lack=0.00,
    gap=2.52,
    values=0.00,
    own=-1.10,
    clauses=0.00,
    words=0.63,
    constant=-6.16,
)
OF_TWO = Weights(
    seam=0.85,
    fewer=0.64,
    shift=0.11,
    shortness=1.19,
    lack=1.11,
    gap=0.97,
    values=1.14,
    own=-1.02,
    clauses=0.24,
    words=0.29,
    constant=-4.45,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for ``absent`` lacking a part of what ``present`` have, one side a single text.

    ``shift`` is by how many standard deviations ``present`` are longer than ``absent`` foretell,
    where they are least so, ``mean_shift`` the mean, and ``letters`` by how many letters.
    ``shortness`` is the log of how much longer ``absent`` were to be, ``length`` the letters of the
    shortest text of ``present``. Of the longer side's words, ``lack`` is how many have no
    counterpart, in standard deviations, and ``gap`` the root of the log likelihood ratio of the
    passage likeliest to be lost, both the mean; ``words`` is the greatest such ratio, and ``own``
    the greatest lack of the shorter side.
    ``values`` counts the values without a counterpart. Some signs are as telling as they are rare
    in the document: ``seam`` is how surprising it is that the shorter side breaks off, ``fewer``
    that it has fewer sentences, in nats, ``clauses`` by how many standard deviations the longer
    side has more clauses than usual.
    """

    present: tuple[str, ...]
    absent: tuple[str, ...]
    shift: Floats
    mean_shift: Floats
    letters: Floats
    shortness: Floats
    length: Floats
    lack: Floats
    gap: Floats
    words: Floats
    values: Floats
    own: Floats
    seam: Floats
    fewer: Floats
    clauses: Floats

    @property
    def weights(self) -> Weights:
        """The weights for as many texts as there are on each side."""
        if len(self.present) + len(self.absent) == 2:
            return OF_TWO
        return ONE_LACKS if len(self.absent) == 1 else ONE_HAS

    @property
    def log_odds(self) -> Floats:
        """The log odds that a part is missing, before its clauses are looked at.

        A logistic regression, fitted to clauses and sentences cut out of texts of eight kinds and
        put into them.
        """
        weights = self.weights
        shortness = np.clip(self.shortness, -SHORTEST, SHORTEST)
        return (
            weights.constant
            + weights.seam * self.seam
            + weights.fewer * self.fewer
            + weights.shift * _within(self.mean_shift)
            + weights.shortness * shortness * np.log(np.maximum(self.length, 1.0))
            + weights.lack * _within(self.lack)
            + weights.gap * self.gap
            + weights.values * self.values
            + weights.own * _within(self.own)
            + weights.clauses * np.clip(self.clauses, -MOST_OFTEN, MOST_OFTEN)
        )

    @property
    def most_of_clauses(self) -> Floats:
        """What clauses may add to the log odds at most: no run of them says more than a passage."""
        words = self.weights.words * np.minimum(self.words, MOST_WORDS)
        most: Floats = np.minimum(words, MOST_OF_CLAUSES)
        return most

    def of_clauses(self, lost: Sequence[Lost]) -> float:
        """Return what the clauses likeliest to be lost add to the log odds."""
        if not lost:
            return 0.0
        words = np.mean([np.clip(one.words, -MOST_WORDS, MOST_WORDS) for one in lost])
        return min(float(self.weights.words * words), MOST_OF_CLAUSES)


def _within(deviations: Floats) -> Floats:
    return np.clip(deviations, -FARTHEST / 2, FARTHEST)


def signs(
    lengths: Lengths,
    covered: Coverages,
    compared: Sequence[Sequence[Row]],
    broken: Mapping[str, Floats],
    sentences: Mapping[str, Floats],
    clauses: Mapping[str, Floats],
) -> Iterator[Signs]:
    """Yield the signs of each witness lacking a part, and of each having one more."""
    for odd in lengths.written:
        others = tuple(key for key in lengths.written if key != odd)
        for present, absent in ((others, (odd,)), ((odd,), others)):
            each = list(product(present, absent))
            lacks = [covered[pair].lack for pair in each]
            gaps = [covered[pair].gap for pair in each]
            short = [lengths.deviation[there, here] for here, there in each]
            shift = np.min(short, axis=0)
            usual = abs(shift) < USUALLY
            yield Signs(
                present,
                absent,
                shift=shift,
                mean_shift=np.mean(short, axis=0),
                letters=np.min([lengths.excess[there, here] for here, there in each], axis=0),
                shortness=np.min([lengths.shortness[here, there] for here, there in each], axis=0),
                length=np.min([lengths.written[key] for key in present], axis=0),
                lack=np.mean(lacks, axis=0),
                gap=np.mean(np.sqrt(gaps), axis=0),
                words=np.max(gaps, axis=0),
                values=_values_of(present, absent, compared),
                own=np.max([covered[there, here].lack for here, there in each], axis=0),
                seam=_surprise(seams(broken, present, absent), usual),
                fewer=_surprise(fewer(sentences, present, absent), usual),
                clauses=_unusual(_more(clauses, present, absent), usual),
            )


def _surprise(seen: Floats, among: Bools) -> Floats:
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


def _more(counts: Mapping[str, Floats], present: Sequence[str], absent: Sequence[str]) -> Floats:
    """Return how many more each of ``present`` has than any of ``absent``."""
    least = np.min([counts[key] for key in present], axis=0)
    most = np.max([counts[key] for key in absent], axis=0)
    more: Floats = least - most
    return more


def _values_of(
    present: Sequence[str], absent: Sequence[str], compared: Sequence[Sequence[Row]]
) -> Floats:
    """Return how many values all of ``present`` have and none of ``absent``."""
    return np.array(
        [
            min(sum(_only(row, present, absent) for row in bead if not row.agreed), MOST_VALUES)
            for bead in compared
        ],
        np.float64,
    )


def _only(row: Row, present: Sequence[str], absent: Sequence[str]) -> bool:
    opinion = row.opinions[0]
    return (
        len(row.opinions) == 1
        and len(opinion.keys) == len(present)
        and set(row.silent) == set(absent)
        and not opinion.vague
    )
