"""``workbench init``: make a work of one's own texts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from workbench.commands.options import add_output_options, add_witness_options, load
from workbench.commands.output import say
from workbench.errors import UsageError


def add_options(parser: ArgumentParser) -> None:
    """Add what ``init`` takes."""
    parser.add_argument("name", metavar="NAME", help="the work's name: that of its folder")
    add_witness_options(parser)
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Make ``translations/NAME`` with the texts and a ``work.yaml`` to fill in."""
    from workbench.new_work import create_work

    if "=" in options.name:
        raise UsageError(
            f"a work needs a name before its texts: workbench init NAME {options.name} …"
        )
    folder = create_work(load(options), options.name)
    say(f"made {folder}: fill in {folder / 'work.yaml'}, then\n"
        f"  workbench check {options.name}\n  workbench review {options.name}",
        options.quiet)  # fmt: skip
    return 0
