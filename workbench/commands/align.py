"""``workbench align``: align the witnesses of a work and keep the alignment."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from typing import TYPE_CHECKING

from workbench.commands.common.aligned import aligned_files
from workbench.commands.common.keeping import keep_alignment, set_by_hand
from workbench.commands.common.loading import load, settings
from workbench.commands.common.options import (
    add_glossary_option,
    add_output_options,
    add_witness_options,
)
from workbench.commands.common.output import say, write_lines
from workbench.commands.common.progress import progress_bar
from workbench.errors import UsageError
from workbench.message import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.align import Moved
    from workbench.formats.records import Record


def add_options(parser: ArgumentParser) -> None:
    """Add what ``align`` takes."""
    add_witness_options(parser, aligned=False)
    add_glossary_option(parser.add_argument_group("checks"))
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Align; keep the alignment of a work, print that of texts given on the command line."""
    from workbench.align import doubts, moved
    from workbench.formats.records import bead_record, to_json
    from workbench.pipeline import align_work

    if files := aligned_files(options):
        raise UsageError(
            f"{files[0]}: align takes a work, or texts as KEY=FILE; to files that are aligned"
            " already go `workbench check`, `show`, `review`, `report` and `convert`"
        )
    work = load(options)
    with progress_bar("aligning", options.quiet) as progress:
        how = settings(options, work)
        collation = align_work(work, how, progress, set_by_hand(work, options))
    alignment = collation.alignment
    places = () if how.segments == "parallel" else moved(collation.texts, alignment)
    elsewhere = _elsewhere(places)
    if work.folder is not None:
        say(f"wrote {keep_alignment(work, collation, options)}", options.quiet)
    if options.json or options.output or work.folder is None:
        write_lines(
            (
                to_json(bead_record(number, bead, alignment.keys) | elsewhere.get(number, {}))
                for number, bead in enumerate(alignment.beads)
            ),
            options.output,
        )
    types = Counter(bead.type for bead in alignment.beads)
    told = ", ".join(f"{count} {kind}" for kind, count in types.most_common())
    beads = counted(len(alignment.beads), "bead")
    say(f"{beads} of {', '.join(alignment.keys)}: {told}", options.quiet)
    for place in places:
        say(f"order: {_in_words(place)}", options.quiet)
    if doubt := doubts(alignment, collation.texts):
        say(f"workbench: warning: {doubt}")
    return 0


def _elsewhere(places: Iterable[Moved]) -> dict[int, Record]:
    """Return by bead what to add to its record: segments of other texts that seem to belong there.

    ``{"moved": {"ru": [20, 21]}}`` says so of a bead that lacks them, because beads do not cross.
    """
    found: dict[int, Record] = {}
    for place in places:
        for side in (0, 1):
            told = found.setdefault(place.beads[side], {"moved": {}})["moved"]
            told[place.keys[1 - side]] = list(range(*place.runs[1 - side]))
    return found


def _in_words(place: Moved) -> str:
    one, other = (
        f"{key} in bead {bead}" + (f" and the {last - start - 1} after" if last - start > 1 else "")
        for key, bead, (start, last) in zip(place.keys, place.beads, place.runs, strict=True)
    )
    return f"{one} seems to be rendered by {other}"
