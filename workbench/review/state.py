"""A journal folded: the verdicts that stand, what can be undone and redone, the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from workbench.review.edits import Edit, read_edit
from workbench.review.fields import number_or_none, text, text_or_none
from workbench.review.verdicts import Verdict, Word, read_verdict


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer was: a divergence, or a bead where none was chosen."""

    divergence: str | None = None
    bead: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What one key did: the verdicts it changed, as they were and as they are (None: no verdict).

    Or the edit it made. Undo and redo walk over whole steps.
    """

    id: str
    before: Mapping[str, Verdict | None]
    after: Mapping[str, Verdict | None]
    edit: Edit | None = None


class State:
    """What a journal comes to.

    ``pending`` are edits, by record, that may not be in the file of the alignment yet.
    """

    def __init__(self, reviewer: str) -> None:
        self.reviewer = reviewer
        self.place = Place()
        self.pending: dict[str, Edit] = {}
        self._verdicts: dict[str, Verdict] = {}
        self._steps: dict[str, Step] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdicts that stand, by divergence."""
        return MappingProxyType(self._verdicts)

    @property
    def undoable(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """The step that redo would give again."""
        return self._undone[-1] if self._undone else None

    def word(self, divergence: str) -> Word | None:
        """Return the reviewer's word on a divergence, None while it is open."""
        verdict = self._verdicts.get(divergence)
        return verdict.word if verdict else None

    def stale(self, known: Iterable[str]) -> tuple[Verdict, ...]:
        """Return the verdicts on divergences that are not among ``known``: kept, never dropped."""
        current = frozenset(known)
        return tuple(v for key, v in self._verdicts.items() if key not in current)

    def apply(self, record: Mapping[str, Any]) -> None:
        """Fold one more record in. Raises ValueError, and changes nothing, if it makes no sense."""
        match record.get("op"):
            case "decide":
                self._decide(record)
            case "edit":
                self._edit(record)
            case "undo":
                self._swap(self._done, self._undone, record, forward=False)
            case "redo":
                self._swap(self._undone, self._done, record, forward=True)
            case "kept":
                self._kept(text(record, "record"))
            case "place":
                self.place = Place(
                    text_or_none(record, "divergence"), number_or_none(record, "bead")
                )
            case other:
                raise ValueError(f"unknown record {other!r}")

    def _decide(self, record: Mapping[str, Any]) -> None:
        given = record.get("verdicts")
        if not isinstance(given, list) or not given:
            raise ValueError("a decision without verdicts")
        name, time = text(record, "id"), text(record, "time")
        who = record.get("who", self.reviewer)
        verdicts = [read_verdict(item, who, time) for item in given]
        after = {one.divergence: None if one.is_blank else one for one in verdicts}
        before = {key: self._verdicts.get(key) for key in after}
        self._do(Step(name, before, after))

    def _edit(self, record: Mapping[str, Any]) -> None:
        step = Step(text(record, "id"), {}, {}, read_edit(record))
        self._do(step)
        self._await(step.id, step.edit)

    def _do(self, step: Step) -> None:
        self._steps[step.id] = step
        self._done.append(step)
        self._undone.clear()
        self._put(step.after)

    def _swap(
        self, source: list[Step], target: list[Step], record: Mapping[str, Any], forward: bool
    ) -> None:
        name = text(record, "step")
        if source and source[-1].id == name:
            step = source.pop()
        else:
            # In a merged journal another machine's step may stand above it, or have ended what
            # could be redone; what was said later stands.
            step = self._elsewhere(name, source, target, str(record["op"]))
        target.append(step)
        was, becomes = (step.before, step.after) if forward else (step.after, step.before)
        unchanged = {key: becomes[key] for key in becomes if self._verdicts.get(key) == was[key]}
        self._put(unchanged)
        if step.edit:
            self._await(text(record, "id"), step.edit if forward else step.edit.inverse)

    def _elsewhere(self, name: str, source: list[Step], target: list[Step], op: str) -> Step:
        step = self._steps.get(name)
        if step is None or step in target:
            raise ValueError(f"there is no step {name} to {op}")
        if step in source:
            source.remove(step)
        return step

    def _await(self, record: str, edit: Edit | None) -> None:
        if edit:
            self.pending[record] = edit

    def _kept(self, last: str) -> None:
        if last in self.pending:
            for record in list(self.pending):
                del self.pending[record]
                if record == last:
                    break

    def _put(self, verdicts: Mapping[str, Verdict | None]) -> None:
        for key, verdict in verdicts.items():
            if verdict is None:
                self._verdicts.pop(key, None)
            else:
                self._verdicts[key] = verdict
