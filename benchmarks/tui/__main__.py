"""``python -m benchmarks.tui``: first paint, key to repaint, and memory of the review terminal.

    python -m benchmarks.tui [N ...] [--runs R] [--json FILE]      (default: 1000 10000 100000)

Works of N divergences are opened in a real pty of 140 columns and 42 rows, after an empty Textual
app, which is the measure: ratios to it hold on any machine. First paint counts from the start of
the process, without the making of the made-up work; both on the clock and in processor time, which
a busy machine disturbs less. Each is opened R times and the median taken. Linux only.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.tui.opened import EMPTY_SIGN, MADE, MAKING, SIGN

ROWS, COLUMNS = 42, 140
PRESSES = 60
KEYS = {"j": (b"j", b"j", b"k"), "PgDn": (b"\x1b[6~", b"\x1b[5~"), "y": (b"y",)}
"""Keys by what they are called; back and forth, so that there is always something to repaint."""

ATTRIBUTES = b"\x1b[c"
"""The question what terminal this is, which every terminal answers."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What one opening cost: seconds, megabytes, and milliseconds from a key to its repaint.

    ``effort`` is milliseconds of processor a key. ``work`` is the memory that the made-up work
    itself takes, ``peak`` that of the process at its highest, keys included.
    """

    wall: float
    cpu: float
    work: float
    peak: float
    keys: dict[str, list[float]] = field(default_factory=dict)
    effort: dict[str, float] = field(default_factory=dict)


def opened(count: int, presses: int = 0) -> Opened:
    """Open a work of ``count`` divergences, press each key so many times, and end it."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        environment = {**os.environ, "TERM": "xterm-256color", "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "benchmarks.tui.opened", str(count)]
        os.execve(sys.executable, command, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    made_wall = made_cpu = work = 0.0
    if count:
        wait_for(terminal, MAKING)
        before, cpu_before, memory = time.perf_counter(), processor(pid), resident(pid)
        wait_for(terminal, MADE)
        made_wall, made_cpu = time.perf_counter() - before, processor(pid) - cpu_before
        work = resident(pid) - memory
    wait_for(terminal, SIGN if count else EMPTY_SIGN)
    wall, cpu = time.perf_counter() - start - made_wall, processor(pid) - made_cpu
    settle(terminal)
    keys, effort = {}, {}
    if presses and count:
        for name, turns in KEYS.items():
            before_keys = processor(pid)
            keys[name] = sorted(press(terminal, turns[at % len(turns)]) for at in range(presses))
            effort[name] = (processor(pid) - before_keys) / presses * 1000
    found = Opened(wall, cpu, work, peak(pid), keys, effort)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return found


def median(runs: Sequence[Opened]) -> Opened:
    """Return one for all: keys are of the last, which alone pressed them."""
    wall, cpu, work, highest = (
        statistics.median(getattr(run, name) for run in runs)
        for name in ("wall", "cpu", "work", "peak")
    )
    return Opened(wall, cpu, work, max(highest, runs[-1].peak), runs[-1].keys, runs[-1].effort)


def press(terminal: int, key: bytes) -> float:
    """Return milliseconds from a key to the first of what it painted."""
    start = time.perf_counter()
    os.write(terminal, key)
    select.select([terminal], [], [], 5)
    first = time.perf_counter() - start
    settle(terminal)
    return first * 1000


def settle(terminal: int, quiet: float = 0.05) -> None:
    """Read until nothing has come for a while."""
    while select.select([terminal], [], [], quiet)[0]:
        os.read(terminal, 1 << 16)


def wait_for(terminal: int, sign: str) -> None:
    """Read until a sign has come."""
    seen = b""
    while sign.encode() not in seen:
        if not select.select([terminal], [], [], 60)[0]:
            raise SystemExit(f"no {sign!r} within a minute")
        seen += os.read(terminal, 1 << 16)
        if ATTRIBUTES in seen:
            os.write(terminal, b"\x1b[?62;c")
            seen = seen.replace(ATTRIBUTES, b"")


def processor(pid: int) -> float:
    """Return the seconds of processor that a process has taken, all its threads together."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def resident(pid: int) -> float:
    """Return the memory of a process in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def peak(pid: int) -> float:
    """Return the most memory a process has had, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


def table(found: dict[int, Opened]) -> str:
    """Return the figures as a table, ratios to the empty app beside them."""
    empty = found[0]
    head = ("N", "paint s", "ratio", "cpu s", "ratio", *(f"{key} ms" for key in KEYS))
    rows = [[*head, "peak MB", "over empty", "of it the work"]]
    for count, one in sorted(found.items()):
        row = [f"{count:,}", f"{one.wall:.2f}", f"{one.wall / empty.wall:.2f}"]
        row += [f"{one.cpu:.2f}", f"{one.cpu / empty.cpu:.2f}"]
        row += [latency(one.keys.get(key, ()), one.effort.get(key, 0.0)) for key in KEYS]
        rows.append([*row, f"{one.peak:.0f}", f"{one.peak - empty.peak:.0f}", f"{one.work:.0f}"])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:>{width}}" for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def latency(times: Sequence[float], effort: float) -> str:
    """Return the figures of one key; ``times`` are in rising order."""
    if not times:
        return "–"
    late = times[int(0.95 * len(times))]
    return f"{statistics.median(times):.0f} / {late:.0f} ({effort:.0f})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tui", description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, metavar="N", default=[1000, 10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3, metavar="R")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all figures, key by key")
    options = parser.parse_args()
    found = {}
    for count in (0, *options.counts):
        last = options.runs - 1
        found[count] = median(
            [opened(count, PRESSES if run == last else 0) for run in range(options.runs)]
        )
    print(table(found))
    print("keys: median / 95th percentile, from the key to the first byte of the repaint;")
    print("in brackets the processor's share of a key, until all is quiet")
    if options.json:
        figures = {str(count): asdict(one) for count, one in found.items()}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
