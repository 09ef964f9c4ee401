"""The installed program in a real terminal: decide, comment, undo, kill -9, open again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from workbench.alignment import Bead
from workbench.formats.alignment_jsonl import read_alignment
from workbench.review import read_journal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

TEXTS = {
    "fa": "کنگره در سال ۱۳۶۵ برگزار می\u200cشود.\n\nما ۲۰ میلیون دلار خواستیم.\n\nبا احترام.\n",
    "ru": "Съезд состоится в 1986 году.\n\nМы просили 20 миллионов долларов.\n\nС уважением.\n",
    "en": "The congress will be held in 1986.\n\nWe asked for 30 million dollars.\n\nYours.\n",
}
PATIENCE = 20.0
PROGRAM = str(Path(sys.executable).with_name("workbench"))
"""The program as it is installed beside this Python."""


class Terminal:
    """A tmux session of our own server, as a reviewer would sit at it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "tmux"

    def tmux(self, *arguments: str) -> str:
        environment = {key: value for key, value in os.environ.items() if key != "TMUX"}
        done = subprocess.run(
            ["tmux", "-S", str(self.socket), "-f", "/dev/null", *arguments],
            capture_output=True, text=True, check=True, env=environment,
        )  # fmt: skip
        return done.stdout

    def open(self) -> None:
        program = (
            f"exec env LC_ALL=C.UTF-8 XDG_CONFIG_HOME={self.folder}/config VISUAL="
            f" EDITOR={self.folder}/editor"
            f" {PROGRAM} review letter --reviewer mina --farsi app"
        )
        arguments = (
            "-u", "new-session", "-d", "-s", "review", "-x", "100", "-y", "30",
            "-c", str(self.folder), program,
        )  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.tmux(*arguments)
                return
            except subprocess.CalledProcessError:
                # The server of the session before may still be on its way out.
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", "-t", "review", *keys)

    def screen(self) -> str:
        return self.tmux("capture-pane", "-t", "review", "-p")

    def see(self, words: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            screen = self.screen()
            if words in screen:
                return screen
            time.sleep(0.05)
        pytest.fail(f"{words!r} is not on the screen:\n{self.screen()}")

    def kill(self) -> None:
        pid = int(self.tmux("display", "-p", "-t", "review", "#{pane_pid}"))
        os.kill(pid, 9)
        self.gone()

    def gone(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                self.tmux("has-session", "-t", "review")
            except subprocess.CalledProcessError:
                return
            time.sleep(0.05)
        pytest.fail("the program is still there")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    for key, text in TEXTS.items():
        (tmp_path / f"{key}.txt").write_text(text, encoding="utf-8")
    texts = [f"{key}={key}.txt" for key in TEXTS]
    subprocess.run(
        [PROGRAM, "init", "letter", *texts],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    made = Terminal(tmp_path)
    yield made
    try:
        made.tmux("kill-server")
    except subprocess.CalledProcessError:
        return


def test_a_day_at_the_desk(terminal: Terminal) -> None:
    terminal.open()
    screen = terminal.see("0/1 decided")
    assert "ﻢﯿﺘﺳﺍﻮﺧ ﺭﺎﻟﺩ ﻥﻮﯿﻠﯿﻣ ۲۰ ﺎﻣ" in screen
    assert "We asked for 30 million dollars." in screen

    terminal.press("y")
    terminal.see("1/1 decided")
    terminal.press("z")
    terminal.see("0/1 decided")
    terminal.press("n")
    terminal.see("✗ dismissed")
    terminal.press("c")
    terminal.see("Comment")
    terminal.press("-l", "проверить")
    terminal.press("Enter")
    terminal.see("✎ проверить")
    terminal.kill()

    journal = next(terminal.folder.glob("**/reviews/mina.jsonl"))
    read = read_journal(journal)
    (verdict,) = read.state.verdicts.values()
    assert (verdict.word, verdict.comment) == ("dismissed", "проверить")
    assert not read.problems

    terminal.open()
    terminal.see("1/1 decided")
    terminal.see("✎ проверить")
    terminal.press("q")
    terminal.gone()
    assert read_journal(journal).state.verdicts == read.state.verdicts


def test_the_alignment_is_edited_and_nothing_is_lost(terminal: Terminal) -> None:
    terminal.open()
    terminal.see("0/1 decided")
    terminal.press("n")
    terminal.see("1/1 decided")
    terminal.press("e")
    terminal.see("bead 1 of 0 to 2 · 1-1-1")
    terminal.press("m")
    terminal.see("bead 1 of 0 to 1 · 2-2-2 · set by hand")
    terminal.press("z")
    terminal.see("bead 1 of 0 to 2 · 1-1-1")
    terminal.press("g")
    terminal.see("Go to bead, 0 to 2")
    terminal.press("0", "Enter")
    terminal.see("bead 0 of 0 to 2")
    terminal.press("m")
    terminal.see("bead 0 of 0 to 1 · 2-2-2 · set by hand")
    terminal.kill()

    journal = next(terminal.folder.glob("**/reviews/mina.jsonl"))
    ops = [json.loads(line).get("op") for line in journal.read_text("utf-8").splitlines()]
    assert [op for op in ops if op in ("edit", "undo")] == ["edit", "undo", "edit"]

    terminal.open()
    terminal.see("1/1 decided")
    terminal.press("e")
    terminal.see("2-2-2 · set by hand")
    assert [bead.type for bead in kept(terminal)] == ["2-2-2", "1-1-1"]
    terminal.press("z")
    terminal.see("bead 0 of 0 to 2 · 1-1-1")
    terminal.press("Z")
    terminal.see("bead 0 of 0 to 1 · 2-2-2")
    terminal.press("q")
    terminal.see("1/1 decided")
    terminal.press("q")
    terminal.gone()

    command = [PROGRAM, "align", "letter"]
    subprocess.run(command, cwd=terminal.folder, check=True, capture_output=True)
    assert [(bead.type, bead.status) for bead in kept(terminal)] == [
        ("2-2-2", "pinned"), ("1-1-1", "auto"),
    ]  # fmt: skip


def test_a_longer_comment_is_written_in_ones_own_editor(terminal: Terminal) -> None:
    editor = terminal.folder / "editor"
    editor.write_text(
        '#!/bin/sh\nprintf "%s\\n\\nعدد غلط است\\n" "$(cat "$1") so:" >"$1"\n', "utf-8"
    )
    editor.chmod(0o755)
    terminal.open()
    terminal.see("0/1 decided")
    terminal.press("c")
    terminal.see("Comment")
    terminal.press("-l", "Look\x1bOS")  # F4 so fast that the letters are still on their way
    terminal.see("✎ Look so:")
    terminal.press("q")
    terminal.gone()
    journal = next(terminal.folder.glob("**/reviews/mina.jsonl"))
    (verdict,) = read_journal(journal).state.verdicts.values()
    assert verdict.comment == "Look so:\n\nعدد غلط است"


def test_a_second_session_is_told_who_has_the_review_open(terminal: Terminal) -> None:
    terminal.open()
    terminal.see("0/1 decided")
    pid = terminal.tmux("display", "-p", "-t", "review", "#{pane_pid}").strip()
    second = f"{PROGRAM} review letter --reviewer mina --farsi app; sleep {PATIENCE}"
    terminal.tmux("new-window", "-d", "-n", "second", "-c", str(terminal.folder), second)
    message, deadline = "", time.monotonic() + PATIENCE
    while "close it there" not in message and time.monotonic() < deadline:
        time.sleep(0.05)
        message = terminal.tmux("capture-pane", "-t", "review:second", "-p", "-J")
    assert f"process {pid} on " in message
    assert "reviews/mina.jsonl open; close it there" in message
    terminal.press("y")
    terminal.see("1/1 decided")


def kept(terminal: Terminal) -> Sequence[Bead]:
    return read_alignment(next(terminal.folder.glob("**/alignment.jsonl"))).alignment.beads
