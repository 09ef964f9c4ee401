"""``workbench review``: step through the divergences in the terminal."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from workbench.commands.align import keep_alignment
from workbench.commands.options import (
    add_check_options,
    add_output_options,
    add_selection_options,
    add_witness_options,
    find,
    load_collation,
)
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.review import Review
    from workbench.ui.session import Session
    from workbench.work import Work


def add_options(parser: ArgumentParser) -> None:
    """Add what ``review`` takes."""
    add_witness_options(parser)
    add_selection_options(parser)
    add_check_options(parser)
    parser.add_argument(
        "--reviewer", metavar="NAME", help="whose review this is (default: your login name)"
    )
    parser.add_argument(
        "--farsi",
        choices=("auto", "app", "terminal"),
        default="auto",
        help="who puts right-to-left text in order (default: ask the terminal)",
    )
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Open the review; every verdict is kept as soon as it is given."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("a review needs a terminal; `workbench check` and `report` do not")
    from workbench.review import Review, open_review
    from workbench.shelf import alignment_folder
    from workbench.ui.app import run as run_app

    work, collation = load_collation(options)
    reviewer = options.reviewer or _login_name()
    if work.folder is None:
        run_app(make_session(work, collation, Review.in_memory(reviewer), options))
        return 0
    folder = alignment_folder(work.folder)
    keep_alignment(work, collation, options)
    with open_review(folder / "reviews", reviewer, work.name) as review:
        run_app(make_session(work, collation, review, options))
    return 0


def make_session(work: Work, collation: Collation, review: Review, options: Namespace) -> Session:
    """Return what the reviewer sits down to."""
    from workbench.divergences import select
    from workbench.ui.session import Session

    return Session(
        title=work.title,
        collation=collation,
        divergences=select(find(work, collation, options), options.min_confidence, options.kinds),
        review=review,
        statuses={witness.key: witness.status for witness in work.witnesses
                  if witness.status == "reconstruction"},
        farsi=options.farsi,
    )  # fmt: skip


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageError("this system names no user; say who reviews with --reviewer") from None
