"""The bead being read among its neighbours, as many as the screen has room for.

Stacked, each witness's text runs on by itself, and beads of which it has nothing take no room. Side
by side, a bead begins on the same row in every witness.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from workbench.ui.blocks import Block, BlockRow, nothing
from workbench.ui.typeset import Row

Rows = tuple[BlockRow, ...]
Band = tuple[Rows, ...]
"""One bead in one or more witnesses, as high in each."""

SetContext = Callable[[str, int], Rows]
"""The rows of a witness's bead that is not being read; none where it has no text."""

FURTHEST = 50
"""How many beads in a row without text are passed over in search of a neighbour."""

LEAST = 2
"""Rows of neighbours that are set even where the bead fills the screen, to be scrolled to."""


def stacked(
    read: Block, context: SetContext, key: str, bead: int, count: int, height: int
) -> Block:
    """Put neighbours before and after a witness's bead, already set, to fill ``height`` rows.

    ``count`` is how many beads there are.
    """

    def gather(beads: range, room: int) -> list[Band]:
        return list(_neighbours(context, key, beads, room))

    here = _band([read.rows], bead)
    return _blocks([read], _around(gather, here, bead, count, height))[0]


def side_by_side(
    read: dict[str, Block], context: SetContext, bead: int, count: int, height: int, width: int
) -> dict[str, Block]:
    """Do the same for all witnesses at once, empty rows making every bead as high in each."""
    keys = tuple(read)

    def gather(beads: range, room: int) -> list[Band]:
        return list(_bands(context, keys, beads, room, width))

    here = _band([made.rows for made in read.values()], bead)
    made = _blocks(list(read.values()), _around(gather, here, bead, count, height))
    return dict(zip(keys, made, strict=True))


def _around(
    gather: Callable[[range, int], list[Band]], here: Band, bead: int, count: int, height: int
) -> tuple[list[Band], Band, list[Band]]:
    """Gather what stands before and after: half of the room each, what one lacks to the other."""
    room = max(height - len(here[0]), LEAST)
    backwards, onwards = range(bead - 1, -1, -1), range(bead + 1, count)
    half = room // 2
    before = gather(backwards, half)
    after = gather(onwards, room - min(_height(before), half))
    if _height(after) < room - half:
        before = gather(backwards, room - _height(after))
    return before[::-1], here, after


def _blocks(read: Sequence[Block], parts: tuple[list[Band], Band, list[Band]]) -> list[Block]:
    before, here, after = parts
    first = _height(before)
    last = first + len(here[0])
    # All are shown from the same row, so they share what is to be seen first.
    lit = min((first + made.lit for made in read if made.lit is not None), default=None)
    bands = (*before, here, *after)
    return [
        Block(tuple(row for band in bands for row in band[at]), first, last, lit)
        for at in range(len(read))
    ]


def _height(bands: Sequence[Band]) -> int:
    return sum(len(band[0]) for band in bands)


def _neighbours(context: SetContext, key: str, beads: range, room: int) -> Iterator[Band]:
    passed = 0
    for bead in beads:
        if room <= 0 or passed == FURTHEST:
            return
        rows = context(key, bead)
        passed = 0 if rows else passed + 1
        room -= len(rows)
        if rows:
            yield _band([rows], bead)


def _bands(
    context: SetContext, keys: Sequence[str], beads: range, room: int, width: int
) -> Iterator[Band]:
    for bead in beads:
        if room <= 0:
            return
        band = _band([context(key, bead) or nothing(width) for key in keys], bead)
        room -= len(band[0])
        yield band


def _band(rows: Sequence[Rows], bead: int) -> Band:
    height = max(map(len, rows))
    empty = BlockRow(Row(()), "context", bead)
    return tuple((*_numbered(given, bead), *[empty] * (height - len(given))) for given in rows)


def _numbered(rows: Rows, bead: int) -> Rows:
    return tuple(BlockRow(row.row, row.role, bead, at == 0) for at, row in enumerate(rows))
