"""The words of a collation of which a language may have a hint that they negate: ``hinting``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from workbench.arrays import distinct
from workbench.checks.evidence.negation.negating import Negating, negating
from workbench.checks.evidence.negation.places import CLOSED, Place
from workbench.checks.evidence.parts.sentences import Sentence
from workbench.collation import Collation
from workbench.passages import Passages, passages

Hinting = Mapping[int, list[Place]]
"""By bead such words of a text, in order, with their places in its folded passage."""


@lru_cache(maxsize=1)
def hinting(collation: Collation) -> Mapping[str, Hinting]:
    """Return such words of each witness in whose language it is known how one negates.

    Those of the last collation are remembered.
    """
    found: dict[str, Hinting] = {}
    for key, read in passages(collation).items():
        if how := negating(collation.lang(key)):
            stream = read.stream
            alone = stream.held(read.telling(how.is_hint.__getitem__, how.look))
            at = distinct(np.concatenate([alone, read.in_a_row(how.phrase_pairs)]))
            owners = stream.owners[at]
            which = (at - stream.starts[owners]) // 2
            columns = owners, stream.offsets[at], stream.numbers[at], which
            by_bead: defaultdict[int, list[Place]] = defaultdict(list)
            rows = zip(*map(np.ndarray.tolist, columns), strict=True)
            for bead, start, number, word_at in rows:
                place = Place(start, stream.pieces[number], word_at)
                if not _is_another(how, read, bead, place):
                    by_bead[bead].append(place)
            found[key] = dict(by_bead)
    return found


def hinted(hints: Hinting, bead: int, sentence: Sentence) -> Sequence[Place]:
    """Return such words of a sentence of a bead, with their places in it."""
    found = hints.get(bead, [])
    if sentence.is_whole or not found:
        return found
    start, length = sentence.start, len(sentence.text)
    return [
        Place(place.start - start, place.word, place.at - sentence.first)
        for place in found
        if 0 <= place.start - start < length
    ]


def _is_another(how: Negating, read: Passages, bead: int, place: Place) -> bool:
    """Tell whether a word is surely another than the one that negates.

    «نزد» is "beside" but behind «فریاد» where a clause ends; a vowel mark says that «نُه» is nine.
    """
    if behind := how.verbs_behind.get(place.word):
        before, _, after, *_ = ["", *read.words[bead], "", ""][place.at :]
        ends = after in how.joining or CLOSED.match(read.folded[bead].text, place.end)
        return before not in behind or not ends
    if place.word not in how.homographs:
        return False
    start, end = read.folded[bead].span(place.start, place.end)
    return read.prose[bead][start:end] in how.marked
