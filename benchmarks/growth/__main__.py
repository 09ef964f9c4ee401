"""Time and memory of each command against the length of the texts.

    python -m benchmarks.growth                          # a few minutes
    python -m benchmarks.growth --data DIR --sizes 1000,3000,10000,25000 --plot docs/pictures

A work of that many paragraphs in three languages is aligned, checked, printed, reported, looked
over and opened, each command by itself. Seconds are of processor, so that they hold on a busy
machine. ``grows`` is the slope on logarithmic scales once the start of the program is taken off: 1
is in proportion, n log n about 1.1. The status is 1 where a command grows faster than n log n.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.growth.measure import Cost, cost, cost_of_opening
from benchmarks.growth.plot import svg
from benchmarks.growth.slope import exponent, steps_worse_than_n_log_n
from benchmarks.growth.works import SHIPPED, make, segments_of, triples

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "align": ("align", "{}", "-q"),
    "check": ("check", "{}", "-q", "--json", "-o", "found.jsonl"),
    "show": ("show", "{}", "-q", "-o", "beads.txt"),
    "report": ("report", "{}", "-q", "--format", "html,json"),
    "fsck": ("fsck", "{}", "-q"),
    "review": ("review", "{}"),
}
FLOOR = ("--version",)


def main() -> int:
    """Measure and print a table in Markdown."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHIPPED, help="folder of the corpora")
    parser.add_argument("--sizes", default="300,1000,3000", help="paragraphs, parted by commas")
    parser.add_argument("--commands", default=",".join(COMMANDS), help="only these")
    parser.add_argument("--plot", type=Path, metavar="DIR", help="write two pictures there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    given = parser.parse_args()
    rows = triples(given.data)
    commands = given.commands.split(",")
    measured: dict[int, dict[str, Cost]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor = cost(folder, *FLOOR).seconds
        _row("segments", *(f"{one} s | MB" for one in commands))
        print("|---" * (1 + 2 * len(commands)) + "|")
        for size in map(int, given.sizes.split(",")):
            make(folder / "translations" / str(size), rows, size)
            costs = {one: _measure(folder, one, size) for one in commands}
            segments = segments_of(folder / "alignments" / str(size) / "alignment.jsonl")
            measured[segments] = costs
            figures = [f"{one.seconds:.1f} | {one.megabytes:.0f}" for one in costs.values()]
            _row(f"{segments:,}", *figures)
    seconds = {one: [(n, costs[one].seconds) for n, costs in measured.items()] for one in commands}
    worse = {one: steps_worse_than_n_log_n(points, floor) for one, points in seconds.items()}
    if len(measured) > 1:
        slopes = [exponent([(n, max(cost - floor, 1e-3)) for n, cost in seconds[one]])
                  for one in commands]  # fmt: skip
        _row("grows", *(f"{slope:.2f} | " for slope in slopes))
    for one, steps in worse.items():
        for small, large in steps:
            print(f"{one} grows faster than n log n from {small:,} to {large:,}", file=sys.stderr)
    if given.plot:
        _plot(given.plot, commands, measured)
    if given.json:
        figures_of = {n: {k: (c.seconds, c.megabytes) for k, c in costs.items()}
                      for n, costs in measured.items()}  # fmt: skip
        given.json.write_text(json.dumps(figures_of, indent=1) + "\n", encoding="utf-8")
    return 1 if any(worse.values()) else 0


def _measure(folder: Path, command: str, size: int) -> Cost:
    words = [word.format(size) for word in COMMANDS[command]]
    return (cost_of_opening if command == "review" else cost)(folder, *words)


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


def _plot(folder: Path, commands: list[str], measured: Mapping[int, Mapping[str, Cost]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    across = "segments a text, three texts"
    for name, title, field in (
        ("growth-time.svg", "seconds of processor", "seconds"),
        ("growth-memory.svg", "megabytes at the peak", "megabytes"),
    ):
        series = {
            one: [(n, getattr(costs[one], field)) for n, costs in measured.items()]
            for one in commands
        }
        (folder / name).write_text(svg(title, across, series), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
