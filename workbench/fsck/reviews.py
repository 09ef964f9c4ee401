"""A work's journals: each line a record, each verdict on something that is still there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.errors import UsageError, WorkbenchError
from workbench.formats.alignment_jsonl import AlignmentFile
from workbench.fsck.remark import Remark
from workbench.message import counted
from workbench.review import Journal, journal_name, read_journal
from workbench.review.kept import made_again, segmentation
from workbench.store import Problem

_OF_GIT = ("<<<<<<<", "=======", ">>>>>>>")


def look_at_journals(
    folder: Path, work: str, aligned: AlignmentFile | None
) -> tuple[tuple[Journal, ...], tuple[Remark, ...]]:
    """Return the journals in a folder that can be read, and what is wrong with any of them."""
    journals: list[Journal] = []
    remarks: list[Remark] = []
    for path in sorted(folder.glob("*.jsonl")):
        try:
            journal = read_journal(path)
        except WorkbenchError as error:
            remarks.append(Remark("damage", "review", path, _without(path, str(error))))
            continue
        journals.append(journal)
        remarks += _header(journal, work)
        remarks += (_line(path, problem) for problem in journal.problems)
        if aligned is not None:
            remarks += _edits(journal, aligned)
    return tuple(journals), tuple(remarks)


def look_at_verdicts(
    journal: Journal, collation: Collation, divergences: Mapping[str, Divergence]
) -> Iterator[Remark]:
    """Tell how many verdicts are on what is no longer found, or was given on other words."""
    verdicts = journal.state.verdicts
    gone = [one for one in verdicts if one not in divergences]
    changed = 0
    for name, verdict in verdicts.items():
        bead = divergences[name].bead if name in divergences else None
        if bead is not None:
            changed += verdict.seen.is_other_than(collation.bead_texts(bead))
    if gone:
        message = f"{len(gone)} of {len(verdicts)} verdicts are on what is no longer found"
        yield Remark("notice", "review", journal.path, f"{message} ({_some(gone)}); they are kept")
    if changed:
        message = f"{changed} of {len(verdicts)} verdicts were given before the bead changed"
        yield Remark("notice", "review", journal.path, message)


def _header(journal: Journal, work: str) -> Iterator[Remark]:
    if journal.header is None:
        lost = bool(journal.state.verdicts or journal.problems)
        message = "no line says whose review this is; its file's name is taken"
        yield Remark("damage" if lost else "notice", "review", journal.path, message)
        return
    reviewer = journal.state.reviewer
    try:
        name = journal_name(reviewer)
    except UsageError:
        name = ""
    if name != journal.path.name:
        message = f"this is the review of {reviewer!r}, which `workbench review` keeps in {name!r}"
        yield Remark("notice", "review", journal.path, message)
    of = journal.header.get("work")
    if of and of != work:
        yield Remark("notice", "review", journal.path, f"begun as a review of {of!r}, not {work!r}")


def _line(path: Path, problem: Problem) -> Remark:
    if problem.torn:
        message = "half-written when the program or the machine stopped: it was never saved"
        return Remark("notice", "review", path, message, problem.line)
    line = path.read_bytes().split(b"\n")[problem.line - 1].decode("utf-8", "replace")
    if line.startswith(_OF_GIT):
        message = "a mark of a git merge that was not finished; take this line out"
        return Remark("damage", "review", path, message, problem.line)
    return Remark("damage", "review", path, f"{problem.message}; kept as it is", problem.line)


def _edits(journal: Journal, aligned: AlignmentFile) -> Iterator[Remark]:
    pending = journal.state.pending
    if not pending:
        return
    made = made_again(aligned.alignment, pending.values(), segmentation(aligned))
    waiting = len(pending) - made.lost
    if waiting and made.alignment != aligned.alignment:
        are = counted(waiting, "edit is", "edits are")
        message = f"{are} not in the alignment's file yet; the next review sees to it"
        yield Remark("notice", "review", journal.path, message)
    if made.lost:
        fit = counted(made.lost, "edit no longer fits", "edits no longer fit")
        message = f"{fit} the alignment; kept in the journal"
        yield Remark("notice", "review", journal.path, message)


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (", …" if len(names) > 3 else "")


def _without(path: Path, message: str) -> str:
    return message.removeprefix(f"{path}:").removeprefix(": ").lstrip()
