"""What killed runs leave behind, and who removes it."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.conftest import names
from workbench.store import leftovers, lock, whole_file, whole_folder, write_whole

WRITER = """
import os, signal, sys
from workbench.store import {call}
fsync = os.fsync
def die(descriptor):
    fsync(descriptor)
    os.kill(os.getpid(), signal.SIGKILL)
os.fsync = die
{body}
"""


def killed(call: str, body: str) -> None:
    """Run a program that dies at its first fsync."""
    code = WRITER.format(call=call, body=body)
    assert subprocess.run([sys.executable, "-c", code], timeout=20).returncode == -signal.SIGKILL


def test_the_next_write_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, "old")
    killed("write_whole", f"write_whole({str(path)!r}, 'new')")
    assert path.read_text() == "old"
    [left] = leftovers(tmp_path)
    assert (left.kind, left.path.read_text()) == ("temporary", "new")
    write_whole(tmp_path / "b.txt", "another file")
    assert left.path.exists()
    write_whole(path, "newer")
    assert names(tmp_path) == ["a.txt", "b.txt"]


def test_a_folder_half_made_is_a_leftover_too(tmp_path: Path) -> None:
    path = tmp_path / "work"
    body = f"""
from pathlib import Path
with whole_folder(Path({str(path)!r})) as building:
    (building / "a.txt").write_text("half")
    os.fsync(1)
"""
    killed("whole_folder", body)
    [left] = leftovers(tmp_path)
    assert (left.path / "a.txt").exists()
    with whole_folder(path) as building:
        (building / "b.txt").write_text("whole")
    assert names(tmp_path) == ["work"]
    assert names(path) == ["b.txt"]


def test_what_is_being_written_is_no_leftover(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.txt") as one:
        one.write(b"one")
        assert not list(leftovers(tmp_path))
        with whole_file(tmp_path / "a.txt") as other:
            other.write(b"other")
            assert len(names(tmp_path)) == 2
        assert (tmp_path / "a.txt").read_bytes() == b"other"
    assert (tmp_path / "a.txt").read_bytes() == b"one"
    assert names(tmp_path) == ["a.txt"]


def test_a_lock_is_left_only_where_its_holder_is_gone(tmp_path: Path) -> None:
    (tmp_path / ".anna.lock").write_bytes(b"")
    with lock(tmp_path / ".ivan.lock"):
        [left] = leftovers(tmp_path)
        assert (left.kind, left.path.name) == ("lock", ".anna.lock")
        assert left.remove()
        assert names(tmp_path) == [".ivan.lock"]


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("mine")
    (tmp_path / ".0123456789abcdef.tmp").symlink_to("target")
    os.mkfifo(tmp_path / ".fedcba9876543210.tmp")
    for name in (".a.tmp", "0123456789abcdef.tmp", ".0123456789abcdef.tmp.txt", ".lock"):
        (tmp_path / name).write_text("mine")
    found = [left.path.name for left in leftovers(tmp_path)]
    assert found == [".fedcba9876543210.tmp"]


@pytest.mark.usefixtures("no_locks")
def test_where_files_cannot_be_locked_they_are_written_and_never_removed(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"a.txt").hexdigest()[:16]
    (tmp_path / f".{digest}.tmp").write_text("of another machine")
    write_whole(tmp_path / "a.txt", "new")
    assert names(tmp_path) == [f".{digest}.tmp", "a.txt"]
    assert not list(leftovers(tmp_path))


def test_writers_of_one_file_do_not_disturb_each_other(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom workbench.store import write_whole\n"
        "for _ in range(60): write_whole(sys.argv[1], sys.argv[2] * 9999)"
    )
    path = tmp_path / "a.txt"
    writers = [subprocess.Popen([sys.executable, "-c", program, str(path), who]) for who in "abc"]
    while any(writer.poll() is None for writer in writers):
        for left in leftovers(tmp_path):
            left.remove()
        if path.exists():
            assert path.read_text() in ("a" * 9999, "b" * 9999, "c" * 9999)
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert names(tmp_path) == ["a.txt"]
