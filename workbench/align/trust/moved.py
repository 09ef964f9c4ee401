"""Passages whose counterpart stands elsewhere: where the order of a text seems to be changed.

Beads do not cross, so a passage that was moved stands without counterpart in both places. Loose
segments of two texts are compared by their rare evidence, as the coarse search does (``matches``).
Neighbouring pairs that are each other's best are one passage, which is reported if one of its pairs
is worth more than two unique words that are sure of each other. Crossing links are what makes
alignments of freely translated texts more than a path (Melamed 1999; Wu 1997 on inversions).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workbench.align.bead_arrays import BeadArrays
from workbench.align.search import matches
from workbench.alignment import Alignment, Run
from workbench.arrays import Ints
from workbench.lexicon import anchors, bags
from workbench.lexicon import model as lexicon
from workbench.lexicon.bags import Bags
from workbench.lexicon.general import GeneralLexicon, shipped
from workbench.lexicon.joined import join
from workbench.lexicon.model import PairLexicon
from workbench.segments import SegmentedText

# Worth of a passage's surest pair and of its others, in words that stand once in each text and are
# sure of each other.
_SURE, _LIKELY = 2.0, 0.8
# Beads of a lower score hold their segments loosely.
_LOOSE = 0.5
# Where more of a text than this is loose, there is no order that could have been changed.
_MOST = 0.5
# So many segments in a row of a passage may have found no partner of their own.
_GAP = 3


# A segment of one text and a segment of another.
Link = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Moved:
    """Two runs of segments, one of each text, that seem to be translations but stand apart.

    ``beads`` are where each run begins in the alignment.
    """

    keys: tuple[str, str]
    runs: tuple[Run, Run]
    beads: tuple[int, int]


def moved(
    texts: Sequence[SegmentedText], alignment: Alignment, general: GeneralLexicon | None = None
) -> tuple[Moved, ...]:
    """Return the passages that seem to have changed their place, pair by pair of texts."""
    known = shipped() if general is None else general
    read: dict[str, Bags] = {}
    found: list[Moved] = []
    for one, other in combinations(texts, 2):
        loose = _loose(alignment, one.key, other.key)
        if not all(
            0 < len(part) <= _MOST * len(text)
            for part, text in zip(loose, (one, other), strict=True)
        ):
            continue
        for text in (one, other):
            if text.key not in read:
                read[text.key] = bags.read(text)
        keys = one.key, other.key
        passages = _passages(read[one.key], read[other.key], keys, alignment, loose, known)
        found += [
            _reported(alignment, keys, passage)
            for passage in passages
            if _crosses(alignment, keys, passage[0])
        ]
    return tuple(found)


def _loose(alignment: Alignment, one: str, other: str) -> tuple[Ints, Ints]:
    """Return the segments of two texts that nothing of the other text holds fast."""
    columns = alignment.column(one), alignment.column(other)
    found: tuple[list[int], list[int]] = [], []
    for bead in alignment.beads:
        runs = [bead.runs[column] for column in columns]
        fast = bead.status == "pinned" or bead.score >= _LOOSE
        if fast and all(start < end for start, end in runs):
            continue
        for segments, run in zip(found, runs, strict=True):
            segments += range(*run)
    return np.array(found[0], np.int64), np.array(found[1], np.int64)


def _learnt(
    source: Bags, target: Bags, keys: tuple[str, str], alignment: Alignment, known: GeneralLexicon
) -> PairLexicon:
    """Return what the aligned parts of two texts teach of their words."""
    columns = [alignment.column(key) for key in keys]
    beads = BeadArrays.of(alignment.beads, columns)
    both = (beads.steps > 0).all(axis=1)
    starts, steps = beads.starts[both], beads.steps[both]
    runs = np.stack([starts[:, 0], steps[:, 0], starts[:, 1], steps[:, 1]], axis=1)
    prior = anchors.prior(source, target, known)
    return lexicon.learn(source, target, runs, np.ones(len(runs)), prior)


def _passages(
    source: Bags,
    target: Bags,
    keys: tuple[str, str],
    alignment: Alignment,
    loose: tuple[Ints, Ints],
    known: GeneralLexicon,
) -> Iterator[list[Link]]:
    """Yield runs of links between loose segments that go on side by side, one of them sure."""
    learnt = _learnt(source, target, keys, alignment, known)
    ours = join(source, loose[0], np.ones_like(loose[0]))
    theirs = join(target, loose[1], np.ones_like(loose[1]))
    size = float(np.sqrt(len(source) * len(target)))

    def links(least: float) -> list[Link]:
        pairs = matches.mutual(ours, theirs, learnt, least, size).segments
        return [(int(loose[0][row]), int(loose[1][column])) for row, column in pairs]

    sure = frozenset(links(_SURE))
    passage: list[Link] = []
    for link in links(_LIKELY):
        if passage and not _goes_on(passage[-1], link):
            if sure.intersection(passage):
                yield passage
            passage = []
        passage.append(link)
    if sure.intersection(passage):
        yield passage


def _goes_on(last: Link, link: Link) -> bool:
    return all(0 < new - old <= 1 + _GAP for old, new in zip(last, link, strict=True))


def _crosses(alignment: Alignment, keys: tuple[str, str], link: Link) -> bool:
    """Tell whether beads of both texts stand between two segments."""
    columns = alignment.column(keys[0]), alignment.column(keys[1])
    low, high = sorted(map(alignment.bead_of, keys, link))
    return any(
        all(bead.runs[column][0] < bead.runs[column][1] for column in columns)
        for bead in alignment.beads[low + 1 : high]
    )


def _reported(alignment: Alignment, keys: tuple[str, str], passage: Sequence[Link]) -> Moved:
    (one, other), (last_one, last_other) = passage[0], passage[-1]
    beads = alignment.bead_of(keys[0], one), alignment.bead_of(keys[1], other)
    return Moved(keys, ((one, last_one + 1), (other, last_other + 1)), beads)
