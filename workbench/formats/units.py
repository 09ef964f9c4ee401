"""An aligned text bead by bead, as formats that hold the texts write and read it.

A unit is a bead's text in each witness, with the cuts that part it into segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.alignment import Alignment, Bead, Run, Status
from workbench.chain import Chain
from workbench.errors import InputError
from workbench.formats.aligned_format import Source
from workbench.formats.aligned_text import AlignedText
from workbench.segments import SegmentedText, describe

_WORD = re.compile(r"[^\W_]")
_CUTS = re.compile(r"(?:\d{1,10}-\d{1,10}(?: \d{1,10}-\d{1,10})*)?")


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


def read_cell(text: str, shown: str | None) -> Cell:
    """Read a text with its cuts ``0-12 13-30``, if a file of ours shows some and they still fit."""
    return Cell(text, None if shown is None else _fitting_cuts(shown, text))


def _fitting_cuts(shown: str, text: str) -> tuple[Run, ...] | None:
    """Return the cuts; None where they do not fit the text, as after an edit elsewhere.

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


def from_units(
    source: Source,
    langs: Mapping[str, str],
    found: Sequence[Unit],
    parents: Mapping[str, str | None] | None = None,
    title: str = "",
    remarks: Iterable[str] = (),
) -> AlignedText:
    """Put texts together of units, a unit a line; ``langs`` gives each witness's language.

    Without a ``title`` the file's name stands for one. Raises InputError where a witness has no
    text at all.
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
            message = f"{key} has no text in any unit; there is nothing to compare"
            raise InputError(message, source.path)
    keys = tuple(langs)
    chain = Chain.in_order(*keys) if parents is None else Chain(keys, parents)
    texts = tuple(composed[key].text(key, langs[key]) for key in keys)
    alignment = Alignment(keys, tuple(beads))
    title = title or source.path.name
    return AlignedText(source.name, title, texts, alignment, chain, remarks=tuple(remarks))
