"""Where data goes: stdout, or a file that appears whole or not at all; and talk, on stderr."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from workbench.store import write_whole
from workbench.visible import visible


def write_lines(lines: Iterable[str], output: Path | None) -> None:
    """Write lines of data to ``output``, or to stdout where it is None or ``-``."""
    if is_stdout(output):
        for line in lines:
            sys.stdout.write(f"{line}\n")
    else:
        write_data("".join(f"{line}\n" for line in lines), output)


def write_data(data: str | bytes, output: Path | None) -> None:
    """Write text or bytes to ``output``, or to stdout where it is None or ``-``."""
    if output is not None and not is_stdout(output):
        write_whole(output, data)
    elif isinstance(data, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data)


def is_stdout(output: Path | None) -> bool:
    """Tell whether ``output`` is stdout: None or ``-``."""
    return output is None or str(output) == "-"


def has_terminal() -> bool:
    """Tell whether somebody sits there: at a terminal, or at the browser that stands for one."""
    in_browser = "TEXTUAL_DRIVER" in os.environ
    # Textual draws on stderr, so that a screen sent into a file there would be drawn for nobody.
    return in_browser or all(way.isatty() for way in (sys.stdin, sys.stdout, sys.stderr))


def program() -> str:
    """Return what calls the program again: its name, or how it was called where that does not."""
    called = sys.argv[0]
    if Path(called).name != "workbench" or shutil.which("workbench"):
        return "workbench"
    return shlex.quote(called)


def say(text: str, quiet: bool = False) -> None:
    """Say one line to the user that is not data; names in it can act on no terminal."""
    if not quiet:
        sys.stderr.write(f"{visible(text, newlines=False)}\n")
