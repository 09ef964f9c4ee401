"""The command line: thin. Each command lives in ``workbench/commands`` and is imported when run.

stdout is data, stderr is talk. Exit status: 0 done; 1 divergences found under ``check --strict``,
rows with errors in a batch, damage under ``fsck``; 2 misuse or bad input; 3 a batch is incomplete;
70 a fault of our own; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from workbench.collector import collector_seldom
from workbench.errors import WorkbenchError
from workbench.parser import COMMANDS, in_one_line, parser_for

__all__ = ["COMMANDS", "main"]

DEBUG = "WORKBENCH_DEBUG"
"""The environment variable that lets the traceback of a fault be seen."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _open_closed_streams()
    _speak_utf8()
    collector_seldom()
    try:
        options = parser_for(arguments).parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except WorkbenchError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("stopped", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        # What is read and written by name says so itself.
        return _fail(f"{error.filename or 'cannot write to stdout'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        kind = type(error).__name__
        message = f"a fault of the workbench itself ({kind}: {error}); please report it with what"
        return _fail(f"{message} you ran; {DEBUG}=1 shows where", 70)
    return status


def _fail(message: str, status: int = 2) -> int:
    sys.stderr.write(f"workbench: {in_one_line(message)}\n")
    return status


def _open_closed_streams() -> None:
    """Send to nowhere what a caller closed (``>&-``), before a file of ours gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
