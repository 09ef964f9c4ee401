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
from typing import NamedTuple

from workbench.arrays import Floats
from workbench.collation import Collation
from workbench.passages import passages
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


class Sentence(NamedTuple):
    """A sentence of a passage: its folded text, and its words with what stands before each.

    It starts at ``start`` of the passage's text, and at ``first`` of its words.
    """

    start: int
    text: str
    first: int
    words: Sequence[str]
    gaps: Sequence[str]


def sentences(
    collation: Collation, bead: int, keys: Iterable[str]
) -> Sequence[Mapping[str, Sentence]]:
    """Return the sentences of a bead side by side if each text has as many, or all at once."""
    read = {key: one for key in keys if (one := passages(collation)[key]).prose[bead]}
    whole = {
        key: Sentence(0, one.folded[bead].text, 0, one.words[bead], one.gaps[bead])
        for key, one in read.items()
    }
    cuts = {
        key: [0, *(found.end() for found in _end().finditer(text)), len(text)]
        for key, (_, text, *_) in whole.items()
    }
    sizes = set(map(len, cuts.values()))
    if len(sizes) > 1 or not 2 < max(sizes) <= MOST or not _side_by_side(cuts.values()):
        return [whole]
    parts = [_cut(whole[key], ends, read[key].starts(bead)) for key, ends in cuts.items()]
    return [dict(zip(cuts, row, strict=True)) for row in zip(*parts, strict=True)]


def _cut(whole: Sentence, ends: Sequence[int], starts: Sequence[int]) -> Iterator[Sentence]:
    """Yield the sentences of a passage, given where they end and its words start."""
    for start, end in pairwise(ends):
        words = slice(bisect_left(starts, start), bisect_left(starts, end))
        text = whole.text[start:end]
        yield Sentence(start, text, words.start, whole.words[words], whole.gaps[words])


def _side_by_side(cuts: Iterable[Sequence[int]]) -> bool:
    """Tell whether the sentences of several texts are as long as one another, in their order."""
    shares = [[(end - start) / ends[-1] for start, end in pairwise(ends)] for ends in cuts]
    return all(max(row) <= MOST_UNLIKE * min(row) for row in zip(*shares, strict=True))
