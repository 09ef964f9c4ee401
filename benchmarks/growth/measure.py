"""A command run by itself, and what it cost."""

from __future__ import annotations

import os
import pty
import select
import sys
import time
from dataclasses import dataclass
from pathlib import Path

QUIET = 3.0
"""Seconds without output after which the terminal has painted all it has to."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor (user and system, children included) and megabytes at the peak."""

    seconds: float
    megabytes: float


def cost(folder: Path, *words: str) -> Cost:
    """Run a command in a folder; raises RuntimeError where it fails."""
    child = os.fork()
    if not child:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        _become(words)
    return _cost(child, words)


def cost_of_opening(folder: Path, *words: str) -> Cost:
    """Open the review in a terminal, wait until it has painted, and quit it."""
    child, terminal = pty.fork()
    if not child:
        os.chdir(folder)
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "140", "LINES": "42"}
        _become((*words, "--farsi", "app"))
    painted = False
    while select.select([terminal], [], [], QUIET if painted else None)[0]:
        painted |= b"\x1b[?1049h" in os.read(terminal, 1 << 16)
    os.write(terminal, b"q")
    ended = time.monotonic() + 60
    while time.monotonic() < ended:
        try:
            if select.select([terminal], [], [], 0.2)[0] and not os.read(terminal, 1 << 16):
                break
        except OSError:  # how a terminal says that nobody is there any more
            break
    made = _cost(child, words)
    os.close(terminal)
    return made


def _become(words: tuple[str, ...]) -> None:
    root = str(Path(__file__).parents[2])
    os.environ |= {"PYTHONPATH": root, "XDG_CONFIG_HOME": os.getcwd()}
    try:
        os.execv(sys.executable, [sys.executable, "-m", "workbench", *words])
    finally:
        os._exit(127)


def _cost(child: int, words: tuple[str, ...]) -> Cost:
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
