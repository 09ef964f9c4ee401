"""A progress bar on stderr: only on a terminal, and only where work takes more than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WIDTH = 32
PATIENCE = 1.0
"""Seconds of work before a bar is drawn."""

INTERVAL = 0.1


@contextmanager
def progress_bar(label: str, quiet: bool = False) -> Iterator[Callable[[float], None]]:
    """Yield a function that takes the share of the work done, 0 to 1, and draws it."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    started = time.monotonic()
    drawn = started + PATIENCE - INTERVAL
    shown = False

    def draw(share: float) -> None:
        nonlocal drawn, shown
        now = time.monotonic()
        if now - drawn < INTERVAL:
            return
        drawn, shown = now, True
        done = round(WIDTH * min(max(share, 0.0), 1.0))
        bar = "█" * done + "░" * (WIDTH - done)
        sys.stderr.write(f"\r{label} {bar} {share:4.0%} {now - started:4.0f} s")
        sys.stderr.flush()

    try:
        yield draw
    finally:
        if shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
