"""``workbench score``: alignments against gold, or two texts of one language against each other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.commands.common.options import (
    add_output_options,
    add_witness_options,
    comma_list,
    whole_number,
)

_TESTS = ("bs", "ar")


def add_options(parser: ArgumentParser) -> None:
    """Add what ``score`` takes."""
    add_witness_options(parser)
    gold = parser.add_argument_group("alignments against gold: score --gold FILE [NAME=]FILE …")
    gold.add_argument(
        "--gold",
        type=Path,
        metavar="FILE",
        help="the right alignment, or a folder of them; WORK are then the alignments to score:"
        " hunalign's, vecalign's or ours",
    )
    gold.add_argument(
        "--pair",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="score these two texts alone; they are those of files whose names do not say them",
    )
    gold.add_argument(
        "--samples",
        type=whole_number,
        default=1000,
        metavar="N",
        help="bootstrap samples (default: 1000)",
    )
    gold.add_argument(
        "--reliability", action="store_true", help="also: are beads as sure as their scores say?"
    )
    texts = parser.add_argument_group("texts of one language: score WORK … or KEY=FILE …")
    texts.add_argument("--reference", metavar="KEY", help="the text that others are measured by")
    texts.add_argument(
        "--hypothesis",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="the texts measured (default: all others in its language)",
    )
    texts.add_argument(
        "--metric",
        type=comma_list,
        default=("chrf", "bleu", "ter"),
        metavar="A,B",
        help="chrf, chrf++, bleu, ter (default: chrf,bleu,ter)",
    )
    texts.add_argument(
        "--level",
        type=comma_list,
        default=("corpus",),
        metavar="A,B",
        help="corpus, document, bead (default: corpus)",
    )
    texts.add_argument(
        "--test",
        choices=_TESTS,
        help="is the difference between texts more than chance? bs: paired bootstrap,"
        " ar: approximate randomisation",
    )
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Score alignments if there is gold, else texts."""
    if options.gold is not None:
        from workbench.commands.score_alignments import score_alignments

        score_alignments(options)
    else:
        from workbench.commands.score_texts import score_texts

        score_texts(options)
    return 0
