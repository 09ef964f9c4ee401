"""The input in shards: every record in one of them, whatever their size and packing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.batch.compression import open_bytes
from workbench.batch.sources import digest_of, plan, records
from workbench.errors import InputError, UsageError

BIG = 1 << 20


def lines(source: Path, shard_bytes: int, max_bytes: int = BIG) -> list[bytes | None]:
    return [
        record.line for shard in plan(source, shard_bytes) for record in records(shard, max_bytes)
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.text("abя\r", min_size=0, max_size=9), max_size=12),
    st.integers(1, 40),
    st.booleans(),
)
def test_every_line_stands_in_one_piece(
    tmp_path: Path, texts: list[str], size: int, ended: bool
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join(texts).encode() + b"\n" * ended)
    expected = [line for line in path.read_bytes().split(b"\n") if line.strip()]
    found = [line.rstrip(b"\n") for line in lines(path, size) if line is not None]
    assert found == expected


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_packed_files_hold_the_same(tmp_path: Path, suffix: str) -> None:
    data = b'{"id": 1}\n{"id": 2}\n'
    path = tmp_path / f"a.jsonl{suffix}"
    if suffix == ".gz":
        data_packed = gzip.compress(data)
    elif suffix == ".zst":
        zstd = pytest.importorskip("backports.zstd")
        data_packed = zstd.compress(data)
    else:
        data_packed = data
    path.write_bytes(data_packed)
    (shard,) = plan(path, BIG)
    assert shard.name == "a"
    assert [record.line for record in records(shard, BIG)] == data.splitlines(keepends=True)


def test_zstd_that_is_not_there_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("workbench.batch.compression.import_module", absent)
    with pytest.raises(InputError, match=r"pip install 'translation-comparison-workbench\[zstd\]'"):
        open_bytes(tmp_path / "a.jsonl.zst")


def test_a_damaged_archive_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": 1}\n' * 10_000)[:-20])
    (shard,) = plan(path, BIG)
    with pytest.raises(InputError, match="is damaged"):
        list(records(shard, BIG))


def test_a_line_too_long_is_passed_over_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": 1}\n' + b"x" * 300_000 + b"\n" + b'{"id": 2}\n')
    assert lines(path, BIG, 1000) == [b'{"id": 1}\n', None, b'{"id": 2}\n']
    assert lines(path, 100_000, 1000) == [b'{"id": 1}\n', None, b'{"id": 2}\n']


def test_the_digest_takes_in_files_that_records_name(tmp_path: Path) -> None:
    record = {"id": 1, "files": {"fa": "a.txt", "ru": "b.txt"}}
    (tmp_path / "in.jsonl").write_text(json.dumps(record), encoding="utf-8")
    (shard,) = plan(tmp_path / "in.jsonl", BIG)
    without = digest_of(shard, BIG)
    (tmp_path / "a.txt").write_text("سلام", encoding="utf-8")
    assert digest_of(shard, BIG) != without


def test_a_manifest_is_cut_by_what_it_names(tmp_path: Path) -> None:
    def record(number: int) -> dict[str, object]:
        keys = ("fa", "ru", "en")
        return {"id": f"letter-{number}", "files": {key: f"{key}/{number:05}.txt" for key in keys}}

    rows = [json.dumps(record(number)).encode() + b"\n" for number in range(200)]
    (tmp_path / "manifest.jsonl").write_bytes(b"\n" + b"".join(rows))
    shards = plan(tmp_path / "manifest.jsonl", 2 << 20)
    told = [[one.line for one in records(shard, BIG)] for shard in shards]
    assert [len(lines) for lines in told] == [43, 42, 42, 42, 31]
    assert [line for lines in told for line in lines] == rows


def test_works_are_shards_too(tmp_path: Path) -> None:
    for number in range(40):
        work = tmp_path / f"work-{number:02}"
        work.mkdir()
        (work / "work.yaml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "no-work").mkdir()
    shards = plan(tmp_path, BIG)
    assert [(shard.name, len(shard.works)) for shard in shards] == [("works-0", 32), ("works-1", 8)]
    before = digest_of(shards[0], BIG)
    (tmp_path / "work-00" / "fa.txt").write_text("سلام", encoding="utf-8")
    assert digest_of(shards[0], BIG) != before


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ((), "no works and no JSON Lines here"),
        (("a.jsonl", "a.jsonl.gz"), "2 shards are called a"),
    ],
)
def test_what_cannot_be_planned(tmp_path: Path, files: tuple[str, ...], sentence: str) -> None:
    for name in files:
        (tmp_path / name).write_bytes(b"{}\n")
    with pytest.raises(UsageError, match=sentence):
        plan(tmp_path, BIG)
