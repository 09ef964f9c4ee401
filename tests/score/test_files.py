"""Alignments in the formats of hunalign, vecalign and ours, brought together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.errors import InputError, UsageError
from workbench.score.files import NAMELESS, read_alignments
from workbench.score.matching import match

LADDER = "0\t0\t0.5\n1\t1\t0.9\n2\t3\t0.4\n3\t3\t0.1\n4\t4\t0\n"
VECALIGN = "[0]:[0]:0.1\n[1]:[1, 2]:0.3\n[2]:[]:0.9\n[3]:[3]:0.2\n"
RECORDS = "".join(
    json.dumps({"bead": number, "fa": fa, "ru": ru, "en": en, "score": 0.9, "status": "auto"})
    + "\n"
    for number, (fa, ru, en) in enumerate(
        [([0], [0], [0]), ([1], [1, 2], [1]), ([2], [], [2]), ([3], [3], [3])]
    )
)
BEADS = (((0,), (0,)), ((1,), (1, 2)), ((2,), ()), ((3,), (3,)))


@pytest.mark.parametrize(
    ("name", "text", "keys"),
    [
        ("letter.fa-ru.ladder", LADDER, ("fa", "ru")),
        ("letter.fa-ru.vecalign", VECALIGN, ("fa", "ru")),
        ("letter.ladder", LADDER, NAMELESS),
    ],
)
def test_one_alignment_in_two_formats(
    tmp_path: Path, name: str, text: str, keys: tuple[str, ...]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (found,) = read_alignments(tmp_path / name)
    assert (found.document, found.keys) == ("letter", keys)
    assert tuple(bead for bead, _ in found.beads) == BEADS


def write(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8")
    return folder


def test_three_texts_make_three_pairs_and_a_triple(tmp_path: Path) -> None:
    gold = read_alignments(write(tmp_path / "gold", letter__jsonl=RECORDS))
    pairs = write(
        tmp_path / "pairs",
        letter__fa_ru__vecalign=VECALIGN,
        letter__ru_en__ladder="0\t0\t1\n1\t1\t1\n3\t2\t1\n3\t3\t1\n4\t4\t0\n",
        letter__fa_en__ladder="0\t0\t1\n1\t1\t1\n2\t2\t1\n3\t3\t1\n4\t4\t0\n",
    )
    trials = match(gold, {"pairs": read_alignments(pairs), "same": gold})
    assert [trial.keys for trial in trials] == [
        ("fa", "ru"), ("fa", "en"), ("ru", "en"), ("fa", "ru", "en")
    ]  # fmt: skip
    for trial in trials:
        (document,) = trial.documents
        assert document.systems["same"] == document.gold
        assert set(document.systems["pairs"]) == set(document.gold)


def test_two_texts_of_three_are_scored_alone(tmp_path: Path) -> None:
    gold = read_alignments(write(tmp_path / "gold", letter__jsonl=RECORDS))
    two = read_alignments(write(tmp_path / "two", letter__fa_ru__vecalign=VECALIGN))
    (trial,) = match(gold, {"two": two}, ("ru", "fa"))
    assert set(trial.documents[0].systems["two"]) == set(trial.documents[0].gold)
    with pytest.raises(UsageError, match="gold does not align fa-de; it has fa-ru, fa-en, ru-en"):
        match(gold, {"two": two}, ("fa", "de"))


def test_nothing_names_the_sides_but_gold(tmp_path: Path) -> None:
    gold = read_alignments(write(tmp_path / "a", letter__fa_ru__vecalign=VECALIGN))
    other = read_alignments(write(tmp_path / "b", out__ladder=LADDER) / "out.ladder")
    (trial,) = match(gold, {"hunalign": other})
    assert tuple(trial.documents[0].systems["hunalign"]) == BEADS


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        ("other.fa-ru.ladder", "0\t0\t1\n9\t4\t0\n", "has 9 segments of fa in letter, others 4"),
        ("other.fa-ru.vecalign", "[0]:[7]:0\n", "speaks of segment 7 of ru in letter"),
        ("other.fa-en.vecalign", VECALIGN, "does not align fa-ru in letter; it has fa-en"),
    ],
)
def test_other_segments_are_refused(tmp_path: Path, file: str, text: str, sentence: str) -> None:
    gold = read_alignments(write(tmp_path / "gold", letter__fa_ru__ladder=LADDER))
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=sentence):
        match(gold, {"mine": read_alignments(tmp_path / file)})


def test_a_document_that_is_missing_is_named(tmp_path: Path) -> None:
    gold = read_alignments(write(tmp_path / "a", one__vecalign=VECALIGN, two__vecalign=VECALIGN))
    mine = read_alignments(write(tmp_path / "b", one__vecalign=VECALIGN, too__vecalign=VECALIGN))
    with pytest.raises(UsageError, match="mine has no alignment of two; did you mean too"):
        match(gold, {"mine": mine})


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("a.ladder", "one\ttwo\n", InputError),
        ("a.ladder", "0\t0\t0\n99999999\t4\t0\n", InputError),
        ("a.vecalign", "[0]:[x]\n", InputError),
        ("a.jsonl", '{"bead": 0, "fa": [0], "ru": [2, 1]}\n', InputError),
        ("a.jsonl", '{"bead": 0, "fa": [0], "ru": 3}\n', InputError),
        ("a.jsonl", '{"bead": 0, "fa": [1], "ru": [0]}\n', InputError),
        ("a.txt", "Nothing of the sort.\n", UsageError),
    ],
)
def test_what_is_no_alignment(tmp_path: Path, name: str, text: str, error: type) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(error):
        read_alignments(tmp_path / name)


def test_a_folder_without_alignments(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no alignment files"):
        read_alignments(tmp_path)
