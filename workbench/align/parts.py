"""Blocks that one of three texts lacks, parted into the beads that the other two make of them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.scoring.priors import Shapes
from workbench.align.scoring.table import Table
from workbench.arrays import Ints

Pairs = Mapping[tuple[int, int], tuple[Shapes, Table]]
"""By the columns of two texts how often their beads have each shape, and what speaks for them."""


def parted(beads: BeadArrays, pairs: Pairs) -> BeadArrays:
    """Return beads of three texts, each block that one of them lacks as the others would have it.

    The parts of a block are as probable as the block.
    """
    alone = np.count_nonzero(beads.steps, axis=1) == 2
    parts, block = [], np.zeros(len(beads), np.bool_)
    for (one, other), (shapes, table) in pairs.items():
        pair = [one, other]
        mine = np.flatnonzero(alone & (beads.steps[:, pair] > 1).all(axis=1))
        if not len(mine):
            continue
        block[mine] = True
        owner, late, size = _best(beads.starts[mine][:, pair], beads.steps[mine][:, pair],
                                  shapes, table)  # fmt: skip
        starts, steps = beads.starts[mine][owner], np.zeros((len(owner), 3), np.int64)
        starts[:, pair] += late
        steps[:, pair] = size
        parts.append(BeadArrays(starts, steps, beads.scores[mine][owner]))
    return BeadArrays.joined([beads.where(~block), *parts], 3) if parts else beads


def _best(starts: Ints, steps: Ints, shapes: Shapes, table: Table) -> tuple[Ints, Ints, Ints]:
    """Return the best parts of blocks of two texts, none of them null.

    That is, for each part, the number of its block, how far into it the part starts, and its size.
    A block without any good parts is one.
    """
    linking = shapes.linking((0, 1))
    sizes, log_prior = shapes.steps[linking], shapes.log_prior[linking]
    height, width = steps.max(axis=0).tolist()
    worth = np.full((height + 1, width + 1, len(starts)), -np.inf)
    last = np.zeros_like(worth, np.int64)
    worth[0, 0] = 0.0
    for row in range(1, height + 1):
        for column in range(1, width + 1):
            end = np.array([row, column])
            fit = np.flatnonzero((sizes <= end).all(axis=1))
            ends = np.repeat(starts + end, len(fit), axis=0)
            told = table.of(ends, np.tile(sizes[fit], (len(starts), 1))).reshape(-1, len(fit)).T
            total = worth[tuple((end - sizes[fit]).T)] + log_prior[fit, None] + told
            last[row, column] = fit[total.argmax(axis=0)]
            worth[row, column] = total.max(axis=0)
    left, owner = steps.copy(), np.arange(len(starts))
    found: list[tuple[Ints, Ints, Ints]] = []
    while len(owner):
        row, column = left[owner].T
        good = np.isfinite(worth[row, column, owner])
        size = np.where(good[:, None], sizes[last[row, column, owner]], left[owner])
        left[owner] -= size
        found.append((owner, left[owner], size))
        owner = owner[(left[owner] > 0).any(axis=1)]
    owners, lates, parts = (np.concatenate(column) for column in zip(*found, strict=True))
    return owners, lates, parts
