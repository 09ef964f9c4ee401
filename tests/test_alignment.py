"""Beads cover every segment once; each edit is undone by its inverse and pins what it touched."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead, Change
from workbench.errors import AlignmentError, EditError

KEYS = ("fa", "ru", "en")


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    """Draw alignments of three witnesses, null beads and many-to-many beads included."""
    sizes = draw(
        st.lists(
            st.tuples(*[st.integers(0, 3)] * 3).filter(any),
            min_size=1,
            max_size=8,
        )
    )
    at = [0, 0, 0]
    beads = []
    for size in sizes:
        beads.append(Bead(tuple((a, a + n) for a, n in zip(at, size, strict=True)), 0.5))
        at = [a + n for a, n in zip(at, size, strict=True)]
    return Alignment(KEYS, tuple(beads))


def runs(alignment: Alignment) -> list[tuple[tuple[int, int], ...]]:
    return [bead.runs for bead in alignment.beads]


def simple() -> Alignment:
    return Alignment(KEYS, (Bead(((0, 1), (0, 2), (0, 1))), Bead(((1, 2), (2, 2), (1, 2)))))


@given(alignments(), st.data())
def test_every_segment_stands_in_exactly_one_bead_after_any_edit(
    alignment: Alignment, data: st.DataObject
) -> None:
    sizes = alignment.sizes
    for _ in range(4):
        bead = data.draw(st.integers(0, len(alignment.beads) - 1))
        key = data.draw(st.sampled_from(KEYS))
        try:
            match data.draw(st.sampled_from(["merge", "split", "up", "down"])):
                case "merge":
                    alignment = alignment.merge(bead)
                case "split":
                    start, end = alignment.run(bead, key)
                    cut = data.draw(st.integers(start, end))
                    alignment = alignment.split(bead, {key: cut})
                case "up":
                    alignment = alignment.move(bead, key, -1)
                case "down":
                    alignment = alignment.move(bead, key, 1)
        except EditError:
            continue
    assert alignment.sizes == sizes


@given(alignments(), st.data())
def test_splitting_undoes_merging(alignment: Alignment, data: st.DataObject) -> None:
    if len(alignment.beads) < 2:
        return
    bead = data.draw(st.integers(0, len(alignment.beads) - 2))
    cuts = {key: alignment.run(bead, key)[1] for key in KEYS}
    assert runs(alignment.merge(bead).split(bead, cuts)) == runs(alignment)


@given(alignments(), st.data())
def test_moving_up_undoes_moving_down(alignment: Alignment, data: st.DataObject) -> None:
    if len(alignment.beads) < 2:
        return
    bead = data.draw(st.integers(0, len(alignment.beads) - 2))
    key = data.draw(st.sampled_from(KEYS))
    try:
        moved = alignment.move(bead, key, 1)
    except EditError:
        return
    if len(moved.beads) == len(alignment.beads):
        assert runs(moved.move(bead + 1, key, -1)) == runs(alignment)


@given(alignments(), st.data())
def test_each_segment_is_found_in_its_bead(alignment: Alignment, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(KEYS))
    for segment in range(alignment.sizes[key]):
        start, end = alignment.run(alignment.bead_of(key, segment), key)
        assert start <= segment < end


def test_an_edit_pins_what_it_touched_and_nothing_else() -> None:
    three = Alignment(("fa", "en"), tuple(Bead(((i, i + 1), (i, i + 1)), 0.9) for i in range(3)))
    assert [bead.status for bead in three.merge(1).beads] == ["auto", "pinned"]
    assert [bead.score for bead in three.merge(1).beads] == [0.9, 1.0]


def test_a_bead_left_empty_by_a_move_disappears() -> None:
    two = Alignment(("fa", "en"), (Bead(((0, 1), (0, 0))), Bead(((1, 2), (0, 1)))))
    assert runs(two.move(0, "fa", 1)) == [((0, 2), (0, 1))]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda a: a.merge(1), "no bead 2"),
        (lambda a: a.split(0, {"ru": 5}), "cannot split bead 0 at segment 5 of ru"),
        (lambda a: a.split(0, {}), "one part empty"),
        (lambda a: a.move(0, "fa", -1), "no bead on that side"),
        (lambda a: a.move(1, "ru", -1), "no segment of ru to move"),
        (lambda a: a.bead_of("ru", 2), "ru has no segment 2"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why(edit, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(EditError, match=message):
        edit(simple())


@pytest.mark.parametrize(
    ("beads", "message"),
    [
        ([Bead(((0, 1), (0, 1)))], "does not name every witness"),
        ([Bead(((1, 2), (0, 1), (0, 1)))], "must go on from 0"),
        ([Bead(((0, 1), (1, 0), (0, 1)))], "must go on from 0"),
        ([Bead(((0, 0), (0, 0), (0, 0)))], "empty in every witness"),
    ],
)
def test_beads_that_leave_gaps_are_refused(beads: list[Bead], message: str) -> None:
    with pytest.raises(AlignmentError, match=message):
        Alignment(KEYS, tuple(beads))


def edits(alignment: Alignment) -> list[Alignment]:
    """Every edit of one step."""
    made = []
    for bead in range(len(alignment.beads)):
        for key in KEYS:
            start, end = alignment.run(bead, key)
            tries: list[Callable[[], Alignment]] = [
                partial(alignment.merge, bead),
                *(partial(alignment.split, bead, {key: cut}) for cut in range(start, end)),
                partial(alignment.move, bead, key, -1),
                partial(alignment.move, bead, key, 1),
            ]
            for edit in tries:
                try:
                    made.append(edit())
                except EditError:
                    continue
    return made


@given(alignments())
def test_a_change_is_what_an_edit_did_and_its_inverse_takes_it_back(alignment: Alignment) -> None:
    for new in edits(alignment):
        change = Change.between(alignment, new)
        assert len(change.before) <= 2
        assert len(change.after) <= 2
        assert change.applied(alignment) == new
        assert change.inverse.applied(new) == alignment
        assert Alignment(new.keys, new.beads) == new


def test_a_change_holds_after_edits_elsewhere_and_nowhere_else() -> None:
    beads = tuple(Bead(((n, n + 1),) * 3) for n in range(5))
    alignment = Alignment(KEYS, beads)
    change = Change.between(alignment, alignment.merge(3))
    shorter = alignment.merge(0)
    assert change.place(shorter) == 2
    assert change.applied(shorter) == shorter.merge(2)
    assert change.applied(alignment.merge(2)) is None
    assert change.inverse.applied(alignment) is None
    assert change.applied(Alignment(("fa", "ru"), tuple(Bead(b.runs[:2]) for b in beads))) is None
    assert change.applied(Alignment(KEYS, beads[:3])) is None
    assert Change(KEYS, (), ()).applied(alignment) is None


def test_a_change_that_would_leave_a_gap_is_refused() -> None:
    alignment = simple()
    gap = Change(KEYS, alignment.beads[:1], (Bead(((0, 1), (0, 1), (0, 1))),))
    assert gap.applied(alignment) is None


def test_an_edit_of_a_long_text_takes_no_longer() -> None:
    from time import perf_counter

    alignment = Alignment(KEYS, tuple(Bead(((n, n + 1),) * 3) for n in range(100_000)))
    start = perf_counter()
    for bead in (0, 50_000, 99_000):
        merged = alignment.merge(bead)
        assert Change.between(alignment, merged).applied(alignment) == merged
        alignment = merged
    assert perf_counter() - start < 1
