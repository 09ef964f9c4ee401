"""The alignment being edited, without a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ui.conftest import small_session
from workbench.alignment import Alignment
from workbench.errors import EditError, StoreError
from workbench.review import Review
from workbench.ui.desk import Desk
from workbench.ui.editor import Editor
from workbench.ui.session import Session


@pytest.fixture
def editor(session: Session) -> Editor:
    return Desk(session).editor


def types(alignment: Alignment) -> str:
    return " ".join(bead.type for bead in alignment.beads)


def pinned(alignment: Alignment) -> list[int]:
    return [at for at, bead in enumerate(alignment.beads) if bead.status == "pinned"]


def test_merge_split_and_move(editor: Editor) -> None:
    assert types(editor.alignment) == "1-1-1 1-1-1 1-1-1 1-1-2 1-1-1"
    editor.go_bead(1)
    editor.merge()
    assert types(editor.alignment) == "1-1-1 2-2-2 1-1-2 1-1-1"
    assert pinned(editor.alignment) == [1]
    assert editor.cuts == {"fa": 2, "ru": 2, "en": 2}
    editor.shift_cut("ru", 5)
    editor.split()
    assert types(editor.alignment) == "1-1-1 1-2-1 1-0-1 1-1-2 1-1-1"
    editor.move("ru", 1)
    assert types(editor.alignment) == "1-1-1 1-1-1 1-1-1 1-1-2 1-1-1"
    editor.go_bead(3)
    editor.move("en", -1)
    assert types(editor.alignment) == "1-1-1 1-1-1 1-1-2 1-1-1 1-1-1"
    assert pinned(editor.alignment) == [1, 2, 3]


def test_where_a_bead_vanishes_the_editor_stays_with_its_segment(editor: Editor) -> None:
    editor.go_bead(3)
    editor.shift_cut("fa", 1)
    editor.shift_cut("ru", 1)
    editor.split()  # 1-1-1 and 0-0-1
    editor.go_bead(4)
    editor.move("en", -1)
    assert (editor.bead, types(editor.alignment)) == (3, "1-1-1 1-1-1 1-1-1 1-1-2 1-1-1")


@pytest.mark.parametrize(
    ("bead", "edit", "why"),
    [
        (4, Editor.merge, "last bead"),
        (2, Editor.split, "one part empty"),
        (0, lambda editor: editor.move("fa", -1), "no bead on that side"),
        (4, lambda editor: editor.move("fa", 1), "no bead on that side"),
    ],
)
def test_what_cannot_be_is_refused_and_not_recorded(
    editor: Editor, bead: int, edit: Callable[[Editor], None], why: str
) -> None:
    editor.go_bead(bead)
    with pytest.raises(EditError, match=why):
        edit(editor)
    assert editor.review.state.undoable is None


def test_what_was_not_saved_was_not_done(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: bytes) -> None:
        raise StoreError("the disk is full")

    before = editor.alignment
    monkeypatch.setattr(editor.review, "_save", full)
    with pytest.raises(StoreError):
        editor.merge()
    assert editor.alignment == before


def test_an_edit_that_others_have_overtaken_is_not_undone(session: Session) -> None:
    desk = Desk(session)
    desk.editor.merge()
    theirs = desk.editor.alignment.merge(0)
    desk.editor.take(replace(session.collation, alignment=theirs))
    with pytest.raises(EditError, match="changed there since"):
        desk.undo()
    assert desk.editor.alignment == theirs
    assert desk.review.state.undoable is None


def test_where_others_edit_further_up_the_editor_stays_with_its_segments(session: Session) -> None:
    desk = Desk(session)
    desk.editor.go_bead(3)
    theirs = replace(session.collation, alignment=desk.editor.alignment.merge(0))
    desk.editor.take(theirs)
    assert (desk.editor.bead, desk.editor.alignment.beads[2].type) == (2, "1-1-2")
    desk.editor.merge()
    assert types(desk.editor.alignment) == "2-2-2 1-1-1 2-2-3"


def test_edits_of_other_segments_are_never_made() -> None:
    review = Review.in_memory()
    collation = small_session().collation
    Editor(collation, review, "yesterday").merge()
    with pytest.raises(EditError):
        Desk(small_session(review=review)).undo()
