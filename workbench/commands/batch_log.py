"""What a batch says while it runs: a bar on a terminal, JSON lines to a log; on stderr both."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.batch.local import Failed
    from workbench.batch.shard import Manifest

_WIDTH = 24


class BatchLog:
    """Counts what is done; subclasses say so."""

    def __init__(self) -> None:
        self.shards = self.done = self.ran = 0
        self.documents = self.errors = self.fresh = 0
        self.started = time.monotonic()
        self.has_begun = False

    def begin(self, shards: int) -> None:
        """Take the number of shards."""
        self.shards = shards
        self.has_begun = True

    def take(self, outcomes: Iterable[tuple[Manifest | Failed, bool]]) -> list[Failed]:
        """Take all outcomes of a batch and return the shards that failed."""
        from workbench.batch.local import Failed

        failed = []
        for outcome, before in outcomes:
            if isinstance(outcome, Failed):
                failed.append(outcome)
                self.failed(outcome)
                continue
            self.done += 1
            self.documents += outcome.documents
            self.errors += outcome.errors
            if not before:
                self.ran += 1
                self.fresh += outcome.documents
                self.shard(outcome)
        self.has_begun = True
        return failed

    @property
    def rate(self) -> float:
        """Documents a second, of those run now."""
        return self.fresh / max(time.monotonic() - self.started, 1e-9)

    @property
    def left(self) -> float | None:
        """Seconds left at this rate; None where nothing tells."""
        if not self.ran or not self.shards:
            return None
        return (self.shards - self.done) * (time.monotonic() - self.started) / self.ran

    def shard(self, manifest: Manifest) -> None:
        """Say that a shard is done."""

    def failed(self, failed: Failed) -> None:
        """Say that a shard failed."""

    def end(self) -> None:
        """Say no more."""


class _Bar(BatchLog):
    def shard(self, manifest: Manifest) -> None:
        share = self.done / self.shards if self.shards else 0.0
        full = round(_WIDTH * share)
        left = "" if self.left is None else f" {_clock(self.left)} left"
        wrong = f" {self.errors} errors" if self.errors else ""
        sys.stderr.write(
            f"\r\x1b[K{'█' * full}{'░' * (_WIDTH - full)} {manifest.shard}"
            f" {self.done}/{self.shards or '?'} shards"
            f" {self.documents} documents{wrong} {self.rate:.1f}/s{left}"
        )
        sys.stderr.flush()

    def end(self) -> None:
        if self.done:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class _Lines(BatchLog):
    def begin(self, shards: int) -> None:
        super().begin(shards)
        self.say("begin", shards=shards)

    def shard(self, manifest: Manifest) -> None:
        self.say("shard", shard=manifest.shard, documents=manifest.documents,
                 errors=manifest.errors, done=self.done, shards=self.shards,
                 rate=round(self.rate, 1), left=self.left and round(self.left, 1))  # fmt: skip

    def failed(self, failed: Failed) -> None:
        self.say("failed", shard=failed.shard, message=failed.message)

    def end(self) -> None:
        self.say("end", done=self.done, ran=self.ran, documents=self.documents, errors=self.errors,
                 seconds=round(time.monotonic() - self.started, 1))  # fmt: skip

    def say(self, event: str, **fields: Any) -> None:
        line = json.dumps({"event": event, **fields}, ensure_ascii=False)
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


@contextmanager
def batch_log(quiet: bool) -> Iterator[BatchLog]:
    """Yield what takes a batch's outcomes and says how far it is."""
    log = BatchLog() if quiet else _Bar() if sys.stderr.isatty() else _Lines()
    try:
        yield log
    finally:
        if log.has_begun:
            log.end()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
