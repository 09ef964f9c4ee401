"""`workbench review`, up to where the terminal opens."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from unittest.mock import Mock

import pytest

from workbench.cli import main
from workbench.commands import review as command
from workbench.commands.common.output import has_terminal
from workbench.review import Seen, Word, open_review, read_journal
from workbench.ui.editor import Editor
from workbench.ui.session import Session

TEXTS = {
    "fa": "کنگره در سال ۱۳۶۵ برگزار شد.\n\nما ۲۰ میلیون دلار خواستیم.\n\n۵ نفر آمدند.\n",
    "ru": "Съезд был в 1986 году.\n\nМы просили 20 миллионов долларов.\n\nПришли 5 человек.\n",
    "en": "The congress was held in 1986.\n\nWe asked for 30 million dollars.\n\n6 people came.\n",
}
REVIEWS = Path("alignments/letter/reviews")


@pytest.fixture
def opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[Session]:
    """A work `letter`, and what the terminal would be opened on."""
    monkeypatch.chdir(tmp_path)
    for key, text in TEXTS.items():
        Path(f"{key}.txt").write_text(text, encoding="utf-8")
    assert main(["init", "letter", *(f"{key}={key}.txt" for key in TEXTS)]) == 0
    sessions: list[Session] = []
    monkeypatch.setattr("workbench.ui.app.run", sessions.append)
    monkeypatch.setattr(command, "has_terminal", lambda: True)
    capsys.readouterr()
    return sessions


def review(*arguments: str) -> int:
    parser = ArgumentParser()
    command.add_options(parser)
    return command.run(parser.parse_args(["letter", "-q", *arguments]))


def judge(session: Session, name: str, *words: Word) -> None:
    with open_review(REVIEWS, name, "letter") as made:
        for divergence, word in zip(session.divergences, words, strict=False):
            made.decide({divergence.id: Seen()}, word)


def test_a_merge_goes_only_through_what_is_disputed(opened: list[Session]) -> None:
    assert review("--reviewer", "mina") == 0
    first, second = opened[0].divergences
    judge(opened[0], "mina", "confirmed", "confirmed")
    judge(opened[0], "ivan", "confirmed", "dismissed")
    assert review("--reviewer", "third", "--merge") == 0
    merge = opened[1]
    assert [one.id for one in merge.divergences] == [second.id]
    assert [one.reviewer for one in merge.others] == ["ivan", "mina"]
    assert [one.id for one in merge.asked_for(merge.check(merge.collation))] == [second.id]
    with open_review(REVIEWS, "third", "letter") as made:
        made.settles = True
        made.decide({second.id: Seen()}, "dismissed")
    assert read_journal(REVIEWS / "third.jsonl").state.verdicts[second.id].settles
    assert main(["report", "letter", "--format", "json", "-q"]) == 0
    report = json.loads(Path("reports/letter.json").read_text(encoding="utf-8"))
    verdicts = {one["id"]: one["verdict"] for one in report["divergences"]}
    assert verdicts == {first.id: "confirmed", second.id: "dismissed"}
    assert [one["kappa"] for one in report["agreement"]] == [0.0]


def test_on_leaving_it_is_said_where_verdicts_are_kept(
    opened: list[Session], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "letter", "--reviewer", "mina"]) == 0
    assert "kept" not in capsys.readouterr().err
    judge(opened[0], "mina", "confirmed", "dismissed")
    assert main(["review", "letter", "--reviewer", "mina"]) == 0
    said = f"2 verdicts kept in {REVIEWS / 'mina.jsonl'}; `workbench report letter` tells of them"
    assert said in capsys.readouterr().err


def test_a_merge_without_disputes_says_so(
    opened: list[Session], capsys: pytest.CaptureFixture[str]
) -> None:
    review("--reviewer", "mina")
    judge(opened[0], "mina", "confirmed")
    judge(opened[0], "ivan", "confirmed")
    assert review("--reviewer", "third", "--merge") == 0
    assert len(opened) == 1
    assert "ivan, mina do not disagree on anything found" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["letter", "--merge"], "needs two reviews"),
        (["fa=fa.txt", "en=en.txt", "--merge"], "needs the reviews of a work"),
    ],
)
def test_a_merge_needs_two_reviews(
    opened: list[Session], arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "-q", "--reviewer", "x", *arguments]) == 2
    assert why in capsys.readouterr().err


def test_an_edit_only_the_journal_has_is_made_again_on_opening(opened: list[Session]) -> None:
    review("--reviewer", "mina")
    assert opened[0].kept is not None
    with open_review(REVIEWS, "mina", "letter") as made:
        # The program dies here, before the file is written.
        Editor(opened[0].collation, made, opened[0].segmentation).merge()
    review("--reviewer", "mina")
    assert [bead.type for bead in opened[1].collation.alignment.beads] == ["2-2-2", "1-1-1"]
    beads = [
        json.loads(line)
        for line in Path("alignments/letter/alignment.jsonl").read_text("utf-8").splitlines()[1:]
    ]
    assert [(bead["fa"], bead["status"]) for bead in beads] == [([0, 1], "pinned"), ([2], "auto")]
    assert not read_journal(REVIEWS / "mina.jsonl").state.pending


def test_an_edit_after_a_word_was_mended_is_of_the_text_as_it_is_now(
    opened: list[Session],
) -> None:
    review("--reviewer", "mina")
    text = Path("translations/letter/en.txt")
    text.write_text(TEXTS["en"].replace("6 people", "Five people"), encoding="utf-8")
    review("--reviewer", "mina")
    kept = opened[1].kept
    assert kept is not None
    with open_review(REVIEWS, "mina", "letter") as made:
        Editor(opened[1].collation, made, opened[1].segmentation).merge()
        assert not kept.keep(made.state.pending.values()).lost
    review("--reviewer", "mina")
    assert [bead.type for bead in opened[2].collation.alignment.beads] == ["2-2-2", "1-1-1"]
    assert main(["fsck", "letter"]) == 0


def test_a_report_is_written_with_what_reviewers_said(opened: list[Session]) -> None:
    review("--reviewer", "mina")
    with open_review(REVIEWS, "mina", "letter") as made:
        made.decide({opened[0].divergences[0].id: Seen()}, readings={"en": "20 million dollars"})
    assert opened[0].report is not None
    path = opened[0].report(opened[0].collation)
    written = path.read_text(encoding="utf-8")
    assert "should read" in written
    assert "20 million dollars</q>" in written


@pytest.mark.parametrize("elsewhere", [None, "stdin", "stdout", "stderr"])
def test_a_screen_needs_a_terminal_on_every_side(
    elsewhere: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    for way in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, way, Mock(**{"isatty.return_value": way != elsewhere}))
    assert has_terminal() is (elsewhere is None)
