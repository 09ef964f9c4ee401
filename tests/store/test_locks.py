"""Locks: one session at a time, and nothing held by the dead."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.conftest import names
from workbench.errors import StoreError
from workbench.store import lock

HOLDER = """
import sys, time
from workbench.store import lock
with lock(sys.argv[1]):
    print("held", flush=True)
    time.sleep(30)
"""


def test_a_second_session_is_told_who_has_it(tmp_path: Path) -> None:
    path = tmp_path / "reviews" / ".lock"
    with lock(path):
        with pytest.raises(StoreError) as caught, lock(path):
            pass
        assert f"process {os.getpid()} on " in str(caught.value)
        assert "close it there" in str(caught.value)
    with lock(path):
        pass
    assert names(path.parent) == []


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / ".lock"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StoreError, match=f"process {holder.pid} on"), lock(path):
            pass
        holder.send_signal(signal.SIGKILL)
        holder.wait(10)
    assert path.exists()
    with lock(path):
        pass


def test_is_let_go_when_the_session_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), lock(tmp_path / ".lock"):
        raise RuntimeError
    with lock(tmp_path / ".lock"):
        pass


def test_a_lock_file_with_nonsense_in_it_still_locks(tmp_path: Path) -> None:
    (tmp_path / ".lock").write_bytes(b"\xff nonsense")
    with lock(tmp_path / ".lock"):
        (tmp_path / ".lock").write_bytes(b"")
        with pytest.raises(StoreError, match="another session has"), lock(tmp_path / ".lock"):
            pass


@pytest.mark.usefixtures("no_locks")
def test_a_file_system_that_cannot_lock_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot lock files; work on a local disk"):
        lock(tmp_path / ".lock").__enter__()
