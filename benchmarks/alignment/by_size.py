"""CPU, wall and peak memory of one system on one long document, in a process of its own.

``python -m benchmarks.alignment.by_size DIR CORPUS LINES [HUNALIGN]`` prints them as JSON; the
benchmark's ``--sizes`` makes a table of them. A corpus with fewer lines is read over again.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

from benchmarks.alignment import gold, systems
from workbench.lexicon import shipped


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor and clock, and megabytes at the peak, of aligning so many lines."""

    lines: int
    cpu: float
    wall: float
    megabytes: float


def table(
    data: Path, corpus: str, sizes: Sequence[int], hunalign: Path | None
) -> Iterator[tuple[str, Cost]]:
    """Yield what joint alignment, and hunalign where there is one, cost at each size."""
    for size in sizes:
        yield "joint", _apart(data, corpus, size)
        if hunalign:
            yield "hunalign", _apart(data, corpus, size, hunalign)


def _apart(data: Path, corpus: str, size: int, *binary: Path) -> Cost:
    command = [sys.executable, "-m", __name__, data, corpus, size, *binary]
    done = subprocess.run([*map(str, command)], capture_output=True, check=True, text=True)
    return Cost(**json.loads(done.stdout))


def _measure(data: Path, corpus: str, size: int, *binary: Path) -> Cost:
    rows = list(islice(cycle(gold.lines(data / corpus)), size))
    document = gold.long_document(corpus, rows)
    who = resource.RUSAGE_CHILDREN if binary else resource.RUSAGE_SELF
    system = systems.hunalign(*binary) if binary else systems.in_threes(shipped())
    run = system(document)
    return Cost(size, run.cpu, run.wall, resource.getrusage(who).ru_maxrss / 1024)


if __name__ == "__main__":
    folder, name, lines, *rest = sys.argv[1:]
    print(json.dumps(asdict(_measure(Path(folder), name, int(lines), *map(Path, rest)))))
