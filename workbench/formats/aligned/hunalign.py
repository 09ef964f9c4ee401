"""hunalign's ladder (Varga et al. 2005): two texts of a sentence a line, cut at the same places.

A rung is ``line of the first TAB line of the second TAB confidence``; a bead lies between two
rungs. The order of the texts is kept, and a bead may be of any size, but the rungs know two texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from workbench.alignment import Run
from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.line_texts import linked_lines, pair_of
from workbench.formats.links import Link, linked
from workbench.formats.marks import as_probability, score_text

_RUNG = re.compile(
    r"(\d{1,9})\t(\d{1,9})(?:\t(-?\d{1,12}(?:\.\d{0,20})?(?:e[+-]?\d{1,3})?|-?nan|-?inf))?\s*"
)


def write(aligned: AlignedText) -> Written:
    """Return the texts, a segment a line, and a ladder for every pair of them."""
    return linked_lines(aligned, "ladder", _rungs)


def _rungs(pair: AlignedText) -> Iterator[str]:
    for bead in pair.alignment.beads:
        (one, _), (other, _) = bead.runs
        yield f"{one}\t{other}\t{score_text(bead.score)}"
    one, other = pair.alignment.sizes.values()
    yield f"{one}\t{other}\t0"


def read(source: Source) -> Reading:
    """Read a ladder; confidences outside 0 to 1 are cut to them, for they are no probabilities."""
    lines = source.text.splitlines()
    texts = pair_of(source, "a ladder")
    rungs = [_rung(source, number, line) for number, line in enumerate(lines, 1)]
    if rungs[0][0] != (0, 0):
        raise InputError("the first rung must be 0 and 0", source.path, 1)
    first, second = (text.key for text in texts)
    links = []
    for number, (((one, other), score), ((one_end, other_end), _)) in enumerate(pairwise(rungs), 2):
        if one_end < one or other_end < other or (one_end, other_end) == (one, other):
            message = "each rung must go on from the one before it"
            raise InputError(message, source.path, number)
        links.append(Link({first: range(one, one_end), second: range(other, other_end)}, score))
    for text, size in zip(texts, rungs[-1][0], strict=True):
        if size != len(text):
            raise InputError(
                f"it aligns {size} segments of {text.key}, whose text has {len(text)} lines;"
                " take the text that was aligned, a sentence a line",
                source.path,
                len(rungs),
            )
    return linked(source, texts, links)


def _rung(source: Source, number: int, line: str) -> tuple[Run, float]:
    found = _RUNG.fullmatch(line)
    if not found:
        message = f"a rung is written 3, TAB, 4, TAB, 0.7; here stands {line[:40]!r}"
        raise InputError(message, source.path, number)
    one, other, score = found.groups()
    return (int(one), int(other)), as_probability(float(score or 1))


def recognises(path: Path, data: bytes) -> bool:
    """Tell a ladder by its suffix or its first line."""
    if path.suffix.lower() == ".ladder":
        return True
    return re.match(rb"0\t0\t-?[\d.]+\r?\n\d+\t\d+\t", data) is not None


FORMAT = AlignedFormat("hunalign ladder", recognises, write, read)
