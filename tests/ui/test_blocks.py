"""One witness's part of the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.blocks import LONGEST, share, text_block
from workbench.ui.spans import Spans
from workbench.ui.typeset import Cell


@pytest.mark.parametrize(
    ("height", "wanted", "given_rows"),
    [
        (12, [2, 9, 3], [2, 7, 3]),
        (12, [1, 2, 3], [3, 4, 5]),
        (3, [9, 9, 9], [1, 1, 1]),
        (2, [9, 9, 9], [1, 1, 0]),
        (0, [1, 1], [0, 0]),
        (-4, [1, 1], [0, 0]),
    ],
)
def test_rows_are_shared_fairly(height: int, wanted: list[int], given_rows: list[int]) -> None:
    assert share(height, wanted) == given_rows


@given(st.integers(0, 100), st.lists(st.integers(0, 60), min_size=1, max_size=5))
def test_all_rows_are_given_and_none_lacks_while_another_has_too_many(
    height: int, wanted: list[int]
) -> None:
    rows = share(height, wanted)
    assert sum(rows) == height
    if sum(wanted) <= height:
        assert all(row >= want for row, want in zip(rows, wanted, strict=True))
    else:
        assert all(row <= want for row, want in zip(rows, wanted, strict=True))


@pytest.mark.parametrize(
    ("rows", "lit", "height", "top"),
    [
        (3, None, 10, 0),  # all fits
        (30, None, 10, 0),
        (30, 20, 10, 15),  # the evidence in the middle
        (30, 29, 10, 20),  # no further than the end
        (30, 3, 10, 0),
    ],
)
def test_what_matters_comes_into_sight(rows: int, lit: int | None, height: int, top: int) -> None:
    text = "\n\n".join(f"row {number:02}" for number in range(rows))
    spans = () if lit is None else ((lit * 8, lit * 8 + 6),)
    assert text_block(text, 20, False, spans).top(height) == top


def test_of_a_very_long_bead_the_stretch_round_the_evidence_is_set() -> None:
    text = "слово " * 20_000
    start = 60_000
    made = text_block(text, 60, False, ((start, start + 5),))
    cells = [cell for row in made.rows for cell in row.row.cells]
    assert len(cells) <= LONGEST
    assert made.lit is not None
    lit = [c.text for c in cells if start <= c.start < start + 5]
    assert "".join(lit) == "слово"


def test_nothing_says_so() -> None:
    made = text_block("", 40, True)
    assert [row.row.text for row in made.rows] == ["— nothing here —"]


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: (p[0], sum(p))))


@given(SPANS, st.integers(0, 35), st.integers(1, 3))
def test_a_cell_is_touched_if_any_span_touches_it(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    cell = Cell("x", 1, start, start + length)
    expected = any(cell.start < end and first < cell.end for first, end in spans)
    assert Spans(spans).touch(cell) == expected
