"""Works of any length, of the lines of human translators."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain, cycle, islice
from pathlib import Path

LANGUAGES = ("fa", "ru", "en")
SHIPPED = Path(__file__).parents[1] / "data"

DESCRIPTION = "title: {} lines\nwitnesses:\n" + "".join(
    f"  {lang}:\n    file: {lang}.txt\n" + (f"    from: {before}\n" if before else "")
    for lang, before in zip(LANGUAGES, ("", *LANGUAGES), strict=False)
)


def triples(data: Path) -> list[tuple[str, ...]]:
    """Return the lines of all corpora in a folder, one after the other: fa, ru, en."""
    folders = sorted(path for path in data.iterdir() if (path / "fa.txt").is_file())
    return list(chain.from_iterable(_lines(folder) for folder in folders))


def make(folder: Path, rows: Sequence[tuple[str, ...]], count: int) -> None:
    """Write a work of ``count`` paragraphs; rows are taken again where there are too few."""
    folder.mkdir(parents=True)
    (folder / "work.yaml").write_text(DESCRIPTION.format(count), encoding="utf-8")
    taken = list(islice(cycle(rows), count))
    for lang, lines in zip(LANGUAGES, zip(*taken, strict=True), strict=True):
        (folder / f"{lang}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def segments_of(alignment: Path) -> int:
    """Return the segments of the witness that has most, as the alignment of a work says."""
    with alignment.open(encoding="utf-8") as lines:
        header = json.loads(next(lines))
    return max(int(one["segments"]) for one in header["witnesses"].values())


def _lines(folder: Path) -> list[tuple[str, ...]]:
    sides = [(folder / f"{lang}.txt").read_text(encoding="utf-8").split("\n") for lang in LANGUAGES]
    return [row for row in zip(*sides, strict=True) if all(line.strip() for line in row)]
