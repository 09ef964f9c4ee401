"""The general lexicon, learnt from the corpora whose licences allow it to be shipped.

``python -m benchmarks.alignment.lexicon --data DIR -o workbench/data`` writes the shipped files;
the benchmark learns one without the corpus under test.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from benchmarks.alignment.gold import LANGUAGES, lines
from workbench.lexicon import GeneralLexicon
from workbench.lexicon.concepts import shipped_concepts
from workbench.lexicon.learn import learn, render

CORPORA = (
    "bitcoin-org",
    "flores200-devtest",
    "gnome-help",
    "open-bible-stories",
    "opensource-guide",
)
NOTES = (
    "Stems of {0} and {1}, how probable the second is given the first and the first given the",
    "second, in per cent. Learnt by `workbench lexicon learn`; sources and licences: LICENCES.md.",
)


def build(data: Path, without: str | None = None) -> dict[tuple[str, str], GeneralLexicon]:
    """Return the lexicon of each language pair, learnt from all corpora but one."""
    rows = [
        row
        for corpus in CORPORA
        if corpus != without and (data / corpus).is_dir()
        for row in lines(data / corpus)
    ]
    words = list(dictionary(data / "dict")) if (data / "dict").is_dir() else []
    found = {}
    for one, other in combinations(range(len(LANGUAGES)), 2):
        pairs = [(row[one], row[other]) for row in rows]
        for entry in words:
            pairs += [(left, right) for left in entry[one] for right in entry[other]] * 2
        found[LANGUAGES[one], LANGUAGES[other]] = learn(pairs)
    return found


def joined(parts: Iterable[GeneralLexicon]) -> GeneralLexicon:
    """Return one lexicon of several."""
    return sum(parts, GeneralLexicon(concepts=shipped_concepts()))


def dictionary(folder: Path) -> Iterable[tuple[list[str], ...]]:
    """Yield the translations of concepts and names that may be shipped, by language."""
    for name in ("concepticon", "names"):
        with (folder / f"{name}.fa-ru-en.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row.get("kind", "cldr").startswith("cldr"):
                    # Concepts stand in capitals as well as in small letters.
                    yield tuple(
                        sorted({word.lower() for word in row[language].split(" | ")})
                        for language in LANGUAGES
                    )


def main() -> None:
    """Write the shipped lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write to")
    given = parser.parse_args()
    for (one, other), lexicon in build(given.data).items():
        notes = [note.format(one, other) for note in NOTES]
        path = given.output / f"lexicon.{one}-{other}.tsv"
        path.write_text(render(lexicon, notes), encoding="utf-8")
        print(f"{path}: {len(lexicon.entries)} pairs")


if __name__ == "__main__":
    main()
