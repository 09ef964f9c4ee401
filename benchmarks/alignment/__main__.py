"""Measure the aligner: ``python -m benchmarks.alignment --data DIR``.

DIR holds a folder a corpus, each with ``fa.txt``, ``ru.txt`` and ``en.txt`` of equal numbers of
lines. Each corpus is measured as one long document, of its first ``--lines``; as short documents of
about sixteen lines, from all parts of it; as a soup of sentences (whose gold are lines: read the
lax figures), with ``--blocks`` with blocks of ten lines cut, and with ``--additions`` with lines
that one language alone has; each with a general lexicon learnt without it.
Figures a pair are strict / lax F1, and precision / recall of the segments without counterpart.
"joint" is the three-way alignment as files of two texts have it (``workbench.align.twos``): beads
of several segments of both, which only the third holds together, are parted where the two would
part them. "joint, in threes" are its beads as they stand.
hunalign stands beside where the user has one. ``--sizes`` adds what longer documents cost,
``--languages de,fr,en`` measures three others, without any general lexicon.
"""

from __future__ import annotations

import argparse
import resource
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.alignment import by_size, gold, lexicon, score, systems
from benchmarks.alignment.gold import Document
from benchmarks.alignment.score import Counts
from benchmarks.alignment.systems import PAIRS, System

SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 0.999)


def main() -> None:
    """Run the benchmark and print its tables in Markdown."""
    given = _options()
    found = given.hunalign or shutil.which("hunalign")
    hunalign = Path(found) if found else None
    if not hunalign:
        print("hunalign is neither on PATH nor given by --hunalign: its rows are left out.\n")
    languages = tuple(given.languages.split(","))
    names = given.corpora.split(",") if given.corpora else gold.corpora(given.data, languages)
    pairs = [f"{languages[one]}-{languages[other]}" for one, other in PAIRS]
    print("| corpus | documents | system |", " | ".join(pairs), "| mean strict | CPU s | wall s |")
    print("|---|---|---|" + "---|" * (len(PAIRS) + 3))
    reliability = Reliability()
    for name in names:
        rows = gold.lines(given.data / name, languages)
        learnt = lexicon.build(given.data, without=name) if languages == gold.LANGUAGES else {}
        general = lexicon.joined(learnt.values())
        for kind, made in _sets(name, rows, given).items():
            documents = [replace(document, languages=languages) for document in made]
            # The gold of a soup are lines: a bead inside one is not wrong.
            known = None if kind == "soup" else reliability
            measure(name, kind, "pairwise", systems.pair_by_pair(general), documents)
            measure(name, kind, "joint", systems.joint(general), documents)
            measure(name, kind, "joint, in threes", systems.in_threes(general), documents, known)
            if hunalign:
                measure(name, kind, "hunalign", systems.hunalign(hunalign), documents)
    reliability.report()
    if given.sizes:
        longest = max(names, key=lambda name: len(gold.lines(given.data / name)))
        _report_costs(given.data, longest, [int(size) for size in given.sizes.split(",")], hunalign)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nPeak memory of this process: {peak:.0f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.alignment",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--corpora", help="only these, parted by commas")
    parser.add_argument(
        "--languages", default=",".join(gold.LANGUAGES), help="the three of them, parted by commas"
    )
    parser.add_argument(
        "--lines", type=int, default=2000, help="at most so many lines of a corpus as one document"
    )
    parser.add_argument(
        "--documents",
        type=int,
        default=60,
        help="at most so many short documents, from all parts of it",
    )
    parser.add_argument("--blocks", action="store_true", help="also cut blocks of ten lines")
    parser.add_argument(
        "--additions", action="store_true", help="also add lines that one language alone has"
    )
    parser.add_argument(
        "--hunalign", type=Path, help="a hunalign binary (default: the one on PATH)"
    )
    parser.add_argument(
        "--sizes", help="also measure the cost of documents of so many lines, parted by commas"
    )
    return parser.parse_args()


def _sets(
    name: str, rows: Sequence[tuple[str, ...]], given: argparse.Namespace
) -> dict[str, Sequence[Document]]:
    """Return the documents that a corpus is measured as, by kind."""
    short, rows = gold.short_documents(name, rows), rows[: given.lines]
    sets: dict[str, Sequence[Document]] = {
        "long": [gold.long_document(name, rows)],
        "short": _from_all_parts(short, given.documents),
        "soup": [gold.soup(name, rows)],
    }
    if given.blocks:
        sets["blocks"] = [gold.long_document(name, rows, max(len(rows) // 100, 1))]
    if given.additions:
        sets["additions"] = [gold.with_additions(name, rows)]
    return sets


def _from_all_parts(documents: Sequence[Document], most: int) -> Sequence[Document]:
    """Return so many documents at most, from all parts of a corpus alike.

    Its first chapters may be told otherwise than the rest, or hold the lines that do not match.
    """
    count = min(most, len(documents))
    return [documents[at * len(documents) // count] for at in range(count)]


def _report_costs(data: Path, corpus: str, sizes: Sequence[int], hunalign: Path | None) -> None:
    """Print what documents of so many lines cost."""
    print(f"\n| lines of {corpus} | system | CPU s | CPU ms a line | wall s | MB |")
    print("|---" * 6 + "|")
    for label, cost in by_size.table(data, corpus, sizes, hunalign):
        print(
            f"| {cost.lines} | {label} | {cost.cpu:.1f} | {1000 * cost.cpu / cost.lines:.2f}"
            f" | {cost.wall:.1f} | {cost.megabytes:.0f} |",
            flush=True,
        )


class Reliability:
    """How often joint beads of a score are right."""

    def __init__(self) -> None:
        self.right = [0] * len(SHARES)
        self.all = [0] * len(SHARES)
        self.said = [0.0] * len(SHARES)

    def add(self, document: Document, run: systems.Run) -> None:
        """Count a document's beads."""
        known = set(document.gold)
        for bead in run.alignment.beads if run.alignment else ():
            place = max(at for at, share in enumerate(SHARES) if bead.score >= share)
            self.all[place] += 1
            self.said[place] += bead.score
            self.right[place] += bead.runs in known

    def report(self) -> None:
        """Print the reliability table."""
        print("\n| score from | beads | mean score | right |\n|---|---|---|---|")
        for share, said, right, every in zip(SHARES, self.said, self.right, self.all, strict=True):
            means = (f"{total / every:.3f}" if every else "–" for total in (said, right))
            print(f"| {share} | {every} |", " | ".join(means), "|")


def measure(
    corpus: str,
    kind: str,
    label: str,
    system: System,
    documents: Sequence[Document],
    reliability: Reliability | None = None,
) -> None:
    """Run a system over documents and print its row."""
    totals = {pair: Counts() for pair in PAIRS}
    cpu = wall = 0.0
    for document in documents:
        run = system(document)
        cpu, wall = cpu + run.cpu, wall + run.wall
        for pair in PAIRS:
            totals[pair] += score.compare(score.project(document.gold, *pair), run.predicted[pair])
        if reliability:
            reliability.add(document, run)
    cells = [
        f"{score.f1(c.strict_scores):.4f} / {score.f1(c.lax_scores):.4f}"
        f", {_share(c.null_scores.precision)} / {_share(c.null_scores.recall)}"
        for c in totals.values()
    ]
    mean = sum(score.f1(counts.strict_scores) for counts in totals.values()) / len(totals)
    print(
        "|",
        " | ".join([corpus, f"{len(documents)} {kind}", label, *cells]),
        f"| {mean:.4f} | {cpu:.1f} | {wall:.1f} |",
        flush=True,
    )


def _share(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.2f}"


if __name__ == "__main__":
    main()
