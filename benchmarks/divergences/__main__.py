"""``python -m benchmarks.divergences``: measure, print tables, and write JSON if asked to."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.divergences.baselines import Verdicts, naive, pofilter
from benchmarks.divergences.corpora import SHIPPED, names, read
from benchmarks.divergences.figures import figures
from benchmarks.divergences.measure import measure
from benchmarks.divergences.speed import measure as measure_speed
from benchmarks.divergences.table import speed, tables


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark."""
    options = _parser().parse_args(arguments)
    known = names(options.data) if options.data.is_dir() else []
    wanted = options.corpus or known
    if not wanted or set(wanted) - set(known):
        there = ", ".join(known) or "none with fa.txt, ru.txt and en.txt"
        print(f"no such corpus in {options.data}; there are {there}", file=sys.stderr)
        return 2
    baselines: dict[str, Verdicts] = {"naive digits": naive}
    if program := pofilter():
        baselines["pofilter"] = program
    else:
        print("pofilter is left out: pip install translate-toolkit to have it", file=sys.stderr)
    found = {}
    for name in wanted:
        corpus = read(options.data / name, options.limit)
        found[name] = figures(measure(corpus, options.edits, options.seed), baselines)
        print("\n".join(tables(found[name])), flush=True)
    fast = None if options.no_speed else measure_speed(options.data, wanted)
    if fast:
        print("\n".join(speed(fast)))
    if options.json:
        whole = {
            "seed": options.seed,
            "edits": options.edits,
            "corpora": found,
            "speed": asdict(fast) if fast else None,
        }
        options.json.write_text(
            json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.divergences",
        description="Measure the checks on line-parallel texts: silence, recall, harmless edits.",
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=SHIPPED,
        metavar="DIR",
        help="folder of folders with fa.txt, ru.txt and en.txt (default: the shipped texts)",
    )
    parser.add_argument("--corpus", nargs="+", metavar="NAME", help="only these folders")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N lines of each")
    parser.add_argument(
        "--edits",
        type=int,
        default=60,
        metavar="N",
        help="at most N edits of each type in each language (default 60)",
    )
    parser.add_argument("--seed", type=int, default=0, help="of the choice of edits (default 0)")
    parser.add_argument("--no-speed", action="store_true", help="leave speed out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
