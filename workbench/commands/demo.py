"""``workbench demo``: the shipped works, aligned, checked and reported, with nothing to set up."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.keeping import keep_alignment, set_by_hand
from workbench.commands.common.loading import settings
from workbench.commands.common.options import (
    add_divergence_options,
    add_folder_option,
    add_output_options,
)
from workbench.commands.common.output import program, say, write_data, write_lines
from workbench.commands.common.progress import progress_bar
from workbench.commands.common.reporting import FOLDER, make_report
from workbench.message import counted
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.report.model import Report

FORMATS = ("html", "md", "json")


def add_options(parser: ArgumentParser) -> None:
    """Add what ``demo`` takes."""
    add_divergence_options(parser)
    add_folder_option(parser, FOLDER, stdout=False)
    add_output_options(parser, json=False)
    parser.set_defaults(segmented=False, parallel=False, lexicon=None, embeddings=None)


def run(options: Namespace) -> int:
    """Do the whole job on every shipped work, and say what to type next."""
    from workbench.pipeline import align_work
    from workbench.report import render
    from workbench.works.described import load_work
    from workbench.works.shelf import find_work, shipped_works

    for name in shipped_works():
        work = load_work(find_work(name))
        with progress_bar(name, options.quiet) as progress:
            pins = set_by_hand(work, options)
            collation = align_work(work, settings(options, work), progress, pins)
        alignment = keep_alignment(work, collation, options)
        report = make_report(work, collation, options)
        paths = [options.output / f"{name}.{suffix}" for suffix in FORMATS]
        for path, suffix in zip(paths, FORMATS, strict=True):
            write_data(render(report, suffix), path)
        write_lines(_summary(report, alignment, paths), None)
    for line in _next_steps(options.output):
        say(line, options.quiet)
    return 0


def _summary(report: Report, alignment: Path, paths: list[Path]) -> list[str]:
    """Return what was done with one work, as lines."""
    collation = report.collation
    sizes = ", ".join(f"{key} {len(collation.by_key[key])}" for key in collation.keys)
    kinds = Counter(one.kind for one in report.divergences)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common()) or "none"
    beads = counted(len(collation.alignment.beads), "bead")
    return [
        visible(f"{report.work.name}: {' '.join(report.work.title.split())}"),
        f"  segments     {sizes} → {beads}, {alignment}",
        f"  divergences  {told}",
        f"  reports      {', '.join(map(str, paths))}",
        *(f"  {one.key} is a {report.warning(one.key)}" for one in report.reconstructions),
        "",
    ]


def _next_steps(folder: Path) -> list[str]:
    run = program()
    steps = {
        f"{run} review rajavi-1985": "step through the divergences (? for help, q to leave)",
        f"{run} check rajavi-1985": "print them",
        f"{run} show rajavi-1985": "print the aligned texts",
        f"open {folder / 'rajavi-1985.html'}": "the report, in a browser",
        f"{run} init NAME fa=FILE ru=FILE en=FILE": "a work of your own",
    }
    wide = max(map(len, steps))
    return ["Next:", *(f"  {step:<{wide}}  {what}" for step, what in steps.items())]
