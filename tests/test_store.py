"""Nothing half-written: whole files, appended lines, locks; and sentences for what goes wrong."""

import errno
import fcntl
import hashlib
import json
import os
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import StoreError
from workbench.store import (
    Lines,
    append_line,
    leftovers,
    lock,
    parse_lines,
    read_lines,
    whole_file,
    whole_folder,
    write_whole,
)


def names(folder: Any) -> Any:
    return sorted(entry.name for entry in folder.iterdir())


class TestWriteWhole:
    def test_writes_text_as_utf8_and_bytes_as_they_are(self, tmp_path: Path) -> None:
        write_whole(tmp_path / "new" / "a.txt", "نامه\r\nписьмо\n")
        assert (tmp_path / "new" / "a.txt").read_bytes() == "نامه\r\nписьмо\n".encode()
        write_whole(tmp_path / "new" / "a.txt", b"\xff\0")
        assert (tmp_path / "new" / "a.txt").read_bytes() == b"\xff\0"
        assert names(tmp_path / "new") == ["a.txt"]

    def test_keeps_permissions_and_honours_the_umask(self, tmp_path: Path) -> None:
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

    def test_writes_through_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real.txt").write_text("old")
        (tmp_path / "link.txt").symlink_to("real.txt")
        write_whole(tmp_path / "link.txt", "new")
        assert (tmp_path / "link.txt").is_symlink()
        assert (tmp_path / "real.txt").read_text() == "new"

    def test_a_device_is_written_to_and_not_replaced(self) -> None:
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
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Any, code: Any, says: str
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_text("old")

        def fail(*args: Any) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(os, call, fail)
        with pytest.raises(StoreError) as caught:
            write_whole(path, "new")
        monkeypatch.undo()
        assert str(caught.value).startswith(f"cannot write {path}: {says}")
        assert path.read_text() == "old"
        assert names(tmp_path) == ["a.txt"]

    def test_an_interruption_leaves_what_was_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*args: Any) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_whole(tmp_path / "a.txt", "new")
        assert names(tmp_path) == []

    def test_says_what_is_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        with pytest.raises(StoreError, match="part of the path is a file"):
            write_whole(tmp_path / "file" / "a.txt", "x")
        with pytest.raises(StoreError, match="this is a folder; name a file"):
            write_whole(tmp_path, "x")
        with pytest.raises(StoreError, match="the name is too long"):
            write_whole(tmp_path / ("x" * 300), "x")

    def test_a_short_write_is_gone_on_with(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.write
        monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data[:3])))
        write_whole(tmp_path / "a.txt", "0123456789")
        assert (tmp_path / "a.txt").read_text() == "0123456789"


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


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
class TestLeftovers:
    def test_the_next_write_removes_what_a_killed_one_left(self, tmp_path: Path) -> None:
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

    def test_a_folder_half_made_is_a_leftover_too(self, tmp_path: Path) -> None:
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

    def test_what_is_being_written_is_no_leftover(self, tmp_path: Path) -> None:
        with whole_file(tmp_path / "a.txt") as one:
            one.write(b"one")
            assert not list(leftovers(tmp_path))
            with whole_file(tmp_path / "a.txt") as other:
                other.write(b"other")
                assert len(names(tmp_path)) == 2
            assert (tmp_path / "a.txt").read_bytes() == b"other"
        assert (tmp_path / "a.txt").read_bytes() == b"one"
        assert names(tmp_path) == ["a.txt"]

    def test_a_lock_is_left_only_where_its_holder_is_gone(self, tmp_path: Path) -> None:
        (tmp_path / ".anna.lock").write_bytes(b"")
        with lock(tmp_path / ".ivan.lock"):
            [left] = leftovers(tmp_path)
            assert (left.kind, left.path.name) == ("lock", ".anna.lock")
            assert left.remove()
            assert names(tmp_path) == [".ivan.lock"]

    def test_what_others_put_there_stays(self, tmp_path: Path) -> None:
        (tmp_path / "target").write_text("mine")
        (tmp_path / ".0123456789abcdef.tmp").symlink_to("target")
        os.mkfifo(tmp_path / ".fedcba9876543210.tmp")
        for name in (".a.tmp", "0123456789abcdef.tmp", ".0123456789abcdef.tmp.txt", ".lock"):
            (tmp_path / name).write_text("mine")
        found = [left.path.name for left in leftovers(tmp_path)]
        assert found == [".fedcba9876543210.tmp"]

    def test_where_files_cannot_be_locked_they_are_written_and_never_removed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*args: Any) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr(fcntl, "flock", refuse)
        digest = hashlib.sha256(b"a.txt").hexdigest()[:16]
        (tmp_path / f".{digest}.tmp").write_text("of another machine")
        write_whole(tmp_path / "a.txt", "new")
        assert names(tmp_path) == [f".{digest}.tmp", "a.txt"]
        assert not list(leftovers(tmp_path))

    def test_writers_of_one_file_do_not_disturb_each_other(self, tmp_path: Path) -> None:
        program = (
            "import sys\nfrom workbench.store import write_whole\n"
            "for _ in range(60): write_whole(sys.argv[1], sys.argv[2] * 9999)"
        )
        path = tmp_path / "a.txt"
        writers = [
            subprocess.Popen([sys.executable, "-c", program, str(path), who]) for who in "abc"
        ]
        while any(writer.poll() is None for writer in writers):
            for left in leftovers(tmp_path):
                left.remove()
            if path.exists():
                assert path.read_text() in ("a" * 9999, "b" * 9999, "c" * 9999)
        assert [writer.returncode for writer in writers] == [0, 0, 0]
        assert names(tmp_path) == ["a.txt"]


class TestAppendLine:
    def test_appends_lines_and_makes_folders(self, tmp_path: Path) -> None:
        path = tmp_path / "reviews" / "anna.jsonl"
        append_line(path, b'{"a": 1}')
        append_line(path, '{"b": "наш"}\n'.encode())
        assert [record.value for record in read_lines(path).records] == [{"a": 1}, {"b": "наш"}]

    def test_after_a_torn_line_begins_a_new_one(self, tmp_path: Path) -> None:
        path = tmp_path / "anna.jsonl"
        path.write_bytes(b'{"a": 1}\n{"b": ')
        append_line(path, b'{"c": 3}')
        lines = read_lines(path)
        assert [(record.line, record.value) for record in lines.records] == [
            (1, {"a": 1}),
            (3, {"c": 3}),
        ]
        assert [(problem.line, problem.torn) for problem in lines.problems] == [(2, False)]

    def test_one_write_a_record_and_then_fsync(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = []
        real_write, real_fsync = os.write, os.fsync

        def write(fd: int, data: bytes) -> int:
            calls.append("write")
            return real_write(fd, data)

        def fsync(fd: int) -> None:
            calls.append("fsync")
            real_fsync(fd)

        monkeypatch.setattr(os, "write", write)
        monkeypatch.setattr(os, "fsync", fsync)
        append_line(tmp_path / "a.jsonl", b"{" + b" " * 100_000 + b"}")
        assert calls == ["write", "fsync", "fsync"]

    def test_a_record_is_one_line(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="one line"):
            append_line(tmp_path / "a.jsonl", b"{}\n{}")

    def test_says_that_nothing_was_saved(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*args: Any) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "write", full)
        with pytest.raises(StoreError, match=r"cannot save to .*: the disk is full"):
            append_line(tmp_path / "a.jsonl", b"{}")

    @pytest.mark.parametrize("call", ["write", "fsync"])
    def test_what_is_said_not_to_be_saved_is_not_found_saved(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
    ) -> None:
        path = tmp_path / "anna.jsonl"
        append_line(path, b'{"a": 1}')
        before = path.read_bytes()
        real = os.write

        def full(descriptor: int, data: bytes = b"") -> int:
            if call == "write" and len(data) > 3:
                return real(descriptor, bytes(data[:3]))
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, call, full)
        with pytest.raises(StoreError, match="the disk is full"):
            append_line(path, b'{"b": 22}')
        monkeypatch.undo()
        assert path.read_bytes() == before

    def test_a_failure_takes_nothing_from_another_writer(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "anna.jsonl"

        def other_and_full(descriptor: int) -> None:
            with path.open("ab") as other:
                other.write(b'{"other": 1}\n')
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", other_and_full)
        with pytest.raises(StoreError):
            append_line(path, b'{"ours": 1}')
        assert b'{"other": 1}\n' in path.read_bytes()

    def test_two_writers_tear_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        program = textwrap.dedent(
            """
            import json, sys
            from workbench.store import append_line
            for number in range(40):
                line = {"who": sys.argv[2], "number": number, "pad": "ж" * 5000}
                append_line(sys.argv[1], json.dumps(line).encode())
            """
        )
        writers = [
            subprocess.Popen([sys.executable, "-c", program, str(path), who]) for who in "ab"
        ]
        assert [writer.wait(20) for writer in writers] == [0, 0]
        lines = read_lines(path)
        assert not lines.problems
        for who in "ab":
            mine = [r.value["number"] for r in lines.records if r.value["who"] == who]
            assert mine == list(range(40))


class TestReadLines:
    def test_a_file_that_is_not_there_holds_nothing(self, tmp_path: Path) -> None:
        assert read_lines(tmp_path / "none.jsonl") == Lines()

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            (b"{", "not JSON: Expecting property name"),
            (b"hello", "not JSON"),
            (b"[1]", "not a JSON object"),
            (b"\xff", "not UTF-8"),
            (b'{"a": "cut', "not JSON: Unterminated string starting at column 7"),
            (b'{"a": 1, "b": {"c": 2, "c": 2}}', "'c' stands twice in one object"),
            (b'{"a": NaN}', "NaN is not a JSON number"),
            (b'{"a": -Infinity}', "-Infinity is not a JSON number"),
            (b'{"a": "\\ud800"}', "lone surrogate"),
            (b'{"\\uDFFF": {}}', "lone surrogate"),
            (b'{"a": ' + b"[" * 100_000, "nested too deep"),
            (b'{"a": ' + b"1" * 5000 + b"}", "limit"),
        ],
        ids=lambda value: str(value)[:20],
    )
    def test_a_bad_line_is_reported_and_the_others_read(self, line: Any, says: str) -> None:
        lines = parse_lines(b'{"a": 1}\n' + line + b'\n\n{"b": 2}\r\n')
        assert [(r.line, r.value) for r in lines.records] == [(1, {"a": 1}), (4, {"b": 2})]
        [problem] = lines.problems
        assert problem.line == 2
        assert says in problem.message
        assert not problem.torn

    def test_a_half_written_last_line_is_torn(self) -> None:
        lines = parse_lines(b'{"a": 1}\n{"b": ')
        assert [(p.line, p.torn) for p in lines.problems] == [(2, True)]

    def test_a_last_line_that_only_lacks_its_end_is_read(self) -> None:
        assert [r.value for r in parse_lines(b'{"a": 1}\n{"b": 2}').records][-1] == {"b": 2}

    def test_pairs_of_surrogates_are_characters(self) -> None:
        [record] = parse_lines(b'{"a": "\\ud83d\\ude00"}\n').records
        assert record.value == {"a": "\U0001f600"}

    @given(st.lists(st.dictionaries(st.text(), st.text() | st.integers()), max_size=5), st.data())
    def test_what_was_appended_is_read_up_to_any_cut(self, records: Any, data: Any) -> None:
        try:
            lines = [json.dumps(record, ensure_ascii=False).encode() for record in records]
        except UnicodeEncodeError:
            return
        whole = b"".join(line + b"\n" for line in lines)
        assert [record.value for record in parse_lines(whole).records] == records
        cut = data.draw(st.integers(0, len(whole)))
        kept = parse_lines(whole[:cut])
        assert [r.value for r in kept.records] == records[: len(kept.records)]
        assert len(kept.records) >= whole[:cut].count(b"\n")
        assert all(problem.torn for problem in kept.problems)


HOLDER = """
import sys, time
from workbench.store import lock
with lock(sys.argv[1]):
    print("held", flush=True)
    time.sleep(30)
"""


class TestLock:
    def test_a_second_session_is_told_who_has_it(self, tmp_path: Path) -> None:
        path = tmp_path / "reviews" / ".lock"
        with lock(path):
            with pytest.raises(StoreError) as caught, lock(path):
                pass
            assert f"process {os.getpid()} on " in str(caught.value)
            assert "close it there" in str(caught.value)
        with lock(path):
            pass
        assert names(path.parent) == []

    def test_a_killed_holder_holds_nothing(self, tmp_path: Path) -> None:
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

    def test_is_let_go_when_the_session_fails(self, tmp_path: Path) -> None:
        with pytest.raises(RuntimeError), lock(tmp_path / ".lock"):
            raise RuntimeError
        with lock(tmp_path / ".lock"):
            pass

    def test_a_lock_file_with_nonsense_in_it_still_locks(self, tmp_path: Path) -> None:
        (tmp_path / ".lock").write_bytes(b"\xff nonsense")
        with lock(tmp_path / ".lock"):
            (tmp_path / ".lock").write_bytes(b"")
            with pytest.raises(StoreError, match="another session has"), lock(tmp_path / ".lock"):
                pass

    def test_a_file_system_that_cannot_lock_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*args: Any) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr(fcntl, "flock", refuse)
        with pytest.raises(StoreError, match="cannot lock files; work on a local disk"):
            lock(tmp_path / ".lock").__enter__()
