from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.spans import joined, parted


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(1, 3)], [(1, 3)]),
        ([(5, 7), (1, 3)], [(1, 3), (5, 7)]),
        ([(1, 4), (3, 6)], [(1, 6)]),
        ([(1, 3), (3, 5)], [(1, 5)]),
        ([(1, 9), (2, 3)], [(1, 9)]),
        ([(-2, 2), (8, 99)], [(0, 2), (8, 10)]),
        ([(4, 4)], [(4, 4)]),
        ([(4, 4), (2, 6)], [(2, 6)]),
        ([(6, 2)], []),
        ([(50, 60)], []),
    ],
)
def test_joined(spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert joined(spans, 10) == expected


@given(st.lists(st.tuples(st.integers(-5, 20), st.integers(-5, 20))), st.integers(0, 12))
def test_joined_spans_stand_apart_and_inside(spans: list[tuple[int, int]], length: int) -> None:
    found = joined(spans, length)
    assert all(0 <= start <= end <= length for start, end in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(st.text(max_size=12), st.lists(st.tuples(st.integers(-5, 20), st.integers(-5, 20))))
def test_pieces_make_the_text_and_every_other_one_is_lit(
    text: str, spans: list[tuple[int, int]]
) -> None:
    pieces = list(parted(text, spans))
    assert "".join(piece for piece, _ in pieces) == text
    assert [lit for _, lit in pieces] == [at % 2 == 1 for at in range(len(pieces))]
