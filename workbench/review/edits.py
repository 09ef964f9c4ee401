"""Edits of the alignment, as a journal keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.alignment import Bead, Change, Run
from workbench.review.fields import text_or_none


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the alignment, and of which segmentation: segments are told by their numbers.

    ``of`` is any text that differs between segmentations, ``""`` if nobody can tell.
    """

    change: Change
    of: str = ""

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.change.inverse, self.of)


def edit_record(edit: Edit) -> dict[str, Any]:
    """Return the fields of an edit: beads as in ``alignment.jsonl``, but runs as [first, end)."""
    keys = edit.change.keys
    return {
        "of": edit.of or None,
        "before": [_bead_record(keys, bead) for bead in edit.change.before],
        "after": [_bead_record(keys, bead) for bead in edit.change.after],
    }


def read_edit(record: Mapping[str, Any]) -> Edit:
    """Return the edit that a record tells; ValueError if it makes no sense."""
    before, after = (_beads(record.get(name)) for name in ("before", "after"))
    keys = {tuple(bead["runs"]) for bead in (*before, *after)}
    if len(keys) != 1:
        raise ValueError("beads of an edit name different witnesses")
    made = (
        tuple(Bead(tuple(bead["runs"].values()), bead["score"], bead["status"]) for bead in beads)
        for beads in (before, after)
    )
    return Edit(Change(keys.pop(), *made), text_or_none(record, "of") or "")


def _bead_record(keys: tuple[str, ...], bead: Bead) -> dict[str, Any]:
    runs = {key: list(run) for key, run in zip(keys, bead.runs, strict=True)}
    return {"runs": runs, "score": bead.score, "status": bead.status}


def _beads(given: Any) -> list[dict[str, Any]]:
    if not isinstance(given, list) or not given:
        raise ValueError("an edit without beads")
    return [_read_bead(item) for item in given]


def _read_bead(item: Any) -> dict[str, Any]:
    runs = item.get("runs") if isinstance(item, dict) else None
    if not isinstance(runs, dict) or not runs:
        raise ValueError("a bead without runs")
    score, status = item.get("score"), item.get("status")
    if not isinstance(score, int | float) or status not in ("auto", "pinned"):
        raise ValueError("a bead needs score and status")
    return {
        "runs": {key: _run(run) for key, run in runs.items()},
        "score": float(score),
        "status": status,
    }


def _run(given: Any) -> Run:
    match given:
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
    raise ValueError(f"{given!r} is no run of segments")
