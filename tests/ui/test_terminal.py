"""Who reorders Farsi, asked of the terminal."""

from __future__ import annotations

import os
import pty
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from workbench.ui import remembered
from workbench.ui.session import FarsiMode
from workbench.ui.terminal import (
    EXPLICIT,
    IMPLICIT,
    MLTERM_OFF,
    Answer,
    Plan,
    ask,
    kind_of_terminal,
    plan,
    prepared,
    read_answer,
)

VTE = Plan("app", EXPLICIT, IMPLICIT)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (b"\x1b[8;1$y\x1b[?65;1;9c", "known"),  # VTE
        (b"\x1b[8;2$y\x1b[?65;1;9c", "known"),
        (b"\x1b[8;0$y\x1b[?64;1;2c", "unknown"),  # xterm, kitty, mlterm
        (b"\x1b[?62;1;4c", "unknown"),  # Konsole, tmux: no word of the mode
        (b"", "silent"),
        (b"jjj\x1b[8;1$y", "known"),
    ],
)
def test_answers(received: bytes, expected: str) -> None:
    assert read_answer(received) == expected


@pytest.mark.parametrize(
    ("mode", "answer", "environment", "expected"),
    [
        ("auto", "known", {}, VTE),
        ("auto", "known", {"TMUX": "x"}, VTE),
        ("app", "known", {}, VTE),
        ("terminal", "known", {}, Plan("terminal", EXPLICIT, IMPLICIT)),
        ("terminal", "silent", {}, Plan("terminal")),
        ("auto", "unknown", {"XTERM_VERSION": "XTerm(379)"}, Plan("app")),
        ("auto", "unknown", {"WT_SESSION": "1"}, Plan("app")),
        ("auto", "unknown", {"TERM_PROGRAM": "WezTerm"}, Plan("app")),
        ("auto", "unknown", {"TERM": "linux"}, Plan("app")),
        ("auto", "unknown", {"KONSOLE_VERSION": "221200"}, Plan("terminal")),
        ("app", "unknown", {"KONSOLE_VERSION": "221200"}, Plan("app")),
        ("auto", "unknown", {"TERM_PROGRAM": "Apple_Terminal"}, Plan("terminal")),
        ("auto", "unknown", {"KITTY_WINDOW_ID": "1"}, Plan("app", unsure=True)),
        ("auto", "unknown", {"TMUX": "x", "XTERM_VERSION": "1"}, Plan("app", unsure=True)),
        ("auto", "unknown", {"TMUX": "x", "KONSOLE_VERSION": "1"}, Plan("app", unsure=True)),
        ("auto", "silent", {}, Plan("app", unsure=True)),
    ],
)
def test_plans(
    mode: FarsiMode, answer: Answer, environment: Mapping[str, str], expected: Plan
) -> None:
    assert plan(mode, answer, environment) == expected


def test_mlterm_is_told_to_leave_it_to_us() -> None:
    assert plan("auto", "unknown", {"MLTERM": "3.9"}).hold == MLTERM_OFF
    assert plan("auto", "unknown", {"MLTERM": "3.9", "TMUX": "x"}).unsure


class Tty:
    """A stream of a pseudo-terminal, for what reads sys.__stdin__ and writes sys.__stderr__."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def fileno(self) -> int:
        return self.descriptor


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """A terminal that answers the question with what it is given."""
    ours, theirs = pty.openpty()
    monkeypatch.setattr(sys, "__stdin__", Tty(theirs))
    monkeypatch.setattr(sys, "__stderr__", Tty(theirs))

    def answering(answer: bytes) -> None:
        def run() -> None:
            seen = b""
            while b"\x1b[c" not in seen:
                seen += os.read(ours, 100)
            os.write(ours, answer)

        threading.Thread(target=run, daemon=True).start()

    return answering


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(b"\x1b[8;2$y\x1b[?65;1;9c", "known"), (b"\x1b[?62c", "unknown")],
)
def test_asks_a_terminal(terminal: Callable[[bytes], None], answer: bytes, expected: str) -> None:
    terminal(answer)
    assert ask() == expected


def test_no_terminal_is_silent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "file").open("w+") as file:
        monkeypatch.setattr(sys, "__stdin__", file)
        assert ask() == "silent"
    monkeypatch.setattr(sys, "__stdin__", None)
    assert ask() == "silent"


def test_the_terminal_is_put_back_even_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    monkeypatch.setattr(sys, "__stderr__", Tty(write))
    with pytest.raises(RuntimeError), prepared(VTE):
        raise RuntimeError
    assert os.read(read, 100) == EXPLICIT + IMPLICIT
    os.close(read)
    os.close(write)


def test_a_terminal_that_is_to_reorder_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    monkeypatch.setattr(sys, "__stderr__", Tty(write))
    with prepared(Plan("terminal", EXPLICIT, IMPLICIT)):
        pass
    assert os.read(read, 100) == IMPLICIT
    os.close(read)
    os.close(write)


def test_an_answer_is_remembered_per_kind_of_terminal() -> None:
    environment = {"TERM_PROGRAM": "tmux", "TERM": "tmux-256color", "SSH_CONNECTION": "x"}
    name = kind_of_terminal(environment)
    assert name == "tmux tmux-256color ssh"
    assert remembered.recall(name) is None
    remembered.remember(name, "terminal")
    remembered.remember("theme", "textual-light")
    assert remembered.recall(name) == "terminal"


@pytest.mark.parametrize("kept", ["rubbish", "[]", '{"theme": 3}'])
def test_what_cannot_be_read_was_not_remembered(kept: str) -> None:
    path = remembered.folder() / "remembered.json"
    path.parent.mkdir(parents=True)
    path.write_text(kept)
    assert remembered.recall("theme") is None
    remembered.remember("theme", "textual-dark")
    assert remembered.recall("theme") == "textual-dark"


def test_nowhere_to_remember_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    remembered.remember("theme", "textual-dark")
    assert remembered.recall("theme") is None
