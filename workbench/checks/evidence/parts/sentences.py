"""How many sentences each text of a bead has, by their full stops.

Translators join sentences and part them, so a number alone says little; but where a text is short
beside the others and a sentence fewer, it lacks one the likelier.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from workbench.arrays import Floats
from workbench.collation import Collation
from workbench.once import once
from workbench.passages import Passages, passages
from workbench.segmentation.lines import TERMINATORS
from workbench.segmentation.rules import rules

MOST_UNLIKE = 2.0
"""How many times longer a sentence may be in one text than beside it, as a share of its passage."""

MOST = 100
"""Sentences of a passage beyond which it is no prose, and read as one."""

_WIDE = "。！？｡"
# "N. P. Orlov" goes on; "Super-G." and "the U.S." may not.
_INITIAL = r"(?<![-.\w])[A-ZА-ЯЁآ-ی]\."


@cache
def _end(of_language: str = "") -> re.Pattern[str]:
    """Return what ends a sentence before another, with the marks of one language alone."""
    marks = re.escape(TERMINATORS + of_language)
    # With one class of characters before all else, what has none is passed over fast.
    return re.compile(
        rf"[{marks}{_WIDE}](?<!{_INITIAL})(?:(?<=[{marks}])[{marks}]*[\"»”'’)\]]*\s+(?=\S)"
        rf"|(?<=[{_WIDE}])[{_WIDE}]*[」』）]*(?=\S))"
    )


def sentence_counts(collation: Collation) -> Mapping[str, Floats]:
    """Return the number of sentences of each witness, an entry a bead."""
    counts = {}
    for key, read in passages(collation).items():
        find = _end(rules(collation.lang(key)).terminators).findall
        # What ends a sentence stands between two words, or at the end of all.
        ends = (len(find(f"{piece}.")) for piece in read.stream.partings)
        counts[key] = 1 + read.stream.total(partings=ends)
    return counts


class Sentence:
    """A sentence of a passage: its folded text, which starts at ``start`` of the passage's."""

    def __init__(self, read: Passages, bead: int, start: int, end: int) -> None:
        self.start = start
        self.is_whole = end - start == len(read.folded[bead].text)
        self.text = read.folded[bead].text[start:end]
        self._read, self._bead, self._end = read, bead, end

    @once
    def words(self) -> Sequence[str]:
        """Its words, in order."""
        return self._read.words[self._bead][self._which]

    @once
    def gaps(self) -> Sequence[str]:
        """What stands before each word."""
        return self._read.gaps[self._bead][self._which]

    @property
    def first(self) -> int:
        """Which of the passage's words is its first."""
        return self._which.start or 0

    @once
    def _which(self) -> slice:
        """Which of the passage's words are its own."""
        if self.is_whole:
            return slice(None)
        starts = self._read.starts(self._bead)
        return slice(bisect_left(starts, self.start), bisect_left(starts, self._end))


def sentences(
    collation: Collation, bead: int, keys: Iterable[str]
) -> Iterator[Mapping[str, Sentence]]:
    """Yield the sentences of a bead side by side if each text has as many, or all at once."""
    read = {key: one for key in keys if (one := passages(collation)[key]).prose[bead]}
    cuts: dict[str, list[int]] = {}
    for key, one in read.items():
        text = one.folded[bead].text
        cuts[key] = [0, *(found.end() for found in _end().finditer(text)), len(text)]
    sizes = set(map(len, cuts.values()))
    if len(sizes) > 1 or max(sizes) > MOST or not _side_by_side(cuts.values()):
        cuts = {key: [0, ends[-1]] for key, ends in cuts.items()}
    for row in zip(*map(pairwise, cuts.values()), strict=True):
        yield {key: Sentence(read[key], bead, *span) for key, span in zip(cuts, row, strict=True)}


def _side_by_side(cuts: Iterable[Sequence[int]]) -> bool:
    """Tell whether the sentences of several texts are as long as one another, in their order."""
    shares = [[(end - start) / ends[-1] for start, end in pairwise(ends)] for ends in cuts]
    return all(max(row) <= MOST_UNLIKE * min(row) for row in zip(*shares, strict=True))
