"""A folder of one's own with three small texts, and the command line run in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import main

TEXTS = {
    "fa": "کنگرهٔ بیست و هفتم در ۶ اسفند ۱۳۶۴ گشایش یافت.\n\nبهای آن ۲۰ میلیارد دلار بود.\n",
    "ru": "XXVII съезд открылся 25 февраля 1986 года.\n\nОн стоил 20 миллиардов долларов.\n",
    "en": "The XXVIIInd Congress opened on February 25, 1986.\n\nIt cost 20 million dollars.\n",
}


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit status, what it said, and the records it printed."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Desk:
    """A working folder in which commands are run."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.texts = [f"{key}={key}.txt" for key in TEXTS]
        for key, text in TEXTS.items():
            (folder / f"{key}.txt").write_text(text, encoding="utf-8")

    def run(self, *arguments: str) -> Ran:
        status = main(arguments)
        return Ran(status, *self.capsys.readouterr())

    @property
    def files(self) -> set[str]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix() for path in found}


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)
