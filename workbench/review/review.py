"""A review being made."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench import store
from workbench.errors import StoreError
from workbench.review.edits import Edit, edit_record
from workbench.review.journal import (
    SCHEMA,
    Journal,
    ease_merging,
    header,
    journal_name,
    line,
    read_journal,
)
from workbench.review.seen import Seen
from workbench.review.state import Place, State, Step
from workbench.review.verdicts import Verdict, Word, verdict_record


class Review:
    """A review being made: every change is on the disk before the method that made it returns.

    Open one with ``open_review``, which holds the lock, or with ``in_memory`` for a trial run that
    keeps nothing.
    """

    def __init__(self, journal: Journal, work: str, save: Callable[[bytes], None]) -> None:
        self.path = journal.path
        self.state = journal.state
        self.problems = journal.problems
        self.settles = False
        """Whether words given now are to end a disagreement of others."""
        self._save = save
        self._work = work
        self._has_header = journal.header is not None
        self._last = journal.last

    @classmethod
    def in_memory(cls, reviewer: str = "nobody") -> Review:
        """Return a review that is forgotten when the program ends."""
        journal = Journal(Path(), State(reviewer), None, ())
        return cls(journal, "", lambda _: None)

    @property
    def reviewer(self) -> str:
        """Whose review this is."""
        return self.state.reviewer

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdicts that stand, by divergence."""
        return self.state.verdicts

    @property
    def place(self) -> Place:
        """Where the reviewer was last."""
        return self.state.place

    def word(self, divergence: str) -> Word | None:
        """Return the reviewer's word on a divergence, None while it is open."""
        return self.state.word(divergence)

    def comment(self, divergence: str) -> str:
        """Return the reviewer's comment on a divergence, ``""`` without one."""
        verdict = self.verdicts.get(divergence)
        return verdict.comment if verdict else ""

    def readings(self, divergence: str) -> Mapping[str, str]:
        """Return the readings the reviewer suggests on a divergence, by witness."""
        verdict = self.verdicts.get(divergence)
        return verdict.readings if verdict else {}

    def decide(
        self,
        divergences: Mapping[str, Seen],
        word: Word | None = None,
        comment: str | None = None,
        readings: Mapping[str, str] | None = None,
        instead_of: Mapping[str, Verdict] | None = None,
    ) -> None:
        """Say something on one or many divergences, as one step.

        ``divergences`` maps ids to what was seen of them. What is None stays as it was;
        ``readings`` that are empty are taken back, of witnesses not named they stay.
        ``instead_of`` has verdicts on what some of them were before a text was changed: what was
        noted there is noted here, where nothing else is, and there no more.
        """
        earlier = instead_of or {}
        gone = {one.divergence: one.seen for one in earlier.values()}
        verdicts = [verdict_record(Verdict(key, None, "", "", "", gone[key])) for key in gone]
        for divergence, seen in divergences.items():
            nothing = Verdict(divergence, None, "", "", "", Seen())
            old, before = self.verdicts.get(divergence, nothing), earlier.get(divergence, nothing)
            kept = {**before.readings, **old.readings, **(readings or {})}
            said = Verdict(
                divergence,
                word or old.word,
                old.comment or before.comment if comment is None else comment,
                self.reviewer,
                "",
                seen,
                {key: reading for key, reading in kept.items() if reading},
                self.settles if word else old.settles,
            )
            verdicts.append(verdict_record(said))
        self._record({"op": "decide", "verdicts": verdicts})

    def edit(self, edit: Edit) -> None:
        """Record an edit of the alignment; that the file has it is said by ``kept``."""
        self._record({"op": "edit", **edit_record(edit)})

    def kept(self, record: str) -> None:
        """Record that the alignment's file has all edits up to the one of this record."""
        self._record({"op": "kept", "record": record})

    def undo(self) -> Step | None:
        """Take the last step back; None if there is nothing to undo."""
        step = self.state.undoable
        if step:
            self._record({"op": "undo", "step": step.id})
        return step

    def redo(self) -> Step | None:
        """Give the step that was taken back last again; None if there is none."""
        step = self.state.redoable
        if step:
            self._record({"op": "redo", "step": step.id})
        return step

    def go(self, place: Place) -> None:
        """Keep the place for the next session."""
        if place != self.place:
            self._record({"op": "place", **asdict(place)})

    def _record(self, fields: Mapping[str, Any]) -> None:
        time = datetime.now(UTC).isoformat(timespec="milliseconds")
        if not self._has_header:
            self._save(line(header(self._work, self.reviewer, time)))
            self._has_header = True
        made = {"id": secrets.token_hex(6), "follows": self._last, "time": time}
        record = {**fields, **SCHEMA.line_mark(), **made, "who": self.reviewer}
        # Saved first: what could not be saved must not look as if it were.
        self._save(line(record))
        self._last = record["id"]
        self.state.apply(record)


@contextlib.contextmanager
def open_review(folder: Path, reviewer: str, work: str) -> Iterator[Review]:
    """Open ``folder``/<reviewer>.jsonl to go on with a review; nothing is written until a change.

    Raises StoreError, naming the holder, if another session has this review open, and UsageError
    if the reviewer's name cannot be one.
    """
    path = folder / journal_name(reviewer)
    with store.lock(folder / f".{path.stem}.lock", what=f"the review {path}"):
        existed = path.exists()
        journal = read_journal(path, reviewer)
        if journal.state.reviewer != reviewer:
            raise StoreError(
                f"{path} is the review of {journal.state.reviewer!r}; choose another name"
                f" than {reviewer!r}"
            )

        def save(data: bytes) -> None:
            nonlocal existed
            if existed and not path.exists():
                # Begun anew, it would lack all that was said before.
                raise StoreError(
                    f"cannot save to {path}: the journal is gone since this review was opened; put"
                    " it back, or quit and open the review again"
                )
            if not existed:
                ease_merging(folder)
            store.append_line(path, data)
            existed = True

        yield Review(journal, work, save)
