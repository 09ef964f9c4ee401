"""Where texts tell poles: asked of all words of all beads at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from workbench.arrays import Ints, spread, starts_of
from workbench.checks.evidence.opposites.phrases import Phrases, Pole, Told
from workbench.checks.evidence.opposites.poles import Poles, poles
from workbench.collation import Collation
from workbench.passages import Passages, passages

Span = tuple[int, int]

Placed = tuple[Span, Pole]
"""A pole with its place in the folded passage."""


@dataclass(frozen=True, slots=True)
class Places:
    """The poles that a text tells, in order: of each its bead, and where it stands there.

    ``told`` says which it is of the ``poles`` that any language knows, which are sorted.
    """

    poles: tuple[Pole, ...]
    told: Ints
    beads: Ints
    starts: Ints
    ends: Ints

    def of(self, bead: int) -> list[Placed]:
        """Return the poles that a bead tells."""
        return self._at(slice(*np.searchsorted(self.beads, [bead, bead + 1]).tolist()))

    def by_bead(self, those: Ints) -> Mapping[int, list[Placed]]:
        """Return some of the poles by their bead."""
        found: defaultdict[int, list[Placed]] = defaultdict(list)
        for bead, placed in zip(self.beads[those].tolist(), self._at(those), strict=True):
            found[bead].append(placed)
        return found

    def _at(self, those: slice | Ints) -> list[Placed]:
        spans = zip(self.starts[those].tolist(), self.ends[those].tolist(), strict=True)
        return [*zip(spans, map(self.poles.__getitem__, self.told[those].tolist()), strict=True)]


@lru_cache(maxsize=1)
def places(collation: Collation) -> Mapping[str, Places]:
    """Return where each text tells a pole in whose language any are known.

    Those of the last collation are remembered.
    """
    known = {key: found for key in collation.keys if (found := poles(collation.lang(key)))}
    every = tuple(sorted(frozenset[Pole]().union(*(one.every for one in known.values()))))
    return {key: places_of(passages(collation)[key], one, every) for key, one in known.items()}


def places_of(read: Passages, known: Poles, every: tuple[Pole, ...]) -> Places:
    """Return where a text tells one of all poles; where a phrase does, its words do not."""
    stream = read.stream
    words = known.among(read.vocabulary)
    phrases = [*_phrases(read, known.phrases)]
    each = [*words.values(), *(told for *_, told in phrases)]
    which = {pole: at for at, pole in enumerate(every)}
    numbers = {told: sorted(which[pole] for pole in told) for told in {*each}}
    of_word = np.full(len(stream.pieces), -1)
    of_word[[stream.number[word] for word in words]] = np.arange(len(words))
    row, ends = of_word[stream.numbers], np.arange(1, len(stream.numbers) + 1)
    for number, (first, last, _) in enumerate(phrases, len(words)):
        row[first:last] = -1
        row[first], ends[first] = number, last
    firsts = np.flatnonzero(row >= 0)
    lasts = ends[firsts]
    counts = np.fromiter(map(len, each), np.int64, len(each))
    flat = np.array([*chain.from_iterable(map(numbers.__getitem__, each))], np.int64)
    place, at = spread(starts_of(counts)[:-1][row[firsts]], counts[row[firsts]])
    return Places(
        every,
        flat[at],
        stream.owners[firsts][place],
        stream.offsets[firsts][place],
        stream.offsets[lasts][place],
    )


def _phrases(read: Passages, known: Phrases) -> Iterator[tuple[int, int, Told]]:
    """Yield where in a text's stream phrases stand, and what they tell; the longest counts."""
    stream, low = read.stream, read.vocabulary
    past = 0
    for at in read.in_a_row(known.begun).tolist():
        if at >= past:
            numbers = stream.numbers[at : at + 2 * known.longest : 2].tolist()
            if found := known.at([low.get(stream.pieces[one], "") for one in numbers]):
                length, told = found
                past = at + 2 * length
                yield at, past - 1, told
