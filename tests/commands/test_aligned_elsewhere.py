"""Alignments made elsewhere come in, are checked and reported, and are not made again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import TEXTS, Desk, Ran
from workbench.formats.aligned import FORMATS, recognise


def links(folder: Path) -> list[str]:
    """Return the files in a folder that say what is aligned with what."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    texts = [folder / f"letter.{key}" for key in TEXTS]
    found = [path for path in files if path not in texts and recognise(path, path.read_bytes())]
    return [str(path) for path in found or texts]


def said(ran: Ran) -> set[tuple[str, str, str]]:
    return {(one["kind"], one["hop"], one["odd"]) for one in ran.records}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_found_is_what_was_found_in_the_work(desk: Desk, name: str) -> None:
    pytest.importorskip("xlsxwriter")
    assert desk.run("init", "letter", *desk.texts).status == 0
    assert desk.run("align", "letter").status == 0
    found = {
        (one["kind"], one["hop"], one["odd"])
        for one in desk.run("check", "letter", "--json").records
    }
    assert ("amount", "ru→en", "en") in found
    assert desk.run("convert", "letter", "--to", name, "-o", "out").status == 0
    files = links(Path("out"))
    taken = desk.run("init", "copy", *files)
    assert taken.status == 0
    assert "made from: fa→ru, ru→en" in taken.err
    stored = Path("alignments/copy/alignment.jsonl").read_bytes()
    assert "|align:imported-" in json.loads(stored.splitlines()[0])["signature"]
    for place in (["copy"], files):
        ran = desk.run("check", *place, "--json")
        assert said(ran) == found
        assert "|align:imported-" in ran.err
    assert Path("alignments/copy/alignment.jsonl").read_bytes() == stored


@pytest.mark.parametrize("command", ["compare", "score"])
def test_the_signature_says_that_files_came_aligned(desk: Desk, command: str) -> None:
    Path("copy.txt").write_bytes(Path("en.txt").read_bytes())
    texts = "en=en.txt", "en-copy=copy.txt"
    assert desk.run("convert", *texts, "--to", "jsonl", "-o", "out").status == 0
    (file,) = links(Path("out"))
    assert "|align:imported-" in desk.run(command, file).err
    assert "|align:auto|" in desk.run(command, *texts).err


def test_beads_are_taken_as_they_are_even_where_we_know_better(desk: Desk) -> None:
    for key in ("fa", "en"):
        text = Path(f"{key}.txt").read_text(encoding="utf-8")
        Path(f"letter.{key}").write_text(text.replace("\n\n", "\n"), encoding="utf-8")
    Path("letter.fa-en.ladder").write_text("0\t0\t0.5\n2\t2\t0.5\n", encoding="utf-8")
    shown = desk.run("show", "letter.fa-en.ladder").out
    assert shown.count("bead ") == 1
    assert "2-2" in shown
    report = desk.run("report", "letter.fa-en.ladder", "--format", "json", "-o", "-")
    assert len(json.loads(report.out)["beads"]) == 1


def test_a_file_that_is_not_there_is_named(desk: Desk) -> None:
    ran = desk.run("check", "letter.tmx", "more.tmx")
    assert ran.status == 2
    assert "letter.tmx" in ran.err


def test_what_is_aligned_is_not_aligned_otherwise(desk: Desk) -> None:
    assert desk.run("convert", *desk.texts, "--to", "tmx", "-o", ".").status == 0
    file = min(Path().glob("*.tmx"))
    for option in (["--lexicon", "words.tsv"], ["--embeddings", "LaBSE"], ["--parallel"]):
        ran = desk.run("check", file.name, *option)
        assert (ran.status, ran.err) == (
            2,
            f"workbench: {option[0]} goes with texts; these files say what is aligned with what\n",
        )
    ran = desk.run("align", file.name)
    assert ran.status == 2
    assert f"{file.name}: align takes a work, or texts as KEY=FILE" in ran.err
