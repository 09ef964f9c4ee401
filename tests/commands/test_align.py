"""``workbench align``."""

from __future__ import annotations

import json
import sys

import pytest

from tests.commands.conftest import Desk


def test_texts_given_on_the_command_line_are_printed(desk: Desk) -> None:
    before = desk.files
    ran = desk.run("align", *desk.texts, "--json")
    assert ran.status == 0
    assert [(r["bead"], r["fa"], r["ru"], r["en"], r["status"]) for r in ran.records] == [
        (0, [0], [0], [0], "auto"),
        (1, [1], [1], [1], "auto"),
    ]
    assert all(0 <= record["score"] <= 1 for record in ran.records)
    assert desk.files == before


def test_parallel_and_segmented_keep_lines(desk: Desk) -> None:
    ran = desk.run("align", *desk.texts, "--parallel", "--json")
    assert [record["fa"] for record in ran.records] == [[0], [1], [2]]
    ran = desk.run("align", *desk.texts, "--segmented", "--json")
    assert sorted(index for record in ran.records for index in record["ru"]) == [0, 1, 2]


def test_parallel_refuses_texts_of_different_lengths(desk: Desk) -> None:
    (desk.folder / "en.txt").write_text("One line.\n", encoding="utf-8")
    ran = desk.run("align", *desk.texts, "--parallel")
    assert ran.status == 2
    assert "fa has 3, ru has 3, en has 1" in ran.err


def test_a_work_keeps_its_alignment_and_the_same_bytes(desk: Desk) -> None:
    assert desk.run("init", "congress", *desk.texts).status == 0
    assert desk.run("align", "congress").status == 0
    path = desk.folder / "alignments/congress/alignment.jsonl"
    first = path.read_bytes()
    assert desk.run("align", "congress").status == 0
    assert path.read_bytes() == first
    assert desk.run("show", "congress", "--json").records[0]["fa"] == [0]


def test_beads_set_by_hand_stay(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    path = desk.folder / "alignments/congress/alignment.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1].replace('"auto"', '"pinned"'), lines[2], ""]),
                    encoding="utf-8")  # fmt: skip
    desk.run("align", "congress")
    assert [r["status"] for r in desk.run("show", "congress", "--json").records] == [
        "pinned",
        "auto",
    ]


def test_beads_set_by_hand_stay_where_a_word_was_mended(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    path = desk.folder / "alignments/congress/alignment.jsonl"
    path.write_text(path.read_text("utf-8").replace('"auto"', '"pinned"'), encoding="utf-8")
    text = desk.folder / "translations/congress/en.txt"
    text.write_text(text.read_text("utf-8").replace(".", "!"), encoding="utf-8")
    ran = desk.run("check", "congress")
    assert (ran.status, ran.out) == (2, "")
    assert "run `workbench align congress` to align again, with what was set by hand" in ran.err
    ran = desk.run("align", "congress")
    assert "en changed since; 2 of 2 beads set by hand could be carried over" in ran.err
    statuses = [r["status"] for r in desk.run("show", "congress", "--json").records]
    assert statuses == ["pinned", "pinned"]


@pytest.mark.parametrize("damage", ["{", '{"schema": "other/1"}\n'])
def test_a_broken_alignment_is_told_and_can_be_made_again(desk: Desk, damage: str) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    path = desk.folder / "alignments/congress/alignment.jsonl"
    path.write_text(damage, encoding="utf-8")
    ran = desk.run("check", "congress")
    assert (ran.status, ran.out) == (2, "")
    assert "alignment.jsonl:1" in ran.err
    assert desk.run("align", "congress").status == 0
    assert desk.run("check", "congress").status == 0
    assert path.with_suffix(".old.jsonl").read_text(encoding="utf-8") == damage


def test_changed_texts_are_aligned_anew(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    text = desk.folder / "translations/congress/en.txt"
    text.write_text("The Congress opened.\n", encoding="utf-8")
    records = desk.run("show", "congress", "--json").records
    assert [index for record in records for index in record["en"]] == [0]


def test_an_imported_alignment_is_never_lost(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    path = desk.folder / "alignments/congress/alignment.jsonl"
    head, *beads = path.read_text(encoding="utf-8").splitlines()
    head = head.replace('"segmented": false', '"imported": ["made.ladder"], "segmented": false')
    imported = "\n".join([head, *beads]) + "\n"
    path.write_text(imported, encoding="utf-8")
    assert "align:imported-" in desk.run("check", "congress").err
    (desk.folder / "translations/congress/en.txt").write_text("Other.\n", encoding="utf-8")
    ran = desk.run("check", "congress")
    assert (ran.status, "was imported; run `workbench align congress`" in ran.err) == (2, True)
    assert desk.run("align", "congress").status == 0
    assert path.with_suffix(".old.jsonl").read_text(encoding="utf-8") == imported


def test_what_was_set_aside_before_stays(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    path = desk.folder / "alignments/congress/alignment.jsonl"
    for damage in ("first", "second"):
        desk.run("align", "congress")
        path.write_text(damage, encoding="utf-8")
        assert desk.run("align", "congress").status == 0
    kept = [path.with_suffix(suffix).read_text() for suffix in (".old.jsonl", ".old2.jsonl")]
    assert kept == ["first", "second"]


MOVED = {
    "ru": "Съезд прошёл в 1986 году в Москве.\n\nГорбачёв говорил об Афганистане.\n\n"
    "Бюджет составил 300 миллионов долларов.\n\nДокумент № 441 от 12 мая секретный.\n",
    "en": "The congress took place in Moscow in 1986.\n\nDocument no. 441 of 12 May is secret.\n\n"
    "Gorbachev spoke about Afghanistan.\n\nThe budget was 300 million dollars.\n",
}


def test_a_passage_that_changed_its_place_is_told(desk: Desk) -> None:
    for key, words in MOVED.items():
        (desk.folder / f"{key}.txt").write_text(words, encoding="utf-8")
    ran = desk.run("align", "ru=ru.txt", "en=en.txt", "--json")
    places = {record["bead"]: record["moved"] for record in ran.records if "moved" in record}
    assert places == {1: {"ru": [3]}, 4: {"en": [1]}}
    assert "order: ru in bead 4 seems to be rendered by en in bead 1" in ran.err


def test_a_model_that_is_missing_is_one_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    ran = desk.run("align", *desk.texts, "--embeddings", "LaBSE")
    assert ran.status == 2
    assert "needs the package sentence-transformers" in ran.err
    assert ran.out == ""


def test_a_glossary_beside_the_work_is_part_of_the_signature(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    desk.run("align", "congress")
    path = desk.folder / "alignments/congress/alignment.jsonl"
    assert "glossary" not in path.read_text(encoding="utf-8")
    glossary = desk.folder / "translations/congress/glossary.yaml"
    glossary.write_text("terms:\n  - ru: съезд\n    en: congress\n", encoding="utf-8")
    desk.run("align", "congress")
    header = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    assert header["settings"]["glossary"]
    assert "|glossary:" in header["signature"]
