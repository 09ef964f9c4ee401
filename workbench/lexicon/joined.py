"""Bags of runs of segments, as beads join them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from workbench.arrays import Floats, Ints, distinct, spread, starts_of
from workbench.lexicon.bags import Bags


def in_runs(bags: Bags, first: Ints, count: Ints) -> tuple[Ints, Ints, Floats]:
    """Return of every stem of runs of segments its run, its entry and its place in the run, 0 to 1.

    Run ``g`` holds ``count[g]`` segments from ``first[g]``. Where no places are known, as in bags
    that were joined, each stem stands in the middle of its segment.
    """
    group, segment = spread(first, count)
    sizes = bags.sizes[segment]
    owner, entry = spread(bags.starts[:-1][segment], sizes)
    before = (starts_of(sizes)[:-1] - starts_of(np.bincount(group, sizes, len(first)))[group])[
        owner
    ]
    within = 0.5 if bags.places is None else bags.places[entry]
    run = group[owner]
    return (
        run,
        entry,
        (before + within * sizes[owner]) / np.bincount(run, minlength=len(first))[run],
    )


def join(bags: Bags, first: Ints, count: Ints) -> Bags:
    """Return bags of runs of segments: run ``g`` holds ``count[g]`` segments from ``first[g]``."""
    group, segment = spread(first, count)
    owner, entry = spread(bags.starts[:-1][segment], bags.sizes[segment])
    pairs = distinct(group[owner] * max(len(bags.vocabulary), 1) + bags.stems[entry])
    groups, stems = np.divmod(pairs, max(len(bags.vocabulary), 1))
    joined = of_beads(bags.vocabulary, bags.names, groups, stems, len(first))
    lengths = np.bincount(group, weights=bags.lengths[segment], minlength=len(first))
    sentences = np.bincount(group, weights=bags.sentences[segment], minlength=len(first))
    return replace(
        joined,
        lengths=np.maximum(lengths, 1.0),
        sentences=np.maximum(sentences, 1).astype(np.int64),
        frequency=bags.frequency,
    )


def of_beads(
    vocabulary: tuple[str, ...], names: dict[int, str], owners: Ints, stems: Ints, beads: int
) -> Bags:
    """Return bags of beads of which no more is known than their stems, each once, by bead."""
    return Bags(
        vocabulary=vocabulary,
        starts=starts_of(np.bincount(owners, minlength=beads)),
        stems=stems,
        lengths=np.ones(beads),
        breaks=np.zeros(beads, np.bool_),
        goes_on=np.zeros(beads, np.bool_),
        sentences=np.ones(beads, np.int64),
        wordings=np.arange(beads),
        frequency=np.bincount(stems, minlength=len(vocabulary)),
        names=names,
    )
