"""``workbench review``: step through the divergences in the terminal."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.beads import DOUBTFUL
from workbench.commands.common.keeping import keep_alignment
from workbench.commands.common.loading import find, load_collation
from workbench.commands.common.options import (
    add_divergence_options,
    add_farsi_option,
    add_output_options,
    add_witness_options,
    whole_number,
)
from workbench.commands.common.output import has_terminal, say, write_data
from workbench.commands.common.reporting import FOLDER, make_report
from workbench.commands.common.signing import work_signature
from workbench.errors import UsageError
from workbench.extras import installing
from workbench.message import counted

if TYPE_CHECKING:
    from workbench.alignment import Alignment
    from workbench.collation import Collation
    from workbench.divergences import Divergence
    from workbench.formats.alignment_jsonl import AlignmentFile
    from workbench.review import Review, State
    from workbench.review.kept import KeptAlignment
    from workbench.ui.session import Session
    from workbench.works.work import Work


def add_options(parser: ArgumentParser) -> None:
    """Add what ``review`` takes."""
    add_witness_options(parser)
    add_divergence_options(parser)
    parser.add_argument(
        "--reviewer", metavar="NAME", help="whose review this is (default: your login name)"
    )
    add_farsi_option(parser)
    parser.add_argument(
        "--doubtful",
        type=float,
        default=DOUBTFUL,
        metavar="SCORE",
        help="beads that score below this are worth a look (default: %(default)s)",
    )
    parser.add_argument(
        "--merge",
        action="store_true",
        help="go only through what other reviewers disagree on, and settle it",
    )
    browser = parser.add_argument_group("browser")
    browser.add_argument(
        "--serve",
        action="store_true",
        help="open the review in a browser on this machine (needs the extra web)",
    )
    browser.add_argument(
        "--port",
        type=whole_number,
        default=8765,
        metavar="N",
        help="the port to serve on (default: 8765)",
    )
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Open the review; every verdict is kept as soon as it is given."""
    if options.serve and "TEXTUAL_DRIVER" not in os.environ:
        _serve(options.port)
        return 0
    if not 0 <= options.doubtful <= 1:
        raise UsageError(f"--doubtful is a score from 0 to 1, not {options.doubtful:g}")
    if not has_terminal():
        raise UsageError("a review needs a terminal; `workbench check` and `report` do not")
    from workbench.review import Review, open_review
    from workbench.ui.app import run as run_app
    from workbench.works.shelf import reviews_folder

    work, collation = load_collation(options)
    reviewer = options.reviewer or _login_name()
    if work.folder is None:
        if options.merge:
            raise UsageError("--merge needs the reviews of a work; these texts have none")
        trial = make_session(work, collation, Review.in_memory(reviewer), options)
        run_app(replace(trial, keeps=False))
        return 0
    folder = reviews_folder(work.folder)
    reviews = _reviews_to_merge(folder) if options.merge else ()
    with open_review(folder, reviewer, work.name) as review:
        kept = _kept_alignment(work, collation, options)
        collation = _caught_up(kept, collation, review)
        session = make_session(work, collation, review, options, kept, reviews)
        if options.merge and not session.divergences:
            say(f"{', '.join(one.reviewer for one in reviews)} do not disagree on anything found")
            return 0
        run_app(session)
        if given := len(review.verdicts):
            told = f"{counted(given, 'verdict')} kept in {review.path}"
            say(f"{told}; `workbench report {work.name}` tells of them", options.quiet)
    return 0


def _serve(port: int) -> None:
    try:
        from workbench.ui.serve import serve
    except ImportError as error:
        raise UsageError(
            f"--serve needs {error.name}; install it with `{installing('web')}`"
        ) from None
    try:
        serve(sys.argv[1:], port)
    except OSError as error:
        raise UsageError(f"port {port} cannot be served on: {error}; choose another") from None


def make_session(
    work: Work,
    collation: Collation,
    review: Review,
    options: Namespace,
    kept: KeptAlignment | None = None,
    merge: Sequence[State] = (),
) -> Session:
    """Return what the reviewer sits down to: all that was found, or what reviews dispute."""
    from workbench.divergences import select
    from workbench.review.agreement import disputed, given
    from workbench.ui.session import Session, statuses

    review.settles = bool(merge)
    wanted = frozenset(disputed(given(merge)))

    def asked_for(found: tuple[Divergence, ...]) -> tuple[Divergence, ...]:
        chosen = select(found, options.min_confidence, options.kinds)
        return tuple(one for one in chosen if one.id in wanted) if merge else chosen

    return Session(
        title=work.title,
        collation=collation,
        found=find(work, collation, options),
        review=review,
        statuses=statuses(work),
        others=tuple(one for one in merge if one.reviewer != review.reviewer),
        farsi=options.farsi,
        check=lambda collation: find(work, collation, options),
        asked_for=asked_for,
        doubtful=options.doubtful,
        kept=kept,
        report=partial(_write_report, work, options) if work.folder else None,
    )


def _write_report(work: Work, options: Namespace, collation: Collation) -> Path:
    """Write the HTML report of a work as it is reviewed by now, and return its path."""
    from workbench.report import render

    path = FOLDER / f"{work.name}.html"
    write_data(render(make_report(work, collation, options), "html"), path)
    return path


def _reviews_to_merge(folder: Path) -> tuple[State, ...]:
    """Return every reviewer's verdicts; UsageError where there are not at least two reviewers."""
    from workbench.review import read_reviews

    reviews = tuple(journal.state for journal in read_reviews(folder))
    if len(reviews) < 2:
        raise UsageError(
            f"--merge needs two reviews, and {folder} has {len(reviews) or 'none'};"
            " each reviewer makes one with --reviewer NAME"
        )
    return reviews


def _kept_alignment(work: Work, collation: Collation, options: Namespace) -> KeptAlignment:
    """Return the file of a work's alignment, written if it is not there or not this one.

    Beads alone do not tell: where a word of a text was mended since, they are often the same.
    """
    from workbench.formats.alignment_jsonl import read_alignment
    from workbench.pipeline import alignment_file, read_stored
    from workbench.review.kept import KeptAlignment, segmentation
    from workbench.works.shelf import alignment_path

    path = alignment_path(work.folder or Path())
    stored = read_stored(path)
    of = segmentation(alignment_file(work, collation, {}, ""))
    if stored is None or stored.alignment != collation.alignment or segmentation(stored) != of:
        stored = read_alignment(keep_alignment(work, collation, options))

    def make_file(alignment: Alignment) -> AlignmentFile:
        signature = work_signature(work, alignment, options, checked=False)
        return replace(
            stored, header=replace(stored.header, signature=signature), alignment=alignment
        )

    return KeptAlignment(path, stored.alignment, make_file)


def _caught_up(kept: KeptAlignment, collation: Collation, review: Review) -> Collation:
    """Make the edits that a journal has and the file, after a crash, may not have."""
    pending = review.state.pending
    if not pending:
        return collation
    made = kept.keep(pending.values())
    review.kept(next(reversed(pending)))
    if made.lost:
        fit = counted(made.lost, "edit no longer fits", "edits no longer fit")
        say(f"workbench: {fit} the alignment; your journal keeps what you did")
    return replace(collation, alignment=made.alignment)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageError("this system names no user; say who reviews with --reviewer") from None
