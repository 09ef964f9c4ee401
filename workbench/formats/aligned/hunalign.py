"""hunalign's ladder (Varga et al. 2005): two texts of a sentence a line, cut at the same places.

A rung is ``line of the first TAB line of the second TAB confidence``; a bead lies between two
rungs. The order of the texts is kept, and a bead may be of any size, but the rungs know two texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from workbench.alignment import Alignment, Bead, Run
from workbench.chain import Chain
from workbench.errors import AlignmentError, InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.line_texts import check_size, line_files, pair_of
from workbench.formats.marks import as_probability, score_text

_RUNG = re.compile(
    r"(\d{1,9})\t(\d{1,9})(?:\t(-?\d{1,12}(?:\.\d{0,20})?(?:e[+-]?\d{1,3})?|-?nan|-?inf))?\s*"
)


def write(aligned: AlignedText) -> Written:
    """Return the texts, a segment a line, and a ladder for every pair of them."""
    files, notes = line_files(aligned)
    ladders = {
        f"{aligned.name}.{'-'.join(pair.keys)}.ladder": "".join(_rungs(pair)).encode()
        for pair in aligned.pairs()
    }
    return Written({**ladders, **files}, notes)


def _rungs(pair: AlignedText) -> Iterator[str]:
    for bead in pair.alignment.beads:
        (one, _), (other, _) = bead.runs
        yield f"{one}\t{other}\t{score_text(bead.score)}\n"
    one, other = pair.alignment.sizes.values()
    yield f"{one}\t{other}\t0\n"


def read(source: Source) -> Reading:
    """Read a ladder; confidences outside 0 to 1 are cut to them, for they are no probabilities."""
    lines = source.text.splitlines()
    texts = pair_of(source, "a ladder")
    rungs = [_rung(source, number, line) for number, line in enumerate(lines, 1)]
    if rungs[0][0] != (0, 0):
        raise InputError("the first rung must be 0 and 0", source.path, 1)
    beads = []
    for number, (((one, other), score), ((one_end, other_end), _)) in enumerate(pairwise(rungs), 2):
        if one_end < one or other_end < other or (one_end, other_end) == (one, other):
            message = "each rung must go on from the one before it"
            raise InputError(message, source.path, number)
        beads.append(Bead(((one, one_end), (other, other_end)), score))
    for text, size in zip(texts, rungs[-1][0], strict=True):
        check_size(source, text, size, len(rungs))
    keys = tuple(text.key for text in texts)
    try:
        alignment = Alignment(keys, tuple(beads))
    except AlignmentError as error:
        raise InputError(error.message, source.path) from None
    return Reading(
        AlignedText(source.name, source.path.name, texts, alignment, Chain.in_order(*keys))
    )


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
