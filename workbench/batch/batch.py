"""A batch as its folder keeps it: what it is made of, which shards there are, how far it is."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.batch.lexicon import LEXICON
from workbench.batch.settings import BatchSettings, described, fingerprint
from workbench.batch.shard import OK, TEMPORARY, Manifest, faults, read_manifest
from workbench.batch.sources import Shard
from workbench.errors import UsageError
from workbench.reading.schema import Schema
from workbench.store import write_changed

SCHEMA = Schema("workbench/batch")
DESCRIPTION = "batch.json"
PLAN = "plan.jsonl"
LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Status:
    """How far a batch is. ``shards`` is None where only single shards were run: nobody planned."""

    shards: int | None
    done: int
    documents: int
    errors: int

    @property
    def complete(self) -> bool:
        """Whether every shard of the plan is done."""
        return self.shards is not None and self.done == self.shards

    @property
    def exit_status(self) -> int:
        """0 all well, 1 rows with errors, 3 incomplete."""
        if not self.complete:
            return 3
        return 1 if self.errors else 0


def open_batch(out: Path, source: Path, settings: BatchSettings, redo: bool = False) -> str:
    """Write what a batch is into its folder and return its fingerprint.

    Raises UsageError where other settings or another version made what is there, unless ``redo``.
    """
    if out.exists() and source.is_dir() and os.path.samefile(out, source):
        raise UsageError("the output would mix with the input; name another folder")
    mark = fingerprint(settings)
    path = out / DESCRIPTION
    there = _description(path)
    if there is not None and there.get("fingerprint") != mark and not redo:
        difference = _difference(there, described(settings))
        goes_on = (
            f"; --lexicon {out / LEXICON} goes on with its own" if "lexicon" in difference else ""
        )
        raise UsageError(
            f"{out} was made with {difference}; add --redo to make it again, or name another"
            f" folder{goes_on}"
        )
    value = {"schema": SCHEMA.mark, "fingerprint": mark, **described(settings)}
    write_changed(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")
    return mark


def write_plan(out: Path, shards: Sequence[Shard]) -> None:
    """Keep the names of all shards, so that others can tell what is missing."""
    write_changed(out / PLAN, "".join(f"{json.dumps(shard.name)}\n" for shard in shards))


def sweep(out: Path) -> None:
    """Remove what killed runs left half-written; only for who holds the lock."""
    with contextlib.suppress(OSError):
        for path in out.iterdir():
            if path.name.startswith(".") and path.name.endswith(TEMPORARY):
                path.unlink(missing_ok=True)


def manifests(out: Path) -> Iterator[Manifest]:
    """Yield the manifests of the shards that are done, those of the plan in its order."""
    mark = (_description(out / DESCRIPTION) or {}).get("fingerprint")
    planned = plan_of(out)
    names = (
        planned
        if planned is not None
        else sorted(path.name.removesuffix(OK) for path in out.glob(f"*{OK}"))
    )
    for name in names:
        manifest = read_manifest(out / f"{name}{OK}")
        if manifest is not None and manifest.fingerprint == mark:
            yield manifest


def plan_of(out: Path) -> list[str] | None:
    """Return the names of a batch's shards, None where no run has planned them."""
    try:
        lines = (out / PLAN).read_bytes().splitlines()
    except OSError:
        return None
    return [json.loads(line) for line in lines]


def status(out: Path) -> Status:
    """Return how far a batch is; raises UsageError where the folder holds none."""
    require(out)
    done = documents = errors = 0
    for manifest in manifests(out):
        done += 1
        documents += manifest.documents
        errors += manifest.errors
    planned = plan_of(out)
    return Status(None if planned is None else len(planned), done, documents, errors)


def verify(out: Path) -> Iterator[str]:
    """Yield what is wrong with the outputs of the shards that are done."""
    require(out)
    for manifest in manifests(out):
        yield from faults(manifest, out)


def require(out: Path) -> dict[str, Any]:
    """Return the batch's description; raises UsageError where a folder holds no batch."""
    there = _description(out / DESCRIPTION)
    if there is None:
        raise UsageError(f"{out} holds no batch; `workbench batch run IN {out}` makes one")
    return there


def _description(path: Path) -> dict[str, Any] | None:
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    version = SCHEMA.version_of(value, path) if isinstance(value, dict) else None
    return None if version is None else SCHEMA.upgraded(value, version)


def _difference(there: dict[str, Any], here: dict[str, Any]) -> str:
    """Return in words what differs between two descriptions."""
    then, now = there.get("settings", {}), here["settings"]
    changed = [name for name in now if now[name] != then.get(name)]
    if changed:
        return f"other settings ({', '.join(changed)})"
    others = [name for name in here if here[name] != there.get(name) and name != "settings"]
    return f"another version ({', '.join(others)})"
