"""What speaks for a part of a segment having been left out or put in: lengths, words, values.

Everything is worked out for all beads at once: an array has an entry a bead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np

from workbench.align.arrays import Floats
from workbench.align.coverage import Coverages
from workbench.checks.evidence.lengths import Sizes, learn
from workbench.checks.evidence.row import Row
from workbench.checks.evidence.seams import seams
from workbench.checks.evidence.sentences import fewer

MOST_VALUES = 3
"""Values without a counterpart beyond which more say nothing new."""

FARTHEST = 4.0
"""Standard deviations beyond which more say nothing new."""

SEAM = 3.7
"""Log odds that a text which breaks off, as no other does, lacks a part."""

FEWER = 1.5
"""The same of one that has fewer sentences than every other."""

SEAM_OF_TWO, FEWER_OF_TWO = 2.0, 1.5
"""The same where there are two texts."""

SHORTEST = 1.2
"""The same for the log of how much shorter a text is than was foretold."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for ``absent`` lacking a part of what ``present`` have, one side a single text.

    ``shift`` is by how many standard deviations the length is out, against the witness that says so
    least, ``letters`` by how many letters, ``shortness`` the log of how much longer the text was to
    be, and ``length`` the letters of the shortest text of ``present``. Of the longer side's words,
    ``lack`` is how many have no counterpart, in standard deviations, the least and the mean over
    the side that is not single; ``gap`` the root of the log likelihood ratio of the passage
    likeliest to be lost, and ``share`` how much of the text that is, both the mean. ``values``
    counts the values without a counterpart. ``own`` is the lack of the shorter side; ``between``
    and ``others`` are length and lack among the witnesses of the side that is not single. ``seam``
    is 1 where the shorter side breaks off, ``fewer`` where it has fewer sentences.
    """

    present: tuple[str, ...]
    absent: tuple[str, ...]
    shift: Floats
    letters: Floats
    shortness: Floats
    length: Floats
    lack: tuple[Floats, Floats]
    gap: Floats
    share: Floats
    values: Floats
    own: Floats
    between: Floats
    others: Floats
    seam: Floats
    fewer: Floats

    @property
    def log_odds(self) -> Floats:
        """The log odds that a part is missing.

        A logistic regression, fitted to clauses and sentences cut out of texts of many kinds and
        put into them; what the knife left at the ends and the number of sentences weigh what they
        brought in most of them.
        """
        shortness = np.clip(self.shortness, -SHORTEST, SHORTEST)
        if len(self.present) + len(self.absent) == 2:
            return (
                SEAM_OF_TWO * self.seam
                + FEWER_OF_TWO * self.fewer
                + 0.71 * _within(self.shift)
                + 1.84 * _within(self.lack[1])
                - 1.57 * _within(self.own)
                + 1.91 * self.gap
                + 2.70 * self.share
                + 5.34 * shortness
                + 2.30 * self.values
                - 6.50
            )
        return (
            SEAM * self.seam
            + FEWER * self.fewer
            + 1.35 * _within(self.lack[0])
            + 0.73 * _within(self.lack[1])
            + 0.47 * _within(self.between)
            - 0.98 * _within(self.others)
            - 1.40 * _within(self.own)
            + 3.01 * self.gap
            + 0.86 * self.share
            + 2.07 * shortness * np.log(np.maximum(self.length, 1.0))
            + 1.60 * self.values
            - 6.9
        )


def _within(deviations: Floats) -> Floats:
    return np.clip(deviations, -FARTHEST / 2, FARTHEST)


def signs(
    sizes: Mapping[str, Sizes],
    covered: Coverages,
    compared: Sequence[Sequence[Row]],
    broken: Mapping[str, Floats],
    sentences: Mapping[str, Floats],
) -> Iterator[Signs]:
    """Yield the signs of each witness lacking a part, and of each having one more."""
    pairs = {pair: learn(sizes[pair[0]], sizes[pair[1]]) for pair in permutations(sizes, 2)}
    deviations = {
        (one, other): pair.deviation(sizes[one], sizes[other])
        for (one, other), pair in pairs.items()
    }
    nothing = np.zeros(len(compared))
    for odd in sizes:
        others = tuple(key for key in sizes if key != odd)
        shifts = np.array([deviations[other, odd] for other in others])
        shortness = np.array(
            [pairs[other, odd].shortness(sizes[other], sizes[odd]) for other in others]
        )
        excess = np.array([pairs[other, odd].excess(sizes[other], sizes[odd]) for other in others])
        between = [np.abs(deviations[pair]) for pair in combinations(others, 2)]
        among = [covered[pair].lack for pair in permutations(others, 2)]
        short = [covered[other, odd] for other in others]
        long = [covered[odd, other] for other in others]
        for lacking, having, sign, present, absent in (
            (short, long, 1, others, (odd,)),
            (long, short, -1, (odd,), others),
        ):
            yield Signs(
                present,
                absent,
                shift=(-sign * shifts).min(axis=0),
                letters=(-sign * excess).min(axis=0),
                shortness=(sign * shortness).min(axis=0),
                length=np.min([sizes[key].written for key in present], axis=0),
                lack=_least_and_mean([one.lack for one in lacking]),
                gap=np.mean([np.sqrt(one.gap) for one in lacking], axis=0),
                share=np.mean([one.share for one in lacking], axis=0),
                values=_values_of(present, absent, compared),
                own=np.max([one.lack for one in having], axis=0),
                between=np.max(between, axis=0) if between else nothing,
                others=np.max(among, axis=0) if among else nothing,
                seam=seams(broken, present, absent),
                fewer=fewer(sentences, present, absent),
            )


def _least_and_mean(found: Sequence[Floats]) -> tuple[Floats, Floats]:
    return np.min(found, axis=0), np.mean(found, axis=0)


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
