"""How often beads of each shape occur, before the texts are looked at and after.

Shapes are steps on the grid, one number a text: ``(1, 2)`` is one segment rendered by two. A step
of several segments in one text and none in the others is a block that is missing elsewhere: opening
it is rare, going on is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from workbench.arrays import Bools, Floats, Ints

LONGEST = 4
BLOCKS = (1, 2, 4, 8)

# Benchmarks that only drop and join lines would have the first lower: what a translator has added,
# one text alone has, and it must be found. Where the texts lack much, they say so themselves.
_ALONE, _LACKING = 0.010, 0.015
_GO_ON = 0.35
# As many beads as the table's word counts for against what is seen.
_PRIOR_BEADS = 60.0
# Shapes of two texts, both not empty, the longer side first.
_PAIR: dict[tuple[int, ...], float] = {
    (1, 1): 0.92,
    (2, 1): 0.02,
    (3, 1): 0.003,
    (4, 1): 0.001,
    (2, 2): 0.003,
    (3, 2): 0.0007,
    (4, 2): 0.0002,
    (3, 3): 0.0003,
    (4, 3): 0.0001,
    (4, 4): 0.0001,
}
# Shapes of three texts, longest side first.
_TRIPLE: dict[tuple[int, ...], float] = {
    (1, 1, 1): 0.84,
    (2, 1, 1): 0.015,
    (2, 2, 1): 0.006,
    (3, 1, 1): 0.004,
    (4, 1, 1): 0.0015,
    (3, 2, 1): 0.0006,
    (3, 3, 1): 0.0004,
    (4, 4, 1): 0.0002,
    (1, 1, 0): _LACKING,
    (2, 1, 0): 0.0005,
    (3, 1, 0): 0.0001,
    # Blocks that one text lacks; ``blocks`` parts them.
    **{(size, size, 0): _LACKING * _GO_ON ** (size - 1) for size in (2, 3, 4)},
}
_RARE = 0.00005
# Shapes at least so frequent are learnt one by one, the others together.
_COMMON = 0.001
# Several segments of every text can mostly be parted; where words cross there by chance, three
# pairs of texts tell of it as if they were three witnesses. Sentences that truly change places
# have far more to say.
_KNOT = 2e-5


@dataclass(frozen=True, slots=True)
class Shapes:
    """The steps of a lattice (kinds × texts) and the log prior of each."""

    steps: Ints
    log_prior: Floats
    kin: Ints
    """Which of the steps are so much alike that one teaches the others: a number each."""

    @property
    def prior(self) -> Floats:
        """How probable each shape is."""
        prior: Floats = np.exp(self.log_prior)
        return prior

    @property
    def lacking(self) -> Bools:
        """Which shapes have no segment in some text."""
        lacked: Bools = (self.steps == 0).any(axis=1)
        return lacked

    def linking(self, columns: Sequence[int]) -> Bools:
        """Tell which shapes have segments in all of these texts."""
        linked: Bools = np.all(self.steps[:, list(columns)] > 0, axis=1)
        return linked

    def refit(self, counts: Floats) -> Shapes:
        """Return the shapes with priors moved to how often each was seen.

        Blocks keep their prior: they are too rare in one document to learn from.
        """
        prior = self.prior
        block = np.count_nonzero(self.steps, axis=1) == 1
        free = prior[~block].sum()
        seen = counts[~block] + _PRIOR_BEADS * prior[~block] / free
        prior[~block] = free * seen / seen.sum()
        return replace(self, log_prior=np.log(prior))

    def moved(self, counts: Floats) -> Shapes:
        """Return the shapes, the priors of kin moved together to how often they were seen.

        One shape may be too rare in a text to learn from, but whether a text lacks or adds lines at
        all is not. A step of expectation and maximisation (Dempster, Laird and Rubin 1977).
        """
        seen, expected = np.bincount(self.kin, counts), np.bincount(self.kin, self.prior)
        expected = expected / expected.sum()
        share = (seen + _PRIOR_BEADS * expected) / (seen.sum() + _PRIOR_BEADS)
        return replace(self, log_prior=self.log_prior + np.log(share / expected)[self.kin])


def shapes(texts: int, longest: int = LONGEST) -> Shapes:
    """Return the shapes of beads over two or three texts, to ``longest`` segments a side."""
    table = _PAIR if texts == 2 else _TRIPLE
    steps, priors = [], []
    for step in product(range(longest + 1), repeat=texts):
        kind = tuple(sorted(step, reverse=True))
        if np.count_nonzero(step) < 2:
            continue
        if kind not in table and sum(kind) > 5 + texts:
            continue
        steps.append(step)
        priors.append(_KNOT if texts > 2 and min(step) > 1 else table.get(kind, _RARE))
    for axis in range(texts):
        for size in BLOCKS:
            steps.append(tuple(size if at == axis else 0 for at in range(texts)))
            priors.append(_ALONE * _GO_ON ** (size - 1))
    found = np.array(steps, np.int64)
    return Shapes(found, np.log(np.array(priors)), _kin(found, table))


def _kin(steps: Ints, table: Mapping[tuple[int, ...], float]) -> Ints:
    """Return which steps are kin: those that lack as many texts, and those that are uncommon."""
    names: dict[object, int] = {}
    kin = []
    for step in steps.tolist():
        kind = tuple(sorted(step, reverse=True))
        lacking = step.count(0)
        common = table.get(kind, 0.0) >= _COMMON
        name = lacking or (tuple(step) if common else None)
        kin.append(names.setdefault(name, len(names)))
    return np.array(kin, np.int64)
