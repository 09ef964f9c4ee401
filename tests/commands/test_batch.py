"""``workbench batch``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import TEXTS, Desk


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Return a desk with two documents in JSON Lines, one of them bad."""
    good = {"id": "letter", "texts": TEXTS}
    bad = {"id": "half", "texts": {"fa": TEXTS["fa"]}}
    write(desk.folder / "good.jsonl", good)
    write(desk.folder / "both.jsonl", good, bad)
    return desk


def write(path: Path, *records: object) -> None:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")


def test_run_status_verify(filled: Desk) -> None:
    ran = filled.run("batch", "run", "good.jsonl", "out", "--jobs", "1", "--beads")
    assert (ran.status, ran.out) == (0, "")
    events = [json.loads(line)["event"] for line in ran.err.splitlines()[:-1]]
    assert events == ["begin", "shard", "end"]
    assert "1 document in out, 0 of them with errors" in ran.err
    again = filled.run("batch", "run", "good.jsonl", "out", "--jobs", "1", "--beads")
    assert '"ran": 0' in again.err
    assert filled.run("batch", "status", "out").out == (
        "1 of 1 shards done\n1 document, 0 of them with errors\n"
    )
    assert filled.run("batch", "verify", "out").status == 0
    (filled.folder / "out/good.rows.jsonl").write_bytes(b"{}\n")
    verified = filled.run("batch", "verify", "out")
    assert (verified.status, "not the bytes that were written" in verified.out) == (3, True)


def test_status_names_the_documents_with_errors(filled: Desk) -> None:
    ran = filled.run("batch", "run", "both.jsonl", "out", "--jobs", "1")
    assert ran.status == 1
    assert "1 of them with errors; `workbench batch status out` names them" in ran.err
    status = filled.run("batch", "status", "out")
    assert status.status == 1
    assert "both.rows.jsonl:2: half: a document needs two texts at least" in status.out
    write(filled.folder / "all.jsonl", *[{"id": f"n\n{n}", "texts": {}} for n in range(12)], [])
    filled.run("batch", "run", "all.jsonl", "out-2", "--jobs", "1")
    _, _, first, *_, last = filled.run("batch", "status", "out-2").out.splitlines()
    assert first.startswith("all.rows.jsonl:1: n⟨U+000A⟩0: ")
    assert last == "… and 3 more, in the rows whose error is not null"


def test_a_batch_that_cannot_begin_says_only_why(filled: Desk) -> None:
    ran = filled.run("batch", "run", "none.jsonl", "out")
    assert ran.status == 2
    assert ran.err.startswith("workbench: ")


def test_words_are_learnt_first_and_once(filled: Desk) -> None:
    command = ("batch", "run", "good.jsonl", "out", "--jobs", "1", "--learn")
    ran = filled.run(*command)
    assert (ran.status, "from 1 document" in ran.err) == (0, True)
    lexicon = filled.folder / "out/lexicon.tsv"
    assert lexicon.read_text(encoding="utf-8").startswith("# Learnt by `workbench batch`")
    assert filled.run(*command).err.count('"ran": 0') == 2
    parts = ("batch", "shard", "good.jsonl", "parts", "--lexicon")
    assert "wrote parts/learning/lexicon.tsv" in filled.run("batch", "learn", *parts[2:4]).err
    assert filled.run(*parts, "parts/learning/lexicon.tsv").status == 0
    made = [filled.folder / folder / "good.rows.jsonl" for folder in ("out", "parts")]
    assert made[0].read_bytes() == made[1].read_bytes()


SETTINGS = (
    ((), {"amount": 1, "garbled": 1, "ordinal": 1}),
    (("--off", "garbled,ordinal"), {"amount": 1}),
    (("--settings", "house.yaml"), {"amount": 1, "ordinal": 1}),
    (("--settings", "house.yaml", "--on", "garbled"), {"amount": 1, "garbled": 1, "ordinal": 1}),
    (("--glossary", "terms.yaml"), {"amount": 1, "garbled": 1, "ordinal": 1, "term": 1}),
)


@pytest.mark.parametrize(("options", "kinds"), SETTINGS)
def test_a_batch_takes_settings_and_a_glossary(
    filled: Desk, options: tuple[str, ...], kinds: dict[str, int]
) -> None:
    (filled.folder / "house.yaml").write_text("checks:\n  garbled: off\n", encoding="utf-8")
    terms = "terms:\n  - ru: съезд\n    en: convention\n"
    (filled.folder / "terms.yaml").write_text(terms, encoding="utf-8")
    ran = filled.run("batch", "run", "good.jsonl", "out", "--jobs", "1", *options)
    assert ran.status == 0
    row = json.loads((filled.folder / "out/good.rows.jsonl").read_text(encoding="utf-8"))
    counts = row["divergences"]["counts"]
    assert {one["kind"]: one["count"] for one in counts if one["confidence"] != "low"} == kinds
    again = filled.run("batch", "run", "good.jsonl", "out", "--jobs", "1", "--off", "name")
    assert (again.status, "made with other settings (checks)" in again.err) == (2, True)


def test_a_batch_of_works_heeds_their_own_settings(filled: Desk) -> None:
    filled.run("init", "letter", *filled.texts)
    folder = filled.folder / "translations" / "letter"
    with (folder / "work.yaml").open("a", encoding="utf-8") as file:
        file.write("checks:\n  garbled: off\n")
    terms = "terms:\n  - ru: съезд\n    en: convention\n"
    (folder / "glossary.yaml").write_text(terms, encoding="utf-8")
    for options, kinds in (
        ((), {"amount", "ordinal", "term"}),
        (("--on", "garbled", "--off", "term"), {"amount", "ordinal", "garbled"}),
    ):
        command = ("batch", "run", "translations", "out", "--jobs", "1", "--redo", *options)
        assert filled.run(*command).status == 0
        (rows,) = filled.folder.glob("out/*.rows.jsonl")
        counts = json.loads(rows.read_text(encoding="utf-8"))["divergences"]["counts"]
        assert {one["kind"] for one in counts if one["confidence"] != "low"} == kinds


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--off", "negaton"), "did you mean negation?"),
        (("--threshold", "name.fait=1"), "did you mean name.faith?"),
        (("--glossary", "none.yaml"), "none.yaml"),
    ],
)
def test_settings_that_cannot_be_end_a_batch_before_it_begins(
    filled: Desk, options: tuple[str, ...], says: str
) -> None:
    ran = filled.run("batch", "run", "good.jsonl", "out", "--jobs", "1", *options)
    assert (ran.status, says in ran.err) == (2, True)
    assert not (filled.folder / "out").exists()


def test_errors_in_rows_show_in_the_exit_status(filled: Desk) -> None:
    ran = filled.run("batch", "shard", "both.jsonl", "out", "-q")
    assert (ran.status, ran.err) == (1, "")
    rows = (filled.folder / "out/both.rows.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["error"] is None for row in rows] == [True, False]
    status = filled.run("batch", "status", "out")
    assert status.status == 3
    assert "nobody has planned this batch" in status.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "none", "out"), "there is no file or folder none; name a folder"),
        (("run", "fa.txt", "out"), "name JSON Lines .jsonl"),
        (("run", "good.jsonl", "out", "--jobs", "0"), "--jobs must be 1 or more"),
        (("run", "good.jsonl", "out", "--learn", "--parallel"), "nothing to learn words for"),
        (("run", "good.jsonl", "out", "--lexicon", "fa.txt"), "must be two words and two perc"),
        (("run", "good.jsonl", "out", "--scheduler", "tcp://127.0.0.1:1"), "go with --engine dask"),
        (("run", "good.jsonl", "out", "--engine", "dask", "--tls-ca", "a"), "TLS needs all of"),
        (("run", "good.jsonl", "out", "--engine", "dask", "--timeout", "1"), "--engine local"),
        (("status", "none"), "none holds no batch"),
        (("verify", "."), "holds no batch"),
    ],
)
def test_misuse_is_one_sentence(filled: Desk, arguments: tuple[str, ...], sentence: str) -> None:
    ran = filled.run("batch", *arguments, "-q")
    assert ran.status == 2
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [("shard", "a", "b", "--part", "4/3"), ("run", "a", "b", "--shard-size", "-1"), ("score",)],
)
def test_options_argparse_refuses(desk: Desk, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as stop:
        desk.run("batch", *arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "soon"])
def test_a_time_that_no_document_could_keep_is_refused(desk: Desk, seconds: str) -> None:
    with pytest.raises(SystemExit):
        desk.run("batch", "run", "in.jsonl", "out", "--timeout", seconds)
    assert f"'{seconds}' must be a number of seconds" in desk.capsys.readouterr().err
