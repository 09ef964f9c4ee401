"""Gold from line-parallel texts: lines split, dropped and merged at random, always the same way.

Line ``i`` of ``fa.txt``, ``ru.txt`` and ``en.txt`` of a corpus is the same segment; other languages
can be named instead. A third of the
lines is split into its sentences in one language; 3 % are dropped from one language; 3 % are joined
with the next line in one language; a run of ten lines may be cut from one language, or lines from
elsewhere in the corpus be added to one language alone. What was done to a line is its gold bead.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("fa", "ru", "en")
DROPPED = MERGED = 0.03
SPLIT = 0.35
SHORT = 16
BLOCK = 10
# How often something stands between two beads that one language alone has, and how many lines.
ADDED, LINES_ADDED = 0.03, (1, 1, 1, 2, 3)
# One language alone has so many lines before the first bead.
FRONT_MATTER = 6
MAX_SENTENCES = 4

_SENTENCE_END = re.compile(r"(?<=[.!?؟…])[\"»”)]*\s+(?=\S)")

Gold = list[tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Document:
    """Segments of each language and the gold beads: a run of segments a language."""

    name: str
    languages: tuple[str, ...]
    segments: tuple[tuple[str, ...], ...]
    gold: Gold


def corpora(folder: Path, languages: Sequence[str] = LANGUAGES) -> list[str]:
    """Return the names of the corpora in a folder that are line-parallel in the languages."""
    return sorted(
        path.name
        for path in folder.iterdir()
        if all((path / f"{language}.txt").is_file() for language in languages)
    )


def lines(folder: Path, languages: Sequence[str] = LANGUAGES) -> list[tuple[str, ...]]:
    """Return a corpus's lines, the languages side by side; lines empty anywhere are left out."""
    columns = [
        (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        for language in languages
    ]
    rows = zip(*columns, strict=True)
    return [row for row in rows if all(cell.strip() for cell in row)]


def long_document(name: str, rows: Sequence[tuple[str, ...]], blocks: int = 0) -> Document:
    """Return a whole corpus as one document, with so many blocks cut."""
    return damage(name, rows, random.Random(f"{name} long"), blocks)


def with_additions(name: str, rows: Sequence[tuple[str, ...]]) -> Document:
    """Return a corpus as one document, with lines that one language alone has.

    They come from the last tenth of the corpus, which is no part of the document, so they look like
    what stands round them. One language begins with some that stand together there, as a preface.
    """
    chance = random.Random(f"{name} additions")
    kept = len(rows) - len(rows) // 10
    document, store = damage(name, rows[:kept], chance), rows[kept:]
    texts = len(rows[0])
    segments: list[list[str]] = [[] for _ in range(texts)]
    gold: Gold = []

    def add(lines: Sequence[tuple[str, ...]]) -> None:
        text = chance.randrange(texts)
        for line in lines:
            starts = [len(column) for column in segments]
            segments[text].append(line[text])
            gold.append(tuple((at, len(segments[of])) for of, at in enumerate(starts)))

    at = chance.randrange(max(len(store) - FRONT_MATTER, 1))
    add(store[at : at + FRONT_MATTER])
    for bead in document.gold:
        starts = [len(column) for column in segments]
        for column, whole, run in zip(segments, document.segments, bead, strict=True):
            column += whole[slice(*run)]
        ends = [len(column) for column in segments]
        gold.append(tuple(zip(starts, ends, strict=True)))
        if chance.random() < ADDED:
            at = chance.randrange(max(len(store), 1))
            add(store[at : at + chance.choice(LINES_ADDED)])
    return Document(name, document.languages, tuple(map(tuple, segments)), gold)


def soup(name: str, rows: Sequence[tuple[str, ...]]) -> Document:
    """Return a corpus cut into sentences in every language; its gold beads are the lines."""
    texts = len(rows[0])
    segments: list[list[str]] = [[] for _ in range(texts)]
    gold: Gold = []
    for row in rows:
        starts = [len(column) for column in segments]
        for column, line in zip(segments, row, strict=True):
            column += _sentences(line, 0)
        ends = [len(column) for column in segments]
        gold.append(tuple(zip(starts, ends, strict=True)))
    return Document(f"{name} soup", LANGUAGES[:texts], tuple(map(tuple, segments)), gold)


def short_documents(name: str, rows: Sequence[tuple[str, ...]]) -> list[Document]:
    """Return a corpus in documents of about sixteen lines."""
    chance = random.Random(f"{name} short")
    documents: list[Document] = []
    at = 0
    while len(rows) - at >= SHORT // 2:
        size = chance.randint(SHORT // 2, SHORT + SHORT // 2)
        part = rows[at : at + size]
        if len(part) >= SHORT // 2:
            documents.append(damage(f"{name}-{len(documents)}", part, chance))
        at += size
    return documents


def damage(
    name: str, rows: Sequence[tuple[str, ...]], chance: random.Random, blocks: int = 0
) -> Document:
    """Split, drop, merge and cut lines; return the document with its gold."""
    texts = len(rows[0])
    cut = _blocks(len(rows), texts, blocks, chance)
    segments: list[list[str]] = [[] for _ in range(texts)]
    gold: Gold = []
    joins: int | None = None
    for number, row in enumerate(rows):
        parts = [[cell] for cell in row]
        split = joins is None and chance.random() < SPLIT
        if split:
            at = chance.randrange(texts)
            parts[at] = _sentences(row[at])
        whole = joins is None
        if number in cut:
            parts[cut[number]] = []
        elif whole and chance.random() < DROPPED:
            parts[chance.randrange(texts)] = []
        starts = [len(column) for column in segments]
        for at, cells in enumerate(parts):
            if at == joins and cells:
                segments[at][-1] += " " + cells[0]
                cells = cells[1:]
            segments[at] += cells
        runs = tuple((start, len(column)) for start, column in zip(starts, segments, strict=True))
        if joins is None or number in cut:
            gold.append(runs)
        else:
            gold[-1] = tuple((a[0], b[1]) for a, b in zip(gold[-1], runs, strict=True))
        joins = None
        last = number + 1 == len(rows) or number in cut or number + 1 in cut
        if whole and all(parts) and not split and not last and chance.random() < MERGED:
            joins = chance.randrange(texts)
    return Document(name, LANGUAGES[:texts], tuple(map(tuple, segments)), gold)


def _sentences(line: str, most: int = MAX_SENTENCES) -> list[str]:
    """Return a line's sentences, the last of so many with all that follow; all of them if 0."""
    parts = [part for part in _SENTENCE_END.split(line, maxsplit=max(most - 1, 0)) if part.strip()]
    return parts or [line]


def _blocks(rows: int, texts: int, count: int, chance: random.Random) -> dict[int, int]:
    """Return which lines are cut from which text."""
    cut: dict[int, int] = {}
    for number in range(count):
        start = (number * rows) // count + chance.randrange(max(rows // count - BLOCK, 1))
        text = chance.randrange(texts)
        cut.update(dict.fromkeys(range(start, min(start + BLOCK, rows)), text))
    return cut
