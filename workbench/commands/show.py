"""``workbench show``: print the aligned beads."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workbench.commands.common.loading import load_collation
from workbench.commands.common.options import add_output_options, add_witness_options, whole_number
from workbench.commands.common.output import write_lines
from workbench.errors import UsageError
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.collation import Collation


def add_options(parser: ArgumentParser) -> None:
    """Add what ``show`` takes."""
    add_witness_options(parser)
    parser.add_argument("--bead", type=whole_number, metavar="N", help="only bead number N, from 0")
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Print every bead, or one, each witness under the other."""
    from workbench.formats.records import bead_record, to_json

    _, collation = load_collation(options)
    beads = collation.alignment.beads
    numbers = range(len(beads))
    if options.bead is not None:
        if options.bead not in numbers:
            raise UsageError(f"there is no bead {options.bead}; they go from 0 to {len(beads) - 1}")
        numbers = range(options.bead, options.bead + 1)
    if options.json:
        records = (
            bead_record(number, beads[number], collation.keys) | _texts(collation, number)
            for number in numbers
        )
        write_lines(map(to_json, records), options.output)
    else:
        write_lines((line for number in numbers for line in _bead(collation, number)),
                    options.output)  # fmt: skip
    return 0


def _texts(collation: Collation, number: int) -> dict[str, Any]:
    """Return a bead's text in each witness, and its span of the stored text in code points."""
    return {
        "text": collation.bead_texts(number),
        "spans": {key: list(collation.bead_span(number, key)) for key in collation.keys},
    }


def _bead(collation: Collation, number: int) -> Iterator[str]:
    bead = collation.alignment.beads[number]
    pinned = " · pinned" if bead.status == "pinned" else ""
    yield f"bead {number} · {bead.type} · {bead.score:.2f}{pinned}"
    width = max(map(len, collation.keys))
    for key in collation.keys:
        text = visible(" ".join(collation.bead_text(number, key).split()))
        yield f"  {key:<{width}}  {text or '—'}"
    yield ""
