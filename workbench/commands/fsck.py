"""``workbench fsck``: look over works, their alignments and their reviews."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.commands.common.options import add_output_options
from workbench.commands.common.output import say, write_lines
from workbench.errors import UsageError
from workbench.message import counted
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.fsck import Examined, Remark


def add_options(parser: ArgumentParser) -> None:
    """Add what ``fsck`` takes."""
    parser.add_argument(
        "work",
        nargs="*",
        metavar="WORK",
        help="a work's folder or name (default: every work in ./translations)",
    )
    parser.add_argument(
        "--repair",
        action="store_true",
        help="remove what killed runs left behind; nothing else is ever changed",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="the encoding of texts that are not UTF-8"
    )
    add_output_options(parser, quiet="say nothing of what is in order")


def run(options: Namespace) -> int:
    """Print what was found; the status is 1 where anything is damaged."""
    from workbench.formats.records import to_json
    from workbench.fsck import examine

    examined = [examine(folder, options.encoding) for folder in _works(options.work)]
    remarks = list(_remarks(examined, strays=not options.work))
    removed = {
        remark.path
        for remark in remarks
        if options.repair and remark.leftover and remark.leftover.remove()
    }
    if options.json:
        write_lines((to_json(_record(one, one.path in removed)) for one in remarks), options.output)
    else:
        write_lines((_line(one, one.path in removed) for one in remarks), options.output)
    for one in examined:
        say(_summary(one), options.quiet and not one.damaged)
    return 1 if any(one.damaged for one in examined) else 0


def _works(named: Sequence[str]) -> list[Path]:
    from workbench.works.shelf import find_work, works_in

    if named:
        return [find_work(name) for name in named]
    here = Path("translations")
    found = [here / name for name in works_in(here)]
    if not found:
        raise UsageError(f"there are no works in {here}; name a work, or change to its folder")
    return found


def _remarks(examined: Sequence[Examined], strays: bool) -> Iterator[Remark]:
    """Yield every remark once: works share the folder that leftovers stand in."""
    from workbench.fsck import orphans

    seen = set()
    for remark in (remark for one in examined for remark in one.remarks):
        if remark not in seen:
            seen.add(remark)
            yield remark
    if strays:
        yield from orphans(Path("translations"), Path("alignments"))


def _record(remark: Remark, removed: bool) -> dict[str, Any]:
    return {
        "level": remark.level,
        "subject": remark.subject,
        "file": str(remark.path),
        "line": remark.line,
        "message": remark.message,
        "removed": removed,
    }


def _line(remark: Remark, removed: bool) -> str:
    advice = " (--repair removes it)" if remark.leftover else ""
    end = "; removed" if removed else advice
    return visible(f"{remark.level}: {remark.place}: {remark.message}{end}", newlines=False)


def _summary(one: Examined) -> str:
    """Return in one line what stands there and how it is."""
    parts = []
    if one.work:
        parts.append(counted(len(one.work.witnesses), "text"))
    if one.alignment:
        beads = one.alignment.alignment.beads
        by_hand = f" ({beads.pinned} set by hand)" if beads.pinned else ""
        parts.append(f"{counted(len(beads), 'bead')}{by_hand}")
    if one.journals:
        verdicts = sum(len(journal.state.verdicts) for journal in one.journals)
        parts.append(counted(len(one.journals), "review"))
        parts.append(counted(verdicts, "verdict"))
    damage = sum(remark.level == "damage" for remark in one.remarks)
    state = f"DAMAGED in {counted(damage, 'place')}" if damage else "in order"
    return f"{one.folder}: {state}; {', '.join(parts) or 'nothing can be read'}"
