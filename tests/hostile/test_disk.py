"""A disk that is full, read-only or gone: nothing is half written, and one sentence says so."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import TEXTS
from tests.hostile.conftest import Desk

DESCRIPTION = "title: a\nwitnesses:\n  ru:\n    file: ru.txt\n  en:\n    file: en.txt\n"

WRITERS: dict[str, tuple[str, ...]] = {
    "align": ("align", "letter"),
    "align -o": ("align", "letter", "-o", "beads.jsonl"),
    "check -o": ("check", "letter", "-o", "found.txt"),
    "report": ("report", "letter", "--format", "html,md,json"),
    "convert": ("convert", "letter", "--to", "tmx,tsv", "-o", "converted"),
    "init": ("init", "made", "ru=ru.txt", "en=en.txt"),
    "batch": ("batch", "shard", "translations", "out"),
}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder, by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def failing(call: str, after: int, code: int) -> Callable[..., Any]:
    """Return a system call that fails from the ``after``-th time on."""
    real = getattr(os, call)
    count = 0

    def fail(*args: Any, **kwargs: Any) -> Any:
        nonlocal count
        count += 1
        if count > after:
            raise OSError(code, os.strerror(code))
        return real(*args, **kwargs)

    return fail


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
@pytest.mark.parametrize("case", WRITERS)
def test_a_disk_that_is_full_from_the_nth_write(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, case: str, call: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    desk.write(**TEXTS)
    desk.work(DESCRIPTION)
    before = contents(desk.folder)
    done = desk.run(*WRITERS[case])
    whole = contents(desk.folder)
    for after in range(30):
        for path in desk.folder.rglob("*"):
            if path.is_file() and path.relative_to(desk.folder).as_posix() not in before:
                path.unlink()
        shutil.rmtree(desk.folder / "translations" / "made", ignore_errors=True)
        with monkeypatch.context() as patch:
            patch.setattr(os, call, failing(call, after, errno.ENOSPC))
            ran = desk.run(*WRITERS[case])
        now = contents(desk.folder)
        if ran.status == done.status:
            break
        assert ran.status == 2
        assert "the disk is full; make room and try again" in ran.err
        if case != "batch":  # whose outputs tell how long they took
            assert all(now[name] == whole[name] for name in now), after
    else:
        pytest.fail("30 writes were not enough")
    assert now.keys() == whole.keys()


@pytest.mark.parametrize("case", WRITERS)
@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_written_to(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, case: str, code: int
) -> None:
    desk.write(**TEXTS)
    desk.work(DESCRIPTION)
    before = contents(desk.folder)
    for call in ("open", "mkdir"):
        real = getattr(os, call)

        def refuse(
            path: Any, flags: Any = os.O_CREAT, *rest: Any, real: Any = real, **more: Any
        ) -> Any:
            if flags & os.O_CREAT or real is not os.open:
                raise OSError(code, os.strerror(code), path)
            return real(path, flags, *rest, **more)

        monkeypatch.setattr(os, call, refuse)
    ran = desk.run(*WRITERS[case])
    monkeypatch.undo()
    assert ran.status == 2
    assert contents(desk.folder) == before


@pytest.mark.parametrize("case", WRITERS)
def test_a_file_where_a_folder_should_be(desk: Desk, case: str) -> None:
    desk.write(**TEXTS)
    desk.work(DESCRIPTION)
    shutil.copytree("translations/letter", "letter")
    for name in ("alignments", "reports", "converted", "out", "made"):
        Path(name).write_text("a file", encoding="utf-8")
    if case == "init":
        shutil.rmtree("translations")
        Path("translations").write_text("a file", encoding="utf-8")
    before = contents(desk.folder)
    arguments = tuple("./letter" if word == "letter" else word for word in WRITERS[case])
    ran = desk.run(*arguments)
    # What needs no folder can be done.
    assert ran.status == (0 if case == "check -o" else 2)
    assert before.items() <= contents(desk.folder).items()


@pytest.mark.parametrize("case", ["align -o", "check -o"])
def test_a_folder_where_a_file_should_be(desk: Desk, case: str) -> None:
    desk.work(DESCRIPTION)
    for name in ("beads.jsonl", "found.txt", "alignments/letter/alignment.jsonl"):
        (desk.folder / name).mkdir(parents=True)
    assert desk.run(*WRITERS[case]).status == 2


@pytest.mark.parametrize("name", ["ru.txt", "en.txt", "work.yaml", "glossary.yaml"])
def test_a_folder_or_a_secret_among_the_texts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = desk.work(DESCRIPTION)
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    desk.run_all(["letter"])
    (folder / name).rmdir()
    (folder / name).write_text("- a\n", encoding="utf-8")
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert desk.run("check", "letter").status == 2
    desk.run_all(["letter"])


@pytest.mark.parametrize("case", WRITERS)
def test_the_current_folder_deleted_underneath(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    gone = desk.folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        assert desk.run(*WRITERS[case]).status == 2
    finally:
        os.chdir(desk.folder)


def test_the_work_deleted_while_it_is_aligned(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench import pipeline

    desk.work(DESCRIPTION)
    real = pipeline.align_work

    def delete(*args: Any) -> Any:
        collation = real(*args)
        shutil.rmtree("translations")
        return collation

    monkeypatch.setattr(pipeline, "align_work", delete)
    desk.run("align", "letter")


class Closed:
    """A stdout that nobody reads, or whose disk is full."""

    encoding = "utf-8"

    def __init__(self, code: int) -> None:
        self.code = code

    def write(self, _: object) -> int:
        raise OSError(self.code, os.strerror(self.code))

    def flush(self) -> None:
        pass

    def fileno(self) -> int:
        return os.open(os.devnull, os.O_WRONLY)


@pytest.mark.parametrize(("code", "status"), [(errno.EPIPE, 0), (errno.ENOSPC, 2), (errno.EIO, 2)])
@pytest.mark.parametrize("command", ["align", "check", "show", "compare", "report"])
def test_a_stdout_that_takes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, command: str, code: int, status: int
) -> None:
    witnesses = desk.write(en=TEXTS["en"], b=TEXTS["en"].replace("20", "30"))
    more = ("--format", "md", "-o", "-") if command == "report" else ()
    monkeypatch.setattr(sys, "stdout", Closed(code))
    ran = desk.run(command, *witnesses, "--lang", "b=en", *more)
    assert ran.status == status
    assert ("cannot write to stdout: " in ran.err) is (status == 2)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_its_caller_closed_takes_nothing_and_breaks_nothing(
    desk: Desk, closed: str
) -> None:
    witnesses = desk.write(en=TEXTS["en"], b=TEXTS["en"].replace("20", "30"))
    program = f"exec {sys.executable} -m workbench check {' '.join(witnesses)} --lang b=en {closed}"
    ran = subprocess.run(["sh", "-c", program], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0
    assert ("20" in ran.stdout) is (">&-" not in closed.split())
    assert ("2 divergences" in ran.stderr) is ("2>&-" not in closed)
