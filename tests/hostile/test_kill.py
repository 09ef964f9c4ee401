"""The program killed at any moment: no file is half there, and the next run works."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.hostile.conftest import Desk

DESCRIPTION = "title: a\nwitnesses:\n  ru:\n    file: ru.txt\n  en:\n    file: en.txt\n"
RU = "Съезд открылся {} февраля 1986 года.\n\nОн стоил {} миллиардов долларов.\n\n"
EN = "The Congress opened on February {}, 1986.\n\nIt cost {} million dollars.\n\n"
KILLS = 4

WRITTEN = {
    "align": ("alignments/letter/alignment.jsonl",),
    "report": ("reports/letter.html", "reports/letter.md", "reports/letter.json"),
}


def arguments(command: str) -> list[str]:
    more = ["--format", "html,md,json"] if command == "report" else []
    return [sys.executable, "-m", "workbench", command, "letter", "-q", *more]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("command", WRITTEN)
def test_killed_again_and_again(desk: Desk, command: str) -> None:
    numbers = range(1, 41)
    ru = "".join(RU.format(number % 28 + 1, number) for number in numbers)
    en = "".join(EN.format(number % 28 + 1, number) for number in numbers)
    desk.work(DESCRIPTION, ru=ru, en=en)
    root = Path(__file__).parents[2]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "0", "PYTHONPATH": str(root)}
    started = time.monotonic()
    subprocess.run(arguments(command), env=environment, check=True, timeout=30)
    took = time.monotonic() - started
    whole = {name: (desk.folder / name).read_bytes() for name in WRITTEN[command]}
    killed = 0
    for number in range(KILLS):
        for name in whole if number % 2 else ():
            (desk.folder / name).unlink(missing_ok=True)
        with subprocess.Popen(arguments(command), env=environment) as process:
            # Most of all near the end, where files are written.
            time.sleep(took * (0.6 + 0.4 * number / KILLS))
            process.send_signal(signal.SIGKILL)
        killed += process.returncode == -signal.SIGKILL
        for name, data in whole.items():
            path = desk.folder / name
            assert not path.exists() or path.read_bytes() == data
    assert killed
    subprocess.run(arguments(command), env=environment, check=True, timeout=30)
    for name, data in whole.items():
        assert (desk.folder / name).read_bytes() == data
