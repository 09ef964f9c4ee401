"""``workbench score``."""

from __future__ import annotations

import pytest

from tests.commands.conftest import Desk

GOLD = "[0]:[0]:0\n[1]:[1, 2]:0\n[2]:[3]:0\n"
OTHER = "0\t0\t1\n1\t1\t0.9\n2\t2\t0.9\n3\t4\t0\n"


@pytest.fixture
def scored(desk: Desk) -> Desk:
    (desk.folder / "gold.fa-ru.vecalign").write_text(GOLD, encoding="utf-8")
    (desk.folder / "other.fa-ru.ladder").write_text(OTHER, encoding="utf-8")
    return desk


def test_systems_side_by_side(scored: Desk) -> None:
    ran = scored.run(
        "score", "--gold", "gold.fa-ru.vecalign", "mine=gold.fa-ru.vecalign", "other.fa-ru.ladder",
        "--reliability",
    )  # fmt: skip
    assert ran.status == 0
    assert "fa – ru: 1 document, 3 gold beads" in ran.out
    assert "mine    100.0 100.0 100.0" in ran.out
    assert "other − mine: strict F1 -66.7" in ran.out
    assert "calibration error" in ran.out


def test_records(scored: Desk) -> None:
    ran = scored.run(
        "score", "--gold", "gold.fa-ru.vecalign", "other.fa-ru.ladder", "--json", "--samples", "0"
    )
    (record,) = ran.records
    assert record["texts"] == ["fa", "ru"]
    # Of 0-0, 1-1 and 2-2,3 only the first is gold's; the others share a segment with theirs.
    assert record["strict"]["f1"] == 0.3333
    assert record["lax"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "f1_interval": None}


def test_what_align_prints_is_an_alignment(desk: Desk) -> None:
    desk.run("align", *desk.texts, "--json", "-o", "auto.jsonl", "-q")
    ran = desk.run("score", "--gold", "auto.jsonl", "auto.jsonl", "--json")
    assert [record["texts"] for record in ran.records] == [
        ["fa", "ru"], ["fa", "en"], ["ru", "en"], ["fa", "ru", "en"]
    ]  # fmt: skip
    assert all(record["strict"]["f1"] == 1 for record in ran.records)


def test_two_english_texts(desk: Desk) -> None:
    text = (desk.folder / "en.txt").read_text(encoding="utf-8")
    (desk.folder / "draft.txt").write_text(text.replace("20", "30"), encoding="utf-8")
    ran = desk.run(
        "score", "en=en.txt", "en-draft=draft.txt", "--json", "--level", "corpus,document,bead",
        "--metric", "chrf",
    )  # fmt: skip
    assert [(one["document"], one["bead"]) for one in ran.records] == [
        (None, None), ("en-en-draft", None), ("en-en-draft", 0), ("en-en-draft", 1)
    ]  # fmt: skip
    assert ran.records[2]["score"] == 100
    assert ran.records[0]["reference"] == "en"
    assert ran.records[0]["signature"].startswith("nrefs:1|case:mixed|")
    assert "signature: workbench|" in ran.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("fa=fa.txt", "en=en.txt"), "between languages they measure nothing"),
        (("en=en.txt", "en-b=ru.txt", "--metric", "comet"), "there is no metric 'comet'"),
        (("en=en.txt", "en-b=ru.txt", "--level", "word"), "there is no level 'word'"),
        (("--gold", "fa.txt", "ru.txt"), "this is no alignment"),
        (("--gold", "gold.fa-ru.vecalign", "none.vecalign"), "there is no alignment none"),
        (("--gold", "gold.fa-ru.vecalign", "a=fa.txt", "a=ru.txt"), "two systems are called a"),
        (("--gold", "none", "fa.txt"), "none: no such file"),
        (("--gold", "gold.fa-ru.vecalign", "fa.txt", "--pair", "fa"), "--pair names two texts"),
        (("--gold", "gold.fa-ru.vecalign", "fa.txt", "--samples", "-1"), "--samples must be 0"),
    ],
)
def test_misuse_is_one_sentence(scored: Desk, arguments: tuple[str, ...], sentence: str) -> None:
    ran = scored.run("score", *arguments, "-q")
    assert ran.status == 2
    assert sentence in ran.err.splitlines()[-1]
