from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.align import path
from workbench.arrays import Floats, Ints

STEPS = np.array([(1, 1), (1, 0), (0, 1), (2, 1)], np.int64)


def grid(rows: int, columns: int) -> Ints:
    return np.array(list(product(range(rows + 1), range(columns + 1))), np.int64)


def paths(lattice: path.Lattice, weights: Floats, node: int) -> list[tuple[float, list[int]]]:
    """Return all paths to a node by brute force, with their weights."""
    if node == 0:
        return [(0.0, [])]
    found = []
    for edge in range(lattice.edges.starts[node], lattice.edges.starts[node + 1]):
        for weight, before in paths(lattice, weights, int(lattice.edges.source[edge])):
            found.append((weight + float(weights[edge]), [*before, edge]))
    return found


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3), st.integers(1, 3), st.integers(0, 1000))
def test_sums_and_best_paths_are_those_of_brute_force(rows: int, columns: int, seed: int) -> None:
    lattice = path.build(grid(rows, columns), STEPS)
    weights = np.random.default_rng(seed).normal(size=len(lattice.edges.source))
    every = paths(lattice, weights, len(lattice) - 1)
    total = np.logaddexp.reduce([weight for weight, _ in every])
    expected = np.zeros(len(weights))
    for weight, edges in every:
        expected[edges] += np.exp(weight - total)
    (posterior,) = path.posteriors([lattice], [weights])
    assert posterior is not None
    np.testing.assert_allclose(posterior, expected, atol=1e-9)
    among = np.arange(len(weights))
    best = path.best(lattice, weights, among)
    assert best is not None
    assert best.tolist() == max(every)[1]
    without = np.delete(among, best[0])
    rest = [(weight, edges) for weight, edges in every if best[0] not in edges]
    second = path.best(lattice, weights[without], without)
    assert (second is None) == (not rest)
    if second is not None:
        assert second.tolist() == max(rest)[1]


def test_no_path_is_told() -> None:
    points = np.array([(0, 0), (5, 5)], np.int64)
    lattice = path.build(points, STEPS)
    assert path.posteriors([lattice], [np.zeros(len(lattice.edges.source))]) == [None]
