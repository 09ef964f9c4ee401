"""The bead being read among its neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.blocks import Block, BlockRow, Role, nothing
from workbench.ui.layout import FURTHEST, among_neighbours
from workbench.ui.typeset import Cell, Row


def rows(key: str, bead: int, count: int, role: Role = "context") -> tuple[BlockRow, ...]:
    """Rows that say which they are, as ``fa3.0``."""
    names = [f"{key}{bead}.{at}" for at in range(count)]
    return tuple(BlockRow(Row((Cell(name, len(name), 0, 1),)), role) for name in names)


def heights(**numbers: list[int]) -> dict[str, list[int]]:
    """How many rows each bead has in each witness."""
    return numbers


def read(key: str, bead: int, count: int, lit: int | None = None) -> Block:
    return Block(rows(key, bead, count, "bead"), 0, count, lit)


def made(
    wanted: dict[str, list[int]], key: str, bead: int, height: int, lit: int | None = None
) -> Block:
    return among_neighbours(
        {key: read(key, bead, wanted[key][bead], lit)},
        lambda key, at: rows(key, at, wanted[key][at]),
        bead, len(wanted[key]), height,
    )[key]  # fmt: skip


@pytest.mark.parametrize(
    ("bead", "height", "expected"),
    [
        (2, 4, "1 2 2 4"),
        (2, 6, "0 0 1 2 2 4 5 5"),
        (2, 99, "0 0 1 2 2 4 5 5"),
        (2, 1, "1 2 2 4"),  # at least one row on each side, to be scrolled to
        (0, 3, "0 0 1 2 2"),
        (5, 3, "2 2 4 5 5"),
        (5, 6, "1 2 2 4 5 5"),  # what is not there after it goes to what is before
    ],
)
def test_as_many_neighbours_as_there_is_room_for(bead: int, height: int, expected: str) -> None:
    block = made(heights(fa=[2, 1, 2, 0, 1, 2]), "fa", bead, height)
    assert " ".join(str(row.bead) for row in block.rows) == expected
    assert {row.bead for row in block.rows[block.first : block.last]} == {bead}
    begins = [row.bead for row in block.rows if row.begins and row.bead is not None]
    assert begins == sorted(set(begins))


def test_evidence_is_found_again() -> None:
    block = made(heights(fa=[2, 1, 3]), "fa", 2, 10, lit=1)
    assert block.lit is not None
    assert block.rows[block.lit].row.text == "fa2.1"


def test_a_long_gap_is_not_searched_to_its_end() -> None:
    beads = [1, *[0] * FURTHEST, 1]
    assert {row.bead for row in made(heights(fa=beads), "fa", len(beads) - 1, 5).rows} == {
        len(beads) - 1
    }


HEIGHTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=9)


@given(HEIGHTS, st.data(), st.integers(0, 30))
def test_side_by_side_a_bead_begins_on_one_row(
    wanted: list[tuple[int, int]], data: st.DataObject, reach: int
) -> None:
    bead = data.draw(st.integers(0, len(wanted) - 1))
    blocks = among_neighbours(
        {key: read(key, bead, max(wanted[bead][at], 1)) for at, key in enumerate(("fa", "ru"))},
        lambda key, at: rows(key, at, wanted[at][key == "ru"]),
        bead, len(wanted), reach, nothing(20),
    )  # fmt: skip
    fa, ru = blocks["fa"], blocks["ru"]
    assert (fa.first, fa.last) == (ru.first, ru.last)
    assert [(row.bead, row.begins) for row in fa.rows] == [
        (row.bead, row.begins) for row in ru.rows
    ]
    shown = [row.row.text for row in ru.rows if row.bead != bead and row.row.text.startswith("ru")]
    beads = {row.bead for row in ru.rows if row.bead is not None} - {bead}
    assert shown == [f"ru{at}.{row}" for at in sorted(beads) for row in range(wanted[at][1])]


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 30), st.integers(1, 40))
def test_the_bead_is_in_sight(before: int, here: int, after: int, height: int) -> None:
    block = made(heights(fa=[before, here, after]), "fa", 1, height)
    top = block.top(height)
    seen = range(top, top + height)
    assert block.first in seen
    assert here > height or block.last - 1 in seen
    # No row of the screen stays empty while there is text to fill it.
    assert len(block.rows[top : top + height]) == min(height, before + here + after)
