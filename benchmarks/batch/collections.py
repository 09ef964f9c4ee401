"""Collections of documents of so many lines, from the shipped line-parallel texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.divergences.corpora import LANGUAGES, SHIPPED, joined, names, read


def documents(count: int, lines: int) -> Iterator[dict[str, object]]:
    """Yield documents of ``lines`` paragraphs, going through the corpora over and over."""
    corpus = joined((read(SHIPPED / name) for name in names(SHIPPED)), count * lines)
    for number in range(count):
        part = slice(number * lines, (number + 1) * lines)
        texts = {lang: "\n\n".join(corpus.lines[lang][part]) for lang in LANGUAGES}
        yield {"id": f"{lines}-{number}", "texts": texts}


def write(folder: Path, count: int, lines: int, shards: int) -> Path:
    """Write a collection in shards and return its folder."""
    folder.mkdir(parents=True)
    made = [json.dumps(one, ensure_ascii=False) + "\n" for one in documents(count, lines)]
    for shard in range(shards):
        part = made[shard * count // shards : (shard + 1) * count // shards]
        (folder / f"part-{shard:03}.jsonl").write_text("".join(part), encoding="utf-8")
    return folder
