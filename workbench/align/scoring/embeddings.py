"""Sentence embeddings as further evidence: an option, never a need.

An embedder turns texts into unit vectors, in which translations lie close together whatever their
languages (Artetxe and Schwenk 2019; Feng et al. 2022, LaBSE). Any object of this one method will
do; ``load`` makes one of a sentence-transformers model that the user has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from workbench.align.search.band import Band
from workbench.arrays import Floats, Ints, Vectors
from workbench.errors import InputError, UsageError
from workbench.extras import installing
from workbench.lexicon.bags import Bags
from workbench.segments import SegmentedText

# What a likeness typical of translations speaks for a bead; one typical of chance speaks against.
VOICE = 4.0
_LOUDEST = 1.5
# A model that tells translations from chance by no more than this tells nothing.
_TELLING = 0.02
# So many points are compared at once, so that memory does not grow with the text.
_AT_ONCE = 4096


class Embedder(Protocol):
    """Whatever gives texts unit vectors of one space."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts, texts × dimensions, each of length 1 or 0."""
        ...


class _SentenceTransformer:
    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        try:
            found = self._model.encode(
                list(texts),
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        except Exception as error:  # whatever the model or the machine raises
            raise InputError(
                f"the embeddings model cannot read {len(texts)} segments"
                f" ({type(error).__name__}: {error}); try another, or none"
            ) from error
        return np.asarray(found, np.float32)


def load(name: str) -> Embedder:
    """Return the embedder of a sentence-transformers model: a folder, or a name such as LaBSE.

    Raises UsageError where the package is missing, InputError where there is no such model.
    """
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise UsageError(
            "--embeddings needs the package sentence-transformers;"
            f" run `{installing('embeddings')}`"
        ) from None
    try:
        return _SentenceTransformer(SentenceTransformer(name))
    except Exception as error:  # whatever the model, its files or the network raise
        raise InputError(
            f"the embeddings model {name!r} cannot be loaded ({type(error).__name__});"
            " give the folder of a sentence-transformers model or the name of one you have"
        ) from error


def with_vectors(bags: Bags, text: SegmentedText, embedder: Embedder) -> Bags:
    """Return a witness with the vectors of its segments."""
    segments = [text.segment_text(at) for at in range(len(text))]
    vectors = np.asarray(embedder.encode(segments), np.float32)
    if vectors.ndim != 2 or len(vectors) != len(bags) or not np.isfinite(vectors).all():
        raise InputError(
            f"the embeddings model gave no usable vector for each of the {len(bags)} segments of"
            f" {text.key}"
        )
    return replace(bags, vectors=vectors)


@dataclass(frozen=True, slots=True)
class Scale:
    """What likeness is worth in two texts, whatever the model: their own scale.

    ``chance`` is the mean over all pairs of segments, ``typical`` that of their best matches.
    """

    chance: float
    typical: float

    @classmethod
    def of(cls, source: Bags, target: Bags, band: Band) -> Scale | None:
        """Return the scale of two texts; None where vectors are missing or tell nothing."""
        if source.vectors is None or target.vectors is None:
            return None
        best = np.full(len(source) + 1, -1.0)
        rows, _ = band.points()
        np.maximum.at(best, rows, _likeness(source, target, band, 1)[0, 0])
        chance = float(source.vectors.mean(axis=0) @ target.vectors.mean(axis=0))
        typical = float(best[1:].mean()) if len(source) else chance
        return cls(chance, typical) if typical - chance >= _TELLING else None

    def table(self, source: Bags, target: Bags, band: Band, longest: int) -> Floats:
        """Return what likeness says for beads that end at each point of the band.

        The result has shape ``longest`` × ``longest`` × points like the rest of the evidence. There
        is no word for a bead whose likeness is half-way between chance and what is typical.
        """
        likeness = _likeness(source, target, band, longest)
        voice = VOICE * (2 * (likeness - self.chance) / (self.typical - self.chance) - 1)
        sides = np.arange(1, longest + 1)
        # Two segments against two say as much as each one against its own.
        bounded: Floats = np.clip(voice, -_LOUDEST * VOICE, _LOUDEST * VOICE)
        return bounded * np.minimum.outer(sides, sides)[:, :, None]


def _likeness(source: Bags, target: Bags, band: Band, longest: int) -> Floats:
    rows, columns = band.points()
    result = np.zeros((longest, longest, len(rows)))
    ours = [_runs(source, size + 1) for size in range(longest)]
    theirs = [_runs(target, size + 1) for size in range(longest)]
    for a in range(longest):
        for b in range(longest):
            there = (rows > a) & (columns > b)
            ends = rows[there] - 1, columns[there] - 1
            result[a, b, there] = _cosines(ours[a], ends[0], theirs[b], ends[1])
    return result


def _runs(bags: Bags, size: int) -> Vectors:
    """Return the unit vector of the run of so many segments that ends with each."""
    assert bags.vectors is not None
    weighed = bags.vectors * bags.lengths[:, None]
    sums = np.zeros((len(bags) + 1, weighed.shape[1]))
    np.cumsum(weighed, axis=0, out=sums[1:])
    ends = np.arange(1, len(bags) + 1)
    runs = sums[ends] - sums[np.maximum(ends - size, 0)]
    norms = np.linalg.norm(runs, axis=1, keepdims=True)
    unit: Vectors = (runs / np.maximum(norms, 1e-9)).astype(np.float32)
    return unit


def _cosines(ours: Vectors, rows: Ints, theirs: Vectors, columns: Ints) -> Floats:
    found = np.zeros(len(rows))
    for low in range(0, len(rows), _AT_ONCE):
        part = slice(low, low + _AT_ONCE)
        found[part] = np.einsum("pd,pd->p", ours[rows[part]], theirs[columns[part]])
    return found
