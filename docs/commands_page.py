"""The reference of commands, made from the parser itself: ``docs/commands.md``, never committed.

python -m docs.commands_page        prints it
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from workbench.completion import Command, Option, commands_of
from workbench.parser import EPILOG, whole_parser

NAME = "commands.md"

_HEAD = f"""\
# Commands

Made from the code when the site is built.

{EPILOG}
Data goes to stdout and talk to stderr, so that output can be piped; `-q` says nothing. What is
written to a file appears whole or not at all. Exit status: 0 done; 1 divergences found under
`check --strict`, rows with errors in a batch, damage under `fsck`; 2 misuse or bad input; 3 a batch
is incomplete; 70 a fault of the workbench itself, which is worth a report; 130 stopped by Ctrl-C.

`SOURCE_DATE_EPOCH` names the day that reports print. `NO_COLOR` and `XDG_CONFIG_HOME` mean what
they always mean. `WORKBENCH_DEBUG=1` shows the traceback of a fault.
"""


def page() -> str:
    """Return the page."""
    return "\n".join(
        [_HEAD, *(line for one in commands_of(whole_parser()) for line in _lines(one))]
    )


def write(path: Path) -> None:
    """Write the page where it is not there already as it should be."""
    text = page()
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _lines(command: Command) -> Iterator[str]:
    depth = "#" * (len(command.words) + 1)
    yield f"{depth} {' '.join(command.words)}\n"
    yield f"{_sentence(command.purpose)}\n"
    yield f"```\n{command.usage}\n```\n"
    if command.positionals:
        yield "| argument | is |\n|---|---|"
        for one in command.positionals:
            yield f"| {_code(one.name)} | {_cell(one.purpose)} |"
        yield ""
    for title, options in groupby(command.options, lambda option: option.group):
        heading = "option" if title == "options" else title
        yield f"| {_cell(heading)} | does |\n|---|---|"
        for option in options:
            yield f"| {_names(option)} | {_cell(option.purpose)} |"
        yield ""


def _names(option: Option) -> str:
    value = f" {option.value}" if option.value else ""
    return ", ".join(_code(f"{name}{value}") for name in option.names)


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


if __name__ == "__main__":
    sys.stdout.write(page())
