"""How long all checks take on so many line triples, in a fresh process on one core, and the memory.

``python -m benchmarks.divergences.speed`` is run by the benchmark with a folder, sizes and names;
it prints one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.divergences.corpora import joined, read
from benchmarks.divergences.edits import apply

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for ``lines`` line triples, by the clock and the processor, and peak memory in MiB.

    On a busy machine the two differ. ``by_step`` is the processor time of each of ``steps``, with
    nothing remembered of words met before, and ``yardstick`` that of the piece of work it is
    measured by. ``peak_again`` is the peak after the same was done on four more documents in one
    process.
    """

    lines: int
    seconds: float
    processor: float
    by_step: dict[str, float]
    yardstick: float
    peak: float
    peak_again: float


def measure(data: Path, names: list[str], lines: int = 2000) -> Speed:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.divergences.speed", str(data), str(lines), *names]
    run = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | ONE_THREAD
    )
    return Speed(**json.loads(run.stdout))


def main(data: Path, lines: int, names: list[str]) -> None:
    """Time the checks and print the figures."""
    from benchmarks.divergences.measure import collation
    from benchmarks.divergences.steps import steps, yardstick
    from workbench.byword import forget
    from workbench.checks import all_checks
    from workbench.divergences import find_divergences

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    corpora = [read(data / name) for name in names]
    first = collation(apply(joined(corpora, lines)))
    all_checks()
    clock, processor = time.perf_counter(), time.process_time()
    find_divergences(first)
    seconds, processed = time.perf_counter() - clock, time.process_time() - processor
    peak = _peak()
    forget()
    before = yardstick()
    by_step = steps(collation(apply(joined(corpora, lines))))
    by_step = {name: round(seconds, 3) for name, seconds in by_step.items()}
    work = round((before + yardstick()) / 2, 4)
    for shift in range(1, 5):
        part = joined(corpora, lines + shift * 300)
        turned = {lang: column[shift * 300 :] for lang, column in part.lines.items()}
        find_divergences(collation(apply(type(part)("turned", turned))))
    found = Speed(lines, round(seconds, 2), round(processed, 2), by_step, work, peak, _peak())
    print(json.dumps({name: getattr(found, name) for name in Speed.__slots__}))


def _peak() -> float:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(kilobytes / (1024 * (1024 if sys.platform == "darwin" else 1)), 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
