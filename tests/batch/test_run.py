"""Whole batches: the same bytes whoever runs them and however often they are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.batch.conftest import Collection, content
from workbench.batch import shard as shard_module
from workbench.batch.batch import status, verify
from workbench.batch.local import KILLED, Failed, run_local
from workbench.batch.run import Engine, local_engine, run_batch, run_part
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import Manifest, run_shard
from workbench.batch.sources import Shard
from workbench.errors import StoreError, UsageError
from workbench.store import lock

SETTINGS = BatchSettings(divergences=True)


def run(source: Path, out: Path, engine: Engine, redo: bool = False) -> tuple[int, int]:
    """Run a batch; return how many shards were done before and how many now."""
    before = [known for _, known in run_batch(source, out, SETTINGS, engine, redo=redo)]
    return sum(before), len(before) - sum(before)


def test_one_process_or_two_or_parts_make_the_same_bytes(
    collection: Collection, tmp_path: Path
) -> None:
    source = collection(4, 1)
    assert run(source, tmp_path / "one", local_engine(1)) == (0, 4)
    assert run(source, tmp_path / "two", local_engine(2)) == (0, 4)
    for part in (2, 1, 3):
        list(run_part(source, tmp_path / "parts", SETTINGS, (part, 3)))
    assert status(tmp_path / "parts").shards is None
    assert run(source, tmp_path / "parts", local_engine(1)) == (4, 0)
    made = content(tmp_path / "one")
    assert content(tmp_path / "two") == made
    assert content(tmp_path / "parts") == made
    assert list(verify(tmp_path / "one")) == []
    assert status(tmp_path / "one").exit_status == 0


COMMAND = (sys.executable, "-m", "workbench", "batch", "run")


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_killed_again_and_again_it_comes_to_the_same(
    collection: Collection, tmp_path: Path
) -> None:
    source, out = collection(8, 1), tmp_path / "out"
    command = (*COMMAND, str(source), str(out), "--divergences", "-q", "--jobs")
    for kept, jobs, group in ((1, "2", True), (4, "1", False)):
        process = subprocess.Popen((*command, jobs), start_new_session=True)
        wait_for(lambda kept=kept: len(list(out.glob("*.ok"))) >= kept)  # type: ignore[misc]
        if group:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
    assert 4 <= len(list(out.glob("*.ok"))) <= 8
    assert subprocess.run((*command, "2"), check=False).returncode == 0
    list(run_part(source, tmp_path / "undisturbed", SETTINGS))
    made = content(out)
    assert made.pop("plan.jsonl").count(b"\n") == 8
    assert made == content(tmp_path / "undisturbed")
    times = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert run(source, out, local_engine(1)) == (8, 0)
    assert {path: path.stat().st_mtime_ns for path in times} == times


def wait_for(ready: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.005)


def poisoned(
    shard: Shard,
    out: Path,
    settings: BatchSettings,
    mark: str,
    skip: Mapping[int, str],
    at: Callable[[int], None],
) -> Manifest:
    """Run a shard in which doc-1003 kills its process, and doc-1001 once; doc-1005 never ends."""
    names = vars(shard_module)
    read = names["read_document"]
    (out / ASLEEP).unlink(missing_ok=True)

    def deadly(record: object, settings: BatchSettings) -> object:
        document = read(record, settings)
        once = out / ".once"
        if document.id == "doc-1003" or (document.id == "doc-1001" and not once.exists()):
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if document.id == "doc-1005" and settings.max_bytes == NEVER_ENDS.max_bytes:
            (out / ASLEEP).touch()
            time.sleep(600)
        return document

    names["read_document"] = deadly
    return run_shard(shard, out, settings, mark, skip, at)


def poison_engine() -> Engine:
    return lambda shards, out, settings, mark: run_local(
        shards, out, settings, mark, 2, run=poisoned
    )


NEVER_ENDS = BatchSettings(max_bytes=12345)
ASLEEP = ".asleep"


class ClockOfSleepers:
    """A clock by which time passes only while the endless document sleeps, by 3 s at each look."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 3 * (self.out / ASLEEP).exists()
        return self.now


def poison_engine_in_haste() -> Engine:
    return lambda shards, out, settings, mark: run_local(
        shards, out, settings, mark, 1, timeout=4, run=poisoned, clock=ClockOfSleepers(out)
    )


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_a_document_that_kills_its_process_becomes_a_row(
    collection: Collection, tmp_path: Path
) -> None:
    source, out = collection(3, 2), tmp_path / "out"
    assert run(source, out, poison_engine()) == (0, 3)
    lines = (out / "part-01.rows.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["error"] for line in lines] == [
        None, {"kind": "died", "message": KILLED}
    ]  # fmt: skip
    assert not list(out.glob("*.tmp"))
    assert (status(out).documents, status(out).errors, status(out).exit_status) == (6, 1, 1)
    run(source, tmp_path / "healthy", local_engine(1))
    # A process killed once, by who knows whom, leaves no trace.
    for name in ("part-00.rows.jsonl", "part-02.rows.jsonl"):
        assert content(out)[name] == content(tmp_path / "healthy")[name]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_a_document_that_never_ends_becomes_a_row(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(3, 2), tmp_path / "out"
    outcomes = list(run_batch(source, out, NEVER_ENDS, poison_engine_in_haste()))
    assert sum(outcome.errors for outcome, _ in outcomes if isinstance(outcome, Manifest)) == 2
    assert b"it took longer than 4 s" in content(out)["part-02.rows.jsonl"]


def test_a_damaged_shard_does_not_stop_the_rest(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(2, 1), tmp_path / "out"
    (source / "part-00b.jsonl.gz").write_bytes(b"no archive")
    outcomes = [outcome for outcome, _ in run_batch(source, out, SETTINGS, local_engine(1))]
    (failed,) = [outcome for outcome in outcomes if isinstance(outcome, Failed)]
    assert (failed.shard, "is damaged" in failed.message) == ("part-00b", True)
    assert (status(out).done, status(out).shards, status(out).exit_status) == (2, 3, 3)


def test_other_settings_do_not_mix(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(1, 1), tmp_path / "out"
    run(source, out, local_engine(1))
    other = BatchSettings(beads=True)
    with pytest.raises(UsageError, match=r"other settings \(beads, divergences\); add --redo"):
        list(run_batch(source, out, other, local_engine(1)))
    assert run(source, out, local_engine(1), redo=True) == (1, 0)
    list(run_batch(source, out, other, local_engine(1), redo=True))
    assert status(out).done == 1


def test_what_killed_runs_left_is_swept(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(1, 1), tmp_path / "out"
    out.mkdir()
    (out / ".part-00.rows.17-abcd.tmp").write_bytes(b"half")
    run(source, out, local_engine(1))
    assert sorted(content(out)) == [
        "batch.json", "part-00.divergences.jsonl", "part-00.ok", "part-00.rows.jsonl", "plan.jsonl"
    ]  # fmt: skip


def test_two_runs_do_not_share_a_folder(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(1, 1), tmp_path / "out"
    with lock(out / ".lock"), pytest.raises(StoreError, match="another session"):
        run(source, out, local_engine(1))
    with pytest.raises(UsageError, match="would mix with the input"):
        run(source, source, local_engine(1))
