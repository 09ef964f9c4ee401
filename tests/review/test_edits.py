"""Edits of the alignment in the journal: one history with the verdicts, none lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.alignment import Alignment, Bead, Change
from workbench.review import Edit, Review, Seen, State, open_review, read_journal

KEYS = ("fa", "ru")
ALIGNMENT = Alignment(KEYS, tuple(Bead(((n, n + 1), (n, n + 1)), 0.75) for n in range(4)))
MERGED = ALIGNMENT.merge(1)
MERGE = Edit(Change.between(ALIGNMENT, MERGED), "abc")
SPLIT = Edit(Change.between(MERGED, MERGED.split(1, {"fa": 2, "ru": 1})), "abc")


def test_an_edit_is_found_again_as_it_was(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        review.edit(MERGE)
    state = read_journal(tmp_path / "mina.jsonl").state
    assert list(state.pending.values()) == [MERGE]
    assert state.undoable is not None
    assert state.undoable.edit == MERGE
    assert MERGE.change.applied(ALIGNMENT) == MERGED


def test_verdicts_and_edits_have_one_history() -> None:
    review = Review.in_memory("mina")
    review.decide({"d": Seen()}, "confirmed")
    review.edit(MERGE)
    review.decide({"d": Seen()}, "dismissed")
    undone = [review.undo() for _ in range(4)]
    assert [step.edit if step else "none" for step in undone] == [None, MERGE, None, "none"]
    assert [step.edit if (step := review.redo()) else "none" for _ in range(2)] == [None, MERGE]


def test_what_the_file_may_lack_is_pending_in_order() -> None:
    review = Review.in_memory("mina")
    review.edit(MERGE)
    first = next(iter(review.state.pending))
    review.edit(SPLIT)
    review.undo()
    assert list(review.state.pending.values()) == [MERGE, SPLIT, SPLIT.inverse]
    review.kept(first)
    assert list(review.state.pending.values()) == [SPLIT, SPLIT.inverse]
    review.kept("no such record")
    review.kept(next(reversed(review.state.pending)))
    assert not review.state.pending
    review.redo()
    assert list(review.state.pending.values()) == [SPLIT]


BEAD = {"runs": {"fa": [0, 1]}, "score": 1.0, "status": "pinned"}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"before": [], "after": [BEAD]},
        {"before": [BEAD], "after": "beads"},
        {"before": [BEAD], "after": [{**BEAD, "runs": {"ru": [0, 1]}}]},
        {"before": [BEAD], "after": [{**BEAD, "runs": {"fa": [1, 0]}}]},
        {"before": [BEAD], "after": [{**BEAD, "runs": {"fa": [0]}}]},
        {"before": [BEAD], "after": [{**BEAD, "runs": {}}]},
        {"before": [BEAD], "after": [{**BEAD, "score": "high"}]},
        {"before": [BEAD], "after": [{**BEAD, "status": "loose"}]},
        {"before": [BEAD], "after": [BEAD], "of": 3},
    ],
)
def test_senseless_edits_change_nothing(fields: dict[str, Any]) -> None:
    state = State("mina")
    with pytest.raises(ValueError, match=r".+"):
        state.apply(json.loads(json.dumps({"op": "edit", "id": "1", "time": "t", **fields})))
    assert not state.pending
    assert state.undoable is None
