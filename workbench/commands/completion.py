"""``workbench completion``: let a shell complete commands, options and works."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from workbench.commands.common.output import write_data


def add_options(parser: ArgumentParser) -> None:
    """Add what ``completion`` takes."""
    parser.add_argument(
        "shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish"
    )


def run(options: Namespace) -> int:
    """Print the script for a shell."""
    from workbench.completion import SHELLS, commands_of
    from workbench.parser import whole_parser

    write_data(SHELLS[options.shell](commands_of(whole_parser())), None)
    return 0
