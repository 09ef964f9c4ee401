"""vecalign's alignments (Thompson and Koehn 2019): ``[0]:[0, 1]:0.31``, a bead a line.

The numbers are lines of two texts of a sentence a line, from 0; the last is the cost, of which less
is better: we write and read ``1 - score``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.line_texts import linked_lines, pair_of
from workbench.formats.links import Link, linked
from workbench.formats.marks import as_probability, score_text

_LINE = re.compile(
    r"\[((?:\d{1,9}(?:, ?\d{1,9})*)?)\]:\[((?:\d{1,9}(?:, ?\d{1,9})*)?)\]"
    r"(?::(-?\d{1,12}(?:\.\d{0,20})?(?:e[+-]?\d{1,3})?|nan|inf))?\s*"
)


def write(aligned: AlignedText) -> Written:
    """Return the texts, a segment a line, and alignments for every pair of them."""
    return linked_lines(aligned, "vecalign", _lines)


def _lines(pair: AlignedText) -> Iterator[str]:
    for bead in pair.alignment.beads:
        one, other = (list(range(*run)) for run in bead.runs)
        yield f"{one}:{other}:{score_text(1 - bead.score)}"


def read(source: Source) -> Reading:
    """Read alignments; lines that no bead names become beads of their own."""
    texts = pair_of(source, "a vecalign file")
    links = []
    for number, sides, score in rows(source):
        segments = {text.key: side for text, side in zip(texts, sides, strict=True)}
        for text in texts:
            if any(one >= len(text) for one in segments[text.key]):
                raise InputError(
                    f"there is no line {max(segments[text.key])} in {text.key}, whose text has"
                    f" {len(text)}; take the text that was aligned, a sentence a line",
                    source.path,
                    number,
                )
        links.append(Link(segments, score))
    return linked(source, texts, links)


def rows(source: Source) -> Iterator[tuple[int, tuple[list[int], list[int]], float]]:
    """Yield each row as it stands: its line's number, the lines of both texts, the score."""
    for number, line in enumerate(source.text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if not found:
            message = f"an alignment is written [3]:[3, 4]:0.2; here stands {line[:40]!r}"
            raise InputError(message, source.path, number)
        one, other, cost = found.groups()
        sides = [int(at) for at in one.split(",") if at], [int(at) for at in other.split(",") if at]
        yield number, sides, as_probability(1 - float(cost or 0))


def recognises(path: Path, data: bytes) -> bool:
    """Tell vecalign's output by its suffix or its first line."""
    return path.suffix.lower() == ".vecalign" or _LINE.match(
        data[:4096].decode("utf-8", "replace")
    ) is not None  # fmt: skip


FORMAT = AlignedFormat("vecalign", recognises, write, read)
