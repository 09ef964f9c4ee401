"""How a work's texts are cut is said once, to ``init`` or in ``work.yaml``; commands obey."""

from __future__ import annotations

import json

import pytest

from tests.commands.conftest import Desk

TEXTS = {
    "fa": "یک. دو.\n\nسه.\nچهار. پنج.\n",
    "ru": "Раз. Два.\n\nТри.\nЧетыре. Пять.\n",
}
LINES = {"segmented": True, "parallel": False}
PARALLEL = {"segmented": False, "parallel": True}
SENTENCES = {"segmented": False, "parallel": False}


@pytest.fixture
def texts(desk: Desk) -> tuple[str, ...]:
    for key, text in TEXTS.items():
        (desk.folder / f"{key}.txt").write_text(text, encoding="utf-8")
    return tuple(f"{key}={key}.txt" for key in TEXTS)


def kept(desk: Desk) -> dict[str, object]:
    stored = (desk.folder / "alignments/w/alignment.jsonl").read_text(encoding="utf-8")
    settings: dict[str, object] = json.loads(stored.split("\n")[0])["settings"]
    return settings


@pytest.mark.parametrize(
    ("said", "then", "beads", "settings", "signature"),
    [
        ((), (), 5, SENTENCES, "align:auto|segments:auto"),
        (("--segmented",), (), 4, LINES, "align:auto|segments:lines"),
        (("--parallel",), (), 4, PARALLEL, "align:parallel|segments:lines"),
        (("--segmented",), ("--parallel",), 4, PARALLEL, "align:parallel|segments:lines"),
        ((), ("--segmented",), 4, LINES, "align:auto|segments:lines"),
    ],
)
def test_what_init_was_told_holds_for_every_command(
    desk: Desk,
    texts: tuple[str, ...],
    said: tuple[str, ...],
    then: tuple[str, ...],
    beads: int,
    settings: dict[str, object],
    signature: str,
) -> None:
    desk.run("init", "w", *texts, *said)
    for kept_already in (False, True):
        shown = desk.run("show", "w", *then)
        assert shown.out.count("bead ") == beads, kept_already
        reported = desk.run("report", "w", *then, "--format", "json", "-o", "-").out
        assert signature in json.loads(reported)["signature"].replace("|conf:medium|kinds:all", "")
        desk.run("align", "w", *then)
        assert kept(desk).items() >= settings.items()
    assert "in order" in desk.run("fsck", "w").err
    assert ("segments:" in (desk.folder / "translations/w/work.yaml").read_text()) == bool(said)


def test_a_kept_alignment_of_other_segments_is_told_and_made_anew(
    desk: Desk, texts: tuple[str, ...]
) -> None:
    desk.run("init", "w", *texts)
    desk.run("align", "w")
    path = desk.folder / "translations/w/work.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "segments: lines\n", encoding="utf-8")
    looked = desk.run("fsck", "w")
    assert looked.status == 0
    assert "it was not made as `segments: lines` in work.yaml says" in looked.out
    assert desk.run("show", "w").out.count("bead ") == 4
    desk.run("align", "w")
    assert "segments" not in desk.run("fsck", "w").out


def test_what_a_person_set_in_lines_stays_when_the_glossary_changes(
    desk: Desk, texts: tuple[str, ...]
) -> None:
    desk.run("init", "w", *texts, "--segmented")
    desk.run("align", "w")
    path = desk.folder / "alignments/w/alignment.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"auto"', '"pinned"', 1), "utf-8")
    glossary = "terms:\n  - id: one\n    fa: یک\n    ru: раз\n"
    (desk.folder / "translations/w/glossary.yaml").write_text(glossary, encoding="utf-8")
    shown = desk.run("report", "w", "--format", "json", "-o", "-")
    assert "align:edited-" in json.loads(shown.out)["signature"]


def test_a_batch_of_works_obeys_them(desk: Desk, texts: tuple[str, ...]) -> None:
    desk.run("init", "w", *texts, "--parallel")
    desk.run("batch", "run", "translations", "out", "-q")
    row = json.loads((desk.folder / "out/works-0.rows.jsonl").read_text(encoding="utf-8"))
    assert row["beads"]["types"] == {"1-1": 4}
