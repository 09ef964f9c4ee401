"""What is measured: our pairwise and joint modes, and hunalign where the user has it."""

from __future__ import annotations

import resource
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.alignment.gold import Document
from benchmarks.alignment.score import PairBead, project
from workbench.align import align
from workbench.alignment import Alignment, Bead
from workbench.lexicon import GeneralLexicon
from workbench.segments import Segment, SegmentedText

PAIRS = ((0, 1), (0, 2), (1, 2))

Predicted = dict[tuple[int, int], list[PairBead]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a system said of a document, with CPU and wall seconds."""

    predicted: Predicted
    cpu: float
    wall: float
    alignment: Alignment | None = None


System = Callable[[Document], Run]


def texts(document: Document) -> list[SegmentedText]:
    """Return a document's texts, one segment a line."""
    return [
        _text(language, segments)
        for language, segments in zip(document.languages, document.segments, strict=True)
    ]


def _text(key: str, segments: Sequence[str]) -> SegmentedText:
    spans, at = [], 0
    for number, segment in enumerate(segments):
        spans.append(Segment(at, at + len(segment), "sentence", number))
        at += len(segment) + 1
    return SegmentedText(key, key, "\n".join(segments), tuple(spans))


def joint(lexicon: GeneralLexicon) -> System:
    """Return the three-way aligner with a lexicon."""

    def run(document: Document) -> Run:
        cpu, wall = time.process_time(), time.perf_counter()
        alignment = align(texts(document), lexicon=lexicon)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        runs = [bead.runs for bead in alignment.beads]
        return Run({pair: project(runs, *pair) for pair in PAIRS}, cpu, wall, alignment)

    return run


def pair_by_pair(lexicon: GeneralLexicon) -> System:
    """Return the two-way aligner, run on each pair."""

    def run(document: Document) -> Run:
        named, predicted = texts(document), {}
        cpu, wall = time.process_time(), time.perf_counter()
        for one, other in PAIRS:
            alignment = align([named[one], named[other]], lexicon=lexicon)
            predicted[one, other] = project([bead.runs for bead in alignment.beads], 0, 1)
        return Run(predicted, time.process_time() - cpu, time.perf_counter() - wall)

    return run


def in_twos(lexicon: GeneralLexicon) -> System:
    """Return the three-way aligner, its beads parted as two texts by themselves would have them."""

    def run(document: Document) -> Run:
        named, predicted = texts(document), {}
        cpu, wall = time.process_time(), time.perf_counter()
        runs = [bead.runs for bead in align(named, lexicon=lexicon).beads]
        for one, other in PAIRS:
            beads = project(runs, one, other)
            predicted[one, other] = _parted((named[one], named[other]), beads, lexicon)
        return Run(predicted, time.process_time() - cpu, time.perf_counter() - wall)

    return run


def _parted(
    pair: Sequence[SegmentedText], beads: Sequence[PairBead], lexicon: GeneralLexicon
) -> list[PairBead]:
    """Return the beads of two texts, those parted that only a third text holds together.

    They are aligned once more, all other beads pinned; one whose parts lack a text stays whole.
    """
    wide = {bead for bead in beads if min(end - start for start, end in bead) > 1}
    if not wide:
        return list(beads)
    pins = [Bead(bead) for bead in beads if bead not in wide]
    home = {at: bead for bead in wide for at in range(*bead[0])}
    parts: dict[PairBead, list[PairBead]] = defaultdict(list)
    for found in align(pair, pins=pins, lexicon=lexicon).beads:
        (left, right), whole = found.runs, home.get(found.runs[0][0])
        if whole and left[0] < left[1] <= whole[0][1] and right[0] < right[1]:
            parts[whole].append((left, right))
    return [part for bead in beads for part in _complete(bead, parts.get(bead, []))]


def _complete(bead: PairBead, parts: list[PairBead]) -> list[PairBead]:
    """Return the parts of a bead, or the bead where they are not all of it."""
    at = bead[0][0], bead[1][0]
    for left, right in parts:
        if (left[0], right[0]) != at:
            return [bead]
        at = left[1], right[1]
    return parts if at == (bead[0][1], bead[1][1]) else [bead]


def hunalign(binary: Path) -> System:
    """Return ``hunalign -realign`` without a dictionary, run on each pair."""

    def run(document: Document) -> Run:
        predicted = {}
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu, wall = used.ru_utime + used.ru_stime, time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder, language) for language in (*document.languages, "dictionary")]
            for file, segments in zip(files, document.segments, strict=False):
                file.write_text("".join(f"{segment}\n" for segment in segments), encoding="utf-8")
            files[-1].write_text("", encoding="utf-8")
            for one, other in PAIRS:
                texts = (files[-1], files[one], files[other])
                command = [str(binary.absolute()), "-realign", *map(str, texts)]
                # It leaves a file behind in the folder it runs in.
                done = subprocess.run(command, capture_output=True, check=True, cwd=folder)
                ladder = [tuple(map(int, line.split()[:2])) for line in done.stdout.splitlines()]
                beads = [
                    ((start[0], end[0]), (start[1], end[1])) for start, end in pairwise(ladder)
                ]
                predicted[one, other] = project(beads, 0, 1)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = used.ru_utime + used.ru_stime - cpu
        return Run(predicted, cpu, time.perf_counter() - wall)

    return run
