"""Shards run on dask.distributed: on a scheduler that is there, or one of our own for the run.

Tasks write their outputs themselves, into a folder that all workers see, and return a manifest, so
a worker that dies takes no result with it. A shard that goes on killing workers is run on this
machine, where the document that does it becomes an error row. A scheduler runs whatever anybody who
can reach it sends (pickles), so one on another host is spoken to by TLS only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workbench.batch.local import Failed, RunShard, run_local
from workbench.batch.settings import BatchSettings, fingerprint
from workbench.batch.shard import Manifest, run_shard
from workbench.batch.sources import Shard
from workbench.errors import UsageError, WorkbenchError
from workbench.extras import installing

_OWN_CLUSTER = {
    # How often a shard whose worker died is tried again there.
    "distributed.scheduler.allowed-failures": 2,
    # What would look at every worker a hundred times a second, wake it fifty times, weigh it ten
    # times and write down all that it does: it took a tenth of what the documents take.
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "2s",
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
    # Results are manifests, of which there is nothing to move or to free.
    "distributed.scheduler.work-stealing-interval": "5s",
    "distributed.scheduler.active-memory-manager.start": False,
    "distributed.client.scheduler-info-interval": "60s",
}

_AHEAD = 4
"""Shards that wait for each worker: enough to keep it busy, too few to fill the scheduler."""


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files in PEM: the authority that both sides trust, our certificate and its key."""

    authority: Path
    certificate: Path
    key: Path


class DaskEngine:
    """Runs shards on a scheduler at ``address``; without one, on ``jobs`` processes of its own."""

    def __init__(
        self,
        address: str | None = None,
        jobs: int = 1,
        certificates: Certificates | None = None,
        run: RunShard = run_shard,
    ) -> None:
        self.address = address
        self.jobs = jobs
        self.certificates = certificates
        self.run = run
        if jobs < 1:
            raise UsageError("--jobs must be 1 or more")
        if address is not None:
            check_address(address, certificates)
        self.distributed = _distributed()

    def __call__(
        self, shards: Iterator[Shard], out: Path, settings: BatchSettings, mark: str
    ) -> Iterator[Manifest | Failed]:
        """Run shards and yield each as it is done, in no certain order."""
        with ExitStack() as stack:
            client = stack.enter_context(self._client(stack))
            yield from _Run(self, client, out.resolve(), settings, mark).outcomes(shards)

    def _client(self, stack: ExitStack) -> Any:
        if self.address is not None:
            security = self._security() if self.certificates else None
            try:
                return self.distributed.Client(self.address, security=security)
            except OSError as error:
                raise UsageError(
                    f"no scheduler answers at {self.address}; is it running, are these its"
                    " certificates?"
                ) from error
        stack.enter_context(import_module("dask").config.set(_OWN_CLUSTER))
        cluster = self.distributed.LocalCluster(
            n_workers=self.jobs,
            threads_per_worker=1,
            host="127.0.0.1",
            # No dashboard; the port that is opened all the same is any that is free.
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            silence_logs="CRITICAL",
        )
        return self.distributed.Client(stack.enter_context(cluster))

    def _security(self) -> Any:
        files = self.certificates
        assert files is not None
        return self.distributed.Security(
            tls_ca_file=str(files.authority),
            tls_client_cert=str(files.certificate),
            tls_client_key=str(files.key),
            require_encryption=True,
        )


class _Run:
    """One run on a cluster."""

    def __init__(
        self, engine: DaskEngine, client: Any, out: Path, settings: BatchSettings, mark: str
    ) -> None:
        self.engine = engine
        self.client = client
        self.arguments = (out, settings, mark)

    def outcomes(self, shards: Iterator[Shard]) -> Iterator[Manifest | Failed]:
        waiting: dict[Any, Shard] = {}
        finished = self.engine.distributed.as_completed()
        workers = self.client.scheduler_info(n_workers=-1)["workers"]
        for shard in shards:
            resolved = replace(shard, path=shard.path.resolve())
            # Not pure: a shard that is run again is really run again.
            future = self.client.submit(
                _shard, self.engine.run, resolved, *self.arguments, pure=False
            )
            waiting[future] = resolved
            finished.add(future)
            if len(waiting) >= _AHEAD * max(len(workers), 1):
                yield self._outcome(next(finished), waiting)
        while waiting:
            yield self._outcome(next(finished), waiting)

    def _outcome(self, future: Any, waiting: dict[Any, Shard]) -> Manifest | Failed:
        shard = waiting.pop(future)
        try:
            outcome: Manifest | str = future.result()
        except self.engine.distributed.KilledWorker:
            # Some document in it kills workers: here it is found out which one.
            (found,) = run_local(iter([shard]), *self.arguments, jobs=1, run=self.engine.run)
            return found
        except Exception as error:
            # The cluster has gone, or lost the task: what is done stays done.
            return Failed(shard.name, f"{type(error).__name__}: {error}")
        return outcome if isinstance(outcome, Manifest) else Failed(shard.name, outcome)


def _shard(
    run: RunShard, shard: Shard, out: Path, settings: BatchSettings, mark: str
) -> Manifest | str:
    """Run a shard on a worker; what is wrong with it comes back as a sentence."""
    if fingerprint(settings) != mark:
        return "a worker has another version of the workbench, numpy or rapidfuzz"
    try:
        return run(shard, out, settings, mark, {}, None)
    except WorkbenchError as error:
        return str(error)


def check_address(address: str, certificates: Certificates | None) -> None:
    """Raise UsageError for a scheduler that is not on this machine and not spoken to by TLS."""
    try:
        parts = urlsplit(address if "//" in address else f"tcp://{address}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or port is None or parts.scheme not in ("tcp", "tls"):
        raise UsageError(f"{address!r} is no scheduler; write tcp://127.0.0.1:8786 or tls://…")
    if parts.scheme == "tls":
        if certificates is None:
            raise UsageError("tls:// needs --tls-ca, --tls-cert and --tls-key")
    elif not _is_here(host):
        raise UsageError(
            f"a scheduler runs whatever anybody who can reach it sends; {host} is another host, so"
            " write tls:// and give --tls-ca, --tls-cert and --tls-key"
        )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError:
        raise UsageError(f"the engine dask needs its package: {installing('cluster')}") from None
