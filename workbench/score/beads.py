"""Strict and lax precision, recall and F1 of an alignment against gold.

The definitions are those of vecalign's ``score.py`` (Thompson and Koehn 2019), after Xu, Max and
Yvon 2015 and Abdul-Rauf et al. (W11-4624). A predicted bead is *strictly* right if gold has the
same bead; *laxly* right if one gold bead shares a segment with it in every witness it has, two at
least. Precision is the share of all predicted beads that are right; recall is the same with the
sides changed, over gold beads with two witnesses or more: segments without a counterpart count in
precision only.

Beyond vecalign, a bead may have any number of witnesses; for two the figures are vecalign's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

Cells = tuple[tuple[int, ...], ...]
"""A bead: the segments of each witness, perhaps none. Files may let beads cross or have holes."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers that add up over documents: of beads, and of segments without a counterpart.

    ``strict`` and ``lax`` of the ``predicted`` beads are right; ``found`` and ``found_lax`` of the
    ``gold`` beads with two witnesses or more were found. ``null_…`` counts segments.
    """

    strict: int = 0
    lax: int = 0
    predicted: int = 0
    found: int = 0
    found_lax: int = 0
    gold: int = 0
    null_right: int = 0
    null_predicted: int = 0
    null_gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def strict_scores(self) -> Scores:
        """Beads that are exactly gold's."""
        return Scores.of(self.strict, self.predicted, self.found, self.gold)

    @property
    def lax_scores(self) -> Scores:
        """Beads that share segments with a gold bead."""
        return Scores.of(self.lax, self.predicted, self.found_lax, self.gold)

    @property
    def null_scores(self) -> Scores:
        """Segments said to have no counterpart."""
        return Scores.of(self.null_right, self.null_predicted, self.null_right, self.null_gold)


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and their harmonic mean, 0 to 1; None where there was nothing to count."""

    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, right: int, predicted: int, found: int, gold: int) -> Scores:
        """Return the scores of ``right`` in ``predicted`` and ``found`` in ``gold``."""
        precision = right / predicted if predicted else None
        recall = found / gold if gold else None
        if precision is None and recall is None:
            return cls(None, None, None)
        total = (precision or 0.0) + (recall or 0.0)
        return cls(precision, recall, 2 * (precision or 0.0) * (recall or 0.0) / (total or 1.0))


def count(gold: Iterable[Cells], predicted: Iterable[Cells]) -> Counts:
    """Count what is right in ``predicted``, both over the same witnesses in the same order."""
    right, tested = set(gold), set(predicted)
    strict, lax = _right(right, tested)
    linked_gold = {bead for bead in right if is_linked(bead)}
    linked_tested = {bead for bead in tested if is_linked(bead)}
    found, found_lax = _right(linked_tested, linked_gold)
    gold_null, tested_null = _null(right - linked_gold), _null(tested - linked_tested)
    return Counts(
        strict=strict,
        lax=lax,
        predicted=len(tested),
        found=found,
        found_lax=found_lax,
        gold=len(linked_gold),
        null_right=len(gold_null & tested_null),
        null_predicted=len(tested_null),
        null_gold=len(gold_null),
    )


def project(bead: Cells, columns: Sequence[int]) -> list[Cells]:
    """Return what a bead is to some of its witnesses: itself, nothing, or segments left alone.

    Segments that only the other witnesses held together are beads of their own.
    """
    chosen = tuple(bead[column] for column in columns)
    if is_linked(chosen):
        return [chosen]
    return [
        tuple((at,) if column == own else () for own in range(len(columns)))
        for column, cells in enumerate(chosen)
        for at in cells
    ]


def is_linked(bead: Cells) -> bool:
    """Tell whether a bead has segments of two witnesses at least."""
    return sum(map(bool, bead)) > 1


def _right(gold: set[Cells], tested: set[Cells]) -> tuple[int, int]:
    """Return how many of the tested beads are strictly and how many laxly right."""
    holding: dict[tuple[int, int], list[Cells]] = defaultdict(list)
    for bead in gold:
        for column, cells in enumerate(bead):
            for at in cells:
                holding[column, at].append(bead)
    strict = sum(bead in gold for bead in tested)
    lax = sum(is_linked(bead) and _meets(bead, holding) for bead in tested if bead not in gold)
    return strict, strict + lax


def _meets(bead: Cells, holding: dict[tuple[int, int], list[Cells]]) -> bool:
    """Tell whether one gold bead shares a segment with ``bead`` in every witness it has."""
    column = next(at for at, cells in enumerate(bead) if cells)
    touched = {other for at in bead[column] for other in holding.get((column, at), ())}
    return any(
        all(not mine or not set(mine).isdisjoint(theirs)
            for mine, theirs in zip(bead, other, strict=True))
        for other in touched
    )  # fmt: skip


def _null(beads: set[Cells]) -> set[tuple[int, int]]:
    return {(column, at) for bead in beads for column, cells in enumerate(bead) for at in cells}
