"""Strict and lax precision and recall as vecalign defines them (Thompson and Koehn 2019).

Precision counts null beads, recall does not; a bead is laxly right if it shares a segment with a
gold bead on both sides. Null beads are also scored on their own, segment by segment. Gold beads
are projections of three-way beads; where such a bead is many-to-many in a pair, a prediction that
parts it further is joined before the comparison, because the pair alone gives no reason to join it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

Run = tuple[int, int]
PairBead = tuple[Run, Run]


@dataclass(slots=True)
class Counts:
    """Right and all beads: predicted (precision), gold (recall), laxly, and null segments."""

    strict: int = 0
    lax: int = 0
    predicted: int = 0
    found: int = 0
    found_lax: int = 0
    gold: int = 0
    null_right: int = 0
    null_predicted: int = 0
    null_gold: int = 0

    def __iadd__(self, other: Counts) -> Counts:
        for name in (field.name for field in fields(self)):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    @property
    def strict_f1(self) -> float:
        """The harmonic mean of strict precision and recall."""
        return _f1(self.strict, self.predicted, self.found, self.gold)

    @property
    def lax_f1(self) -> float:
        """The harmonic mean of lax precision and recall."""
        return _f1(self.lax, self.predicted, self.found_lax, self.gold)

    @property
    def null_f1(self) -> float:
        """The harmonic mean of precision and recall of segments said to have no counterpart."""
        return _f1(self.null_right, self.null_predicted, self.null_right, self.null_gold)


def _f1(right: int, predicted: int, found: int, gold: int) -> float:
    precision = right / predicted if predicted else 1.0
    recall = found / gold if gold else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def project(beads: Iterable[Sequence[Run]], one: int, other: int) -> list[PairBead]:
    """Return the beads of two of the texts; null beads one segment each."""
    pairs: list[PairBead] = []
    for bead in beads:
        left, right = bead[one], bead[other]
        if left[0] == left[1]:
            pairs += [(left, (at, at + 1)) for at in range(*right)]
        elif right[0] == right[1]:
            pairs += [((at, at + 1), right) for at in range(*left)]
        else:
            pairs.append((left, right))
    return pairs


def compare(gold: Sequence[PairBead], predicted: Sequence[PairBead]) -> Counts:
    """Score one pair of texts."""
    predicted = _joined(gold, predicted)
    counts = Counts()
    counts.strict, counts.lax, counts.predicted = _precision(gold, predicted)
    linked = [bead for bead in gold if _linked(bead)]
    counts.found, counts.found_lax, counts.gold = _precision(
        [bead for bead in predicted if _linked(bead)], linked
    )
    gold_null, predicted_null = _null(gold), _null(predicted)
    counts.null_right = len(gold_null & predicted_null)
    counts.null_gold, counts.null_predicted = len(gold_null), len(predicted_null)
    return counts


def _linked(bead: PairBead) -> bool:
    return bead[0][0] < bead[0][1] and bead[1][0] < bead[1][1]


def _cells(bead: PairBead) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(range(*bead[0])), tuple(range(*bead[1]))


def _precision(gold: Sequence[PairBead], test: Sequence[PairBead]) -> tuple[int, int, int]:
    known = {_cells(bead) for bead in gold}
    targets = defaultdict(set)
    for left, right in known:
        for at in left:
            targets[at].update(right)
    strict = lax = 0
    for bead in test:
        left, right = _cells(bead)
        if (left, right) in known:
            strict += 1
            lax += 1
        elif any(targets[at].intersection(right) for at in left if at in targets):
            lax += 1
    return strict, lax, len(test)


def _null(beads: Sequence[PairBead]) -> set[tuple[int, int]]:
    found = set()
    for left, right in beads:
        if left[0] == left[1]:
            found.update((1, at) for at in range(*right))
        elif right[0] == right[1]:
            found.update((0, at) for at in range(*left))
    return found


def _joined(gold: Sequence[PairBead], predicted: Sequence[PairBead]) -> list[PairBead]:
    """Join predicted beads that lie inside one many-to-many gold bead."""
    wide = {}
    for bead in gold:
        if min(bead[0][1] - bead[0][0], bead[1][1] - bead[1][0]) >= 2:
            wide.update(dict.fromkeys(range(*bead[0]), bead))
    joined: list[PairBead] = []
    last = None
    for bead in predicted:
        home = wide.get(bead[0][0]) if _linked(bead) else None
        if home and not (
            bead[0][1] <= home[0][1] and home[1][0] <= bead[1][0] <= bead[1][1] <= home[1][1]
        ):
            home = None
        if home and home is last:
            joined[-1] = ((joined[-1][0][0], bead[0][1]), (joined[-1][1][0], bead[1][1]))
        else:
            joined.append(bead)
        last = home
    return joined
