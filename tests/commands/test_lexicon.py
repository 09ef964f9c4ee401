"""``workbench lexicon learn`` and ``--lexicon``."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Desk

UDHR = Path(__file__).parents[2] / "translations" / "udhr"


def lines(desk: Desk) -> list[str]:
    for key in ("fa", "en"):
        paragraphs = (UDHR / f"{key}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        (desk.folder / f"{key}.lines").write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
    return ["fa=fa.lines", "en=en.lines"]


def test_a_lexicon_is_learnt_and_aligns(desk: Desk) -> None:
    ran = desk.run("lexicon", "learn", *lines(desk), "-o", "own.tsv")
    assert ran.status == 0
    learnt = (desk.folder / "own.tsv").read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("ماده\t") or "\tartic\t" in line for line in learnt)
    plain = desk.run("align", *desk.texts, "--json")
    ran = desk.run("align", *desk.texts, "--json", "--lexicon", "own.tsv")
    assert (ran.status, len(ran.records)) == (0, len(plain.records))


def test_the_alignment_remembers_the_lexicon(desk: Desk) -> None:
    desk.run("lexicon", "learn", *lines(desk), "-o", "own.tsv")
    desk.run("init", "congress", *desk.texts)
    assert desk.run("align", "congress", "--lexicon", "own.tsv").status == 0
    head = (desk.folder / "alignments/congress/alignment.jsonl").read_text(encoding="utf-8")
    assert '"lexicon"' in head.splitlines()[0]


def test_texts_of_different_lengths_teach_nothing(desk: Desk) -> None:
    (desk.folder / "short.txt").write_text("one line\n", encoding="utf-8")
    ran = desk.run("lexicon", "learn", "fa=fa.txt", "en=short.txt")
    assert ran.status == 2
    assert "fa has 3, en has 1" in ran.err


def test_a_lexicon_that_is_none_is_named_with_its_line(desk: Desk) -> None:
    (desk.folder / "bad.tsv").write_text("# note\none two\n", encoding="utf-8")
    ran = desk.run("align", *desk.texts, "--lexicon", "bad.tsv")
    assert ran.status == 2
    assert "bad.tsv:2" in ran.err
    ran = desk.run("align", *desk.texts, "--lexicon", "none.tsv")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
