"""The command line: thin. Each command lives in ``workbench/commands`` and is imported when run.

stdout is data, stderr is talk. Exit status: 0 done; 1 divergences found under ``check --strict``;
2 misuse or bad input; 70 a fault of our own; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import NoReturn

from workbench import __version__
from workbench.errors import UsageError, WorkbenchError

COMMANDS = {
    "demo": "align and check the shipped works, with nothing to set up",
    "init": "make a work of your own texts",
    "align": "align the witnesses of a work, segment by segment",
    "check": "find where the witnesses diverge",
    "show": "print the aligned beads",
    "review": "step through the divergences in the terminal",
    "report": "write reports: HTML, Markdown, Word, Excel, TEI, tables, JSON",
    "compare": "two texts of one language, word by word",
    "score": "alignments against gold, or texts of one language against each other",
    "batch": "whole collections of documents, restartable",
    "fsck": "look over a work, its alignment and its reviews, and tell what is damaged",
    "lexicon": "learn a lexicon to align by from texts that are aligned already",
    "convert": "aligned text in the formats of other programs: TMX, XLIFF, TEI and others",
}
"""Every command and what it does, in the order of ``--help``."""

DEBUG = "WORKBENCH_DEBUG"
"""The environment variable that lets the traceback of a fault be seen."""

_LONGEST = 1200
"""Characters of a message; of a longer one the beginning and the end are shown."""

EPILOG = """\
WORK is a work's folder or name. Wherever WORK stands, texts may stand instead, as
fa=letter.fa.txt ru=letter.ru.txt en=letter.en.txt.

workbench COMMAND --help tells what a command takes.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        options = _parser(arguments).parse_args(arguments)
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
        return _fail(f"{error.filename or 'system'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        kind = type(error).__name__
        message = f"a fault of the workbench itself ({kind}: {error}); please report it with what"
        return _fail(f"{message} you ran; {DEBUG}=1 shows where", 70)
    return status


def _fail(message: str, status: int = 2) -> int:
    sys.stderr.write(f"workbench: {_in_one_line(message)}\n")
    return status


def _in_one_line(message: str) -> str:
    """Return a message that can act on no terminal, whatever names and texts it repeats."""
    from workbench.text import visible

    half = _LONGEST // 2
    if len(message) > _LONGEST:
        message = f"{message[:half]}…{message[-half:]}"
    return visible(message, newlines=False)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_in_one_line(message)}; see {self.prog} --help\n")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, with options for the one command that ``arguments`` name."""
    parser = _Parser(
        prog="workbench",
        description="Align the texts of a translation chain and find where they diverge.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    if wanted is not None and wanted not in COMMANDS:
        near = get_close_matches(wanted, COMMANDS, 1)
        raise UsageError(
            f"there is no command {wanted!r}{f'; did you mean {near[0]}?' if near else ''}"
            f" (the commands are {', '.join(COMMANDS)})"
        )
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=_sentence(purpose))
        if name == wanted:
            module = import_module(f"workbench.commands.{name}")
            module.add_options(command)
            command.set_defaults(run=module.run)
    return parser


def _sentence(purpose: str) -> str:
    return f"{purpose[0].upper()}{purpose[1:]}."
