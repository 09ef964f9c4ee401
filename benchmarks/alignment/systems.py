"""What is measured: our pairwise and joint modes, and hunalign where the user has it."""

from __future__ import annotations

import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.alignment.gold import Document
from benchmarks.alignment.score import PairBead, project
from workbench.align import align
from workbench.align.twos import in_twos
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


def in_threes(lexicon: GeneralLexicon) -> System:
    """Return the three-way aligner, its beads as they stand."""

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


def joint(lexicon: GeneralLexicon) -> System:
    """Return the three-way aligner as a user has it for two texts: see ``align.twos``."""

    def run(document: Document) -> Run:
        named, predicted = texts(document), {}
        cpu, wall = time.process_time(), time.perf_counter()
        beads = align(named, lexicon=lexicon).beads
        for pair in PAIRS:
            seen = [Bead(tuple(bead.runs[at] for at in pair), bead.score) for bead in beads]
            some = [bead for bead in seen if any(start < end for start, end in bead.runs)]
            parted = in_twos([named[at] for at in pair], some, lexicon=lexicon)
            predicted[pair] = project([bead.runs for bead in parted], 0, 1)
        return Run(predicted, time.process_time() - cpu, time.perf_counter() - wall)

    return run


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
