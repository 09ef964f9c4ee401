"""``workbench report``: write divergence reports."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF8
from dataclasses import replace

from workbench.commands.common.loading import load_collation
from workbench.commands.common.options import (
    add_divergence_options,
    add_folder_option,
    add_output_options,
    add_witness_options,
    comma_list,
    refuse_file_name,
    spoken_language,
)
from workbench.commands.common.output import is_stdout, say, write_data
from workbench.commands.common.reporting import FOLDER, make_report
from workbench.commands.common.signing import is_imported
from workbench.commands.common.writing_aligned import aligned_report, write_aligned
from workbench.errors import UsageError

TABLES = ("csv", "tsv")


def add_options(parser: ArgumentParser) -> None:
    """Add what ``report`` takes."""
    add_witness_options(parser, spoken=True)
    add_divergence_options(parser)
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
    from workbench.report import FORMATS, render
    from workbench.report.model import only
    from workbench.report.wording import wording

    _refuse_misuse(options)
    words = wording(spoken_language(options))
    work, collation = load_collation(options)
    report = replace(make_report(work, collation, options), words=words)
    if words.lang != "en":
        report = replace(report, settings={**report.settings, "language": words.lang})
    report = only(report, options.only)
    # Made before any is written: what one of them lacks is said with nothing half done.
    made = {name: render(report, name) for name in options.format if name in FORMATS}
    # All at once and first: two that would write the same file are refused before any is written.
    if aligned := [name for name in options.format if name not in FORMATS]:
        ours = not is_imported(work, options)
        write_aligned(aligned_report(report, ours), aligned, options.output, options.quiet)
    for name, data in made.items():
        path = None if is_stdout(options.output) else options.output / f"{work.name}.{name}"
        if options.bom and name in TABLES and isinstance(data, bytes):
            data = BOM_UTF8 + data
        write_data(data, path)
        if path:
            say(f"wrote {path}", options.quiet)
    return 0


def _refuse_misuse(options: Namespace) -> None:
    """Raise UsageError for what there is not, and for options that do not go together."""
    from workbench.formats.aligned import FORMATS as ALIGNED
    from workbench.report import FORMATS
    from workbench.review.standing import STANDINGS
    from workbench.suggest import refuse_unknown

    if options.bom and not {*TABLES} & {*options.format}:
        raise UsageError("--bom goes with --format csv or tsv")
    refuse_unknown("standing", options.only, STANDINGS)
    known = (*FORMATS, *(name for name in ALIGNED if name not in FORMATS))
    refuse_unknown("report format", options.format, known)
    refuse_file_name(options.output, options.format)
    if is_stdout(options.output) and len(options.format) != 1:
        raise UsageError("stdout takes one format at a time")
