"""``alignment.jsonl``: an alignment and the segmentation it was made on, one bead a line.

The first line is a header: schema, versions, settings, signature, and of each witness its hash and
number of segments. Each further line is a bead::

    {"bead": 0, "fa": [0], "ru": [0, 1], "score": 0.98, "status": "auto",
     "spans": {"fa": [[0, 24]], "ru": [[0, 11], [12, 30]]}}

``spans`` are the segments' ``[start, end)`` in the stored text, in code points, so that a newer
segmenter changes nothing in an alignment that someone has reviewed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from pathlib import Path
from reprlib import repr as brief
from typing import Any, NoReturn, TypeGuard

from workbench import __version__
from workbench.alignment import Alignment, Bead, Run
from workbench.errors import AlignmentError, InputError
from workbench.reading.files import read_bytes
from workbench.reading.schema import Schema
from workbench.store import Record, parse_lines, write_whole
from workbench.suggest import did_you_mean

SCHEMA = Schema("workbench/alignment")

_HEADER_KEYS = ("schema", "workbench", "work", "settings", "signature", "witnesses")
_AGAIN = "run `workbench align` again, or take the file from your backup"
_SCORE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Aligned:
    """What a witness was when it was aligned: its file's sha256 and its number of segments."""

    sha256: str
    segments: int


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: what was aligned, with what. ``settings`` may hold whatever JSON can."""

    work: str
    witnesses: Mapping[str, Aligned]
    settings: Mapping[str, Any] = field(default_factory=dict)
    signature: str = ""
    workbench: str = __version__

    @property
    def imported(self) -> bool:
        """Whether it was made by another program, and so cannot be made again by ours."""
        return "imported" in self.settings


@dataclass(frozen=True, slots=True)
class AlignmentFile:
    """An alignment as kept: ``spans`` holds each witness's segments in its stored text, by key.

    Raises AlignmentError where header, alignment and spans do not agree.
    """

    header: Header
    alignment: Alignment
    spans: Mapping[str, tuple[Run, ...]]

    def __post_init__(self) -> None:
        keys = self.alignment.keys
        if tuple(self.header.witnesses) != keys or tuple(self.spans) != keys:
            raise AlignmentError("header, beads and spans name different witnesses")
        for key, size in self.alignment.sizes.items():
            if not size == len(self.spans[key]) == self.header.witnesses[key].segments:
                raise AlignmentError(
                    f"{key} has {self.header.witnesses[key].segments} segments by the header,"
                    f" {size} in the beads and {len(self.spans[key])} spans"
                )
            _check_spans(key, self.spans[key])

    def stale(self, sha256: Mapping[str, str]) -> tuple[str, ...]:
        """Return the witnesses whose files, by their hashes now, are not those aligned.

        A witness that came, went or changed its place counts too; ``sha256`` stands in the order
        of the work.
        """
        then = [(key, witness.sha256) for key, witness in self.header.witnesses.items()]
        places = zip_longest(then, sha256.items())
        changed = [key for pair in places if pair[0] != pair[1] for key, _ in filter(None, pair)]
        return tuple(dict.fromkeys(changed))


def write_alignment(path: Path | str, file: AlignmentFile) -> None:
    """Write an alignment whole or not at all; the same alignment always gives the same bytes."""
    write_whole(path, dump_alignment(file))


def dump_alignment(file: AlignmentFile) -> bytes:
    """Return the bytes of ``alignment.jsonl``; scores are kept to four digits."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(file)).encode()


def read_alignment(path: Path | str) -> AlignmentFile:
    """Read an alignment; AlignmentError names the line that is wrong and what to do.

    Raises NewerError where a newer workbench wrote it.
    """
    try:
        data = read_bytes(path)
    except InputError as error:
        raise AlignmentError(f"{error.message}; run `workbench align` first", path) from None
    return parse_alignment(data, path)


def read_header(path: Path | str) -> Header:
    """Read what an alignment file says of itself, without its beads."""
    with open(path, "rb") as stream:
        first = stream.readline()
    parser = _Parser(path)
    lines = parse_lines(first)
    if not lines.records:
        parser.refuse("the header cannot be read")
    return parser.header(lines.records[0].value)


def parse_alignment(data: bytes, path: Path | str) -> AlignmentFile:
    """Read the bytes of ``alignment.jsonl``; ``path`` is for messages."""
    return _Parser(path).file(data)


def _lines(file: AlignmentFile) -> Iterator[dict[str, Any]]:
    header = file.header
    yield {
        "schema": SCHEMA.mark,
        "workbench": header.workbench,
        "work": header.work,
        "settings": {name: header.settings[name] for name in sorted(header.settings)},
        "signature": header.signature,
        "witnesses": {
            key: {"sha256": witness.sha256, "segments": witness.segments}
            for key, witness in header.witnesses.items()
        },
    }
    for number, bead in enumerate(file.alignment.beads):
        runs = dict(zip(file.alignment.keys, bead.runs, strict=True))
        yield {
            "bead": number,
            **{key: list(range(*run)) for key, run in runs.items()},
            "score": round(bead.score, _SCORE_DIGITS),
            "status": bead.status,
            "spans": {key: file.spans[key][start:end] for key, (start, end) in runs.items()},
        }


def _check_spans(key: str, spans: tuple[Run, ...]) -> None:
    for number, (start, end) in enumerate(spans):
        if not 0 <= start <= end:
            raise AlignmentError(f"segment {number} of {key} spans {start} to {end}")
    for number, (one, other) in enumerate(pairwise(spans), 1):
        if other[0] < one[1]:
            raise AlignmentError(f"segment {number} of {key} begins inside the one before it")


class _Parser:
    """Reads one file; ``line`` is where it is, for refusals."""

    def __init__(self, path: Path | str) -> None:
        self.path = path
        self.line = 1
        self.version = SCHEMA.version
        self.keys: tuple[str, ...] = ()
        self.spans: dict[str, list[Run]] = {}

    def refuse(self, message: str, advice: str = _AGAIN) -> NoReturn:
        raise AlignmentError(f"{message}; {advice}", self.path, self.line)

    def file(self, data: bytes) -> AlignmentFile:
        lines = parse_lines(data)
        for problem in lines.problems:
            self.line = problem.line
            self.refuse(problem.message)
        if not lines.records:
            self.refuse("the file is empty")
        header = self.header(lines.records[0].value)
        beads = []
        for number, record in enumerate(lines.records[1:]):
            self.line = record.line
            beads.append(self.bead(number, record))
        spans = {key: tuple(found) for key, found in self.spans.items()}
        try:
            return AlignmentFile(header, Alignment(self.keys, tuple(beads)), spans)
        except AlignmentError as error:
            raise AlignmentError(f"{error.message}; {_AGAIN}", self.path) from None

    def header(self, value: dict[str, Any]) -> Header:
        version = SCHEMA.version_of(value, self.path, self.line)
        if version is None:
            self.refuse(
                f"this is no alignment: its first line must have the schema {SCHEMA.mark!r}"
            )
        self.version = version
        value = SCHEMA.upgraded(value, version)
        self.check_keys(value, _HEADER_KEYS)
        for name in ("workbench", "work", "signature"):
            if not isinstance(value[name], str):
                self.refuse(f"{name!r} must be text")
        for name in ("settings", "witnesses"):
            if not isinstance(value[name], dict):
                self.refuse(f"{name!r} must be an object")
        self.keys = tuple(value["witnesses"])
        self.spans = {key: [] for key in self.keys}
        if len(self.keys) < 2:
            self.refuse("it must name two witnesses at least")
        witnesses = {key: self.aligned(key, value["witnesses"][key]) for key in self.keys}
        return Header(
            work=value["work"],
            witnesses=witnesses,
            settings=value["settings"],
            signature=value["signature"],
            workbench=value["workbench"],
        )

    def check_keys(self, value: dict[str, Any], names: tuple[str, ...]) -> None:
        for name in value:
            if name not in names:
                self.refuse(f"unknown key {name!r}{did_you_mean(name, names)}")
        for name in names:
            if name not in value:
                self.refuse(f"the key {name!r} is missing")

    def aligned(self, key: str, value: object) -> Aligned:
        if not isinstance(value, dict):
            self.refuse(f"witness {key!r} must have 'sha256' and 'segments'")
        self.check_keys(value, ("sha256", "segments"))
        sha256, segments = value["sha256"], value["segments"]
        if not isinstance(sha256, str) or not _is_count(segments):
            self.refuse(f"witness {key!r}: 'sha256' must be text, 'segments' a number from 0 on")
        return Aligned(sha256, segments)

    def bead(self, number: int, record: Record) -> Bead:
        value = SCHEMA.upgraded(record.value, self.version)
        self.check_keys(value, ("bead", *self.keys, "score", "status", "spans"))
        if value["bead"] != number or not _is_count(value["bead"]):
            self.refuse(f"bead {number} must stand here, not {brief(value['bead'])}")
        score, status = value["score"], value["status"]
        if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
            self.refuse(
                f"bead {number}: the score must be a number from 0 to 1, not {brief(score)}"
            )
        if status not in ("auto", "pinned"):
            self.refuse(
                f"bead {number}: the status must be 'auto' or 'pinned', not {brief(status)}"
            )
        runs = tuple(self.run(number, key, value[key]) for key in self.keys)
        if all(start == end for start, end in runs):
            self.refuse(f"bead {number} is empty in every witness")
        self.read_spans(number, runs, value["spans"])
        return Bead(runs, float(score), status)

    def run(self, number: int, key: str, segments: object) -> Run:
        start = len(self.spans[key])
        if not isinstance(segments, list) or not all(_is_count(index) for index in segments):
            self.refuse(f"bead {number}: {key!r} must list its segments, as [0, 1]")
        end = start + len(segments)
        if segments != list(range(start, end)):
            self.refuse(f"bead {number}: the segments of {key!r} must go on from {start}")
        return start, end

    def read_spans(self, number: int, runs: tuple[Run, ...], spans: object) -> None:
        if not isinstance(spans, dict) or set(spans) != set(self.keys):
            self.refuse(f"bead {number}: 'spans' must name every witness once")
        for key, (start, end) in zip(self.keys, runs, strict=True):
            found = spans[key]
            if not isinstance(found, list) or len(found) != end - start:
                self.refuse(f"bead {number}: {key!r} must have a span for each of its segments")
            for span in found:
                self.spans[key].append(self.span(number, key, span))

    def span(self, number: int, key: str, span: object) -> Run:
        before = self.spans[key][-1][1] if self.spans[key] else 0
        if isinstance(span, list) and len(span) == 2:
            start, end = span
            if _is_count(start) and _is_count(end) and before <= start <= end:
                return start, end
        message = f"a span of {key!r} must be [start, end] from {before} on, not {brief(span)}"
        return self.refuse(f"bead {number}: {message}")


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
