"""``workbench fsck``: what is damaged is told with its place, what is whole is not touched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbench.alignment import Change
from workbench.cli import main
from workbench.formats.alignment_jsonl import read_alignment, write_alignment
from workbench.review import Edit, Seen, open_review
from workbench.review.kept import segmentation
from workbench.store import lock

DESCRIPTION = (
    "title: a\nwitnesses:\n  ru:\n    file: ru.txt\n  en:\n    file: en.txt\n    from: ru\n"
)
RU = "Съезд открылся 25 февраля 1986 года.\n\nОн стоил 20 миллиардов долларов.\n\nТак было.\n"
EN = "The Congress opened on February 25, 1986.\n\nIt cost 20 million dollars.\n\nSo it was.\n"

Desk = Callable[..., tuple[int, list[dict[str, Any]]]]
WORK = Path("translations/letter")
ALIGNMENT = Path("alignments/letter/alignment.jsonl")
REVIEWS = Path("alignments/letter/reviews")


@pytest.fixture
def fsck(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Return what runs ``fsck --json`` on a work, aligned and reviewed by two."""
    monkeypatch.chdir(tmp_path)
    WORK.mkdir(parents=True)
    (WORK / "work.yaml").write_text(DESCRIPTION, encoding="utf-8")
    (WORK / "ru.txt").write_text(RU, encoding="utf-8")
    (WORK / "en.txt").write_text(EN, encoding="utf-8")
    assert main(["align", "letter", "-q"]) == 0
    main(["check", "letter", "-q", "--json"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for reviewer in ("mina", "иван"):
        with open_review(REVIEWS, reviewer, "letter") as review:
            review.decide({found[0]["id"]: Seen()}, "confirmed", "да")

    def run(*options: str, work: str = "letter") -> tuple[int, list[dict[str, Any]]]:
        status = main(["fsck", *([work] if work else []), "--json", *options])
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_what_is_in_order(fsck: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert fsck() == (0, [])
    assert main(["fsck"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "translations/letter: in order; 2 texts, 3 beads, 2 reviews, 2 verdicts" in said.err


def replaced(path: Path, old: str, new: str) -> Callable[[], None]:
    def do() -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return do


def added(path: Path, text: str | bytes) -> Callable[[], None]:
    def do() -> None:
        with path.open("ab") as file:
            file.write(text if isinstance(text, bytes) else text.encode())

    return do


MINA = REVIEWS / "mina.jsonl"

DAMAGE: dict[str, tuple[Callable[[], object], str, str, int | None]] = {
    "a description that is none": (
        replaced(WORK / "work.yaml", "file: en", "fyle: en"), "work", "unknown key 'fyle'", 6),
    "a text that is gone": (
        lambda: (WORK / "en.txt").unlink(), "work", "no such file", 6),
    "a text that is not UTF-8": (
        lambda: (WORK / "en.txt").write_bytes("Съезд".encode("cp1251")), "work", "not UTF-8", 1),
    "a glossary that is none": (
        added(WORK / "glossary.yaml", "terms: x\n"), "work", "terms must be a list", 1),
    "an alignment cut short": (
        lambda: ALIGNMENT.write_bytes(ALIGNMENT.read_bytes()[:-9]), "alignment", "half-written", 4),
    "a bead that is gone": (
        replaced(ALIGNMENT, '{"bead": 1', '{"bead": 2'), "alignment", "bead 1 must stand here", 3),
    "a segment in two beads": (
        replaced(ALIGNMENT, '"ru": [1]', '"ru": [0]'), "alignment", "must go on from 1", 3),
    "a segment beyond the text": (
        replaced(ALIGNMENT, ", 81]", ", 9999]"), "alignment", "go on to character 9999", None),
    "a bad line": (added(MINA, "rubbish\n"), "review", "not JSON", 3),
    "an unknown record": (added(MINA, '{"op": "fly"}\n'), "review", "unknown record 'fly'", 3),
    "a record of a newer workbench": (
        added(MINA, '{"op": "place", "v": 7}\n'), "review", "install the newest workbench", None),
    "a merge not finished": (
        added(MINA, "<<<<<<< HEAD\n"), "review", "a mark of a git merge", 3),
    "an undo of nothing": (
        added(MINA, '{"op": "undo", "step": "x"}\n'), "review", "no step x to undo", 3),
    "a header that is gone": (
        replaced(MINA, "workbench/review/1", "?"), "review", "no line says whose", None),
}  # fmt: skip


@pytest.mark.parametrize("case", DAMAGE)
def test_damage_is_told_with_its_place(fsck: Desk, case: str) -> None:
    damage, subject, message, line = DAMAGE[case]
    damage()
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    status, remarks = fsck("--repair")
    assert status == 1
    [found] = [one for one in remarks if one["level"] == "damage" and message in one["message"]]
    assert (found["subject"], found["line"]) == (subject, line)
    assert Path(found["file"]).exists() or "gone" in case
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


def test_texts_that_changed_under_a_machine_s_alignment_are_no_damage(fsck: Desk) -> None:
    replaced(WORK / "en.txt", "20 million", "20 billion")()
    status, remarks = fsck()
    assert status == 0
    first, *others = [one["message"] for one in remarks]
    assert first == "en changed since this alignment was made; the next command aligns anew"
    assert len(others) == 2
    for message in others:
        assert message.startswith("1 of 1 verdicts are on what is no longer found (")


def test_texts_that_changed_under_a_person_s_alignment_are(fsck: Desk) -> None:
    file = read_alignment(ALIGNMENT)
    write_alignment(ALIGNMENT, replace(file, alignment=file.alignment.merge(0)))
    assert fsck()[0] == 0
    added(WORK / "en.txt", "More.\n")()
    status, remarks = fsck()
    assert status == 1
    assert (
        "en changed since this alignment was made, and 1 of its beads were set by hand"
        in (remarks[0]["message"])
    )


def test_words_in_no_segment(fsck: Desk) -> None:
    replaced(ALIGNMENT, '"en": [[0, 41]]', '"en": [[4, 41]]')()
    status, [remark] = fsck()
    assert (status, remark["level"]) == (0, "notice")
    assert "words of en stand in no segment, the first in line 1: 'The" in remark["message"]


def test_a_half_written_line_is_no_damage(fsck: Desk) -> None:
    added(MINA, '{"op": "dec')()
    status, [remark] = fsck()
    assert (status, remark["line"]) == (0, 3)
    assert "it was never saved" in remark["message"]


def test_a_journal_that_has_another_s_name(fsck: Desk) -> None:
    MINA.rename(REVIEWS / "anna.jsonl")
    status, [remark] = fsck()
    assert (status, remark["level"]) == (0, "notice")
    assert (
        "the review of 'mina', which `workbench review` keeps in 'mina.jsonl'"
        in (remark["message"])
    )


def test_edits_that_the_alignment_has_not_yet(fsck: Desk) -> None:
    file = read_alignment(ALIGNMENT)
    change = Change.between(file.alignment, file.alignment.merge(0))
    with open_review(REVIEWS, "mina", "letter") as review:
        review.edit(Edit(change, segmentation(file)))
        review.edit(Edit(change.inverse, "another segmentation"))
    status, remarks = fsck()
    assert status == 0
    assert [one["message"] for one in remarks] == [
        "1 edit is not in the alignment's file yet; the next review sees to it",
        "1 edit no longer fits the alignment; kept in the journal",
    ]


def test_what_killed_runs_left_is_removed_only_on_demand(fsck: Desk) -> None:
    half = WORK.parent / ".0123456789abcdef.tmp"
    half.mkdir()
    (half / "ru.txt").write_text("half")
    left = [half, ALIGNMENT.parent / ".fedcba9876543210.tmp", REVIEWS / ".anna.lock"]
    for path in left[1:]:
        path.write_bytes(b"half")
    status, remarks = fsck()
    assert status == 0
    assert {one["file"] for one in remarks} == {str(path) for path in left}
    assert not any(one["removed"] for one in remarks)
    with lock(REVIEWS / ".иван.lock"):
        status, remarks = fsck("--repair")
        assert [one["removed"] for one in remarks] == [True, True, True]
        assert [path.name for path in REVIEWS.glob(".*lock")] == [".иван.lock"]
    assert fsck() == (0, [])


def test_every_work_and_alignments_without_one(
    fsck: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(WORK, "translations/other")
    shutil.move("translations/letter", "translations/renamed")
    status, remarks = fsck("-q", work="")
    assert status == 0
    assert [(one["file"], one["level"]) for one in remarks] == [
        ("alignments/other/alignment.jsonl", "notice"),
        ("alignments/renamed/alignment.jsonl", "notice"),
        ("alignments/letter", "notice"),
    ]
    assert "was it renamed?" in remarks[-1]["message"]


def test_quiet_says_nothing_of_what_is_in_order(
    fsck: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("alignments/letter/alignment.jsonl").unlink()
    capsys.readouterr()
    assert main(["fsck", "letter", "-q"]) == 0
    said = capsys.readouterr()
    assert "not aligned yet" in said.out
    assert said.err == ""


def test_no_works_are_misuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["fsck"]) == 2
    assert "there are no works in translations" in capsys.readouterr().err
    assert main(["fsck", "lettre"]) == 2


def test_names_in_what_it_prints_act_on_no_terminal(
    fsck: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    added(REVIEWS / "\x1b[31m.jsonl", '{"op": "\x9b2J"}\n')()
    assert main(["fsck", "letter"]) == 1
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "damage: alignments/letter/reviews/⟨U+001B⟩" in said.out


def test_text_output(fsck: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (REVIEWS / ".anna.lock").write_bytes(b"")
    added(MINA, "rubbish\n")()
    assert main(["fsck", "letter", "-o", "found.txt"]) == 1
    assert "DAMAGED in 1 place; 2 texts, 3 beads, 2 reviews" in capsys.readouterr().err
    assert Path("found.txt").read_text(encoding="utf-8").splitlines() == [
        "damage: alignments/letter/reviews/mina.jsonl:3: not JSON: Expecting value at column 1;"
        " kept as it is",
        "notice: alignments/letter/reviews/.anna.lock: a lock that nobody holds, left by a run that"
        " was killed; it is in nobody's way (--repair removes it)",
    ]
