"""Whole files: a file is the old one or the new one, whatever happens in between."""

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.store.conftest import names
from workbench.errors import StoreError
from workbench.store import write_whole


def test_writes_text_as_utf8_and_bytes_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "a.txt", "نامه\r\nписьмо\n")
    assert (tmp_path / "new" / "a.txt").read_bytes() == "نامه\r\nписьмо\n".encode()
    write_whole(tmp_path / "new" / "a.txt", b"\xff\0")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"\xff\0"
    assert names(tmp_path / "new") == ["a.txt"]


def test_keeps_permissions_and_honours_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    before = os.umask(0o027)
    try:
        write_whole(path, "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    write_whole(path, "again")
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_whole(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_whole("/dev/null", "gone")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.parametrize(
    ("call", "code", "says"),
    [
        ("write", errno.ENOSPC, "the disk is full; make room and try again"),
        ("fsync", errno.EIO, "Input/output error"),
        ("replace", errno.EROFS, "this disk is read-only; work in a folder of your own"),
        ("open", errno.EACCES, "you have no permission here"),
        ("open", errno.EDQUOT, "your disk quota is used up"),
    ],
)
def test_a_failure_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, says: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail(*args: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(StoreError) as caught:
        write_whole(path, "new")
    monkeypatch.undo()
    assert str(caught.value).startswith(f"cannot write {path}: {says}")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_an_interruption_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.txt", "new")
    assert names(tmp_path) == []


def test_says_what_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="part of the path is a file"):
        write_whole(tmp_path / "file" / "a.txt", "x")
    with pytest.raises(StoreError, match="this is a folder; name a file"):
        write_whole(tmp_path, "x")
    with pytest.raises(StoreError, match="the name is too long"):
        write_whole(tmp_path / ("x" * 300), "x")


def test_a_short_write_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data[:3])))
    write_whole(tmp_path / "a.txt", "0123456789")
    assert (tmp_path / "a.txt").read_text() == "0123456789"
