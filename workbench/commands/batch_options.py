"""What ``workbench batch`` takes: its actions and their options."""

from __future__ import annotations

import argparse
import math
import os
from argparse import ArgumentParser
from pathlib import Path

from workbench.commands.common.options import (
    add_check_options,
    add_glossary_option,
    add_key_options,
    add_output_options,
    add_reading_options,
    comma_list,
    whole_number,
)
from workbench.parser import add_verb


def add_options(parser: ArgumentParser) -> None:
    """Add what ``batch`` takes."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    _run_options(add_verb(actions, "run", "run all documents of IN into OUT; again to go on"))
    _shard_options(add_verb(actions, "shard", "run one shard, or one part of many, here"))
    _learn_options(add_verb(actions, "learn", "learn words from all documents together"))
    for name, purpose in (
        ("status", "tell how far a batch is; exit status 3 if it is incomplete"),
        ("verify", "read every output again and compare it with its manifest"),
    ):
        action = add_verb(actions, name, purpose)
        action.add_argument("output", type=Path, metavar="OUT", help="the batch's folder")
        add_output_options(action, json=False)
    _collect_options(add_verb(actions, "collect", "sum up: tables, a page, Parquet"))


def _collect_options(parser: ArgumentParser) -> None:
    parser.add_argument("output", type=Path, metavar="OUT", help="the batch's folder")
    parser.add_argument(
        "-o",
        "--output",
        dest="target",
        type=Path,
        metavar="DIR",
        help="the folder to write to (default: OUT/summary)",
    )
    parser.add_argument(
        "--format",
        type=comma_list,
        default=("json", "tsv", "html"),
        metavar="A,B",
        help="json, tsv, html, parquet (default: json,tsv,html)",
    )
    add_output_options(parser, json=False)


def _run_options(parser: ArgumentParser) -> None:
    known = _batch_options(parser)
    known.add_argument(
        "--learn",
        action="store_true",
        help="first learn words from a sample of all documents, then align by them",
    )
    _engine_options(parser)


def _learn_options(parser: ArgumentParser) -> None:
    _document_options(parser)
    add_glossary_option(parser.add_argument_group("words"))
    _engine_options(parser)
    parser.set_defaults(
        beads=False,
        divergences=False,
        no_check=True,
        settings=None,
        off=(),
        on=(),
        threshold=[],
    )


def _engine_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--jobs",
        type=whole_number,
        default=_processors(),
        metavar="N",
        help="processes (default: one a processor)",
    )
    parser.add_argument(
        "--timeout",
        type=_seconds,
        default=0,
        metavar="S",
        help="a document that takes longer becomes an error row (default: none does)",
    )
    cluster = parser.add_argument_group("cluster")
    cluster.add_argument(
        "--engine",
        choices=("local", "dask"),
        default="local",
        help="local: processes of this machine; dask: dask.distributed (default: local)",
    )
    cluster.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="a dask scheduler, as tls://host:8786 (default: one of our own, on this machine)",
    )
    for name, what in (
        ("ca", "certificate of the authority"),
        ("cert", "our certificate"),
        ("key", "our key"),
    ):
        cluster.add_argument(
            f"--tls-{name}", type=Path, metavar="FILE", help=f"{what}, for a scheduler by TLS"
        )
    add_output_options(parser, json=False)


def _shard_options(parser: ArgumentParser) -> None:
    _batch_options(parser)
    parser.add_argument(
        "--part",
        type=_part,
        default=(1, 1),
        metavar="I/N",
        help="only every N-th shard, from the I-th on, from 1: as 3/100 in an array job",
    )
    add_output_options(parser, json=False)


def _document_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "input",
        type=Path,
        metavar="IN",
        help='JSON Lines of {"id": …, "texts": {"fa": …, "ru": …, "en": …}} (.jsonl, .jsonl.gz,'
        " .jsonl.zst), a folder of them, or a folder of works",
    )
    parser.add_argument("output", type=Path, metavar="OUT", help="the folder of the results")
    texts = parser.add_argument_group("documents")
    add_key_options(texts)
    add_reading_options(texts)
    texts.add_argument(
        "--shard-size",
        type=_megabytes,
        default=2 << 20,
        metavar="MB",
        help="how much of a plain file makes a shard (default: 2); of a manifest a 512th of that",
    )
    texts.add_argument(
        "--max-record",
        type=_megabytes,
        default=64 << 20,
        metavar="MB",
        help="longer records become error rows (default: 64)",
    )


def _batch_options(parser: ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    """Add what a batch's documents and results need; return the group of its words."""
    _document_options(parser)
    rows = parser.add_argument_group("results")
    rows.add_argument("--beads", action="store_true", help="keep every bead with its texts")
    rows.add_argument("--divergences", action="store_true", help="keep every divergence")
    rows.add_argument(
        "--redo", action="store_true", help="make again what other settings or versions made"
    )
    rows.add_argument(
        "--no-check", action="store_true", help="align only, and look for no divergences"
    )
    add_check_options(parser)
    known = parser.add_argument_group("words").add_mutually_exclusive_group()
    known.add_argument(
        "--lexicon",
        type=Path,
        metavar="FILE",
        help="word pairs of your own to align by, from `batch learn` or `lexicon learn`",
    )
    return known


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _part(text: str) -> tuple[int, int]:
    number, slash, count = text.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise argparse.ArgumentTypeError(f"{text!r} must be written I/N, as 3/100")
    return int(number), int(count)


def _seconds(text: str) -> float:
    return _number(text, "seconds")


def _megabytes(text: str) -> int:
    return int(_number(text, "megabytes", 2**-20) * (1 << 20))


def _number(text: str, what: str, least: float = 0) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not least <= number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} must be a number of {what}")
    return number
