"""Strict and lax scores, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.score.beads import Cells, Counts, count, project

P = tuple[tuple[int, ...], tuple[int, ...]]

GOLD: list[Cells] = [((0,), (0,)), ((1,), (1, 2)), ((2,), ()), ((3,), (3,))]


@pytest.mark.parametrize(
    ("predicted", "strict", "lax"),
    [
        pytest.param(GOLD, (4 / 4, 3 / 3), (4 / 4, 3 / 3), id="the same"),
        pytest.param(
            # 0-0 right; 1-1 lax, 2 left alone wrong; 2 alone right; 3-3 right.
            [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((2,), ()), ((3,), (3,))],
            (3 / 5, 2 / 3),
            (4 / 5, 3 / 3),
            id="a bead cut short",
        ),
        pytest.param(
            # All in one: lax, and every gold bead is touched by it.
            [((0, 1, 2, 3), (0, 1, 2, 3))],
            (0, 0),
            (1 / 1, 3 / 3),
            id="one bead for all",
        ),
        pytest.param(
            # Shifted by one: 1-0 shares nothing, 2-1 nothing, 3-2 nothing; null 3 of the right.
            [((0,), ()), ((1,), (0,)), ((2,), (1, 2)), ((3,), ()), ((), (3,))],
            (0, 0),
            (0, 0),
            id="shifted",
        ),
        pytest.param(
            # Joined over the gap: lax only; 2 had no counterpart.
            [((0,), (0,)), ((1, 2), (1, 2)), ((3,), (3,))],
            (2 / 3, 2 / 3),
            (3 / 3, 3 / 3),
            id="a segment too many",
        ),
    ],
)
def test_pairs(
    predicted: list[Cells], strict: tuple[float, float], lax: tuple[float, float]
) -> None:
    counts = count(GOLD, predicted)
    for scores, (precision, recall) in (
        (counts.strict_scores, strict),
        (counts.lax_scores, lax),
    ):
        assert scores.precision == pytest.approx(precision)
        assert scores.recall == pytest.approx(recall)
        mean = 2 * precision * recall / (precision + recall) if precision + recall else 0
        assert scores.f1 == pytest.approx(mean)


TRIPLES: list[Cells] = [((0,), (0,), (0,)), ((1,), (1, 2), (1,)), ((2,), (), (2,))]


@pytest.mark.parametrize(
    ("predicted", "strict", "lax"),
    [
        pytest.param(TRIPLES, 3, 3, id="the same"),
        pytest.param([((0,), (0,), (0,)), ((1,), (1,), (1,)), ((2,), (2,), (2,))], 1, 2,
                     id="the third speaks of a witness that gold leaves empty"),
        pytest.param([((0,), (0,), ()), ((1,), (1, 2), (0, 1)), ((2,), (), (2,))], 1, 3,
                     id="two witnesses right are laxly right"),
        pytest.param([((0,), (1,), (2,)), ((1, 2), (0,), (0,))], 0, 0, id="no two of one bead"),
    ],
)  # fmt: skip
def test_triples(predicted: list[Cells], strict: int, lax: int) -> None:
    counts = count(TRIPLES, predicted)
    assert (counts.strict, counts.lax) == (strict, lax)


def test_segments_without_counterpart() -> None:
    gold: list[Cells] = [((0,), ()), ((1,), ()), ((2,), (0,)), ((), (1,))]
    predicted: list[Cells] = [((0, 1), ()), ((2,), (0, 1))]
    scores = count(gold, predicted).null_scores
    assert scores.precision == 1
    assert scores.recall == pytest.approx(2 / 3)


def test_nothing_to_count_is_no_score() -> None:
    scores = count([], []).strict_scores
    assert (scores.precision, scores.recall, scores.f1) == (None, None, None)
    nothing_found = count(GOLD, []).strict_scores
    assert (nothing_found.precision, nothing_found.recall, nothing_found.f1) == (None, 0, 0)


@pytest.mark.parametrize(
    ("bead", "columns", "parts"),
    [
        (((0,), (0, 1), (2,)), (0, 2), [((0,), (2,))]),
        (((0, 1), (), (2,)), (0, 1), [((0,), ()), ((1,), ())]),
        (((), (), (2,)), (0, 1), []),
        (((0,), (1,), (2,)), (2, 0), [((2,), (0,))]),
    ],
)
def test_a_bead_seen_from_two_witnesses(
    bead: Cells, columns: tuple[int, ...], parts: list[Cells]
) -> None:
    assert project(bead, columns) == parts


def beads(cuts: list[tuple[int, int]]) -> list[Cells]:
    found, at = [], [0, 0]
    for steps in cuts:
        cells = tuple(
            tuple(range(start, start + step)) for start, step in zip(at, steps, strict=True)
        )
        at = [start + step for start, step in zip(at, steps, strict=True)]
        if any(cells):
            found.append(cells)
    return found


ALIGNMENTS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=12).map(beads)


@given(ALIGNMENTS, ALIGNMENTS)
def test_strict_is_never_more_than_lax_and_sides_change_places(
    gold: list[Cells], predicted: list[Cells]
) -> None:
    there, back = count(gold, predicted), count(predicted, gold)
    assert there.strict <= there.lax <= there.predicted
    assert there.found <= there.found_lax <= there.gold
    assert (there.null_right, there.null_gold) == (back.null_right, back.null_predicted)
    assert there.found == back.found
    assert there + Counts() == there
