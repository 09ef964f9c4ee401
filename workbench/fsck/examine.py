"""One work, looked at from its description to its verdicts."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.divergences import Divergence, Term, find_divergences
from workbench.errors import InputError, WorkbenchError
from workbench.formats.alignment_jsonl import AlignmentFile
from workbench.fsck.alignment import FoundAlignment, look_at_alignment
from workbench.fsck.remark import Remark
from workbench.fsck.reviews import look_at_journals, look_at_verdicts
from workbench.pipeline import align_work, stored_collation
from workbench.review import Journal
from workbench.store import leftovers
from workbench.works.described import load_work
from workbench.works.glossary import read_glossary
from workbench.works.shelf import (
    ALIGNMENT,
    DESCRIPTION,
    REVIEWS,
    alignment_folder,
    glossary_beside,
)
from workbench.works.work import Work

_SAID = {
    "temporary": "half a file, left by a run that was killed; what it was to replace is whole",
    "lock": "a lock that nobody holds, left by a run that was killed; it is in nobody's way",
}


@dataclass(frozen=True, slots=True)
class Examined:
    """A work looked over: what stands there, and what was found wrong."""

    folder: Path
    work: Work | None
    alignment: AlignmentFile | None
    journals: tuple[Journal, ...]
    remarks: tuple[Remark, ...]

    @property
    def damaged(self) -> bool:
        """Whether anything was lost or cannot be used."""
        return any(remark.level == "damage" for remark in self.remarks)


def examine(folder: Path, encoding: str | None = None) -> Examined:
    """Look a work over and change nothing; ``encoding`` is as for ``load_work``."""
    remarks: list[Remark] = []
    work = None
    try:
        work = load_work(folder, encoding)
    except InputError as error:
        path = Path(error.path) if error.path else folder / DESCRIPTION
        remarks.append(Remark("damage", "work", path, error.message, error.line))
    except WorkbenchError as error:
        remarks.append(Remark("damage", "work", folder / DESCRIPTION, str(error)))
    aligned = alignment_folder(folder)
    found = look_at_alignment(aligned / ALIGNMENT, work)
    name = work.name if work else Path(os.path.abspath(folder)).name
    journals, on_journals = look_at_journals(aligned / REVIEWS, name, found.file)
    remarks += (*found.remarks, *on_journals)
    if work is not None:
        remarks += _stale_verdicts(work, found, journals)
    for place in (folder.parent, folder, aligned.parent, aligned, aligned / REVIEWS):
        remarks += (
            Remark("notice", "leftover", one.path, _SAID[one.kind], leftover=one)
            for one in leftovers(place)
        )
    return Examined(folder, work, found.file, journals, tuple(remarks))


def orphans(translations: Path, alignments: Path) -> Iterator[Remark]:
    """Yield the folders of alignments and journals whose work is not there."""
    if not alignments.is_dir():
        return
    for path in sorted(alignments.iterdir()):
        there = (path / ALIGNMENT).exists() or (path / REVIEWS).is_dir()
        if there and not (translations / path.name / DESCRIPTION).exists():
            message = f"there is no work {path.name!r} in {translations}; was it renamed?"
            yield Remark("notice", "work", path, message)


def _stale_verdicts(
    work: Work, found: FoundAlignment, journals: Sequence[Journal]
) -> Iterator[Remark]:
    if not any(journal.state.verdicts for journal in journals):
        return
    glossary: tuple[Term, ...] = ()
    if path := glossary_beside(work.folder):
        try:
            glossary = read_glossary(path)
        except InputError as error:
            yield Remark("damage", "work", path, error.message, error.line)
            return
    if found.file is not None and found.fits:
        collation = stored_collation(work, found.file)
    else:
        collation = align_work(work)
    divergences: dict[str, Divergence] = {
        one.id: one
        for one in find_divergences(collation, settings=replace(work.checks, glossary=glossary))
    }
    for journal in journals:
        yield from look_at_verdicts(journal, collation, divergences)
