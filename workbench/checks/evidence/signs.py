"""What speaks for a part of a segment having been left out or put in: lengths, words, values.

Everything is worked out for all beads at once: an array has an entry a bead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np

from workbench.arrays import Floats
from workbench.checks.evidence.clauses import UNKNOWN, Lost
from workbench.checks.evidence.lengths import Lengths
from workbench.checks.evidence.seams import seams
from workbench.checks.evidence.sentences import fewer
from workbench.checks.evidence.values.row import Row
from workbench.lexicon.coverage import Coverages

MOST_VALUES = 3
"""Values without a counterpart beyond which more say nothing new; so with clauses."""

FARTHEST = 4.0
"""Standard deviations beyond which more say nothing new."""

SHORTEST = 1.2
"""The same for the log of how much shorter a text is than was foretold."""

MOST_WORDS = 6.0
"""The same for the log likelihood ratio of the words of a run of clauses."""

MOST_OF_CLAUSES = 0.7
"""Log odds that clauses add at most."""


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
    own_gap: float
    clauses: float
    words: float
    room: float
    constant: float


ONE_LACKS = Weights(
    seam=3.0,
    fewer=0.8,
    shift=0.77,
    shortness=1.15,
    lack=0.79,
    gap=1.93,
    values=2.67,
    own=-0.87,
    own_gap=-1.24,
    clauses=0.31,
    words=0.32,
    room=-0.40,
    constant=-3.80,
)
ONE_HAS = Weights(
    seam=3.0,
    fewer=1.8,
    shift=0.65,
    shortness=0.85,
    lack=1.92,
    gap=1.34,
    values=2.73,
    own=-1.34,
    own_gap=-0.54,
    clauses=0.18,
    words=0.93,
    room=-0.59,
    constant=-4.80,
)
OF_TWO = Weights(
    seam=2.0,
    fewer=1.2,
    shift=0.40,
    shortness=0.98,
    lack=2.05,
    gap=0.26,
    values=2.56,
    own=-1.77,
    own_gap=-0.53,
    clauses=0.29,
    words=0.36,
    room=-0.42,
    constant=-3.26,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for ``absent`` lacking a part of what ``present`` have, one side a single text.

    ``shift`` is by how many standard deviations ``present`` are longer than ``absent`` foretell,
    where they are least so, ``mean_shift`` the mean, and ``letters`` by how many letters.
    ``shortness`` is the log of how much longer ``absent`` were to be, ``length`` the letters of the
    shortest text of ``present``. Of the longer side's words, ``lack`` is how many have no
    counterpart, in standard deviations, and ``gap`` the root of the log likelihood ratio of the
    passage likeliest to be lost, both the mean; ``own`` and ``own_gap`` are the same of the shorter
    side, the greatest and the least. ``values`` counts the values without a counterpart,
    ``clauses`` how many more clauses the longer side has. ``seam`` is 1 where the shorter side
    breaks off, ``fewer`` where it has fewer sentences.
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
    values: Floats
    own: Floats
    own_gap: Floats
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

        A logistic regression, fitted to clauses and sentences cut out of texts of many kinds; what
        the knife left at the ends and the number of sentences weigh what they brought in most.
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
            + weights.own_gap * self.own_gap
            + weights.clauses * np.clip(self.clauses, -MOST_VALUES, MOST_VALUES)
        )

    def of_clauses(self, lost: Sequence[Lost]) -> float:
        """Return what the clauses likeliest to be lost add to the log odds."""
        if not lost:
            return 0.0
        words = np.mean([np.clip(one.words, -MOST_WORDS, MOST_WORDS) for one in lost])
        room = np.mean([one.room for one in lost])
        told = float(self.weights.words * words + self.weights.room * (room - UNKNOWN))
        return min(told, MOST_OF_CLAUSES)


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
            short = [lengths.deviation[there, here] for here, there in each]
            yield Signs(
                present,
                absent,
                shift=np.min(short, axis=0),
                mean_shift=np.mean(short, axis=0),
                letters=np.min([lengths.excess[there, here] for here, there in each], axis=0),
                shortness=np.min([lengths.shortness[here, there] for here, there in each], axis=0),
                length=np.min([lengths.written[key] for key in present], axis=0),
                lack=np.mean(lacks, axis=0),
                gap=np.mean([np.sqrt(covered[pair].gap) for pair in each], axis=0),
                values=_values_of(present, absent, compared),
                own=np.max([covered[there, here].lack for here, there in each], axis=0),
                own_gap=np.min([np.sqrt(covered[there, here].gap) for here, there in each], axis=0),
                seam=seams(broken, present, absent),
                fewer=fewer(sentences, present, absent),
                clauses=_more(clauses, present, absent),
            )


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
