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
from benchmarks.batch.engines import measure
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
    """Print what the bare function, processes and dask cost outside of shards.

    Told apart are the start, from a run of a shard of one line for each job, and what each further
    shard adds. Shards take a second and more. Time inside of them is none of the engine's: on a
    busy machine it differs from run to run.
    """
    lines, shards = 16, max(count // 8, 4)
    source = write(folder / "in", count, lines, shards)
    small = {jobs: write(folder / f"small {jobs}", jobs, 1, jobs) for jobs in (1, 2)}
    print(f"\n{count} documents of {lines} lines in {shards} shards; seconds of processor")
    print("engine         clock  inside  a shard  outside  start  each further shard  of a shard")
    kinds = [("none", 1), ("local", 1), ("local", 2), *([("dask", 1), ("dask", 2)] if dask else [])]
    for name, jobs in kinds:
        start = measure(name, jobs, small[jobs], folder / f"small {name} {jobs}").outside
        spent = measure(name, jobs, source, folder / f"out {name} {jobs}")
        shard, further = spent.inside / shards, (spent.outside - start) / (shards - jobs)
        label = f"{name}, {jobs} job{'s' * (jobs > 1)}"
        print(
            f"{label:13}  {spent.wall:5.1f}  {spent.inside:6.1f}  {shard:7.2f}"
            f"  {spent.outside:7.2f}  {start:5.2f}  {further:18.3f}  {further / shard:10.1%}"
        )


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
