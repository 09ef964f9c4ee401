"""``workbench lexicon learn``: learn word pairs from texts that are aligned line by line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import combinations
from pathlib import Path

from workbench.commands.common.options import (
    add_encoding_option,
    add_output_options,
    key_value,
    once,
)
from workbench.commands.common.output import say, write_data
from workbench.errors import UsageError
from workbench.message import counted, uneven
from workbench.parser import add_verb


def add_options(parser: ArgumentParser) -> None:
    """Add what ``lexicon`` takes."""
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    learn = add_verb(verbs, "learn", "learn a lexicon from texts aligned line by line")
    learn.add_argument(
        "texts",
        nargs="+",
        metavar="KEY=FILE",
        type=key_value,
        help="texts whose line i is the same in each; two or more",
    )
    add_encoding_option(learn)
    add_output_options(learn, json=False, file=True)


def run(options: Namespace) -> int:
    """Learn the pairs of every two texts, and write them as one lexicon file."""
    from workbench.lexicon.general import GeneralLexicon
    from workbench.lexicon.learn import learn, render

    lines = _lines(options)
    lexicon = GeneralLexicon()
    for one, other in combinations(lines, 2):
        pairs = zip(lines[one], lines[other], strict=True)
        lexicon += learn((a, b) for a, b in pairs if a.strip() and b.strip())
    notes = [f"Learnt by `workbench lexicon learn` from {', '.join(lines)}."]
    write_data(render(lexicon, notes), options.output)
    say(counted(len(lexicon.entries), "word pair"), options.quiet)
    return 0


def _lines(options: Namespace) -> dict[str, list[str]]:
    from workbench.reading.files import read_text
    from workbench.segments import segment_lines

    found: dict[str, list[str]] = {}
    encodings = once(options.encoding, "--encoding")
    for key, name in options.texts:
        text = read_text(Path(name), encodings.get(key, encodings.get("")))
        found[key] = [text[one.start : one.end] for one in segment_lines(text)]
    if len(found) < 2:
        raise UsageError("a lexicon is learnt from two texts at least, as fa=FILE en=FILE")
    if counts := uneven({key: len(lines) for key, lines in found.items()}):
        raise UsageError(f"line i of each text must be the same in all, but {counts} lines")
    return found
