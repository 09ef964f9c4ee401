"""The alignment's file during a review: behind the journal at times, never losing an edit."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from workbench import store
from workbench.alignment import Alignment, Bead, Change
from workbench.errors import AlignmentError, StoreError
from workbench.formats.alignment_jsonl import (
    Aligned,
    AlignmentFile,
    Header,
    read_alignment,
    write_alignment,
)
from workbench.review import Edit
from workbench.review import kept as kept_module
from workbench.review.kept import KeptAlignment, made_again, segmentation

KEYS = ("fa", "ru")
ALIGNMENT = Alignment(KEYS, tuple(Bead(((n, n + 1), (n, n + 1)), 0.87654321) for n in range(6)))


def make_file(alignment: Alignment) -> AlignmentFile:
    spans = {key: tuple((10 * n, 10 * n + 9) for n in range(6)) for key in KEYS}
    return AlignmentFile(Header("letter", {key: Aligned("0", 6) for key in KEYS}), alignment, spans)


OF = segmentation(make_file(ALIGNMENT))


def edit(old: Alignment, new: Alignment, of: str = OF) -> Edit:
    return Edit(Change.between(old, new), of)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "alignment.jsonl"
    write_alignment(path, make_file(ALIGNMENT))
    return path


@pytest.fixture
def file(path: Path) -> KeptAlignment:
    return KeptAlignment(path, read_alignment(path).alignment, make_file)


def runs(alignment: Alignment) -> list[tuple[tuple[int, int], ...]]:
    return [bead.runs for bead in alignment.beads]


def test_edits_are_written_and_written_once(path: Path, file: KeptAlignment) -> None:
    merged = ALIGNMENT.merge(2)
    assert file.keep([edit(ALIGNMENT, merged)]).lost == 0
    assert runs(read_alignment(path).alignment) == runs(merged)
    before = path.stat()
    assert file.keep([edit(ALIGNMENT, merged)]).lost == 0
    assert path.stat().st_ino == before.st_ino
    assert [p.name for p in path.parent.iterdir()] == ["alignment.jsonl"]


def test_edits_go_on_top_of_what_another_session_wrote(path: Path, file: KeptAlignment) -> None:
    theirs = ALIGNMENT.merge(4)
    KeptAlignment(path, ALIGNMENT, make_file).keep([edit(ALIGNMENT, theirs)])
    made = file.keep([edit(ALIGNMENT, ALIGNMENT.merge(0))])
    assert runs(made.alignment) == runs(theirs.merge(0))
    assert runs(read_alignment(path).alignment) == runs(theirs.merge(0))


def test_edits_that_no_longer_fit_are_counted(path: Path, file: KeptAlignment) -> None:
    theirs = ALIGNMENT.merge(1)
    KeptAlignment(path, ALIGNMENT, make_file).keep([edit(ALIGNMENT, theirs)])
    made = file.keep([edit(ALIGNMENT, ALIGNMENT.merge(2))])
    assert (made.lost, runs(made.alignment)) == (1, runs(theirs))


def test_texts_aligned_anew_are_not_written_over(path: Path, file: KeptAlignment) -> None:
    other = make_file(ALIGNMENT)
    spans = {key: tuple((10 * n, 10 * n + 8) for n in range(6)) for key in KEYS}
    write_alignment(path, replace(other, spans=spans))
    before = path.read_bytes()
    with pytest.raises(AlignmentError, match="open the review again"):
        file.keep([edit(ALIGNMENT, ALIGNMENT.merge(2))])
    assert path.read_bytes() == before


def test_a_session_that_writes_is_waited_for(
    path: Path, file: KeptAlignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_module, "PATIENCE", 0.1)
    with store.lock(path.with_name(".alignment.lock")), pytest.raises(StoreError, match="process"):
        file.keep([edit(ALIGNMENT, ALIGNMENT.merge(2))])
    assert file.keep([edit(ALIGNMENT, ALIGNMENT.merge(2))]).lost == 0


def history() -> list[Alignment]:
    """Some edits one after another: two undone, one made again."""
    merged = ALIGNMENT.merge(2)
    moved = merged.move(2, "fa", 1)
    split = moved.split(2, {"fa": 3, "ru": 3})
    return [ALIGNMENT, merged, moved, merged, ALIGNMENT, merged, moved, split]


@pytest.mark.parametrize("written", range(len(history())))
def test_wherever_writing_stopped_the_journal_brings_the_file_up(written: int) -> None:
    states = history()
    edits = [edit(old, new) for old, new in pairwise(states)]
    made = made_again(states[written], edits, OF)
    assert runs(made.alignment) == runs(states[-1])


def test_edits_of_other_segments_are_never_made() -> None:
    made = made_again(ALIGNMENT, [edit(ALIGNMENT, ALIGNMENT.merge(1), "yesterday")], OF)
    assert (made.alignment, made.lost) == (ALIGNMENT, 1)
