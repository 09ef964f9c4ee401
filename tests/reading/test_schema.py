"""Files of other versions: older ones are read and written as new, newer ones are refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.alignment import Alignment, Bead
from workbench.batch import batch, shard
from workbench.cli import main
from workbench.errors import NewerError, WorkError
from workbench.formats import alignment_jsonl
from workbench.formats.aligned import jsonl
from workbench.formats.aligned_format import Source
from workbench.formats.alignment_jsonl import Aligned, AlignmentFile, Header
from workbench.reading.schema import Schema
from workbench.review import Seen, journal, open_review, read_journal, review
from workbench.ui import remembered
from workbench.works.described import load_work

SCHEMA = Schema("workbench/test", (lambda r: {**r, "one": 1}, lambda r: {**r, "two": r["one"] + 1}))
FILE = Path("some.jsonl")


def test_the_mark_is_of_the_newest_version() -> None:
    assert SCHEMA.mark == "workbench/test/3"
    assert Schema("workbench/test").mark == "workbench/test/1"


@pytest.mark.parametrize(
    ("header", "version"),
    [
        ({"schema": "workbench/test/1"}, 1),
        ({"schema": "workbench/test/3"}, 3),
        ({"schema": "workbench/test", "version": 2}, 2),
        ({"schema": "workbench/other/1"}, None),
        ({"schema": "workbench/test/"}, None),
        ({"schema": "workbench/test/0"}, None),
        ({"schema": "workbench/test/-1"}, None),
        ({"schema": "workbench/test/۲"}, None),
        ({"schema": "workbench/test/x"}, None),
        ({"schema": "workbench/test/" + "9" * 5000}, None),
        ({"schema": "workbench/test"}, None),
        ({"schema": ["workbench/test/1"]}, None),
        ({}, None),
    ],
)
def test_what_a_header_says(header: dict[str, Any], version: int | None) -> None:
    assert SCHEMA.version_of(header, FILE) == version


def test_a_newer_version_is_refused_with_a_sentence() -> None:
    with pytest.raises(NewerError) as caught:
        SCHEMA.version_of({"schema": "workbench/test/4"}, FILE, 7)
    assert str(caught.value) == (
        "some.jsonl:7: written by a newer workbench (version 4 of workbench/test, we know 3);"
        " install the newest workbench"
    )


def test_each_upgrade_is_made_once_and_in_turn() -> None:
    assert SCHEMA.upgraded({}, 1) == {"one": 1, "two": 2}
    assert SCHEMA.upgraded({"one": 5}, 2) == {"one": 5, "two": 6}
    assert SCHEMA.upgraded({}, 3) == {}


def test_lines_say_their_own_version() -> None:
    assert SCHEMA.line_mark() == {"v": 3}
    assert Schema("workbench/test").line_mark() == {}
    assert SCHEMA.read_line({"v": 2, "one": 4}, FILE, 1) == {"v": 2, "one": 4, "two": 5}
    assert SCHEMA.read_line({}, FILE, 1) == {"one": 1, "two": 2}
    with pytest.raises(NewerError, match=r"some.jsonl:9: written by a newer"):
        SCHEMA.read_line({"v": 4}, FILE, 9)
    for bad in ("1", True, 0, None, 1.0):
        with pytest.raises(ValueError, match="v is no version"):
            SCHEMA.read_line({"v": bad}, FILE, 1)


def renaming(old: str, new: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return an upgrade from an invented first version, in which a field had another name."""

    def rename(record: dict[str, Any]) -> dict[str, Any]:
        return {new if key == old else key: value for key, value in record.items()}

    return rename


def invented(module: Any, monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    """Let what a module writes today be version 2, and its first version have had ``old``."""
    schema = Schema(module.SCHEMA.name, (renaming(old, new),))
    monkeypatch.setattr(module, "SCHEMA", schema)


def test_an_alignment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "alignment.jsonl"
    file = AlignmentFile(
        Header("letter", {"fa": Aligned("aa", 1), "ru": Aligned("bb", 1)}),
        Alignment(("fa", "ru"), (Bead(((0, 1), (0, 1))),)),
        {"fa": ((0, 4),), "ru": ((0, 5),)},
    )
    now = alignment_jsonl.dump_alignment(file).decode()
    path.write_text(now.replace('"score"', '"sure"'), encoding="utf-8")
    invented(alignment_jsonl, monkeypatch, "sure", "score")
    assert alignment_jsonl.read_alignment(path) == file
    alignment_jsonl.write_alignment(path, alignment_jsonl.read_alignment(path))
    assert path.read_text(encoding="utf-8") == now.replace("alignment/1", "alignment/2")


def test_aligned_text(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        {"schema": "workbench/aligned-text/1", "name": "a", "called": "Письмо",
         "witnesses": {"ru": {"lang": "ru"}, "en": {"lang": "en", "from": "ru"}}},
        {"bead": 0, "ru": {"text": "Да.", "segments": [[0, 3]]},
         "en": {"text": "Yes.", "segments": [[0, 4]]}},
    )  # fmt: skip
    invented(jsonl, monkeypatch, "called", "title")
    data = "".join(f"{json.dumps(line)}\n" for line in lines).encode()
    assert jsonl.recognises(Path("a.jsonl"), data)
    aligned = jsonl.read(Source(Path("a.jsonl"), data)).aligned
    assert aligned.title == "Письмо"
    [written] = jsonl.write(aligned).files.values()
    assert b'"workbench/aligned-text/2"' in written


def test_a_batch_and_its_shards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "batch.json").write_text('{"schema": "workbench/batch/1", "print": "ab"}')
    invented(batch, monkeypatch, "print", "fingerprint")
    assert batch.require(tmp_path)["fingerprint"] == "ab"
    (tmp_path / "a.ok").write_text(
        '{"schema": "workbench/batch-shard/1", "shard": "a", "fingerprint": "ab", "input": "",'
        ' "texts": 3, "errors": 0, "outputs": {}}'
    )
    invented(shard, monkeypatch, "texts", "documents")
    [found] = batch.manifests(tmp_path)
    assert found.documents == 3


def test_what_the_terminal_remembers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "workbench" / "remembered.json"
    path.parent.mkdir()
    path.write_text('{"look": "dark"}')
    invented(remembered, monkeypatch, "look", "theme")
    assert remembered.recall("theme") == "dark"
    remembered.remember("farsi", "app")
    assert json.loads(path.read_text()) == {
        "schema": "workbench/remembered/2", "theme": "dark", "farsi": "app"
    }  # fmt: skip
    path.write_text('{"schema": "workbench/remembered/3", "theme": "light"}')
    assert remembered.recall("theme") is None
    remembered.remember("theme", "dark")
    assert "light" in path.read_text()


def test_a_journal_of_which_some_lines_are_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mina.jsonl"
    path.write_text(
        '{"schema": "workbench/review", "version": 1, "work": "udhr", "reviewer": "mina"}\n'
        '{"op": "decide", "said": [{"divergence": "d1", "word": "confirmed"}], "id": "1",'
        ' "time": "2026-01-01"}\n'
    )
    invented(journal, monkeypatch, "said", "verdicts")
    monkeypatch.setattr(review, "SCHEMA", journal.SCHEMA)
    with open_review(tmp_path, "mina", "udhr") as one:
        assert one.word("d1") == "confirmed"
        one.decide({"d2": Seen()}, "unsure")
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line.get("v") for line in lines] == [None, None, 2]
    read = read_journal(path)
    assert {key: one.word for key, one in read.state.verdicts.items()} == {
        "d1": "confirmed",
        "d2": "unsure",
    }
    assert not read.problems


WITNESSES = "witnesses: {ru: {file: ru.txt}, en: {file: en.txt}}\n"


def work(folder: Path, description: str) -> Path:
    (folder / "work.yaml").write_text(description, encoding="utf-8")
    (folder / "ru.txt").write_text("Съезд.\n", encoding="utf-8")
    (folder / "en.txt").write_text("Congress.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("said", ["", "schema: workbench/work/1\n"])
def test_it_may_say_its_version(tmp_path: Path, said: str) -> None:
    assert load_work(work(tmp_path, f"{said}title: a\n{WITNESSES}")).title == "a"


def test_another_file_is_none(tmp_path: Path) -> None:
    work(tmp_path, f"title: a\nschema: workbench/glossary/1\n{WITNESSES}")
    with pytest.raises(WorkError, match=r"work.yaml:2:1: unknown schema .*write 'workbench/wo"):
        load_work(tmp_path)


def test_an_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.works import described

    invented(described, monkeypatch, "name", "title")
    assert load_work(work(tmp_path, f"name: a\n{WITNESSES}")).title == "a"
    with pytest.raises(WorkError, match="unknown key 'name'"):
        load_work(work(tmp_path, f"schema: workbench/work/2\nname: a\n{WITNESSES}"))


NEWER = {
    "translations/letter/work.yaml": f"title: a\nschema: workbench/work/2\n{WITNESSES}",
    "translations/letter/glossary.yaml": "schema: workbench/glossary/2\nterms: []\n",
    "alignments/letter/alignment.jsonl": '{"schema": "workbench/alignment/2"}\n',
    "alignments/letter/reviews/a.jsonl": '{"schema": "workbench/review/2", "reviewer": "a"}\n',
    "alignments/letter/reviews/b.jsonl": '{"schema": "workbench/review", "version": 2}\n',
    "alignments/letter/reviews/c.jsonl": '{"op": "place", "v": 2}\n',
}


@pytest.mark.parametrize("name", NEWER)
@pytest.mark.parametrize("command", ["align", "check", "report"])
def test_no_command_works_on_what_is_newer(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    command: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "translations" / "letter"
    folder.mkdir(parents=True)
    work(folder, f"title: a\n{WITNESSES}")
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(NEWER[name], encoding="utf-8")
    reads = "reviews" not in name or command == "report"
    assert main([command, "letter", "-q"]) == (2 if reads else 0)
    said = capsys.readouterr().err
    assert ("install the newest workbench" in said) == reads
    assert path.read_text(encoding="utf-8") == NEWER[name]


def test_no_batch_goes_on_with_what_is_newer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text('{"id": 1, "texts": {"ru": "Да.", "en": "Yes."}}\n', "utf-8")
    Path("out").mkdir()
    Path("out/batch.json").write_text('{"schema": "workbench/batch/2"}')
    verbs: tuple[tuple[str, ...], ...] = (
        ("run", "in.jsonl", "out"),
        ("shard", "in.jsonl", "out"),
        ("status", "out"),
        ("verify", "out"),
        ("collect", "out"),
    )
    for words in verbs:
        assert main(["batch", *words]) == 2
        assert "install the newest workbench" in capsys.readouterr().err
    assert [path.name for path in Path("out").iterdir() if path.suffix != ".lock"] == ["batch.json"]
