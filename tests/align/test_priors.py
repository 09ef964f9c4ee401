"""How often beads have each shape is learnt from the texts, kin together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.align import decide, joint, path
from workbench.align.scoring import priors
from workbench.align.scoring.priors import Shapes
from workbench.align.search.regions import Regions
from workbench.arrays import Floats, Ints

THREE = priors.shapes(3)


def at(shapes: Shapes, *step: int) -> int:
    return int(np.flatnonzero((shapes.steps == step).all(axis=1))[0])


def counts(**seen: float) -> Floats:
    """Return how often each shape of three texts was seen: ``_110`` is a bead the third lacks."""
    found = np.zeros(len(THREE.steps))
    for name, count in seen.items():
        found[at(THREE, *map(int, name[1:]))] = count
    return found


@given(arrays(np.float64, len(THREE.steps), elements=st.floats(0, 1000)))
def test_what_is_seen_moves_shares_and_adds_nothing(seen: Floats) -> None:
    moved = THREE.moved(seen)
    assert moved.prior.sum() == pytest.approx(THREE.prior.sum())
    assert np.isfinite(moved.log_prior).all()


def test_what_is_seen_as_often_as_foretold_changes_nothing() -> None:
    assert THREE.moved(500 * THREE.prior).log_prior == pytest.approx(THREE.log_prior)


@pytest.mark.parametrize(
    ("seen", "likelier", "less"),
    [
        # Nothing was lacking in a thousand beads.
        (counts(_111=1000), (1, 1, 1), (0, 1, 1)),
        # A line that one text lacks is a sign for those that another lacks, and for blocks of them.
        (counts(_111=500, _110=500), (0, 1, 1), (1, 0, 0)),
        (counts(_111=500, _110=500), (2, 0, 2), (2, 1, 1)),
        # One text adds lines; that is no sign that it lacks some.
        (counts(_111=500, _100=500), (0, 4, 0), (1, 1, 0)),
        # The second text parts what the others do not; the third may still do otherwise.
        (counts(_111=500, _121=500), (1, 2, 1), (1, 1, 2)),
    ],
)
def test_kin_move_together(seen: Floats, likelier: tuple[int, ...], less: tuple[int, ...]) -> None:
    change = THREE.moved(seen).log_prior - THREE.log_prior
    assert change[at(THREE, *likelier)] > 0 > change[at(THREE, *less)]


def test_few_beads_teach_little() -> None:
    few, many = (THREE.moved(counts(_111=beads)).log_prior for beads in (10, 1000))
    lacking = at(THREE, 1, 1, 0)
    assert few[lacking] > THREE.log_prior[lacking] - 0.2
    assert many[lacking] < THREE.log_prior[lacking] - 2


def _lacking(rows: int, every: int, known: int, rounds: int) -> float:
    """Return how many lines a third text seems to lack that has all but every so-many-th.

    Of the first ``known`` lines the evidence tells which; of the others, whether it lacks or joins
    them, nothing does.
    """
    has = [row % every != 0 for row in range(rows)]
    third = np.concatenate([[0], np.cumsum(has)])
    corner = np.array([rows, rows, third[-1]])
    points = np.array(
        [(i, i, k) for i in range(rows + 1) for k in range(max(third[i] - 4, 0), third[i] + 5)
         if k <= third[-1] and third[-1] - k <= rows - i and (i > known or k == third[i])]
    )  # fmt: skip

    def all_points(*_: Ints) -> Ints:
        return points

    def weigh(corners: Ints, edges: path.Edges) -> Floats:
        single = THREE.steps.max(axis=1) == 1
        return np.where(single[edges.kind] & (corners[edges.target, 0] <= known), 6.0, 0.0)

    regions = Regions(np.zeros((1, 3), np.int64), corner[None])
    weighed = decide.Weigh(weigh)
    (found,) = decide.decide_each(regions, all_points, THREE, weighed, rounds)
    assert found.sound
    return float(found.seen[at(THREE, 1, 1, 0)])


def test_a_text_that_lacks_much_is_believed_to_lack_more() -> None:
    assert _lacking(120, 3, 80, joint._ROUNDS) > _lacking(120, 3, 80, 0) + 0.5
