"""What engines cost beside the documents: processor time outside of shards, told from that inside.

``python -m benchmarks.batch.engines ENGINE JOBS IN OUT`` runs one batch and is what ``measure``
runs, in a process of its own, so that the scheduler, the workers and what starts them are counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.batch.run import Engine, run_batch
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import Manifest, run_shard
from workbench.batch.sources import Shard

INSIDE = ".cpu"


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, of processor in all, and of these inside of shards; and the shards."""

    wall: float
    cpu: float
    inside: float
    shards: int

    @property
    def outside(self) -> float:
        """Seconds of processor that were the engine's own."""
        return self.cpu - self.inside


def timed(shard: Shard, out: Path, settings: BatchSettings, mark: str, *arguments: Any) -> Manifest:
    """Run a shard and leave the processor seconds that it took in this process beside it."""
    begun = time.process_time()
    manifest = run_shard(shard, out, settings, mark, *arguments)
    (out / f"{shard.name}{INSIDE}").write_text(str(time.process_time() - begun))
    return manifest


def engine_of(name: str, jobs: int) -> Engine:
    """Return an engine whose shards are timed: none at all, processes, or dask."""
    if name == "dask":
        from workbench.batch.dask_engine import DaskEngine

        return DaskEngine(jobs=jobs, run=timed)
    if name == "local":
        from workbench.batch.local import run_local

        return lambda shards, out, settings, mark: run_local(
            shards, out, settings, mark, jobs, run=timed
        )
    return _bare


def _bare(
    shards: Iterator[Shard], out: Path, settings: BatchSettings, mark: str
) -> Iterator[Manifest]:
    return (timed(shard, out, settings, mark) for shard in shards)


def measure(name: str, jobs: int, source: Path, out: Path) -> Spent:
    """Run a batch in a process of its own and return what it and its children cost."""
    code = (
        "import json, resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "subprocess.run(sys.argv[1:], check=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([time.perf_counter() - start, used.ru_utime + used.ru_stime]))"
    )
    own = [sys.executable, "-m", "benchmarks.batch.engines", name, str(jobs), source, out]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, own)], check=True, capture_output=True, text=True
    )
    wall, cpu = json.loads(done.stdout.splitlines()[-1])
    inside = [float(path.read_text()) for path in out.glob(f"*{INSIDE}")]
    return Spent(wall, cpu, sum(inside), len(inside))


def main() -> None:
    """Run one batch."""
    name, jobs, source, out = sys.argv[1:]
    Path(out).mkdir(parents=True, exist_ok=True)
    for _ in run_batch(Path(source), Path(out), BatchSettings(), engine_of(name, int(jobs))):
        pass


if __name__ == "__main__":
    main()
