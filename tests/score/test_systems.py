"""Systems side by side: sums that hold, intervals that can be computed again."""

from __future__ import annotations

import pytest

from workbench.score.beads import Cells
from workbench.score.reliability import Bin, calibration_error, reliability
from workbench.score.systems import Document, compare_systems


def one_to_one(count: int) -> list[Cells]:
    return [((at,), (at,)) for at in range(count)]


def joined(beads: list[Cells], every: int) -> list[Cells]:
    """Join the first two of each ``every`` beads."""
    found: list[Cells] = []
    for at in range(0, len(beads), every):
        pair = zip(beads[at], beads[at + 1], strict=True)
        found.append(tuple(one + other for one, other in pair))
        found.extend(beads[at + 2 : at + every])
    return found


GOLD = one_to_one(60)
DOCUMENT = Document(GOLD, {"perfect": GOLD, "coarse": joined(GOLD, 4)})


def test_figures_and_intervals() -> None:
    perfect, coarse = compare_systems([DOCUMENT])
    assert perfect.counts.strict_scores.f1 == 1
    assert perfect.strict_interval == pytest.approx((1, 1))
    # 15 of the 45 beads are two joined, so 30 of 45 and 30 of 60 are right.
    assert coarse.counts.strict_scores.precision == pytest.approx(30 / 45)
    assert coarse.counts.strict_scores.recall == pytest.approx(30 / 60)
    assert coarse.counts.lax_scores.f1 == 1
    assert coarse.units == 45
    assert coarse.strict_interval is not None
    low, high = coarse.strict_interval
    assert low < 30 / 52.5 < high
    assert coarse.difference is not None
    assert coarse.difference.strict == pytest.approx(30 / 52.5 - 1)
    assert coarse.difference.strict_interval[1] < 0
    assert perfect.difference is None


def test_the_same_seed_gives_the_same_intervals() -> None:
    assert compare_systems([DOCUMENT], 50) == compare_systems([DOCUMENT], 50)
    assert compare_systems([DOCUMENT], 50, seed=1) != compare_systems([DOCUMENT], 50, seed=2)


def test_documents_are_resampled_where_there_are_many() -> None:
    coarse = compare_systems([DOCUMENT] * 12, 20)[1]
    assert (coarse.resampled, coarse.units) == ("documents", 12)
    assert coarse.strict_interval is not None
    assert coarse.strict_interval[0] == pytest.approx(coarse.strict_interval[1])


def test_links_that_cross_and_lines_left_out_keep_systems_in_step() -> None:
    gold: list[Cells] = [((0,), (1,)), ((1,), (0,)), ((3,), (3,)), ((4,), (4,))]
    other: list[Cells] = [((0,), (1,)), ((1,), (0,)), ((2,), (2,)), ((3,), (3,)), ((4,), (5,))]
    (score,) = compare_systems([Document(gold, {"other": other})], 200)
    assert (score.counts.strict, score.counts.predicted, score.counts.gold) == (3, 5, 4)
    assert score.strict_interval is not None
    assert score.strict_interval[0] <= score.counts.strict_scores.f1 <= score.strict_interval[1]  # type: ignore[operator]


def test_nothing_to_score() -> None:
    assert compare_systems([]) == ()
    (score,) = compare_systems([Document([], {"empty": []})])
    assert score.counts.strict_scores.f1 is None


def test_scores_that_mean_what_they_say() -> None:
    gold: list[Cells] = one_to_one(4)
    wrong: Cells = ((5,), (6,))
    predicted = [(gold[0], 0.95), (gold[1], 0.97), (gold[2], 0.55), (wrong, 0.56)]
    bins = reliability([(gold, predicted)])
    assert [(one.low, one.beads, one.right) for one in bins] == [(0.5, 2, 1), (0.9, 2, 2)]
    assert calibration_error(bins) == pytest.approx((2 * 0.055 + 2 * 0.04) / 4)
    assert calibration_error([]) == 0
    assert Bin(0, 0.1, 0, 0, 0).share == 0
