"""One shard from input to output: its rows, its manifest, and what is wrong with documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Collection, content, record
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import done, faults, read_manifest, run_shard
from workbench.batch.sources import Shard, plan

SETTINGS = BatchSettings(beads=True, divergences=True)


def run(source: Path, out: Path, settings: BatchSettings = SETTINGS) -> list[dict[str, Any]]:
    (shard,) = plan(source, settings.shard_bytes)
    run_shard(shard, out, settings, "mark")
    return rows(out, shard)


def rows(out: Path, shard: Shard, kind: str = "rows") -> list[dict[str, Any]]:
    text = (out / f"{shard.name}.{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def write(folder: Path, *records: object) -> Path:
    path = folder / "in.jsonl"
    lines = [
        one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_a_row_says_what_came_of_a_document(tmp_path: Path) -> None:
    source = write(tmp_path, record(999), record(1000))
    wrong, right = run(source, tmp_path / "out")
    assert right["id"] == "doc-1000"
    assert right["texts"]["ru"]["segments"] == 2
    assert right["beads"] == {"total": 2, "types": {"1-1-1": 2}}
    assert right["divergences"]["total"] == 0
    assert right["alignment"]["doubtful"] == 0
    assert sum(right["alignment"]["scores"]) == 2
    assert right["error"] is None
    counts = wrong["divergences"]["counts"]
    assert {(one["kind"], one["hop"]) for one in counts} >= {("amount", "ru→en")}
    assert sum(one["count"] for one in counts) == wrong["divergences"]["total"]


def test_beads_and_divergences_on_demand(tmp_path: Path) -> None:
    source = write(tmp_path, record(999))
    run(source, tmp_path / "out")
    (shard,) = plan(source, 1 << 20)
    beads = rows(tmp_path / "out", shard, "beads")
    assert [bead["document"] for bead in beads] == ["doc-999", "doc-999"]
    assert beads[1]["texts"]["en"] == "It cost 9990 dollars."
    found = rows(tmp_path / "out", shard, "divergences")
    assert any(one["document"] == "doc-999" and one["odd"] == "en" for one in found)
    run(source, tmp_path / "plain", BatchSettings())
    assert sorted(content(tmp_path / "plain")) == ["in.ok", "in.rows.jsonl"]


@pytest.mark.parametrize(
    ("bad", "identity", "message"),
    [
        ("{", None, "not JSON"),
        ('{"id": "письмо-7", "texts": ', None, """it begins '{"id": "письмо-7", "texts":'"""),
        ('{"id": 1, "texts": {"fa": "\\ud800", "ru": "б"}}', None, "lone surrogate"),
        ("[1]", None, "not a JSON object"),
        ('{"id": 1, "texts": {"fa": "ا", "fa": "ب", "ru": "б"}}', None, "'fa' stands twice"),
        ({"texts": {"fa": "ا", "ru": "б"}}, None, """it begins '{"texts": {"fa": "ا", "ru":"""),
        ({"id": 7}, 7, "either texts or files"),
        ({"id": "a", "texts": {"fa": "ا"}}, "a", "two texts at least"),
        ({"id": "a", "texts": {"fa": "ا", "ru": " \n"}}, "a", "two texts at least"),
        ({"id": "a", "texts": {"fa": "ا", "ru": 7}}, "a", "ru must be a text or a list"),
        ({"id": "a", "texts": {"fa": "ا", "ru": "б\0"}}, "a", "holds NULs"),
        ({"id": "a", "texts": {"fa": "ا", "letter": "б"}}, "a", "letter is no language code"),
        ({"id": "a", "texts": {"fa": "ا", "../x": "б"}}, "a", "cannot be a witness's key"),
        ({"id": "a", "texts": {"fa": "ا", "ru": "б"}, "text": 1}, "a", "unknown field 'text'"),
        ({"id": "a", "texts": {"fa": "ا", "ru": "б"}, "from": {"fa": "fa"}}, "a", "circle"),
        ({"id": "a", "texts": {"fa": "ا", "ru": "б"}, "langs": 3}, "a", "must map keys"),
        ({"id": "a", "files": {"fa": "../a.txt", "ru": "b.txt"}}, "a", "leads out"),
        ({"id": "a", "files": {"fa": "none.txt", "ru": "b.txt"}}, "a", "none.txt: no such file"),
    ],
)
def test_a_bad_record_is_a_row_and_the_next_one_is_done(
    tmp_path: Path, bad: object, identity: object, message: str
) -> None:
    wrong, right = run(write(tmp_path, bad, record(1000)), tmp_path / "out")
    assert (wrong["id"], wrong["index"]) == (identity, 0)
    assert message in wrong["error"]["message"]
    assert str(tmp_path) not in wrong["error"]["message"]
    assert right["error"] is None
    manifest = read_manifest(tmp_path / "out" / "in.ok")
    assert manifest is not None
    assert (manifest.documents, manifest.errors) == (2, 1)


@pytest.mark.parametrize("folder", [".", "in", "a"])
def test_the_words_of_an_error_are_left_as_they_are_wherever_the_input_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(folder).mkdir(exist_ok=True)
    missing = {"id": "a", "files": {"fa": "none.txt", "ru": "none.txt"}}
    source = Path(folder, "docs.jsonl")
    source.write_text("{\n" + json.dumps(missing) + "\n", encoding="utf-8")
    broken, lost = run(source, tmp_path / "out")
    assert broken["error"]["message"].startswith(
        "not JSON: Expecting property name enclosed in double quotes at column 2; it begins '{'"
    )
    assert lost["error"]["message"] in (
        "none.txt: no such file; no file in its folder has a name like it",
        "none.txt: no such file; did you mean docs.jsonl?",
    )


@pytest.mark.parametrize(
    ("texts", "doubt"),
    [
        ({"fa": "نامه رسید.", "ru": "Письмо пришло.", "en": "The letter came."}, None),
        (
            {"fa": "The letter came.", "ru": "Письмо пришло.", "en": "The letter came."},
            "fa is said to be Farsi, but it is written in Latin letters",
        ),
        (
            {"fa": "نامه رسید.", "ru": "Письмо пришло.", "en": "Письмо пришло."},
            "en is said to be English, but it is written in Cyrillic letters",
        ),
        (
            {"fa": "نامه رسید.", "ru": "", "en": "The letter came."},
            "ru has no text, so nothing could be aligned with it",
        ),
    ],
)
def test_what_makes_a_document_doubtful_is_said_in_its_row(
    tmp_path: Path, texts: dict[str, str], doubt: str | None
) -> None:
    (row,) = run(write(tmp_path, {"id": 1, "texts": texts}), tmp_path / "out")
    assert row["alignment"]["doubt"] == doubt


def test_a_fault_of_ours_is_a_row_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("workbench.batch.results.find_divergences", fail)
    (row,) = run(write(tmp_path, record(1)), tmp_path / "out")
    assert row["error"] == {"kind": "ZeroDivisionError", "message": "ZeroDivisionError"}


def test_a_record_too_long_is_a_row(tmp_path: Path) -> None:
    settings = BatchSettings(max_bytes=2000)
    long = {"id": "long", "texts": {"fa": "ا" * 3000, "ru": "б"}}
    wrong, right = run(write(tmp_path, long, record(1)), tmp_path / "out", settings)
    assert "longer than --max-record" in wrong["error"]["message"]
    assert right["error"] is None


def test_segments_and_languages_and_chains_of_ones_own(tmp_path: Path) -> None:
    given = {
        "id": 1,
        "texts": {"fa": ["بند ۱.", "بند ۲."], "draft": ["Part 1.", "Part 2. More."]},
        "langs": {"draft": "en"},
        "from": {"draft": "fa"},
    }
    (row,) = run(write(tmp_path, given), tmp_path / "out")
    assert row["texts"]["draft"] == {"lang": "en", "characters": 22, "words": 5, "segments": 2}
    assert row["beads"]["types"] == {"1-1": 2}


def test_texts_in_files(tmp_path: Path) -> None:
    for key, text in record(1000)["texts"].items():  # type: ignore[attr-defined]
        (tmp_path / f"{key}.txt").write_text(text, encoding="utf-8")
    files = {key: f"{key}.txt" for key in ("fa", "ru", "en")}
    (row,) = run(write(tmp_path, {"id": "f", "files": files}), tmp_path / "out")
    assert row["beads"]["total"] == 2


def test_files_may_be_documents(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Ice {#ice}\n\nIt **broke** in May.", encoding="utf-8")
    (tmp_path / "a.html").write_text("<h1>Лёд</h1><p>Он <b>тронулся</b> в мае.", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    files = {"en": "a.md", "ru": "a.html"}
    (row,) = run(write(tmp_path, {"id": 1, "files": files}), tmp_path / "out")
    assert (row["error"], row["beads"]["types"]) == (None, {"1-1": 2})
    assert row["texts"]["en"]["characters"] == len("# Ice\n\nIt broke in May.\n")


@pytest.mark.parametrize(
    "encodings", [{"": "cp1251"}, {"ru": "cp1251"}, {"ru": "cp1251", "": "koi8-r"}]
)
def test_files_in_an_old_encoding(tmp_path: Path, encodings: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text("The ice broke.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("Лёд тронулся.".encode("cp1251"))
    source = write(tmp_path, {"id": 1, "files": {"en": "a.txt", "ru": "b.txt"}})
    (refused,) = run(source, tmp_path / "refused")
    assert "add `--encoding ru=cp1251`" in refused["error"]["message"]
    (row,) = run(source, tmp_path / "out", BatchSettings(encodings=encodings))
    assert row["texts"]["ru"]["characters"] == len("Лёд тронулся.")


def test_a_file_of_two_languages_gives_the_text_of_each(tmp_path: Path) -> None:
    texts = '<text xml:lang="ru"><body><p>Лёд.</p></body></text>' \
        '<text xml:lang="en"><body><p>The ice.</p></body></text>'  # fmt: skip
    page = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><group>{texts}</group></text></TEI>'
    (tmp_path / "ice.xml").write_text(page, encoding="utf-8")
    files = {"ru": "ice.xml", "draft": "ice.xml"}
    given = {"id": 1, "files": files, "langs": {"draft": "en"}}
    (row,) = run(write(tmp_path, given), tmp_path / "out")
    assert row["error"] is None
    assert [row["texts"][key]["characters"] for key in ("ru", "draft")] == [5, 9]


def test_works(tmp_path: Path) -> None:
    from workbench.works.shelf import find_work

    run_shard(
        Shard("works", find_work("udhr").parent, works=("udhr", "none")),
        tmp_path / "out",
        BatchSettings(),
        "mark",
    )
    done_row, missing = rows(tmp_path / "out", Shard("works", tmp_path))
    assert (done_row["id"], done_row["error"]) == ("udhr", None)
    assert (missing["id"], missing["error"]["kind"]) == ("none", "InputError")


def test_a_shard_is_done_until_anything_changes(collection: Collection, tmp_path: Path) -> None:
    source, out = collection(1, 2), tmp_path / "out"
    (shard,) = plan(source, SETTINGS.shard_bytes)
    assert done(shard, out, SETTINGS, "mark") is None
    manifest = run_shard(shard, out, SETTINGS, "mark")
    assert done(shard, out, SETTINGS, "mark") == manifest
    assert done(shard, out, SETTINGS, "other") is None
    assert faults(manifest, out) == []
    path = out / "part-00.rows.jsonl"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"doc-1000", b"doc-1009"))
    assert faults(manifest, out) == [f"{path}: not the bytes that were written"]
    path.write_bytes(data[:-1])
    assert done(shard, out, SETTINGS, "mark") is None
    path.write_bytes(data)
    with (source / "part-00.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(record(1)) + "\n")
    assert done(shard, out, SETTINGS, "mark") is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": "workbench/batch-shard/1"}', "\xff"])
def test_what_is_no_manifest(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.ok"
    path.write_text(text, encoding="latin-1")
    assert read_manifest(path) is None


def test_what_words_teach_is_forgotten_in_time_and_makes_no_difference(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = collection(1, 6)
    run(source, tmp_path / "one")
    emptied: list[int] = []
    monkeypatch.setattr("workbench.batch.shard.forget", lambda: emptied.append(1))
    monkeypatch.setattr("workbench.batch.shard._REMEMBERED", 400)
    run(source, tmp_path / "other")
    assert len(emptied) > 2
    assert content(tmp_path / "one") == content(tmp_path / "other")
