"""Scheduler and worker on two hosts, as two network namespaces are, joined by TLS only."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.conftest import Collection, content
from tests.batch.test_dask import certificates
from workbench.batch.run import run_part
from workbench.batch.settings import BatchSettings

HEAD, WORKER = "10.231.77.1", "10.231.77.2"
PORT = 18786


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


def on(host: str, *command: str) -> list[str]:
    return ["ip", "netns", "exec", host, sys.executable, "-m", *command]


@pytest.fixture
def hosts() -> Iterator[tuple[str, str]]:
    """Two namespaces with a cable between them; skipped where the machine allows none."""
    if shutil.which("ip") is None:
        pytest.skip("needs ip, of iproute2")
    head, worker = (f"wb-{os.getpid()}-{side}" for side in "hw")
    try:
        for host in (head, worker):
            ip("netns", "add", host)
        ends = {head: f"wbh{os.getpid()}", worker: f"wbw{os.getpid()}"}
        ip("link", "add", ends[head], "type", "veth", "peer", "name", ends[worker])
        for host, address in ((head, HEAD), (worker, WORKER)):
            ip("link", "set", ends[host], "netns", host)
            ip("-n", host, "addr", "add", f"{address}/24", "dev", ends[host])
            ip("-n", host, "link", "set", ends[host], "up")
            ip("-n", host, "link", "set", "lo", "up")
    except subprocess.CalledProcessError as error:
        for host in (head, worker):
            subprocess.run(["ip", "netns", "del", host], check=False, capture_output=True)
        pytest.skip(f"no network namespaces here: {error.stderr.strip()}")
    yield head, worker
    for host in (head, worker):
        ip("netns", "del", host)


def test_the_same_bytes_from_another_host(
    hosts: tuple[str, str], collection: Collection, tmp_path: Path
) -> None:
    pytest.importorskip("distributed")
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl")
    files = certificates(tmp_path)
    pem = {"ca": files.authority, "cert": files.certificate, "key": files.key}
    theirs = [word for name, path in zip(("ca-file", "cert", "key"), pem.values(), strict=True)
              for word in (f"--tls-{name}", str(path))]  # fmt: skip
    ours = [word for name, path in pem.items() for word in (f"--tls-{name}", str(path))]
    head, worker = hosts
    address = f"tls://{HEAD}:{PORT}"
    source = collection(3, 1)
    batch = ("workbench", "batch", "run", str(source))
    started = [
        on(head, "distributed.cli.dask_scheduler", "--protocol", "tls", "--host", HEAD,
           "--port", str(PORT), "--no-dashboard", *theirs),
        on(worker, "distributed.cli.dask_worker", address, "--host", WORKER, "--nthreads", "1",
           "--no-dashboard", "--local-directory", str(tmp_path / "scratch"), *theirs),
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with (tmp_path / "log").open("wb") as log:
        running = [
            subprocess.Popen(command, stdout=log, stderr=log, env=environment, process_group=0)
            for command in started
        ]
        try:
            done = subprocess.run(
                on(head, *batch, str(tmp_path / "far"), "--divergences", "--engine", "dask",
                   "--scheduler", address, *ours),
                check=False, capture_output=True, text=True, env=environment, timeout=120,
            )  # fmt: skip
        finally:
            for process in running:
                os.killpg(process.pid, signal.SIGTERM)
            for process in running:
                process.wait()
    assert done.returncode == 0, done.stderr + (tmp_path / "log").read_text(encoding="utf-8")
    list(run_part(source, tmp_path / "here", BatchSettings(divergences=True)))
    far = content(tmp_path / "far")
    assert far.pop("plan.jsonl").count(b"\n") == 3
    assert far == content(tmp_path / "here")
    # And the worker was on the other host, not on this one.
    assert f"tls://{WORKER}:" in (tmp_path / "log").read_text(encoding="utf-8")
