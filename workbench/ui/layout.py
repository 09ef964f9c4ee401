"""The bead being read among its neighbours, as many as the screen has room for.

Stacked, each witness's text runs on by itself, and beads of which it has nothing take no room. Side
by side, a bead begins on the same row in every witness.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workbench.ui.blocks import Block, BlockRow, nothing
from workbench.ui.typeset import Row

Rows = tuple[BlockRow, ...]
SetContext = Callable[[str, int], Rows]
"""The rows of a witness's bead that is not being read; none where it has no text."""

FURTHEST = 50
"""How many beads in a row without text are passed over in search of a neighbour."""


def stacked(read: Block, context: SetContext, key: str, bead: int, count: int, reach: int) -> Block:
    """Put before and after a witness's bead, already set, up to ``reach`` rows of its neighbours.

    ``count`` is how many beads there are.
    """
    before = list(_neighbours(context, key, range(bead - 1, -1, -1), reach))
    after = list(_neighbours(context, key, range(bead + 1, count), reach))
    rows = [row for part in reversed(before) for row in part]
    first = len(rows)
    rows += _numbered(read.rows, bead)
    last = len(rows)
    rows += [row for part in after for row in part]
    return Block(tuple(rows), first, last, None if read.lit is None else first + read.lit)


def side_by_side(
    read: dict[str, Block], context: SetContext, bead: int, count: int, reach: int, width: int
) -> dict[str, Block]:
    """Do the same for all witnesses at once, empty rows making every bead as high in each."""
    keys = tuple(read)
    before = list(_bands(context, keys, range(bead - 1, -1, -1), reach, width))
    after = list(_bands(context, keys, range(bead + 1, count), reach, width))
    here = _band({key: read[key].rows for key in keys}, bead)
    rows: dict[str, list[BlockRow]] = {key: [] for key in keys}
    for band in (*reversed(before), here, *after):
        for key in keys:
            rows[key] += band[key]
    first = sum(len(band[keys[0]]) for band in before)
    last = first + len(here[keys[0]])
    # All are shown from the same row, so they share what is to be seen first.
    lit = min((made.lit for made in read.values() if made.lit is not None), default=None)
    return {
        key: Block(tuple(rows[key]), first, last, None if lit is None else first + lit)
        for key in keys
    }


def _neighbours(context: SetContext, key: str, beads: range, reach: int) -> Iterator[Rows]:
    passed = 0
    for bead in beads:
        if reach <= 0 or passed == FURTHEST:
            return
        rows = context(key, bead)
        passed = 0 if rows else passed + 1
        reach -= len(rows)
        if rows:
            yield _numbered(rows, bead)


def _bands(
    context: SetContext, keys: Sequence[str], beads: range, reach: int, width: int
) -> Iterator[dict[str, Rows]]:
    for bead in beads:
        if reach <= 0:
            return
        band = _band({key: context(key, bead) or nothing(width) for key in keys}, bead)
        reach -= len(band[keys[0]])
        yield band


def _band(rows: dict[str, Rows], bead: int) -> dict[str, Rows]:
    height = max(map(len, rows.values()))
    empty = BlockRow(Row(()), "context", bead)
    return {
        key: (*_numbered(given, bead), *[empty] * (height - len(given)))
        for key, given in rows.items()
    }


def _numbered(rows: Rows, bead: int) -> Rows:
    return tuple(replace(row, bead=bead, begins=at == 0) for at, row in enumerate(rows))
