"""Beads set by hand, carried over to texts in which a word was mended since.

An alignment keeps where segments stood, not their words. A segment as long as before, between
others as long as before, is taken for the same; so is one of another length in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.alignment import Bead, Run

ALIKE = 0.8
"""Share of a text's segments that must be as long as before: of another text nothing is carried."""


def carried(
    beads: Iterable[Bead],
    old: Mapping[str, Sequence[Run]],
    new: Mapping[str, Sequence[Run]],
) -> tuple[Bead, ...]:
    """Return beads, counted in the segments ``old``, as they stand in ``new``, texts in one order.

    A bead of which a segment is gone, or was cut otherwise, is left out.
    """
    places = [_places(old[key], new[key]) for key in old]
    moved = []
    for bead in beads:
        runs = [_run(run, place) for run, place in zip(bead.runs, places, strict=True)]
        if None not in runs:
            moved.append(replace(bead, runs=tuple(run for run in runs if run)))
    return tuple(moved)


def _places(old: Sequence[Run], new: Sequence[Run]) -> dict[int, int]:
    """Return for each segment its number now; both ends of the text stay ends."""
    from rapidfuzz.distance import Levenshtein  # late: most alignments are of texts as they were

    before, now = ([end - start for start, end in runs] for runs in (old, new))
    steps = Levenshtein.opcodes(before, now)
    same = sum(one.src_end - one.src_start for one in steps if one.tag == "equal")
    if same < ALIKE * max(len(old), len(new)):
        return {}
    places = {-1: -1, len(old): len(new)}
    for one in steps:
        if one.tag in ("equal", "replace"):
            places.update(
                zip(
                    range(one.src_start, one.src_end),
                    range(one.dest_start, one.dest_end),
                    strict=True,
                )
            )
    return places


def _run(run: Run, places: Mapping[int, int]) -> Run | None:
    """Return a run where its segments are now; an empty one stays between its neighbours."""
    start, end = run
    # An empty run is told by both segments it stands between.
    first, last = (start, end - 1) if start < end else (start - 1, end)
    at = places.get(first)
    if at is None:
        return None
    if any(places.get(number) != at + number - first for number in range(first, last + 1)):
        return None
    return (at, at + end - start) if start < end else (at + 1, at + 1)
