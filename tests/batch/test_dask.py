"""Shards on a real cluster of several processes: the same bytes, whatever dies."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Collection, content
from tests.batch.test_run import SETTINGS, poison_engine, poisoned, run
from workbench.batch import dask_engine
from workbench.batch.dask_engine import Certificates, DaskEngine, check_address
from workbench.batch.run import run_part
from workbench.errors import UsageError

pytestmark = pytest.mark.filterwarnings("default")


@contextmanager
def cluster(security: Any = None) -> Iterator[str]:
    """Yield the address of a scheduler with two workers on this machine."""
    distributed = pytest.importorskip("distributed")
    options = {"security": security, "protocol": "tls://"} if security else {}
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs="CRITICAL",
        **options,
    ) as workers:
        yield workers.scheduler_address


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_workers_killed_and_a_poisonous_document(collection: Collection, tmp_path: Path) -> None:
    # Imported first: what it sets up must not go with what is set here.
    dask = pytest.importorskip("distributed") and pytest.importorskip("dask")
    source = collection(2, 2)
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), cluster() as address:
        assert run(source, tmp_path / "dask", DaskEngine(address, run=poisoned)) == (0, 2)
    run(source, tmp_path / "local", poison_engine())
    made = content(tmp_path / "dask")
    assert b'"kind": "died"' in made["part-01.rows.jsonl"]
    assert made == content(tmp_path / "local")


def test_a_cluster_of_its_own(collection: Collection, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    source = collection(2, 1)
    list(run_part(source, tmp_path / "here", SETTINGS))
    (source / "part-01b.jsonl.gz").write_bytes(b"no archive")
    assert run(source, tmp_path / "dask", DaskEngine(jobs=2)) == (0, 3)
    made = content(tmp_path / "dask")
    assert b"part-01b" in made.pop("plan.jsonl")
    assert made == content(tmp_path / "here")


def certificates(folder: Path) -> Certificates:
    """Make an authority that certifies itself, which serves both sides."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out",
         str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    return Certificates(certificate, certificate, key)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
def test_by_tls(collection: Collection, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    files = certificates(tmp_path)
    sides = {
        f"tls_{side}_{what}": str(path)
        for side in ("client", "scheduler", "worker")
        for what, path in (("cert", files.certificate), ("key", files.key))
    }
    security = distributed.Security(
        tls_ca_file=str(files.authority), require_encryption=True, **sides
    )
    with cluster(security) as address:
        assert address.startswith("tls://")
        assert run(collection(1, 1), tmp_path / "out", DaskEngine(address, 1, files)) == (0, 1)


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:8786", "127.0.0.1:8786", "tcp://localhost:1", "tcp://[::1]:8786"]
)
def test_a_scheduler_of_this_machine_needs_no_tls(address: str) -> None:
    check_address(address, None)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("tcp://10.0.0.7:8786", "10.0.0.7 is another host, so write tls://"),
        ("scheduler.example:8786", "scheduler.example is another host"),
        ("tcp://0.0.0.0:8786", "0.0.0.0 is another host"),
        ("tls://10.0.0.7:8786", "needs --tls-ca, --tls-cert and --tls-key"),
        ("ftp://127.0.0.1:8786", "is no scheduler"),
        ("tcp://127.0.0.1", "is no scheduler"),
        ("tcp://127.0.0.1:x", "is no scheduler"),
        ("", "is no scheduler"),
    ],
)
def test_any_other_is_refused(address: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        DaskEngine(address)


def test_tls_to_another_host_is_taken(tmp_path: Path) -> None:
    check_address("tls://10.0.0.7:8786", Certificates(tmp_path, tmp_path, tmp_path))


def test_a_worker_of_another_version_is_found_out(tmp_path: Path) -> None:
    from workbench.batch.shard import run_shard
    from workbench.batch.sources import Shard

    said = dask_engine._shard(run_shard, Shard("a", tmp_path), tmp_path, SETTINGS, "other")
    assert said == "a worker has another version of the workbench, numpy or rapidfuzz"


def test_without_the_package_it_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("workbench.batch.dask_engine.import_module", absent)
    with pytest.raises(UsageError, match=r"pip install 'translation-comparison-workbench\[clus"):
        DaskEngine()
