"""Alignments read for scoring: only which segments stand together, whatever the texts were.

Files may be ours (``alignment.jsonl``, what ``align --json`` prints, aligned text as JSON Lines),
hunalign's ladders or vecalign's, whose beads may cross.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.alignment import Alignment, Bead
from workbench.errors import AlignmentError, InputError, UsageError
from workbench.formats.aligned import find_format, recognise, vecalign
from workbench.formats.aligned_format import Source
from workbench.formats.alignment_jsonl import SCHEMA, parse_alignment
from workbench.formats.line_texts import keys_in_name
from workbench.reading.files import read_bytes
from workbench.score.beads import Cells
from workbench.segments import Segment, SegmentedText
from workbench.store import parse_lines
from workbench.works.shelf import ALIGNMENT

NAMELESS = ("source", "target")
"""What the two sides of a file are called when nothing names them."""

_BEAD_FIELDS = ("bead", "score", "status", "spans")
_NUMBER = re.compile(rb"\d+")
_LINKS = ("hunalign", "vecalign")
_DIGITS = 7


@dataclass(frozen=True, slots=True)
class DocumentAlignment:
    """A document's alignment: its witnesses, and its beads with their scores.

    ``sizes`` are the numbers of segments, None where the file does not say them.
    """

    document: str
    keys: tuple[str, ...]
    beads: tuple[tuple[Cells, float], ...]
    sizes: tuple[int, ...] | None

    @classmethod
    def of(cls, document: str, alignment: Alignment) -> DocumentAlignment:
        """Return an alignment of ours as one to be scored."""
        beads = tuple(
            (tuple(tuple(range(*run)) for run in bead.runs), bead.score) for bead in alignment.beads
        )
        return cls(document, alignment.keys, beads, tuple(alignment.sizes.values()))


def read_alignments(path: Path, keys: Sequence[str] = ()) -> list[DocumentAlignment]:
    """Read an alignment file, or every one in a folder.

    ``keys`` names the sides of files whose names do not. Raises InputError for a file, UsageError
    where a folder has none.
    """
    if not path.is_dir():
        return [_required(path, keys)]
    found = [one for file in _files(path) if (one := _read(file, keys, path)) is not None]
    if not found:
        raise UsageError(f"{path}: no alignment files in this folder (.ladder, .vecalign, .jsonl)")
    return found


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if Path(name).suffix in (".ladder", ".vecalign", ".jsonl"):
                yield Path(place, name)


def _required(path: Path, keys: Sequence[str]) -> DocumentAlignment:
    found = _read(path, keys, path.parent)
    if found is None:
        raise UsageError(
            f"{path}: this is no alignment; give a ladder of hunalign, alignments of vecalign,"
            " alignment.jsonl, or what `workbench align --json` prints"
        )
    return found


def _read(path: Path, keys: Sequence[str], root: Path) -> DocumentAlignment | None:
    data = read_bytes(path)
    name = path.name.split(".")[0] or path.name
    if path.suffix == ".jsonl":
        head = data[:4096].split(b"\n")[0]
        if f"{SCHEMA.name}/".encode() in head:
            return DocumentAlignment.of(
                _document(path, root), parse_alignment(data, path).alignment
            )
        if head.startswith(b'{"bead"'):
            return DocumentAlignment.of(name, _bead_records(data, path))
    form = recognise(path, data)
    if form == "jsonl":
        return DocumentAlignment.of(
            name, find_format(form).read(Source(path, data)).aligned.alignment
        )
    if form not in _LINKS:
        return None
    sides = keys_in_name(path.name) or tuple(keys) or NAMELESS
    if len(sides) != 2:
        raise UsageError(f"{path}: it aligns two texts; name both, as --pair fa,ru")
    if form == "vecalign":
        beads = tuple(
            ((tuple(one), tuple(other)), score)
            for _, (one, other), score in vecalign.rows(Source(path, data))
            if one or other
        )
        return DocumentAlignment(name, sides, beads, None)
    texts = {
        key: _blank(key, size) for key, size in zip(sides, _last_rung(data, path), strict=True)
    }
    return DocumentAlignment.of(
        name, find_format(form).read(Source(path, data, texts)).aligned.alignment
    )


def _document(path: Path, root: Path) -> str:
    """Return a document's name: that of the folder of ``alignment.jsonl``, else the file's."""
    if path.name == ALIGNMENT and path.parent != root:
        return path.parent.name
    return path.name.split(".")[0]


def _last_rung(data: bytes, path: Path) -> tuple[int, int]:
    """Return how many segments of each side a ladder has: its last rung says."""
    lines = data.splitlines()
    numbers = _NUMBER.findall(lines[-1])[:2] if lines else []
    if len(numbers) < 2 or max(map(len, numbers)) > _DIGITS:
        raise InputError("the last rung must be two numbers of segments", path, len(lines) or None)
    return int(numbers[0]), int(numbers[1])


def _blank(key: str, size: int) -> SegmentedText:
    """Return a text of empty lines: scoring asks for no more."""
    return SegmentedText(key, "und", "\n" * size, tuple(Segment(at, at) for at in range(size)))


def _bead_records(data: bytes, path: Path) -> Alignment:
    lines = parse_lines(data)
    for problem in lines.problems:
        raise InputError(problem.message, path, problem.line)
    keys = tuple(key for key in lines.records[0].value if key not in _BEAD_FIELDS)
    beads = []
    for record in lines.records:
        try:
            beads.append(_bead(record.value, keys))
        except (KeyError, TypeError, ValueError):
            message = 'a bead is written {"bead": 0, "fa": [0], "ru": [0, 1], "score": 0.98}'
            raise InputError(message, path, record.line) from None
    try:
        return Alignment(keys, tuple(_placed(beads, len(keys))))
    except AlignmentError as error:
        raise InputError(error.message, path) from None


def _bead(value: Mapping[str, Any], keys: Sequence[str]) -> tuple[list[list[int]], float]:
    lists = [value[key] for key in keys]
    score = float(value.get("score", 1.0))
    if not all(isinstance(at, int) for own in lists for at in own) or not 0 <= score <= 1:
        raise ValueError("bead")
    if any(own != list(range(own[0], own[0] + len(own))) for own in lists if own):
        raise ValueError("run")
    return lists, score


def _placed(beads: Sequence[tuple[list[list[int]], float]], width: int) -> Iterator[Bead]:
    """Yield beads, an empty list standing where its witness is."""
    done = [0] * width
    for lists, score in beads:
        runs = tuple(
            (own[0], own[-1] + 1) if own else (at, at) for own, at in zip(lists, done, strict=True)
        )
        done = [end for _, end in runs]
        yield Bead(runs, score)
