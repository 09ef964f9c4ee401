"""A whole batch: what is done is left alone, the rest is run by an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from workbench.batch.batch import LOCK, open_batch, sweep, write_plan
from workbench.batch.learning import FOLDER, sample, sample_settings
from workbench.batch.lexicon import digest_of_lexicon, keep_lexicon
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
    lexicon: str = "",
    only: Callable[[Sequence[Shard]], Sequence[Shard]] = tuple,
) -> Iterator[tuple[Manifest | Failed, bool]]:
    """Run what is not done yet; yield each shard's outcome and whether it was done before.

    ``begun`` is told the number of shards. ``lexicon`` is the text of the batch's own lexicon,
    ``only`` chooses among the shards. Raises UsageError for the input or the folder, StoreError if
    another run has the folder.
    """
    shards = only(plan(source, settings.shard_bytes))
    settings = replace(settings, lexicon=digest_of_lexicon(lexicon))
    with lock(out / LOCK):
        mark = open_batch(out, source, settings, redo)
        keep_lexicon(lexicon, out)
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


def run_sample(
    source: Path,
    out: Path,
    settings: BatchSettings,
    engine: Engine,
    *,
    begun: Callable[[int], None] | None = None,
) -> Iterator[tuple[Manifest | Failed, bool]]:
    """Align the sample of a batch from which its lexicon is learnt, as ``run_batch`` does."""
    taken = sample_settings(settings, len(sample(plan(source, settings.shard_bytes))))
    # Of a sample that was made with other settings nothing is worth keeping.
    yield from run_batch(source, out / FOLDER, taken, engine, redo=True, begun=begun, only=sample)


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
    lexicon: str = "",
) -> Iterator[tuple[Manifest, bool]]:
    """Run every n-th shard here, in this process: for array jobs, GNU parallel and the like.

    ``part`` is (i, n), i from 1 on. No lock is taken and nothing is swept: others run the rest.
    """
    shards = plan(source, settings.shard_bytes)
    settings = replace(settings, lexicon=digest_of_lexicon(lexicon))
    mark = open_batch(out, source, settings, redo)
    keep_lexicon(lexicon, out)
    number, count = part
    for shard in shards[number - 1 :: count]:
        manifest = done(shard, out, settings, mark)
        if manifest is not None:
            yield manifest, True
        else:
            yield run_shard(shard, out, settings, mark), False
