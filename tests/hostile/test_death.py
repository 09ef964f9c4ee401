"""The program dies at each of its writes in turn: nothing is half there, nothing said is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import TEXTS
from tests.hostile.conftest import Desk
from tests.hostile.test_disk import DESCRIPTION, WRITERS, contents
from workbench.cli import main
from workbench.fsck import examine
from workbench.review import Seen, open_review, read_journal
from workbench.store import leftovers

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here"),
    # The child runs one thread, and dies before it could wait for any other.
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]

CALLS = ("write", "fsync", "replace", "rename", "mkdir", "unlink")
"""What changes the disk, or says that it has changed."""

COMMANDS = {
    **WRITERS,
    "batch collect": ("batch", "collect", "done", "-o", "sums"),
}


def dying_at(number: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process that dies at its ``number``-th change of the disk.

    A write that it dies at has been done by half. False where it did not get so far.
    """
    child = os.fork()
    if not child:
        try:
            _die_at(number)
            devnull = os.open(os.devnull, os.O_WRONLY)
            os.dup2(devnull, 1)
            os.dup2(devnull, 2)
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _die_at(number: int) -> None:
    left = number

    def dying(call: str) -> Callable[..., Any]:
        real = getattr(os, call)

        def die(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            left -= 1
            if left:
                return real(*args, **kwargs)
            if call == "write":
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            return os.kill(os.getpid(), signal.SIGKILL)

        return die

    for call in CALLS:
        setattr(os, call, dying(call))


def all_leftovers(folder: Path) -> list[Path]:
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    return [one.path for place in folders for one in leftovers(place)]


def visible(folder: Path) -> dict[str, bytes]:
    """Return what stands in a folder but for locks and what is being written."""
    found = contents(folder)
    return {
        name: data
        for name, data in found.items()
        if not any(part.startswith(".") for part in Path(name).parts)
    }


def timeless(name: str, data: bytes) -> bytes:
    """Return a file without what differs from run to run."""
    return b"" if name.endswith(("batch.json", ".ok")) else data


def prepare(desk: Desk, case: str) -> None:
    desk.write(**TEXTS)
    desk.work(DESCRIPTION)
    if case == "batch collect":
        desk.run("batch", "run", "translations", "done", "--jobs", "1", "-q")


@pytest.mark.parametrize("case", COMMANDS)
def test_a_death_at_each_write(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    case: str,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    prepare(desk, case)
    before = visible(desk.folder)
    pristine = tmp_path_factory.mktemp("pristine") / "desk"
    shutil.copytree(desk.folder, pristine)
    desk.run(*COMMANDS[case])
    whole = visible(desk.folder)
    assert whole != before
    for number in range(1, 200):
        for path in desk.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(pristine, desk.folder, dirs_exist_ok=True)
        died = dying_at(number, lambda: main(COMMANDS[case]))
        for name, data in visible(desk.folder).items():
            one_of = {timeless(name, all_[name]) for all_ in (before, whole) if name in all_}
            assert timeless(name, data) in one_of, (number, name)
        assert not examine(desk.folder / "translations" / "letter").damaged, number
        if not died:
            break
        if not (desk.folder / "translations" / "made").exists():  # what init made is whole
            assert main(COMMANDS[case]) == 0
        desk.capsys.readouterr()
        now = visible(desk.folder)
        assert now.keys() == whole.keys(), number
        assert all(timeless(name, now[name]) == timeless(name, whole[name]) for name in now)
        assert not [path for path in all_leftovers(desk.folder) if path.suffix == ".tmp"], number
    else:
        pytest.fail("200 writes were not enough")
    assert number > 5


def test_no_verdict_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "reviews" / "mina.jsonl"
    for number in range(1, 100):
        shutil.rmtree(path.parent, ignore_errors=True)
        reader, writer = os.pipe()
        acknowledge = os.write

        def review(writer: int = writer, acknowledge: Any = acknowledge) -> None:
            with open_review(path.parent, "mina", "letter") as review:
                for name in "abcd":
                    review.decide({name: Seen()}, "confirmed", "بله")
                    acknowledge(writer, name.encode())
                review.undo()
                acknowledge(writer, b"-")

        died = dying_at(number, review)
        os.close(writer)
        said = os.read(reader, 100).decode()
        os.close(reader)
        journal = read_journal(path)
        kept = "".join(journal.state.verdicts)
        if "-" in said:
            assert kept == "abc"
        else:
            # Perhaps one more, that was saved but of which nobody was told.
            assert kept.startswith(said) or (said, kept) == ("abcd", "abc")
            assert len(kept) <= len(said) + 1
        assert all(problem.torn for problem in journal.problems)
        with open_review(path.parent, "mina", "letter") as review_again:
            assert "".join(review_again.verdicts) == kept
            review_again.decide({"e": Seen()}, "unsure")
        again = read_journal(path).state
        assert "".join(again.verdicts) == kept + "e"
        assert not [left for left in all_leftovers(tmp_path) if left.suffix == ".lock"]
        if not died:
            break
    else:
        pytest.fail("100 writes were not enough")
    assert number > 10


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Yield the names that were given to files whose bytes had not been waited for."""
    synced: dict[int, int] = {}
    careless: list[str] = []
    fsync, replace = os.fsync, os.replace

    def watch_fsync(descriptor: int) -> None:
        fsync(descriptor)
        found = os.fstat(descriptor)
        synced[found.st_ino] = found.st_size

    def watch_replace(source: Any, target: Any) -> None:
        found = os.stat(source)
        if synced.get(found.st_ino) != found.st_size:
            careless.append(str(target))
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", watch_fsync)
        patch.setattr(os, "replace", watch_replace)
        yield careless


@pytest.mark.parametrize("case", COMMANDS)
def test_no_name_is_given_to_bytes_that_are_not_on_the_disk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    prepare(desk, case)
    with watched(monkeypatch) as careless:
        desk.run(*COMMANDS[case])
    assert careless == []


def test_the_folder_of_reviews_deleted_underneath(tmp_path: Path) -> None:
    from workbench.errors import StoreError

    folder = tmp_path / "reviews"
    with open_review(folder, "mina", "letter") as review:
        review.decide({"a": Seen()}, "confirmed")
        saved = (folder / "mina.jsonl").read_bytes()
        shutil.rmtree(folder)
        with pytest.raises(StoreError, match="the journal is gone since this review was opened"):
            review.decide({"b": Seen()}, "confirmed")
        assert list(review.verdicts) == ["a"]
        folder.mkdir()
        (folder / "mina.jsonl").write_bytes(saved)
        review.decide({"c": Seen()}, "unsure")
    assert list(read_journal(folder / "mina.jsonl").state.verdicts) == ["a", "c"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is refused here")
def test_a_folder_of_reviews_that_is_read_only(tmp_path: Path) -> None:
    from workbench.errors import StoreError

    (tmp_path / "reviews").mkdir(mode=0o555)
    with (
        pytest.raises(StoreError, match="work in a folder of your own"),
        open_review(tmp_path / "reviews", "mina", "letter"),
    ):
        pass


def test_every_line_of_a_journal_that_death_tore_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mina.jsonl"
    with open_review(tmp_path, "mina", "letter") as review:
        for name in "abc":
            review.decide({name: Seen()}, "confirmed")
    whole = path.read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]
    for cut in range(0, len(whole), 3):
        path.write_bytes(whole[:cut])
        journal = read_journal(path)
        assert len(journal.state.verdicts) >= sum(end <= cut for end in ends) - 1
        torn = cut > 0 and not any(end - 1 <= cut <= end for end in ends)
        assert [problem.torn for problem in journal.problems] == ([True] if torn else [])
    assert json.loads(whole.splitlines()[0])["work"] == "letter"
