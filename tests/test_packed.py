"""Beads and segments in arrays are sequences like any other."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead, Beads, Change
from workbench.segments import Segment, SegmentedText, Segments

KINDS = ("heading", "item", "sentence")


@st.composite
def rows_of_beads(draw: st.DrawFn) -> tuple[Bead, ...]:
    beads = []
    at = [0, 0]
    for size in draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)).filter(any))):
        runs = tuple((start, start + more) for start, more in zip(at, size, strict=True))
        at = [end for _, end in runs]
        status = draw(st.sampled_from(["auto", "pinned"]))
        beads.append(Bead(runs, draw(st.floats(0, 1)), status))  # type: ignore[arg-type]
    return tuple(beads)


@st.composite
def rows_of_segments(draw: st.DrawFn) -> tuple[Segment, ...]:
    edges = sorted(draw(st.lists(st.integers(0, 10**9), unique=True, max_size=12)))
    return tuple(
        Segment(start, end, draw(st.sampled_from(KINDS)), number)
        for number, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=False))
    )


@given(rows_of_beads(), st.slices(10))
def test_beads_are_what_was_put_in(beads: tuple[Bead, ...], part: slice) -> None:
    packed = Beads(2, beads)
    assert packed == beads
    assert tuple(packed) == beads
    assert packed[part] == beads[part]
    assert [packed[number - len(beads)] for number in range(len(beads))] == list(beads)
    assert hash(packed) == hash(beads)
    assert repr(packed) == repr(beads)
    assert pickle.loads(pickle.dumps(packed)) == packed
    assert packed != (*beads, Bead(((0, 1), (0, 1))))


@given(rows_of_segments(), st.integers(0, 10**9))
def test_segments_are_what_was_put_in(segments: tuple[Segment, ...], offset: int) -> None:
    packed = Segments(segments)
    assert packed == segments
    assert packed[1:] == segments[1:]
    assert packed.started(offset) == sum(one.start <= offset for one in segments)
    assert pickle.loads(pickle.dumps(packed)) == packed
    text = SegmentedText("en", "en", "", segments)
    assert text == SegmentedText("en", "en", "", list(segments))
    assert text != SegmentedText("ru", "en", "", segments)


def test_there_is_nothing_beyond_the_ends() -> None:
    packed = Segments([Segment(0, 4)])
    for number in (1, -2):
        with pytest.raises(IndexError, match="of 1"):
            packed[number]


@given(rows_of_beads(), st.data())
def test_a_change_is_of_as_few_beads_as_there_can_be(
    beads: tuple[Bead, ...], data: st.DataObject
) -> None:
    keys = ("ru", "en")
    old = Alignment(keys, beads)
    if not beads:
        assert Change.between(old, old).before == ()
        return
    at = data.draw(st.integers(0, len(beads) - 1))
    new = data.draw(
        st.sampled_from(
            [
                old,
                old.merge(at) if at + 1 < len(beads) else old,
                Alignment(keys, (*beads[:at], replace(beads[at], score=0.5), *beads[at + 1 :])),
            ]
        )
    )
    change = Change.between(old, new)
    then = tuple(new.beads)
    first = next((n for n, (a, b) in enumerate(zip(beads, then, strict=False)) if a != b), None)
    if first is None:
        assert change == Change(keys, (), ())
        return
    assert change.before[0] == beads[first]
    assert change.after[0] == then[first]
    assert change.before[-1] != change.after[-1]
    assert (*beads[:first], *change.after, *beads[first + len(change.before) :]) == then


@given(rows_of_beads(), st.integers(-1, 12), st.floats(0, 1))
def test_the_next_bead_worth_a_look_is_found(
    beads: tuple[Bead, ...], after: int, below: float
) -> None:
    alignment = Alignment(("ru", "en"), beads)
    later = list(enumerate(beads))[after + 1 :]
    uneven = [number for number, bead in later if bead.type != "1-1"]
    doubtful = [n for n, bead in later if bead.score < below and bead.status == "auto"]
    assert alignment.next_uneven(after) == next(iter(uneven), None)
    assert alignment.next_doubtful(after, below) == next(iter(doubtful), None)
