"""``workbench convert``: works, and aligned text of other programs, in the formats of others."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.commands.common.aligned import aligned_files, read_files
from workbench.commands.common.loading import load_collation
from workbench.commands.common.options import (
    add_folder_option,
    add_output_options,
    add_witness_options,
    comma_list,
    refuse_file_name,
)
from workbench.commands.common.signing import is_imported
from workbench.commands.common.writing_aligned import aligned_work, write_aligned
from workbench.errors import UsageError


def add_options(parser: ArgumentParser) -> None:
    """Add what ``convert`` takes."""
    add_witness_options(parser)
    parser.add_argument(
        "--to",
        type=comma_list,
        required=True,
        metavar="A,B",
        help="formats to write: hunalign, intertext, jsonl, moses, tei, tmx, tsv, vecalign, xces,"
        " xliff, xliff2, xlsx",
    )
    parser.add_argument(
        "--read-as", metavar="FORMAT", help="the format of the files, where nothing tells it"
    )
    add_folder_option(parser, Path())
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Write a work, or aligned text from files, in each format asked for."""
    from workbench.formats.aligned import find_format

    for name in options.to:
        find_format(name)
    refuse_file_name(options.output, options.to)
    files = aligned_files(options)
    if files:
        aligned = read_files(files, options)
    elif options.read_as:
        raise UsageError("--read-as goes with files of aligned text; there is none")
    else:
        work, collation = load_collation(options)
        aligned = aligned_work(work, collation, not is_imported(work, options))
    write_aligned(aligned, options.to, options.output, options.quiet, files)
    return 0
