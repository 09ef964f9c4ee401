"""Lines appended to a journal, each on the disk before the next; and lines read back."""

import errno
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import StoreError
from workbench.store import Lines, append_line, parse_lines, read_lines


def test_appends_lines_and_makes_folders(tmp_path: Path) -> None:
    path = tmp_path / "reviews" / "anna.jsonl"
    append_line(path, b'{"a": 1}')
    append_line(path, '{"b": "наш"}\n'.encode())
    assert [record.value for record in read_lines(path).records] == [{"a": 1}, {"b": "наш"}]


def test_after_a_torn_line_begins_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "anna.jsonl"
    path.write_bytes(b'{"a": 1}\n{"b": ')
    append_line(path, b'{"c": 3}')
    lines = read_lines(path)
    assert [(record.line, record.value) for record in lines.records] == [
        (1, {"a": 1}),
        (3, {"c": 3}),
    ]
    assert [(problem.line, problem.torn) for problem in lines.problems] == [(2, False)]


def test_one_write_a_record_and_then_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_record_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one line"):
        append_line(tmp_path / "a.jsonl", b"{}\n{}")


def test_says_that_nothing_was_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(StoreError, match=r"cannot save to .*: the disk is full"):
        append_line(tmp_path / "a.jsonl", b"{}")


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_what_is_said_not_to_be_saved_is_not_found_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
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
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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


def test_two_writers_tear_nothing(tmp_path: Path) -> None:
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
    writers = [subprocess.Popen([sys.executable, "-c", program, str(path), who]) for who in "ab"]
    assert [writer.wait(20) for writer in writers] == [0, 0]
    lines = read_lines(path)
    assert not lines.problems
    for who in "ab":
        mine = [r.value["number"] for r in lines.records if r.value["who"] == who]
        assert mine == list(range(40))


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
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
def test_a_bad_line_is_reported_and_the_others_read(line: bytes, says: str) -> None:
    lines = parse_lines(b'{"a": 1}\n' + line + b'\n\n{"b": 2}\r\n')
    assert [(r.line, r.value) for r in lines.records] == [(1, {"a": 1}), (4, {"b": 2})]
    [problem] = lines.problems
    assert problem.line == 2
    assert says in problem.message
    assert not problem.torn


def test_a_half_written_last_line_is_torn() -> None:
    lines = parse_lines(b'{"a": 1}\n{"b": ')
    assert [(p.line, p.torn) for p in lines.problems] == [(2, True)]


def test_a_last_line_that_only_lacks_its_end_is_read() -> None:
    assert [r.value for r in parse_lines(b'{"a": 1}\n{"b": 2}').records][-1] == {"b": 2}


def test_pairs_of_surrogates_are_characters() -> None:
    [record] = parse_lines(b'{"a": "\\ud83d\\ude00"}\n').records
    assert record.value == {"a": "\U0001f600"}


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers()), max_size=5), st.data())
def test_what_was_appended_is_read_up_to_any_cut(records: Any, data: Any) -> None:
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
