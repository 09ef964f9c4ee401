"""The alignment's file during a review: rewritten whole after edits, shared with other sessions.

An edit stands in its reviewer's journal before it stands in the file. What the journal is ahead of
the file by, after a crash or while another session wrote, is made again from the journal.
"""

from __future__ import annotations

import hashlib
import time
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Lock

from workbench import store
from workbench.alignment import Alignment
from workbench.errors import AlignmentError, StoreError
from workbench.formats.alignment_jsonl import AlignmentFile, read_alignment, write_alignment
from workbench.review.edits import Edit

PATIENCE = 2.0
"""Seconds to wait while another session writes the file."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds now, and how many edits no longer fit what others made of it."""

    alignment: Alignment
    lost: int = 0


class KeptAlignment:
    """The file at ``path``, which holds ``alignment``; ``make_file`` adds all else it needs."""

    def __init__(
        self, path: Path, alignment: Alignment, make_file: Callable[[Alignment], AlignmentFile]
    ) -> None:
        self._path = path
        self._make_file = make_file
        self._known = _identity(path)
        self._alignment = alignment
        self._in_turn = Lock()
        self.segmentation = segmentation(make_file(alignment))

    def keep(self, edits: Iterable[Edit]) -> Kept:
        """Bring the file up to these edits, on top of what another session has written there.

        Raises StoreError where it cannot be written, AlignmentError where it is of other segments.
        """
        with self._in_turn, self._alone():
            if _identity(self._path) != self._known:
                self._alignment = self._read()
            made = made_again(self._alignment, edits, self.segmentation)
            if made.alignment != self._alignment:
                write_alignment(self._path, self._make_file(made.alignment))
                self._alignment = made.alignment
            self._known = _identity(self._path)
        return made

    def _read(self) -> Alignment:
        file = read_alignment(self._path)
        if segmentation(file) != self.segmentation:
            raise AlignmentError("the texts were aligned anew; quit and open the review again")
        return file.alignment

    @contextmanager
    def _alone(self) -> Iterator[None]:
        deadline = time.monotonic() + PATIENCE
        with ExitStack() as held:
            while True:
                try:
                    held.enter_context(store.lock(self._path.with_name(f".{self._path.stem}.lock")))
                    break
                except StoreError:
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(0.05)
            yield


def made_again(alignment: Alignment, edits: Iterable[Edit], of: str) -> Kept:
    """Make edits that an alignment of segmentation ``of`` has not yet; count those that fit not."""
    lost = 0
    for edit in edits:
        made = edit.change.applied(alignment) if edit.of == of else None
        if made is not None:
            alignment = made
        elif edit.of != of or edit.change.inverse.place(alignment) is None:
            lost += 1
    return Kept(alignment, lost)


def segmentation(file: AlignmentFile) -> str:
    """Return what tells one segmentation of one state of the texts from every other."""
    digest = hashlib.sha256()
    for key, witness in file.header.witnesses.items():
        digest.update(f"{key} {witness.sha256}\n".encode())
        digest.update(array("q", chain.from_iterable(file.spans[key])).tobytes())
    return digest.hexdigest()[:16]


def _identity(path: Path) -> tuple[int, int, int] | None:
    # Every writer puts a new file in the old one's place.
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
