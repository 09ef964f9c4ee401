"""``workbench compare``: two witnesses of one language, word by word."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.commands.common.loading import load_collation
from workbench.commands.common.options import (
    add_farsi_option,
    add_output_options,
    add_witness_options,
    comma_list,
)
from workbench.commands.common.output import has_terminal, say, write_data, write_lines
from workbench.commands.common.signing import work_signature
from workbench.errors import UsageError
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.compare.difference import Comparison, Difference
    from workbench.ui.session import FarsiMode
    from workbench.works.work import Work

WHY = (
    "word by word, texts can be compared in one language only;"
    " `workbench check` finds where these diverge"
)
_AROUND = 30


def add_options(parser: ArgumentParser) -> None:
    """Add what ``compare`` takes."""
    add_witness_options(parser)
    parser.add_argument(
        "--witnesses",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="which two, where a work has more (default: the first two of one language)",
    )
    parser.add_argument(
        "--ignore",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="kinds of difference to leave out: value, word, spelling, case, punctuation",
    )
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--html", action="store_true", help="a page with both texts, marked")
    shown.add_argument(
        "--step", action="store_true", help="step through the differences in the terminal"
    )
    add_farsi_option(parser)
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Print where two witnesses differ, or show it on a page or in the terminal."""
    _refuse_misuse(options)
    from workbench.compare.words import compare
    from workbench.score.same_language import choose

    work, collation = load_collation(options)
    reference, *others = options.witnesses or (None,)
    one, other, *_ = choose(collation, reference, others, WHY)
    comparison = compare(collation, one, other)
    kept = tuple(found for found in comparison.differences if found.kind not in options.ignore)
    comparison = replace(comparison, differences=kept)
    if options.step:
        _step(work, collation, comparison, options.farsi)
        return 0
    signature = work_signature(work, collation.alignment, options)
    _write(options, work, collation, comparison, signature)
    say(_summary(comparison), options.quiet)
    say(f"signature: {signature}", options.quiet)
    return 0


def _refuse_misuse(options: Namespace) -> None:
    """Raise UsageError for options that do not go together."""
    from workbench.compare.difference import KINDS
    from workbench.suggest import refuse_unknown

    refuse_unknown("kind of difference", options.ignore, KINDS)
    if options.witnesses and len(options.witnesses) != 2:
        raise UsageError("--witnesses names two, as en,en-copy")
    for way in ("html", "step"):
        if options.json and getattr(options, way):
            raise UsageError(f"--{way} and --json exclude each other")
    if options.step and options.output:
        raise UsageError("--step shows the differences and writes none; leave -o out")
    if options.step and not has_terminal():
        raise UsageError("--step needs a terminal; `workbench compare` prints, --html makes a page")


def _write(
    options: Namespace, work: Work, collation: Collation, comparison: Comparison, signature: str
) -> None:
    """Write the differences as a page, as JSON Lines or as text."""
    if options.html:
        from workbench.compare.page import render

        write_data(render(work, collation, comparison, signature), options.output)
    elif options.json:
        from workbench.formats.records import to_json

        records = (to_json(_record(found)) for found in comparison.differences)
        write_lines(records, options.output)
    else:
        write_lines(_paragraphs(comparison, collation), options.output)


def _step(work: Work, collation: Collation, comparison: Comparison, farsi: FarsiMode) -> None:
    from workbench.ui.compare_app import run as run_app
    from workbench.ui.session import Session, statuses

    session = Session(work.title, collation, (), statuses=statuses(work), farsi=farsi)
    run_app(session, comparison)


def _record(found: Difference) -> dict[str, object]:
    return {
        "bead": found.bead,
        "kind": found.kind,
        "texts": dict(found.texts),
        "spans": {key: list(span) for key, span in found.spans.items()},
    }


def _paragraphs(comparison: Comparison, collation: Collation) -> Iterator[str]:
    width = max(map(len, comparison.keys))
    for found in comparison.differences:
        yield f"bead {found.bead} · {found.kind}"
        for key, signs in zip(comparison.keys, ("[-{}-]", "[+{}+]"), strict=True):
            text = collation.bead_text(found.bead, key)
            yield f"  {key:<{width}}  {visible(_in_context(text, found.spans[key], signs))}"
        for one, other in found.characters:
            yield f"  {one or 'nothing'} ≠ {other or 'nothing'}"
        yield ""


def _in_context(text: str, span: tuple[int, int], signs: str) -> str:
    """Return changed words between signs, as ``wdiff`` has them, with a little round them."""
    start, end = span
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    changed = signs.format(text[start:end]) if start < end else "[∅]"
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return " ".join(f"{before}{text[first:start]}{changed}{text[end:last]}{after}".split())


def _summary(comparison: Comparison) -> str:
    one, other = comparison.keys
    counts = ", ".join(f"{count} {kind}" for kind, count in comparison.counts.items())
    words = comparison.words
    return (
        f"{one} {words[one]} words, {other} {words[other]}, {comparison.same} in both;"
        f" differences: {counts or 'none'}"
    )
