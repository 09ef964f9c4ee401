"""``workbench review``: step through the divergences in the terminal."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.align import keep_alignment
from workbench.commands.options import (
    add_check_options,
    add_output_options,
    add_selection_options,
    add_witness_options,
    find,
    load_collation,
    settings,
    work_signature,
)
from workbench.commands.output import say
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.alignment import Alignment
    from workbench.collation import Collation
    from workbench.divergences import Divergence
    from workbench.formats.alignment_jsonl import AlignmentFile
    from workbench.review import Review
    from workbench.ui.kept import KeptAlignment
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
    with open_review(folder / "reviews", reviewer, work.name) as review:
        kept = _kept_alignment(work, collation, options)
        collation = _caught_up(kept, collation, review)
        run_app(make_session(work, collation, review, options, kept))
    return 0


def make_session(
    work: Work,
    collation: Collation,
    review: Review,
    options: Namespace,
    kept: KeptAlignment | None = None,
) -> Session:
    """Return what the reviewer sits down to."""
    from workbench.divergences import select
    from workbench.ui.session import Session

    def check(collation: Collation) -> tuple[Divergence, ...]:
        found = find(work, collation, options)
        return select(found, options.min_confidence, options.kinds)

    return Session(
        title=work.title,
        collation=collation,
        divergences=check(collation),
        review=review,
        statuses={witness.key: witness.status for witness in work.witnesses
                  if witness.status == "reconstruction"},
        farsi=options.farsi,
        check=check,
        kept=kept,
    )  # fmt: skip


def _kept_alignment(work: Work, collation: Collation, options: Namespace) -> KeptAlignment:
    """Return the file of a work's alignment, written if it is not there or not this one."""
    from workbench.pipeline import ALIGNMENT, alignment_file, read_stored
    from workbench.shelf import alignment_folder
    from workbench.ui.kept import KeptAlignment

    said = asdict(settings(options))

    def make_file(alignment: Alignment) -> AlignmentFile:
        signature = work_signature(work, alignment, options)
        return alignment_file(work, replace(collation, alignment=alignment), said, signature)

    folder = alignment_folder(work.folder or Path())
    stored = read_stored(folder)
    if stored is None or stored.alignment != collation.alignment:
        keep_alignment(work, collation, options)
    return KeptAlignment(folder / ALIGNMENT, collation.alignment, make_file)


def _caught_up(kept: KeptAlignment, collation: Collation, review: Review) -> Collation:
    """Make the edits that a journal has and the file, after a crash, may not have."""
    pending = review.state.pending
    if not pending:
        return collation
    made = kept.keep(pending.values())
    review.kept(next(reversed(pending)))
    if made.lost:
        say(f"workbench: {made.lost} edits of your review no longer fit the alignment; they are"
            " kept in your journal")  # fmt: skip
    return replace(collation, alignment=made.alignment)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageError("this system names no user; say who reviews with --reviewer") from None
