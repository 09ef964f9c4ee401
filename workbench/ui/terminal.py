"""Who reorders Farsi: this program or the terminal. Asked of the terminal, not guessed from names.

Terminals that reorder by themselves can mostly be told not to: ECMA-48's explicit mode
(``CSI 8 l``), as the terminal working group's bidi recommendation has it. Before Textual takes the
terminal we ask whether it knows that mode (``CSI 8 $ p``, DECRQM), with a question behind it that
every terminal answers (``CSI c``, DA1), so that nobody waits for an answer that never comes.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from workbench.ui.session import FarsiMode
from workbench.ui.typeset import Reorder

QUESTION = b"\x1b[8$p\x1b[c"
EXPLICIT, IMPLICIT = b"\x1b[8l", b"\x1b[8h"
MLTERM_OFF, MLTERM_ON = b"\x1b]5379;use_ctl=false\x07", b"\x1b]5379;use_ctl=true\x07"

PATIENCE = 2.0
"""Seconds to wait for a terminal that answers nothing at all."""

Answer = Literal["known", "unknown", "silent"]

_MODE = re.compile(rb"\x1b\[8;([0-4])\$y")
_ATTRIBUTES = re.compile(rb"\x1b\[\?[\d;]*c")

# Terminals that never reorder, by what they set: nothing to ask.
_NEVER = ("XTERM_VERSION", "WT_SESSION", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE", "FOOT_PID")
_NEVER_PROGRAMS = frozenset({"WezTerm", "ghostty", "vscode", "Hyper", "textual"})
_NEVER_TERMS = frozenset({"linux", "foot", "alacritty", "xterm-ghostty"})


@dataclass(frozen=True, slots=True)
class Plan:
    """Who reorders, and whether only the reader's eyes can tell.

    ``hold`` makes the terminal leave order alone, ``release`` lets it reorder again; both are empty
    where it cannot be told.
    """

    reorder: Reorder
    hold: bytes = b""
    release: bytes = b""
    unsure: bool = False


def plan(mode: FarsiMode, answer: Answer, environment: Mapping[str, str]) -> Plan:
    """Decide who reorders, from what the terminal answered and what it says of itself.

    ``mode`` is the reader's own word and wins.
    """
    multiplexed = bool(environment.get("TMUX") or environment.get("STY"))
    hold, release = b"", b""
    if answer == "known":
        hold, release = EXPLICIT, IMPLICIT
    elif environment.get("MLTERM") and not multiplexed:
        hold, release = MLTERM_OFF, MLTERM_ON
    if mode != "auto" or hold:
        return Plan("terminal" if mode == "terminal" else "app", hold, release)
    program = environment.get("TERM_PROGRAM", "")
    if program == "Apple_Terminal" or (environment.get("KONSOLE_VERSION") and not multiplexed):
        return Plan("terminal")
    never = (
        any(environment.get(name) for name in _NEVER)
        or program in _NEVER_PROGRAMS
        or environment.get("TERM", "") in _NEVER_TERMS
    )
    return Plan("app", unsure=multiplexed or not never)


def ask() -> Answer:
    """Ask the terminal whether it knows explicit mode; ``"silent"`` where there is none to ask."""
    try:
        import termios
        import tty
    except ImportError:  # Windows, whose terminal never reorders
        return "silent"
    try:
        # Textual draws on stderr, so that stdout stays data.
        source, target = sys.__stdin__.fileno(), sys.__stderr__.fileno()  # type: ignore[union-attr]
        if not (os.isatty(source) and os.isatty(target)):
            return "silent"
        before = termios.tcgetattr(source)
    except (AttributeError, OSError, ValueError, termios.error):
        return "silent"
    try:
        tty.setcbreak(source, termios.TCSANOW)
        os.write(target, QUESTION)
        return read_answer(_received(source))
    except OSError:
        return "silent"
    finally:
        termios.tcsetattr(source, termios.TCSAFLUSH, before)


def read_answer(received: bytes) -> Answer:
    """Read a terminal's replies: values 1 to 4 of a mode say that it is known."""
    match = _MODE.search(received)
    if match:
        return "unknown" if match[1] == b"0" else "known"
    return "unknown" if _ATTRIBUTES.search(received) else "silent"


@contextlib.contextmanager
def prepared(wanted: Plan) -> Iterator[None]:
    """Switch the terminal to the plan, and back however the program ends."""
    if wanted.reorder == "app":
        _send(wanted.hold)
    try:
        yield
    finally:
        _send(wanted.release)


def kind_of_terminal(environment: Mapping[str, str]) -> str:
    """Return the name under which an answer is remembered for this kind of terminal."""
    parts = [environment.get("TERM_PROGRAM", ""), environment.get("TERM", "")]
    if environment.get("KITTY_WINDOW_ID"):
        parts.append("kitty")
    if environment.get("SSH_CONNECTION"):
        parts.append("ssh")
    return " ".join(part for part in parts if part) or "unknown"


def _received(source: int) -> bytes:
    received = b""
    deadline = time.monotonic() + PATIENCE
    while not _ATTRIBUTES.search(received) and len(received) < 4096:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([source], [], [], left)[0]:
            break
        received += os.read(source, 1024)
    return received


def _send(data: bytes) -> None:
    if not data:
        return
    with contextlib.suppress(AttributeError, OSError, ValueError):
        os.write(sys.__stderr__.fileno(), data)  # type: ignore[union-attr]
