"""More than three texts: each further text is aligned to the beads of those before it.

A profile is an alignment read as one text: its beads are the segments, a bead's stems are those of
all its witnesses, its length and its number of sentences their means. So every witness votes on
where the next one's segments belong, and what is aligned once stays together (progressive
alignment, Feng and Doolittle 1987).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.arrays import Ints, Vectors, distinct_of, spread, starts_of
from workbench.lexicon.bags import Bags
from workbench.lexicon.joined import in_runs, join


def profile(texts: Sequence[Bags], beads: BeadArrays) -> Bags:
    """Return the beads of an alignment as one text."""
    vocabulary = {word: None for text in texts for word in text.vocabulary}
    numbers = {word: number for number, word in enumerate(vocabulary)}
    keys, places = [], []
    sums, voices = np.zeros(len(beads)), np.zeros(len(beads))
    sentences = np.zeros(len(beads))
    names: dict[int, str] = {}
    for column, text in enumerate(texts):
        part = join(text, beads.starts[:, column], beads.steps[:, column])
        renumbered = np.array([numbers[word] for word in text.vocabulary], np.int64)
        bead, entry, place = in_runs(text, beads.starts[:, column], beads.steps[:, column])
        keys.append(bead * len(numbers) + renumbered[text.stems[entry]])
        places.append(place)
        there = beads.steps[:, column] > 0
        # Texts of one chain differ in length by language; the mean is of equal voices.
        sums += np.where(there, part.lengths / text.lengths.sum(), 0.0)
        sentences += np.where(there, part.sentences, 0)
        voices += there
        names |= {int(renumbered[stem]): name for stem, name in text.names.items()}
    every = np.concatenate(keys)
    known, which = distinct_of(every, np.argsort(every, kind="stable"))
    owners, stems = np.divmod(known, max(len(numbers), 1))
    scale = texts[0].lengths.sum()
    return Bags(
        vocabulary=tuple(numbers),
        starts=starts_of(np.bincount(owners, minlength=len(beads))),
        stems=stems,
        lengths=np.maximum(scale * sums / voices, 1.0),
        breaks=np.zeros(len(beads), np.bool_),
        goes_on=np.zeros(len(beads), np.bool_),
        sentences=np.rint(sentences / voices).astype(np.int64),
        wordings=np.arange(len(beads)),
        frequency=np.bincount(stems, minlength=len(numbers)),
        names=names,
        places=np.bincount(which, np.concatenate(places)) / np.bincount(which),
        vectors=_mean_vectors(texts, beads),
    )


def _mean_vectors(texts: Sequence[Bags], beads: BeadArrays) -> Vectors | None:
    """Return the unit vectors of beads, if every text has vectors."""
    total: Vectors | None = None
    for column, text in enumerate(texts):
        if text.vectors is None:
            return None
        bead, segment = spread(beads.starts[:, column], beads.steps[:, column])
        if total is None:
            total = np.zeros((len(beads), text.vectors.shape[1]), np.float32)
        np.add.at(total, bead, text.vectors[segment])
    if total is None:
        return None
    norms = np.linalg.norm(total, axis=1, keepdims=True)
    unit: Vectors = total / np.maximum(norms, np.float32(1e-9))
    return unit


def profile_pins(beads: BeadArrays, pins: BeadArrays) -> BeadArrays:
    """Return pins of the texts of a profile and one more, as pins of the profile and that text.

    What a pin has of the profile's texts is one bead of it already.
    """
    at = np.searchsorted(beads.starts.sum(axis=1), pins.starts[:, :-1].sum(axis=1))
    there = (pins.steps[:, :-1] > 0).any(axis=1)
    starts = np.column_stack([at, pins.starts[:, -1]])
    return BeadArrays(
        starts, np.column_stack([there, pins.steps[:, -1]]).astype(np.int64), pins.scores
    )


def compose(beads: BeadArrays, wider: BeadArrays) -> BeadArrays:
    """Return the beads of all texts, from those of the first and of their profile with one more."""
    order: Ints = np.concatenate([[0], np.cumsum(wider.steps[:, 0])])
    ends = np.concatenate([beads.starts, beads.starts[-1:] + beads.steps[-1:]])
    first = ends[order]
    scores = [
        beads.scores[low:high].min(initial=1.0) * score
        for (low, high), score in zip(pairwise(order), wider.scores, strict=True)
    ]
    return BeadArrays(
        np.column_stack([first[:-1], wider.starts[:, 1]]),
        np.column_stack([np.diff(first, axis=0), wider.steps[:, 1]]),
        np.array(scores),
    )
