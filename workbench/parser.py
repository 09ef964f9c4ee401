"""The parser of the command line; each command's options are imported only where wanted."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Collection, Sequence
from importlib import import_module
from typing import Any, NoReturn, TypeVar

from workbench import __version__
from workbench.errors import UsageError
from workbench.suggest import did_you_mean
from workbench.visible import visible

COMMANDS = {
    "demo": "align and check the shipped works, with nothing to set up",
    "init": "make a work of your own texts",
    "align": "align the witnesses of a work, segment by segment",
    "check": "find where the witnesses diverge",
    "show": "print the aligned beads",
    "review": "step through the divergences in the terminal",
    "report": "write reports: HTML, Markdown, Word, Excel, TEI, tables, JSON",
    "convert": "write aligned text in the formats of other programs: TMX, XLIFF, TEI and others",
    "compare": "compare two texts of one language, word by word",
    "score": "score alignments against gold, or texts of one language against each other",
    "batch": "run whole collections of documents, restartable",
    "fsck": "look over a work, its alignment and its reviews, and tell what is damaged",
    "lexicon": "learn a lexicon to align by from texts that are aligned already",
    "completion": "complete commands, options and works in your shell",
}
"""Every command and what it does, in the order of ``--help``."""

_LONGEST = 1200
"""Characters of a message; of a longer one the beginning and the end are shown."""

EPILOG = """\
WORK is a work's folder or name. Wherever WORK stands, texts may stand instead, as
fa=letter.fa.txt ru=letter.ru.txt en=letter.en.txt.

workbench COMMAND --help tells what a command takes.
"""


Parser = TypeVar("Parser", bound=ArgumentParser)


def add_verb(verbs: argparse._SubParsersAction[Parser], name: str, purpose: str) -> Parser:
    """Add a command, or an action of one, and return its own parser."""
    sentence = f"{purpose[0].upper()}{purpose[1:]}."
    return verbs.add_parser(name, help=purpose, description=sentence)


def parser_for(arguments: Sequence[str]) -> ArgumentParser:
    """Return the parser, with options for the one command that ``arguments`` name.

    Raises UsageError, with the nearest name, for a command that does not exist.
    """
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    if wanted is not None and wanted not in COMMANDS:
        raise UsageError(
            f"there is no command {wanted!r}{did_you_mean(wanted, COMMANDS)}"
            f" (the commands are {', '.join(COMMANDS)})"
        )
    return _parser((wanted,) if wanted else ())


def whole_parser() -> ArgumentParser:
    """Return the parser with the options of every command: for documentation and completion."""
    return _parser(COMMANDS)


def in_one_line(message: str) -> str:
    """Return a message that can act on no terminal, whatever names and texts it repeats."""
    half = _LONGEST // 2
    if len(message) > _LONGEST:
        message = f"{message[:half]}…{message[-half:]}"
    return visible(message, newlines=False)


class _Parser(ArgumentParser):
    """A parser that complains in one line, and of what it does not know by its own name."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read arguments; refuse those that are not known, which argparse leaves to the program."""
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            names = [name for name in self._option_string_actions if name.startswith("--")]
            near = did_you_mean(unknown[0].partition("=")[0], names)
            is_option = unknown[0].startswith("-")
            what = f"there is no option {unknown[0]!r}{near}" if is_option else ""
            self.error(what or f"one thing too many: {' '.join(unknown)}")
        return options, unknown

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {in_one_line(message)}; see {self.prog} --help\n")


class _Version(argparse.Action):
    """Prints the version, and the signature of all that results depend on but texts and options."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        what = "the version and its signature"
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=what)

    def __call__(self, parser: ArgumentParser, *_: Any) -> NoReturn:
        from workbench.provenance import provenance
        from workbench.signature import signature

        parser.exit(0, f"workbench {__version__}\n{signature(_short(provenance()), {})}\n")


def _parser(wanted: Collection[str]) -> ArgumentParser:
    """Return the parser, with options for the commands that are ``wanted``."""
    parser = _Parser(
        prog="workbench",
        description="Align the texts of a translation chain and find where they diverge.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        command = add_verb(commands, name, purpose)
        if name in wanted:
            module = import_module(f"workbench.commands.{name}")
            module.add_options(command)
            command.set_defaults(run=module.run)
    return parser


def _short(provenance: dict[str, str]) -> dict[str, str]:
    # The version stands first in every signature.
    return {name: said[:8] for name, said in provenance.items() if name != "workbench"}
