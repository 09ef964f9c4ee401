"""``workbench report``: write divergence reports."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.convert import aligned_report, write_aligned
from workbench.commands.loading import check_settings, find, load_collation
from workbench.commands.options import (
    add_check_options,
    add_folder_option,
    add_output_options,
    add_selection_options,
    add_witness_options,
    comma_list,
    spoken_language,
)
from workbench.commands.output import say, write_data
from workbench.commands.signing import told, work_signature
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.report.model import Report
    from workbench.review import Verdict
    from workbench.works.work import Work

FOLDER = Path("reports")
TABLES = ("csv", "tsv")


def add_options(parser: ArgumentParser) -> None:
    """Add what ``report`` takes."""
    add_witness_options(parser, spoken=True)
    add_selection_options(parser)
    add_check_options(parser)
    parser.add_argument(
        "--only",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="only divergences that stand so among the reviewers: confirmed, dismissed, unsure,"
        " disputed, open (no verdict yet)",
    )
    parser.add_argument(
        "--format",
        type=comma_list,
        default=("html",),
        metavar="A,B",
        help="formats to write: html, md, csv, tsv, xlsx, docx, tei, json, jsonl (default: html);"
        " or aligned text, as `workbench convert` writes it: tmx, xliff2 and others. Where both"
        " have a name (jsonl, tei, tsv, xlsx) the report is written, and by `convert --to` the"
        " aligned text",
    )
    parser.add_argument(
        "--bom",
        action="store_true",
        help="begin csv and tsv with a byte order mark, by which Excel knows UTF-8",
    )
    add_folder_option(parser, FOLDER)
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Write a work's report in each format asked for."""
    from workbench.formats.aligned import FORMATS as ALIGNED
    from workbench.report import FORMATS, render
    from workbench.report.model import only, refuse_unknown_states
    from workbench.report.wording import wording

    if options.bom and not {*TABLES} & {*options.format}:
        raise UsageError("--bom goes with --format csv or tsv")
    refuse_unknown_states(options.only)
    words = wording(spoken_language(options))
    known = (*FORMATS, *(name for name in ALIGNED if name not in FORMATS))
    if unknown := [name for name in options.format if name not in known]:
        raise UsageError(f"there is no report format {unknown[0]!r}; there are {', '.join(known)}")
    to_stdout = str(options.output) == "-"
    if to_stdout and len(options.format) != 1:
        raise UsageError("stdout takes one format at a time")
    work, collation = load_collation(options)
    report = replace(make_report(work, collation, options), words=words)
    if words.lang != "en":
        report = replace(report, settings={**report.settings, "language": words.lang})
    report = only(report, options.only)
    for name in options.format:
        if name not in FORMATS:
            write_aligned(aligned_report(report), (name,), options.output, options.quiet)
            continue
        path = None if to_stdout else options.output / f"{work.name}.{name}"
        data = render(report, name)
        if options.bom and name in TABLES and isinstance(data, bytes):
            data = BOM_UTF8 + data
        write_data(data, path)
        if path:
            say(f"wrote {path}", options.quiet)
    return 0


def make_report(work: Work, collation: Collation, options: Namespace) -> Report:
    """Return all that a report shows: what was found, and what the reviewers said of it."""
    from workbench.divergences import select
    from workbench.report.model import Report
    from workbench.signature import source_date

    found = find(work, collation, options)
    given = _verdicts(work.folder)
    known = {divergence.id for divergence in found}
    return Report(
        work=work,
        collation=collation,
        divergences=select(found, options.min_confidence, options.kinds),
        signature=work_signature(work, collation.alignment, options),
        settings={
            "min confidence": options.min_confidence,
            "kinds": options.kinds,
            **told(check_settings(work, options)),
        },
        verdicts={key: verdicts for key, verdicts in given.items() if key in known},
        made=source_date(),
        stale=tuple(one for key, verdicts in given.items() if key not in known for one in verdicts),
    )


def _verdicts(folder: Path | None) -> dict[str, tuple[Verdict, ...]]:
    """Return every reviewer's verdicts on a work, by divergence, oldest first."""
    from workbench.review import read_reviews
    from workbench.works.shelf import reviews_folder

    if folder is None:
        return {}
    given: list[Verdict] = []
    for journal in read_reviews(reviews_folder(folder)):
        for problem in journal.problems:
            say(f"workbench: warning: {journal.path}:{problem.line}: {problem.message}")
        given += journal.state.verdicts.values()
    by_divergence: dict[str, tuple[Verdict, ...]] = {}
    for verdict in sorted(given, key=lambda one: (one.time, one.reviewer, one.divergence)):
        by_divergence[verdict.divergence] = (*by_divergence.get(verdict.divergence, ()), verdict)
    return by_divergence
