"""Aligned text between the collation and the formats of other programs.

A format that holds the texts writes and reads units: a bead's text in each witness, with the cuts
that part it into segments. A format that only links texts uses ``workbench.formats.links``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.alignment import Alignment, Bead, Run, Status
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.errors import InputError
from workbench.message import Message
from workbench.segments import SegmentedText, describe

_WORD = re.compile(r"[^\W_]")
_CUTS = re.compile(r"(?:\d{1,10}-\d{1,10}(?: \d{1,10}-\d{1,10})*)?")


@dataclass(frozen=True, slots=True)
class Issue:
    """A divergence as other programs see it: ITS 2.0 type, severity 0 to 100, a comment.

    ``spans`` are code-point offsets into the bead's text of each witness; ``odd`` is the witness
    that stands alone, if one does; ``settled`` tells whether a reviewer has confirmed it.
    """

    id: str
    bead: int
    kind: str
    its: str
    severity: float
    comment: str
    spans: Mapping[str, tuple[Run, ...]] = field(default_factory=dict)
    odd: str | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class AlignedText:
    """Texts with their alignment, as formats write and read them.

    ``name`` is the stem of file names; ``remarks`` are what every file must say of the texts.
    """

    name: str
    title: str
    texts: tuple[SegmentedText, ...]
    alignment: Alignment
    chain: Chain
    issues: tuple[Issue, ...] = ()
    remarks: tuple[str, ...] = ()
    by_key: dict[str, SegmentedText] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {text.key: text for text in self.texts})

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses' keys, in order."""
        return tuple(text.key for text in self.texts)

    def collation(self) -> Collation:
        """Return what checks read."""
        return Collation(self.texts, self.alignment, self.chain)

    def only(self, *keys: str) -> AlignedText:
        """Return the same with some witnesses only; beads that none of them has are left out."""
        columns = [self.alignment.column(key) for key in keys]
        beads: list[Bead] = []
        numbers: dict[int, int] = {}
        for number, bead in enumerate(self.alignment.beads):
            runs = tuple(bead.runs[column] for column in columns)
            if any(start < end for start, end in runs):
                numbers[number] = len(beads)
                beads.append(Bead(runs, bead.score, bead.status))
        kept = tuple(
            replace(
                issue,
                bead=numbers[issue.bead],
                spans={key: issue.spans[key] for key in keys if key in issue.spans},
            )
            for issue in self.issues
            if issue.bead in numbers and _concerns(issue, keys)
        )
        parents = {key: self.chain.parent(key) for key in keys}
        return replace(
            self,
            texts=tuple(self.by_key[key] for key in keys),
            alignment=Alignment(keys, tuple(beads)),
            chain=Chain(keys, {key: one if one in keys else None for key, one in parents.items()}),
            issues=kept,
        )

    def pairs(self) -> tuple[AlignedText, ...]:
        """Return every two witnesses as an aligned text of their own: all that pairs can hold."""
        keys = self.keys
        return tuple(
            self.only(one, other) for at, one in enumerate(keys) for other in keys[at + 1 :]
        )


def _concerns(issue: Issue, keys: Sequence[str]) -> bool:
    """Tell whether an issue is one of these witnesses: the others agree if one stands alone."""
    return issue.odd in keys if issue.odd else not issue.spans or bool(issue.spans.keys() & {*keys})


@dataclass(frozen=True, slots=True)
class Cell:
    """A bead's text in one witness; ``cuts`` are its segments' spans, None where not known."""

    text: str
    cuts: tuple[Run, ...] | None = None

    @property
    def shown_cuts(self) -> str:
        """The cuts as files write them: ``0-12 13-30``, empty for no segment."""
        return " ".join(f"{start}-{end}" for start, end in self.cuts or ())


@dataclass(frozen=True, slots=True)
class Unit:
    """A bead with its text: a cell for each witness that has one."""

    cells: Mapping[str, Cell]
    score: float = 1.0
    status: Status = "auto"


def from_collation(
    collation: Collation,
    name: str,
    title: str,
    issues: tuple[Issue, ...] = (),
    remarks: tuple[str, ...] = (),
) -> AlignedText:
    """Return a collation as formats write it."""
    return AlignedText(
        name, title, collation.texts, collation.alignment, collation.chain, issues, remarks
    )


# MQM's weights of severity (25, 5, 1, 0) on ITS 2.0's scale of 0 to 100.
_SEVERITIES = {"critical": 100.0, "major": 50.0, "minor": 10.0, "neutral": 0.0}


def issues(
    divergences: Iterable[Divergence],
    settled: Iterable[str] = (),
    say: Callable[[Message], str] = str,
) -> tuple[Issue, ...]:
    """Return the divergences that stand in a bead as issues.

    ``settled`` are the ids of those confirmed; ``say`` puts messages into words, English unless
    another language is wanted.
    """
    confirmed = set(settled)
    return tuple(
        Issue(
            one.id,
            one.bead,
            one.kind,
            one.its,
            _SEVERITIES[one.severity],
            say(one.message),
            {key: tuple(evidence.spans) for key, evidence in one.evidence.items()},
            one.odd,
            one.id in confirmed,
        )
        for one in divergences
        if one.bead is not None
    )


def units(aligned: AlignedText) -> Iterator[Unit]:
    """Return the beads with their texts as stored, white space between segments included."""
    for bead in aligned.alignment.beads:
        cells = {}
        for text, run in zip(aligned.texts, bead.runs, strict=True):
            if run[0] < run[1]:
                start, end = text.span(run)
                cuts = tuple((one.start - start, one.end - start)
                             for one in text.segments[slice(*run)])  # fmt: skip
                cells[text.key] = Cell(text.text[start:end], cuts)
        yield Unit(cells, bead.score, bead.status)


def parse_cuts(shown: str, text: str) -> tuple[Run, ...] | None:
    """Read ``0-12 13-30``; None where the cuts do not fit the text, as after an edit elsewhere.

    What stands outside them may be white space and marks, no letters and no digits.
    """
    if not _CUTS.fullmatch(shown):
        return None
    cuts = tuple(_run(cut) for cut in shown.split())
    done = 0
    for start, end in cuts:
        if not done <= start <= end <= len(text) or _WORD.search(text, done, start):
            return None
        done = end
    return None if _WORD.search(text, done) else cuts


def _run(cut: str) -> Run:
    start, _, end = cut.partition("-")
    return int(start), int(end)


@dataclass(slots=True)
class _Composed:
    """A text put together of cells, each on a line of its own."""

    pieces: list[str] = field(default_factory=list)
    spans: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, cell: Cell) -> None:
        for start, end in _cuts(cell):
            self.spans.append((self.length + start, self.length + end))
        self.pieces.append(cell.text)
        self.length += len(cell.text) + 1

    def text(self, key: str, lang: str) -> SegmentedText:
        text = "".join(f"{piece}\n" for piece in self.pieces)
        return SegmentedText(key, lang, text, describe(text, lang, self.spans))


def _cuts(cell: Cell) -> tuple[Run, ...]:
    if cell.cuts is not None:
        return cell.cuts
    inner = cell.text.strip()
    start = cell.text.find(inner)
    return ((start, start + len(inner)),) if inner else ()


def text_of(key: str, lang: str, segments: Iterable[tuple[str, int]]) -> SegmentedText:
    """Put a text together of segments, each with the number of its paragraph."""
    pieces: list[str] = []
    spans: list[Run] = []
    length = 0
    last: int | None = None
    for own, paragraph in segments:
        joint = "" if last is None else " " if paragraph == last else "\n\n"
        start = length + len(joint)
        length = start + len(own)
        spans.append((start, length))
        pieces += joint, own
        last = paragraph
    text = "".join(pieces) + "\n"
    return SegmentedText(key, lang, text, describe(text, lang, spans))


def from_units(
    name: str,
    title: str,
    langs: Mapping[str, str],
    found: Sequence[Unit],
    parents: Mapping[str, str | None] | None = None,
    path: object = None,
    remarks: tuple[str, ...] = (),
) -> AlignedText:
    """Put texts together of units, a unit a line; ``langs`` gives each witness's language.

    Raises InputError where a witness has no text at all.
    """
    composed = {key: _Composed() for key in langs}
    beads = []
    for unit in found:
        runs = []
        for key, column in composed.items():
            before = len(column.spans)
            cell = unit.cells.get(key)
            if cell is not None and (cell.text or cell.cuts):
                column.add(cell)
            runs.append((before, len(column.spans)))
        if any(start < end for start, end in runs):
            beads.append(Bead(tuple(runs), unit.score, unit.status))
    for key, column in composed.items():
        if not any(piece.strip() for piece in column.pieces):
            raise InputError(f"{key} has no text in any unit; there is nothing to compare",
                             str(path) if path else None)  # fmt: skip
    keys = tuple(langs)
    chain = Chain.in_order(*keys) if parents is None else Chain(keys, parents)
    texts = tuple(composed[key].text(key, langs[key]) for key in keys)
    alignment = Alignment(keys, tuple(beads))
    return AlignedText(name, title, texts, alignment, chain, remarks=remarks)
