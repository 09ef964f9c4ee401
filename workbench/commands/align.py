"""``workbench align``: align the witnesses of a work and keep the alignment."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter

from workbench.commands.options import (
    add_output_options,
    add_witness_options,
    load,
    settings,
    work_signature,
)
from workbench.commands.output import say, write_lines
from workbench.commands.progress import progress_bar


def add_options(parser: ArgumentParser) -> None:
    """Add what ``align`` takes."""
    add_witness_options(parser)
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Align; keep the alignment of a work, print that of texts given on the command line."""
    from dataclasses import asdict

    from workbench.align import doubts
    from workbench.formats.alignment_jsonl import write_alignment
    from workbench.formats.records import bead_record, to_json
    from workbench.pipeline import align_work, alignment_file
    from workbench.shelf import alignment_folder

    work = load(options)
    with progress_bar("aligning", options.quiet) as progress:
        collation = align_work(work, settings(options), progress)
    alignment = collation.alignment
    if work.folder is not None:
        path = alignment_folder(work.folder) / "alignment.jsonl"
        said = asdict(settings(options))
        write_alignment(path, alignment_file(work, collation, said, work_signature(work, options)))
        say(f"wrote {path}", options.quiet)
    if options.json or options.output or work.folder is None:
        write_lines(
            (
                to_json(bead_record(number, bead, alignment.keys))
                for number, bead in enumerate(alignment.beads)
            ),
            options.output,
        )
    types = Counter(bead.type for bead in alignment.beads)
    counted = ", ".join(f"{count} {kind}" for kind, count in types.most_common())
    say(f"{len(alignment.beads)} beads of {', '.join(alignment.keys)}: {counted}", options.quiet)
    if doubt := doubts(alignment):
        say(f"workbench: warning: {doubt}")
    return 0
