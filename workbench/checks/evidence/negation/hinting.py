"""The words of a collation of which a language may have a hint that they negate: ``hinting``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from workbench.checks.evidence.negation.negating import Negating, negating
from workbench.checks.evidence.negation.places import Place
from workbench.collation import Collation
from workbench.passages import Passages, passages

Hinting = Mapping[int, Sequence[Place]]
"""By bead such words of a text, in order, with where they begin in its folded passage."""


@lru_cache(maxsize=1)
def hinting(collation: Collation) -> Mapping[str, Hinting]:
    """Return such words of each witness in whose language it is known how one negates.

    Those of the last collation are remembered.
    """
    found: dict[str, Hinting] = {}
    for key, read in passages(collation).items():
        if how := negating(collation.lang(key)):
            stream = read.stream
            at = stream.held(read.telling(how.hints.__getitem__, how.look))
            behind = np.append(stream.numbers, [0, 0])[at + 2]
            columns = stream.owners[at], stream.offsets[at], stream.numbers[at], behind
            by_bead: defaultdict[int, list[Place]] = defaultdict(list)
            for bead, start, number, after in zip(*map(np.ndarray.tolist, columns), strict=True):
                place = Place(start, stream.pieces[number])
                low = read.vocabulary.get(stream.pieces[after], "")
                if how.is_hint(place.word, low) and not (
                    place.word in how.homographs and _is_marked(how, read, bead, place)
                ):
                    by_bead[bead].append(place)
            found[key] = dict(by_bead)
    return found


def hinted(hints: Hinting, bead: int, start: int, text: str) -> list[Place]:
    """Return such words of a sentence that begins there in its passage."""
    return [
        Place(at - start, word)
        for at, word in hints.get(bead, ())
        if start <= at < start + len(text)
    ]


def _is_marked(how: Negating, read: Passages, bead: int, place: Place) -> bool:
    """Tell whether a vowel mark says that a word is another: «نُه» is nine, and «نه» may be no."""
    start, end = read.folded[bead].span(place.start, place.end)
    return read.prose[bead][start:end] in how.marked
