"""A work's alignment: readable, of these texts, and every word of them in a bead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from workbench.errors import InputError
from workbench.formats.alignment_jsonl import AlignmentFile, read_alignment
from workbench.fsck.remark import Remark
from workbench.pipeline import cut_of
from workbench.segments import segment, segment_lines
from workbench.works.work import Witness, Work


@dataclass(frozen=True, slots=True)
class FoundAlignment:
    """What is wrong with an alignment, and what its file holds: None if it cannot be read.

    ``fits`` says whether it is of the texts as they are now.
    """

    remarks: tuple[Remark, ...] = ()
    file: AlignmentFile | None = None
    fits: bool = False


def look_at_alignment(path: Path, work: Work | None) -> FoundAlignment:
    """Read an alignment and return it with what is wrong with it.

    That beads hold every segment once, in order, is checked in reading them.
    """
    if not path.exists():
        missing = "not aligned yet; `workbench align` does it"
        return FoundAlignment((Remark("notice", "alignment", path, missing),))
    try:
        file = read_alignment(path)
    except InputError as error:
        return FoundAlignment((Remark("damage", "alignment", path, error.message, error.line),))
    if work is None:
        return FoundAlignment(file=file)
    stale = file.stale({witness.key: witness.sha256 for witness in work.witnesses})
    if stale:
        return FoundAlignment((_changed(path, stale, file),), file)
    remarks = [one for witness in work.witnesses for one in _spans(path, witness, file)]
    if work.segments not in ("auto", cut_of(file.header.settings)):
        other = f"it was not made as `segments: {work.segments}` in work.yaml says"
        remarks.append(
            Remark("notice", "alignment", path, f"{other}; the next command aligns anew")
        )
    return FoundAlignment(tuple(remarks), file, fits=True)


def _changed(path: Path, stale: tuple[str, ...], file: AlignmentFile) -> Remark:
    changed = f"{' and '.join(stale)} changed since this alignment was made"
    pinned = file.alignment.beads.pinned
    if pinned:
        message = f"{changed}, and {pinned} of its beads were set by hand"
    elif file.header.imported:
        message = f"{changed}, and it was made by another program"
    else:
        return Remark("notice", "alignment", path, f"{changed}; the next command aligns anew")
    advice = (
        "put the texts back as they were, or run `workbench align`, which carries over what it can"
        " and keeps this file where that is not all"
    )
    return Remark("damage", "alignment", path, f"{message}; {advice}")


def _spans(path: Path, witness: Witness, file: AlignmentFile) -> Iterator[Remark]:
    """Tell where segments leave the text, or leave words of it out."""
    text, spans = witness.text, file.spans[witness.key]
    if spans and spans[-1][1] > len(text):
        beyond = f"segments of {witness.key} go on to character {spans[-1][1]}"
        message = f"{beyond}, but the text has {len(text)}; run `workbench align`"
        yield Remark("damage", "alignment", path, message)
        return
    left = _words_between(text, spans) - _left_by_us(witness, file)
    if left:
        at = min(left)
        line = text.count("\n", 0, at) + 1
        words = " ".join(text[at : at + 60].split())[:40]
        message = f"words of {witness.key} stand in no segment, the first in line {line}: {words!r}"
        yield Remark("notice", "alignment", path, message)


def _words_between(text: str, spans: tuple[tuple[int, int], ...]) -> set[int]:
    """Return where letters or digits begin that no span holds."""
    found = set()
    for (_, start), (end, _) in pairwise(((0, 0), *spans, (len(text), 0))):
        for at in range(start, end):
            if text[at].isalnum():
                found.add(at)
                break
    return found


def _left_by_us(witness: Witness, file: AlignmentFile) -> set[int]:
    """Return the words that our own segmenter leaves out: page numbers, marks of headings."""
    by_line = cut_of(file.header.settings) in ("lines", "parallel")
    own = segment_lines(witness.text) if by_line else segment(witness.text, witness.lang)
    return _words_between(witness.text, tuple((one.start, one.end) for one in own))
