"""``workbench init``: make a work of one's own texts, or of texts that are aligned already."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.aligned import aligned_files, read_files
from workbench.commands.common.loading import load, segments_said
from workbench.commands.common.options import add_output_options, add_witness_options
from workbench.commands.common.output import program, say
from workbench.commands.common.signing import work_signature
from workbench.errors import UsageError
from workbench.message import counted

if TYPE_CHECKING:
    from workbench.formats.aligned_text import AlignedText
    from workbench.works.work import Work


def add_options(parser: ArgumentParser) -> None:
    """Add what ``init`` takes."""
    parser.add_argument("name", metavar="NAME", help="the work's name: that of its folder")
    add_witness_options(parser, aligns=False)
    parser.add_argument(
        "--read-as",
        metavar="FORMAT",
        help="the format of files of aligned text given instead of WORK, where nothing tells it",
    )
    parser.add_argument(
        "--yes", action="store_true", help="take the text of a PDF: it has been read against it"
    )
    add_output_options(parser, json=False)


def run(options: Namespace) -> int:
    """Make ``translations/NAME`` with the texts and a ``work.yaml`` to fill in."""
    from workbench.works.new_work import create_work, free_folder

    if "=" in options.name:
        raise UsageError(
            f"a work needs a name before its texts: workbench init NAME {options.name} …"
        )
    free_folder(options.name)
    if files := aligned_files(options):
        folder = _import(files, options)
    else:
        cut = segments_said(options) or "auto"
        work = replace(_taken(options), title=options.name, segments=cut)
        folder = create_work(work, options.name)
    say(f"made {folder}: fill in {folder / 'work.yaml'}, then", options.quiet)
    for command in ("check", "review"):
        say(f"  {program()} {command} {options.name}", options.quiet)
    return 0


def _taken(options: Namespace) -> Work:
    """Return the work of the texts and documents named, whose notes say what was taken."""
    from workbench.commands.common.documents import Documents

    by_line = segments_said(options) is not None
    read = Documents(options.quiet, by_line, ask=True, sure=options.yes, told=True)
    work = load(options, read)
    return replace(work, notes="; ".join(filter(None, (work.notes, *read.notes))))


def _import(files: list[Path], options: Namespace) -> Path:
    """Make a work of aligned text, with its alignment, and return its folder."""
    from workbench.formats.alignment_jsonl import write_alignment
    from workbench.formats.imported import work_of
    from workbench.pipeline import alignment_file
    from workbench.works.new_work import create_work
    from workbench.works.shelf import alignment_path

    aligned = read_files(files, options)
    names = ", ".join(file.name for file in files)
    work = replace(work_of(aligned, names), name=options.name)
    target = alignment_path(Path("translations", options.name))
    if target.exists():
        raise UsageError(f"{target} is there already; choose another name, or remove it first")
    said = {"imported": names}
    signature = work_signature(work, aligned.alignment, options)
    stored = alignment_file(work, aligned.collation(), said, signature)
    folder = create_work(work, options.name)
    write_alignment(target, stored)
    say(_summary(aligned), options.quiet)
    return folder


def _summary(aligned: AlignedText) -> str:
    counts = ", ".join(f"{text.key} {len(text)}" for text in aligned.texts)
    chain = ", ".join(aligned.chain.hops) or "none is known"
    beads = counted(len(aligned.alignment.beads), "bead")
    return (
        f"took {beads}; segments: {counts}; made from: {chain}"
        " (work.yaml says it, and can say otherwise)"
    )
