"""``workbench check``: find where the witnesses diverge."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.commands.common.loading import find, load_collation
from workbench.commands.common.options import (
    add_divergence_options,
    add_output_options,
    add_witness_options,
)
from workbench.commands.common.output import say, write_lines
from workbench.commands.common.signing import work_signature
from workbench.message import counted
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.divergences import Divergence
    from workbench.report.wording import Wording
    from workbench.works.work import Work


def add_options(parser: ArgumentParser) -> None:
    """Add what ``check`` takes."""
    add_witness_options(parser)
    add_divergence_options(parser)
    parser.add_argument(
        "--strict", action="store_true", help="exit with status 1 where divergences are found"
    )
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Print the divergences that the filters keep."""
    from workbench.divergences import select
    from workbench.formats.records import divergence_record, to_json

    work, collation = load_collation(options)
    found = select(
        find(work, collation, options),
        options.min_confidence,
        options.kinds,
    )
    if options.json:
        write_lines((to_json(divergence_record(one, collation)) for one in found), options.output)
    else:
        write_lines(_paragraphs(found, work, collation), options.output)
    say(_summary(found), options.quiet)
    say(f"signature: {work_signature(work, collation.alignment, options)}", options.quiet)
    return 1 if options.strict and found else 0


def _paragraphs(found: Sequence[Divergence], work: Work, collation: Collation) -> Iterator[str]:
    from workbench.report.entries import entries_of, place
    from workbench.report.wording import wording

    words = wording()
    for witness in work.witnesses:
        if witness.is_reconstruction:
            yield f"{witness.key}: {visible(witness.note)}"
    for entry in entries_of(found):
        one = entry.first
        odd = [f"odd: {one.odd}"] if one.odd else []
        hop = [f"at {one.hop}"] if one.hop else []
        sure = f"{', '.join(entry.confidences)} confidence"
        head = [f"[{one.id}]", words.say(place(entry)), one.kind, entry.severity, sure]
        yield ""
        yield " · ".join([*head, *odd, *hop])
        yield f"  {words.say(one.message)}"
        if one.reason.template:
            yield f"  {words.say(one.reason)}"
        for each in entry.divergences:
            yield from _evidence(each, collation, words)


def _evidence(one: Divergence, collation: Collation, words: Wording) -> Iterator[str]:
    for key, evidence in one.evidence.items():
        read = "; ".join(map(words.value, evidence.values))
        values = f" = {read}" if read else ""
        where = f"{key}{_line(one, key, collation)}"
        yield f"    {where}  {visible(_quoted(one, key, collation))}{visible(values)}"


def _line(one: Divergence, key: str, collation: Collation) -> str:
    """Return ``:16`` where the evidence begins in line 16 of the witness's file."""
    if one.bead is None or key not in collation.keys:
        return ""
    start, end = collation.bead_span(one.bead, key)
    spans = one.evidence[key].spans
    at = spans[0][0] if spans else 0
    return f":{collation.line(one.bead, key, at)}" if start < end else ""


def _quoted(one: Divergence, key: str, collation: Collation) -> str:
    """Return the words of the evidence, with a little of what stands round them."""
    if one.bead is None or key not in collation.keys:
        return ""
    text = collation.bead_text(one.bead, key)
    spans = one.evidence[key].spans
    if not spans:
        return _shortened(text)
    start, end = max(spans[0][0] - 30, 0), min(spans[-1][1] + 30, len(text))
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return _shortened(f"{before}{text[start:end]}{after}")


def _shortened(text: str, longest: int = 160) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _summary(found: tuple[Divergence, ...]) -> str:
    if not found:
        return "no divergences found"
    kinds = Counter(one.kind for one in found)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    return f"{counted(len(found), 'divergence')}: {told}"
