"""``python -m benchmarks.batch``: measure and print; a few minutes on two processors."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.batch.collections import documents, write
from workbench.batch.documents import read_document
from workbench.batch.lexicon import read_lexicon
from workbench.batch.results import run_document
from workbench.batch.settings import BatchSettings
from workbench.batch.sources import Record

SIZES = {4: 60, 16: 30, 64: 10, 256: 3}
"""Lines of a document, and how many of them are measured."""

SETTINGS = BatchSettings()


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of processor, and the peak memory of the biggest process, in MB."""

    wall: float
    cpu: float
    memory: float


def bare(lines: int, count: int) -> Cost:
    """Return what the function alone costs, in this process, once everything is loaded."""
    records = [
        Record(number, json.dumps(one).encode(), Path(), False, b"")
        for number, one in enumerate(documents(count + 1, lines))
    ]
    first, *rest = records
    lexicon = read_lexicon(Path(), SETTINGS.lexicon)
    run_document(read_document(first, SETTINGS), SETTINGS, lexicon)
    wall, cpu = time.perf_counter(), time.process_time()
    for record in rest:
        run_document(read_document(record, SETTINGS), SETTINGS, lexicon)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(time.perf_counter() - wall, time.process_time() - cpu, memory)


def command(*arguments: str) -> Cost:
    """Run ``workbench batch`` in a process of its own and return what it and its children cost."""
    code = (
        "import json, resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "subprocess.run(sys.argv[1:], check=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([time.perf_counter() - start, used.ru_utime + used.ru_stime,"
        " used.ru_maxrss / 1024]))"
    )
    words = [sys.executable, "-c", code, sys.executable, "-m", "workbench", "batch", *arguments]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


def by_size() -> None:
    """Print documents a second by size."""
    print("lines  documents  CPU ms/document  CPU ms/line triple  documents/CPU-s")
    for lines, count in SIZES.items():
        cost = bare(lines, count)
        each = cost.cpu / count
        print(f"{lines:5}  {count:9}  {1000 * each:15.1f}  {1000 * each / lines:18.2f}"
              f"  {1 / each:15.1f}")  # fmt: skip


def engines(folder: Path, dask: bool, count: int) -> None:
    """Print what processes, and dask if asked for, cost over the bare function.

    What the start costs is told apart: the same run with one document.
    """
    lines, shards = 16, max(count // 20, 1)
    source = write(folder / "in", count, lines, shards)
    small = write(folder / "small", 1, lines, 1)
    alone = bare(lines, count)
    print(f"\n{count} documents of {lines} lines in {shards} shards;"
          f" the bare function: {alone.cpu:.1f} s CPU")  # fmt: skip
    print("engine         wall s  CPU s  documents/s  CPU over bare  without start  start CPU s")
    runs: dict[str, tuple[str, ...]] = {
        f"local, {jobs} job{'s' * (jobs > 1)}": ("--jobs", str(jobs)) for jobs in (1, 2)
    }
    if dask:
        runs |= {
            f"dask, {jobs} job{'s' * (jobs > 1)}": ("--engine", "dask", "--jobs", str(jobs))
            for jobs in (1, 2)
        }
    for name, options in runs.items():
        start = command("run", str(small), str(folder / f"small {name}"), "-q", *options)
        cost = command("run", str(source), str(folder / f"out {name}"), "-q", *options)
        over = cost.cpu / alone.cpu - 1
        warm = (cost.cpu - start.cpu) / (alone.cpu * (count - 1) / count) - 1
        print(f"{name:13}  {cost.wall:6.1f}  {cost.cpu:5.1f}  {count / cost.wall:11.1f}"
              f"  {over:13.1%}  {warm:13.1%}  {start.cpu:11.1f}")  # fmt: skip


def memory(folder: Path, counts: Sequence[int]) -> None:
    """Print peak memory by size of the input, and what a run costs that finds all done.

    Documents are of one line, so that texts last and words do not come again too soon.
    """
    print("\ndocuments  input MB  shards  peak MB  all done already: wall s  CPU s")
    for count in counts:
        source = write(folder / f"in-{count}", count, 1, 1)
        size = sum(path.stat().st_size for path in source.iterdir()) / (1 << 20)
        out = str(folder / f"out-{count}")
        options = ("-q", "--shard-size", "0.1", "--jobs", "1")
        cost = command("run", str(source), out, *options)
        again = command("run", str(source), out, *options)
        shards = len(list(Path(out).glob("*.ok")))
        print(f"{count:9}  {size:8.1f}  {shards:6}  {cost.memory:7.0f}  {again.wall:24.2f}"
              f"  {again.cpu:5.2f}")  # fmt: skip


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description=__doc__)
    parser.add_argument("--dask", action="store_true", help="measure dask too, with two workers")
    parser.add_argument(
        "--documents", type=int, default=120, metavar="N", help="how many the engines are given"
    )
    parser.add_argument(
        "--memory", default="100,500", metavar="A,B", help="documents at which memory is measured"
    )
    options = parser.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, Python"
          f" {sys.version.split()[0]}\n")  # fmt: skip
    by_size()
    with tempfile.TemporaryDirectory() as folder:
        engines(Path(folder, "engines"), options.dask, options.documents)
        memory(Path(folder, "memory"), [int(count) for count in options.memory.split(",")])
    return 0


if __name__ == "__main__":
    sys.exit(main())
