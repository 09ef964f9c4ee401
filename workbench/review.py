"""A review: one reviewer's verdicts on a work, kept in an append-only journal, folded on reading.

The journal is JSON Lines, one file a reviewer. Its first line is a header; every other line is one
record, saved before the call that made it returns:

    decide   one or more verdicts given in one step
    undo     takes back the step it names
    redo     gives it again
    place    where the reviewer was

Undo and redo are records like any other, so that nothing is ever rewritten and both survive a
restart. A verdict on a divergence that is no longer found is kept, and can be asked for.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from workbench import store
from workbench.errors import StoreError, UsageError

Word = Literal["confirmed", "dismissed", "unsure"]
WORDS: tuple[Word, ...] = get_args(Word)

SCHEMA = "workbench/review"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's word on one divergence; ``word`` is None where there is only a comment.

    ``time`` is ISO 8601 in UTC; ``seen`` is a hash of the bead's texts when the verdict was given.
    """

    divergence: str
    word: Word | None
    comment: str
    reviewer: str
    time: str
    seen: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer was: a divergence, or a bead where none was chosen."""

    divergence: str | None = None
    bead: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What one key did: the verdicts it changed, as they were and as they are (None: no verdict).

    Undo and redo walk over whole steps.
    """

    id: str
    before: Mapping[str, Verdict | None]
    after: Mapping[str, Verdict | None]


class State:
    """A journal folded: verdicts, what can be undone and redone, the place."""

    def __init__(self, reviewer: str) -> None:
        self.reviewer = reviewer
        self.place = Place()
        self._verdicts: dict[str, Verdict] = {}
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

    def stale(self, known: Iterable[str]) -> tuple[Verdict, ...]:
        """Return the verdicts on divergences that are not among ``known``: kept, never dropped."""
        current = frozenset(known)
        return tuple(v for key, v in self._verdicts.items() if key not in current)

    def apply(self, record: Mapping[str, Any]) -> None:
        """Fold one more record in. Raises ValueError, and changes nothing, if it makes no sense."""
        match record.get("op"):
            case "decide":
                self._decide(record)
            case "undo":
                self._swap(self._done, self._undone, record, forward=False)
            case "redo":
                self._swap(self._undone, self._done, record, forward=True)
            case "place":
                self.place = Place(
                    _text_or_none(record, "divergence"), _int_or_none(record, "bead")
                )
            case other:
                raise ValueError(f"unknown record {other!r}")

    def _decide(self, record: Mapping[str, Any]) -> None:
        given = record.get("verdicts")
        if not isinstance(given, list) or not given:
            raise ValueError("a decision without verdicts")
        time = _text(record, "time")
        who = record.get("who", self.reviewer)
        after = {}
        for item in given:
            verdict = _verdict(item, who, time)
            blank = verdict.word is None and not verdict.comment
            after[verdict.divergence] = None if blank else verdict
        before = {key: self._verdicts.get(key) for key in after}
        self._done.append(Step(_text(record, "id"), before, after))
        self._undone.clear()
        self._put(after)

    def _swap(
        self, source: list[Step], target: list[Step], record: Mapping[str, Any], forward: bool
    ) -> None:
        name = _text(record, "step")
        if not source or source[-1].id != name:
            raise ValueError(f"step {name} is not the one to {record['op']}")
        step = source.pop()
        target.append(step)
        self._put(step.after if forward else step.before)

    def _put(self, verdicts: Mapping[str, Verdict | None]) -> None:
        for key, verdict in verdicts.items():
            if verdict is None:
                self._verdicts.pop(key, None)
            else:
                self._verdicts[key] = verdict


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal as read: its state, the work it says it reviews, and the lines that made no sense.

    Bad lines stay in the file. ``header`` is None where the file is new or its header is lost.
    """

    path: Path
    state: State
    header: Mapping[str, Any] | None
    problems: tuple[store.Problem, ...]


def read_journal(path: Path, reviewer: str = "") -> Journal:
    """Read and fold a journal; one that does not exist is empty."""
    lines = store.read_lines(path)
    records = list(lines.records)
    header = None
    if records and records[0].value.get("schema") == SCHEMA:
        header = records.pop(0).value
        if header.get("version") != VERSION:
            raise StoreError(
                f"{path} is a review of version {header.get('version')}, this workbench reads"
                f" version {VERSION}; update the workbench"
            )
    name = str(header.get("reviewer", reviewer)) if header else reviewer
    state = State(name or path.stem)
    problems = list(lines.problems)
    for record in records:
        if record.value.get("schema") == SCHEMA:
            continue  # two journals of one reviewer joined by a merge
        try:
            state.apply(record.value)
        except ValueError as error:
            problems.append(store.Problem(record.line, str(error)))
    problems.sort(key=lambda problem: problem.line)
    return Journal(path, state, header, tuple(problems))


def read_reviews(folder: Path) -> tuple[Journal, ...]:
    """Read every reviewer's journal in a ``reviews`` folder, in order of file names."""
    return tuple(read_journal(path) for path in sorted(folder.glob("*.jsonl")))


class Review:
    """A review being made: every change is on the disk before the method that made it returns.

    Open one with ``open_review``, which holds the lock, or with ``in_memory`` for a trial run that
    keeps nothing.
    """

    def __init__(self, journal: Journal, work: str, save: Callable[[bytes], None]) -> None:
        self.path = journal.path
        self.state = journal.state
        self.problems = journal.problems
        self._save = save
        self._work = work
        self._has_header = journal.header is not None

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
        verdict = self.verdicts.get(divergence)
        return verdict.word if verdict else None

    def comment(self, divergence: str) -> str:
        """Return the reviewer's comment on a divergence, ``""`` without one."""
        verdict = self.verdicts.get(divergence)
        return verdict.comment if verdict else ""

    def decide(
        self,
        divergences: Mapping[str, str],
        word: Word | None = None,
        comment: str | None = None,
    ) -> None:
        """Give one word, one comment or both, on one or many divergences, as one step.

        ``divergences`` maps ids to the hash of what was seen. What is None stays as it was.
        """
        verdicts = []
        for divergence, seen in divergences.items():
            kept = self.verdicts.get(divergence)
            verdicts.append(
                {
                    "divergence": divergence,
                    "word": word or (kept.word if kept else None),
                    "comment": comment if comment is not None else (kept.comment if kept else ""),
                    "seen": seen,
                }
            )
        self._record({"op": "decide", "verdicts": verdicts})

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
            self._save(_line(_header(self._work, self.reviewer, time)))
            self._has_header = True
        record = {**fields, "id": secrets.token_hex(6), "time": time, "who": self.reviewer}
        # Saved first: what could not be saved must not look as if it were.
        self._save(_line(record))
        self.state.apply(record)


@contextlib.contextmanager
def open_review(folder: Path, reviewer: str, work: str) -> Iterator[Review]:
    """Open ``folder``/<reviewer>.jsonl to go on with a review; nothing is written until a change.

    Raises StoreError, naming the holder, if another session has this review open, and UsageError
    if the reviewer's name cannot be one.
    """
    path = folder / journal_name(reviewer)
    with store.lock(folder / f".{path.stem}.lock"):
        journal = read_journal(path, reviewer)
        if journal.state.reviewer != reviewer:
            raise StoreError(
                f"{path} is the review of {journal.state.reviewer!r}; choose another name"
                f" than {reviewer!r}"
            )
        yield Review(journal, work, lambda line: store.append_line(path, line))


def journal_name(reviewer: str) -> str:
    """Return the file name of a reviewer's journal: letters and digits of any script, ``.-_``.

    Where that changes the name, a hash keeps it apart from others that would look the same.
    """
    name = unicodedata.normalize("NFC", reviewer).strip()
    if not name or not any(char.isalnum() for char in name):
        raise UsageError(f"{reviewer!r} is no name for a reviewer; use letters or digits")
    safe = re.sub(r"[^\w.-]+", "-", name).strip(".-")[:60]
    if safe != reviewer or safe.upper() in _RESERVED:
        safe += "-" + hashlib.sha256(reviewer.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{safe}.jsonl"


# Names that Windows gives to devices, whatever their extension.
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}
)


def seen_hash(texts: Mapping[str, str]) -> str:
    """Return the hash of what a reviewer had before them: a bead's text in each witness."""
    data = json.dumps(sorted(texts.items()), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:16]


def _header(work: str, reviewer: str, time: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "work": work,
        "reviewer": reviewer,
        "created": time,
    }


def _line(record: Mapping[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _verdict(item: Any, who: Any, time: str) -> Verdict:
    if not isinstance(item, dict) or not isinstance(who, str):
        raise ValueError("a verdict that is no object")
    word = item.get("word")
    if word is not None and word not in WORDS:
        raise ValueError(f"unknown word {word!r}")
    comment = item.get("comment", "")
    seen = item.get("seen", "")
    if not isinstance(comment, str) or not isinstance(seen, str):
        raise ValueError("comment and seen must be text")
    return Verdict(_text(item, "divergence"), word, comment, who, time, seen)


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key} is missing")
    return value


def _text_or_none(record: Mapping[str, Any], key: str) -> str | None:
    return None if record.get(key) is None else _text(record, key)


def _int_or_none(record: Mapping[str, Any], key: str) -> int | None:
    value = record.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise ValueError(f"{key} is not a number")
    return value
