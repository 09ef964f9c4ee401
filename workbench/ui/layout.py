"""The bead being read among its neighbours, as many as the screen has room for.

Stacked, each witness's text runs on by itself, and beads of which it has nothing take no room. Side
by side, a bead begins on the same row in every witness.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from workbench.ui.blocks import Block, BlockRow
from workbench.ui.typeset import Row

Rows = tuple[BlockRow, ...]
Band = tuple[Rows, ...]
"""One bead in one or more witnesses, as high in each: empty rows make it so."""

SetContext = Callable[[str, int], Rows]
"""The rows of a witness's bead that is not being read; none where it has no text."""

FURTHEST = 50
"""How many beads in a row without text are passed over in search of a neighbour."""

LEAST = 2
"""Rows of neighbours that are set even where the bead fills the screen, to be scrolled to."""


def among_neighbours(
    read: Mapping[str, Block],
    context: SetContext,
    bead: int,
    count: int,
    height: int,
    empty: Rows = (),
) -> dict[str, Block]:
    """Put neighbours before and after a bead of some witnesses, already set, to fill ``height``.

    ``count`` is how many beads there are; ``empty`` stands where a witness has nothing of one.
    What comes before and after gets half of the room each, and what the other lacks.
    """

    def gather(beads: range, room: int) -> list[Band]:
        return list(_bands(context, tuple(read), empty, beads, room))

    here = _band([made.rows for made in read.values()], bead)
    room = max(height - len(here[0]), LEAST)
    backwards, onwards = range(bead - 1, -1, -1), range(bead + 1, count)
    half = room // 2
    before = gather(backwards, half)
    after = gather(onwards, room - min(_height(before), half))
    if _height(after) < room - half:
        before = gather(backwards, room - _height(after))
    first = _height(before)
    last = first + len(here[0])
    # All are shown from the same row, so they share what is to be seen first.
    lit = min((first + made.lit for made in read.values() if made.lit is not None), default=None)
    bands = (*before[::-1], here, *after)
    rows = (tuple(row for band in bands for row in band[at]) for at in range(len(read)))
    return {key: Block(own, first, last, lit) for key, own in zip(read, rows, strict=True)}


def _height(bands: Sequence[Band]) -> int:
    return sum(len(band[0]) for band in bands)


def _bands(
    context: SetContext, keys: Sequence[str], empty: Rows, beads: range, room: int
) -> Iterator[Band]:
    passed = 0
    for bead in beads:
        if room <= 0 or passed == FURTHEST:
            return
        band = _band([context(key, bead) or empty for key in keys], bead)
        height = len(band[0])
        passed = 0 if height else passed + 1
        room -= height
        if height:
            yield band


def _band(rows: Sequence[Rows], bead: int) -> Band:
    height = max(map(len, rows))
    empty = BlockRow(Row(()), "context", bead)
    return tuple((*_numbered(given, bead), *[empty] * (height - len(given))) for given in rows)


def _numbered(rows: Rows, bead: int) -> Rows:
    return tuple(BlockRow(row.row, row.role, bead, at == 0) for at, row in enumerate(rows))
