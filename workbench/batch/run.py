"""A whole batch: what is done is left alone, the rest is run by an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from workbench.batch.batch import LOCK, open_batch, sweep, write_plan
from workbench.batch.local import Failed, run_local
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import Manifest, done, run_shard
from workbench.batch.sources import Shard, plan
from workbench.errors import InputError, UsageError
from workbench.store import lock

Engine = Callable[[Iterator[Shard], Path, BatchSettings, str], Iterator[Manifest | Failed]]
"""Runs shards into a folder and yields what came of each, in any order."""


def run_batch(
    source: Path,
    out: Path,
    settings: BatchSettings,
    engine: Engine,
    *,
    redo: bool = False,
    begun: Callable[[int], None] | None = None,
) -> Iterator[tuple[Manifest | Failed, bool]]:
    """Run what is not done yet; yield each shard's outcome and whether it was done before.

    ``begun`` is told the number of shards. Raises UsageError for the input or the folder,
    StoreError if another run has the folder.
    """
    shards = plan(source, settings.shard_bytes)
    with lock(out / LOCK):
        mark = open_batch(out, source, settings, redo)
        write_plan(out, shards)
        sweep(out)
        if begun:
            begun(len(shards))
        before: list[Manifest] = []
        for outcome in engine(_todo(shards, out, settings, mark, before), out, settings, mark):
            yield from ((manifest, True) for manifest in _taken(before))
            yield outcome, False
        yield from ((manifest, True) for manifest in _taken(before))
        # Processes that documents killed left theirs too.
        sweep(out)


def _todo(
    shards: Sequence[Shard],
    out: Path,
    settings: BatchSettings,
    mark: str,
    before: list[Manifest],
) -> Iterator[Shard]:
    """Yield the shards to run, as late as possible; those that are done go to ``before``."""
    for shard in shards:
        try:
            manifest = done(shard, out, settings, mark)
        except InputError:
            # Damaged input is told by whoever runs the shard.
            manifest = None
        if manifest is None:
            yield shard
        else:
            before.append(manifest)


def _taken(manifests: list[Manifest]) -> list[Manifest]:
    taken = manifests.copy()
    manifests.clear()
    return taken


def local_engine(jobs: int, timeout: float = 0) -> Engine:
    """Return the engine that runs shards in processes of this machine."""
    if jobs < 1:
        raise UsageError("--jobs must be 1 or more")

    def engine(
        shards: Iterator[Shard], out: Path, settings: BatchSettings, mark: str
    ) -> Iterator[Manifest | Failed]:
        return run_local(shards, out, settings, mark, jobs, timeout)

    return engine


def run_part(
    source: Path,
    out: Path,
    settings: BatchSettings,
    part: tuple[int, int] = (1, 1),
    redo: bool = False,
) -> Iterator[tuple[Manifest, bool]]:
    """Run every n-th shard here, in this process: for array jobs, GNU parallel and the like.

    ``part`` is (i, n), i from 1 on. No lock is taken and nothing is swept: others run the rest.
    """
    shards = plan(source, settings.shard_bytes)
    mark = open_batch(out, source, settings, redo)
    number, count = part
    for shard in shards[number - 1 :: count]:
        manifest = done(shard, out, settings, mark)
        if manifest is not None:
            yield manifest, True
        else:
            yield run_shard(shard, out, settings, mark), False
