"""Strict and lax scores of ``workbench.score.beads``, lenient where a pair alone knows no better.

Gold beads are projections of three-way beads; where such a bead is many-to-many in a pair, a
prediction that parts it further is joined before the comparison, because the pair alone gives no
reason to join it. Segments without counterpart are beads of one segment each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.score.beads import Cells, Counts, Scores, count

Run = tuple[int, int]
PairBead = tuple[Run, Run]


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
    return count(map(_cells, gold), map(_cells, _joined(gold, predicted)))


def f1(scores: Scores) -> float:
    """Return an F1; where there was nothing to find and nothing was said, all is right."""
    return 1.0 if scores.f1 is None else scores.f1


def _linked(bead: PairBead) -> bool:
    return bead[0][0] < bead[0][1] and bead[1][0] < bead[1][1]


def _cells(bead: PairBead) -> Cells:
    return tuple(range(*bead[0])), tuple(range(*bead[1]))


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


__all__ = ["Counts", "PairBead", "compare", "f1", "project"]
