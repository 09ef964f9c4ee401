"""First paint, key to repaint, and memory of the review terminal, in a real pty.

    python benchmarks/tui/measure.py [N ...]      (default: 0 1000 10000 100000)

0 is an empty Textual app, measured in the same run: ratios to it hold on any machine. First paint
counts from the work being there, with everything imported; for the empty app from the start.
"work" is the memory of the made-up work itself, before anything is shown. Linux only.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

BIG = Path(__file__).with_name("big.py")
ROWS, COLUMNS = 42, 140
KEYS = 60
ATTRIBUTES = b"\x1b[c"
"""The question what terminal this is, which every terminal answers."""


def measure(count: int) -> None:
    """Open, press keys, and print one row of the table."""
    pid, terminal = pty.fork()
    if pid == 0:
        environment = {**os.environ, "TERM": "xterm-256color", "PYTHONDONTWRITEBYTECODE": "1"}
        os.execve(sys.executable, [sys.executable, str(BIG), str(count)], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    start = time.perf_counter()
    texts = 0.0
    if count:
        # What comes before is the making of the work, which is not the terminal's.
        wait_for(terminal, b"made\x07")
        texts = resident(pid)
        start = time.perf_counter()
    wait_for(terminal, b"\x1b[?25l" if not count else b"the numbers differ")
    painted = time.perf_counter() - start
    settle(terminal)
    memory = resident(pid)
    row = f"{count:>7} {painted:>12.2f} {texts:>9.0f} {memory:>8.0f}"
    if count:
        for keys in ((b"j", b"j", b"k"), (b"\x1b[6~", b"\x1b[5~"), (b"y",)):
            # Back and forth, so that there is always something to repaint.
            pressed = [keys[at % len(keys)] for at in range(KEYS)]
            times = [press(terminal, key) for key in pressed]
            times.sort()
            row += f"   {statistics.median(times):>6.1f} / {times[int(0.95 * KEYS)]:>5.1f}"
        row += f" {resident(pid):>8.0f}"
    print(row)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)


def press(terminal: int, key: bytes) -> float:
    """Return milliseconds from a key to the last byte of what it painted."""
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


def wait_for(terminal: int, sign: bytes) -> None:
    """Read until a sign has come."""
    seen = b""
    while sign not in seen:
        if not select.select([terminal], [], [], 60)[0]:
            raise SystemExit(f"no {sign!r} within a minute")
        seen += os.read(terminal, 1 << 16)
        if ATTRIBUTES in seen:
            os.write(terminal, b"\x1b[?62;c")
            seen = seen.replace(ATTRIBUTES, b"")


def resident(pid: int) -> float:
    """Return the memory of a process in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print(f"{'N':>7} {'paint, s':>12} {'work, MB':>9} {'open, MB':>8}", end="")
    print("   j, ms: median / p95   PgDn              y    after, MB")
    for argument in sys.argv[1:] or ("0", "1000", "10000", "100000"):
        measure(int(argument))
