"""``workbench demo`` and ``workbench report``."""

from __future__ import annotations

import json

import pytest

from tests.commands.conftest import Desk
from workbench.commands.common.output import program
from workbench.works.shelf import shipped_works


def test_the_demo_does_the_whole_job_in_an_empty_folder(desk: Desk) -> None:
    ran = desk.run("demo")
    assert ran.status == 0
    for work in shipped_works():
        for suffix in ("html", "md", "json"):
            assert f"reports/{work}.{suffix}" in desk.files
    assert "do not cite" in ran.out
    assert "workbench review rajavi-1985" in ran.err


@pytest.mark.parametrize(
    ("called", "on_path", "shown"),
    [
        (".venv/bin/workbench", None, ".venv/bin/workbench"),
        ("/a b/workbench", None, "'/a b/workbench'"),
        (".venv/bin/workbench", "/usr/bin/workbench", "workbench"),
        ("workbench/__main__.py", None, "workbench"),
    ],
)
def test_what_to_run_next_can_be_run(
    monkeypatch: pytest.MonkeyPatch, called: str, on_path: str | None, shown: str
) -> None:
    monkeypatch.setattr("sys.argv", [called])
    monkeypatch.setattr("shutil.which", lambda _: on_path)
    assert program() == shown


def test_a_report_is_the_same_bytes_each_time(desk: Desk) -> None:
    for folder in ("one", "two"):
        ran = desk.run("report", *desk.texts, "--format", "html,md,json", "-o", folder)
        assert ran.status == 0
    for suffix in ("html", "md", "json"):
        first, second = (desk.folder / name / f"fa-ru-en.{suffix}" for name in ("one", "two"))
        assert first.read_bytes() == second.read_bytes()


def test_one_format_can_go_to_stdout(desk: Desk) -> None:
    report = json.loads(desk.run("report", *desk.texts, "--format", "json", "-o", "-").out)
    assert report["signature"].startswith("workbench|v:")
    assert desk.run("report", *desk.texts, "--format", "json,md", "-o", "-").status == 2


def test_the_demo_leaves_beads_set_by_hand(desk: Desk) -> None:
    desk.run("demo", "-q")
    path = desk.folder / "alignments/udhr/alignment.jsonl"
    edited = path.read_text(encoding="utf-8").replace('"auto"', '"pinned"', 1)
    assert '"pinned"' in edited
    path.write_text(edited, encoding="utf-8")
    desk.run("demo", "-q")
    assert '"pinned"' in path.read_text(encoding="utf-8")
    assert not path.with_suffix(".old.jsonl").exists()
