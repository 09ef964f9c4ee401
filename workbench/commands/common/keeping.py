"""A work's alignment kept in its file, so that nothing a person has set there is lost."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from workbench.commands.common.loading import segments_of, settings
from workbench.commands.common.output import say
from workbench.commands.common.signing import work_signature
from workbench.errors import AlignmentError, UsageError
from workbench.message import counted

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.alignment import Alignment, Bead, Run
    from workbench.collation import Collation
    from workbench.works.work import Work


def keep_alignment(work: Work, collation: Collation, options: Namespace) -> Path:
    """Write a work's alignment and return its file.

    One that stood there with beads set by hand which the new one has not is kept beside it.
    """
    from workbench.formats.alignment_jsonl import write_alignment
    from workbench.pipeline import alignment_file
    from workbench.works.shelf import alignment_path

    if work.folder is None:
        raise UsageError("texts given on the command line have no folder for their alignment")
    path = alignment_path(work.folder)
    if path.exists() and _would_lose(path, collation):
        kept = _unused(path)
        path.replace(kept)
        say(f"workbench: the alignment that stood there was not made by us alone; kept as {kept}")
    signature = work_signature(work, collation.alignment, options, checked=False)
    said = settings(options, work).record()
    write_alignment(path, alignment_file(work, collation, said, signature))
    return path


def _unused(path: Path) -> Path:
    """Return a name beside a file that no file has: what was set aside before stays too."""
    names = (path.with_suffix(f".old{number}.jsonl") for number in ("", *range(2, 1000)))
    return next(name for name in names if not name.exists())


def _would_lose(path: Path, collation: Collation) -> bool:
    """Tell whether a stored alignment, or one that cannot be read, has what the new one has not."""
    from workbench.formats.alignment_jsonl import read_alignment

    try:
        stored = read_alignment(path)
    except AlignmentError:
        return True
    if stored.header.imported:
        return stored.alignment != collation.alignment
    return not _pinned(stored.alignment) <= _pinned(collation.alignment)


def _pinned(alignment: Alignment) -> frozenset[tuple[Run, ...]]:
    """Return the cuts a person has set, whatever their score."""
    return frozenset(bead.runs for bead in alignment.beads if bead.status == "pinned")


def set_by_hand(work: Work, options: Namespace) -> tuple[Bead, ...]:
    """Return the beads a person has set, carried over to texts that were changed since."""
    from workbench.align.carried import carried
    from workbench.pipeline import cut_of, read_stored, segment_work
    from workbench.works.shelf import alignment_path

    if work.folder is None:
        return ()
    try:
        stored = read_stored(alignment_path(work.folder))
    except AlignmentError as error:
        say(f"workbench: warning: {error}")
        return ()
    cut = segments_of(options, work)
    if stored is None or cut_of(stored.header.settings) != cut:
        return ()
    pinned = tuple(bead for bead in stored.alignment.beads if bead.status == "pinned")
    changed = stored.stale({witness.key: witness.sha256 for witness in work.witnesses})
    if not (pinned and changed):
        return pinned
    if tuple(stored.spans) != tuple(witness.key for witness in work.witnesses):
        return ()
    texts = segment_work(work, cut)
    now = {text.key: [(one.start, one.end) for one in text.segments] for text in texts}
    stay = carried(pinned, stored.spans, now)
    say(
        f"workbench: {' and '.join(changed)} changed since; {len(stay)} of"
        f" {counted(len(pinned), 'bead')} set by hand could be carried over"
    )
    return stay
