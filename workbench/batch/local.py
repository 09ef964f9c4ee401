"""Shards run in processes of this machine, a process killed by a document replaced.

Each worker has a pipe of its own and says which document it begins, so that when it dies it is
known whose fault it was. The document gets a second chance, for the machine may have killed the
worker; the second time it becomes an error row. Nothing else is lost. A worker that is left behind,
because its parent was killed, ends itself.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path

from workbench.batch.settings import BatchSettings
from workbench.batch.shard import Manifest, run_shard
from workbench.batch.sources import Shard
from workbench.errors import WorkbenchError

CHANCES = 2
"""How often a document may kill its worker before it becomes an error row."""

KILLED = "the process that ran this document died, and died again"
_POLL = 0.5

RunShard = Callable[..., Manifest]
"""``run_shard``, or one that stands in for it."""

# Each worker has a processor; a numpy that starts threads of its own would only get in the way.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Failed:
    """A shard that could not be run: its input is damaged, or its outputs cannot be written."""

    shard: str
    message: str


@dataclass(slots=True)
class _Job:
    """A shard on its way: documents it must skip and how often each has killed a worker."""

    shard: Shard
    skip: dict[int, str] = field(default_factory=dict)
    deaths: dict[int | None, int] = field(default_factory=dict)


def run_local(
    shards: Iterator[Shard],
    out: Path,
    settings: BatchSettings,
    fingerprint: str,
    jobs: int,
    timeout: float = 0,
    run: RunShard = run_shard,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Manifest | Failed]:
    """Run shards in ``jobs`` processes and yield each as it is done, in no certain order.

    A document that takes longer than ``timeout`` seconds of ``clock``, if that is not 0, becomes an
    error row.
    """
    context = multiprocessing.get_context("spawn")
    todo = map(_Job, shards)
    workers: list[_Worker] = []
    try:
        for job in todo:
            workers.append(_Worker(context, (out, settings, fingerprint, run), clock))
            workers[-1].start(job)
            if len(workers) == jobs:
                break
        while busy := [worker for worker in workers if worker.job]:
            wait([worker.connection for worker in busy], _POLL if timeout else None)
            for worker in busy:
                outcome = worker.advance(timeout)
                if outcome is None:
                    continue
                yield outcome
                if (following := next(todo, None)) is not None:
                    worker.start(following)
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """A process and what it is at."""

    def __init__(
        self,
        context: SpawnContext,
        arguments: tuple[Path, BatchSettings, str, RunShard],
        clock: Callable[[], float],
    ) -> None:
        self.context = context
        self.arguments = arguments
        self.clock = clock
        self.job: _Job | None = None
        self.at: int | None = None
        self.since = clock()
        self.launch()

    def launch(self) -> None:
        self.connection, theirs = self.context.Pipe()
        self.process: SpawnProcess = self.context.Process(
            target=_work, args=(theirs, *self.arguments), daemon=True
        )
        self.process.start()
        theirs.close()

    def start(self, job: _Job) -> None:
        self.job, self.at, self.since = job, None, self.clock()
        # One that died between two shards is found out at the next look at it.
        with contextlib.suppress(OSError):
            self.connection.send((job.shard, job.skip))

    def advance(self, timeout: float) -> Manifest | Failed | None:
        """Take the worker's messages; return what came of its shard once that is over."""
        job = self.job
        assert job is not None
        try:
            while self.connection.poll():
                message: int | Manifest | str = self.connection.recv()
                if isinstance(message, int):
                    self.at, self.since = message, self.clock()
                    continue
                self.job = None
                if isinstance(message, Manifest):
                    return message
                return Failed(job.shard.name, message)
        except (EOFError, OSError):
            return self._died(job)
        if timeout and self.at is not None and self.clock() - self.since > timeout:
            job.skip[self.at] = f"it took longer than {timeout:g} s"
            self.process.kill()
            self._again(job)
        return None

    def _died(self, job: _Job) -> Failed | None:
        job.deaths[self.at] = job.deaths.get(self.at, 0) + 1
        if job.deaths[self.at] >= CHANCES:
            if self.at is None:
                self.job = None
                self._replace()
                return Failed(job.shard.name, "its process dies before the first document")
            job.skip[self.at] = KILLED
        self._again(job)
        return None

    def _again(self, job: _Job) -> None:
        self._replace()
        self.start(job)

    def _replace(self) -> None:
        self.process.join()
        self.connection.close()
        self.launch()

    def stop(self) -> None:
        self.connection.close()
        if self.job:
            self.process.kill()
        self.process.join()


def _work(
    connection: Connection, out: Path, settings: BatchSettings, fingerprint: str, run: RunShard
) -> None:
    """Run the shards that come through the pipe until it closes."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    _ignore_interrupts()
    _end_with(multiprocessing.parent_process())
    # Loaded now, so that the first document's time is its own.
    import_module("workbench.batch.results")
    while True:
        try:
            shard, skip = connection.recv()
        except (EOFError, OSError):
            return
        try:
            outcome: Manifest | str = run(shard, out, settings, fingerprint, skip, connection.send)
        except WorkbenchError as error:
            outcome = str(error)
        except OSError:
            return
        connection.send(outcome)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C, which the terminal sends to all, to the parent."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_with(parent: multiprocessing.process.BaseProcess | None) -> None:
    """End this process as soon as its parent has ended, whatever it is at."""

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
